"""A leafy tree. Anchored at its foot. `grown` 0..1 from a seedling with two leaves to all of it."""

from __future__ import annotations

from rentegn.drawing.growing import tree
from rentegn.drawing.palette import SHADE, TEAL, TEAL_TINT, mixed
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, line, points, shape, smooth, wash
from rentegn.drawing.state import State, number, ramp
from rentegn.drawing.things import Thing

STATE: State = {"grown": 1.0}
#: How large a seedling is beside the tree that it becomes, and how much has grown when it has a trunk and a crown.
_SAPLING, _LEAFY = 0.13, 0.10
_LEAF = mixed(TEAL_TINT, TEAL, 0.45)


def _scale(state: State) -> float:
    return _SAPLING + (1 - _SAPLING) * number(state, STATE, "grown")


def _draw(state: State) -> dict[float, list[Piece]]:
    scale, grown = _scale(state), number(state, STATE, "grown")
    shadow = wash(ellipse((0.1 - 0.02j) * scale, 0.7 * scale, 0.08 * scale), SHADE, 0.9, "tree-shadow")
    if grown < _LEAFY:
        return {0: [shadow, *_seedling(ramp(grown, 0.0, _LEAFY))]}
    return {0: [shadow, *tree(0j, 2.6 * scale, ink=0.042 * scale**0.4)]}


def _seedling(share: float) -> list[Piece]:
    """A stalk with two leaves and the tip of a third, a little higher and wider with what has grown."""
    top, wide = 0.20 + 0.12 * share, 0.20 + 0.05 * share
    pieces: list[Piece] = [line((0.0, 0.0), (0.01, 0.5 * top), (-0.01, top), ink=0.045, taper=(0.0, 0.2), name="stalk")]
    for side in (-1, 1):
        leaf = [
            (0.0, top),
            (0.45 * side * wide, top + 0.13),
            (side * wide, top + 0.16),
            (0.62 * side * wide, top + 0.01),
        ]
        pieces.append(shape(smooth(points(leaf), closed=True), _LEAF, 0.030, name=f"leaf{side}"))
    bud = [(0.0, top), (-0.05, top + 0.09), (0.0, top + 0.15 + 0.06 * share), (0.05, top + 0.09)]
    return [*pieces, shape(smooth(points(bud), closed=True), TEAL_TINT, 0.026, name="bud")]


def _box(state: State) -> tuple[float, float, float, float]:
    scale = _scale(state)
    return -1.15 * scale, 0.0, 1.15 * scale, 2.92 * scale


THING = Thing("tree", _draw, _box, STATE, depth=7.0)
