"""What stands beside a noun and says how it is: participles, places around it, turns, postures without a verb."""

from __future__ import annotations

import pytest

from tests.direction.films import directions, roles


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Lederen går forbi en sovende medarbejder."),
        ("nb", "Lederen går forbi en sovende ansatt."),
        ("en", "The leader walks past a sleeping employee."),
    ],
)
def test_who_is_called_sleeping_sleeps_while_another_passes(language: str, note: str) -> None:
    assert [roles(each) for each in directions(note, language)][-1].startswith("sleep employee")


@pytest.mark.parametrize(
    ("language", "note", "state"),
    [
        ("da", "En mand foran en låst dør.", "locked"),
        ("da", "En gang med lukkede døre.", "closed"),
        ("nb", "En kvinne foran en låst dør.", "locked"),
        ("en", "A woman in front of a locked door.", "locked"),
    ],
)
def test_what_was_done_to_a_thing_is_how_it_is(language: str, note: str, state: str) -> None:
    made = directions(note, language)
    doors = [mention for each in made for mention in each.mentions if mention.concept == "door"]
    assert [state in door.manner for door in doors] == [True]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "Lyset tændes, hus for hus."),
        ("nb", "Lysene tennes, hus for hus."),
        ("nn", "Lysa blir tende, hus for hus."),
    ],
)
def test_a_thing_and_the_same_thing_again_go_in_turn(language: str, note: str) -> None:
    (made,) = directions(note, language)
    assert "one_by_one" in made.manner


def test_the_place_that_a_place_is_in_is_not_where_it_is_seen() -> None:
    (made,) = directions("Kjøkkenet på sykehjemmet.", "nb")
    assert made.place is not None
    assert made.place.concept == "kitchen"


@pytest.mark.parametrize(
    ("language", "note", "manner"),
    [
        ("da", "Gaden set oppefra.", "from_above"),
        ("da", "Ti spande på række.", "in_a_row"),
        ("nb", "Ti bøtter på rekke.", "in_a_row"),
    ],
)
def test_how_those_are_there_of_whom_no_verb_is_said_is_told(language: str, note: str, manner: str) -> None:
    (made,) = directions(note, language)
    assert manner in made.manner


def test_an_application_that_wanders_is_moved_and_nobody_walks() -> None:
    made = directions("En ansøgning vandrer fra skrivebord til skrivebord.", "da")
    assert [each.action for each in made] == ["move"]


def test_a_curve_that_goes_on_to_point_down_only_falls() -> None:
    made = directions("Kurven knækker og peger nedad.", "da")
    assert [each.action for each in made] == ["sink"]
