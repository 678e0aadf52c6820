"""Several who are named one after the other, of whom only some do what is said; and who is pointed out among them."""

from __future__ import annotations

import pytest

from tests.corpus.rows import Row, read
from tests.direction.films import roles


def asked(language: str, note: str, *before: str) -> list[str]:
    """What a note asks for, in short, after the notes of the scenes before it."""
    return [roles(direction) for direction in read(Row(note, language, before, ()))[2]]


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("en", "Two cars, a cyclist who falls.", ["appear - | cars | - | -", "fall cyclist | - | - | -"]),
        ("nb", "Tre barn, en hund som bjeffer.", ["appear children | - | - | -", "bark - | dog | - | -"]),
        ("da", "Et bord, en mand der sover.", ["appear - | table | - | -", "sleep man | - | - | -"]),
        ("nn", "Ein mann og ei kvinne som ler.", ["laugh man+woman | - | - | -"]),
        ("nn", "Ein hund som bjeffar og ein mann som ler.", ["bark - | dog | - | -", "laugh man | - | - | -"]),
        ("en", "A girl who runs and a boy who laughs.", ["run girl | - | - | -", "laugh boy | - | - | -"]),
    ],
)
def test_what_is_said_of_one_of_those_listed_is_not_done_by_the_others(
    language: str, note: str, expected: list[str]
) -> None:
    assert asked(language, note) == expected


@pytest.mark.parametrize(
    ("language", "note", "before", "expected"),
    [
        ("nn", "No er det han som trøystar henne.", "Ei jente trøystar ein gut, som har falle av huska", "boy girl"),
        ("da", "Nu er det hende, der trøster ham.", "En dreng trøster en pige på en gynge", "girl boy"),
        ("en", "Now it is he who comforts her.", "A girl comforts a boy who has fallen off the swing", "boy girl"),
    ],
)
def test_whoever_is_pointed_out_does_it(language: str, note: str, before: str, expected: str) -> None:
    who, whom = expected.split()
    assert asked(language, note, before) == [f"comfort {who} | - | - | {whom}"]


@pytest.mark.parametrize(
    ("language", "note", "who"),
    [
        ("nn", "Ho held stigen.", "girl"),
        ("nn", "Han løftar stigen.", "boy"),
        ("en", "She holds the ladder.", "girl"),
    ],
)
def test_he_and_she_who_do_something_to_a_thing_are_people(language: str, note: str, who: str) -> None:
    before = {"nn": "Ei jente og ein gut ber ein stige", "en": "A girl and a boy carry a ladder"}[language]
    (told,) = asked(language, note, before)
    assert told.split(" ", 1)[1] == f"{who} | ladder | - | -"


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("nb", "En mann løper bort og hjelper en dame opp.", "run man | - | - | woman"),
        ("da", "En kvinde går hen og trøster et barn.", "approach woman | - | - | child"),
        ("en", "A nurse hurries over and comforts a patient.", "hurry nurse | - | - | patient"),
    ],
)
def test_who_goes_and_does_something_to_another_goes_to_them(language: str, note: str, expected: str) -> None:
    assert asked(language, note)[0] == expected


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("nn", "Ho hentar brev og legg dei på bordet.", "put_down woman | letter | - | table"),
        ("nn", "Ein mann kastar batteri og tek dei opp att.", "pick_up man | battery | - | -"),
        ("nb", "Han henter bord og bærer dem ut.", "carry man | table | - | -"),
    ],
)
def test_a_thing_named_by_its_bare_word_may_be_several(language: str, note: str, expected: str) -> None:
    assert asked(language, note)[-1] == expected


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("nn", "Ho syng som ein fugl.", "sing woman | - | - | -"),
        ("nb", "Han jobber som en maskin.", "work man | - | - | -"),
        ("en", "The car park is rolled up like a carpet.", "roll_up - | - | parking_lot | -"),
        ("nb", "Søknaden flyr som et papirfly.", "fly - | application+paper_plane | - | -"),
    ],
)
def test_what_people_and_places_are_likened_to_is_not_there(language: str, note: str, expected: str) -> None:
    assert asked(language, note) == [expected]


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("nn", "Bekken blir opna etter femti år i røyr.", "open - | - | stream | -"),
        ("en", "After ten years in prison he comes home.", "return man | - | - | -"),
        ("nb", "Familien får nøkkelen til en leilighet av en ansatt.", "give employee | key | - | family"),
        ("en", "She takes the key to the office.", "pick_up woman | key | office | -"),
    ],
)
def test_where_something_was_and_what_a_key_is_for_are_no_places_where_it_is_done(
    language: str, note: str, expected: str
) -> None:
    assert asked(language, note) == [expected]


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("nn", "Læraren ber borna setje seg.", "ask teacher | - | - | children"),
        ("nn", "Læraren ber borna inn i huset.", "show_in teacher | house | - | children"),
        ("nn", "Ho ber ei kasse og går inn.", "carry woman | box | - | -"),
        ("nn", "Leiaren set seg ned ved sida av den nye.", "sit_side_by_side leader+new_employee | - | - | -"),
        ("da", "Lederen sætter sig ved siden af sengen.", "sit leader | bed | - | -"),
        ("nb", "Læreren lærer to søsken å gå på ski.", "teach teacher | ski | - | siblings"),
    ],
)
def test_who_asks_sits_beside_or_teaches_is_told_from_who_carries_sits_or_has(
    language: str, note: str, expected: str
) -> None:
    assert asked(language, note)[0] == expected


def test_feet_that_a_blanket_is_laid_round_are_of_whoever_was_just_helped() -> None:
    told = asked("da", "Han hjælper hende op i stolen og lægger et tæppe over knæene.")
    assert told[-1] == "cover man | blanket | - | woman"


def test_what_is_steered_is_what_they_sit_in() -> None:
    told = asked("nn", "Leiaren set seg bak i båten og lèt dei tilsette styre.")
    assert told[-1] == "steer employees | boat | - | -"


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("nn", "Bestefar held telefonen. Jenta snur han.", "turn girl | phone | - | -"),
        ("nn", "Ein mann finn ei bok. Ei jente opnar ho.", "open girl | book | - | -"),
        ("nn", "Guten fell. Ei jente løftar han opp.", "lift girl | - | - | boy"),
        ("nn", "Ho skriv under på kontrakten og tek han i handa.", "take_hand woman | - | - | man"),
    ],
)
def test_in_nynorsk_he_is_the_thing_that_was_handled_last_unless_only_people_have_it_done_to_them(
    language: str, note: str, expected: str
) -> None:
    assert asked(language, note)[-1] == expected


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("nb", "Den ene ansatte slipper taket.", "let_go employee | - | - | -"),
        ("nn", "Heile salen reiser seg.", "stand_up spectators | - | - | -"),
        ("nn", "Ein vaktmeister skrapar is av trappa.", "scrape caretaker | stairs+ice | - | -"),
        ("nn", "Ho teiknar eit tre på tavla.", "draw woman | tree | - | blackboard"),
        ("nn", "Ho får på seg ein hjelm av sjefen.", "put_on leader | helmet | - | woman"),
        ("nb", "De ansatte går gjennom budsjettet.", "examine employees | money | - | -"),
        ("da", "Hun tager tasken over skulderen.", "pick_up woman | backpack | - | -"),
    ],
)
def test_a_noun_beside_a_small_word_means_what_its_company_says(language: str, note: str, expected: str) -> None:
    assert asked(language, note) == [expected]


@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("nn", "Så ryddar dei bordet.", "tidy people | table | - | -"),
        ("nb", "Etter møtet rydder de bordet.", "tidy people | table | - | -"),
        ("nb", "En pasient får låne en bok av legen.", "borrow_book patient | book | - | doctor"),
        ("nn", "Faren gir guten eit lite dytt.", "push father | - | - | boy"),
    ],
)
def test_they_before_one_thing_are_those_who_do_it(language: str, note: str, expected: str) -> None:
    assert asked(language, note) == [expected]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Patient i sengen, læge og sygeplejerske på hver sin side."),
        ("nb", "Pasient i sengen, lege og sykepleier på hver sin side."),
        ("nn", "Pasient i senga, lege og sjukepleiar på kvar si side."),
        ("en", "Patient in the bed, doctor and nurse on each side."),
    ],
)
def test_where_the_first_of_a_list_is_the_next_are_not(language: str, note: str) -> None:
    assert asked(language, note) == ["lie patient | bed | - | -", "appear doctor+nurse | - | - | -"]


def test_where_the_one_is_tells_where_the_other_is() -> None:
    (told,) = asked("nb", "Leder på den ene siden av bordet, søker på den andre.")
    assert told == "appear leader+applicant | table | - | -"
