"""Proposals as their writer would have said them: the note, and beside it what no note says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from rentegn.direction.nouns import nouns
from rentegn.direction.own_words import own_vocabulary
from rentegn.direction.spelt_out import direction_lines, quoted
from rentegn.direction.understand import understand
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Direction, Directions, Reading, Source
from rentegn.model.storymap import Storymap, StoryScene, Text
from rentegn.telling import Narrator, strings


def adopted(storymap: Storymap, directions: Directions) -> Mapping[str, tuple[str, ...]]:
    """The lines of YAML to write for every scene without a note that something is proposed for, by the scene's id.

    The first is its `visual`; a `cue` or a `direction` follows where the note alone would be read otherwise.
    """
    pairs = zip(storymap.scenes, directions.readings, strict=True)
    notes = {
        scene.id: reading.proposal or _told(reading, storymap)
        for scene, reading in pairs
        if reading.source is Source.PROPOSED and scene.visual is None
    }
    read = understand(replace(storymap, scenes=tuple(_with_note(scene, notes) for scene in storymap.scenes))).value
    assert read is not None, "something is understood of every storymap"
    known = own_vocabulary(storymap.language, storymap.words)
    return {
        wanted.scene: (f"visual: {quoted(notes[wanted.scene])}", *_rest(wanted, asked, known))
        for wanted, asked in zip(directions.readings, read.readings, strict=True)
        if wanted.scene in notes
    }


def _told(reading: Reading, storymap: Storymap) -> str:
    language = storymap.language
    sentences = Narrator(nouns(language, storymap.words), strings(language)).sentences(reading)
    return " ".join(sentence.text for sentence in sentences)


def _with_note(scene: StoryScene, notes: Mapping[str, str]) -> StoryScene:
    return replace(scene, visual=Text(notes[scene.id], scene.id_span)) if scene.id in notes else scene


def _rest(wanted: Reading, asked: Reading, known: Vocabulary) -> Iterator[str]:
    """What is to stand beside the note so that it asks for just what was proposed."""
    one, other = _matter(wanted), _matter(asked)
    if one == other:
        return
    if wanted.directions[0].cue and one[1:] == other[1:] and _but_cue(one[0]) == _but_cue(other[0]):
        yield f"cue: {quoted(wanted.directions[0].cue)}"
    else:
        yield from direction_lines(wanted.directions, known)


def _matter(reading: Reading) -> tuple[Direction, ...]:
    """The directions without who said so."""
    return tuple(replace(direction, words=(), source=Source.NOTE) for direction in reading.directions)


def _but_cue(direction: Direction) -> Direction:
    return replace(direction, cue=None)
