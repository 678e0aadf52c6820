"""A school behind its yard. Anchored at the floor line's middle."""

from __future__ import annotations

from rentegn.drawing.growing import tree
from rentegn.drawing.palette import CORAL, FAR, INK, SHADE, SUN, TEAL, WHITE
from rentegn.drawing.places.open_air import frame_box, hills, lawn, pavement, sky
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.props.house import pane
from rentegn.drawing.shapes import box, dashes, ellipse, line, points, rounded, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0}
_BRICK = "#E7B08F"


def _building() -> list[Prim]:
    prims = [shape(box(-3.6, 0.5, 3.6, 2.3), _BRICK, 0.04, name="school")]
    prims.append(shape([(-3.75, 2.3), (3.75, 2.3), (3.3, 2.95), (-3.3, 2.95)], CORAL, 0.04, name="roof"))
    prims += [
        shape(box(-0.95, 0.5, 0.95, 2.9), "#F0C5A6", 0.042, name="porch"),
        shape([(-1.1, 2.9), (0, 3.62), (1.1, 2.9)], CORAL, 0.042, name="gable"),
    ]
    prims += [
        shape(ellipse(2.6j, 0.26, n=32), WHITE, 0.034, False, name="clock"),
        line((0, 2.6), (0.005, 2.78), ink=0.03, name="hand"),
        line((0, 2.6), (0.12, 2.58), ink=0.03, name="hand2"),
    ]
    for column in range(3):
        for side in (-1, 1):
            left = side * (1.62 + 0.80 * column) - 0.24
            prims += pane(left, 1.50, 0.48, 0.50, 0.0, f"up{side}{column}") + pane(
                left, 0.76, 0.48, 0.46, 0.0, f"low{side}{column}"
            )
    prims += [
        shape(rounded(-0.44, 0.5, 0.44, 1.5, 0.05), TEAL, 0.04, name="door"),
        line((0, 0.52), (0, 1.48), ink=0.03, name="door-gap"),
        *pane(-0.25, 1.76, 0.5, 0.44, 0.0, "over"),
    ]
    return [
        *prims,
        line((1.9, 2.95), (1.9, 4.1), ink=0.034, taper=(0, 0), name="pole"),
        shape([(1.9, 4.08), (2.6, 4.02), (2.52, 3.84), (2.6, 3.66), (1.9, 3.66)], CORAL, 0.028, name="flag"),
    ]


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    pieces: list[Piece] = [*sky(half, 0.82), *hills(half), *lawn(half, 0.62), *_building()]
    for index, (x, size) in enumerate(((-4.7, 1.5), (4.6, 1.6), (-6.4, 1.2), (6.5, 1.2))):
        pieces += tree(complex(x, 0.42), size, ink=0.032, name=f"tree{index}")
    pieces += pavement(half, top=0.34)
    hop = points([(3.1, -0.3), (3.6, -0.3), (3.6, -0.7), (3.1, -0.7), (3.1, -0.3)])
    pieces += [stroke for i in range(3) for stroke in dashes(hop + 0.5 * i, 0.4, 0.02, 0.024, WHITE, f"hop{i}")]
    pieces += [
        wash(ellipse(-4.4 - 0.5j, 0.26, 0.06), SHADE, 0.9, "ball-shadow"),
        shape(ellipse(-4.4 - 0.28j, 0.22, n=26), SUN, 0.034, name="ball"),
    ]
    pieces += [
        line((-4.6, -0.24), (-4.4, -0.32), (-4.2, -0.26), ink=0.024, color=INK, name="seam"),
        line((-6, -1.1), (-5.2, -1.09), ink=0.018, color=FAR, name="line"),
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(number(state, STATE, "width"))


THING = Thing("school", _draw, _box, STATE, depth=0.0)
