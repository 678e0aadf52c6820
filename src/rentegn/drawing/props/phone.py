"""A mobile phone. Anchored at its middle; `ringing` 0..1 sends out waves."""

from __future__ import annotations

from rentegn.drawing.icons import icon
from rentegn.drawing.palette import CORAL, FAR, INK, SLATE, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import arc, line, rounded, shape
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"ringing": 0.0}


def _draw(state: State) -> dict[float, list[Piece]]:
    ringing = number(state, STATE, "ringing")
    pieces: list[Piece] = [
        shape(rounded(-0.40, -0.78, 0.40, 0.78, 0.11), SLATE, 0.046, name="phone"),
        shape(rounded(-0.33, -0.62, 0.33, 0.62, 0.03), WHITE, 0.026, False, name="screen"),
        line((-0.10, 0.70), (0.10, 0.70), ink=0.034, color=INK, name="ear"),
        line((-0.09, -0.70), (0.09, -0.70), ink=0.04, color=FAR, name="bar"),
        *icon("heart", 0.22j, 0.20),
        *(
            line((-0.2, y), (long, y + 0.005), ink=0.03, color=FAR, name=f"row{y}")
            for y, long in ((-0.14, 0.22), (-0.28, 0.1), (-0.42, 0.18))
        ),
    ]
    for index in range(2 if ringing > 0.05 else 0):
        for start, end in ((-0.5, 0.5), (2.64, 3.64)):
            wave = arc(0j, 0.62 + 0.2 * index, start * ringing, end if start > 0 else end * ringing)
            pieces.append(Prim(wave, ink=0.036, color=CORAL, taper=(0.3, 0.3), name=f"wave{index}{start}"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.42, -0.80, 0.42, 0.80


THING = Thing("phone", _draw, _box, STATE, depth=24.0)
