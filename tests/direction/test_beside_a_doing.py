"""What goes along with a doing: `with her coat buttoned up`, `nobody notices`, `then a fourth`, `strides in`."""

from __future__ import annotations

import pytest

from tests.corpus.rows import Row, read
from tests.direction.test_who_does_it import asked, told


def manners(language: str, note: str) -> list[tuple[str, ...]]:
    return [direction.manner for direction in read(Row(note, language, (), ()))[2]]


@pytest.mark.parametrize(
    ("note", "reading"),
    [
        ("She waits with her coat buttoned up", ["wait woman | coat | - | -"]),
        ("He walks home with his hat pulled down", ["walk man | hat | - | -"]),
        ("A nurse cycles home, bag strapped on behind", ["cycle nurse | backpack | - | -"]),
    ],
)
def test_what_somebody_has_on_goes_into_what_they_do(note: str, reading: list[str]) -> None:
    assert asked("en", note) == reading


@pytest.mark.parametrize(
    ("note", "reading"),
    [
        ("She dances down the corridor, crutches left against the wall", "leave woman | crutchs | - | -"),
        ("He runs, tie flying behind him", "fly - | tie_garment | - | man"),
        ("The leader listens with her eyes closed", "close_eyes leader | - | - | -"),
        ("The caretaker works, sleeves rolled up", "roll_up_sleeves caretaker | sleeve | - | -"),
        ("She stands in the doorway with rain dripping from her coat", "drip - | rain | - | coat"),
    ],
)
def test_what_happens_beside_a_doing_is_not_done_by_the_verb_before(note: str, reading: str) -> None:
    assert asked("en", note)[1:] == [reading]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("da", "En elev stikker et æble i lommen, uden at nogen ser det"),
        ("nb", "En elev stikker et eple i lomma uten at noen merker det"),
        ("nb", "En elev stikker et eple i lomma, ingen ser det"),
        ("nn", "Ein elev stikk eit eple i lomma utan at nokon ser det"),
        ("en", "A pupil slips an apple into his pocket (nobody notices)"),
        ("en", "A pupil slips an apple into his pocket without anyone noticing"),
    ],
)
def test_what_nobody_sees_is_done_in_secret(language: str, note: str) -> None:
    assert asked(language, note) == ["put pupil | apple | - | pocket"]
    assert "in_secret" in manners(language, note)[0]


@pytest.mark.parametrize(
    ("language", "note", "reading"),
    [
        ("en", "She lifts a box, then another", ["lift woman | box | - | -", "lift woman | box_2 | - | -"]),
        ("da", "Læreren rejser sig, så en elev", ["stand_up teacher | - | - | -", "stand_up pupil | - | - | -"]),
        ("nn", "Ho vatnar rosene, så tulipanane", ["water woman | roses | - | -", "water woman | tulips | - | -"]),
        (
            "en",
            "A nurse comes in, then a doctor and a patient",
            ["enter nurse | - | - | -", "enter doctor+patient | - | - | -"],
        ),
    ],
)
def test_then_another_does_the_same_or_has_it_done_to_it(language: str, note: str, reading: list[str]) -> None:
    assert asked(language, note) == reading


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "The clown juggles three balls, then a fourth"),
        ("nb", "Klovnen sjonglerer med tre baller, så en fjerde"),
    ],
)
def test_a_fourth_ball_makes_four_in_the_air(language: str, note: str) -> None:
    balls = [direction.props[0].count for direction in read(Row(note, language, (), ()))[2]]
    assert balls == [3, 4]


def test_a_verb_tells_how_somebody_goes() -> None:
    assert manners("en", "She strides in") == [("confident",)]
    assert "fast" in manners("da", "Børnene styrter ud")[0]
    assert manners("da", "Det stormer") == [()]


@pytest.mark.parametrize(
    ("language", "note", "reading"),
    [
        ("da", "En pige går hen til et træ. Hun klatrer op", "climb girl | tree | - | -"),
        (
            "en",
            "Kids queue at the climbing wall; the smallest one gets to the top",
            "climb child | climbing_frame | - | -",
        ),
        ("en", "A man looks for the button. His daughter points", "point daughter | - | - | button"),
        ("da", "En mand leder efter knappen, datteren peger", "point daughter | - | - | button"),
        ("en", "A sailor ties knots while the others copy him", "imitate people | rope_knots | - | sailor"),
    ],
)
def test_what_is_climbed_shown_or_copied_is_what_was_spoken_of(language: str, note: str, reading: str) -> None:
    assert asked(language, note)[-1] == reading
    assert told(language, note) == []


def test_several_who_do_it_at_once_do_it_at_the_same_time() -> None:
    assert manners("en", "Two nurses pull. They both let go at once")[-1] == ("simultaneously",)
    assert manners("en", "He leaves at once")[-1] == ("immediately",)


def test_no_part_of_somebody_works() -> None:
    assert asked("en", "The new hip works") == []
    assert told("en", "The new hip works") != []


@pytest.mark.parametrize(
    ("note", "before", "reading"),
    [
        ("The letter goes in the drawer", (), "put - | letter | - | drawer"),
        (
            "Into a basket they go",
            ("Six colleagues, each with a phone in hand",),
            "put colleagues | phones | - | basket",
        ),
        ("Into the bin it goes", ("A man holds a letter",), "put man | letter | - | bin"),
        ("Off it flies over the hedge", ("A family pitches a tent at a campsite",), "fly - | tent | - | hedge"),
    ],
)
def test_they_and_it_are_the_things_that_go_somewhere_and_not_where_they_go(
    note: str, before: tuple[str, ...], reading: str
) -> None:
    assert asked("en", note, *before) == [reading]


def test_to_whom_somebody_leans_who_then_speaks_to_them() -> None:
    read_so = asked("da", "Læreren læner sig frem og hvisker til eleven")
    assert read_so == ["lean_forward teacher | - | - | pupil", "whisper teacher | - | - | pupil"]


@pytest.mark.parametrize(
    ("note", "reading"),
    [
        (
            "A teacher watches the children playing football",
            ["look teacher | - | - | children", "play children | ball | - | -"],
        ),
        ("A man sees a woman crying", ["look man | - | - | woman", "be_sad woman | - | - | -"]),
        ("Leaves fall on a man sweeping", ["fall - | leafs | - | man", "sweep man | - | - | -"]),
        ("He walks past the school pushing a pram", ["pass_by man | - | school | -", "push man | pram | - | -"]),
        ("She stands at the door holding a lamp", ["hold woman | lamp | - | door"]),
        ("A dog pulls a sledge pushed by two boys", ["pull - | dog+sled | - | -", "push boys | sled | - | -"]),
        ("She opens a letter written by her son", ["open woman | letter | - | -", "write son | letter | - | -"]),
    ],
)
def test_a_participle_is_done_by_whom_it_stands_behind_and_with_what_follows_it(note: str, reading: list[str]) -> None:
    assert asked("en", note) == reading


@pytest.mark.parametrize(
    ("language", "note"), [("en", "A form as tall as a door"), ("nb", "Et skjema så stort som et hus")]
)
def test_what_something_is_as_large_as_is_not_there(language: str, note: str) -> None:
    assert asked(language, note) == ["appear - | form | - | -"]
    assert told(language, note) == []


def test_whoever_is_called_she_is_not_her_hand() -> None:
    assert asked("en", "Her hand is shaking as she signs the contract")[-1] == "sign woman | contract | - | -"


def test_what_follows_next_may_be_a_place() -> None:
    assert asked("en", "Snowploughs clear the cycle path first, then the road")[-1].split(" | ")[2] == "road"


@pytest.mark.parametrize(
    ("note", "reading"),
    [
        ("A firefighter carries a cat down a ladder and gives it to a girl", "give firefighter | cat | - | girl"),
        ("She turns her drawing round. Silence. Then applause.", "clap audience | - | - | -"),
        ("The pupils sit down. Applause.", "clap pupils | - | - | -"),
        ("Two colleagues pass each other in the corridor", "pass_by colleagues | - | corridor | -"),
        ("The woman leaves the letter on the pile with the others", "leave woman | letter | - | paperwork"),
        ("A physiotherapist lets go of the old woman's arm", "let_go physiotherapist | - | - | old_woman"),
        ("A girl takes two steps by herself", "walk girl | stairs | - | -"),
    ],
)
def test_who_and_what_is_meant_follows_from_what_is_done(note: str, reading: str) -> None:
    assert asked("en", note)[-1] == reading


def test_english_her_is_nobody_behind_the_camera() -> None:
    assert "zoom_out" not in " ".join(asked("en", "A hand reaches in and pulls her out"))


@pytest.mark.parametrize(
    ("note", "reading"),
    [
        (
            "Not until the last guest has left does the caretaker sit down",
            ["leave guest | - | - | -", "sit caretaker | - | - | -"],
        ),
        ("Only when the door is closed does she smile", ["close - | door | - | -", "smile woman | - | - | -"]),
        (
            "He drops his keys, and a stranger catches them before they hit the ground",
            ["drop man | keys | - | -", "catch guest | keys | - | -"],
        ),
    ],
)
def test_what_is_done_only_then_and_what_something_is_saved_from(note: str, reading: list[str]) -> None:
    assert asked("en", note) == reading
