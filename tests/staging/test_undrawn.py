"""What is named and not drawn yet is stood in for, and told; a film with it is staged like any other."""

import pytest

from rentegn.direction import understand
from rentegn.model.storyboard import Storyboard
from rentegn.staging import stage
from tests.direction.films import film


def staged(*notes: str) -> tuple[Storyboard, list[str]]:
    storymap = film(*notes)
    directions = understand(storymap).value
    assert directions is not None
    outcome = stage(storymap, directions)
    assert outcome.value is not None
    return outcome.value, [found.message for found in outcome.diagnostics if found.code == "not-drawn"]


def test_a_thing_that_is_not_drawn_is_a_card_with_its_name() -> None:
    board, told = staged("En trampolin dukker op.", "Lederen peger på trampolinen.")
    cards = [[p.state["label"] for p in shot.opening if p.kind == "lettered_card"] for shot in board.shots]
    assert cards == [["Trampolin"], ["Trampolin"]]
    assert told[0] == "`trampolin` in scene `scene-1` is not drawn yet; a lettered card stands for it"


def test_a_thing_that_has_an_icon_is_inked_anew_from_it_and_nothing_is_told() -> None:
    board, told = staged("En raket dukker op.", "Lederen peger på en tavle med ordet «Mod».")
    assert [p.kind for p in board.shots[0].opening if p.entity == "rocket"] == ["rocket"]
    assert [p.state["label"] for p in board.shots[1].opening if p.kind == "lettered_card"] == ["Mod"]
    assert told == []


def test_a_person_whose_clothes_are_not_drawn_is_somebody() -> None:
    board, told = staged("En astronaut vinker.")
    assert [p.kind for p in board.shots[0].opening if p.entity == "astronaut"] == ["person"]
    assert told == ["`astronaut` in scene `scene-1` is not drawn yet; somebody stands for it"]


def test_a_trade_with_clothes_of_its_own_wears_them() -> None:
    board, told = staged("En brandmand vinker til en læge.")
    kinds = {p.entity: p.kind for p in board.shots[0].opening}
    assert (kinds["firefighter"], kinds["doctor"]) == ("firefighter", "doctor")
    assert told == []


def test_of_what_is_drawn_nothing_is_told() -> None:
    assert staged("En leder vinker til en sygeplejerske ved et bord.")[1] == []


@pytest.mark.parametrize(("note", "written"), [("Bogstavet L skrives.", "L"), ("Bogstaverne S og E skrives.", "S E")])
def test_letters_that_a_note_names_are_written_and_nothing_else(note: str, written: str) -> None:
    board, told = staged(note)
    (shot,) = board.shots
    assert " ".join(str(p.state["words"]) for p in shot.closing if p.kind == "text") == written
    assert told == []
