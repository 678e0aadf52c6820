"""A boulder with moss on it, as lies in the way. Anchored on the ground."""

from __future__ import annotations

from rentegn.drawing.palette import FAR, INK, SHADE, TEAL
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, line, shape, smooth, wash
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing

_OUTLINE = (
    (-1.0, 0.0),
    (-1.06, 0.52),
    (-0.72, 1.02),
    (-0.2, 1.34),
    (0.34, 1.26),
    (0.82, 0.94),
    (1.06, 0.44),
    (0.98, 0.0),
)
_SHADED = ((0.30, 0.02), (0.52, 0.44), (0.44, 0.86), (0.62, 1.06), (0.86, 0.88), (1.02, 0.42), (0.94, 0.03))
_MOSS = ((-0.74, 0.98), (-0.2, 1.31), (0.16, 1.30), (0.02, 1.10), (-0.2, 1.14), (-0.34, 0.96), (-0.52, 1.00))


def _draw(state: State) -> dict[float, list[Piece]]:
    pieces: list[Piece] = [
        wash(ellipse(0.1 - 0.02j, 1.22, 0.12), SHADE, 0.9, "stone-shadow"),
        shape([*smooth(_OUTLINE, n=7).tolist()], "#CFC6B6", 0.05, name="stone"),
        wash(smooth(_SHADED, True), INK, 0.12, "stone-shade"),
        wash(smooth(_MOSS, True), TEAL, 0.45, "moss"),
        line((-0.62, 0.30), (-0.40, 0.46), (-0.46, 0.70), ink=0.028, name="crack"),
        line((0.10, 0.16), (0.28, 0.30), ink=0.024, color=FAR, name="crack2"),
    ]
    for index, x in enumerate((-0.94, 0.72, 0.9)):
        pieces.append(line((x, 0.0), (x - 0.06, 0.2), ink=0.03, color=TEAL, taper=(0, 0.6), name=f"blade{index}"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.06, 0.0, 1.06, 1.34


THING = Thing("stone", _draw, _box, depth=16.0)
