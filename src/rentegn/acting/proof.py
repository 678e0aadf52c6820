"""Proofs: what was drawn at an action's first and last frame, measured, against what the action's name says.

Every finding is a sentence; an action that did what it says gives none. Nothing here reads a field the action wrote.
Method: predicates tested when the motion ends, after MoVer (SIGGRAPH 2025).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from rentegn.acting.action import Moment, Passage
from rentegn.acting.performance import during, rest
from rentegn.acting.repertoire import action
from rentegn.drawing.draw import draw
from rentegn.drawing.measure import Box, box, ink_area
from rentegn.drawing.prims import Cel
from rentegn.drawing.raster import picture
from rentegn.model.storyboard import Tableau

Findings = tuple[str, ...]

#: Roles that say where, from whom or around whom something happens.
REFERENCES = frozenset({"at", "to", "source", "through", "around"})
#: Width in pixels of the pictures that two drawings are compared in, and the step in a colour that can be seen.
_PIXELS, _VISIBLE = 320, 24
#: Two drawings are alike while less than this share of what is drawn of them looks different.
_ALIKE = 0.02


def strokes(passage: Passage, entity: str, frame: int) -> tuple[Cel, ...]:
    """The cels of one entity at a frame of the passage, as the stage would draw them; () where it is not to be seen."""
    aspect = played(passage, frame).aspects.get(entity)
    return () if aspect is None else draw(aspect)


def effects(passage: Passage, frame: int) -> tuple[Cel, ...]:
    """The cels that the action adds of its own at a frame: smoke, rays, sparks."""
    return played(passage, frame).effects


def played(passage: Passage, frame: int) -> Moment:
    """The stage at a frame of the passage, with nothing else going on."""
    return during((passage,), frame, passage.start + frame, passage.before, passage.cast)


def proved(passage: Passage) -> Findings:
    """Everything that is wrong with a passage: what its own proof finds, and where it does not start or arrive.

    Half of an action, an action backwards and the action of somebody else all end in another picture than the one
    the beat asked for.
    """
    last = passage.frames - 1
    findings = list(action(passage.call.action).proof(passage))
    for entity in _doers(passage):
        ends = (("start", 0, passage.before), ("arrive", last, passage.after))
        for word, frame, tableau in ends:
            asked = at_rest(passage, tableau, entity, frame)
            if unlikeness(strokes(passage, entity, frame), asked) > _ALIKE:
                findings.append(f"`{entity}` does not {word} where `{passage.call.action}` asks it to")
    if effects(passage, last):
        findings.append(f"`{passage.call.action}` is still under way in its last frame")
    return tuple(findings)


def _doers(passage: Passage) -> tuple[str, ...]:
    """Those whom the action is to bring somewhere, and not those it only refers to."""
    return tuple(e for role, who in passage.call.roles.items() if role not in REFERENCES for e in who)


def at_rest(passage: Passage, tableau: Tableau, entity: str, frame: int) -> tuple[Cel, ...]:
    """The cels of an entity that nothing happens to, at a frame of the passage; () where it is not on stage."""
    aspect = rest(tableau, passage.start + frame, passage.cast).aspects.get(entity)
    return () if aspect is None else draw(aspect)


def unlikeness(one: tuple[Cel, ...], other: tuple[Cel, ...]) -> float:
    """The share of what is drawn of either that looks different in the other: 0 the same, 1 nothing in common."""
    a, b, paper = (picture(cels, width=_PIXELS).astype(np.int16) for cels in (one, other, ()))
    drawn = _differing(a, paper) | _differing(b, paper)
    return float(_differing(a, b).sum() / max(1, drawn.sum()))


def _differing(one: NDArray[np.int16], other: NDArray[np.int16]) -> NDArray[np.bool_]:
    """Where two pictures look different; colour by colour, since numpy is slow at an axis of three."""
    red, green, blue = (np.abs(one[..., colour] - other[..., colour]) > _VISIBLE for colour in range(3))
    return np.asarray(red | green | blue)


def first_and_last(passage: Passage, entity: str) -> tuple[Box | None, Box | None]:
    """The entity's drawn box when the action begins and when it is over; None where nothing is drawn."""
    return box(strokes(passage, entity, 0)), box(strokes(passage, entity, passage.frames - 1))


def all_of(*checks: Callable[[Passage], Findings]) -> Callable[[Passage], Findings]:
    """A proof made of several."""
    return lambda passage: tuple(finding for check in checks for finding in check(passage))


def each(role: str, check: Callable[[Passage, str], Findings]) -> Callable[[Passage], Findings]:
    """A proof that holds for everybody in a role."""
    return lambda passage: tuple(f for entity in passage.all(role) for f in check(passage, entity))


def grew(passage: Passage, entity: str, least: float = 1.2) -> Findings:
    """The drawn area of its box grew by the factor at least."""
    start, end = (_outline(passage, entity, frame) for frame in (0, passage.frames - 1))
    if start is None or end is None:
        return (f"`{entity}` is not drawn at both ends",)
    factor = end.area / start.area
    return () if factor >= least else (f"`{entity}` grew by {factor:.2f}, not {least}",)


def shrank(passage: Passage, entity: str, most: float = 0.8) -> Findings:
    """The drawn area of its box is the factor or less of what it was."""
    start, end = (_outline(passage, entity, frame) for frame in (0, passage.frames - 1))
    if start is None or end is None:
        return (f"`{entity}` is not drawn at both ends",)
    factor = end.area / start.area
    return () if factor <= most else (f"`{entity}` is {factor:.2f} of its size, not {most} or less",)


def ducked(passage: Passage, entity: str, most: float = 0.75) -> Findings:
    """Its drawn box is the factor or less of as high as it was."""
    start, end = first_and_last(passage, entity)
    if start is None or end is None:
        return (f"`{entity}` is not drawn at both ends",)
    factor = end.height / start.height
    return () if factor <= most else (f"`{entity}` is {factor:.2f} of its height, not {most} or less",)


def _outline(passage: Passage, entity: str, frame: int) -> Box | None:
    """The box of the layer nearest to us: of a room its front edge, and not the ground it stands on."""
    return box(strokes(passage, entity, frame)[-1:])


def came(passage: Passage, entity: str) -> Findings:
    """Its ink was not there and is there now."""
    start, end = (ink_area(strokes(passage, entity, f)) for f in (0, passage.frames - 1))
    if end <= 0:
        return (f"`{entity}` is not drawn at the end",)
    return () if start < 0.35 * end else (f"`{entity}` was there before",)


def went(passage: Passage, entity: str) -> Findings:
    """Its ink was there and is gone."""
    start, end = (ink_area(strokes(passage, entity, f)) for f in (0, passage.frames - 1))
    if start <= 0:
        return (f"`{entity}` was not there to begin with",)
    return () if end <= 0 else (f"`{entity}` is still drawn",)


def rose(passage: Passage, entity: str, least: float = 0.5) -> Findings:
    """Its drawn box ends higher, by `least` units at the top."""
    start, end = first_and_last(passage, entity)
    if start is None or end is None:
        return (f"`{entity}` is not drawn at both ends",)
    rise = end.top - start.top
    return () if rise >= least else (f"`{entity}` rose by {rise:.2f}, not {least}",)


def travelled(passage: Passage, entity: str, least: float = 0.4) -> Findings:
    """The middle of its drawn box moved by `least` units."""
    start, end = first_and_last(passage, entity)
    if start is None or end is None:
        return (f"`{entity}` is not drawn at both ends",)
    way = abs(end.centre - start.centre)
    return () if way >= least else (f"`{entity}` moved by {way:.2f}, not {least}",)


def changed_shape(passage: Passage, entity: str, least: float = _ALIKE) -> Findings:
    """At some frame a share of what is drawn of it differs from what it would be had it stayed as it was."""
    if not strokes(passage, entity, 0):
        return (f"`{entity}` is not drawn when the action begins",)
    widest = max(
        unlikeness(at_rest(passage, passage.before, entity, frame), strokes(passage, entity, frame))
        for frame in _samples(passage)
    )
    return () if widest > least else (f"`{entity}` does not move",)


def nearer(passage: Passage, entity: str, goal: str) -> Findings:
    """The gap between the two drawn boxes' middles is smaller at the end, or nothing was there to begin with."""
    start, end = first_and_last(passage, entity)
    goal_start, goal_end = first_and_last(passage, goal)
    if end is None or goal_end is None:
        return (f"`{entity}` or `{goal}` is not drawn at the end",)
    if start is None or goal_start is None:
        return ()
    was, now = abs(start.centre - goal_start.centre), abs(end.centre - goal_end.centre)
    return () if now < was - 0.1 else (f"`{entity}` is no nearer to `{goal}`: {now:.2f} after {was:.2f}",)


def around(passage: Passage, things: Iterable[str], middles: Iterable[str]) -> Findings:
    """The drawn middles of `middles` lie inside the span of those of `things`."""
    last = passage.frames - 1
    ring = [b.centre for e in things if (b := box(strokes(passage, e, last)))]
    inside = [b.centre for e in middles if (b := box(strokes(passage, e, last)))]
    if not ring or not inside:
        return ("nothing is drawn to gather, or to gather around",)
    middle = sum(inside) / len(inside)
    if len(ring) == 1:
        near = abs(ring[0] - middle) < 6
        return () if near else ("it stands apart from what it gathers around",)
    left, right = min(z.real for z in ring), max(z.real for z in ring)
    return () if left < middle.real < right else ("they do not stand around it",)


def _samples(passage: Passage) -> tuple[int, ...]:
    last = passage.frames - 1
    return tuple(sorted({round(last * share) for share in (0.25, 0.5, 0.75, 1.0)}))
