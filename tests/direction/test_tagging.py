"""Which part of speech a word has, by its sentence."""

from __future__ import annotations

import pytest

from rentegn.direction.lexicons import vocabulary
from rentegn.direction.words import words_of
from tests.corpus.rows import Row, read


def _part(language: str, note: str, word: str) -> str:
    found = next(each for each in words_of(note, vocabulary(language)) if each.text == word)
    if found.sense is None:
        return "small" if found.small else "unknown"
    return found.sense.part if found.sense.part != "verb" else found.sense.form or "verb"


@pytest.mark.parametrize(
    ("language", "note", "word"),
    [
        ("da", "En medarbejder får ros af sin chef", "ros"),
        ("da", "En mur mellem leder og ansatte", "ansatte"),
        ("da", "Forandringens vind blæser papirerne væk", "vind"),
        ("da", "Mens leder og medarbejder mødes, ringer telefonen", "leder"),
        ("nb", "Hjelm på, leder og verneombud går gjennom verkstedet", "leder"),
        ("nn", "Bonde, lærar og sjukepleiar sår blomar", "lærar"),
        ("en", "Six people round a table, all staring at their phones", "phones"),
        ("en", "Canteen queue. A pupil slips an apple into his pocket", "queue"),
    ],
)
def test_a_clause_that_has_its_verb_has_no_other(language: str, note: str, word: str) -> None:
    assert _part(language, note, word) == "noun"


@pytest.mark.parametrize(
    ("language", "note", "word", "form"),
    [
        ("da", "Manden bliver grebet af sine kolleger", "grebet", "participle"),
        ("da", "Leder efter en nøgle i tasken", "Leder", "finite"),
        ("nb", "Kameraet viser at fjellet de klatrer i er stort", "viser", "finite"),
        ("nb", "Legg brikken i puslespillet", "Legg", "imperative"),
        ("nn", "Eit lite frø blir planta i ei potte", "planta", "participle"),
        ("en", "The pieces form a circle", "form", "infinitive"),
        ("en", "Services circle around her", "circle", "infinitive"),
        ("en", "The leader hands one end to the employees", "hands", "finite"),
        ("en", "It slides forward", "slides", "finite"),
        ("en", "The drawer is slowly opened by two boys", "opened", "participle"),
    ],
)
def test_where_a_clause_lacks_its_verb_a_word_that_may_be_one_is(
    language: str, note: str, word: str, form: str
) -> None:
    assert _part(language, note, word) == form


def test_a_small_word_is_a_small_word_where_it_can_be() -> None:
    assert _part("nb", "En lyspære tennes over døra, så over bordet", "så") == "small"
    assert _part("nb", "Hun planter et tre", "tre") == "noun"
    assert _part("da", "Borgeren klikker på en knap", "knap") == "noun"
    assert _part("da", "Tre kolleger står bare og ser på", "bare") == "small"


def test_a_participle_before_its_noun_says_what_that_is_like() -> None:
    assert _part("da", "Sygeplejersken puster på et skrabet knæ", "skrabet") == "manner"


def test_what_is_denied_in_one_word_is_two_words() -> None:
    words = words_of("The doors won't close", vocabulary("en"))
    assert [word.low for word in words] == ["the", "doors", "will", "not", "close"]
    assert "".join(word.text for word in words[2:4]) == "won't"


def test_a_number_is_no_noun_and_a_tree_no_number_after_what_it_is_like() -> None:
    assert _part("nn", "Eit lite tre veks opp av skrivebordet", "tre") == "noun"
    assert _part("nn", "Ho ser på klokka og bankar på ruta", "bankar") == "finite"


@pytest.mark.parametrize(
    ("language", "note", "doings"),
    [
        ("nb", "En syklist må gå av og trille.", ["get_off", "roll"]),
        ("da", "Barnet skal spise og lege.", ["eat", "play"]),
        ("nb", "Bilene bak må vente.", ["wait"]),
    ],
)
def test_what_is_joined_to_an_infinitive_may_be_another(language: str, note: str, doings: list[str]) -> None:
    assert [each.action for each in read(Row(note, language, (), ()))[2]] == doings
