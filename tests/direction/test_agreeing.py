"""Which thing a pronoun stands for by its gender, and where *det* stands for nobody."""

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
        ("nb", "Veilederen tegner en stige på et ark og gir det til ham.", "give adviser | paperwork | - | man"),
        ("da", "Hun lægger et brev i en æske og lukker den.", "close woman | small_box | - | -"),
        ("da", "Hun lægger et brev i en æske og sender det.", "send woman | letter | - | -"),
        ("nn", "Ho legg eit brev i ei eske og lukkar den.", "close woman | small_box | - | -"),
        ("nb", "Huset har en dør. Hun maler det.", "paint woman | house | - | -"),
    ],
)
def test_a_pronoun_stands_for_the_thing_of_its_gender(language: str, note: str, expected: str) -> None:
    assert asked(language, note)[-1] == expected


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("nb", "Et barn kaster en ball, og det ruller en bil fram.", "roll - | car | - | -"),
        ("nn", "Ein mann kastar søppel, og det kjem ein hund.", "arrive - | dog | - | -"),
        ("nb", "Et hus. Det settes opp et skilt.", "put_up_sign - | signpost | - | -"),
        ("nb", "Et hus. Det faller sammen.", "collapse - | house | - | -"),
    ],
)
def test_det_is_nothing_where_somebody_or_something_new_comes_after_its_verb(
    language: str, note: str, expected: str
) -> None:
    assert asked(language, note)[-1] == expected


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("nb", "Krukken krymper til den får plass i lomma.", ["shrink - | pot | - | -", "fit - | pot+pocket | - | -"]),
        ("da", "Bordet krymper, til de sidder tæt sammen.", ["shrink - | table | - | -", "sit people | - | - | -"]),
        ("nn", "Ho ventar til dei kjem.", ["wait woman | - | - | -", "arrive people | - | - | -"]),
    ],
)
def test_until_opens_a_clause_before_a_pronoun_and_a_verb(language: str, note: str, expected: list[str]) -> None:
    assert asked(language, note) == expected


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("nb", "Møterom på rådhuset. Alle snakker.", "talk participants | - | meeting_room | -"),
        ("da", "I kantinen på hospitalet spiser to sygeplejersker.", "eat nurses | - | canteen | -"),
    ],
)
def test_of_two_places_side_by_side_the_first_is_where_it_is(language: str, note: str, expected: str) -> None:
    assert asked(language, note)[-1] == expected


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("nb", "Hun går opp trappa, lederen går ved siden av.", "walk_with leader | - | - | woman"),
        ("da", "En mand falder på isen. En dame hjælper.", "help woman | - | - | man"),
        ("en", "A boy struggles with his boot, an adult helps.", "help adult | - | - | boy"),
    ],
)
def test_whoever_helps_or_walks_beside_does_so_with_the_one_before(language: str, note: str, expected: str) -> None:
    assert asked(language, note)[-1] == expected


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("nb", "Hun smiler og holder en ball.", "hold woman | ball | - | -"),
        ("da", "Hun smiler og holder en bold.", "hold woman | ball | - | -"),
        ("nn", "Foreldra står i ring og held ein ball.", "hold parents | ball | - | -"),
        ("en", "She smiles and holds a ball.", "hold woman | ball | - | -"),
    ],
)
def test_whoever_the_clause_before_was_about_holds_the_thing(language: str, note: str, expected: str) -> None:
    assert asked(language, note)[-1] == expected


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("nb", "En tenåring hjelper bestefar med mobilen, begge ler.", "laugh teenager+grandfather | - | - | -"),
        ("nn", "Ein gut møter ei jente. Begge smiler.", "smile boy+girl | - | - | -"),
    ],
)
def test_both_are_the_two_who_were_named_one_by_one(language: str, note: str, expected: str) -> None:
    assert asked(language, note)[-1] == expected
