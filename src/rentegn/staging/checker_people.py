"""What can be wrong with people and things at a moment: cut by the frame, hidden, in one another's place, afloat."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from rentegn.acting.holding import holds
from rentegn.acting.marks import FLOOR
from rentegn.drawing.drawlist import Box
from rentegn.staging.checker_finding import Finding
from rentegn.staging.checker_sight import Mask, Seen, Sight, grid

#: Shares of a body that may lie outside the frame before it is cut, and from which on it is gone.
_CUT, _GONE = 0.03, 0.9
#: The share of a close framing's width on either side in which somebody may stand whose face it leaves out.
_ASIDE = 0.25
#: Units of air that a nudge leaves to the frame's edge.
_CLEAR = 0.2
#: Shares of a face, and of the smaller of two bodies, that others may hide.
_FACE, BODY = 0.25, 0.4
#: Below this share of somebody's size one is a miniature, whose world stands before the other's.
MINIATURE = 0.4
#: Units by which somebody farther back stands above the floor line, and how far down a foot looks for what carries it.
_FARTHER, _UNDER = 0.4, 0.3
#: The share of the width of two feet that has to be carried, and the height of the soles in units.
_CARRIED, _SOLES = 0.3, 0.15
#: How far beside the foot of a thing hands may be that hold it, in units.
_BESIDE = 0.4
#: Grounds that rise: one stands on them at any height. A rope that is strung carries too.
_RISING = frozenset({"mountain"})
_STRUNG = frozenset({"rope"})
#: What floats over the one it belongs to.
_FLOATS = frozenset({"speech_bubble"})


def faults(sight: Sight) -> Iterator[Finding]:
    """Everything that is wrong with who and what stands there."""
    for person in sight.people:
        yield from _framed(sight, person)
        yield from _faced(sight, person)
    for one, other in combinations(sight.people, 2):
        yield from _apart(one, other)
    for seen in sight.entities:
        if seen.stands and seen.placement.kind not in _FLOATS:
            yield from _standing(sight, seen)


def _framed(sight: Sight, person: Seen) -> Iterator[Finding]:
    """Of a camera that goes close only a cut face is a mistake; it may leave somebody out, but for legs at its edge."""
    part = person.mask if sight.whole else person.face
    share = _share(part & ~sight.inside(), part)
    if person.box is None or (share <= _CUT and (part.any() or not sight.whole)):
        return
    if not sight.whole and share >= _GONE and not (person.mask & sight.inside(left=_ASIDE, right=_ASIDE)).any():
        return
    edge, nudge = _edge(sight, person.box)
    if not sight.whole:
        message, hint = f"the face of `{person.name}` is cut by the {edge} edge", "`camera: wide` sees all of the stage"
    elif share >= _GONE or not part.any():
        message, hint = f"`{person.name}` is outside the frame", _nudged(person, nudge)
    else:
        message, hint = f"`{person.name}` is cut by the frame's {edge} edge", _nudged(person, nudge)
    yield Finding("out-of-frame", (person.name,), message, hint)


def _edge(sight: Sight, box: Box) -> tuple[str, str]:
    """The edge that a box reaches over the farthest, and the nudge that brings it back."""
    wide, high = sight.framing.wide / 2, sight.framing.wide / 2 * sight.format.units_high / sight.format.units_wide
    left, bottom, right, top = box
    x, y = sight.framing.x, sight.framing.y
    beyond = {
        "left": (x - wide - left, "x", 1),
        "right": (right - x - wide, "x", -1),
        "bottom": (y - high - bottom, "y", 1),
        "top": (top - y - high, "y", -1),
    }
    edge = max(beyond, key=lambda name: beyond[name][0])
    distance, axis, sign = beyond[edge]
    return edge, f"{axis}: {sign * (distance + _CLEAR):.1f}"


def _faced(sight: Sight, person: Seen) -> Iterator[Finding]:
    """Its own hands may pass over a face; nobody and nothing else."""
    hidden = person.face & sight.before(person, person.placement.depth)
    if _share(hidden, person.face) <= _FACE:
        return
    others = [seen for seen in sight.entities if seen is not person]
    nearest = max(others, key=lambda seen: int((seen.mask & hidden).sum() if _nearer(seen, person) else 0))
    yield Finding(
        "face-covered",
        (person.name, nearest.name),
        f"`{nearest.name}` covers the face of `{person.name}`",
        _nudged(nearest, f"x: {_aside(nearest, person):.1f}"),
    )


def _nearer(seen: Seen, person: Seen) -> bool:
    return any(layer.depth >= person.placement.depth for layer in seen.layers)


def _apart(one: Seen, other: Seen) -> Iterator[Finding]:
    sizes = sorted((one.placement.size, other.placement.size))
    if sizes[0] < MINIATURE * sizes[1]:
        return
    shared = int((one.mask & other.mask).sum())
    if shared <= BODY * max(1, min(int(one.mask.sum()), int(other.mask.sum()))):
        return
    yield Finding(
        "overlap",
        (one.name, other.name),
        f"`{one.name}` and `{other.name}` stand in one another's place",
        _nudged(other, f"x: {_aside(other, one):.1f}"),
    )


def _standing(sight: Sight, seen: Seen) -> Iterator[Finding]:
    floor = max((each.placement.y for each in sight.entities if each.ground), default=FLOOR)
    foot = _foot(sight, seen)
    if foot is None or foot <= floor + _FARTHER or _carried(sight, seen, floor):
        return
    message = f"`{seen.name}` stands in the air, {foot - floor:.1f} units above the floor"
    yield Finding("in-the-air", (seen.name,), message, _nudged(seen, f"y: {floor - foot:.1f}"))


def _foot(sight: Sight, seen: Seen) -> float | None:
    """The lowest that is drawn of it, in units; None where nothing is."""
    rows = np.flatnonzero(seen.mask.any(1))
    return float(grid(sight.view)[1][rows[-1], 0]) if len(rows) else None


def _carried(sight: Sight, seen: Seen, floor: float) -> bool:
    """Whether something is drawn right under the soles that itself reaches the floor, or a ground that rises."""
    lowest = int(np.flatnonzero(seen.mask.any(1))[-1])
    soles = np.asarray(seen.mask[max(0, lowest - round(_SOLES * sight.view.scale)) : lowest + 1].any(axis=0))
    under = slice(lowest, lowest + round(_UNDER * sight.view.scale) + 1)
    return any(
        _share(soles & np.asarray(other.mask[under].any(axis=0)), soles) >= _CARRIED
        for other in sight.entities
        if other is not seen and _carries(sight, other, floor)
    ) or (not seen.person and _held(sight, soles, under))


def _held(sight: Sight, soles: Mask, under: slice) -> bool:
    """Whether somebody's hands are right under a thing, or at the sides of its foot."""
    columns = np.flatnonzero(soles)
    beside = round(_BESIDE * sight.view.scale)
    reach = slice(max(0, int(columns[0]) - beside), int(columns[-1]) + beside + 1)
    return any(bool(hand[under, reach].any()) for other in sight.people for hand in _hands(other))


def _hands(person: Seen) -> Iterator[Mask]:
    """What of somebody may carry a thing: all of who holds it, the hands that are at work of anybody else."""
    if holds(person.placement.pose):
        yield person.mask
    else:
        yield from (hand.mask for hand in person.doing)


def _carries(sight: Sight, other: Seen, floor: float) -> bool:
    if other.person or other.ground:
        return other.placement.kind in _RISING
    if other.placement.kind in _STRUNG:
        return True
    foot = _foot(sight, other)
    return foot is not None and foot <= floor + _FARTHER


def _aside(seen: Seen, other: Seen) -> float:
    """How far to the nearer free side of somebody else, in units."""
    columns, others = (np.flatnonzero(each.mask.any(axis=0)) / seen.view.scale for each in (seen, other))
    to_the_right, to_the_left = others[-1] - columns[0], others[0] - columns[-1]
    return float(min(to_the_right, to_the_left, key=abs))


def _nudged(seen: Seen, by: str) -> str:
    return f"from where it stands: `nudge: {{{seen.name}: {{{by}}}}}`"


def _share(part: Mask, whole: Mask) -> float:
    return float(part.sum() / max(1, whole.sum()))
