"""A card lettered by hand: what stands for a thing or a place that nobody has drawn yet. Anchored at its middle.

`label` is what it stands for.
"""

from __future__ import annotations

from rentegn.drawing.lettering import lettering
from rentegn.drawing.palette import FAR, SHADE, SUN, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, line, rounded, shape, wash
from rentegn.drawing.state import State, words
from rentegn.drawing.things import Thing

STATE: State = {"label": ""}
_WIDE, _HIGH = 2.6, 1.5


def _draw(state: State) -> dict[float, list[Piece]]:
    x, y = _WIDE / 2, _HIGH / 2
    pieces: list[Piece] = [
        wash(rounded(-x + 0.09, -y - 0.1, x + 0.1, y - 0.1, 0.08), SHADE, 0.9, "card-shadow"),
        shape(rounded(-x, -y, x, y, 0.06), WHITE, 0.044, name="card"),
        shape(ellipse(complex(0, y - 0.16), 0.07, n=20), SUN, 0.03, False, name="card-pin"),
        line(complex(-x + 0.34, -0.52), complex(x - 0.4, -0.5), ink=0.018, color=FAR, name="card-line"),
    ]
    label = words(state, STATE, "label")
    if label:
        pieces += lettering(label, "title", 0.46, width=_WIDE - 0.4, height=0.7, name="card-label").at(-0.06j)
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -_WIDE / 2, -_HIGH / 2, _WIDE / 2, _HIGH / 2


THING = Thing("lettered_card", _draw, _box, STATE)
