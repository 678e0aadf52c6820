"""Those whom only commas list: each is there, and the last alone does what its participle says."""

from __future__ import annotations

import pytest

from tests.direction.test_who_does_it import asked


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("A nurse, a lamp burning.", ["appear nurse | - | - | -", "burn - | lamp | - | -"]),
        ("A nurse, a desk, a phone ringing.", ["appear nurse | table | - | -", "ring - | phone | - | -"]),
        ("A man, a dog, a boy waving.", ["appear man | dog | - | -", "wave boy | - | - | -"]),
    ],
)
def test_the_last_of_a_list_alone_does_what_its_participle_says(note: str, expected: list[str]) -> None:
    assert asked("en", note) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("A man with a dog barking.", ["appear man | - | - | -", "bark - | dog | - | -"]),
        ("A man with a stick walking slowly.", ["walk man | walking_stick | - | -"]),
        (
            "A teacher with a lamp above her head, blinking red",
            ["appear teacher | lamp | - | -", "blink - | lamp | - | -"],
        ),
        ("A leaky bucket.", ["leak - | bucket | - | -"]),
    ],
)
def test_what_is_said_beside_somebody_with_something_is_of_the_one_who_can(note: str, expected: list[str]) -> None:
    assert asked("en", note) == expected


def test_what_turns_into_heaps_is_in_heaps_then_and_no_papers() -> None:
    assert asked("en", "A mountain of rubbish turns into neat piles.") == ["transform - | trash | - | -"]
    assert asked("da", "Skraldet bliver til pæne bunker.") == ["turn_into - | trash | - | -"]
