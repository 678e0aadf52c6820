"""What several words say together, and which of two things side by side is meant."""

from __future__ import annotations

import pytest

from tests.direction.test_who_does_it import asked


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("da", "Hun sætter en plakat på døren.", "glue woman | poster | - | door"),
        ("nb", "Mannen setter en stol ved bordet.", "put_down man | chair | - | table"),
        ("da", "Borgere sætter gule sedler på et stort kort.", "stick citizens | sticky_notes | - | map"),
    ],
)
def test_who_sets_a_thing_somewhere_does_not_sit(language: str, note: str, doing: str) -> None:
    assert asked(language, note) == [doing]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Kvinden sætter sig ind i bilen."),
        ("nb", "Kvinnen setter seg i bilen."),
        ("nn", "Kvinna set seg i bilen."),
    ],
)
def test_who_takes_a_seat_in_a_car_gets_in(language: str, note: str) -> None:
    assert asked(language, note) == ["board woman | car | - | -"]


def test_who_sits_at_a_window_sits() -> None:
    assert asked("da", "En gammel mand sidder ved vinduet.") == ["sit old_man | window | - | -"]


@pytest.mark.parametrize(
    ("language", "note"),
    [("da", "Kvinden lyser op."), ("nn", "Kvinna lyser opp."), ("en", "The woman lights up.")],
)
def test_a_person_who_lights_up_is_glad_and_does_not_burn(language: str, note: str) -> None:
    assert asked(language, note) == ["be_happy woman | - | - | -"]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "En sygeplejerske på cykel i regnen."),
        ("nb", "En sykepleier på sykkel i regnet."),
        ("en", "A nurse by bike in the rain."),
    ],
)
def test_somebody_on_a_bicycle_cycles(language: str, note: str) -> None:
    assert asked(language, note) == ["cycle nurse | rain | - | -"]


@pytest.mark.parametrize(
    ("language", "note"),
    [("da", "Alle har hænderne i vejret."), ("nb", "Alle har hendene i været."), ("nn", "Alle har hendene i vêret.")],
)
def test_hands_in_the_air_are_raised(language: str, note: str) -> None:
    assert asked(language, note) == ["raise_hand people | - | - | -"]


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("en", "The box springs open.", "open - | box | - | -"),
        ("en", "A man plugs the hole.", "plug_leak man | hole | - | -"),
        ("da", "Endelig får kvinden det til.", "manage woman | - | - | -"),
    ],
)
def test_a_verb_and_its_small_word_are_one_doing(language: str, note: str, doing: str) -> None:
    assert asked(language, note) == [doing]


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("da", "En hest med vinger springer over muren.", "jump - | feathers+horse | - | stone_wall"),
        ("en", "A pig with wings flies over the town.", "fly_over - | feathers+pig | town | -"),
        ("da", "To får står på marken.", "stand - | sheeps | field | -"),
    ],
)
def test_after_a_small_word_or_a_number_stands_no_verb(language: str, note: str, doing: str) -> None:
    assert asked(language, note) == [doing]


def test_the_verb_of_every_sentence_is_read_before_a_noun_of_its_spelling() -> None:
    assert asked("da", "Den nye får et nøglebundt og en krammer.")[0].startswith("receive new_employee | key")


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("da", "En kvinde slæber på en rygsæk fuld af sten.", "drag woman | backpack+stone | - | -"),
        ("nb", "En kasse full av bøker faller ned.", "fall - | books+box | - | -"),
        ("en", "She carries a box full of letters.", "carry woman | letters+box | - | -"),
    ],
)
def test_what_a_thing_is_full_of_goes_with_it(language: str, note: str, doing: str) -> None:
    assert asked(language, note) == [doing]


def test_what_something_turns_out_to_be_is_no_turning() -> None:
    assert asked("en", "The houses turn out to be toys.") == ["transform - | houses | - | toys"]


@pytest.mark.parametrize(
    ("language", "note"),
    [("da", "Hun holder hænderne på ryggen."), ("nn", "Ho held hendene på ryggen.")],
)
def test_hands_held_behind_a_back_are_in_nobody_elses(language: str, note: str) -> None:
    assert asked(language, note) == ["stand woman | - | - | -"]


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("en", "The wall between the school and the town crumbles.", "crumble - | stone_wall | - | -"),
        ("da", "Væggen mellem kontoret og køkkenet styrter sammen.", "collapse - | stone_wall | - | -"),
        ("nb", "Veggen mellom kontoret og gangen faller.", "fall - | stone_wall | - | -"),
    ],
)
def test_the_wall_between_two_places_falls_and_neither_place(language: str, note: str, doing: str) -> None:
    assert asked(language, note) == [doing]
