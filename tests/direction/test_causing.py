"""Who lets, gets or asks others to do something, and whose thing it is that is done something to."""

from __future__ import annotations

import pytest

from tests.direction.films import readings, roles


@pytest.mark.parametrize(
    ("language", "note", "asked"),
    [
        ("da", "Læreren lader børnene bestemme", ["appear teacher | - | - | -", "decide children | - | - | -"]),
        ("nb", "Sjefen lar medarbeiderne bestemme", ["appear leader | - | - | -", "decide employees | - | - | -"]),
        ("nn", "Leiaren lèt dei tilsette styre båten", ["appear leader | - | - | -", "steer employees | boat | - | -"]),
        ("en", "The teacher lets the children decide", ["appear teacher | - | - | -", "decide children | - | - | -"]),
        ("nb", "Læreren får barna til å le", ["appear teacher | - | - | -", "laugh children | - | - | -"]),
        ("da", "Læreren får børnene til at grine", ["appear teacher | - | - | -", "laugh children | - | - | -"]),
        ("nb", "Lederen ber medarbeideren sette seg", ["ask leader | - | - | employee", "sit employee | - | - | -"]),
        (
            "nn",
            "Leiaren ber dei tilsette om å setje seg",
            ["ask leader | - | - | employees", "sit employees | - | - | -"],
        ),
    ],
)
def test_whoever_is_let_or_asked_does_it_and_not_who_lets_them(language: str, note: str, asked: list[str]) -> None:
    (reading,) = readings(note, language=language)
    assert [roles(direction) for direction in reading.directions] == asked


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Læreren skriver dagens emne på tavlen"),
        ("nn", "Læraren skriv dagens tema på tavla"),
    ],
)
def test_what_belongs_to_a_day_leaves_whoever_does_it_there(language: str, note: str) -> None:
    (reading,) = readings(note, language=language)
    assert [mention.concept for mention in reading.directions[0].actors] == ["teacher"]
