from __future__ import annotations

import json

from rentegn.direction import explain, explained
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


def test_the_text_version_marks_every_word_by_what_it_was_read_as() -> None:
    storymap = film("Leder bestiger et bjærg")
    text = explained(storymap, understood(storymap)[0])
    assert "Leder[who: leader] bestiger[does: climb] et bjærg[???]" in text
