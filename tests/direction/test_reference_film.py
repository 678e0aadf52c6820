from __future__ import annotations

from functools import cache

import pytest

from rentegn.model.direction import Reading, Source
from tests.direction.films import reference, roles, understood

ASKED = {
    "lille-vindue": ["look_out man | window | - | -"],
    "vinduet-udvides": ["widen - | window | - | -"],
    "kernevaerdier": ["gather_around - | core_values | - | employees"],
    "haender-danner-ramme": ["frame_in hands | frame | - | employees"],
    "ildsjaelen-taendes": ["ignite - | flame+relevance | - | employee"],
    "trange-rum": ["squeeze employee | - | room | -"],
    "rummet-vokser": ["widen - | - | room | -", "get_ready employee | - | - | -"],
    "gartnere-luger-ud": ["gather leader+employee | - | - | -", "weed gardeners | paperwork | - | -"],
    "relationer": [
        "connect leader | - | - | citizen",
        "connect leader | - | - | employees",
        "connect leader | - | - | colleagues",
        "connect leader | - | - | own_leader",
        "connect leader | - | - | politicians",
    ],
    "spoergsmaalet": ["animate_text - | text | - | -"],
    "lederen-gaar-forrest": ["climb leader+employees | - | mountain | -"],
    "det-der-sker": ["talk leader | - | - | employees"],
    "lederen-forsvinder": ["vanish leader | - | - | -"],
    "overblik-og-vaekst": [
        "appear - | diagram | - | -",
        "oversee leader | - | - | -",
        "be_happy employees | - | - | -",
        "be_proud employees | - | - | -",
        "rise - | arrow | - | -",
    ],
}


@cache
def film() -> dict[str, Reading]:
    return {reading.scene: reading for reading in understood(reference())[0].readings}


def test_every_scene_of_the_film_is_among_those_expected() -> None:
    assert list(film()) == list(ASKED)


@pytest.mark.parametrize("scene", ASKED)
def test_each_scene_gives_its_directions(scene: str) -> None:
    assert [roles(direction) for direction in film()[scene].directions] == ASKED[scene]


def test_no_word_of_the_film_is_unknown() -> None:
    assert [word.text for reading in film().values() for word in reading.unknown] == []


def test_the_widened_window_is_the_one_the_man_looked_through() -> None:
    (small,) = film()["lille-vindue"].directions[0].props
    (wide,) = film()["vinduet-udvides"].directions[0].props
    assert (small.entity, small.definite, small.manner) == ("window", False, ("small",))
    assert (wide.entity, wide.definite) == ("window", True)
    assert [mention.entity for mention in film()["vinduet-udvides"].present] == ["man", "window"]


def test_the_room_that_grows_is_the_one_the_employee_was_squeezed_in() -> None:
    assert film()["trange-rum"].directions[0].place is not None
    assert [mention.entity for mention in film()["rummet-vokser"].present] == ["employee", "room"]


def test_the_man_is_gone_when_the_core_values_gather() -> None:
    assert film()["kernevaerdier"].present == ()


def test_the_leader_vanishes_from_among_the_employees() -> None:
    present = [mention.entity for mention in film()["lederen-forsvinder"].present]
    assert {"leader", "employees"} <= set(present)


def test_the_core_values_are_named_by_the_text() -> None:
    (values,) = film()["kernevaerdier"].directions[0].props
    assert values.count == 3
    assert values.names == ("Retning & Rammer", "Relationer", "Personligt lederskab")


def test_the_questions_are_the_text_that_is_animated() -> None:
    (text,) = film()["spoergsmaalet"].directions[0].props
    assert text.names == ("Hvordan forstår vi tillid?", "Og hvordan vil vi arbejde med tilliden sammen?")


def test_the_diagram_and_its_arrow_are_labelled_by_the_note() -> None:
    diagram, *_, rise = film()["overblik-og-vaekst"].directions
    assert diagram.props[0].names == ("Overblik", "Vækst", "Drivkraft")
    assert rise.props[0].names == ("Vækst", "Drivkraft")


def test_sentences_that_run_on_are_marked_and_no_others() -> None:
    continuing = [scene for scene, reading in film().items() if reading.continues]
    assert continuing == ["vinduet-udvides", "rummet-vokser", "lederen-forsvinder"]


def test_only_the_two_open_scenes_are_proposed_or_carried_and_it_is_said() -> None:
    sources = {scene: reading.source for scene, reading in film().items() if reading.source is not Source.NOTE}
    assert sources == {"relationer": Source.PROPOSED, "det-der-sker": Source.CARRIED}
    told = [diagnostic.message for diagnostic in understood(reference())[1]]
    assert len(told) == 2
    assert "`relationer` has no note; proposed from its text: Lederen forbindes med borgeren, " in told[0]
    assert "`det-der-sker` has no note" in told[1]


def test_counts_and_manners_are_kept() -> None:
    gardeners = film()["gartnere-luger-ud"].directions[1].actors[0]
    assert (gardeners.count, gardeners.manner) == (None, ("miniature",))
    room = film()["trange-rum"].directions[0].place
    assert room is not None
    assert room.manner == ("very", "tight", "small")
    assert film()["lederen-forsvinder"].directions[0].manner == ("puff", "sharp")
    assert film()["lederen-gaar-forrest"].directions[0].manner == ("ahead",)


def test_gladness_and_pride_come_together_with_the_overview() -> None:
    at_once = [(d.action, d.at_once) for d in film()["overblik-og-vaekst"].directions]
    assert at_once == [
        ("appear", False),
        ("oversee", False),
        ("be_happy", True),
        ("be_proud", True),
        ("rise", False),
    ]


@pytest.mark.parametrize(
    ("scene", "cues"),
    [
        ("kernevaerdier", ["Retning"]),
        ("ildsjaelen-taendes", ["tændes"]),
        ("rummet-vokser", ["rum", "klar"]),
        ("relationer", ["borgeren", "medarbejdere", "samarbejdspartnere", "leder", "niveau"]),
        ("lederen-gaar-forrest", ["forrest"]),
        ("overblik-og-vaekst", [None, "overblikket", "glade", "stolte", "vækst"]),
    ],
)
def test_a_direction_belongs_to_the_spoken_word_that_names_it(scene: str, cues: list[str | None]) -> None:
    found = [direction.cue.lower() if direction.cue else None for direction in film()[scene].directions]
    assert found == [cue.lower() if cue else None for cue in cues]


def test_a_direction_tells_the_words_of_the_note_that_said_so() -> None:
    words = film()["vinduet-udvides"].directions[0].words
    assert [word.text for word in words] == ["vinduet", "udvides"]
    lines = (reference().file, [word.span.column for word in words])
    assert lines[1][1] - lines[1][0] == len("vinduet ")
