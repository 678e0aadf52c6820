"""The cards before and after the story."""

from __future__ import annotations

from itertools import pairwise

from rentegn.acting.stance import is_person
from rentegn.drawing.props import end_card
from rentegn.drawing.props.end_card import hilltop
from rentegn.model.storyboard import Placement, Tableau
from rentegn.scenegen import with_cards
from tests.acting.plays import reference


def waving(tableau: Tableau) -> list[Placement]:
    return sorted((p for p in tableau if is_person(p)), key=lambda p: p.x)


def test_the_title_stands_alone_and_the_cast_is_glad_at_the_end() -> None:
    first, *_, last = with_cards(reference()).shots
    assert waving(first.closing) == []
    assert len(waving(last.closing)) >= 8
    assert len({p.pose for p in waving(last.closing)}) > 3, "nobody is glad in step with all others"
    assert {p.entity for p in waving(last.closing)} <= set(reference().cast)


def test_who_was_the_first_of_a_kind_comes_before_the_second_of_another() -> None:
    there = {p.entity for p in waving(with_cards(reference()).shots[-1].opening)}
    assert {"man", "leader", "employee-1", "citizen", "politician-1"} <= there


def test_the_cast_stands_on_the_hill_as_one_group_in_two_rows() -> None:
    board = with_cards(reference())
    wide, high = board.format.units_wide, board.format.units_high
    people = waving(board.shots[-1].closing)
    assert all(-high / 2 + 0.1 < p.y < hilltop(p.x, wide, high) for p in people)
    assert max(abs(p.x) for p in people) < 0.32 * wide
    assert all(b.x - a.x > 0.6 * a.size for a, b in pairwise(people))
    rows = {p.size for p in people}
    assert len(rows) == 2
    man = next(p for p in people if p.entity == "man")
    assert abs(man.x) < 1
    assert man.size == max(rows)


def test_the_hand_that_writes_the_card_draws_its_line_as_well() -> None:
    arm = 1.0
    written = {**end_card.STATE, "client": "Esbjerg Kommune", "title": "Tillid"}
    lined = end_card.THING.draw({**written, "drawn": 0.78})
    assert arm in lined
    assert arm not in end_card.THING.draw({**written, "drawn": 1.0})
    assert arm not in end_card.THING.draw({**written, "drawn": 0.78, "pen": 0.0})
