"""What notes of every day ask for is seen: who stands where, with what, and how it ends."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

import pytest
import yaml

from rentegn.acting.marks import FLOOR
from rentegn.direction import understand
from rentegn.drawing.props.ramp import RISE
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Shot
from rentegn.staging import stage
from rentegn.staging.upon import TOPS
from rentegn.storymap import read


@cache
def shot(note: str) -> Shot:
    """The shot of a note in Danish, all of which is shown."""
    scene = {"id": "scene", "text": "Her sker der noget, som vi ser på sammen.", "visual": note}
    film = {"storymap": 1, "title": "Set", "client": "Os", "language": "da", "scenes": [scene]}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "set.yaml"
        file.write_text(yaml.safe_dump(film, allow_unicode=True, sort_keys=False), encoding="utf-8")
        storymap = read(file).value
    assert storymap is not None
    directions = understand(storymap).value
    assert directions is not None
    outcome = stage(storymap, directions)
    assert [found.code for found in outcome.diagnostics if found.code == "not-staged"] == []
    assert outcome.value is not None
    return outcome.value.shots[0]


def done(note: str) -> list[str]:
    """The actions of the shot that show the note."""
    return [call.action for beat in shot(note).beats for call in beat.calls]


def kinds(note: str) -> list[str]:
    return [placement.kind for placement in shot(note).opening]


@pytest.mark.parametrize(
    ("note", "action"),
    [
        ("Medarbejderne arbejder.", "type"),
        ("En sekretær nyser.", "sneeze"),
        ("Lyset slukkes.", "turn_off"),
        ("En mand tænder lyset.", "turn_on"),
        ("Kompasset drejer rundt.", "spin"),
        ("En dreng kaster en bold til en pige.", "throw"),
        ("En mand kaster papirer i skraldespanden.", "throw_away"),
        ("Barnet sparker til bolden.", "kick"),
        ("En kvinde går med rollator.", "wheel"),
        ("Lederen skrubber gryder.", "wash"),
        ("Telefonen ringer.", "ring"),
        ("Tårnet vakler.", "shake"),
        ("En ny kollega får rundvisning.", "lead_on"),
    ],
)
def test_a_note_is_shown_by_what_it_says(note: str, action: str) -> None:
    assert action in done(note)


def test_who_cries_has_tears_and_who_is_sad_has_none() -> None:
    faces = [shot(f"Barnet {said}.").closing["child"].expression for said in ("græder", "er ked af det")]
    assert faces == ["crying", "sad"]


def test_each_who_works_has_a_table_and_a_computer_of_their_own() -> None:
    assert kinds("Medarbejderne arbejder.").count("computer") == 3


def test_a_piece_is_missing_of_the_puzzle_that_appears() -> None:
    puzzle = next(p for p in shot("Et puslespil, hvor der mangler en brik.").closing if p.kind == "puzzle")
    assert puzzle.state["pieces"] == 3


def test_the_dark_lies_over_everybody_once_the_light_is_out() -> None:
    seen = shot("En kvinde slukker lyset.").closing
    dark = next(p for p in seen if p.kind == "lights_out")
    assert dark.state["dark"] == 1
    assert all(dark.depth > p.depth for p in seen if p is not dark)


def test_a_baby_is_in_arms_and_no_grown_person() -> None:
    seen = shot("En far holder en baby.").closing
    baby, father = next(p for p in seen if p.kind == "baby"), seen["father"]
    assert father.pose == "hold_before"
    assert abs(baby.x - father.x) < father.size


def test_whoever_works_at_a_counter_stands_behind_it_and_turns_to_who_comes() -> None:
    seen = shot("Sagsbehandleren taler med en borger ved skranken.").opening
    clerk, citizen = (next(p for p in seen if p.kind == kind) for kind in ("employee", "citizen"))
    counter = next(p for p in seen if p.kind == "counter")
    assert clerk.x == counter.x
    assert counter.depth > clerk.depth
    assert (citizen.x - clerk.x) * clerk.facing > 0
    assert (clerk.x - citizen.x) * citizen.facing > 0


@pytest.mark.parametrize(
    ("note", "who"),
    [
        ("En borger går op ad rampen.", "citizen"),
        ("En pige i kørestol kører op ad rampen.", "girl"),
        ("En sygeplejerske skubber en mand i kørestol op ad rampen.", "man"),
    ],
)
def test_a_ramp_is_gone_up(note: str, who: str) -> None:
    ramp = next(p for p in shot(note).opening if p.kind == "ramp")
    end = shot(note).closing[who]
    assert end.y == pytest.approx(FLOOR + RISE * ramp.size)
    assert bool(end.state.get("wheelchair")) == ("kørestol" in note)


def test_what_is_carried_up_the_stairs_comes_along() -> None:
    before, after = (getattr(shot("En medarbejder bærer en kasse op ad trappen."), at) for at in ("opening", "closing"))
    ways = [
        complex(after[e].x - before[e].x, after[e].y - before[e].y)
        for e in (next(p.entity for p in before if p.kind == kind) for kind in ("employee", "box"))
    ]
    assert ways[0] == pytest.approx(ways[1])
    assert ways[0].imag > 0.5


def test_a_ball_that_is_thrown_ends_in_the_hands_of_who_is_to_have_it() -> None:
    seen = shot("En mand kaster en bold til en kvinde.").closing
    assert seen["woman"].pose == "hold_before"
    assert abs(seen["ball"].x - seen["woman"].x) < seen["woman"].size


def test_who_is_driven_in_a_wheelchair_sits_in_it_and_somebody_wheels_it() -> None:
    seen = shot("En ældre kvinde bliver kørt i kørestol.").closing
    assert seen["old-woman" if "old-woman" in seen else "old_woman"].state["wheelchair"] == 1
    assert any(p.kind == "nurse" for p in seen)


def test_a_telephone_that_rings_stands_on_its_desk() -> None:
    seen = shot("Telefonen ringer.").opening
    phone, desk = (next(p for p in seen if p.kind == kind) for kind in ("phone", "table"))
    low = phone.y + phone.size * thing("phone").box(thing("phone").state)[1]
    assert low == pytest.approx(desk.y + desk.size * TOPS["table"], abs=0.15)


def test_a_road_that_splits_is_drawn_as_two_ways_with_a_signpost() -> None:
    seen = shot("Vejen deler sig i to.").closing
    assert seen["crossroads"].shown == 1
    assert all(p.kind != "road" for p in seen)
