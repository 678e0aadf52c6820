"""A clock. Anchored at its middle; `hours` is the time it shows, 10.2 for twelve past ten."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import CORAL, INK, SHADE, TEAL, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, line, shape, solid, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"hours": 10.15}


def _draw(state: State) -> dict[float, list[Piece]]:
    hours = number(state, STATE, "hours")
    pieces: list[Piece] = [
        wash(ellipse(0.07 - 0.08j, 0.84, n=44), SHADE, 0.9, "clock-shadow"),
        shape(ellipse(0j, 0.84, n=52), TEAL, 0.046, name="case"),
        shape(ellipse(0j, 0.70, n=48), WHITE, 0.034, False, name="face"),
    ]
    for index in range(12):
        way = np.exp(1j * np.pi * index / 6)
        near = 0.53 if index % 3 == 0 else 0.58
        pieces.append(
            line(complex(way * near), complex(way * 0.64), ink=0.042 if index % 3 == 0 else 0.026, name=f"hour{index}")
        )
    short = np.exp(1j * (np.pi / 2 - 2 * np.pi * hours / 12))
    long = np.exp(1j * (np.pi / 2 - 2 * np.pi * hours))
    pieces.append(line(complex(-0.06 * short), complex(0.36 * short), ink=0.07, taper=(0, 0.1), name="hand-short"))
    pieces.append(
        line(complex(-0.08 * long), complex(0.54 * long), ink=0.052, color=CORAL, taper=(0, 0.1), name="hand-long")
    )
    return {0: [*pieces, solid(ellipse(0j, 0.055, n=14), INK, "pin")]}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.86, -0.86, 0.86, 0.86


THING = Thing("clock", _draw, _box, STATE, depth=12.0)
