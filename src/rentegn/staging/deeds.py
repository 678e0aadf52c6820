"""Directions as deeds: who does it once pronouns and passives are filled in, with what, to whom, where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import yaml

from rentegn.acting.repertoire import actions
from rentegn.acting.stance import PEOPLE
from rentegn.acting.wielding import trades
from rentegn.drawing.things import things
from rentegn.model.direction import Direction, Mention, Reading
from rentegn.staging.company import members
from rentegn.staging.recasting import PEOPLED, SHOWN, Before, Named, Parts, recast
from rentegn.staging.wheels import Wheeled, on_wheels

#: Actions that only people do: where the note names nobody, those who were last named do it.
_HUMAN = """
    put_down drink be_in_pain go_up knock queue raise_hand
    balance be_happy be_proud be_sad be_surprised be_tired be_worried build carry cheer clap dance eat give help
    hide high_five hold hold_each_other hold_hands hug invite jump laugh lift listen look nod play pull push reach_out
    kick throw read_out repair run search shake_hands share sing sit stop talk think throw_away turn walk wave wheel
"""
#: What a thing does of itself, so that nobody is missing where the note names only the thing.
_OF_ITSELF = {"balance": frozenset({"scales"}), "build": frozenset(), "walk": frozenset({"arrow", "compass"})}
#: What somebody feels, who is named as the one to whom it happens where nobody does it.
_FELT = frozenset({"be_happy", "be_proud", "be_sad", "be_surprised", "be_tired", "be_worried"})
#: Words that say that something is not on what they are followed by.
_NOT_ON_IT = """
    under underneath beneath below beside behind bag bak foran framfor ved siden innunder attmed around rundt om
"""
_ELSEWHERE = frozenset(_NOT_ON_IT.split())
#: What is one in the plural.
_ONE_AS_MANY = "glasses scissors trousers headphones dentures clothes food sunglasses tools medicine coins"
_IN_PAIRS = frozenset(_ONE_AS_MANY.split())
#: What is staged as something that can be held and thrown.
_STAND_INS = {"paperwork": "paper_pile"}


@dataclass(frozen=True, slots=True)
class Deed:
    """A direction with its parts as `(entity, kind)`; `in_chairs` are in wheelchairs, `aboard` in what is wheeled.

    `elsewhere` says that what is named with a table is under it or beside it.
    """

    direction: Direction
    action: str
    actors: tuple[Named, ...] = ()
    props: tuple[Named, ...] = ()
    targets: tuple[Named, ...] = ()
    place: Mention | None = None
    in_chairs: tuple[Named, ...] = ()
    aboard: tuple[Named, ...] = ()
    elsewhere: bool = False

    @property
    def people(self) -> tuple[Named, ...]:
        """Whoever has a part in it."""
        return tuple(dict.fromkeys((*self.actors, *(t for t in self.targets if t[1] in PEOPLE))))

    def prop(self, *kinds: str) -> Named | None:
        """The first thing of one of these kinds (of any, where none is given)."""
        return next((p for p in self.props if not kinds or p[1] in kinds), None)


@cache
def _stand_ins() -> Mapping[str, str]:
    found: dict[str, str] = yaml.safe_load((Path(__file__).parent / "shown_as.yaml").read_text(encoding="utf-8"))
    return found


def shown_as(action: str) -> str:
    """The action that is drawn for one that is understood: itself where it has a drawing."""
    return action if action in actions() else _stand_ins().get(action, action)


def deeds(reading: Reading) -> tuple[Deed, ...]:
    """The reading's directions, each with somebody to do it."""
    made: list[Deed] = []
    for direction in reading.directions:
        made.append(_deed(direction, made, reading))
    return tuple(made)


def _deed(direction: Direction, earlier: Sequence[Deed], reading: Reading) -> Deed:
    last = earlier[-1] if earlier else None
    before = Before() if last is None else Before(last.actors, last.props, last.targets, last.people)
    action = shown_as(direction.action)
    actors = tuple(_named(m for m in direction.actors if m.concept in PEOPLE))
    beside = [mention for mention in direction.props if mention.concept in PEOPLE]
    targets = tuple(_named([*([direction.target] if direction.target else []), *beside]))
    if action != "weed":
        targets = tuple((entity, _STAND_INS.get(kind, kind)) for entity, kind in targets)
    props = tuple(_things((*direction.props, *(m for m in direction.actors if m.concept in things()))))
    wheeled = on_wheels(direction, Wheeled(action, actors, props, targets))
    parts = Parts(direction.action, wheeled.action, wheeled.actors, wheeled.props, wheeled.targets)
    parts = recast(parts, before, SHOWN)
    if not parts.actors and _needs_somebody(parts.action, parts.props):
        parts = replace(parts, actors=before.people or _present(reading))
    parts = recast(parts, before, PEOPLED)
    return Deed(
        direction,
        parts.action,
        parts.actors,
        parts.props,
        parts.targets,
        _where(direction),
        wheeled.in_chairs,
        wheeled.aboard,
        _elsewhere(direction, reading),
    )


def _where(direction: Direction) -> Mention | None:
    """Where it is done, as it is drawn: a road that splits is a crossroads."""
    place = direction.place
    splits = direction.action == "split" and place is not None and place.concept == "road"
    return replace(place, concept="crossroads", entity="crossroads") if splits and place is not None else place


def _elsewhere(direction: Direction, reading: Reading) -> bool:
    """Whether a table of the direction has a word before it that says that something is not on it."""
    own = {(word.span.line, word.span.column) for word in direction.words}
    for i, word in enumerate(reading.words):
        if word.concept == "table" and (word.span.line, word.span.column) in own:
            return any(before.text.lower() in _ELSEWHERE for before in reading.words[max(0, i - 2) : i])
    return False


def _needs_somebody(action: str, props: Sequence[Named]) -> bool:
    if action not in _HUMAN.split() and action not in trades():
        return False
    if action in _FELT and props:
        return False  # a robot that is proud has nobody beside it who is
    alone = _OF_ITSELF.get(action)
    return alone is None or not any(kind in alone for _, kind in props)


def _present(reading: Reading) -> tuple[Named, ...]:
    """Whoever is there anyway, else a few employees: "everybody cheers"."""
    there = tuple(_named(m for m in reading.present if m.concept in PEOPLE))
    return there or tuple((name, "employee") for name in members(Mention("employee", "employees", None)))


def _named(mentions: Iterator[Mention] | Sequence[Mention]) -> Iterator[Named]:
    for mention in mentions:
        if mention.concept == "family" and mention.count == 1:
            yield from ((mention.entity, "family"), (f"{mention.entity}-2", "family"), (f"{mention.entity}-3", "child"))
        else:
            yield from ((entity, mention.concept) for entity in members(mention))


def _things(mentions: Sequence[Mention]) -> Iterator[Named]:
    alone = sum(mention.concept in things() and things()[mention.concept].held for mention in mentions) == 1
    for mention in mentions:
        if mention.concept not in things() or things()[mention.concept].depth <= 0 or mention.concept == "hands":
            continue
        kind = _STAND_INS.get(mention.concept, mention.concept)
        bubbles = mention.concept == "speech_bubble" and mention.count is None
        some = bubbles or (mention.count is None and things()[kind].held and alone and kind not in _IN_PAIRS)
        several = members(mention) if some or mention.count not in (1, None) else (mention.entity,)
        yield from ((entity, kind) for entity in several)


def label(direction: Direction, entity: str) -> str:
    """What is to be read on a thing of a direction, "" where it has no name."""
    for mention in direction.props:
        if mention.names and (mention.entity == entity or entity in members(mention)):
            place = members(mention).index(entity) if entity in members(mention) else 0
            return mention.names[min(place, len(mention.names) - 1)]
    return ""


def is_long_text(deed: Deed) -> bool:
    """Whether a deed writes more than a letter or two."""
    return deed.action == "animate_text" and any(len(words) > 2 for m in deed.direction.props for words in m.names)


def is_off_a_height(deed: Deed) -> bool:
    """Whether somebody leaps from something high."""
    return deed.action == "jump" and deed.place is not None and deed.place.concept in ("mountain", "cliff")
