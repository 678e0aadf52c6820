"""Readings as a storymap says them by hand under `direction`: pasted there, they stage the same film."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from rentegn.direction.explicit import concept_of
from rentegn.direction.own_words import own_vocabulary
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Direction, Directions, Mention, Source
from rentegn.model.storymap import OwnWord

#: What YAML reads as the text that it is, in a list between brackets too.
_PLAIN = re.compile(r"[^\W\d_][\w.-]*(?: [\w.&-]+)*")
_NOT_TEXT = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))


def spelt_out(directions: Directions, words: tuple[OwnWord, ...] = ()) -> str:
    """Every scene's `direction` as YAML, to be pasted into the storymap under the scene with its id.

    `words` are the film's own.
    """
    known = own_vocabulary(directions.language, words)
    lines = ["scenes:"]
    for reading in directions.readings:
        lines.append(f"  - id: {reading.scene}")
        lines.extend(f"    {line}" for line in direction_lines(reading.directions, known))
    return "\n".join(lines) + "\n"


def direction_lines(directions: Sequence[Direction], vocabulary: Vocabulary) -> Iterator[str]:
    """The lines of a `direction`, as yet without indent."""
    yield "direction:" if directions else "direction: []"
    for direction in directions:
        dash = "- "
        for key, value in fields(direction, vocabulary).items():
            yield f"  {dash}{key}: {_written(value)}"
            dash = "  "


def fields(direction: Direction, vocabulary: Vocabulary) -> dict[str, Any]:
    """One direction as plain data, without what follows from the rest."""
    said = {
        "action": direction.action,
        "actors": [_player(mention, vocabulary) for mention in direction.actors],
        "props": [_player(mention, vocabulary) for mention in direction.props],
        "place": _player(direction.place, vocabulary) if direction.place else None,
        "target": _player(direction.target, vocabulary) if direction.target else None,
        "manner": list(direction.manner),
        "cue": direction.cue,
        "at_once": direction.at_once,
        "words": [word.text for word in direction.words if word.kind != "function"],
        "source": str(direction.source) if direction.source is Source.CARRIED else None,
    }
    return {key: value for key, value in said.items() if value}


def _player(mention: Mention, vocabulary: Vocabulary) -> str | dict[str, Any]:
    """Its name where that says all."""
    follows = concept_of(mention.entity, vocabulary)
    said: dict[str, Any] = {"entity": mention.entity}
    if follows is None or follows[0] != mention.concept:
        said["concept"] = mention.concept
        follows = (mention.concept, 1)
    if mention.count != follows[1]:
        said["count"] = mention.count
    more = {
        "definite": mention.definite,
        "manner": list(mention.manner),
        "owner": mention.owner,
        "names": list(mention.names),
        "text": "" if vocabulary.kind(mention.concept) == "actor" else mention.text,
    }
    said |= {key: value for key, value in more.items() if value}
    return mention.entity if len(said) == 1 else said


def _written(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_written(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_written, value)) + "]"
    return quoted(value) if isinstance(value, str) else json.dumps(value)


def quoted(text: str) -> str:
    """A text as YAML, in quotes only where it must be."""
    if _PLAIN.fullmatch(text) and text.lower() not in _NOT_TEXT:
        return text
    return json.dumps(text, ensure_ascii=False)
