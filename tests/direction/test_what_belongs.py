"""Of what, and whose: *of* and its sisters."""

from __future__ import annotations

import pytest

from tests.direction.films import directions, roles


@pytest.mark.parametrize(
    ("language", "note", "told"),
    [
        ("en", "A woman carries a stack of books.", "carry woman | books | - | -"),
        ("nb", "En kvinne bærer en haug av bøker.", "carry woman | books | - | -"),
        ("nn", "Ei kvinne ber ein haug av bøker.", "carry woman | books | - | -"),
        ("da", "En kvinde bærer en stak bøger.", "carry woman | books | - | -"),
        ("en", "A row of children sing.", "sing children | - | - | -"),
        ("en", "A group of nurses laugh.", "laugh nurses | - | - | -"),
    ],
)
def test_after_a_measure_of_says_of_what_and_not_whose(language: str, note: str, told: str) -> None:
    assert [roles(each) for each in directions(note, language)] == [told]


@pytest.mark.parametrize(
    ("language", "note", "told"),
    [
        ("en", "The leader of the team waves.", "wave leader | - | - | -"),
        ("en", "The leader's team waves.", "wave colleagues | - | - | -"),
        ("da", "Lederens medarbejdere vinker.", "wave employees | - | - | -"),
    ],
)
def test_who_belongs_to_somebody_does_it_and_the_owner_is_not_told_as_unread(
    language: str, note: str, told: str
) -> None:
    assert [roles(each) for each in directions(note, language)] == [told]
