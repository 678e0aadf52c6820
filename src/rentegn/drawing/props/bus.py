"""A town bus that drives to the right. Anchored on the ground in its middle; `roll` turns its wheels."""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, INK, SHADE, SLATE, SUN, SUN_TINT, TEAL_TINT, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.props.car import wheel
from rentegn.drawing.shapes import box, ellipse, line, rounded, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"roll": 0.0}


def _draw(state: State) -> dict[float, list[Piece]]:
    roll = number(state, STATE, "roll")
    pieces: list[Piece] = [
        wash(ellipse(0.1 - 0.02j, 2.75, 0.12), SHADE, 0.9, "bus-shadow"),
        shape(rounded(-2.5, 0.34, 2.5, 2.2, 0.18), SUN, 0.05, name="body"),
        wash(box(-2.46, 0.72, 2.46, 0.94), CORAL, 1.0, "stripe"),
        line((-2.4, 2.08), (2.3, 2.09), ink=0.03, color=WHITE, name="roof-shine"),
    ]
    for index, x in enumerate((-2.26, -1.36, -0.46, 0.44)):
        pieces.append(shape(rounded(x, 1.10, x + 0.74, 1.88, 0.05), TEAL_TINT, 0.036, False, name=f"pane{index}"))
        pieces.append(line((x + 0.12, 1.5), (x + 0.3, 1.78), ink=0.034, color=WHITE, name=f"gleam{index}"))
    for index, x in enumerate((1.34, 1.66)):
        pieces.append(shape(rounded(x, 0.46, x + 0.30, 1.88, 0.03), TEAL_TINT, 0.034, False, name=f"door{index}"))
    pieces += [
        shape(rounded(2.08, 1.06, 2.46, 1.88, 0.05), TEAL_TINT, 0.036, False, name="windscreen"),
        shape(ellipse(2.44 + 0.56j, 0.07, 0.1, 18), SUN_TINT, 0.03, False, name="lamp"),
        line((-2.52, 0.44), (2.5, 0.44), ink=0.05, color=SLATE, name="bumper"),
        line((2.46, 1.7), (2.7, 1.64), (2.68, 1.42), ink=0.04, color=INK, name="mirror"),
        *wheel(-1.5 + 0.34j, 0.36, roll, "rear"),
        *wheel(0.95 + 0.34j, 0.36, roll, "front"),
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -2.55, 0.0, 2.72, 2.24


THING = Thing("bus", _draw, _box, STATE, depth=8.0)
