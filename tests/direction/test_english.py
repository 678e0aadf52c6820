"""What English says in its own ways: small words beside prepositions, *one*, bare infinitives, whose hand it is."""

from __future__ import annotations

import pytest

from tests.direction.test_who_does_it import asked, told


@pytest.mark.parametrize(
    ("note", "read"),
    [
        ("A bus stops right in front of the school", ["stop - | bus | school | -"]),
        ("The leader walks in front with a lantern", ["walk leader | lantern | - | -"]),
        ("A young girl rehearses in front of a mirror", ["practise girl | mirror | - | -"]),
        ("The citizen sits at the centre of a wheel", ["sit citizen | wheel | - | -"]),
        ("He walks home, smiling", ["walk man | - | - | -"]),
    ],
)
def test_small_words_of_place_take_nothing_from_who_is_there(note: str, read: list[str]) -> None:
    assert asked("en", note) == read
    assert told("en", note) == []


def test_somebodys_hand_that_another_pats_says_whom_it_is_done_to() -> None:
    assert asked("en", "A carer sits with an old lady; she pats his hand")[-1] == "pat old_woman | hands | - | nurse"
    assert asked("en", "A girl raises her hand") == ["raise_hand girl | - | - | -"]


def test_the_right_one_is_of_what_was_spoken_of() -> None:
    assert asked("en", "Two bins. A girl points to the right one")[-1] == "point girl | bin | - | -"


def test_the_others_are_more_of_the_same_as_one_among_many() -> None:
    read = asked("en", "A new colleague eats alone. The others move over to her table")
    assert read[-1] == "walk colleagues | table | - | -"


def test_what_the_camera_looks_at_may_do_something() -> None:
    read = asked("en", "Close-up of a hand crossing out a word")
    assert read == ["zoom_in - | - | - | hands", "erase hands | text | - | -"]


@pytest.mark.parametrize(
    ("note", "read"),
    [
        ("The senior consultant nods", ["nod consultant | - | - | -"]),
        ("The teacher gives the girl flowers", ["give teacher | plants | - | girl"]),
    ],
)
def test_of_two_people_side_by_side_the_first_says_what_the_second_is(note: str, read: list[str]) -> None:
    assert asked("en", note) == read


def test_what_is_swapped_for_anothers_is_had_from_them() -> None:
    assert asked("en", "A boy swaps his carrots for a classmate's apple")[-1].endswith("| classmate")


def test_where_something_goes_is_shown_and_not_denied() -> None:
    read = asked("en", "A teacher kneels beside a girl and shows her where the puzzle piece goes")
    assert read[-1] == "show teacher | puzzle | - | girl"
    assert told("en", "A teacher kneels beside a girl and shows her where the puzzle piece goes") == []


def test_somebody_set_out_before_a_comma_does_not_do_what_others_do_after_it() -> None:
    read = asked("en", "A planner with a scale model, and passers-by keep moving the trees around")
    assert read[0].startswith("appear planner | scale_model")
    assert read[1].startswith("move passers_by | trees")


def test_before_giving_opens_what_the_same_one_does_next() -> None:
    read = asked("en", "The nurse checks the wristband before giving the patient a letter")
    assert read[-1] == "give nurse | letter | - | patient"


def test_many_who_do_one_thing_after_another_do_each() -> None:
    read = asked("en", "The kitchen staff peel potatoes, chop onions and stir a huge pot")
    assert [one.split()[:2] for one in read] == [["peel", "employees"], ["cut", "employees"], ["stir", "employees"]]


def test_what_the_camera_looks_at_rises_by_itself() -> None:
    read = asked("en", "Zoom in on a thermometer rising while the ice melts")
    assert read == ["zoom_in - | thermometer | - | -", "rise - | thermometer | - | -", "melt - | ice | - | -"]


def test_everyone_to_whom_one_is_introduced_is_somebody_else() -> None:
    assert asked("en", "A colleague introduces her to everyone") == ["introduce colleague | woman | - | people"]


def test_the_wrong_one_is_a_thing_that_can_be_counted() -> None:
    assert asked("en", "Waste is sorted into four bins; a boy puts a bottle in the wrong one")[-1].endswith("| bin")


def test_who_goes_on_with_the_others_does_it_too() -> None:
    read = asked("en", "The director takes off his jacket and carries chairs with the others")
    assert read[-1] == "carry director+people | chairs | - | -"


def test_while_doing_something_is_done_by_the_same() -> None:
    assert asked("en", "A mother signs the form while stirring the porridge")[-1] == "stir mother | porridge | - | -"


def test_slipping_on_ice_is_no_dressing() -> None:
    assert asked("en", "A pensioner slips on the icy pavement")[0].split()[:2] == ["slip", "pensioner"]
    assert asked("en", "She slips on a jacket")[0].split()[:2] == ["put_on", "woman"]


def test_whom_somebody_sits_between_may_be_worried_without_worrying_them() -> None:
    assert asked("en", "An interpreter sits between a doctor and a worried couple")[0].startswith("sit interpreter")


def test_a_couple_of_people_are_some_of_them() -> None:
    assert asked("en", "A couple of nurses laugh") == ["laugh nurses | - | - | -"]
    assert asked("en", "An elderly couple dance")[0].startswith("dance couple")


def test_patients_who_are_moved_by_ambulance_are_not_touched() -> None:
    assert asked("en", "Patients are moved to the new hospital")[0].split()[0] in ("move", "transport")


def test_hands_that_hold_a_plant_do_not_hold_each_other() -> None:
    assert asked("en", "Two hands hold a small plant") == ["hold hands | plant | - | -"]


def test_what_lacks_a_piece_is_there() -> None:
    assert "puzzle" in asked("en", "The puzzle is missing a piece; a child finds it under the sofa")[-1]


def test_what_somebody_watches_rise_rises_and_is_no_clock() -> None:
    assert asked("en", "A girl lets go of her balloon and watches it rise")[-1].split()[0] in ("rise", "look", "watch")
    assert "clock" not in " ".join(asked("en", "A girl lets go of her balloon and watches it rise"))


def test_paper_that_is_turned_into_something_on_a_belt_is_not_turned_on() -> None:
    assert asked("en", "Waste paper is turned into notebooks on a conveyor belt")[0].startswith("transform")


def test_a_word_that_is_small_beside_another_is_read_alike_whatever_was_read_before() -> None:
    notes = ("She signs the right form", "The lane gets painted right past the cars")
    alone = asked("en", notes[1])
    asked("en", notes[0])
    assert asked("en", notes[1]) == alone
