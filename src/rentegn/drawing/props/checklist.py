"""A checklist. Anchored at its middle; `done` 0..1 ticks its lines off one after the other."""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, FAR, SHADE, TEAL, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import line, points, rounded, shape, start_of, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"done": 1.0}
_ROWS = (0.42, 0.06, -0.30, -0.66)


def _draw(state: State) -> dict[float, list[Piece]]:
    done = number(state, STATE, "done") * len(_ROWS)
    pieces: list[Piece] = [
        wash(rounded(-0.66, -1.05, 0.80, 0.90, 0.06), SHADE, 0.9, "list-shadow"),
        shape(rounded(-0.74, -0.98, 0.72, 0.98, 0.06), WHITE, 0.044, False, name="list"),
        line((-0.44, 0.74), (0.40, 0.75), ink=0.06, color=CORAL, name="heading"),
    ]
    for index, y in enumerate(_ROWS):
        pieces.append(
            shape(rounded(-0.54, y - 0.10, -0.34, y + 0.10, 0.03), WHITE, 0.03, False, name=f"tickbox{index}")
        )
        pieces.append(line((-0.18, y), (0.50 - 0.16 * (index % 3), y + 0.01), ink=0.032, color=FAR, name=f"row{index}"))
        share = done - index
        if share > 0.02:
            tick = start_of(points([(-0.56, y + 0.02), (-0.45, y - 0.09), (-0.24, y + 0.19)]), share)
            pieces.append(Prim(tick, ink=0.062, color=TEAL, taper=(0.1, 0.2), name=f"tick{index}"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.76, -1.0, 0.74, 1.0


THING = Thing("checklist", _draw, _box, STATE, depth=16.0)
