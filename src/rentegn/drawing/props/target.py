"""A target on its stand. Anchored on the ground; `hit` 0..1 lets an arrow fly into its middle."""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, SHADE, TEAL, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, line, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"hit": 1.0}
_MIDDLE = 1.35j


def _draw(state: State) -> dict[float, list[Piece]]:
    hit = number(state, STATE, "hit")
    wood = "#9A6B3F"
    pieces: list[Piece] = [
        wash(ellipse(0.05 - 0.02j, 0.85, 0.08), SHADE, 0.9, "target-shadow"),
        line((0.0, 1.8), (0.12, 0.0), ink=0.07, color=wood, taper=(0, 0), name="leg-back"),
        line((-0.25, 1.2), (-0.62, 0.0), ink=0.075, color=wood, taper=(0, 0), name="leg-left"),
        line((0.25, 1.2), (0.66, 0.0), ink=0.075, color=wood, taper=(0, 0), name="leg-right"),
    ]
    for index, (radius, fill) in enumerate(((0.92, WHITE), (0.70, CORAL), (0.48, WHITE), (0.26, CORAL), (0.09, WHITE))):
        pieces.append(
            shape(ellipse(_MIDDLE, radius * 0.97, radius, 48), fill, 0.042 - 0.004 * index, False, name=f"ring{index}")
        )
    if hit > 0.02:
        tip = _MIDDLE + (1 - hit) * (2.6 + 1.0j)
        tail = tip + 0.95 + 0.38j
        pieces.append(line(tip, tail, ink=0.05, taper=(0, 0), name="shaft"))
        for index, share in enumerate((0.74, 0.86, 0.98)):
            root = tip + (tail - tip) * share
            pieces += [
                line(root, root + way, ink=0.034, color=TEAL, name=f"feather{index}{way}")
                for way in (0.10 + 0.18j, 0.19 - 0.08j)
            ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.92, 0.0, 0.98, 2.3


THING = Thing("target", _draw, _box, STATE)
