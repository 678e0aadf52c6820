"""A small car that drives to the right. Anchored on the ground in its middle; `roll` in radians turns its wheels."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import CORAL, INK, SHADE, SLATE, SUN_TINT, TEAL, TEAL_TINT, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import ellipse, line, rounded, shape, smooth, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"roll": 0.0}


def wheel(hub: complex, radius: float, roll: float, name: str) -> list[Prim]:
    """A tyre with its hub cap."""
    prims = [
        shape(ellipse(hub, radius, n=36), SLATE, 0.044, False, name=name),
        shape(ellipse(hub, radius * 0.55, n=28), WHITE, 0.03, False, name=name + "-cap"),
    ]
    for index in range(3):
        way = np.exp(1j * (np.pi * index / 3 - roll)) * radius * 0.45
        prims.append(line(complex(hub - way), complex(hub + way), ink=0.02, taper=(0, 0), name=f"{name}-spoke{index}"))
    return prims


def _draw(state: State) -> dict[float, list[Piece]]:
    roll = number(state, STATE, "roll")
    body = smooth(
        [
            (-1.62, 0.36),
            (-1.66, 0.86),
            (-1.2, 1.04),
            (-0.86, 1.52),
            (0.34, 1.54),
            (0.86, 1.06),
            (1.52, 0.94),
            (1.68, 0.56),
            (1.6, 0.34),
        ],
        n=7,
    )
    rear = [(-1.0, 1.04), (-0.72, 1.40), (-0.16, 1.41), (-0.16, 1.04)]
    front = [(-0.02, 1.04), (-0.02, 1.41), (0.28, 1.40), (0.62, 1.04)]
    return {
        0: [
            wash(ellipse(0.08 - 0.02j, 1.85, 0.1), SHADE, 0.9, "car-shadow"),
            shape(np.append(body, [-1.62 + 0.36j]), TEAL, 0.048, name="body"),
            shape(rear, TEAL_TINT, 0.034, False, name="pane-rear"),
            shape(front, TEAL_TINT, 0.034, False, name="pane-front"),
            line((-0.09, 1.02), (-0.10, 0.40), ink=0.026, name="door"),
            line((-0.30, 0.86), (-0.16, 0.86), ink=0.04, name="handle"),
            line((-1.5, 0.62), (-0.3, 0.66), (1.4, 0.64), ink=0.022, color=INK, name="side"),
            line((-0.6, 1.34), (-0.76, 1.14), ink=0.04, color=WHITE, name="gleam"),
            shape(ellipse(1.52 + 0.74j, 0.09, 0.12, 18), SUN_TINT, 0.03, False, name="lamp"),
            shape(rounded(-1.70, 0.62, -1.58, 0.82, 0.03), CORAL, 0.028, False, name="tail"),
            *wheel(-0.92 + 0.34j, 0.34, roll, "rear"),
            *wheel(0.98 + 0.34j, 0.34, roll, "front"),
        ]
    }


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.72, 0.0, 1.72, 1.58


THING = Thing("car", _draw, _box, STATE, depth=9.0)
