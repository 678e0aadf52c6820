"""A laptop, seen from the front. Anchored under it; `lit` 0..1 its screen."""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, FAR, SHADE, SLATE, TEAL, TEAL_TINT, WHITE, mixed
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, line, rounded, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"lit": 1.0}


def _draw(state: State) -> dict[float, list[Piece]]:
    lit = number(state, STATE, "lit")
    base = [(-0.98, 0.0), (0.98, 0.0), (1.04, 0.09), (0.78, 0.24), (-0.78, 0.24), (-1.04, 0.09)]
    pieces: list[Piece] = [
        wash(ellipse(0.06 - 0.02j, 1.15, 0.07), SHADE, 0.9, "computer-shadow"),
        shape(rounded(-0.80, 0.20, 0.80, 1.36, 0.07), SLATE, 0.046, name="lid"),
        shape(rounded(-0.71, 0.30, 0.71, 1.27, 0.03), mixed(SLATE, WHITE, lit), 0.028, False, name="screen"),
        shape(base, "#D6D8D6", 0.044, False, name="base"),
        line((-0.66, 0.19), (0.66, 0.19), ink=0.03, color=SLATE, name="keys-a"),
        line((-0.74, 0.13), (0.74, 0.13), ink=0.03, color=SLATE, name="keys-b"),
    ]
    if lit > 0.3:
        bars = ((0.28, 0.22, TEAL_TINT), (0.42, 0.36, CORAL), (0.56, 0.52, TEAL))
        pieces += [
            line((-0.56, y), (-0.56 + long, y + 0.005), ink=0.034, color=FAR, name=f"row{y}")
            for y, long in ((1.08, 0.9), (0.92, 0.6), (0.76, 0.7), (0.6, 0.4))
        ]
        pieces += [
            shape(rounded(x, 0.38, x + 0.10, 0.38 + high, 0.01), fill, 0.018, False, name=f"bar{x}")
            for x, high, fill in bars
        ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.05, 0.0, 1.05, 1.38


THING = Thing("computer", _draw, _box, STATE, depth=22.0)
