"""A word one or two letters away from a known one, in whatever form, is told with the word that was meant."""

import pytest

from rentegn.direction.lexicons import vocabulary
from rentegn.direction.spelling import meant, meant_small, misspelt, nearest
from rentegn.model.span import Severity
from tests.direction.films import film, readings, understood

MISSPELT = {
    "da": (
        "bjærrg:bjerg medarbejer:medarbejder vinduett:vinduet ledrene:lederne lederene:lederne bestier:bestiger "
        "medarbejdene:medarbejderne medarbejdrne:medarbejderne forsvider:forsvinder forsvindre:forsvinder "
        "vindu:vindue udviddes:udvides kerneverdier:kerneværdier hænderene:hænderne tænner:tænder "
        "tændr:tænder ildsjel:ildsjæl ildsjelen:ildsjælen trangd:trangt sammles:samles papirarbejet:papirarbejdet "
        "gartnerer:gartnere lugar:luger samels:samles diagramet:diagrammet overblikkket:overblikket "
        "fagstolde:fagstolte jublr:jubler lytterr:lytter vinkr:vinker snakar:snakker kolegaer:kollegaer "
        "borgerene:borgerne ramen:rammen dannner:danner compjuter:computer gennm:gennem forest:forrest "
        "bjergtopen:bjergtoppen relevanssen:relevansen animmeres:animeres"
    ),
    "nb": "medarbeiter:medarbeider vinduett:vinduet fjelet:fjellet forsviner:forsvinner gartnre:gartnere",
    "nn": "vindaugett:vindauget medarbeidr:medarbeidar leiarn:leiaren fjelet:fjellet",
    "en": (
        "emploee:employee mountian:mountain windwo:window leeder:leader climms:climbs dissapears:disappears "
        "gardner:gardener coleagues:colleagues hapy:happy vanishs:vanishes"
    ),
}
PAIRS = [(language, *pair.split(":")) for language, pairs in MISSPELT.items() for pair in pairs.split()]


@pytest.mark.parametrize(("language", "written", "meant"), PAIRS)
def test_a_misspelt_word_gets_the_one_that_was_meant(language: str, written: str, meant: str) -> None:
    known = vocabulary(language)
    assert written not in known.senses
    assert meant in nearest(written, known)


@pytest.mark.parametrize(("written", "meant"), [("bjærrg", "bjerg"), ("ildsjelen", "ildsjælen"), ("lugar", "luger")])
def test_what_sounds_alike_comes_first(written: str, meant: str) -> None:
    assert nearest(written, vocabulary("da"))[0] == meant


@pytest.mark.parametrize("written", ["xyzzy", "filharmoni", "2026", "zq", "xylofonist"])
def test_a_word_that_is_near_to_none_gets_none(written: str) -> None:
    assert nearest(written, vocabulary("da")) == ()


def test_a_short_word_may_differ_in_one_letter_only() -> None:
    assert "mand" in nearest("mant", vocabulary("da"))
    assert "mand" not in nearest("munt", vocabulary("da"))


def test_a_plain_misspelling_is_an_error_and_a_guess_is_none() -> None:
    def severity(note: str) -> Severity:
        (found,) = (each for each in understood(film(note))[1] if each.code == "unknown-word")
        return found.severity

    assert severity("Lederen bestiger et bjærrg.") is Severity.ERROR
    assert severity("Lederen vinker til en zerblum.") is Severity.WARNING
    assert not misspelt("mant", ("mand",), vocabulary("da")), "of so few letters another word may be meant"
    assert not misspelt("gammer", ("hammer",), vocabulary("da")), "it begins with another letter"


def test_what_may_have_been_meant_is_one_question() -> None:
    (found,) = (each for each in understood(film("Lederen bestiger et bjærg."))[1] if each.code == "unknown-word")
    assert found.hints == ("did you mean `bjerg` (mountain)?",)


@pytest.mark.parametrize(
    ("language", "written", "word"),
    [
        ("en", "employe", "employee"),
        ("en", "recieves", "receives"),
        ("en", "collegue", "colleague"),
        ("en", "confussed", "confused"),
        ("en", "managr", "manager"),
    ],
)
def test_a_slip_that_is_often_made_is_read_as_the_word_it_is_of_several_near(
    language: str, written: str, word: str
) -> None:
    assert meant(written, vocabulary(language)) == word


def test_small_words_are_read_through_slips_too() -> None:
    assert meant_small("thier", vocabulary("en")) == "their"
    assert meant_small("arround", vocabulary("en")) == "around"
    made, found = understood(film("Two colleagues hand thier boss a letter.", language="en"))
    assert [word.text for word in made.readings[0].unknown] == []
    assert any("`thier` was read as `their`" in each.message for each in found)


@pytest.mark.parametrize(
    ("language", "note", "who"),
    [
        ("nb", "NAV-veildederen smiler", "adviser"),
        ("nb", "Ansate ler", "employee"),
        ("nb", "Naboene kranglr", "neighbour"),
    ],
)
def test_a_slip_is_heard_also_after_a_hyphen_and_where_a_form_is_noun_and_verb(
    language: str, note: str, who: str
) -> None:
    (reading,) = understood(film(note, language=language))[0].readings
    assert [mention.concept for mention in reading.directions[0].actors] == [who]


def test_a_slip_in_a_small_word_that_says_nothing_alone_is_told() -> None:
    (reading,) = readings(("So.", "Samme man waits"), language="en")
    assert [word.text for word in reading.unknown] == ["Samme"]
