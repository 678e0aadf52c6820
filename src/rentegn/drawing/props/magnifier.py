"""A magnifying glass. Anchored at the middle of its lens."""

from __future__ import annotations

import cmath

from rentegn.drawing.palette import CORAL, INK, SLATE, TEAL_TINT, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import arc, ellipse, line, rounded, shape
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing

#: The way its handle points: down to the right.
_AWAY = cmath.exp(-0.25j * cmath.pi)


def _draw(state: State) -> dict[float, list[Piece]]:
    return {
        0: [
            line((0.36, -0.36), (0.52, -0.52), ink=0.12, color=SLATE, taper=(0, 0), name="neck"),
            shape(rounded(0.0, -0.105, 0.66, 0.105, 0.08) * _AWAY + 0.51 - 0.51j, CORAL, 0.045, False, name="grip"),
            line((0.62, -0.56), (0.90, -0.84), ink=0.03, color=WHITE, taper=(0.3, 0.3), name="grip-light"),
            shape(ellipse(0j, 0.52, n=48), TEAL_TINT, 0.0, False, opacity=0.45, name="glass"),
            Prim(ellipse(0j, 0.52, n=48), True, ink=0.10, color=INK, name="rim"),
            Prim(ellipse(0j, 0.52, n=48), True, ink=0.03, color=SLATE, name="rim-light"),
            Prim(arc(0j, 0.36, 1.8, 2.9), ink=0.06, color=WHITE, taper=(0.3, 0.3), name="gleam"),
        ]
    }


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.57, -1.08, 1.08, 0.57


THING = Thing("magnifier", _draw, _box, depth=24.0)
