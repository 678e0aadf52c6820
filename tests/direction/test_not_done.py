"""What notes say does not happen."""

from __future__ import annotations

import pytest

from tests.direction.films import directions, readings, roles


@pytest.mark.parametrize(
    ("language", "note", "asked"),
    [
        ("da", "Barnet holder op med at græde", "be_calm child | - | - | -"),
        ("nb", "Jenta slutter å gråte", "be_calm girl | - | - | -"),
        ("en", "The chimney stops smoking", "vanish - | smoke | - | -"),
        ("nn", "Leiaren held ikkje lenger i rattet", "let_go leader | steering_wheel | - | -"),
        ("en", "The leader no longer holds the steering wheel", "let_go leader | steering_wheel | - | -"),
        ("da", "Kvinden ved ikke, hvor hun skal gå hen", "be_confused woman | - | - | -"),
        ("nb", "Mannen aner ikke hvor han skal gå", "be_confused man | - | - | -"),
        ("nn", "Ho veit ikkje kor ho skal gå", "be_confused woman | - | - | -"),
        ("en", "The man doesn't know where to go", "be_confused man | - | - | -"),
        ("nn", "Huset vaklar, men fell ikkje", "wobble - | house | - | -"),
        ("en", "A nurse knocks, no answer", "knock nurse | - | - | -"),
    ],
)
def test_what_ends_or_is_not_known_is_seen_once_and_nothing_is_told(language: str, note: str, asked: str) -> None:
    (reading,) = readings(note, language=language)
    assert [roles(direction) for direction in reading.directions] == [asked]
    assert reading.unknown == ()


@pytest.mark.parametrize(
    ("language", "before", "note", "asked"),
    [
        ("nb", "Fem ansatte sitter i et rom", "Ingen hilser på en kollega", "look_away employees | - | - | colleague"),
        ("nn", "Fire tilsette sit ved eit bord", "Ingen høyrer på leiaren", "look_away employees | - | - | leader"),
        (
            "en",
            "Two clerks sit behind a desk",
            "Neither of them looks up from the screen",
            "look clerks | computer | - | -",
        ),
    ],
)
def test_those_who_do_not_heed_somebody_look_away(language: str, before: str, note: str, asked: str) -> None:
    reading = readings(("Så …", before), ("… nu.", note), language=language)[-1]
    assert [roles(direction) for direction in reading.directions] == [asked]


@pytest.mark.parametrize(("language", "note"), [("da", "Manden smiler ikke"), ("en", "The man doesn't smile")])
def test_whoever_does_nothing_that_can_be_seen_is_there_and_it_is_told_once(language: str, note: str) -> None:
    (reading,) = readings(note, language=language)
    assert [roles(direction) for direction in reading.directions] == ["appear man | - | - | -"]
    assert len(reading.unknown) == 1


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Hjemmehjælperen ringer på, men ingen kommer og åbner"),
        ("nb", "Hjemmehjelperen ringer på, men ingen kommer og åpner"),
        ("nn", "Heimehjelparen ringjer på, men ingen kjem og opnar"),
        ("en", "The home carer knocks, but nobody comes and opens"),
    ],
)
def test_what_nobody_does_they_do_not_go_on_to_do(language: str, note: str) -> None:
    assert [each.action for each in directions(note, language)] in (["ring_bell"], ["knock"])


@pytest.mark.parametrize(
    ("language", "note", "seen"),
    [
        ("da", "To kolleger sidder ved bordet. De siger ingenting.", ["sit", "fall_silent"]),
        ("nn", "To kollegaer sit ved bordet. Dei seier ingenting.", ["sit", "fall_silent"]),
        ("en", "Two colleagues sit at a table. Nobody says anything.", ["sit", "fall_silent"]),
        ("da", "Medarbejderen spørger, men lederen svarer ikke.", ["ask", "fall_silent"]),
        ("nb", "Køen rører seg ikke.", ["stand_still"]),
    ],
)
def test_who_says_nothing_is_silent_and_what_does_not_move_stands_still(
    language: str, note: str, seen: list[str]
) -> None:
    assert [each.action for each in directions(note, language)] == seen


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "En gæst kommer ind. Han spiser ikke."),
        ("nb", "Ikke alle er på nett. En hånd rekkes ut."),
        ("en", "The phone rings. Nobody moves it."),
    ],
)
def test_a_sentence_that_only_says_what_does_not_happen_is_told_where_nothing_is_seen_of_it(
    language: str, note: str
) -> None:
    (reading,) = readings(note, language=language)
    assert [word.text for word in reading.unknown if word.text in ("ikke", "Ikke", "Nobody")]
