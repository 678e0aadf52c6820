"""An umbrella. Anchored at its handle; `open` 0..1."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from rentegn.drawing.palette import CORAL, CORAL_TINT, INK, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import arc, line, shape, smooth, stroke
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"open": 1.0}
_TOP = 2.2


def _draw(state: State) -> dict[float, list[Piece]]:
    opened = number(state, STATE, "open")
    wide, deep = 0.14 + 1.26 * opened, 1.5 - 0.66 * opened
    rim = _TOP - deep
    handle = np.concatenate([[1j * _TOP], [0.05j], arc(-0.14 + 0.05j, 0.14, 0.0, -np.pi, n=12)])
    pieces: list[Piece] = [
        stroke(handle, 0.07, INK, (0, 0), "stick"),
        line((0, _TOP), (0, _TOP + 0.16), ink=0.06, taper=(0, 0.4), name="tip"),
    ]
    edges = np.linspace(-wide, wide, 5)
    for index, (left, right) in enumerate(pairwise(edges)):
        hem = smooth([(left, rim), ((left + right) / 2, rim + 0.16 * opened), (right, rim)], n=6).tolist()
        sides = [smooth([(x, rim), (x * 0.78, rim + deep * 0.62), (0, _TOP)], n=6).tolist() for x in (left, right)]
        pieces.append(
            shape(
                [*hem, *sides[1][1:], *sides[0][::-1][1:-1]],
                CORAL if index % 2 == 0 else CORAL_TINT,
                0.04,
                name=f"gore{index}",
            )
        )
    pieces.append(
        line((-wide * 0.6, rim + deep * 0.5), (-wide * 0.34, rim + deep * 0.78), ink=0.04, color=WHITE, name="shine")
    )
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    wide = 0.14 + 1.26 * number(state, STATE, "open")
    return -max(wide, 0.3), -0.1, max(wide, 0.05), _TOP + 0.16


THING = Thing("umbrella", _draw, _box, STATE, depth=24.0)
