from __future__ import annotations

import json
from dataclasses import replace

from rentegn.direction import explain, explained
from rentegn.model.span import Span
from rentegn.model.storymap import BeatLength, Lock, Nudge, SceneOptions, Text
from tests.direction.films import film, reference, understood


def test_the_explanation_is_plain_data_with_the_ids_of_the_vocabulary() -> None:
    storymap = reference()
    told = json.loads(json.dumps(explain(storymap, understood(storymap)[0])))
    assert (told["film"], len(told["scenes"])) == ("tillid-esbjerg", 14)
    first = told["scenes"][0]["directions"][0]
    assert first["action"] == "look_out"
    assert (first["actors"], first["props"], first["place"], first["target"]) == (["man"], ["window"], None, None)
    assert first["manner"] == ["small"]


def test_every_word_told_stands_where_it_is_said_to() -> None:
    storymap = reference()
    with open(storymap.file, encoding="utf-8") as stream:
        lines = stream.read().split("\n")
    for scene in explain(storymap, understood(storymap)[0])["scenes"]:
        for direction in scene["directions"]:
            for word in direction["words"]:
                assert lines[word["line"] - 1][word["column"] - 1 :].startswith(word["text"])


def test_unknown_words_are_told_with_their_place_and_suggestions() -> None:
    storymap = film("Leder bestiger et bjærg")
    (scene,) = explain(storymap, understood(storymap)[0])["scenes"]
    (unknown,) = scene["unknown"]
    assert (unknown["word"], unknown["line"], unknown["column"]) == ("bjærg", 1, 31)
    assert "bjerg" in unknown["suggestions"]


def test_an_open_scene_says_that_it_is_proposed() -> None:
    storymap = film(("Tillid lever i relationen til borgeren.", None))
    (scene,) = explain(storymap, understood(storymap)[0])["scenes"]
    assert (scene["visual"], scene["source"]) == (None, "proposed")
    assert {direction["source"] for direction in scene["directions"]} == {"proposed"}


def page(*scenes: tuple[str, str | None] | str) -> list[str]:
    storymap = film(*scenes)
    return explained(storymap, understood(storymap)[0]).split("\n")


def test_the_page_shows_beneath_each_word_what_it_was_read_as() -> None:
    lines = page("Leder bestiger et bjærg")
    note = next(number for number, line in enumerate(lines) if line.startswith("    note"))
    written, glosses = lines[note : note + 2]
    assert written.split() == ["note", "Leder", "bestiger", "et", "bjærg"]
    assert glosses.split() == ["leader", "climb", "???"]
    for word, gloss in (("Leder", "leader"), ("bestiger", "climb"), ("bjærg", "???")):
        assert written.index(word) == glosses.index(gloss)


def test_the_page_never_breaks_a_word_and_is_no_wider_than_a_terminal() -> None:
    storymap = reference()
    lines = explained(storymap, understood(storymap)[0]).split("\n")
    assert max(map(len, lines)) <= 104
    spoken = {word for line in lines for word in line.split()}
    for scene in storymap.scenes:
        assert scene.visual is None or set(scene.visual.value.split()) <= spoken


def test_the_page_says_who_does_what_and_on_which_word() -> None:
    lines = page(("Så ser lederen glad ud.", "Lederen bestiger et højt bjerg sammen med medarbejderne"))
    (told,) = (line for line in lines if line.startswith("    →"))
    assert told.split("climb")[1].split("  ")[-3:] == ["leader, employees", "in high mountain", "on «lederen»"]


def test_the_page_ends_with_what_was_not_understood() -> None:
    assert page("Leder bestiger et bjærg")[-1] == "not understood: `bjærg` (line 1)"
    assert page("Lederen vinker")[-1] == "every word of the notes was understood"


def named(text: str) -> Text:
    return Text(text, Span("film.yaml", 1, 1))


BY_HAND = SceneOptions(
    hold=2.0,
    pause=0.5,
    cue="ser",
    nudges=(Nudge(named("window"), x=0.5, size=1.2), Nudge(named("man"), y=-0.25)),
    locks=(Lock(named("plant"), x=5.0),),
    lengths=(BeatLength(named("man-walk"), 2.0),),
    camera=named("close"),
)


def test_whatever_is_set_by_hand_is_explained_where_it_is_set() -> None:
    storymap = film(("En mand ser ud.", "En mand kigger ud gennem et vindue."), ("Og ind.", "Manden nikker."))
    first, second = storymap.scenes
    storymap = replace(storymap, scenes=(replace(first, options=BY_HAND), second))
    directions = understood(storymap)[0]
    told = explain(storymap, directions)["scenes"]
    assert told[0]["corrections"] == {
        "hold": 2.0,
        "pause": 0.5,
        "cue": "ser",
        "nudge": {"window": {"x": 0.5, "size": 1.2}, "man": {"y": -0.25}},
        "lock": {"plant": {"x": 5.0}},
        "length": {"man-walk": 2.0},
        "camera": "close",
    }
    assert told[1]["corrections"] == {}
    page = explained(storymap, directions).split("\n")
    start = next(number for number, line in enumerate(page) if "by hand" in line)
    assert [line[12:] for line in page[start : start + 8]] == [
        "waits 0.5 s before it speaks",
        "holds 2 s after the last word",
        "begins to happen on «ser»",
        "window nudged: x +0.5, size × 1.2",
        "man nudged: y -0.25",
        "plant locked at x 5",
        "man-walk takes 2 s",
        "camera: close on those who are there",
    ]
    assert sum("by hand" in line for line in page) == 1
