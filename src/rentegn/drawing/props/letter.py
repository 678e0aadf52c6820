"""A letter in its envelope. Anchored at its middle; `open` 0..1 lifts the sheet out."""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, FAR, SHADE, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import box, ellipse, line, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"open": 0.0}


def _draw(state: State) -> dict[float, list[Piece]]:
    opened = number(state, STATE, "open")
    tip = 0.10 + (0.98 - 0.10) * opened
    flap = shape(
        [(-0.82, 0.52), (0.82, 0.52), (0.0, tip if opened > 0.5 else -0.02 + 1.0 * opened)],
        "#F4E7CC",
        0.042,
        False,
        name="flap",
    )
    pieces: list[Piece] = [
        wash(box(-0.75, -0.62, 0.92, 0.44), SHADE, 0.9, "letter-shadow"),
        shape(box(-0.82, -0.54, 0.82, 0.52), "#F4E7CC", 0.044, False, name="back"),
    ]
    if opened > 0.5:
        pieces.append(flap)
    if opened > 0.05:
        low = -0.40 + 0.62 * opened
        pieces.append(shape(box(-0.66, low, 0.66, low + 0.92), WHITE, 0.036, False, name="sheet"))
        pieces += [
            line((-0.48, low + y), (0.44 - 0.2 * (y < 0.6), low + y + 0.01), ink=0.026, color=FAR, name=f"row{y}")
            for y in (0.74, 0.58, 0.42)
        ]
    front = [(-0.82, -0.54), (0.82, -0.54), (0.82, 0.52), (0.0, -0.10), (-0.82, 0.52)]
    pieces.append(shape(front, WHITE, 0.042, False, name="front"))
    pieces += [
        line((-0.80, -0.52), (-0.16, 0.02), ink=0.03, name="fold-l"),
        line((0.80, -0.52), (0.16, 0.02), ink=0.03, name="fold-r"),
    ]
    if opened <= 0.5:
        pieces.append(flap)
        pieces.append(shape(ellipse(0.06j, 0.12, n=20), CORAL, 0.034, False, name="seal"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    opened = number(state, STATE, "open")
    return -0.84, -0.56, 0.84, 0.54 + 0.62 * opened


THING = Thing("letter", _draw, _box, STATE, depth=24.0)
