"""Two cog wheels that mesh. Anchored between them; `turn` in radians drives both."""

from __future__ import annotations

import math

from rentegn.drawing.icons import gear_outline
from rentegn.drawing.palette import SUN, TEAL_TINT, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, shape
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"turn": 0.0}
_LARGE, _SMALL = 10, 6


def _draw(state: State) -> dict[float, list[Piece]]:
    turn = number(state, STATE, "turn")
    large, small = -0.36 - 0.12j, 0.60 + 0.42j
    other = -turn * _LARGE / _SMALL + math.pi / _SMALL + 0.16
    return {
        0: [
            shape(large + gear_outline(_LARGE, 0.56, 0.74, turn), TEAL_TINT, 0.044, name="gear-large"),
            shape(ellipse(large, 0.22, n=28), WHITE, 0.036, False, name="axle-large"),
            shape(small + gear_outline(_SMALL, 0.32, 0.50, other), SUN, 0.042, name="gear-small"),
            shape(ellipse(small, 0.14, n=24), WHITE, 0.034, False, name="axle-small"),
        ]
    }


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.12, -0.88, 1.12, 0.94


THING = Thing("gear", _draw, _box, STATE, depth=16.0)
