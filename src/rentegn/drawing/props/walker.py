"""A walker on four wheels, pushed by its handles. Anchored on the floor under its middle; `roll` turns its wheels."""

from __future__ import annotations

import cmath

from rentegn.drawing.palette import CORAL, INK, SHADE, SLATE, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import ellipse, line, rounded, shape, solid, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"roll": 0.0}
#: Where its wheels are, how large, and where the handle is that a hand is on.
_WHEELS, _RADIUS, _HANDLE = (-0.42, 0.50), 0.21, -0.62 + 1.98j


def _wheel(x: float, roll: float, name: str) -> list[Prim]:
    middle, spoke = complex(x, _RADIUS), 0.13 * cmath.exp(-1j * roll)
    return [
        shape(ellipse(middle, _RADIUS, _RADIUS), WHITE, 0.052, False, name=name),
        line(middle - spoke, middle + spoke, ink=0.024, color=SLATE, curve=False, name=name + "-spoke"),
        solid(ellipse(middle, 0.04, 0.04), INK, name + "-hub"),
    ]


def _draw(state: State) -> dict[float, list[Piece]]:
    roll = number(state, STATE, "roll")
    tubes = {
        "back": (complex(_WHEELS[0], _RADIUS), -0.30 + 1.02j, -0.40 + 1.90j, _HANDLE),
        "front": (complex(_WHEELS[1], _RADIUS), 0.14 + 1.10j, -0.18 + 1.66j, -0.38 + 1.84j),
        "brace": (-0.34 + 0.62j, 0.36 + 0.60j),
    }
    pieces: list[Piece] = [wash(ellipse(0.06 - 0.02j, 0.72, 0.06), SHADE, 0.9, "shadow")]
    for name, knots in tubes.items():
        pieces.append(line(*knots, ink=0.085, color=INK, taper=(0, 0), name=f"{name}-edge"))
        pieces.append(line(*knots, ink=0.048, color=SLATE, taper=(0, 0), name=name))
    pieces += [
        shape(rounded(-0.36, 0.98, 0.24, 1.10, 0.05), CORAL, 0.036, False, name="seat"),
        shape(rounded(-0.20, 0.68, 0.26, 0.96, 0.05), WHITE, 0.030, False, name="basket"),
        line(_HANDLE - 0.06, _HANDLE + 0.20 - 0.02j, ink=0.10, color=INK, taper=(0, 0), name="handle"),
    ]
    for i, x in enumerate(_WHEELS):
        pieces += _wheel(x, roll, f"wheel{i}")
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.70, 0.0, 0.72, 2.06


THING = Thing("walker", _draw, _box, STATE, depth=17.0)
