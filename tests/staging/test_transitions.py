"""How scenes take over from each other, chosen by what joins them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from rentegn.acting.stance import PEOPLE
from rentegn.model.storyboard import Tableau
from rentegn.model.transition import Transition
from rentegn.staging import stage
from rentegn.staging.transitions import RULES
from tests.acting.plays import reference
from tests.direction.films import film, understood


def ways(*scenes: tuple[str, str | None] | str, by_hand: Transition | None = None) -> list[Transition]:
    written = film(*scenes)
    last = written.scenes[-1]
    last = replace(last, options=replace(last.options, transition=by_hand))
    written = replace(written, scenes=(*written.scenes[:-1], last))
    board = stage(written, understood(written)[0]).value
    assert board is not None
    return [shot.transition for shot in board.shots]


def test_the_story_begins_as_the_title_page_is_turned() -> None:
    assert ways("En borger vinker") == [Transition.PAGE]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("En kvinde kigger ud gennem et vindue", "Vinduet udvides"),
        ("En leder i et trangt rum", "Rummet bliver stort"),
    ],
)
def test_a_picture_that_goes_on_is_cut_to(first: str, then: str) -> None:
    assert ways(first, then)[1] is Transition.CUT


def test_the_same_people_on_the_same_stage_go_on() -> None:
    assert ways("Medarbejderne jubler", "Medarbejderne taler sammen")[1] is Transition.SETTLE


def opened(*scenes: str) -> list[Tableau]:
    written = film(*scenes)
    board = stage(written, understood(written)[0]).value
    assert board is not None
    return [shot.opening for shot in board.shots]


def test_nobody_changes_sides_between_two_scenes_on_the_same_stage() -> None:
    first, then = opened("Lederen taler med en borger", "Borgeren takker lederen")
    assert {p.entity: p.x for p in first if p.kind in PEOPLE} == {p.entity: p.x for p in then if p.kind in PEOPLE}


def test_where_a_scene_plays_is_a_matter_of_who_is_there_and_not_of_its_number() -> None:
    alone, _, later = opened("Medarbejderne jubler", "En leder bestiger et bjerg", "Medarbejderne jubler")
    assert alone == later
    assert opened("En borger vinker foran rådhuset")[0].get("town_hall") is not None


def test_the_sun_stands_on_nobodys_head() -> None:
    (garden,) = opened("Medarbejderne løfter en sten")
    sun = float(str(garden["garden"].state["sun"])) * 7.5
    assert min(abs(p.x - sun) for p in garden if p.kind in PEOPLE) > 1


def test_somebody_we_know_is_met_elsewhere_on_the_next_page() -> None:
    assert ways("En leder jubler", "Lederen bestiger et bjerg")[1] is Transition.PAGE


def test_nobody_we_know_is_a_new_idea_which_is_drawn() -> None:
    assert ways("En borger vinker foran rådhuset", "En gartner jubler i haven")[1] is Transition.DRAW


def test_what_is_written_is_written_on_a_clean_sheet() -> None:
    spoken = "I hver relation er der ét spørgsmål: Hvordan forstår vi tillid?"
    assert ways("En leder jubler", (spoken, "Teksten animeres."))[1] is Transition.DRAW


def test_from_glad_to_tight_is_a_wipe() -> None:
    assert ways("En medarbejder jubler", "En medarbejder i et meget trangt, lille rum")[1] is Transition.WIPE


@pytest.mark.parametrize("by", Transition)
def test_what_a_storymap_sets_by_hand_goes_before_every_rule(by: Transition) -> None:
    assert ways("En leder jubler", "Lederen bestiger et bjerg", by_hand=by)[1] is by


def test_every_rule_has_its_reason_and_the_last_fits_all() -> None:
    assert all(rule.why for rule in RULES)
    first, second = reference().shots[:2]
    assert RULES[-1].fits(first, second)


def test_scenes_of_the_film_that_run_on_are_seamless_and_all_ways_but_settling_are_seen() -> None:
    shots = reference().shots
    for before, shot in pairwise(shots):
        assert (shot.transition is Transition.CUT) == (before.closing == shot.opening), shot.scene
    assert {shot.transition for shot in shots} >= {Transition.CUT, Transition.PAGE, Transition.DRAW, Transition.WIPE}
