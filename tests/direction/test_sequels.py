"""What a doing is where it comes after another, and what a note says was so before, or is only told."""

from __future__ import annotations

import pytest

from tests.corpus.rows import Row, read
from tests.direction.films import roles


def asked(language: str, note: str, *before: str) -> list[str]:
    """What a note asks for, in short, after the notes of the scenes before it."""
    return [roles(direction) for direction in read(Row(note, language, before, ()))[2]]


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("nb", "En ansatt snubler, kollegaen tar henne imot.", "catch colleague | - | - | employee"),
        ("da", "Drengen falder, og pædagogen tager imod ham.", "catch teacher | - | - | boy"),
        ("nb", "En ny kollega kommer inn, lederen tar henne imot.", "welcome leader | - | - | colleague"),
    ],
)
def test_whoever_stumbles_and_is_received_is_caught(language: str, note: str, expected: str) -> None:
    assert asked(language, note)[-1] == expected


@pytest.mark.parametrize(
    ("language", "note", "action"),
    [
        ("nb", "En dråpe faller, så en til.", "fall"),
        ("da", "En lampe tændes, så en til.", "turn_on"),
        ("en", "A phone rings, then another.", "ring"),
    ],
)
def test_one_more_does_the_same(language: str, note: str, action: str) -> None:
    first, second = asked(language, note)
    assert (first.split()[0], second) == (action, first.replace(" | - | -", "_2 | - | -"))


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("nb", "Det vokser blomster der det før sto biler.", ["grow_plant - | plants | - | -"]),
        ("en", "Flowers grow where a wall once stood.", ["grow_plant - | plants | - | -"]),
        (
            "nb",
            "Vaktmesteren løper ut for å fortelle det til sjefen.",
            ["run caretaker | - | - | leader"],
        ),
    ],
)
def test_what_was_somewhere_before_is_not_shown_and_what_is_told_is_no_thing(
    language: str, note: str, expected: list[str]
) -> None:
    assert asked(language, note) == expected


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("nb", "Lederen klatrer opp et fjell av papirer.", "climb leader | paperwork | - | -"),
        ("nb", "Fjellet av papir vokser til det dekker vinduet.", "cover - | window | - | paperwork"),
        ("da", "En skov af skilte.", "appear - | signposts | - | -"),
    ],
)
def test_a_mountain_of_something_is_only_how_much_there_is_of_it(language: str, note: str, expected: str) -> None:
    assert asked(language, note)[-1] == expected


def test_until_opens_a_clause_also_where_its_verb_is_spelt_as_a_noun() -> None:
    assert asked("nb", "To ansatte drar i et tau til lederen klipper det over.")[-1] == "cut leader | rope | - | -"


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("nb", "Vaktmesteren rydder bort kablene før noen snubler.", ["tidy caretaker | cables | - | -"]),
        ("da", "Pedellen fjerner ledningen, inden nogen falder.", ["clear_away caretaker | cable | - | -"]),
        ("nb", "Skjemaet krølles sammen og kastes i søpla.", None),
    ],
)
def test_what_somebody_is_kept_from_is_not_done_and_a_bin_is_only_where_it_goes(
    language: str, note: str, expected: list[str] | None
) -> None:
    found = asked(language, note)
    assert found == expected if expected is not None else "form" in found[-1]


@pytest.mark.parametrize(
    ("language", "note", "last"),
    [
        ("da", "En rækker hånden op, så en til, så alle.", "raise_hand people | - | - | -"),
        ("nb", "En borger klapper, så en til, til slutt alle.", "clap citizens | - | - | -"),
        ("nn", "Éin rekkjer opp handa, så ein til, så alle.", "raise_hand people | - | - | -"),
        ("en", "A lamp lights up, then another, and finally all of them.", "turn_on - | lamps | - | -"),
    ],
)
def test_one_does_it_and_then_one_more_and_then_all(language: str, note: str, last: str) -> None:
    found = asked(language, note)
    assert (len(found), found[-1]) == (3, last)
