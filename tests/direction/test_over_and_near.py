"""What is gone over, what the camera is near, and whose hands do something, where it is said in few words."""

from __future__ import annotations

import pytest

from tests.direction.films import readings, roles


@pytest.mark.parametrize(
    ("language", "note", "asked"),
    [
        ("da", "En bro. Børnene løber over", "run children | bridge | - | -"),
        ("nn", "Ordføraren opnar brua, folk syklar over med flagg", "cycle folks | flag+bridge | - | -"),
        ("nb", "De bygger en bro, og elevene går over", "cross pupils | bridge | - | -"),
        ("en", "A new bridge. The children walk across", "cross children | bridge | - | -"),
    ],
)
def test_who_goes_over_goes_over_what_was_named(language: str, note: str, asked: str) -> None:
    (reading,) = readings(note, language=language)
    assert roles(reading.directions[-1]) == asked


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("nb", "Nærbilde: en stol er tom"),
        ("da", "Nærbillede: en stol er tom"),
        ("en", "Close-up: an empty chair"),
    ],
)
def test_what_is_told_after_a_close_up_is_what_the_camera_is_near(language: str, note: str) -> None:
    (reading,) = readings(note, language=language)
    camera = next(direction for direction in reading.directions if direction.action == "zoom_in")
    assert camera.target is not None
    assert camera.target.concept == "chair"


@pytest.mark.parametrize(
    ("language", "note"),
    [("nn", "Ei hand rekkjer ut eit skjema"), ("da", "En hånd rækker et skema ud gennem lugen")],
)
def test_hands_that_nobody_is_named_beside_do_it_themselves(language: str, note: str) -> None:
    (reading,) = readings(note, language=language)
    assert [mention.concept for mention in reading.directions[0].actors] == ["hands"]


def test_an_adjective_that_nynorsk_makes_of_a_verb_says_how_it_is_done() -> None:
    (reading,) = readings("Sakshandsamaren leitar fortvila i arkivskapet", language="nn")
    assert [direction.action for direction in reading.directions] == ["search"]
    assert "despair" in reading.directions[0].manner


def test_nynorsk_paints_and_measures_with_two_verbs() -> None:
    (reading,) = readings("Nokon målar og nokon måler", language="nn")
    assert [direction.action for direction in reading.directions] == ["paint", "measure"]
