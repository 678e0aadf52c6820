"""A light bulb, an idea. Anchored at its middle; `lit` 0..1."""

from __future__ import annotations

from rentegn.drawing.icons import bulb
from rentegn.drawing.light import glow, rays
from rentegn.drawing.prims import Piece, place
from rentegn.drawing.state import State, number, ramp
from rentegn.drawing.things import Thing

STATE: State = {"lit": 1.0}


def _draw(state: State) -> dict[float, list[Piece]]:
    lit = number(state, STATE, "lit")
    pieces: list[Piece] = [*glow(0.1j, 1.25 * lit, lit)]
    pieces += rays(0.12j, 0.74, 0.74 + 0.30 * ramp(lit, 0.3, 1.0), 9, start=-0.1, end=3.24, ink=0.04)
    return {0: [*pieces, *place(bulb(lit), 0.66)]}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.42, -0.54, 0.42, 0.64


THING = Thing("lightbulb", _draw, _box, STATE, depth=24.0)
