"""How each note was read, for people and for other programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rentegn.model.direction import Direction, Directions, Mention, Reading, WordRead
from rentegn.model.storymap import Storymap, StoryScene

_MARKS = {"actor": "who", "prop": "what", "place": "where", "action": "does", "manner": "how", "unknown": "???"}


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


def explained(storymap: Storymap, directions: Directions) -> str:
    """The readings as text: a scene's note, its words marked by kind, and what will happen."""
    return "\n".join(_lines(storymap, directions))


def _lines(storymap: Storymap, directions: Directions) -> Iterator[str]:
    for scene, reading in zip(storymap.scenes, directions.readings, strict=True):
        yield f"{scene.number:2}  {scene.id}"
        yield f"    note: {scene.visual.value if scene.visual else f'none ({reading.source})'}"
        if reading.words:
            yield "    read: " + " ".join(_marked(word) for word in reading.words)
        if reading.present:
            yield "    on stage: " + ", ".join(mention.entity for mention in reading.present)
        for direction in reading.directions:
            yield "    " + _told(direction)
        yield ""


def _marked(word: WordRead) -> str:
    mark = _MARKS.get(word.kind)
    if mark is None:
        return word.text
    return f"{word.text}[{mark}: {word.concept}]" if word.concept else f"{word.text}[{mark}]"


def _told(direction: Direction) -> str:
    parts = [f"→ {direction.action}"]
    roles = (("who", direction.actors), ("what", direction.props))
    parts.extend(
        f"{name}: {', '.join(_shown(mention) for mention in mentions)}" for name, mentions in roles if mentions
    )
    single = (("where", direction.place), ("at", direction.target))
    parts.extend(f"{name}: {_shown(mention)}" for name, mention in single if mention is not None)
    if direction.manner:
        parts.append("how: " + ", ".join(direction.manner))
    if direction.cue:
        parts.append(f"on the word «{direction.cue}»")
    if direction.at_once:
        parts.append("at once")
    if direction.source != "note":
        parts.append(f"({direction.source})")
    return "  ".join(parts)


def _shown(mention: Mention) -> str:
    count = {1: "", None: " (several)"}.get(mention.count, f" ({mention.count})")
    manner = f" [{', '.join(mention.manner)}]" if mention.manner else ""
    names = f" «{'», «'.join(mention.names)}»" if mention.names else ""
    return f"{mention.entity}{count}{manner}{names}"
