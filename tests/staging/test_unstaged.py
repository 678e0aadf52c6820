"""Nothing that was understood is dropped in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from rentegn.acting.repertoire import actions
from rentegn.direction import understand
from rentegn.model.storyboard import Storyboard
from rentegn.staging import stage
from rentegn.storymap import read
from tests.acting.doings import direction, plays_of
from tests.acting.doings import staged as doings_of

HEAD = (
    "storymap: 1\ntitle: Prøve\nclient: Os\nlanguage: da\n"
    "scenes:\n  - id: en\n    text: De mødes her i dag.\n    visual: "
)


def staged(folder: Path, note: str) -> tuple[Storyboard, list[str]]:
    path = folder / "film.yaml"
    path.write_text(HEAD + note + "\n", encoding="utf-8")
    storymap = read(path).value
    assert storymap is not None
    directions = understand(storymap).value
    assert directions is not None
    outcome = stage(storymap, directions)
    assert outcome.value is not None
    return outcome.value, [problem.code for problem in outcome.diagnostics]


def test_colleagues_who_gather_around_somebody_walk_up_and_no_core_value_is_drawn(tmp_path: Path) -> None:
    board, problems = staged(tmp_path, "Kollegerne samles om medarbejderen.")
    (shot,) = board.shots
    assert [call.action for beat in shot.beats for call in beat.calls] == ["enter"]
    colleagues = [p.x for p in shot.closing if p.kind == "colleague"]
    (asked,) = [p.x for p in shot.closing if p.kind == "employee"]
    assert min(colleagues) < asked < max(colleagues)
    assert "not-staged" not in problems
    assert not any(placement.kind == "core_value" for placement in shot.closing)


def test_a_direction_that_no_step_plays_is_told(tmp_path: Path) -> None:
    board, problems = staged(tmp_path, "En mand åbner en dør. En sygeplejerske barberer en borger.")
    actions = {call.action for shot in board.shots for beat in shot.beats for call in beat.calls}
    assert actions == {"open"}
    assert "not-staged" in problems


def test_both_of_two_deeds_are_played(tmp_path: Path) -> None:
    board, problems = staged(tmp_path, "En mand kigger ud gennem et vindue og åbner en dør.")
    assert [call.action for beat in board.shots[0].beats for call in beat.calls] == ["look", "open"]
    assert problems == []


@pytest.mark.parametrize("note", ["Vinduet forbinder.", "En sygeplejerske barberer en borger."])
def test_what_no_vignette_can_show_is_told_and_stops_nothing(tmp_path: Path, note: str) -> None:
    assert staged(tmp_path, note)[1] == ["not-staged"]


def test_a_relation_to_nobody_stops_nothing(tmp_path: Path) -> None:
    assert staged(tmp_path, "Vinduet forbinder.")[0].shots


@pytest.mark.parametrize("action", sorted(actions()))
def test_no_action_stops_a_film_whoever_or_whatever_the_note_names(action: str) -> None:
    for parts in ("", "man", "man | chair", " | chair", "man | key | woman", " | | woman", "man; woman | box | | town"):
        board = doings_of((direction(action, parts),))
        for play in plays_of(board.shots[0], board):
            assert play.at(play.frames // 2).aspects
