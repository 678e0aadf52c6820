"""Names of the cast, dates and clocks in notes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rentegn.model.casting import CastMember
from rentegn.model.direction import Direction
from rentegn.model.span import Span
from tests.direction.films import directions, film, roles, understood

_HERE = Span("film.yaml", 1, 1)
CAST = (
    CastMember("leader", _HERE, name="Birgit"),
    CastMember("employee", _HERE, name="Bjørn Holm"),
    CastMember("employee", _HERE, name="Aisha"),
)


def cast_directions(note: str) -> tuple[Direction, ...]:
    understanding, found = understood(replace(film(note), cast=CAST))
    assert [problem.code for problem in found] == []
    return understanding.readings[0].directions


@pytest.mark.parametrize(
    ("note", "asked"),
    [
        ("Birgit vinker til Bjørn", ["wave leader | - | - | employee"]),
        ("Aisha og Bjørn giver hinanden hånden", ["shake_hands employee_2+employee | - | - | -"]),
        ("Bjørns telefon ringer", ["ring - | phone | - | -"]),
    ],
)
def test_somebody_may_be_called_by_the_name_the_cast_gives_them(note: str, asked: list[str]) -> None:
    assert [roles(direction) for direction in cast_directions(note)] == asked


def test_a_name_that_nobody_has_is_told() -> None:
    understanding, _ = understood(film("Birgit vinker"))
    assert [word.text for word in understanding.readings[0].unknown] == ["Birgit"]


@pytest.mark.parametrize(
    ("note", "asked"),
    [
        ("Klokken går.", "tick - | clock | - | -"),
        ("En kalender viser den 1. april.", "appear - | calendar | - | -"),
    ],
)
def test_clocks_and_dates_are_read(note: str, asked: str) -> None:
    assert [roles(direction) for direction in directions(note)] == [asked]
