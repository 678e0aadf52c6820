"""A pair of scales. Anchored under its foot; `tilt` -1..1, the right pan sinks where it is positive.

`left` and `right` name what lies in the pans: "heart", "weight", or any icon of `drawing.icons`.
"""

from __future__ import annotations

import math

from rentegn.drawing.icons import heart_outline, icon
from rentegn.drawing.palette import CORAL, INK, SHADE, SLATE, SUN, TEAL, TEAL_TINT
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import arc, ellipse, line, rounded, shape, wash
from rentegn.drawing.state import State, number, words
from rentegn.drawing.things import Thing

STATE: State = {"tilt": 0.0, "left": "heart", "right": "weight"}
_ARM, _HUB = 1.2, 2.15j


def _load(name: str, at: complex) -> list[Piece]:
    """What lies in a pan."""
    if name == "heart":
        return [shape(heart_outline(at + 0.04j, 0.24), CORAL, 0.034, name="heart")]
    if name == "weight":
        square = rounded(at.real - 0.24, at.imag - 0.16, at.real + 0.24, at.imag + 0.24, 0.03)
        return [shape(square, TEAL_TINT, 0.034, name="weight")]
    return list(icon(name, at + 0.16j, 0.36))


def _draw(state: State) -> dict[float, list[Piece]]:
    angle = -0.30 * number(state, STATE, "tilt")
    way = complex(math.cos(angle), math.sin(angle))
    pieces: list[Piece] = [
        wash(ellipse(0.05 - 0.02j, 0.75, 0.08), SHADE, 0.9, "scales-shadow"),
        shape([(-0.07, 0.1), (0.07, 0.1), (0.045, 2.2), (-0.045, 2.2)], SLATE, 0.042, name="post"),
        shape(rounded(-0.52, 0.0, 0.52, 0.16, 0.06), SLATE, 0.042, name="foot"),
    ]
    for index, side in enumerate((-1, 1)):
        hook = _HUB + side * way * _ARM
        pan = hook - 1.05j
        pieces += [line(hook, pan + x, ink=0.026, taper=(0, 0), name=f"chain{index}{x}") for x in (-0.48, 0.48)]
        load = pan + 0.20j
        pieces += _load(words(state, STATE, "left" if side < 0 else "right"), load)
        bowl = [*arc(pan, 0.58, math.pi, 2 * math.pi, 0.26, 16).tolist()]
        pieces.append(shape(bowl, SUN, 0.042, name=f"pan{index}"))
    pieces.append(
        line(_HUB - way * _ARM, _HUB + 0.05j, _HUB + way * _ARM, ink=0.09, color=INK, taper=(0, 0), name="beam")
    )
    return {0: [*pieces, shape(ellipse(_HUB, 0.11, n=20), TEAL, 0.036, False, name="hub")]}


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.8, 0.0, 1.8, 2.6


THING = Thing("scales", _draw, _box, STATE, depth=16.0)
