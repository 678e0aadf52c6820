"""What somebody gets, has time for, or becomes."""

from __future__ import annotations

import pytest

from tests.corpus.rows import Row, read
from tests.direction.films import readings, roles


@pytest.mark.parametrize(
    ("language", "note", "asked"),
    [
        ("da", "En medarbejder får ros af lederen", "praise leader | - | - | employee"),
        ("nb", "En pasient får hjelp av en sykepleier", "help nurse | - | - | patient"),
        ("nn", "Medarbeidaren får ros av leiaren", "praise leader | - | - | employee"),
        ("en", "A citizen gets help from a nurse", "help nurse | - | - | citizen"),
        ("nb", "Legen får omvisning på sykehuset", "show_around - | - | hospital | doctor"),
        ("da", "En mand får udleveret nøglen", "receive man | key | - | -"),
        ("nn", "Pasienten får utlevert ei pille", "receive patient | pill | - | -"),
    ],
)
def test_who_gets_a_favour_is_done_one_by_whoever_gives_it(language: str, note: str, asked: str) -> None:
    (reading,) = readings(note, language=language)
    assert [roles(direction) for direction in reading.directions] == [asked]


@pytest.mark.parametrize(
    ("language", "note", "asked"),
    [
        ("da", "Lederen får tid til at danse", "dance leader | - | - | -"),
        ("nb", "Lederen får tid til å danse", "dance leader | - | - | -"),
        ("nn", "Leiaren får lov til å danse", "dance leader | - | - | -"),
        ("en", "The leader has time to dance", "dance leader | - | - | -"),
        ("da", "En mand lader sig falde", "fall man | - | - | -"),
        ("en", "A man lets himself fall", "fall man | - | - | -"),
    ],
)
def test_what_somebody_has_time_for_or_lets_happen_is_what_is_done(language: str, note: str, asked: str) -> None:
    (reading,) = readings(note, language=language)
    assert [roles(direction) for direction in reading.directions] == [asked]


@pytest.mark.parametrize(
    ("language", "note", "asked"),
    [
        ("da", "Frøet spirer og bliver til et stort træ", "transform - | plant | - | tree"),
        ("nb", "Frøet spirer og blir til et tre", "transform - | plant | - | tree"),
        ("nn", "Frøet spirer og blir til eit tre", "transform - | plant | - | tree"),
        ("en", "The seed sprouts and becomes a big tree", "transform - | plant | - | tree"),
        ("da", "Bjerget er en graf", "transform - | - | mountain | diagram"),
        ("en", "The mountain is a graph", "transform - | - | mountain | diagram"),
    ],
)
def test_what_becomes_or_is_another_thing_turns_into_it(language: str, note: str, asked: str) -> None:
    (reading,) = readings(note, language=language)
    assert roles(reading.directions[-1]) == asked
    assert reading.unknown == ()


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "En mand får hjælp af en plejer til at tage jakken på."),
        ("nb", "En mann får hjelp av en pleier til å ta på seg jakka."),
        ("nn", "Ein mann får hjelp av ein pleiar til å ta på seg jakka."),
    ],
)
def test_what_somebody_gets_help_with_they_do_with_the_help_of_the_other(language: str, note: str) -> None:
    assert [roles(each) for each in read(Row(note, language, (), ()))[2]] == [
        "help nurse | - | - | man",
        "put_on man | jacket | - | -",
    ]
