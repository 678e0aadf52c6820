"""A small bird in flight, to the right. Anchored at its middle; `flap` 0..1 from wings up to wings down."""

from __future__ import annotations

from rentegn.drawing.palette import INK, SUN, TEAL, TEAL_TINT
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import CONTOUR, DETAIL, ellipse, line, shape, smooth, solid
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"flap": 0.0}
_INK = CONTOUR * 0.8
_BODY = [(-0.62, 0.10), (-0.30, -0.20), (0.16, -0.24), (0.44, -0.02), (0.40, 0.20), (0.18, 0.24), (-0.20, 0.16)]


def _wing(near: bool, flap: float) -> list[complex]:
    tip = complex(-0.42, 0.92 - 1.5 * flap) if near else complex(-0.10, 0.86 - 1.3 * flap)
    root = -0.16 + 0.10j if near else 0.06 + 0.16j
    return [root - 0.16, tip - 0.10, tip + 0.14, root + 0.28]


def _draw(state: State) -> dict[float, list[Piece]]:
    flap = number(state, STATE, "flap")
    tail = [(-0.56, 0.12), (-0.98, 0.20), (-0.92, 0.04), (-0.96, -0.10), (-0.50, -0.02)]
    pieces: list[Piece] = [
        shape(smooth(_wing(False, flap), True), TEAL, _INK, name="far-wing"),
        shape([complex(x, y) for x, y in tail], TEAL, _INK, name="tail"),
        shape(smooth(_BODY, True), TEAL_TINT, _INK, name="body"),
        shape([0.42 + 0.10j, 0.66 + 0.02j, 0.42 - 0.06j], SUN, _INK * 0.8, False, name="beak"),
        solid(ellipse(0.28 + 0.10j, 0.035), INK, "eye"),
        shape(smooth(_wing(True, flap), True), TEAL, _INK, name="near-wing"),
        line((-0.30, 0.30 - 0.5 * flap), (-0.16, 0.16 - 0.2 * flap), ink=DETAIL * 0.7, name="feather"),
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.0, -0.7, 0.7, 0.95


THING = Thing("bird", _draw, _box, STATE, depth=12.0)
