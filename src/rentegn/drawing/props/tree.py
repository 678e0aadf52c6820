"""A leafy tree. Anchored at its foot."""

from __future__ import annotations

from rentegn.drawing.growing import tree
from rentegn.drawing.palette import SHADE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, wash
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing


def _draw(state: State) -> dict[float, list[Piece]]:
    return {0: [wash(ellipse(0.1 - 0.02j, 0.7, 0.08), SHADE, 0.9, "tree-shadow"), *tree(0j, 2.6, ink=0.042)]}


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.15, 0.0, 1.15, 2.92


THING = Thing("tree", _draw, _box, depth=7.0)
