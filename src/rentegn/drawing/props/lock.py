"""A padlock. Anchored at its middle; `open` 0..1 lifts its bow."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import CORAL, INK, SHADE, SLATE, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import arc, box, ellipse, line, rounded, shape, solid, stroke, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"open": 0.0}


def _draw(state: State) -> dict[float, list[Piece]]:
    opened = number(state, STATE, "open")
    lift = 0.26j * opened
    bow = np.concatenate(
        [[0.32 + 0.0j + lift], arc(0.36j + lift, 0.32, 0.0, np.pi, n=20), [-0.32 + 0.05j + lift * 0.4]]
    )
    return {
        0: [
            wash(rounded(-0.50, -0.74, 0.62, 0.08, 0.12), SHADE, 0.9, "lock-shadow"),
            stroke(bow, 0.17, INK, (0, 0), "bow-line"),
            stroke(bow, 0.10, SLATE, (0, 0), "bow"),
            shape(rounded(-0.56, -0.68, 0.56, 0.14, 0.12), CORAL, 0.046, name="body"),
            line((-0.44, 0.0), (-0.40, -0.5), ink=0.036, color=WHITE, name="shine"),
            solid(ellipse(-0.20j, 0.095, n=20), INK, "keyhole"),
            solid(box(-0.04, -0.48, 0.04, -0.22), INK, "keyhole-slot"),
        ]
    }


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.58, -0.70, 0.58, 0.76 + 0.26 * number(state, STATE, "open")


THING = Thing("lock", _draw, _box, STATE, depth=24.0)
