"""Who is on wheels: a patient in a wheelchair, a child in a pram; and whoever wheels them along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rentegn.acting.stance import PEOPLE
from rentegn.model.direction import Direction
from rentegn.staging.recasting import Named

WHEELCHAIRS = frozenset({"wheelchair", "electric_wheelchair"})
#: What somebody can lie or sit in who is wheeled along, and what else is wheeled, upright and with ease.
CARRIERS = frozenset({"bed", "doll_pram", "pram", "stretcher"})
_ON_WHEELS = CARRIERS | WHEELCHAIRS | frozenset(
    {"bin", "cart", "kick_scooter", "rubbish_bin", "shopping_cart", "sled", "suitcase", "travel_suitcase", "trolley",
     "walker", "wheelbarrow", "wheelie_bin"}
)  # fmt: skip
#: Who wheels somebody where the note does not say who does.
_CARER: Named = ("carer", "nurse")
_PUSHES = frozenset({"push", "wheel", "ride"})


@dataclass(frozen=True, slots=True)
class Wheeled:
    """The parts of a deed, with those who are in a wheelchair and those who lie or sit in what is wheeled."""

    action: str
    actors: tuple[Named, ...]
    props: tuple[Named, ...]
    targets: tuple[Named, ...]
    in_chairs: tuple[Named, ...] = ()
    aboard: tuple[Named, ...] = ()


def on_wheels(direction: Direction, parts: Wheeled) -> Wheeled:
    """The parts of a deed once it is known who sits in the wheelchair or lies in the pram that is named."""
    if direction.action == "wheel" and not parts.actors and any(kind in PEOPLE for _, kind in parts.targets):
        parts = replace(parts, actors=(_CARER,))
    if not parts.actors:
        return parts
    riders = _in_a_chair(direction, parts)
    if riders:
        return _with_riders(parts, riders)
    carrier = next((named for named in parts.props if named[1] in CARRIERS), None)
    walks = parts.action == "walk" and any(kind == "walker" for _, kind in parts.props)
    wheels = walks or (parts.action in _PUSHES and any(kind in _ON_WHEELS for _, kind in parts.props))
    if not wheels:
        return parts
    small = tuple(
        named
        for named in (*parts.actors[1:], *parts.targets)
        if _may_lie(named, carrier) and (named in parts.targets or named[1] == "child")
    )
    pushers = tuple(named for named in parts.actors if named not in small)
    targets = tuple(named for named in parts.targets if named not in small)
    return Wheeled("wheel", pushers, parts.props, targets, (), small)


def _may_lie(named: Named, carrier: Named | None) -> bool:
    if carrier is None:
        return False
    return named[1] == "child" if carrier[1] in ("pram", "doll_pram") else named[1] in PEOPLE


def _in_a_chair(direction: Direction, parts: Wheeled) -> tuple[Named, ...]:
    """Whom the note puts in a wheelchair: whoever is named last before it, or is wheeled."""
    people = (*parts.actors, *(named for named in parts.targets if named[1] in PEOPLE))
    free = not any(kind in _ON_WHEELS for _, kind in parts.props)
    if direction.action == "wheel" and free and parts.targets and parts.targets[0] in people:
        return parts.targets
    chairs = [named for named in (*parts.props, *parts.targets) if named[1] in WHEELCHAIRS]
    if not chairs:
        return parts.actors if direction.action == "wheel" and free and len(people) == len(parts.actors) else ()
    mentions = (*direction.actors, *((direction.target,) if direction.target else ()))
    before, done = "", False
    for word in direction.words:
        if word.concept in WHEELCHAIRS:
            break
        done = done or word.kind == "action"
        before = next((m.entity for m in mentions if word.concept in (m.concept, m.entity)), before)
    # a chair that is named before the doing has somebody in it: `en pige i kørestol kører op`
    itself = direction.action in ("ride", "roll", "drive") or (bool(before) and not done)
    pushed = parts.action in _PUSHES and not itself
    if pushed and not (parts.targets and parts.targets[0] in people) and len(parts.actors) < 2:
        return ()
    found = _of(before, people)
    return found or (people[-1:] if people else ())


def _of(entity: str, people: Sequence[Named]) -> tuple[Named, ...]:
    if not entity:
        return ()
    return tuple(named for named in people if named[0] == entity or named[0].rpartition("-")[0] == entity)


def _with_riders(parts: Wheeled, riders: tuple[Named, ...]) -> Wheeled:
    props = tuple(named for named in parts.props if named[1] not in WHEELCHAIRS)
    targets = tuple(named for named in parts.targets if named[1] not in WHEELCHAIRS)
    pushers = tuple(named for named in parts.actors if named not in riders)
    if parts.action in _PUSHES and pushers:
        return Wheeled("wheel", pushers, props, riders, riders)
    action = "walk" if parts.action in ("ride", "wheel") else "attend" if parts.action == "sit" else parts.action
    return Wheeled(action, parts.actors, props, targets, riders)
