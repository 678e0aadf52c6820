"""What a doing lacks that the note has spoken of."""

from __future__ import annotations

import pytest

from tests.direction.test_pointing import asked


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Lederen giver slip på rattet, og medarbejderen tager over."),
        ("nb", "Lederen slipper rattet, og medarbeideren tar over."),
        ("en", "The leader lets go of the steering wheel, and the employee takes over."),
    ],
)
def test_who_takes_over_takes_over_what_was_handled_last(language: str, note: str) -> None:
    assert asked(language, note)[-1] == "take_over employee | steering_wheel | - | -"


def test_half_of_it_is_of_what_was_broken() -> None:
    assert asked("da", "Pigen brækker kagen over og giver ham halvdelen.", "En dreng venter.")[-1] == (
        "give girl | cake | - | boy"
    )


def test_who_rolls_aboard_rolls_into_the_bus() -> None:
    assert asked("da", "Bussen holder, og en pige i kørestol ruller om bord.")[-1].endswith(" | bus")


def test_the_hands_of_a_council_are_those_of_its_members() -> None:
    assert "councillors" in asked("da", "Byrådet stemmer: fire hænder i vejret.")[-1]


@pytest.mark.parametrize(
    ("language", "note", "before", "read"),
    [
        ("da", "Så bliver den hentet.", "En dame med en nøgle.", "fetch - | key | - | -"),
        ("nb", "Nå blir den hentet.", "En dame med en nøkkel.", "fetch - | key | - | -"),
        ("nn", "No blir det opna.", "Eit brev på bordet.", "open - | letter | - | -"),
    ],
)
def test_a_pronoun_stands_between_a_helping_verb_and_its_participle(
    language: str, note: str, before: str, read: str
) -> None:
    assert asked(language, note, before) == [read]
