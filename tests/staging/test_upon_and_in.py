"""Where notes put things and people: on a table, in a bed, in a wheelchair; and what they feel in passing."""

from __future__ import annotations

import pytest

from rentegn.acting.marks import FLOOR
from rentegn.direction import understand
from rentegn.model.storyboard import Shot
from rentegn.staging import stage
from tests.corpus.rows import Row, film_of


def shot_of(note: str, language: str = "da") -> tuple[Shot, dict[str, bool]]:
    """The staged note, and who is in a wheelchair."""
    storymap = film_of(Row(note, language, (), (), frozenset()))
    directions = understand(storymap).value
    assert directions is not None
    board = stage(storymap, directions).value
    assert board is not None
    return board.shots[0], {entity: dress.wheelchair for entity, dress in board.cast.items()}


def test_a_pile_stands_on_the_desk_it_is_named_with_until_it_topples() -> None:
    shot, _ = shot_of("En bunke papirer på et skrivebord vælter")
    (pile,) = (p for p in shot.opening if p.kind == "paper_pile")
    (table,) = (p for p in shot.opening if p.kind == "table")
    assert pile.y > table.y + table.size
    assert abs(pile.x - table.x) < 0.5
    assert shot.closing[pile.entity].state["toppled"] == 1.0


def test_what_is_under_the_table_is_not_on_it() -> None:
    shot, _ = shot_of("A ball lies under the table", "en")
    assert all(p.y < FLOOR + 0.6 for p in shot.opening if p.kind == "ball")


def test_whoever_sleeps_lies_in_a_bed_with_the_head_at_its_pillow() -> None:
    shot, _ = shot_of("Barnet sover i sin seng")
    child, bed = (next(p for p in shot.closing if p.kind == kind) for kind in ("child", "bed"))
    assert child.pose == "asleep"
    assert float(child.state["turn"]) > 1.5
    assert child.x > bed.x - 1.0


@pytest.mark.parametrize(
    ("language", "note", "sits"),
    [
        ("da", "En sygeplejerske skubber en patient i kørestol", "patient"),
        ("en", "A nurse pushes a patient in a wheelchair", "patient"),
        ("en", "A woman in a wheelchair talks to the mayor", "woman"),
    ],
)
def test_the_one_the_note_puts_in_a_wheelchair_sits_in_it(language: str, note: str, sits: str) -> None:
    shot, wheeled = shot_of(note, language)
    assert [entity for entity, on_wheels in wheeled.items() if on_wheels] == [sits]
    assert not any(p.kind == "wheelchair" for p in shot.opening)


def test_a_tired_doctor_looks_tired_whatever_she_does() -> None:
    shot, _ = shot_of("En træt læge sidder på en bænk")
    (doctor,) = (p for p in shot.closing if p.kind == "doctor")
    assert (doctor.pose, doctor.expression) == ("sit", "sad")
    assert any(p.kind == "bench" for p in shot.closing)


def test_what_something_becomes_is_where_that_was() -> None:
    shot, _ = shot_of("Papirerne forvandler sig til et hjerte")
    heart = shot.closing["heart"]
    (gone,) = (p for p in shot.closing if p.kind == "paper_pile")
    assert (shot.opening["heart"].shown, heart.shown, gone.shown) == (0.0, 1.0, 0.0)
    assert heart.x == pytest.approx(gone.x, abs=0.3)


def test_a_wheel_of_a_vehicle_that_stops_brings_nobody_on_stage() -> None:
    shot, _ = shot_of("Bussen holder ind")
    assert [p.kind for p in shot.opening if p.depth > 0] == ["bus"]
