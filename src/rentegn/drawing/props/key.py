"""A key. Anchored at its middle, its bit to the right."""

from __future__ import annotations

from rentegn.drawing.palette import PAPER, SHADE, SUN, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import arc, box, disc, keyholed, poly, shape, union, wash
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing


def _draw(state: State) -> dict[float, list[Piece]]:
    bow = union([disc((-0.72, 0.20), 0.27), disc((-0.72, -0.20), 0.27), disc((-0.98, 0.0), 0.27)], 0.04)
    shaft = union(
        [
            poly(box(-0.6, -0.085, 0.98, 0.085)),
            poly(box(0.56, -0.36, 0.68, 0.0)),
            poly(box(0.80, -0.42, 0.94, 0.0)),
            poly(box(-0.42, -0.13, -0.32, 0.13)),
        ]
    )
    whole = union([bow, shaft]).difference(
        union([disc((-0.72, 0.20), 0.10), disc((-0.72, -0.20), 0.10), disc((-0.99, 0.0), 0.10)])
    )
    outline = keyholed(whole)
    rims = [
        Prim(arc(complex(x, y), 0.10, 0.0, 6.28), True, ink=0.03, name=f"hole{x}{y}")
        for x, y in ((-0.72, 0.20), (-0.72, -0.20), (-0.99, 0.0))
    ]
    edge = union([bow, shaft])
    return {
        0: [
            wash(outline + 0.05 - 0.06j, SHADE, 0.9, "key-shadow"),
            Prim(outline, True, PAPER, shift_fill=False, name="key-paper"),
            Prim(outline + 0.018 - 0.014j, True, SUN, shift_fill=False, name="key"),
            Prim(keyholed(edge), True, ink=0.042, name="key-line"),
            *rims,
            Prim(arc(-0.72 + 0.20j, 0.19, 1.2, 2.6), ink=0.03, color=WHITE, taper=(0.3, 0.3), name="shine"),
            shape(box(-0.2, 0.02, 0.5, 0.045), WHITE, 0.0, False, name="shaft-shine"),
        ]
    }


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.27, -0.49, 1.0, 0.49


THING = Thing("key", _draw, _box, depth=24.0)
