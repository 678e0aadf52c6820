"""A leafy tree. Anchored at its foot. `grown` 0..1 from a sapling to all of it."""

from __future__ import annotations

from rentegn.drawing.growing import tree
from rentegn.drawing.palette import SHADE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"grown": 1.0}
#: How large a sapling is beside the tree that it becomes.
_SAPLING = 0.2


def _scale(state: State) -> float:
    return _SAPLING + (1 - _SAPLING) * number(state, STATE, "grown")


def _draw(state: State) -> dict[float, list[Piece]]:
    scale = _scale(state)
    shadow = wash(ellipse((0.1 - 0.02j) * scale, 0.7 * scale, 0.08 * scale), SHADE, 0.9, "tree-shadow")
    return {0: [shadow, *tree(0j, 2.6 * scale, ink=0.042 * scale**0.4)]}


def _box(state: State) -> tuple[float, float, float, float]:
    scale = _scale(state)
    return -1.15 * scale, 0.0, 1.15 * scale, 2.92 * scale


THING = Thing("tree", _draw, _box, STATE, depth=7.0)
