"""A door in its frame. Anchored on the floor in its middle; `open` 0..1 swings it inward, light falls through."""

from __future__ import annotations

import math

from rentegn.drawing.palette import CORAL, INK, PAPER, SHADE, SUN_TINT, WHITE, mixed
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import box, ellipse, line, shape, solid, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"open": 0.0}
_HALF, _HIGH = 0.62, 2.6


def _leaf(opened: float) -> list[Prim]:
    """The door itself, hinged on the left, narrower and a little taller towards us as it opens."""
    angle = math.radians(76) * opened
    wide, grow = 2 * _HALF * math.cos(angle), 0.20 * math.sin(angle)
    free = -_HALF + wide

    def at(across: float, up: float) -> tuple[float, float]:
        return -_HALF + across * wide, up * _HIGH + across * grow * (2 * up - 1)

    fill = mixed(CORAL, INK, 0.12 * opened)
    prims = [shape([at(0, 0), at(1, 0), at(1, 1), at(0, 1)], fill, 0.046, name="door")]
    for index, (low, high) in enumerate(((0.10, 0.46), (0.54, 0.90))):
        prims.append(
            shape([at(0.16, low), at(0.84, low), at(0.84, high), at(0.16, high)], None, 0.028, name=f"panel{index}")
        )
    knob = at(0.88, 0.49)
    prims.append(
        shape(ellipse(complex(*knob), 0.06 * max(0.35, wide / (2 * _HALF)), 0.06, 16), WHITE, 0.026, False, name="knob")
    )
    return prims if free > -_HALF + 0.02 else []


def _draw(state: State) -> dict[float, list[Piece]]:
    opened = number(state, STATE, "open")
    pieces: list[Piece] = []
    if opened > 0.02:
        light = [(-_HALF, 0), (_HALF, 0), (_HALF + 0.5 * opened, -0.7), (-_HALF - 0.9 * opened, -0.7)]
        pieces.append(wash(light, SUN_TINT, 0.75 * opened, "door-light"))
    pieces += [
        shape(box(-_HALF - 0.16, 0, _HALF + 0.16, _HIGH + 0.16), WHITE, 0.046, False, name="casing"),
        shape(box(-_HALF, 0, _HALF, _HIGH), mixed(SHADE, SUN_TINT, opened), 0.036, False, name="opening"),
        *_leaf(opened),
        line((-_HALF - 0.28, 0), (_HALF + 0.28, 0.005), ink=0.05, taper=(0.05, 0.05), name="threshold"),
        solid(ellipse(complex(-_HALF - 0.02, 2.2), 0.03, 0.07, 10), INK, "hinge-top"),
        solid(ellipse(complex(-_HALF - 0.02, 0.4), 0.03, 0.07, 10), INK, "hinge-low"),
        line((-_HALF - 0.09, 0.3), (-_HALF - 0.08, 2.4), ink=0.016, color=PAPER, name="casing-shine"),
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -_HALF - 0.18, 0.0, _HALF + 0.18, _HIGH + 0.18


THING = Thing("door", _draw, _box, STATE, depth=6.0)
