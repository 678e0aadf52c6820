"""The whole stage at a frame: what nothing happens to lives on, what a beat changes changes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from zlib import crc32

from rentegn.acting.action import Moment, Passage
from rentegn.acting.attention import idling, regarding
from rentegn.acting.clock import twos
from rentegn.acting.kindled import kindled
from rentegn.acting.leisure import leisured
from rentegn.acting.repertoire import action
from rentegn.acting.ropes import roped
from rentegn.acting.stance import aspect
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.living import living as held
from rentegn.drawing.people.pose import Pose
from rentegn.drawing.things import things
from rentegn.model.leisure import Leisure
from rentegn.model.storyboard import Dress, Tableau

#: What people do at leisure, by entity: nothing.
_NO_LEISURE: Mapping[str, Leisure] = {}


def rest(
    tableau: Tableau,
    frame: int,
    cast: Mapping[str, Dress],
    amount: float = 1.0,
    leisure: Mapping[str, Leisure] = _NO_LEISURE,
    at: int | None = None,
) -> Moment:
    """Everything on stage at frame `frame` of the shot while nothing happens: breath, weight, blinks, flicker.

    `amount` is how much people live, from 0, when they stand as their poses are, to 1. What they do at their `leisure`
    is that of frame `at`, where it is another one.
    """
    stills = _stills(tableau, cast)
    now = frame if at is None else at
    rests = {
        entity: leisured(still, tableau, leisure[entity], now) if entity in leisure else still
        for entity, still in stills.items()
    }
    return Moment(_bound({entity: _alive(still, frame, amount) for entity, still in rests.items()}))


#: What was asked for last, so that what stays for many frames is made once.
_stood: deque[tuple[Tableau, Mapping[str, Dress], dict[str, Aspect]]] = deque(maxlen=4)


def _stills(tableau: Tableau, cast: Mapping[str, Dress]) -> dict[str, Aspect]:
    """Everything that is shown as its placement says; the same objects as long as tableau and cast are the same."""
    for known, dressed, stills in _stood:
        if known is tableau and dressed is cast:
            return stills
    stills = {p.entity: aspect(p, tableau, cast) for p in tableau if p.shown > 0}
    _stood.append((tableau, cast, stills))
    return stills


def _bound(aspects: Mapping[str, Aspect]) -> dict[str, Aspect]:
    """Everything on stage, with what hangs on people where they are: ropes, and flames in their chests."""
    return kindled(roped(aspects))


def living(moment: Moment, frame: int, amount: float = 1.0) -> Moment:
    """A moment whose people breathe and whose flames flicker, as at frame `frame` of the shot."""
    return replace(moment, aspects=_bound({e: _alive(found, frame, amount) for e, found in moment.aspects.items()}))


def during(
    passages: Sequence[Passage],
    beat_frame: int,
    frame: int,
    tableau: Tableau,
    cast: Mapping[str, Dress],
    amount: float = 1.0,
    leisure: Mapping[str, Leisure] = _NO_LEISURE,
    at: int | None = None,
) -> Moment:
    """The stage at frame `beat_frame` of a beat that started from `tableau`; the rest is as for `rest`."""
    moments = [action(p.call.action).picture(p, beat_frame) for p in passages]
    still = rest(tableau, frame, cast, amount, leisure, at).aspects
    moving = _joined(m.aspects for m in moments)
    seeing = regarding(passages, beat_frame, still, moving)
    aspects = {**still, **seeing, **{entity: _alive(found, frame, amount) for entity, found in moving.items()}}
    return Moment(
        _bound({entity: found for entity, found in aspects.items() if found.shown > 0}),
        tuple(cel for moment in moments for cel in moment.effects),
    )


def moved(passages: Sequence[Passage]) -> frozenset[str]:
    """Whom and what the calls of a beat have in hand: all others live on beside it.

    KeyError or TypeError for an action that cannot be drawn.
    """
    frames = [round(k * (passage.frames - 1) / 3) for passage in passages[:1] for k in range(4)]
    drawn = {e for p in passages for frame in frames for e in action(p.call.action).picture(p, frame).aspects}
    return frozenset(drawn | {e for p in passages for e in p.call.entities if p.before.get(e) != p.after.get(e)})


def _joined(parts: Iterable[Mapping[str, Aspect]]) -> dict[str, Aspect]:
    joined: dict[str, Aspect] = {}
    for part in parts:
        joined.update(part)
    return joined


def _alive(still: Aspect, frame: int, amount: float) -> Aspect:
    seed = crc32(still.entity.encode())
    if still.pose is not None:
        return replace(still, pose=_swaying(still.pose, still.facing, twos(frame), seed, amount))
    kind = things().get(still.kind)
    if kind is None or not kind.flickers:
        return still
    return replace(still, state={**still.state, "tick": float(frame // kind.flickers)})


@lru_cache(maxsize=256)
def _swaying(pose: Pose, facing: int, frame: int, seed: int, amount: float) -> Pose:
    """Weight shifts to a side of the frame and not of the body: a drawing told from its other side sways the same."""
    if facing > 0:
        return held(idling(pose, frame, seed, amount), frame, seed, amount)
    return held(idling(pose.mirrored(), frame, seed, amount), frame, seed, amount).mirrored()
