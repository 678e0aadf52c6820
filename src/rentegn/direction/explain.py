"""How each note was read, for other programs."""

from __future__ import annotations

from typing import Any

from rentegn.direction.by_hand import corrections
from rentegn.model.direction import Direction, Directions, Mention, Reading, WordRead
from rentegn.model.storymap import Storymap, StoryScene


def explain(storymap: Storymap, directions: Directions) -> dict[str, Any]:
    """The readings as plain data: what `explain --json` prints, with the ids of the vocabulary."""
    pairs = zip(storymap.scenes, directions.readings, strict=True)
    return {
        "film": directions.film,
        "scenes": [_scene(scene, reading, directions.language) for scene, reading in pairs],
    }


def _scene(scene: StoryScene, reading: Reading, language: str) -> dict[str, Any]:
    return {
        "id": scene.id,
        "text": scene.text[language].value,
        "visual": scene.visual.value if scene.visual else None,
        "source": str(reading.source),
        "present": [mention.entity for mention in reading.present],
        "directions": [_direction(direction) for direction in reading.directions],
        "unknown": [_unknown(word) for word in reading.unknown],
        "corrections": corrections(scene.options),
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
    }
