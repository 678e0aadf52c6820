"""A compass. Anchored at its middle; `turn` is where its needle points, in degrees from north, clockwise."""

from __future__ import annotations

import cmath
import math
from dataclasses import replace

from rentegn.drawing.icons import compass
from rentegn.drawing.palette import SHADE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"turn": 38.0}
_SIZE, _DRAWN_AT = 0.9, 38.0


def _draw(state: State) -> dict[float, list[Piece]]:
    swing = cmath.exp(-1j * math.radians(number(state, STATE, "turn") - _DRAWN_AT))
    pieces: list[Piece] = [wash(ellipse(0.06 - 0.07j, 0.78, n=40), SHADE, 0.9, "compass-shadow")]
    for prim in compass():
        turned = prim.pts * swing if prim.name.startswith("needle") else prim.pts
        pieces.append(replace(prim, pts=turned * _SIZE, ink=prim.ink * _SIZE))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.78, -0.78, 0.78, 0.98


THING = Thing("compass", _draw, _box, STATE, depth=24.0)
