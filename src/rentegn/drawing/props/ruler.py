"""A ruler to measure with, without figures. Anchored at its middle; `length` in units."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import SHADE, SUN, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import line, rounded, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"length": 2.4}


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "length") / 2
    pieces: list[Piece] = [
        wash(rounded(-half + 0.06, -0.26, half + 0.06, 0.12, 0.04), SHADE, 0.9, "ruler-shadow"),
        shape(rounded(-half, -0.19, half, 0.19, 0.04), SUN, 0.042, name="ruler"),
    ]
    for index, x in enumerate(np.arange(-half + 0.12, half - 0.05, 0.12)):
        deep = 0.16 if index % 5 == 0 else 0.09
        pieces.append(line((x, 0.18), (x + 0.003, 0.18 - deep), ink=0.022, taper=(0, 0.2), name=f"mark{index}"))
    return {0: [*pieces, line((-half + 0.1, -0.11), (half * 0.4, -0.105), ink=0.03, color=WHITE, name="shine")]}


def _box(state: State) -> tuple[float, float, float, float]:
    half = number(state, STATE, "length") / 2
    return -half, -0.2, half, 0.2


THING = Thing("ruler", _draw, _box, STATE, depth=24.0)
