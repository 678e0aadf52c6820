"""What happens in a scene, said by hand under `direction`: the fields are those that `explain` tells."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from rentegn.model.direction import Source
from rentegn.model.storymap import HandDirection, Player, Text
from rentegn.storymap.corrections import spoken_cue
from rentegn.storymap.fields import Fields
from rentegn.storymap.problems import did_you_mean, error
from rentegn.storymap.scalars import value_of

DIRECTION_REQUIRED = ("action",)
DIRECTION_KEYS = ("action", "actors", "props", "place", "target", "manner", "cue", "at_once", "words", "source")
PLAYER_REQUIRED = ("entity",)
PLAYER_KEYS = ("entity", "concept", "count", "definite", "manner", "owner", "names", "text")
#: More than this of a kind are a crowd, which has no number.
LARGEST_COUNT = 1000


def direction(scene: Fields, spoken: Text | None) -> tuple[HandDirection, ...]:
    """All that a scene's `direction` says happens; `spoken` is its text in the film's own language."""
    nodes = enumerate(scene.items("direction"), 1)
    found = (_one(scene, node, f"direction {number} of {scene.whose}", spoken) for number, node in nodes)
    return tuple(each for each in found if each is not None)


def _one(scene: Fields, node: yaml.Node, whose: str, spoken: Text | None) -> HandDirection | None:
    own = scene.mapping(node, whose)
    if own is None:
        return None
    own.only(DIRECTION_KEYS, DIRECTION_REQUIRED)
    action = own.text("action")
    said = HandDirection(
        action or Text("", own.span),
        tuple(_players(own, "actors")),
        tuple(_players(own, "props")),
        _player_at(own, "place"),
        _player_at(own, "target"),
        tuple(own.texts("manner")),
        spoken_cue(own, spoken),
        bool(own.flag("at_once")),
        tuple(own.texts("words")),
        _source(own),
    )
    return said if action is not None else None


def _source(own: Fields) -> Source:
    """Where it comes from; what was proposed is the storymap's own once it is written there."""
    written = own.text("source")
    if written is not None and written.value not in list(Source):
        message = f"`source` of {own.whose} is `{written.value}`, which is not known"
        own.found.append(error("unknown-source", message, written.span, *did_you_mean(written.value, list(Source))))
    return Source.CARRIED if written is not None and written.value == Source.CARRIED else Source.NOTE


def _players(own: Fields, key: str) -> Iterator[Player]:
    for node in own.items(key):
        player = _player(own, node, key)
        if player is not None:
            yield player


def _player_at(own: Fields, key: str) -> Player | None:
    node = own.nodes.get(key)
    return None if node is None else _player(own, node, key)


def _player(own: Fields, node: yaml.Node, key: str) -> Player | None:
    """Somebody or something by name alone, or by all that can be said of it."""
    if not isinstance(node, yaml.MappingNode):
        named = own.text_of(node, key, own.spans[key])
        return Player(named) if named else None
    said = Fields(node, own.source, f"`{key}` of {own.whose}", own.found)
    said.only(PLAYER_KEYS, PLAYER_REQUIRED)
    entity = said.text("entity")
    counted, count = _count(said)
    text = said.text("text")
    player = Player(
        entity or Text("", said.span),
        said.text("concept"),
        count,
        counted,
        bool(said.flag("definite")),
        tuple(said.texts("manner")),
        said.text("owner"),
        tuple(name.value for name in said.texts("names")),
        text.value if text else "",
    )
    return player if entity is not None else None


def _count(said: Fields) -> tuple[bool, int | None]:
    """Whether it is said how many there are, and the number; None where `null` says that there are several."""
    node = said.nodes.get("count")
    if node is None:
        return False, None
    if isinstance(node, yaml.ScalarNode) and value_of(node) is None:
        return True, None
    number = said.number("count", 1, LARGEST_COUNT, "")
    return number is not None, None if number is None else int(number)
