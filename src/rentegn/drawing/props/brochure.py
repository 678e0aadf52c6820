"""A folded brochure. Anchored at its middle; `open` 0..1 unfolds its three leaves; `label` its heading."""

from __future__ import annotations

import math

from rentegn.drawing.icons import icon
from rentegn.drawing.lettering import lettering
from rentegn.drawing.palette import FAR, SHADE, TEAL, TEAL_TINT, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import line, shape, wash
from rentegn.drawing.state import State, number, words
from rentegn.drawing.things import Thing

STATE: State = {"open": 0.6, "label": ""}
_LEAF, _HALF = 0.78, 0.72


def _draw(state: State) -> dict[float, list[Piece]]:
    opened, label = number(state, STATE, "open"), words(state, STATE, "label")
    pieces: list[Piece] = []
    reach = _LEAF * math.sin(math.pi / 2 * opened)
    for index, side in enumerate((-1, 1)):
        if reach > 0.04:
            rise = 0.16 * (1 - opened) * (1 if side > 0 else -1)
            inner, outer = side * _LEAF / 2, side * (_LEAF / 2 + reach)
            leaf = [
                complex(inner, -_HALF),
                complex(outer, -_HALF + rise),
                complex(outer, _HALF + rise),
                complex(inner, _HALF),
            ]
            pieces.append(shape(leaf, TEAL_TINT if side < 0 else SHADE, 0.042, name=f"leaf{index}"))
            for row in range(4):
                y = 0.4 - 0.26 * row
                pieces.append(
                    line(
                        complex(inner + side * reach * 0.2, y + rise * 0.2),
                        complex(inner + side * reach * 0.8, y + rise * 0.8),
                        ink=0.024,
                        color=FAR,
                        name=f"row{index}{row}",
                    )
                )
    front = [
        complex(-_LEAF / 2, -_HALF),
        complex(_LEAF / 2, -_HALF),
        complex(_LEAF / 2, _HALF),
        complex(-_LEAF / 2, _HALF),
    ]
    pieces += [
        wash([z + 0.06 - 0.07j for z in front], SHADE, 0.9, "brochure-shadow"),
        shape(front, WHITE, 0.044, False, name="front"),
        wash([front[3], front[2], front[2] - 0.34j, front[3] - 0.34j], TEAL, 0.9, "heading"),
        *icon("heart", -0.06j, 0.2),
    ]
    if label:
        pieces += lettering(label, "title", 0.2, width=_LEAF - 0.12, height=0.52, name="brochure-label").at(-0.56j)
    else:
        pieces += [
            line((-0.24, y), (0.22, y + 0.01), ink=0.026, color=FAR, name=f"front-row{y}") for y in (-0.40, -0.54)
        ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    reach = _LEAF / 2 + _LEAF * math.sin(math.pi / 2 * number(state, STATE, "open"))
    return -reach, -_HALF - 0.16, reach, _HALF + 0.16


THING = Thing("brochure", _draw, _box, STATE, depth=24.0)
