"""A folded-out map with a way to a mark. Anchored at its middle; `way` 0..1 draws the way."""

from __future__ import annotations

from itertools import pairwise

from rentegn.drawing.palette import CORAL, FAR, SHADE, TEAL, TEAL_TINT, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import dashes, ellipse, line, shape, smooth, start_of, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"way": 1.0}


def _draw(state: State) -> dict[float, list[Piece]]:
    folds = ((-1.2, 0.0), (-0.6, -0.12), (0.0, 0.0), (0.6, -0.12), (1.2, 0.0))
    pieces: list[Piece] = []
    for index, ((x0, y0), (x1, y1)) in enumerate(pairwise(folds)):
        panel = [complex(x0, y0 - 0.72), complex(x1, y1 - 0.72), complex(x1, y1 + 0.78), complex(x0, y0 + 0.78)]
        pieces.append(wash([z + 0.06 - 0.07j for z in panel], SHADE, 0.9, f"map-shadow{index}"))
        pieces.append(shape(panel, WHITE if index % 2 else "#F4E7CC", 0.04, False, name=f"panel{index}"))
    lake = smooth([(0.35, 0.40), (0.75, 0.48), (0.98, 0.22), (0.62, 0.08)], True)
    wood = smooth([(-1.0, -0.30), (-0.7, -0.15), (-0.5, -0.40), (-0.8, -0.58)], True)
    pieces += [
        wash(lake, TEAL_TINT, 1.0, "lake"),
        wash(wood, "#D5E6CF", 1.0, "wood"),
        line((-1.1, 0.3), (-0.3, 0.1), (0.2, -0.5), (1.1, -0.4), ink=0.03, color=FAR, name="road"),
    ]
    way = smooth([(-0.92, 0.36), (-0.5, 0.46), (-0.2, 0.0), (0.3, -0.1), (0.72, -0.32)])
    share = number(state, STATE, "way")
    if share > 0.02:
        pieces += dashes(start_of(way, share), 0.12, 0.08, 0.044, CORAL, "way")
    pieces.append(shape(ellipse(-0.92 + 0.36j, 0.07, n=16), TEAL, 0.026, False, name="here"))
    pieces += [
        line((0.62, -0.42), (0.84, -0.20), ink=0.06, color=CORAL, name="cross-a"),
        line((0.62, -0.20), (0.84, -0.42), ink=0.06, color=CORAL, name="cross-b"),
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.22, -0.86, 1.22, 0.80


THING = Thing("map", _draw, _box, STATE, depth=22.0)
