"""Which of several is meant, by a quality or a number, and what is only there beside what is done."""

from __future__ import annotations

import pytest

from tests.corpus.rows import Row, read
from tests.direction.test_pointing import asked


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Tre mapper. Hun tager den tykkeste."),
        ("nb", "Tre mapper. Hun tar den tykke."),
        ("nn", "Tre mapper. Ho tek den raude."),
    ],
)
def test_a_quality_alone_picks_one_of_several_things(language: str, note: str) -> None:
    assert "| folder | - | -" in asked(language, note)[-1]


def test_the_hindmost_of_two_doors_is_told_to_be_so() -> None:
    found = read(Row("To døre. Den bagerste går op.", "da", (), ()))[2]
    assert found[-1].props[0].manner == ("hindmost",)


@pytest.mark.parametrize(
    ("language", "note", "read"),
    [
        ("da", "Bus 42 holder ved stoppestedet.", "park - | bus | busstop | -"),
        ("da", "En dame banker på dør 12.", "knock woman | door | - | -"),
        ("en", "She knocks on door 12.", "knock woman | door | - | -"),
    ],
)
def test_a_number_after_a_thing_is_its_name_and_counts_nobody(language: str, note: str, read: str) -> None:
    assert asked(language, note) == [read]


@pytest.mark.parametrize(
    ("language", "note", "read"),
    [
        ("da", "Et træ vokser op med børn under.", "stand children | - | - | tree"),
        ("da", "Paraplyen foldes ud med to kolleger under.", "stand colleagues | - | - | umbrella"),
        ("nb", "Frøet blir til et tre med folk rundt.", "stand folks | - | - | tree"),
    ],
)
def test_who_is_by_what_happens_does_not_do_it(language: str, note: str, read: str) -> None:
    assert asked(language, note)[-1] == read


@pytest.mark.parametrize(
    ("language", "note", "read"),
    [
        ("da", "En trappe, og øverst vajer et flag.", ["appear - | stairs | - | -", "sway_in_wind - | flag | - | -"]),
        ("nb", "En port, og bak den venter en dame.", ["wait woman | gate | - | -"]),
    ],
)
def test_what_is_there_first_is_not_who_does_it(language: str, note: str, read: list[str]) -> None:
    assert asked(language, note) == read


@pytest.mark.parametrize(
    ("language", "note", "read"),
    [
        ("da", "Kommunen og borgerne bygger en bro.", "build employees+citizens | bridge | - | -"),
        ("nb", "Kommunen og naboene bygger en bro.", "build employees+neighbours | bridge | - | -"),
    ],
)
def test_an_organisation_beside_people_is_those_who_are_in_it(language: str, note: str, read: str) -> None:
    assert asked(language, note) == [read]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Stilheden sænker sig og fylder salen."),
        ("nb", "Stillheten senker seg og fyller salen."),
    ],
)
def test_an_idea_goes_on_to_do_what_is_told_next(language: str, note: str) -> None:
    assert "silence" in asked(language, note)[-1]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Lederen ringer til den syge. Han ligger på sofaen."),
        ("en", "The manager calls the sick man. He lies on the sofa."),
    ],
)
def test_the_one_who_lies_abed_is_the_one_who_is_sick(language: str, note: str) -> None:
    assert not asked(language, note)[-1].startswith("lie leader")


def test_a_stone_is_taken_out_of_the_bag_and_not_out_of_a_stone() -> None:
    note = "En kvinde slæber på en rygsæk fuld af sten. To kolleger tager hver en sten op af den."
    assert "backpack" in asked("da", note)[-1]


def test_whose_work_is_shared_has_no_part_in_the_sharing() -> None:
    assert asked("da", "Kollegerne deler den syges opgaver.")[-1] == "divide_tasks colleagues | - | - | -"


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Han plejer at cykle, men i dag tager han bussen."),
        ("nb", "Han pleier å sykle, men i dag tar han bussen."),
        ("en", "He usually cycles, but today he takes the bus."),
    ],
)
def test_what_somebody_usually_does_is_not_done_today(language: str, note: str) -> None:
    assert asked(language, note) == ["catch_bus man | bus | - | -"]


@pytest.mark.parametrize(
    ("language", "note", "before"),
    [
        ("da", "To andre kommer hen med en bold.", "En elev sidder alene."),
        ("en", "Two others come over with a ball.", "A pupil sits alone."),
    ],
)
def test_two_others_are_two(language: str, note: str, before: str) -> None:
    found = read(Row(note, language, (before,), ()))[2]
    assert [who.count for who in found[-1].actors] == [2]


@pytest.mark.parametrize(
    ("language", "note", "read_as"),
    [
        ("da", "Ansøgeren kommer gående med en stige under armen.", "bring applicant | ladder | - | -"),
        ("en", "The applicant comes walking with a ladder.", "bring applicant | ladder | - | -"),
        ("da", "Lederen kommer gående med en kollega.", "walk leader+colleague | - | - | -"),
    ],
)
def test_who_comes_on_foot_with_a_thing_brings_it(language: str, note: str, read_as: str) -> None:
    assert asked(language, note) == [read_as]


@pytest.mark.parametrize(
    ("language", "note"),
    [("da", "Hun strikker derhjemme."), ("nb", "Hun strikker hjemme."), ("nn", "Ho strikkar heime.")],
)
def test_what_is_done_at_home_is_done_in_a_living_room(language: str, note: str) -> None:
    assert "living_room" in asked(language, note)[-1]


def test_people_go_past_what_the_note_told_of_last() -> None:
    assert asked("da", "Opslaget hænger på tavlen. Folk går forbi.")[-1].endswith("| - | - | poster")


def test_the_light_is_dimmed_by_nobody_who_only_sits_there() -> None:
    assert asked("da", "Sygeplejerske ved sengen. Dæmpet lys, ro.")[-1] == "dim - | - | - | -"
    assert asked("da", "Hun går ind og slukker lyset.")[-1] == "turn_off woman | - | - | -"
