"""An open book. Anchored under its back; `turn` 0..1 turns a leaf."""

from __future__ import annotations

import math

from rentegn.drawing.palette import CORAL, FAR, SHADE, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, line, shape, smooth, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"turn": 0.0}


def _draw(state: State) -> dict[float, list[Piece]]:
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
