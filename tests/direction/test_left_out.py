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


@pytest.mark.parametrize(
    ("language", "note"),
    [("da", "Solceller op på taget."), ("nb", "Solceller opp på taket."), ("en", "Solar panels up on the roof.")],
)
def test_a_thing_of_which_only_is_said_up_where_is_put_up_there(language: str, note: str) -> None:
    [only] = asked(language, note)
    assert only.startswith("mount - | solar_panels | - | roof")


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Nu gives bolden videre fra hånd til hånd."),
        ("nb", "Nå gis ballen videre fra hånd til hånd."),
        ("en", "Now the ball is passed from hand to hand."),
    ],
)
def test_what_goes_from_hand_to_hand_is_given_by_people(language: str, note: str) -> None:
    assert asked(language, note)[0].split(" | ")[0].endswith(" people")


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Larm! To telefoner ringer."),
        ("nb", "Bråk! To telefoner ringer."),
        ("en", "Noise! Two phones ring."),
    ],
)
def test_a_noise_named_alone_is_how_loud_the_rest_is(language: str, note: str) -> None:
    [only] = asked(language, note)
    assert only.startswith("ring")


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Lederen får en buket tulipaner."),
        ("nb", "Lederen får en bukett med roser."),
        ("en", "The leader gets a bouquet of roses."),
    ],
)
def test_flowers_of_which_a_bouquet_is_made_are_no_second_thing(language: str, note: str) -> None:
    assert "+" not in asked(language, note)[0]
