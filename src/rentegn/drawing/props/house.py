"""A small gabled house. Anchored at the middle of its foot; `lit` 0..1 puts light in its windows."""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, FAR, INK, PAPER, SHADE, SLATE, SUN, TEAL, WHITE, mixed
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import box, ellipse, line, rounded, shape, solid, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"lit": 0.0}


def pane(left: float, bottom: float, wide: float, high: float, lit: float, name: str) -> list[Prim]:
    """A cross-barred window with its sill."""
    glass = mixed(mixed(SLATE, WHITE, 0.35), SUN, lit)
    x, y = left + wide / 2, bottom + high * 0.56
    return [
        shape(box(left, bottom, left + wide, bottom + high), glass, 0.036, False, name=name),
        line((x, bottom), (x, bottom + high), ink=0.03, color=WHITE, taper=(0, 0), name=name + "-bar"),
        line((left, y), (left + wide, y), ink=0.03, color=WHITE, taper=(0, 0), name=name + "-rail"),
        shape(
            rounded(left - 0.06, bottom - 0.07, left + wide + 0.06, bottom, 0.02),
            WHITE,
            0.026,
            False,
            name=name + "-sill",
        ),
    ]


def _roof() -> list[Prim]:
    prims = [shape([(-1.32, 1.42), (0.02, 2.72), (1.34, 1.42)], CORAL, 0.046, name="roof")]
    prims.append(wash([(0.02, 2.68), (1.28, 1.45), (0.55, 1.45)], INK, 0.10, "roof-shade"))
    for index, (x, y) in enumerate(
        ((-0.8, 1.58), (-0.35, 1.62), (0.25, 1.56), (-0.5, 1.90), (0.0, 1.96), (0.1, 2.28), (0.62, 1.72))
    ):
        prims.append(line((x, y + 0.05), (x + 0.08, y), (x + 0.17, y + 0.05), ink=0.022, name=f"tile{index}"))
    return prims


def _draw(state: State) -> dict[float, list[Piece]]:
    lit = number(state, STATE, "lit")
    pieces: list[Piece] = [
        wash(ellipse(0.2 - 0.02j, 1.5, 0.1), SHADE, 0.9, "house-shadow"),
        shape(box(0.52, 1.9, 0.82, 2.72), "#E7B08F", 0.036, False, name="chimney"),
        shape(box(-1.1, 0, 1.1, 1.48), WHITE, 0.046, False, name="wall"),
        wash(box(0.72, 0.03, 1.08, 1.42), SHADE, 0.6, "wall-shade"),
        *_roof(),
        *pane(0.22, 0.50, 0.52, 0.56, lit, "pane"),
        shape(rounded(-0.78, 0, -0.26, 1.02, 0.05), TEAL, 0.04, name="door"),
        solid(ellipse(-0.36 + 0.48j, 0.032, n=10), INK, "knob"),
        line((-0.66, 0.84), (-0.38, 0.84), ink=0.05, color=PAPER, name="door-light"),
        shape(rounded(-0.9, -0.06, -0.14, 0.04, 0.02), SHADE, 0.03, False, name="step"),
    ]
    bricks = ((-0.98, 0.30), (0.86, 0.24), (0.30, 0.22), (-0.14, 1.24), (0.82, 1.16))
    pieces += [line((x, y), (x + 0.13, y), ink=0.02, color=FAR, name=f"brick{x}") for x, y in bricks]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.34, -0.06, 1.36, 2.76


THING = Thing("house", _draw, _box, STATE, depth=7.0)
