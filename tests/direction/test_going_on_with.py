"""What a clause goes on with that it does not name: a thing, a place, whoever did what came before."""

from __future__ import annotations

import pytest

from tests.corpus.rows import Row, read
from tests.direction.films import roles


def asked(language: str, note: str, *before: str) -> list[str]:
    """What a note asks for, in short, after the notes of the scenes before it."""
    return [roles(direction) for direction in read(Row(note, language, before, ()))[2]]


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("nb", "En innbygger fyller ut en søknad og sender inn.", "send citizen | application"),
        ("da", "Kvinden underskriver brevet og sender.", "send woman | letter"),
        ("en", "The clerk stamps the form and hands it over.", "give clerk | form"),
    ],
)
def test_what_needs_a_thing_is_done_to_the_one_that_was_handled(language: str, note: str, doing: str) -> None:
    assert asked(language, note)[-1].startswith(doing.split(" | ")[0])
    assert doing.split(" | ")[1] in asked(language, note)[-1]


def test_who_stands_at_a_board_and_writes_writes_on_it() -> None:
    assert "flip_chart" in asked("nb", "Deltakerne står rundt en flippover og rabler ivrig.")[-1].split(" | ")[1]


def test_where_some_are_no_longer_the_others_are() -> None:
    (doing,) = asked("nb", "Ikke lenger noen biler i gata, bare lekende barn.")
    assert doing == "play child | - | road | -"


def test_which_of_them_it_is_stands_before_a_noun_and_stands_for_nobody() -> None:
    before = "En dame øver seg i trappa."
    assert asked("nb", "Stopper og tar de siste trinnene.", before)[-1] == "climb woman | stairs | - | -"


def test_what_a_map_shows_is_no_place_of_the_picture() -> None:
    doings = asked("nb", "Kart over farlige skoleveier, foreldrene setter i knappenåler.")
    assert not any("school_route" in doing for doing in doings)


def test_what_somebody_has_that_nobody_sees_is_no_thing() -> None:
    assert asked("nb", "En dame med demens smiler.") == ["smile woman | - | - | -"]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("nb", "En gutt spør om hun vil leke."),
        ("da", "En dreng spørger om hun vil lege."),
        ("nn", "Ein gut spør om ho vil leike."),
    ],
)
def test_what_somebody_asks_whether_others_do_is_not_done(language: str, note: str) -> None:
    assert asked(language, note) == ["ask boy | - | - | -"]


def test_who_goes_on_to_write_something_writes_it() -> None:
    assert asked("nb", "Sykepleieren måler blodtrykket og skriver tallet på et skjema.")[-1].startswith(
        "animate_text nurse |"
    )


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("nb", "Nøkkelen er borte. En dame finner den under matta.", "find woman | key"),
        ("da", "Nøglen er væk. Manden leder efter den i skuffen.", "search man | key"),
        ("en", "The ring is gone. A boy finds it in the sand.", "find boy | ring"),
    ],
)
def test_what_somebody_finds_or_looks_for_is_what_was_said_to_be_away(language: str, note: str, doing: str) -> None:
    who, what = doing.split(" | ")
    last = asked(language, note)[-1].split(" | ")
    assert last[0] == who
    assert what in last[1]


def test_a_place_that_is_full_is_not_drunk() -> None:
    assert not any("be_drunk" in doing for doing in asked("nb", "Legevakta er full, en mann holder seg til magen."))


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("nb", "En kvinne bærer en sekk merket «krav».", "carry woman | sack | "),
        ("nb", "De to avdelingene trekker i hver sin ende av et tau.", "tug_of_war employees | rope"),
        ("nb", "Brannfolkene ruller ut slangen og spyler huset.", "spray firefighters | house"),
    ],
)
def test_what_everyday_notes_say(language: str, note: str, doing: str) -> None:
    assert asked(language, note)[-1].startswith(doing)
