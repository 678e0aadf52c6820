"""How somebody feels, told as a doing of its own or as how they are in what they do: a viewer sees the same.

`They roll up the hose, smiling` may be read as rolling it up with a smile, or as rolling it up and smiling.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rentegn.direction.lexicons import vocabulary
from rentegn.model.direction import Direction
from tests.corpus.ids import doings, things
from tests.corpus.rows import Expected

_BEING = "be_"
_POSTURES = frozenset({"sit", "stand"})
_BENT = frozenset({"bent", "stooped"})


def felt(one: Expected, asked: Sequence[Direction]) -> bool:
    """Whether a mood that a row expects as a doing is told of how those are whom the reading shows."""
    if one.roles["props"] or one.roles["target"] or one.roles["place"] or one.manner or not one.roles["actors"]:
        return False
    moods = {action.removeprefix(_BEING) for action in doings(one.action)}
    return all(any(_is_in(moods, who, direction) for direction in asked) for who in one.roles["actors"])


def with_moods(wanted: Sequence[Expected], asked: Sequence[Direction]) -> tuple[Direction, ...]:
    """The directions with moods of their own taken into what the row expects to be done in them."""
    left = list(asked)
    for one in wanted:
        for manner in one.manner:
            done = next((each for each in left if each.action in doings(one.action)), None)
            mood = next((each for each in left if _only_feels(each, manner)), None)
            if done is None or mood is None or mood is done or mood.actors != done.actors:
                continue
            left[left.index(done)] = replace(done, manner=(*done.manner, manner))
            left.remove(mood)
    return tuple(left)


def with_bearing(wanted: Sequence[Expected], asked: Sequence[Direction]) -> tuple[Direction, ...]:
    """How somebody holds themselves, told as a doing or as how they sit or stand there: `sits bent over the desk`."""
    bent = any(one.action == "bend" for one in wanted)
    held = (each.action in _POSTURES and not _BENT.isdisjoint(each.manner) for each in asked)
    return tuple(replace(each, action="bend") if bent and so else each for each, so in zip(asked, held, strict=True))


def _only_feels(direction: Direction, manner: str) -> bool:
    alone = bool(direction.actors) and not (direction.props or direction.target or direction.place)
    return alone and direction.action in _felt_as(manner)


def _felt_as(manner: str) -> frozenset[str]:
    """What somebody does who does something so: who does it smiling smiles."""
    going = (sense.lemma for sense in vocabulary("en").senses.get(manner, ()) if sense.part == "verb")
    return doings(_BEING + manner).union(*(doings(lemma) for lemma in going))


def _is_in(moods: set[str], who: str, direction: Direction) -> bool:
    meant = things(who)
    acting = any(mention.concept in meant for mention in direction.actors)
    said = {manner for mention in direction.mentions if mention.concept in meant for manner in mention.manner}
    return bool(moods & (said | (set(direction.manner) if acting else set())))
