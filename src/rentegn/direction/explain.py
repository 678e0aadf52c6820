"""How each note was read, for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rentegn.direction.by_hand import corrections
from rentegn.direction.marking import points_back
from rentegn.direction.own_words import own_vocabulary
from rentegn.direction.scenes_told import SceneTold, cues, scenes_told
from rentegn.direction.spelt_out import fields
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Direction, Directions, Mention, Source, WordRead
from rentegn.model.span import Diagnostic
from rentegn.model.standing import Standing
from rentegn.model.storymap import Storymap
from rentegn.telling import Sentence


def explain(
    storymap: Storymap,
    directions: Directions,
    found: Sequence[Diagnostic] = (),
    stages: Sequence[Sequence[Standing]] = (),
) -> dict[str, Any]:
    """The readings as plain data: what `explain --json` prints, with the ids of the vocabulary.

    `direction` of each scene is what a storymap says there by hand. What people are told stands there in the
    storymap's language: `seen`, `unseen` and `by_hand`. `found` are the problems of the film, `stages` what every
    scene's picture holds.
    """
    known = own_vocabulary(storymap.language, storymap.words)
    return {
        "film": directions.film,
        "title": storymap.title.value,
        "client": storymap.client.value,
        "language": directions.language,
        "scenes": [_scene(told, known) for told in scenes_told(storymap, directions, found, stages)],
        "problems": problems(found),
    }


def problems(found: Sequence[Diagnostic]) -> list[dict[str, Any]]:
    """Diagnostics as plain data; `file`, `line` and `column` are None where a problem has no place."""
    return [
        {
            "severity": str(each.severity),
            "code": each.code,
            "message": each.message,
            "file": each.span.file if each.span else None,
            "line": each.span.line if each.span else None,
            "column": each.span.column if each.span else None,
            "hints": list(each.hints),
        }
        for each in found
    ]


def _scene(told: SceneTold, known: Vocabulary) -> dict[str, Any]:
    scene, reading = told.scene, told.reading
    return {
        "id": scene.id,
        "number": scene.number,
        "line": scene.span.line,
        "text": told.text,
        "visual": scene.visual.value if scene.visual else None,
        "source": str(reading.source),
        "proposed": reading.source is Source.PROPOSED,
        "proposal": reading.proposal or None,
        "directed": bool(scene.direction),
        "present": [mention.entity for mention in reading.present],
        "carried": [{"entity": known.mention.entity, "scene": known.scene} for known in told.carried],
        "stage": [{"entity": each.entity, "kind": each.kind, "since": each.since} for each in told.stage],
        "words": [_word(word, points_back(word, reading)) for word in reading.words],
        "directions": [_direction(direction) for direction in reading.directions],
        "direction": [fields(direction, known) for direction in reading.directions],
        "seen": [_sentence(sentence) for sentence in told.seen],
        "unseen": [_sentence(sentence) for sentence in told.unseen],
        "unknown": [_unknown(word) for word in reading.unknown],
        "own_words": list(told.own),
        "corrections": corrections(scene.options),
        "by_hand": [{"correction": name, "does": does} for name, does in told.by_hand if name],
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    actions = dict.fromkeys(direction.action for direction in sentence.directions)
    return {"text": sentence.text, "actions": list(actions), "cues": list(cues(sentence))}


def _word(word: WordRead, back: bool) -> dict[str, Any]:
    return {
        "text": word.text,
        "line": word.span.line,
        "column": word.span.column,
        "kind": word.kind,
        "concept": word.concept,
        "carried": back,
        "reason": word.reason,
        "held": {"direction": word.held[0] + 1, "field": word.held[1]} if word.held is not None else None,
    }


def _direction(direction: Direction) -> dict[str, Any]:
    return {
        "action": direction.action,
        "actors": [mention.concept for mention in direction.actors],
        "props": [mention.concept for mention in direction.props],
        "place": direction.place.concept if direction.place else None,
        "target": direction.target.concept if direction.target else None,
        "manner": _manner(direction),
        "source": str(direction.source),
        "at_once": direction.at_once,
        "cue": direction.cue,
        "entities": [_entity(mention) for mention in direction.mentions],
        "words": [{"text": word.text, "line": word.span.line, "column": word.span.column} for word in direction.words],
    }


def _manner(direction: Direction) -> list[str]:
    by_mention = (manner for mention in direction.mentions for manner in mention.manner)
    return list(dict.fromkeys((*direction.manner, *by_mention)))


def _entity(mention: Mention) -> dict[str, Any]:
    return {
        "entity": mention.entity,
        "concept": mention.concept,
        "count": mention.count,
        "definite": mention.definite,
        "manner": list(mention.manner),
        "owner": mention.owner,
        "names": list(mention.names),
    }


def _unknown(word: WordRead) -> dict[str, Any]:
    return {
        "word": word.text,
        "line": word.span.line,
        "column": word.span.column,
        "suggestions": list(word.suggestions),
        "reason": word.reason,
    }
