from __future__ import annotations

import pytest

from rentegn.model.direction import Direction, Reading, Source
from rentegn.model.span import Span
from rentegn.model.storyboard import WIDE, Tableau
from rentegn.model.storymap import SceneOptions, StoryScene, Text
from rentegn.staging.cues import bare, find, free, sentence_starts, stressed, words_of
from rentegn.staging.draft import SceneToStage
from tests.acting.plays import reference

TEXT = "… med så stort et råderum, som det giver mening. Og et råderum for den enkelte – lokalt!"
WORDS = words_of(TEXT)


@pytest.mark.parametrize(
    ("phrase", "after", "at"),
    [
        ("stort", -1, 3),
        ("Stort et råderum", -1, 3),
        ("råderum", -1, 5),
        ("råderum", 5, 12),
        ("råderum som", -1, 5),
        ("enkelte lokalt", -1, 15),
        ("stor", -1, None),
        ("råderum", 12, None),
        ("…", -1, None),
        ("", -1, None),
    ],
)
def test_a_phrase_is_found_without_case_and_punctuation(phrase, after, at):
    assert find(WORDS, phrase, after) == at


def test_a_word_keeps_its_letters_and_loses_its_edges():
    assert [bare(word) for word in ("Ikke…", "»Åben«", "e-mail,", "…", "–")] == ["ikke", "åben", "e-mail", "", ""]


@pytest.mark.parametrize("word", ["stort", "Råderum,", "giver", "lokalt!"])
def test_content_words_carry_stress(word):
    assert stressed(word)


@pytest.mark.parametrize("word", ["med", "Og", "som", "…", "–", "du,", "ikke"])
def test_light_words_and_signs_carry_none(word):
    assert not stressed(word)


def test_the_first_free_word_is_the_first_stressed_one_of_its_stretch():
    assert free(WORDS, 0, len(WORDS)) == 3
    assert free(WORDS, 10, len(WORDS)) == 12
    assert free(WORDS, 0, 3) is None
    assert free(WORDS, -5, 99) == 3


def test_sentences_start_after_their_signs():
    assert sentence_starts(WORDS) == (1, 10)


def to_stage(text: str) -> SceneToStage:
    where = Span("film.yaml", 1, 1)
    scene = StoryScene("scene", 1, {"da": Text(text, where)}, None, SceneOptions(), where, where)
    return SceneToStage(scene, Reading("scene", (), (), Source.NOTE), words_of(text), Tableau(), WIDE, False)


def test_a_beat_falls_on_the_word_that_names_it():
    assert to_stage(TEXT).cue(Direction("widen", cue="stort")) == (3, "the word that names it")


def test_a_beat_without_a_word_of_its_own_falls_on_the_first_stressed_one():
    rule = "first stressed content word"
    assert to_stage(TEXT).cue(Direction("widen")) == (3, rule)
    assert to_stage(TEXT).cue(Direction("widen", cue="bjerg")) == (3, rule)
    assert to_stage(TEXT).cue(None, share=0.6) == (12, rule)
    assert to_stage("og så").cue(None) == (None, rule)


#: What the film's own words name, by scene: the action and the word it starts on.
ON_THE_WORD = {
    "vinduet-udvides": [("widen", "stort")],
    "kernevaerdier": [
        ("show_face", "Retning"),
        ("show_face", "Relationer"),
        ("show_face", "Personligt"),
        ("gather_around", "Midt"),
    ],
    "ildsjaelen-taendes": [("ignite", "tændes")],
    "relationer": [("connect", "borgeren."), ("connect", "medarbejdere,"), ("connect", "samarbejdspartnere")],
    "spoergsmaalet": [("animate_text", "Hvordan"), ("animate_text", "Og")],
    "lederen-gaar-forrest": [("climb", "forrest.")],
    "lederen-forsvinder": [("vanish", "der!")],
    "overblik-og-vaekst": [("oversee", "overblikket."), ("be_happy", "glade"), ("be_proud", "stolte")],
}


@pytest.mark.parametrize("scene", ON_THE_WORD)
def test_the_reference_films_beats_fall_on_the_words_that_name_them(scene):
    shot = next(shot for shot in reference().shots if shot.scene == scene)
    cued = [(call.action, beat.cue.word) for beat in shot.beats if beat.cue for call in beat.calls]
    assert [pair for pair in ON_THE_WORD[scene] if pair not in cued] == []


@pytest.mark.parametrize("shot", reference().shots, ids=lambda shot: shot.scene)
def test_a_cue_is_a_word_of_its_shot_and_cues_go_forward(shot):
    words = words_of(shot.text)
    cues = [beat.cue for beat in shot.beats if beat.cue is not None]
    assert cues
    assert all(words[cue.index] == cue.word and cue.rule for cue in cues)
    assert [cue.index for cue in cues] == sorted({cue.index for cue in cues})
