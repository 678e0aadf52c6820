"""Which small words belong to a verb."""

from __future__ import annotations

import pytest

from tests.direction.films import readings, roles


@pytest.mark.parametrize(
    ("language", "note", "not_read"),
    [
        ("da", "En mand står på hver side af en kløft", "get_off"),
        ("nn", "Ein mann står på kvar side av ein kløft", "get_off"),
        ("da", "De går ud i haven sammen", "go_on_a_date"),
        ("nb", "De går ut i hagen sammen", "go_on_a_date"),
        ("da", "De går ind i huset sammen", "gather"),
        ("da", "Manden giver bogen op til drengen", "despair"),
        ("nb", "Mannen gir boka opp til gutten", "despair"),
        ("en", "The man gives the book up to the boy", "despair"),
        ("da", "Borgeren trækker en seddel af automaten", "take_off"),
        ("en", "The nurse takes a cup off the shelf", "take_off"),
    ],
)
def test_a_small_word_past_something_else_is_not_the_verbs_own(language: str, note: str, not_read: str) -> None:
    (reading,) = readings(note, language=language)
    assert not_read not in [direction.action for direction in reading.directions]


@pytest.mark.parametrize(
    ("language", "note", "asked"),
    [
        ("da", "Så står manden af bussen", "get_off man | - | - | -"),
        ("da", "Nu giver lederen op", "despair leader | - | - | -"),
        ("nb", "Så gir lederen opp", "despair leader | - | - | -"),
        ("nn", "Då gjev leiaren opp", "despair leader | - | - | -"),
        ("en", "The leader gives up", "despair leader | - | - | -"),
        ("en", "The man puts his coat on", "put_on man | coat | - | -"),
        ("da", "Sygeplejersken skubber en patient i kørestol", "wheel nurse | wheelchair | - | patient"),
    ],
)
def test_a_small_word_beside_its_verb_or_past_who_does_it_is_its_own(language: str, note: str, asked: str) -> None:
    (reading,) = readings(note, language=language)
    assert [roles(direction) for direction in reading.directions] == [asked]


@pytest.mark.parametrize(
    ("language", "note", "doings"),
    [
        ("nb", "Pleieren legger tabletten i dosetten, så på med lokket.", ["put_down", "put_on"]),
        ("da", "Af med jakken, og på med forklædet.", ["take_off", "put_on"]),
        ("nn", "Ut med søpla.", ["throw_away"]),
        ("en", "Off with the coats and on with the helmets.", ["take_off", "put_on"]),
    ],
)
def test_a_small_word_before_with_says_alone_what_is_done(language: str, note: str, doings: list[str]) -> None:
    (reading,) = readings(note, language=language)
    assert [direction.action for direction in reading.directions] == doings


@pytest.mark.parametrize(
    ("language", "note", "asked"),
    [
        ("da", "Portøren ruller sengen ud på gangen", "wheel porter | bed | hallway | -"),
        ("nb", "Portøren ruller ut senga på gangen", "wheel porter | bed | hallway | -"),
        ("nn", "Portøren rullar senga ut på gangen", "wheel porter | bed | hallway | -"),
        ("en", "A porter rolls the bed out into the corridor", "wheel porter | bed | corridor | -"),
        ("da", "Lederen ruller en plakat ud", "unfold leader | poster | - | -"),
        ("nn", "Leiaren slepper tauet", "let_go leader | rope | - | -"),
        ("nn", "Ho vinkar dei tilsette inn", "wave woman | - | - | employees"),
    ],
)
def test_what_is_done_depends_on_what_it_is_done_to(language: str, note: str, asked: str) -> None:
    (reading,) = readings(note, language=language)
    assert [roles(direction) for direction in reading.directions] == [asked]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Hun smiler, låser så døren op og går ind"),
        ("nn", "Ho smiler, låser så døra opp og går inn"),
    ],
)
def test_what_is_done_then_keeps_its_small_word(language: str, note: str) -> None:
    (reading,) = readings(note, language=language)
    assert [direction.action for direction in reading.directions] == ["smile", "unlock", "enter"]


def test_who_sits_in_a_wheelchair_that_rolls_is_wheeled_by_nobody() -> None:
    (reading,) = readings("En pige i kørestol ruller om bord", language="da")
    assert [direction.action for direction in reading.directions] == ["roll"]
