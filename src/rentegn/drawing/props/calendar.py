"""A wall calendar without dates. Anchored at its middle; `marked` 0..1 rings one of its days."""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, SHADE, SLATE, TEAL_TINT, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import arc, line, rounded, shape, start_of, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"marked": 1.0}


def _draw(state: State) -> dict[float, list[Piece]]:
    pieces: list[Piece] = [
        wash(rounded(-0.70, -0.88, 0.86, 0.62, 0.06), SHADE, 0.9, "calendar-shadow"),
        shape(rounded(-0.78, -0.80, 0.78, 0.72, 0.06), WHITE, 0.046, False, name="calendar"),
        shape(rounded(-0.78, 0.36, 0.78, 0.72, 0.06), CORAL, 0.044, name="heading"),
    ]
    for index, x in enumerate((-0.42, 0.42)):
        pieces.append(line((x, 0.60), (x + 0.01, 0.86), ink=0.08, color=SLATE, taper=(0, 0), name=f"hook{index}"))
    for row in range(4):
        for column in range(5):
            x, y = -0.60 + 0.255 * column, 0.08 - 0.245 * row
            fill = TEAL_TINT if (row + 2 * column) % 7 == 0 else WHITE
            pieces.append(shape(rounded(x, y, x + 0.18, y + 0.17, 0.02), fill, 0.018, False, name=f"day{row}{column}"))
    marked = number(state, STATE, "marked")
    if marked > 0.02:
        ring = arc(0.26 - 0.075j, 0.22, 1.2, 7.9, 0.20, 40)
        pieces.append(Prim(start_of(ring, marked), ink=0.044, color=CORAL, taper=(0.05, 0.2), name="mark"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.80, -0.82, 0.80, 0.88


THING = Thing("calendar", _draw, _box, STATE, depth=12.0)
