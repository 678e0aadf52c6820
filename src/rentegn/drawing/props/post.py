"""A post that a rope is tied to. Anchored on the floor; `high` in units."""

from __future__ import annotations

from rentegn.drawing.palette import INK, SHADE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import box, ellipse, line, rounded, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"high": 1.25}


def _draw(state: State) -> dict[float, list[Piece]]:
    high = number(state, STATE, "high")
    pieces: list[Piece] = [
        wash(ellipse(0.08 - 0.02j, 0.42, 0.07), SHADE, 0.9, "post-shadow"),
        shape(box(-0.09, 0.0, 0.09, high + 0.12), "#B98A55", 0.04, name="post"),
        shape(rounded(-0.14, high + 0.10, 0.14, high + 0.22, 0.04), "#DDB77F", 0.036, False, name="post-top"),
        wash([(0.02, 0.0), (0.09, 0.0), (0.09, high + 0.1), (0.02, high + 0.1)], INK, 0.12, "post-shade"),
    ]
    for index in range(3):
        y = high - 0.06 + 0.05 * index
        pieces.append(line((-0.10, y), (0.10, y + 0.02), ink=0.05, color="#C99A5B", taper=(0, 0), name=f"turn{index}"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.14, 0.0, 0.14, number(state, STATE, "high") + 0.22


THING = Thing("post", _draw, _box, STATE, depth=15.0)
