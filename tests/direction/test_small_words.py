"""What small words and endings decide: adverbs, conjunctions, who stands there, how often and how much."""

from __future__ import annotations

import pytest

from rentegn.direction.comparing import compared
from rentegn.model.direction import Direction
from tests.corpus.rows import Row, read


def read_as(language: str, note: str, *before: str) -> tuple[Direction, ...]:
    """What a note asks for itself, after the notes of the scenes before it."""
    return read(Row(note, language, before, ()))[2]


def said(language: str, note: str, *before: str) -> list[str]:
    """What a note asks for in short: each doing with everybody and everything in it."""
    found = read_as(language, note, *before)
    return [f"{each.action}({', '.join(mention.concept for mention in each.mentions)})" for each in found]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "En mand står foran en mur."),
        ("nb", "En mann står på torget."),
        ("nn", "Ein mann står på torget."),
        ("en", "A man stands on the square."),
    ],
)
def test_who_stands_somewhere_is_read_as_standing(language: str, note: str) -> None:
    assert [each.action for each in read_as(language, note)] == ["stand"]


def test_how_somebody_stands_goes_into_what_they_do_or_what_is_done_to_them() -> None:
    assert said("da", "Bag skranken står en receptionist og smiler.") == ["smile(receptionist, counter)"]
    assert said("nb", "Lederen står i midten, omringet av fem kolleger.") == ["gather_around(colleague, leader)"]


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("da", "Drengen falder og bliver grebet af sin far.", "catch(father, boy)"),
        ("nb", "Hun snubler og blir hjulpet opp av en kollega.", "help(colleague, woman)"),
        ("en", "The boy falls and is caught by his father.", "catch(father, boy)"),
    ],
)
def test_a_passive_that_goes_on_is_done_to_whom_the_clause_before_was_about(
    language: str, note: str, expected: str
) -> None:
    assert said(language, note)[-1] == expected


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Hun åbner langsomt den gamle dør."),
        ("da", "Hun åbner langsomt døren."),
        ("nb", "Hun åpner sakte den gamle døra."),
        ("en", "She slowly opens the old door."),
    ],
)
def test_an_adverb_before_an_article_says_how_it_is_done(language: str, note: str) -> None:
    (opened,) = read_as(language, note)
    assert opened.manner == ("slow",)
    assert all("slow" not in mention.manner for mention in opened.mentions)


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Lederen smiler, inden børnene sover."),
        ("da", "Lederen smiler inden børnene sover."),
        ("nb", "Lederen smiler før barna sover."),
        ("en", "The leader smiles before the children sleep."),
    ],
)
def test_a_conjunction_of_time_opens_a_clause_with_its_own_doer(language: str, note: str) -> None:
    assert said(language, note) == ["smile(leader)", "sleep(child)"]


def test_the_same_word_before_a_noun_alone_only_says_when() -> None:
    assert said("da", "Inden mødet vinker lederen.") == ["wave(leader)"]


def test_of_two_people_side_by_side_the_first_says_what_the_second_is() -> None:
    assert said("da", "En ledig tømrer løber.") == ["run(carpenter)"]
    assert said("da", "En ledig mand løber.") == ["run(jobseeker)"]
    assert said("nb", "En ansatt sykepleier løper.") == ["run(nurse)"]
    assert said("da", "Lederen rækker medarbejderen en blomst.")[0].startswith("give(leader")


@pytest.mark.parametrize(
    ("language", "note", "manner"),
    [
        ("da", "Kaffekoppen vælter ud over bordet – ups!", "by_accident"),
        ("da", "Borgere og politikere ror i samme båd - alle i takt.", "in_rhythm"),
        ("da", "De går ud i haven sammen.", "together"),
        ("nb", "De går ut i hagen sammen.", "together"),
        ("da", "Han klør sig i håret.", "hair"),
        ("nb", "Bildet henger på veggen.", "wall"),
        ("da", "Hun tæller højt.", "loud"),
    ],
)
def test_how_and_where_it_is_done_is_kept_wherever_it_is_said(language: str, note: str, manner: str) -> None:
    assert manner in read_as(language, note)[-1].manner


@pytest.mark.parametrize(
    ("form", "language", "more"),
    [
        ("kort", "da", "kortere"),
        ("langsom", "da", "langsommere"),
        ("smal", "nb", "smallere"),
        ("rask", "nn", "raskare"),
        ("heavy", "en", "heavier"),
        ("thin", "en", "thinner"),
    ],
)
def test_adjectives_are_compared(form: str, language: str, more: str) -> None:
    assert more in compared(form, language)


def test_whose_wife_and_husband_is_told_by_the_owner() -> None:
    assert said("da", "Hun krammer sin mand.")[0].endswith("husband)")
    assert said("da", "En mand sover.") == ["sleep(man)"]


def test_where_we_are_is_where_the_picture_is() -> None:
    assert said("da", "Vi er på plejehjemmet. Koret synger.") == ["sing(choir, nursing_home)"]


def test_after_og_somebody_is_told_of_with_what_is_said_of_them() -> None:
    found = said("da", "Koret synger, og en mand, der ellers aldrig siger et ord, vinker.")
    assert found == ["sing(choir)", "wave(man)"]


def test_what_is_not_remembered_is_not_done() -> None:
    found = said("da", "Hun kan ikke huske, hvor hun bor, og kigger op og ned ad vejen.", "En kvinde står på fortovet.")
    assert found == ["look(woman, road)"]


def test_the_needle_that_turns_is_that_of_a_compass() -> None:
    assert said("da", "Nålen drejer og peger mod huset.")[0] == "turn(compass_rose)"


def test_of_a_queue_alone_people_stand_in_line() -> None:
    assert said("da", "Kø ved skranken.")[0].startswith("line_up(person")
