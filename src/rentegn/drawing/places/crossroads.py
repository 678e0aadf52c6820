"""Two ways that part, with a signpost between them. Anchored at the floor line's middle.

`label1` and `label2` stand on its boards.
"""

from __future__ import annotations

import numpy as np

from rentegn.drawing.growing import tree
from rentegn.drawing.palette import FAR
from rentegn.drawing.places.open_air import FOOT, frame_box, hills, lawn, sky
from rentegn.drawing.prims import Piece, Prim, place
from rentegn.drawing.props import signpost
from rentegn.drawing.shapes import smooth, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0, "label1": "", "label2": ""}


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    pieces: list[Piece] = [*sky(half), *hills(half), *lawn(half, 0.62)]
    for index, (x, y, size) in enumerate(
        ((-6.2, 0.55, 1.2), (6.4, 0.55, 1.1), (0.2, 0.62, 0.8), (3.2, 0.62, 0.7), (-3.4, 0.62, 0.8))
    ):
        pieces += tree(complex(x, y), size, ink=0.028, name=f"tree{index}")
    for side in (-1, 1):
        outer = smooth([(side * 1.9, FOOT), (side * 2.3, -0.8), (side * 4.2, 0.1), (side * 5.2, 0.6)])
        inner = smooth([(side * 5.0, 0.6), (side * 3.6, 0.16), (side * 1.2, -0.30), (0.0, -0.52)])
        way = np.concatenate([outer, inner, [1j * FOOT]])
        pieces.append(wash(way, "#F1E4CB", 1.0, f"way{side}"))
        pieces += [
            Prim(edge, ink=0.032, color=FAR, taper=(0.05, 0.2), name=f"edge{side}{i}")
            for i, edge in enumerate((outer, inner))
        ]
    boards = {key: value for key, value in state.items() if key in signpost.STATE}
    for layer in signpost.THING.draw({**signpost.STATE, **boards}).values():
        pieces += place(layer, 1.0, -0.30j)
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(number(state, STATE, "width"))


THING = Thing("crossroads", _draw, _box, STATE, depth=0.0)
