"""Which sense a word has beside the words that keep it company."""

from __future__ import annotations

import pytest

from tests.corpus.rows import Row, read
from tests.direction.test_who_does_it import asked


def manners(language: str, note: str) -> set[str]:
    """How it goes, what a note asks for."""
    _, _, doings = read(Row(note, language, (), ()))
    return {manner for doing in doings for manner in doing.manner}


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Brandalarmen går."),
        ("nb", "Brannalarmen går."),
        ("nn", "Brannalarmen går."),
        ("en", "The fire alarm goes off."),
    ],
)
def test_an_alarm_that_goes_rings_and_leaves_no_room(language: str, note: str) -> None:
    assert asked(language, note) == ["ring - | smoke_detector | - | -"]


@pytest.mark.parametrize(("language", "note"), [("da", "Døren går på klem."), ("nb", "Døra går på gløtt.")])
def test_a_door_that_goes_ajar_opens(language: str, note: str) -> None:
    assert [doing.split()[0] for doing in asked(language, note)] == ["open"]


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("da", "En kæmpe stak papirer ligger på bordet.", "lie"),
        ("nb", "Det ligger en kjempehaug med papirer på skrivebordet.", "lie"),
        ("en", "A giant pile of papers stands on the desk.", "stand"),
        ("en", "The woman carries a giant key.", "carry"),
    ],
)
def test_a_giant_before_a_thing_is_its_size(language: str, note: str, doing: str) -> None:
    [only] = asked(language, note)
    assert only.startswith(doing)
    assert "monster" not in only
    assert "giant" not in only


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Kvinden tager tre bøger ad gangen."),
        ("nb", "Kvinnen bærer tre bøker om gangen."),
        ("nn", "Kvinna ber tre bøker om gongen."),
        ("en", "The woman carries three books at a time."),
    ],
)
def test_so_many_at_a_time_are_in_no_hallway(language: str, note: str) -> None:
    [only] = asked(language, note)
    assert "hallway" not in only
    assert "morning" not in only


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Kvinden rømmer sig."),
        ("nb", "Kvinnen kremter."),
        ("nn", "Kvinna kremtar."),
        ("en", "The woman clears her throat."),
    ],
)
def test_who_clears_her_throat_tidies_nothing(language: str, note: str) -> None:
    assert asked(language, note) == ["cough woman | - | - | -"]


def test_a_member_of_staff_is_an_employee() -> None:
    assert asked("en", "A member of staff smiles.") == ["smile employee | - | - | -"]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "En mand sidder ved bordet. Skuldrene hænger."),
        ("nb", "En mann sitter ved bordet. Skuldrene henger."),
        ("nn", "Ein mann sit ved bordet. Skuldrene heng."),
        ("en", "A man sits at the table. His shoulders droop."),
    ],
)
def test_whose_shoulders_hang_slumps(language: str, note: str) -> None:
    assert asked(language, note)[1].startswith("slump man")


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Lægen udskriver patienten."),
        ("nb", "Legen skriver ut pasienten."),
        ("nn", "Legen skriv ut pasienten."),
        ("en", "The doctor discharges the patient."),
    ],
)
def test_a_patient_who_is_discharged_is_not_printed(language: str, note: str) -> None:
    assert asked(language, note) == ["send_home doctor | - | - | patient"]


def test_a_report_is_printed_still() -> None:
    assert asked("nb", "Legen skriver ut en rapport.") == ["print doctor | report | - | -"]


def test_who_steps_up_comes_forward() -> None:
    assert asked("en", "A man steps up.") == ["step_forward man | - | - | -"]


@pytest.mark.parametrize(
    ("language", "note"),
    [("da", "Manden holder rebet."), ("nb", "Mannen holder tauet."), ("en", "The man holds a rope.")],
)
def test_who_holds_a_rope_holds_it(language: str, note: str) -> None:
    assert asked(language, note) == ["hold man | rope | - | -"]


@pytest.mark.parametrize(
    ("language", "note", "stray"),
    [
        ("da", "Ægget går i stykker.", "corner"),
        ("da", "To borgere bøjer sig over et stykke papir.", "corner"),
        ("nn", "Mannen har lukka auga.", "nose"),
        ("nb", "Bilen kjører helt fram til skolen.", "very"),
        ("nn", "Leiaren leitar etter retninga.", "vision"),
    ],
)
def test_half_read_words_leave_no_manner(language: str, note: str, stray: str) -> None:
    assert stray not in manners(language, note)
