"""A cat that sits, turned to the right. Anchored under its middle; `tail` -1..1 is the way its tail lies."""

from __future__ import annotations

from rentegn.drawing.palette import INK, SHADE, SLATE, SUN, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import CONTOUR, DETAIL, ellipse, line, shape, smooth, solid, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"tail": 0.0}
_INK, _COAT = CONTOUR * 0.85, SLATE


def _draw(state: State) -> dict[float, list[Piece]]:
    tail = number(state, STATE, "tail")
    body = [(-0.40, 0.02), (-0.46, 0.46), (-0.22, 0.92), (0.08, 1.08), (0.32, 0.86), (0.34, 0.30), (0.40, 0.02)]
    head = [(-0.06, 1.10), (-0.10, 1.40), (0.02, 1.54), (0.30, 1.56), (0.46, 1.44), (0.44, 1.18), (0.20, 1.02)]
    end = complex(-0.86, 0.30 + 0.26 * tail)
    pieces: list[Piece] = [
        wash(ellipse(0j, 0.56, 0.08), SHADE, 0.8, "cat-shadow"),
        line(
            -0.38 + 0.12j, -0.66 + 0.10j, end, end + 0.10 + 0.20j, ink=0.17, color=INK, taper=(0, 0.1), name="tail-edge"
        ),
        line(-0.38 + 0.12j, -0.66 + 0.10j, end, end + 0.10 + 0.20j, ink=0.11, color=_COAT, taper=(0, 0.1), name="tail"),
        shape(smooth(body, True), _COAT, _INK, name="body"),
        shape(smooth([(0.10, 0.02), (0.12, 0.60), (0.28, 0.80), (0.34, 0.02)], True), WHITE, _INK * 0.7, name="breast"),
        shape([-0.06 + 1.40j, -0.04 + 1.78j, 0.14 + 1.54j], _COAT, _INK, name="ear-a"),
        shape([0.26 + 1.54j, 0.44 + 1.76j, 0.46 + 1.40j], _COAT, _INK, name="ear-b"),
        shape(smooth(head, True), _COAT, _INK, name="head"),
        solid(ellipse(0.14 + 1.34j, 0.045, 0.06), SUN, "eye-a"),
        solid(ellipse(0.36 + 1.34j, 0.04, 0.06), SUN, "eye-b"),
        solid(ellipse(0.14 + 1.34j, 0.016, 0.05), INK, "pupil-a"),
        solid(ellipse(0.36 + 1.34j, 0.015, 0.05), INK, "pupil-b"),
        line((0.16, 1.18), (0.26, 1.22), (0.34, 1.18), ink=DETAIL, color=WHITE, name="mouth"),
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.90, 0.0, 0.50, 1.80


THING = Thing("cat", _draw, _box, STATE, depth=19.0)
