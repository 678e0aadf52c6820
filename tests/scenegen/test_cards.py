"""The cards before and after the story."""

from __future__ import annotations

from itertools import pairwise

from rentegn.acting.stance import is_person
from rentegn.drawing.props.end_card import TOWN_REACH, hilltop
from rentegn.model.storyboard import Placement, Tableau
from rentegn.scenegen import with_cards
from tests.acting.plays import reference


def waving(tableau: Tableau) -> list[Placement]:
    return sorted((p for p in tableau if is_person(p)), key=lambda p: p.x)


def test_the_title_stands_alone_and_the_cast_waves_at_the_end() -> None:
    first, *_, last = with_cards(reference()).shots
    assert waving(first.closing) == []
    assert len(waving(last.closing)) >= 8
    assert all(p.pose == "wave" for p in waving(last.closing))
    assert {p.entity for p in waving(last.closing)} <= set(reference().cast)


def test_who_was_the_first_of_a_kind_comes_before_the_second_of_another() -> None:
    there = {p.entity for p in waving(with_cards(reference()).shots[-1].opening)}
    assert {"man", "leader", "employee-1", "citizen", "politician-1"} <= there


def test_the_cast_stands_on_the_hill_beside_the_town_and_nobody_in_anybody_s_place() -> None:
    board = with_cards(reference())
    wide, high = board.format.units_wide, board.format.units_high
    people = waving(board.shots[-1].closing)
    for p in people:
        assert abs(p.y - hilltop(p.x, wide, high)) < 0.1
        assert TOWN_REACH * wide / 2 < abs(p.x) < wide / 2 - 0.3
    assert all(b.x - a.x > 1.5 * a.size for a, b in pairwise(people))
