"""Words of measure that stand alone, and how many of whom something is said."""

from __future__ import annotations

import pytest

from tests.direction.test_pointing import asked


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Langsomt bliver bunken mindre."),
        ("nb", "Bunken blir mindre."),
        ("nn", "Haugen blir mindre."),
        ("en", "The pile gets smaller."),
    ],
)
def test_a_pile_of_which_no_more_is_said_is_paper(language: str, note: str) -> None:
    assert "shrink - | paperwork" in asked(language, note)[-1]


def test_a_pile_is_what_was_piled_up() -> None:
    assert asked("da", "Bunken vælter.", "En høj stak tallerkener i køkkenet.")[-1].startswith("topple - | plates")


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Nogle af børnene leger."),
        ("nn", "Nokre av barna leikar."),
        ("en", "Some of the children play."),
    ],
)
def test_some_of_the_children_are_children(language: str, note: str) -> None:
    assert asked(language, note)[-1] == "play children | - | - | -"


@pytest.mark.parametrize(("language", "note"), [("da", "Mange vinker."), ("nn", "Nokre vinkar."), ("en", "Some wave.")])
def test_some_who_are_not_named_are_people(language: str, note: str) -> None:
    assert asked(language, note)[-1] == "wave people | - | - | -"


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "En kvinde får hjælp til at udfylde et skema."),
        ("nb", "En kvinne får hjelp til å fylle ut et skjema."),
        ("en", "A woman gets help to fill in a form."),
    ],
)
def test_who_gets_help_to_do_something_does_it(language: str, note: str) -> None:
    assert asked(language, note) == ["help - | - | - | woman", "fill_in woman | form | - | -"]
