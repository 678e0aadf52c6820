"""A cardboard box. Anchored on the ground; `open` 0..1 opens its flaps; `label` on its side; `wide` times as wide."""

from __future__ import annotations

from rentegn.drawing.lettering import lettering
from rentegn.drawing.palette import INK, SHADE, SUN_TINT
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import box as rectangle
from rentegn.drawing.shapes import ellipse, line, shape, wash
from rentegn.drawing.state import State, number, words
from rentegn.drawing.things import Thing

STATE: State = {"open": 0.0, "label": "", "wide": 1.0}
_CARD, _DARK = "#E3C08D", "#C79D63"


def _draw(state: State) -> dict[float, list[Piece]]:
    opened, label, wide = number(state, STATE, "open"), words(state, STATE, "label"), number(state, STATE, "wide")
    left, right = -0.76 * wide, 0.70 * wide
    back_left, back_right = left + 0.34, right + 0.28
    pieces: list[Piece] = [wash(ellipse(0.12 - 0.02j, 0.2 + 0.78 * wide, 0.08), SHADE, 0.9, "box-shadow")]
    side = [(right, 0), (back_right, 0.22), (back_right, 1.24), (right, 1.06)]
    top = [(left, 1.06), (right, 1.06), (back_right, 1.24), (back_left, 1.24)]
    pieces.append(shape(top, "#F0D9B1" if opened < 0.1 else _DARK, 0.04, False, name="top"))
    if opened > 0.05:
        high = 1.24 + 0.42 * opened
        flap = [(back_left, 1.24), (back_right, 1.24), (back_right + 0.08, high), (back_left + 0.06, high)]
        pieces.append(shape(flap, _CARD, 0.038, False, name="flap-back"))
    pieces += [
        shape(rectangle(left, 0, right, 1.06), _CARD, 0.046, name="front"),
        shape(side, _DARK, 0.044, name="side"),
    ]
    if opened > 0.05:
        low = 1.06 - 0.36 * opened
        flap = [(left, 1.06), (right, 1.06), (right - 0.08, low), (left - 0.08, low)]
        pieces.append(shape(flap, "#F0D9B1", 0.038, False, name="flap-front"))
    else:
        middle = (left + right) / 2
        tape = [(middle - 0.09, 1.06), (middle + 0.09, 1.06), (middle + 0.09, 0.72), (middle - 0.09, 0.72)]
        pieces.append(shape(tape, SUN_TINT, 0.024, False, name="tape"))
    if label:
        block = lettering(label, "title", 0.30, width=1.3 * wide, height=0.66, name="box-label")
        pieces += block.at((left + right) / 2 + 0.36j)
    else:
        pieces.append(line((left + 0.16, 0.22), (left + 0.42, 0.22), ink=0.034, color=INK, name="mark"))
        pieces.append(line((left + 0.16, 0.34), (left + 0.32, 0.345), ink=0.034, color=INK, name="mark2"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    opened, wide = number(state, STATE, "open"), number(state, STATE, "wide")
    return -0.09 - 0.76 * wide, 0.0, 0.30 + 0.70 * wide, 1.26 + 0.42 * opened


THING = Thing("box", _draw, _box, STATE, depth=16.0)
