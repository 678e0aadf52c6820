"""A chair that faces right. Anchored on the floor under its seat, which is SEAT high.

Its seat and near legs lie before whoever sits on it.
"""

from __future__ import annotations

from rentegn.drawing.palette import INK, SHADE, TEAL, WHITE, mixed
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import box, ellipse, line, shape, smooth, wash
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing

SEAT = 0.94
_DARK = mixed(TEAL, INK, 0.3)


def _draw(state: State) -> dict[float, list[Piece]]:
    back = smooth(
        [(-0.44, SEAT - 0.04), (-0.58, SEAT + 1.02), (-0.52, SEAT + 1.15), (-0.42, SEAT + 1.13), (-0.29, SEAT)], True
    )
    seat = smooth(
        [
            (-0.46, SEAT - 0.10),
            (-0.46, SEAT + 0.02),
            (0.0, SEAT + 0.03),
            (0.50, SEAT + 0.03),
            (0.54, SEAT - 0.06),
            (0.1, SEAT - 0.12),
        ],
        True,
        5,
    )
    far: list[Piece] = [
        wash(ellipse(0.05 - 0.02j, 0.62, 0.07), SHADE, 0.9, "chair-shadow"),
        shape(box(0.36, 0.06, 0.43, SEAT), _DARK, 0.034, False, name="leg-far-r"),
        shape(box(-0.32, 0.06, -0.25, SEAT), _DARK, 0.034, False, name="leg-far-l"),
        shape(back, TEAL, 0.046, name="back"),
        line((-0.50, SEAT + 0.9), (-0.42, SEAT + 0.2), ink=0.026, color=WHITE, name="shine"),
    ]
    near: list[Piece] = [
        shape(seat, TEAL, 0.046, name="seat"),
        shape(box(0.44, 0, 0.52, SEAT - 0.08), TEAL, 0.04, False, name="leg-r"),
        shape(box(-0.45, 0, -0.37, SEAT - 0.08), TEAL, 0.04, False, name="leg-l"),
    ]
    return {0: far, 1.0: near}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.6, 0.0, 0.56, SEAT + 1.15


THING = Thing("chair", _draw, _box, depth=18.0)
