"""People who are called by an adjective alone."""

from __future__ import annotations

import pytest

from rentegn.direction.lexicons import vocabulary
from rentegn.direction.words import words_of


def _people(language: str, note: str) -> list[str]:
    words = words_of(note, vocabulary(language))
    return [word.text for word in words if word.sense is not None and word.sense.first == word.low]


@pytest.mark.parametrize(
    ("language", "note", "people"),
    [
        ("da", "Lederen besøger den syge.", ["syge"]),
        ("da", "Børn, unge og gamle danser på torvet.", ["unge", "gamle"]),
        ("nn", "Den sjuke ligg i senga, og dei friske står rundt.", ["sjuke", "friske"]),
        ("nb", "De blinde går over gata.", ["blinde"]),
        ("en", "The young help the old across the street.", ["young", "old"]),
    ],
)
def test_an_adjective_with_nothing_after_it_is_a_person(language: str, note: str, people: list[str]) -> None:
    assert _people(language, note) == people


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("nb", "Den gamle og slitne bilen stopper."),
        ("da", "Den gamle bil kører ud, den nye kører ind."),
        ("da", "Børnene er gamle og syge."),
    ],
)
def test_an_adjective_of_somebody_or_something_else_is_no_person(language: str, note: str) -> None:
    assert _people(language, note) == []
