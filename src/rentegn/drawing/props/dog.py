"""A dog on its four feet, turned to the right. Anchored between its paws; `step` 0..1 swings its legs once."""

from __future__ import annotations

import math

from rentegn.drawing.palette import CORAL, HEMP, INK, SHADE, SUN_TINT
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import CONTOUR, DETAIL, ellipse, line, rounded, shape, smooth, solid, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"step": 0.0}
_INK, _COAT, _EARS = CONTOUR * 0.85, HEMP, "#8A5A33"


def _leg(hip: complex, swing: float, far: bool) -> Piece:
    foot = hip - 0.62j + 0.26 * swing
    outline = [hip - 0.11, hip + 0.12, foot + 0.10, foot + 0.18 - 0.08j, foot - 0.10 - 0.08j]
    return shape(smooth(outline, True), _EARS if far else _COAT, _INK, name=f"leg{hip.real:.1f}{far}")


def _draw(state: State) -> dict[float, list[Piece]]:
    swing = math.sin(2 * math.pi * number(state, STATE, "step"))
    body = [(-0.78, 0.86), (-0.50, 1.02), (0.10, 0.98), (0.50, 1.08), (0.66, 0.86), (0.48, 0.60), (-0.56, 0.56)]
    head = [
        (0.40, 1.10),
        (0.48, 1.50),
        (0.78, 1.64),
        (1.04, 1.46),
        (1.30, 1.32),
        (1.32, 1.16),
        (1.04, 1.08),
        (0.70, 0.96),
    ]
    ear = [(0.52, 1.54), (0.70, 1.58), (0.68, 1.22), (0.52, 1.06), (0.42, 1.26)]
    tail = [(-0.74, 0.92), (-1.02, 1.18), (-1.12, 1.46), (-0.98, 1.44), (-0.88, 1.20), (-0.66, 1.00)]
    pieces: list[Piece] = [
        wash(ellipse(0j, 0.95, 0.10), SHADE, 0.8, "dog-shadow"),
        _leg(-0.44 + 0.70j, -swing, True),
        _leg(0.52 + 0.70j, swing, True),
        shape(smooth(tail, True), _COAT, _INK, name="tail"),
        shape(smooth(body, True), _COAT, _INK, name="body"),
        _leg(-0.60 + 0.70j, swing, False),
        _leg(0.36 + 0.70j, -swing, False),
        shape(smooth(head, True), _COAT, _INK, name="head"),
        shape(smooth(ear, True), _EARS, _INK, name="ear"),
        solid(ellipse(1.30 + 1.27j, 0.075, 0.06), INK, "nose"),
        solid(ellipse(0.90 + 1.40j, 0.04), INK, "eye"),
        line((1.24, 1.14), (1.10, 1.14), (1.00, 1.18), ink=DETAIL, name="mouth"),
        shape(rounded(0.40, 1.00, 0.72, 1.08, 0.03), CORAL, _INK * 0.7, False, name="collar"),
        wash(ellipse(-0.10 + 0.70j, 0.34, 0.10), SUN_TINT, 0.6, "belly"),
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.15, 0.0, 1.36, 1.68


THING = Thing("dog", _draw, _box, STATE, depth=19.0)
