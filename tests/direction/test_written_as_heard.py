"""Notes as people write them: without an *r*, with a hand that is taken, and what is governed by its company."""

from __future__ import annotations

import pytest

from tests.direction.test_pointing import asked


@pytest.mark.parametrize(
    ("note", "read"),
    [
        ("Familien sortere affald i køkkenet.", "sort family | trash | kitchen | -"),
        ("De voksne lære børnene at svømme.", "teach adults | - | - | children"),
    ],
)
def test_a_danish_verb_without_its_r_is_done_all_the_same(note: str, read: str) -> None:
    assert asked("da", note) == [read]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Han rækker hånden frem. Hun tager den."),
        ("nb", "Han rekker ut hånden, og hun tar den."),
        ("en", "He holds out his hand, and she takes it."),
    ],
)
def test_it_that_is_taken_is_the_hand_that_is_held_out(language: str, note: str) -> None:
    assert asked(language, note)[-1] == "take_hand woman | - | - | man"


def test_a_road_that_becomes_something_is_what_changes() -> None:
    assert asked("da", "Vejen er blevet til et grønt bælte.") == ["transform - | road | - | belt"]


@pytest.mark.parametrize(
    ("note", "read"),
    [
        ("Rebet går over.", "break_apart - | rope | - | -"),
        ("Hjælperen står ved siden af.", "stand volunteer | - | - | -"),
        ("Pigen i kørestol holder foran trappen.", "stop girl | wheelchair+stairs | - | -"),
        ("Hun hiver drengen op af vandet.", "pull_up woman | water | - | boy"),
        ("Trappen folder sig ud.", "unfold - | stairs | - | -"),
    ],
)
def test_a_saying_is_read_whole(note: str, read: str) -> None:
    assert asked("da", note) == [read]


def test_what_stands_there_is_seen_where_nobody_speaks() -> None:
    found = asked("da", "Kameraet panorerer hen over bordet: kolde kopper, ingen siger noget.")
    assert any("cups" in one for one in found)


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Jordemoderen lægger barnet på morens bryst."),
        ("nb", "Jordmoren legger barnet på morens bryst."),
        ("en", "The midwife puts the child on the mother's chest."),
    ],
)
def test_a_child_is_laid_with_its_mother_and_not_she_with_it(language: str, note: str) -> None:
    assert asked(language, note) == ["put_down midwife | child | - | mother"]


def test_she_after_but_is_not_who_did_the_thing_before() -> None:
    found = asked("da", "Medarbejderen rækker chefen en kop kaffe, men hun er optaget af sin telefon.")
    assert found[-1].split()[1] == "leader"


@pytest.mark.parametrize(
    ("note", "read"),
    [
        ("Patienten bliver kørt ind på stuen.", "wheel - | - | hospital_ward | patient"),
        ("En mægler stiller sig imellem to naboer.", "stand process_consultant | - | - | neighbours"),
        ("Hun tager høretelefonerne af.", "take_off woman | headsets | - | -"),
    ],
)
def test_who_is_brought_in_or_steps_between_is_seen_to(note: str, read: str) -> None:
    assert asked("da", note) == [read]
