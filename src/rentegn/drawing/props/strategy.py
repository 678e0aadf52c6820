"""A strategy: an unrolled plan with a heading, a winding way to a flag. Anchored at its middle.

`label` is its heading; `rolled` 0..1 rolls it up.
"""

from __future__ import annotations

import numpy as np

from rentegn.drawing.lettering import lettering
from rentegn.drawing.palette import CORAL, FAR, SHADE, SUN_TINT, TEAL, TEAL_TINT, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import dashes, ellipse, line, points, rounded, shape, smooth, wash
from rentegn.drawing.state import State, number, words
from rentegn.drawing.things import Thing

STATE: State = {"label": "Strategi", "rolled": 0.0}
_WIDE, _HIGH = 1.9, 2.3


def _draw(state: State) -> dict[float, list[Piece]]:
    rolled = min(0.96, max(0.0, number(state, STATE, "rolled")))
    half, top, foot = _WIDE / 2, _HIGH / 2, _HIGH / 2 - _HIGH * (1 - rolled)
    sheet = smooth([(-half + 0.06, top), (0, top - 0.03), (half - 0.06, top)], n=6).tolist()
    lower = smooth([(half - 0.06, foot), (0, foot - 0.03), (-half + 0.06, foot)], n=6).tolist()
    pieces: list[Piece] = [
        wash(points([*sheet, *lower]) + 0.08 - 0.08j, SHADE, 0.9, "plan-shadow"),
        shape([*sheet, *lower], WHITE, 0.042, False, name="plan"),
    ]
    if rolled < 0.25:
        pieces += _route(words(state, STATE, "label"))
    for index, y in enumerate((top, foot)):
        roll = rounded(-half - 0.05, y - 0.10, half + 0.05, y + 0.10, 0.09)
        pieces += [
            shape(roll, "#F6EAD0", 0.042, False, name=f"roll{index}"),
            line((-half + 0.1, y + 0.03), (half - 0.5, y + 0.035), ink=0.02, color=FAR, name=f"roll-line{index}"),
            shape(ellipse(complex(half + 0.04, y), 0.055, 0.10, 18), SHADE, 0.03, False, name=f"roll-end{index}"),
        ]
    return {0: pieces}


def _route(label: str) -> list[Prim]:
    """The heading and under it a small map: start, bends, a flag."""
    prims = lettering(label, "title", 0.40, width=_WIDE - 0.4, height=0.62, name="plan-label").at(0.76j)
    hills = smooth([(-0.72, -0.62), (-0.4, -0.32), (-0.05, -0.58), (0.3, -0.20), (0.72, -0.5)])
    prims += [
        wash(np.concatenate([hills, [0.72 - 0.86j, -0.72 - 0.86j]]), TEAL_TINT, 0.7, "hills"),
        Prim(hills, ink=0.02, color=TEAL, name="ridge"),
    ]
    way = smooth([(-0.6, -0.72), (-0.2, -0.62), (-0.28, -0.30), (0.08, -0.12), (0.2, 0.1), (0.46, 0.16)])
    prims += dashes(way, 0.10, 0.07, 0.034, CORAL, "way")
    prims.append(shape(ellipse(-0.6 - 0.72j, 0.06, n=14), SUN_TINT, 0.026, False, name="start"))
    prims.append(line((0.5, 0.12), (0.5, 0.46), ink=0.03, taper=(0, 0), name="pole"))
    prims.append(shape([(0.5, 0.46), (0.74, 0.40), (0.5, 0.30)], CORAL, 0.024, name="flag"))
    return [*prims, line((-0.62, 0.42), (0.62, 0.44), ink=0.026, color=CORAL, taper=(0.1, 0.4), name="rule")]


def _box(state: State) -> tuple[float, float, float, float]:
    rolled = number(state, STATE, "rolled")
    return -_WIDE / 2 - 0.1, _HIGH / 2 - _HIGH * (1 - rolled) - 0.12, _WIDE / 2 + 0.1, _HIGH / 2 + 0.12


THING = Thing("strategy", _draw, _box, STATE, depth=16.0)
