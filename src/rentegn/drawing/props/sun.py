"""A sun with its halo. Anchored at its middle; `shine` 0..1 adds rays."""

from __future__ import annotations

import math

from rentegn.drawing.light import rays, sun
from rentegn.drawing.palette import SUN
from rentegn.drawing.prims import Piece
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"shine": 0.0}


def _draw(state: State) -> dict[float, list[Piece]]:
    shine = number(state, STATE, "shine")
    beams = (
        rays(0j, 1.22, 1.22 + 0.36 * shine, 16, start=0.0, end=2 * math.pi * 15 / 16, color=SUN, ink=0.06)
        if shine > 0
        else []
    )
    return {0: [*sun(0j, 0.62, 0.042), *beams]}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.64, -0.64, 0.64, 0.64


THING = Thing("sun", _draw, _box, STATE, depth=3.0)
