"""A magnifying glass. Anchored at the middle of its lens."""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, INK, SLATE, TEAL_TINT, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import arc, ellipse, line, shape
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing


def _draw(state: State) -> dict[float, list[Piece]]:
    return {
        0: [
            line((0.36, -0.36), (0.52, -0.52), ink=0.12, color=SLATE, taper=(0, 0), name="neck"),
            line((0.50, -0.50), (0.98, -0.98), ink=0.23, color=INK, taper=(0, 0), name="grip-line"),
            line((0.53, -0.53), (0.95, -0.95), ink=0.15, color=CORAL, taper=(0, 0), name="grip"),
            shape(ellipse(0j, 0.52, n=48), TEAL_TINT, 0.0, False, opacity=0.45, name="glass"),
            Prim(ellipse(0j, 0.52, n=48), True, ink=0.10, color=INK, name="rim"),
            Prim(ellipse(0j, 0.52, n=48), True, ink=0.03, color=SLATE, name="rim-light"),
            Prim(arc(0j, 0.36, 1.8, 2.9), ink=0.06, color=WHITE, taper=(0.3, 0.3), name="gleam"),
        ]
    }


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.57, -1.08, 1.08, 0.57


THING = Thing("magnifier", _draw, _box, depth=24.0)
