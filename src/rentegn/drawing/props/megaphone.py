"""A megaphone that calls to the right. Anchored at its grip; `loud` 0..1 sends out strokes."""

from __future__ import annotations

from rentegn.drawing.light import rays
from rentegn.drawing.palette import CORAL, SLATE, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, line, rounded, shape
from rentegn.drawing.state import State, number, ramp
from rentegn.drawing.things import Thing

STATE: State = {"loud": 1.0}


def _draw(state: State) -> dict[float, list[Piece]]:
    loud = number(state, STATE, "loud")
    cone = [(-0.38, 0.42), (0.86, 0.10), (0.86, 1.14), (-0.38, 0.78)]
    pieces: list[Piece] = [
        shape(rounded(-0.16, -0.06, 0.08, 0.48, 0.06), SLATE, 0.042, name="grip"),
        shape(rounded(-0.66, 0.40, -0.34, 0.80, 0.08), SLATE, 0.042, name="back"),
        shape(cone, CORAL, 0.046, name="cone"),
        line((-0.2, 0.70), (0.66, 0.92), ink=0.04, color=WHITE, name="shine"),
        shape(ellipse(0.86 + 0.62j, 0.15, 0.55, 32), WHITE, 0.044, False, name="mouth"),
        shape(ellipse(0.88 + 0.62j, 0.06, 0.24, 24), SLATE, 0.03, False, name="throat"),
    ]
    reach = 0.36 * ramp(loud, 0.0, 1.0)
    return {0: [*pieces, *rays(0.62 + 0.62j, 0.72, 0.72 + reach, 5, start=-0.62, end=0.62, ink=0.05)]}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.68, -0.08, 1.04 + 0.36 * number(state, STATE, "loud"), 1.2


THING = Thing("megaphone", _draw, _box, STATE, depth=24.0)
