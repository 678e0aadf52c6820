"""Whence something comes, past what it goes, and what is only looked at over a shoulder."""

from __future__ import annotations

import pytest

from tests.direction.films import directions, readings, roles

WHENCE = [
    ("da", "Et skib sejler op af bogen.", "sail - | ship | - | book"),
    ("da", "Der kommer røg ud af et vindue.", "leave - | smoke | - | window"),
    ("nb", "Et skip seiler opp av boka.", "sail - | ship | - | book"),
    ("nn", "Det kjem røyk ut av eit vindauge.", "leave - | smoke | - | window"),
    ("en", "Smoke comes out of a window.", "leave - | smoke | - | window"),
    ("en", "Smoke rises from the chimney.", "rise - | smoke | - | chimney"),
]
PAST = [
    ("da", "Bussen kører forbi bilerne.", "drive - | bus | - | cars"),
    ("nb", "Bussen kjører forbi bilene.", "drive - | bus | - | cars"),
    ("nn", "Bussen køyrer forbi bilane.", "drive - | bus | - | cars"),
    ("en", "A bus drives past the cars.", "drive - | bus | - | cars"),
]


@pytest.mark.parametrize(("language", "note", "asked"), WHENCE + PAST)
def test_what_something_comes_out_of_or_goes_past_does_not_go_along(language: str, note: str, asked: str) -> None:
    assert [roles(direction) for direction in directions(note, language)] == [asked]


def test_what_a_bus_drives_past_is_named_by_a_pronoun_too() -> None:
    _, reading = readings("Cars in a queue.", "The bus stops and drives past them all.", language="en")
    assert roles(reading.directions[-1]) == "drive - | bus | - | cars"


def test_who_looks_over_a_shoulder_does_not_cheat() -> None:
    (direction,) = directions("The manager looks over everyone's shoulder.", "en")
    assert (direction.action, direction.manner) == ("look", ("back",))


@pytest.mark.parametrize(
    ("language", "note"), [("da", "Myldretid."), ("nb", "Rushtid."), ("nn", "Rushtid."), ("en", "Rush hour.")]
)
def test_rush_hour_is_a_traffic_jam(language: str, note: str) -> None:
    (direction,) = directions(note, language)
    assert [mention.concept for mention in direction.props] == ["traffic_jam"]
