"""A town hall: brick, a stair to its door, a clock in its tower. Anchored at the middle of its foot."""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, FAR, INK, SHADE, SLATE, TEAL, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.props.house import pane
from rentegn.drawing.shapes import box, ellipse, line, rounded, shape, solid, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"lit": 0.0}
_BRICK = "#E7B08F"


def _wing(side: int, lit: float) -> list[Prim]:
    left, right = sorted((side * 0.62, side * 2.3))
    name = f"wing{side}"
    prims = [shape(box(left, 0, right, 1.75), _BRICK, 0.046, name=name)]
    prims.append(
        shape(
            [(left - 0.1, 1.75), (right + 0.1, 1.75), (right - 0.2, 2.3), (left + 0.2, 2.3)],
            SLATE,
            0.044,
            name=name + "-roof",
        )
    )
    for column in range(2):
        for row in range(2):
            prims += pane(left + 0.26 + 0.72 * column, 0.24 + 0.78 * row, 0.42, 0.48, lit, f"{name}-{column}{row}")
    return prims


def _tower(lit: float) -> list[Prim]:
    return [
        shape(box(-0.66, 0, 0.66, 2.95), _BRICK, 0.048, name="tower"),
        wash(box(0.34, 0.03, 0.64, 2.92), INK, 0.10, "tower-shade"),
        shape(
            [(-0.76, 2.95), (0.76, 2.95), (0.30, 3.5), (0.07, 4.1), (-0.07, 4.1), (-0.30, 3.5)],
            TEAL,
            0.046,
            name="spire",
        ),
        line((0, 4.1), (0, 4.42), ink=0.04, taper=(0, 0), name="vane"),
        line((0, 4.40), (0.30, 4.34), (0, 4.26), ink=0.032, color=CORAL, curve=False, name="pennant"),
        shape(ellipse(2.45j, 0.30, n=36), WHITE, 0.044, False, name="clock"),
        line((0, 2.45), (0.01, 2.65), ink=0.034, taper=(0, 0.1), name="hand-long"),
        line((0, 2.45), (0.13, 2.40), ink=0.034, taper=(0, 0.1), name="hand-short"),
        *pane(-0.21, 1.42, 0.42, 0.52, lit, "tower-pane"),
    ]


def _door() -> list[Prim]:
    steps = [
        shape(
            rounded(-0.7 - 0.14 * i, 0.14 - 0.14 * i - 0.14, 0.7 + 0.14 * i, 0.14 - 0.14 * i, 0.02),
            WHITE,
            0.034,
            False,
            name=f"step{i}",
        )
        for i in range(2)
    ]
    return [
        shape(rounded(-0.36, 0.12, 0.36, 1.14, 0.3), TEAL, 0.044, name="door"),
        line((0, 0.14), (0, 1.12), ink=0.03, taper=(0, 0), name="door-gap"),
        solid(ellipse(-0.07 + 0.56j, 0.03, n=10), INK, "knob-l"),
        solid(ellipse(0.07 + 0.56j, 0.03, n=10), INK, "knob-r"),
        *steps,
    ]


def _draw(state: State) -> dict[float, list[Piece]]:
    lit = number(state, STATE, "lit")
    bricks = ((-2.1, 1.5), (-1.2, 0.12), (1.3, 1.55), (2.02, 0.14), (-0.5, 2.2), (0.3, 1.28), (-0.45, 1.24))
    pieces: list[Piece] = [wash(ellipse(0.25 - 0.16j, 2.9, 0.13), SHADE, 0.9, "hall-shadow")]
    pieces += [*_wing(-1, lit), *_wing(1, lit), *_tower(lit), *_door()]
    pieces += [line((x, y), (x + 0.16, y), ink=0.02, color=FAR, name=f"brick{x}") for x, y in bricks]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -2.45, -0.28, 2.45, 4.45


THING = Thing("town_hall", _draw, _box, STATE, depth=5.0)
