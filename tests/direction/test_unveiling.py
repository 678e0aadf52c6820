"""What is seen only then: whose hands they were, what something turns out to be, what broke into pieces."""

from __future__ import annotations

import pytest

from tests.direction.test_pointing import asked


@pytest.mark.parametrize(
    ("language", "note", "done"),
    [
        ("en", "Close-up of hands kneading dough. Pull back: it's a baker.", "knead baker | dough | - | -"),
        ("da", "Nærbillede af hænder, der ælter dej. Zoom ud: det er en bager.", "knead baker | dough | - | -"),
        ("en", "A hand knocks on a door. Pull back: a girl.", "knock girl | door | - | -"),
    ],
)
def test_whoever_is_shown_when_the_camera_draws_back_did_what_hands_did(language: str, note: str, done: str) -> None:
    assert done in asked(language, note)


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "Pull back: the houses turn out to be a box, and children are moving them."),
        ("da", "Zoom ud: husene viser sig at være en kasse."),
        ("nb", "Zoom ut: husene viser seg å være en kasse."),
    ],
)
def test_what_turns_out_to_be_another_thing_becomes_that(language: str, note: str) -> None:
    assert "transform - | houses | - | box" in asked(language, note)


@pytest.mark.parametrize(
    ("language", "note", "told"),
    [
        ("en", "A vase breaks. A boy glues the pieces together.", "glue boy | vase"),
        ("nb", "Vasen knuser, og bitene ligger på gulvet.", "lie - | vase"),
        ("da", "Spejlet knuser. Stykkerne flyver op igen.", "fly - | mirror"),
    ],
)
def test_the_pieces_are_those_of_what_broke(language: str, note: str, told: str) -> None:
    assert asked(language, note)[-1].startswith(told)


def test_pieces_of_nothing_that_broke_are_those_of_a_puzzle() -> None:
    assert "puzzle" in asked("en", "All the pieces fall into place.")[-1]


@pytest.mark.parametrize(
    ("language", "note", "thing"),
    [
        ("en", "The children circle around the teacher like planets.", "ball"),
        ("nb", "Han holder mappa som et skjold.", "shield"),
        ("en", "A patient is handed from ward to ward like a parcel.", "parcel"),
    ],
)
def test_what_people_are_like_is_not_there(language: str, note: str, thing: str) -> None:
    assert not any(thing in told for told in asked(language, note))


def test_a_set_phrase_of_small_words_stands_as_it_is_said() -> None:
    assert asked("en", "Two nurses open the cupboard.")[0].startswith("open nurses")
    assert asked("en", "They shut a heavy door at the same time.")[0].startswith("close people")


def test_doors_that_close_are_not_near() -> None:
    assert asked("en", "The nurse wheels the bed into the lift, and the doors close.")[-1].startswith("close - | doors")


def test_nothing_is_shaken_or_raised_that_only_holds_something() -> None:
    assert asked("en", "She stands there, her notes shaking in her hands.")[-1].startswith("shake - ")
    assert not any(told.startswith("raise_hand") for told in asked("en", "They put their papers in her hands."))


def test_a_dog_that_runs_off_is_no_person() -> None:
    told = asked("en", "Someone leaves a box on the bench; a dog sniffs at it and runs off with it.")
    assert told[-1].startswith("run - | box+dog")


def test_it_is_night_where_the_note_begins_with_that() -> None:
    assert asked("en", "Night. A nurse knocks on a door.") == asked("en", "A nurse knocks on a door.")
