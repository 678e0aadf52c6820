"""What a noun of two meanings is beside the words that keep it company."""

from __future__ import annotations

import pytest

from rentegn.direction.lexicon_files import rows_of
from rentegn.direction.lexicons import vocabulary
from tests.direction.test_who_does_it import asked


@pytest.mark.parametrize("language", ["da", "nb", "nn", "en"])
def test_what_a_noun_may_be_in_company_is_a_concept(language: str) -> None:
    concepts = vocabulary(language).concepts
    listed = [meant for row in rows_of("company")[language].values() for meant in row]
    assert [meant for meant in listed if meant not in concepts] == []


@pytest.mark.parametrize(
    ("language", "note", "thing"),
    [
        ("da", "Naboerne spiller kort.", "playing_card"),
        ("da", "En tilflytter folder et kort ud.", "map"),
        ("da", "Hun klikker med musen.", "computer_mouse"),
        ("da", "En mus løber over gulvet.", "mouse_rodent"),
        ("da", "Brandmanden ruller slangen ud.", "hose"),
        ("nb", "Elevene spiller kort.", "playing_card"),
        ("nn", "Han klikkar med musa.", "computer_mouse"),
        ("en", "She deals the cards.", "playing_card"),
    ],
)
def test_company_tells_what_a_noun_of_two_meanings_is(language: str, note: str, thing: str) -> None:
    assert any(thing in doing for doing in asked(language, note))


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Læreren går op til tavlen."),
        ("nb", "Læreren går opp til tavla."),
        ("en", "The teacher goes up to the blackboard."),
    ],
)
def test_a_road_leads_up_to_something_and_somebody_walks_up_to_it(language: str, note: str) -> None:
    assert not asked(language, note)[0].startswith("lead")


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("Portøren triller en seng ind på stuen.", "hospital_ward"),
        ("Pædagogen synger på stuen.", "classroom"),
        ("Bedstemor sidder i stuen.", "room"),
    ],
)
def test_who_is_there_tells_what_kind_of_room_it_is(note: str, place: str) -> None:
    assert place in asked("da", note)[0]
