"""Notes about the picture itself: what the camera does, and what is seen then."""

from __future__ import annotations

import pytest

from tests.direction.films import readings, roles


@pytest.mark.parametrize(
    ("language", "note", "asked"),
    [
        ("da", "Kameraet kører ud, så vi ser hele byen", ["appear - | - | town | -", "zoom_out - | - | town | -"]),
        ("nb", "Kameraet følger en gutt som løper", ["track - | - | - | boy", "run boy | - | - | -"]),
        (
            "nn",
            "Så trekkjer kameraet seg ut, og leiaren smiler",
            ["zoom_out - | - | - | -", "smile leader | - | - | -"],
        ),
        ("en", "We pull back to see the town", ["appear - | - | town | -", "zoom_out - | - | town | -"]),
        ("en", "The camera tilts down to a phone", ["appear - | phone | - | -", "tilt_down - | phone | - | -"]),
        ("da", "Klip til: lederen sover", ["cut_to - | - | - | -", "sleep leader | - | - | -"]),
        ("nb", "Delt skjerm: en mann sover", ["split_screen - | - | - | -", "sleep man | - | - | -"]),
        ("nn", "Sett ovanfrå dansar borna", ["dance children | - | - | -"]),
        ("da", "Billedet fryser", ["freeze_frame - | - | - | -"]),
        ("en", "Camera rests on a chair", ["appear - | chair | - | -", "pan - | chair | - | -"]),
    ],
)
def test_nobody_does_what_the_camera_does_and_what_it_looks_at_is_seen(
    language: str, note: str, asked: list[str]
) -> None:
    (reading,) = readings(note, language=language)
    assert [roles(direction) for direction in reading.directions] == asked
    assert reading.unknown == ()


@pytest.mark.parametrize(
    ("language", "note"), [("da", "Kameraet kvimser rundt om manden"), ("en", "The camera spirals around the man")]
)
def test_what_is_not_known_of_a_camera_is_told(language: str, note: str) -> None:
    (reading,) = readings(note, language=language)
    assert reading.unknown != ()


@pytest.mark.parametrize(
    ("language", "note", "asked"),
    [
        ("da", "En mand løfter et kamera", "lift man | camera | - | -"),
        ("en", "The woman turns", "turn woman | - | - | -"),
    ],
)
def test_a_camera_that_somebody_holds_is_a_thing(language: str, note: str, asked: str) -> None:
    (reading,) = readings(note, language=language)
    assert [roles(direction) for direction in reading.directions] == [asked]
