"""A small gabled house. Anchored at the middle of its foot."""

from __future__ import annotations

from rentegn.drawing.growing import cottage
from rentegn.drawing.palette import SHADE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, wash
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing


def _draw(state: State) -> dict[float, list[Piece]]:
    return {0: [wash(ellipse(0.2 - 0.02j, 1.5, 0.1), SHADE, 0.9, "house-shadow"), *cottage(0j, 2.2, 1.5, ink=0.044)]}


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.2, 0.0, 1.2, 2.98


THING = Thing("house", _draw, _box, depth=7.0)
