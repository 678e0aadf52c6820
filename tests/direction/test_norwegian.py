"""How Norwegian is read where it has more than one spelling or its own grammar, and rules that it called for."""

from __future__ import annotations

import pytest

from tests.corpus.rows import Row, read
from tests.direction.films import roles


def asked(language: str, note: str, *before: str) -> list[str]:
    """What a note asks for, in short, after the notes of the scenes before it."""
    return [roles(direction) for direction in read(Row(note, language, before, ()))[2]]


@pytest.mark.parametrize(
    ("note", "doing"),
    [
        ("Mannen kjem attende.", "return man"),
        ("Mannen kjem tilbake.", "return man"),
        ("Døra smell att.", "close - | door"),
        ("Brannmannen bér ei katt.", "carry firefighter | cat"),
        ("Stearinlyset brenn heilt ned.", "burn_down - | candle"),
    ],
)
def test_nynorsk_words_are_known_in_all_their_spellings(note: str, doing: str) -> None:
    (said,) = asked("nn", note)
    assert said.startswith(doing)


@pytest.mark.parametrize(
    ("note", "doing"),
    [
        ("Ein målar målar veggen.", "paint painter"),
        ("Ein bakar bakar brød.", "bake baker"),
        ("Ein pleiar les avisa.", "read_out nurse"),
    ],
)
def test_who_does_something_is_spelt_as_what_they_do_in_nynorsk(note: str, doing: str) -> None:
    (said,) = asked("nn", note)
    assert said.startswith(doing)


def test_a_thing_is_han_in_nynorsk_where_nobody_else_is() -> None:
    assert asked("nn", "Ho kastar han til hunden.", "Ei kone finn ein ball.") == ["throw woman | ball | - | dog"]
    assert asked("nn", "Ein gut og ei jente. Ho løftar han opp.") == ["lift girl | - | - | boy"]


@pytest.mark.parametrize(
    ("language", "note", "action"),
    [
        ("nb", "En dame setter seg på benken.", "sit"),
        ("nn", "Ei dame set seg på benken.", "sit"),
        ("nb", "En dame setter på seg hatten.", "put_on"),
        ("nb", "Hun tar på seg jakka.", "put_on"),
    ],
)
def test_a_small_word_and_seg_stand_as_in_the_saying(language: str, note: str, action: str) -> None:
    (said,) = asked(language, note)
    assert said.split()[0] == action


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Manden pakker mappen og går."),
        ("nb", "Mannen pakker mappa og går."),
        ("nn", "Mannen pakkar mappa og går."),
    ],
)
def test_who_goes_and_is_said_no_more_of_leaves(language: str, note: str) -> None:
    assert asked(language, note)[-1] == "leave man | - | - | -"


@pytest.mark.parametrize(
    ("language", "note", "said"),
    [
        ("nb", "Mannen tenner et stearinlys.", "ignite man | candle"),
        ("nb", "Ungene holder pusten.", "hold_breath children | -"),
        ("nb", "En eldre herre over veien.", "cross old_man | - | road"),
        ("nb", "Støvet har lagt seg.", "settle - | dust"),
        ("nb", "Lederen låner bort paraplyen.", "lend leader | umbrella"),
        ("nb", "Saksbehandleren legger den i bunken.", "put_down caseworker | paperwork"),
    ],
)
def test_each_plays_the_part_that_the_clause_gives_it(language: str, note: str, said: str) -> None:
    (found,) = asked(language, note)
    assert found.startswith(said)


@pytest.mark.parametrize(
    ("language", "note", "thanked"),
    [
        ("nb", "Chatboten svarer, damen gjesper, men takker.", "thank woman | - | - | chat_assistant"),
        ("nn", "Leiaren trøystar guten og spør.", "ask leader | - | - | boy"),
    ],
)
def test_whoever_thanks_nobody_thanks_whom_something_was_done_with(language: str, note: str, thanked: str) -> None:
    assert asked(language, note)[-1] == thanked


def test_to_become_glad_comes_after_what_was_done() -> None:
    said = asked("nb", "Mannen pakker opp gaven og blir glad.")
    assert [each.split()[0] for each in said] == ["unwrap", "be_happy"]


@pytest.mark.parametrize(("language", "note"), [("nb", "Den ansatte vinker."), ("nn", "Den tilsette vinkar.")])
def test_one_whom_an_adjective_names_is_one(language: str, note: str) -> None:
    assert asked(language, note) == ["wave employee | - | - | -"]
