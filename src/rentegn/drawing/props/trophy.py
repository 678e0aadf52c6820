"""A cup to be won. Anchored under its foot; `shine` 0..1."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.icons import icon
from rentegn.drawing.light import rays
from rentegn.drawing.palette import INK, SHADE, SLATE, SUN, SUN_TINT, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, line, rounded, shape, smooth, stroke, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"shine": 0.0}


def _draw(state: State) -> dict[float, list[Piece]]:
    shine = number(state, STATE, "shine")
    bowl = smooth(
        [
            (-0.56, 1.62),
            (-0.52, 1.12),
            (-0.30, 0.80),
            (-0.10, 0.66),
            (0.10, 0.66),
            (0.30, 0.80),
            (0.52, 1.12),
            (0.56, 1.62),
        ],
        n=6,
    )
    pieces: list[Piece] = [wash(ellipse(0.05 - 0.02j, 0.6, 0.07), SHADE, 0.9, "cup-shadow")]
    pieces += rays(1.3j, 1.0, 1.0 + 0.32 * shine, 9, ink=0.04) if shine > 0.05 else []
    for side in (-1, 1):
        ear = smooth([(side * 0.52, 1.50), (side * 0.90, 1.44), (side * 0.84, 1.06), (side * 0.44, 0.98)])
        pieces += [stroke(ear, 0.15, INK, (0, 0), f"ear-line{side}"), stroke(ear, 0.08, SUN, (0, 0), f"ear{side}")]
    pieces += [
        shape([(-0.09, 0.34), (0.09, 0.34), (0.07, 0.70), (-0.07, 0.70)], SUN, 0.036, False, name="stem"),
        shape(bowl, SUN, 0.046, name="bowl"),
        wash(np.array([0.2 + 1.55j, 0.5 + 1.55j, 0.46 + 1.14j, 0.26 + 0.84j, 0.1 + 0.74j]), INK, 0.10, "bowl-shade"),
        shape(ellipse(1.62j, 0.56, 0.10, 32), SUN_TINT, 0.036, False, name="brim"),
        line((-0.42, 1.40), (-0.34, 1.08), ink=0.05, color=WHITE, name="shine"),
        *icon("star", 1.20j, 0.19),
        shape(rounded(-0.40, 0.0, 0.40, 0.30, 0.04), SLATE, 0.042, name="foot"),
        shape(rounded(-0.26, 0.28, 0.26, 0.40, 0.03), SUN, 0.034, False, name="ring"),
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.92, 0.0, 0.92, 1.74


THING = Thing("trophy", _draw, _box, STATE, depth=16.0)
