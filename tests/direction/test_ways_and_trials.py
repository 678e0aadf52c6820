"""Ways that go on, trials of what was shown, pictures of somebody, and what goes round or on and on."""

from __future__ import annotations

import pytest

from tests.corpus.rows import Row, read
from tests.direction.films import roles


def asked(language: str, note: str, *before: str) -> list[str]:
    """What a note asks for, in short, after the notes of the scenes before it."""
    return [roles(direction) for direction in read(Row(note, language, before, ()))[2]]


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("nb", "Lederen går gjennom døra og inn i rommet.", "enter leader | - | room | -"),
        ("en", "The letter flies across the desk and into the bin.", "fly - | letter+table | - | bin"),
        ("nn", "Bekken renn gjennom skogen og ut i fjorden.", "flow - | stream | forest | sea"),
        ("da", "Bussen kører forbi skolen og videre ud til plejehjemmet.", "drive - | bus | school | nursing_home"),
    ],
)
def test_a_way_that_goes_on_leads_where_it_ends(language: str, note: str, doing: str) -> None:
    assert asked(language, note)[-1] == doing


def test_who_runs_down_the_stairs_knocks_nobody_down() -> None:
    assert asked("en", "She runs down the stairs.") == ["run woman | stairs | - | -"]
    assert asked("en", "He runs into the room.") == ["run man | - | room | -"]
    assert asked("en", "He runs into an old friend.")[0].startswith("meet")


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("nb", "Han viser henne hvordan man logger på. Hun prøver selv.", "log_in woman | - | - | -"),
        ("nn", "Ho viser han korleis ein bakar brød, og så prøver han sjølv.", "bake man | bread | - | -"),
        ("da", "Læreren forklarer, hvordan man deler en kage. Så prøver eleverne.", "share pupils | cake | - | -"),
        ("en", "She shows him how to sew a button. He tries it himself.", "sew man | button | - | -"),
    ],
)
def test_who_tries_what_was_shown_does_it(language: str, note: str, doing: str) -> None:
    assert asked(language, note)[-1] == doing


def test_what_nobody_was_shown_is_not_tried_in_silence() -> None:
    reading, _, _ = read(Row("Hun viser ham knappen. Han prøver også.", "nb", (), ()))
    assert "prøver" in [word.text for word in reading.words if word.kind == "unknown"]


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("nb", "Hun henger opp bildet av bestemor.", "hang woman | photo | - | -"),
        ("da", "Hun hænger et billede af sin mor op.", "hang woman | photo | - | -"),
        ("nn", "Ho ser på eit bilete av bestefar.", "look woman | photo | - | -"),
        ("en", "He looks at a picture of his wife.", "look man | photo | - | -"),
        ("nb", "Bilde av en leder som smiler.", "smile leader | - | - | -"),
    ],
)
def test_whom_a_picture_shows_is_not_there(language: str, note: str, doing: str) -> None:
    assert asked(language, note) == [doing]


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("nb", "Brevet går fra hånd til hånd gjennom hele organisasjonen.", "pass_along employees | letter | - | -"),
        ("en", "The camera follows the key from hand to hand.", "pass_along people | key | - | -"),
        ("da", "Tre ansatte. Nøglen går fra hånd til hånd.", "pass_along employees | key | - | -"),
    ],
)
def test_what_goes_from_hand_to_hand_is_handed_on_by_those_who_are_there(language: str, note: str, doing: str) -> None:
    assert asked(language, note)[0] == doing


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("nb", "Lysbildene ruller og går."),
        ("da", "Telefonen ringer og ringer."),
        ("nn", "Ho ventar og ventar."),
        ("en", "The phone rings and rings."),
    ],
)
def test_what_is_done_and_done_goes_on_endlessly(language: str, note: str) -> None:
    (direction,) = read(Row(note, language, (), ()))[2]
    assert "endlessly" in direction.manner


def test_who_goes_up_nothing_that_is_named_goes_up_what_was_named_last() -> None:
    before = "En mann i rullestol venter nedenfor trappa."
    assert asked("nb", "En rampe bygges, og han triller opp.", before)[-1] == "roll man | wheelchair+ramp | - | -"
    assert asked("en", "A ladder. The painter climbs up and waves.")[0] == "climb_up painter | ladder | - | -"


def test_a_hand_that_nobody_holds_out_is_held_out_itself() -> None:
    assert asked("nb", "En hånd rekkes ut til ham.") == ["reach_out hands | - | - | man"]
    assert asked("en", "A hand is held out to him.") == ["offer_hand hands | - | - | man"]


def test_a_pronoun_for_whom_it_is_done_to_may_be_told_of() -> None:
    assert asked("nb", "Hun hjelper ham som faller.") == ["help woman | - | - | man", "fall man | - | - | -"]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("nb", "Hunden bjeffer hver gang døra åpnes."),
        ("nn", "Hunden bjeffar kvar gong døra blir opna."),
        ("en", "The dog barks every time the door opens."),
    ],
)
def test_each_time_something_happens_is_a_clause_of_its_own(language: str, note: str) -> None:
    assert asked(language, note) == ["bark - | dog | - | -", "open - | door | - | -"]


def test_an_idea_that_is_shown_goes_on_as_what_shows_it() -> None:
    assert asked("nb", "Strategien vokser og fyller rommet.")[-1] == "fill - | vision | room | -"


def test_who_is_there_with_a_pram_pushes_it() -> None:
    assert asked("nb", "Far med barnevogn på fortauet.") == ["push father | pram | pavement | -"]


@pytest.mark.parametrize(
    ("language", "note", "crosses"),
    [
        (
            "nb",
            "Bilene stopper for en gammel dame med rullator som krysser veien.",
            "cross old_woman | walker | road | -",
        ),
        ("en", "He waves to a woman with a pram who is crossing the square.", "cross woman | pram | square | -"),
    ],
)
def test_who_does_something_next_has_along_what_they_have(language: str, note: str, crosses: str) -> None:
    first, then = asked(language, note)
    assert then == crosses
    assert crosses.split(" | ")[1] not in first


def test_the_same_once_more_is_seen_again() -> None:
    assert asked("nb", "Vi ser det samme en gang til i sakte film.")[0].startswith("repeat")
    assert asked("en", "The same again in slow motion.")[0].startswith("repeat")


@pytest.mark.parametrize(
    ("language", "note", "doing"),
    [
        ("nb", "Boksen åpnes, og ut hopper en frosk.", "jump - | frog | - | can_tin"),
        ("en", "The box opens and out flies a butterfly.", "fly - | butterfly | - | box"),
    ],
)
def test_what_comes_out_comes_out_of_what_was_opened(language: str, note: str, doing: str) -> None:
    assert asked(language, note)[-1] == doing


def test_who_comes_to_a_window_and_knocks_knocks_on_it() -> None:
    assert asked("nb", "Hun går bort til vinduet og banker på.")[-1] == "knock woman | window | - | -"
    assert asked("da", "Manden går hen til huset og banker på.")[-1] == "knock man | house | - | -"


def test_a_fiery_soul_who_does_what_people_do_is_a_volunteer() -> None:
    assert asked("nb", "En ildsjel sjonglerer med nøkler.") == ["juggle volunteer | keys | - | -"]
    assert asked("nb", "Ildsjelen tennes.") == ["ignite - | flame | - | -"]


def test_a_doing_that_is_only_called_is_done_by_those_named_after_it() -> None:
    note = "Intervju. Leder på den ene siden av bordet, søker på den andre."
    assert asked("nb", note) == ["interview leader | table | - | applicant"]
    assert asked("da", "Håndtryk. En leder og en borger ved et bord.")[0].startswith("shake_hands leader+citizen")


def test_eyes_that_are_nobodys_are_somebody_who_looks() -> None:
    assert asked("nb", "To øyne titter fram fra esken.") == ["peek_out person | small_box | - | -"]
    assert asked("en", "A pair of eyes peeks out of the box.")[0].startswith("look_out person")


def test_earth_that_becomes_something_is_there_to_be_seen() -> None:
    note = "Posen blir til jord og jorda blir til en gulrot."
    assert asked("nb", note) == ["transform - | plastic_bag | - | soil", "transform - | soil | - | carrot"]


def test_steps_toward_a_table_remove_nothing() -> None:
    assert asked("nb", "Mannen tar tre skritt bort til kjøkkenbordet.") == ["approach man | table | - | -"]


def test_heads_and_a_finger_that_are_nobodys_are_those_whose_they_are() -> None:
    assert asked("nb", "Fire hoder bøyer seg over kartet.") == ["bend people | map | - | -"]
    assert asked("en", "A finger presses the button.") == ["press_button hands | button | - | -"]


def test_another_is_one_more_of_those_who_did_the_last_thing() -> None:
    note = "En pleier løfter pasienten forsiktig opp i stolen, en annen holder døra."
    assert asked("nb", note)[-1].startswith("hold_door nurse_2")


def test_a_piece_that_is_laid_on_a_table_builds_nothing() -> None:
    assert asked("nb", "Lederen legger brikkene på bordet.")[0].startswith("put_down leader")


def test_what_comes_before_the_joining_word_of_a_verb_goes_on_a_list() -> None:
    first, pan, *_ = asked("nb", "Kamera sveiper over pulter, tavle og vinduer og stopper på en tom stol.")
    assert "windows" in first
    assert pan.startswith("pan - | desks") or "blackboard" in pan
