"""A road that winds from the foot of the frame to the horizon. Anchored at the floor line's middle."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.growing import cottage, tree
from rentegn.drawing.palette import CORAL_TINT, FAR, WHITE
from rentegn.drawing.places.open_air import FOOT, frame_box, hills, lawn, sky
from rentegn.drawing.prims import Piece, Points, Prim
from rentegn.drawing.shapes import smooth, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0}
# middle and half width of the road from the viewer to the horizon
_COURSE = (
    (-0.6, FOOT, 1.7),
    (-0.1, -1.1, 1.15),
    (1.3, -0.45, 0.72),
    (0.9, 0.05, 0.44),
    (-0.2, 0.35, 0.26),
    (0.25, 0.58, 0.15),
    (0.9, 0.66, 0.08),
)


def _course(side: int) -> Points:
    return smooth([(x + side * half, y) for x, y, half in _COURSE], n=8)


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    left, right = _course(-1), _course(1)
    pieces: list[Piece] = [*sky(half), *hills(half), *lawn(half, 0.66)]
    pieces += cottage(-3.9 + 0.72j, 0.9, 0.62, CORAL_TINT, ink=0.028)
    for index, (x, y, size) in enumerate(
        ((-4.9, 0.66, 1.0), (2.6, 0.6, 0.9), (4.6, 0.5, 1.3), (-6.3, 0.5, 1.2), (6.2, 0.66, 0.9))
    ):
        pieces += tree(complex(x, y), size, ink=0.028, name=f"tree{index}")
    pieces.append(wash(np.concatenate([left, right[::-1]]), "#F1E4CB", 1.0, "road"))
    pieces += [
        Prim(edge, ink=0.032, color=FAR, taper=(0, 0.3), name=f"edge{i}") for i, edge in enumerate((left, right))
    ]
    middle = smooth([(x, y) for x, y, _ in _COURSE], n=8)
    for index in range(0, len(middle) - 4, 5):
        thin = 0.10 * (1 - index / len(middle)) ** 1.4 + 0.01
        pieces.append(Prim(middle[index : index + 3], ink=thin, color=WHITE, taper=(0.1, 0.1), name=f"mark{index}"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(number(state, STATE, "width"))


THING = Thing("road", _draw, _box, STATE, depth=0.0)
