"""A book. Anchored under its back; `turn` 0..1 turns a leaf, `open` 0..1 swings its cover over from the right."""

from __future__ import annotations

import math

from rentegn.drawing.palette import CORAL, FAR, SHADE, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, line, shape, smooth, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"turn": 0.0, "open": 1.0}
#: From here on both its pages are seen.
_WHOLLY = 0.97


def _opening(opened: float) -> list[Piece]:
    """The book with its cover part of the way over: what it covers on the right, and itself seen from either side."""
    way = -math.cos(math.pi * opened)  # 1 lies on the left, -1 on the right
    lift = 0.5 * math.sin(math.pi * opened)
    right = [(0.0, -0.08), (1.16, 0.0), (1.12, 0.92), (0, 0.80)]
    top = smooth([(1.02, 0.92), (0.5, 1.02), (0, 0.86)], n=6).tolist()
    page = smooth([(0, 0.04), (0.5, 0.17), (1.04, 0.09)], n=6).tolist()
    swung = [complex(0, -0.08), complex(-1.16 * way, lift), complex(-1.12 * way, 0.92 + lift), complex(0, 0.80)]
    pieces: list[Piece] = [
        wash(ellipse(0.04 - 0.04j, 1.2, 0.09), SHADE, 0.9, "book-shadow"),
        shape(right, CORAL, 0.046, name="cover-right"),
        shape([*page, *top], WHITE, 0.036, False, name="page-right"),
        shape(swung, CORAL if way < 0 else WHITE, 0.046, way < 0, name="cover-swung"),
    ]
    if way < -0.3:
        at = complex(-0.58 * way, 0.5 + 0.8 * lift)
        pieces.append(line(at - 0.26, at + 0.26, ink=0.05, color=WHITE, taper=(0.1, 0.1), name="cover-title"))
    return [*pieces, line((0, -0.08), (0, 0.82), ink=0.05, name="back")]


def _draw(state: State) -> dict[float, list[Piece]]:
    opened = number(state, STATE, "open")
    if opened < _WHOLLY:
        return {0: _opening(opened)}
    turn = number(state, STATE, "turn")
    pieces: list[Piece] = [wash(ellipse(0.04 - 0.04j, 1.2, 0.09), SHADE, 0.9, "book-shadow")]
    cover = [(-1.16, 0.0), (0.0, -0.08), (1.16, 0.0), (1.12, 0.92), (0, 0.80), (-1.12, 0.92)]
    pieces.append(shape(cover, CORAL, 0.046, name="cover"))
    for side in (-1, 1):
        page = smooth([(0, 0.04), (side * 0.5, 0.17), (side * 1.04, 0.09)], n=6).tolist()
        top = smooth([(side * 1.02, 0.92), (side * 0.5, 1.02), (0, 0.86)], n=6).tolist()
        pieces.append(shape([*page, *top], WHITE, 0.036, False, name=f"page{side}"))
        for index, y in enumerate((0.80, 0.66, 0.52, 0.38)):
            end = 0.86 if index < 3 else 0.5
            pieces.append(
                line(
                    (side * 0.16, y - 0.02),
                    (side * 0.5, y + 0.06),
                    (side * end, y),
                    ink=0.022,
                    color=FAR,
                    name=f"row{side}{index}",
                )
            )
    if 0.02 < turn < 0.98:
        way = math.cos(math.pi * turn)
        lift = 0.55 * math.sin(math.pi * turn)
        leaf = smooth([(0, 0.04), (way * 0.5, 0.2 + lift * 0.6), (way * 1.0, 0.1 + lift)], n=6).tolist()
        pieces.append(
            shape(
                [*leaf, complex(way * 0.98, 0.92 + lift), complex(way * 0.5, 1.04 + lift * 0.6), 0.86j],
                WHITE,
                0.034,
                False,
                name="leaf",
            )
        )
    return {0: [*pieces, line((0, 0.02), (0, 0.86), ink=0.034, name="spine")]}


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.18, -0.1, 1.18, 1.05


THING = Thing("book", _draw, _box, STATE, depth=22.0)
