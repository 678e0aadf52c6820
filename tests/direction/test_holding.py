"""Every word that says something is held by a direction, needs none for a reason that is given, or is told."""

from __future__ import annotations

import pytest

from rentegn.direction.reasons import Why
from rentegn.model.direction import WordRead
from rentegn.model.span import Severity
from tests.corpus.rows import Row, read


def words(language: str, *notes: str) -> dict[str, WordRead]:
    reading, _, _ = read(Row(notes[-1], language, notes[:-1], ()))
    return {word.text: word for word in reading.words}


def told(language: str, note: str, least: Severity = Severity.NOTE) -> list[str]:
    """The words of a note that a problem points at; `least` NOTE for all of them."""
    _, diagnostics, _ = read(Row(note, language, (), ()))
    levels = list(Severity)
    wanted = [each for each in diagnostics if levels.index(each.severity) <= levels.index(least)]
    return [note[each.span.column - 1 :][: each.span.width] for each in wanted if each.span is not None]


def test_a_word_says_which_direction_holds_it_and_where() -> None:
    read_as = words("da", "Lederen giver tre borgere en bog. En hund løber roligt.")
    held = {text: word.held for text, word in read_as.items() if word.held is not None}
    assert held == {
        "Lederen": (0, "actors"),
        "giver": (0, "action"),
        "tre": (0, "count"),
        "borgere": (0, "target"),
        "bog": (0, "props"),
        "hund": (1, "props"),
        "løber": (1, "action"),
        "roligt": (1, "manner"),
    }


@pytest.mark.parametrize(
    ("language", "note", "word", "why"),
    [
        ("en", "The leader is watering a plant.", "is", Why.HELPING),
        ("da", "Kassen er rød, og lederen er glad.", "er", Why.JOINING),
        ("nb", "Mannen vinker, men faller ikke.", "faller", Why.DENIED),
        ("da", "Manden er klar til at løse opgaven.", "opgaven", Why.PURPOSE),
        ("da", "Barnebarnet viser hende, hvordan man gør.", "gør", Why.CONTENTS),
        ("da", "Tre børn myldrer ind ad døren med flag i hænderne.", "hænderne", Why.CARRIED),
    ],
)
def test_a_word_that_nothing_holds_says_why_it_needs_nothing(language: str, note: str, word: str, why: Why) -> None:
    assert words(language, note)[word].held is None
    assert words(language, note)[word].reason == why.value


@pytest.mark.parametrize(
    ("language", "note", "lost"),
    [
        ("nb", "Bestefar viser fløyta. Hun prøver selv med tunga ut av munnen", ["prøver"]),
        ("da", "Byrådet stemmer, to bliver nede.", ["bliver"]),
        ("nb", "Lederen vinker. Kommunen på den andre siden.", ["Kommunen"]),
        ("en", "An employee rubs her stiff neck.", ["stiff"]),
    ],
)
def test_what_nothing_came_of_is_told_with_its_place(language: str, note: str, lost: list[str]) -> None:
    assert set(lost) <= set(told(language, note))


@pytest.mark.parametrize(
    ("language", "note", "denies"),
    [
        ("nb", "Lege og sykepleier haster gjennom korridoren uten å stoppe.", "uten"),
        ("da", "Kontoret tømmes, ingen tager elevatoren.", "ingen"),
        ("nn", "Ein tilsett kjenner på døra, men opnar ikkje.", "ikkje"),
        ("en", "The tower wobbles but doesn't fall.", "n't"),
    ],
)
def test_what_does_not_happen_and_nothing_is_shown_for_is_noted(language: str, note: str, denies: str) -> None:
    assert told(language, note) == [denies]
    assert told(language, note, Severity.WARNING) == []


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "En borger i midten. Medarbejderne samles om borgeren."),
        ("nb", "En medarbeider løfter en stor brikke på plass i puslespillet."),
        ("en", "A carer reads to an old man with a blanket over his knees."),
        ("nn", "To kollegaer ror i kvar si retning."),
        ("da", "Bedstemor rækker hånden op."),
    ],
)
def test_a_note_that_is_read_whole_gets_no_complaint(language: str, note: str) -> None:
    assert told(language, note) == []


@pytest.mark.parametrize(
    ("language", "note", "entity", "manner"),
    [
        ("nn", "Ei dame set seg ved ein gut som er åleine.", "boy", "alone"),
        ("da", "Manden løfter en kasse. Den er meget tung.", "box", "heavy"),
        ("nb", "Mannen løfter en kasse. Den er tung.", "box", "heavy"),
        ("en", "A man lifts a box. It is heavy.", "box", "heavy"),
    ],
)
def test_how_somebody_is_who_is_shown_already_is_kept(language: str, note: str, entity: str, manner: str) -> None:
    _, _, asked = read(Row(note, language, (), ()))
    manners = [mention.manner for made in asked for mention in made.mentions if mention.concept == entity]
    assert (manner,) in manners
    assert told(language, note) == []


def test_a_woman_is_not_long_where_a_list_is() -> None:
    _, _, asked = read(Row("Heimehjelpa ser på lista og sukkar. Ho er altfor lang.", "nn", (), ()))
    assert not any("long" in mention.manner for made in asked for mention in made.actors)


def test_a_word_that_nobody_knows_is_never_held_by_what_stands_there() -> None:
    assert "kvork" in told("da", "Kvinde kvork kvinde", Severity.WARNING)


@pytest.mark.parametrize(("language", "note"), [("da", "Ups! Koppen falder."), ("en", "Whoops! The cup falls.")])
def test_a_call_before_what_happens_says_how_it_goes(language: str, note: str) -> None:
    _, _, asked = read(Row(note, language, (), ()))
    assert [(made.action, made.manner) for made in asked] == [("fall", ("by_accident",))]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("nn", "Folk i støvlar plantar tre langs elva."),
        ("nn", "Ein veg deler seg i to."),
        ("da", "Vejen deler sig i to."),
    ],
)
def test_a_number_of_a_saying_counts_nothing(language: str, note: str) -> None:
    assert told(language, note) == []


def test_how_a_part_of_somebody_is_that_only_says_where_is_noted() -> None:
    assert "skjelvende" in told("nb", "Nærbilde av en skjelvende finger over knappen på nettbrettet.")
