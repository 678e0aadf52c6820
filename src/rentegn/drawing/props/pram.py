"""A pram pushed to the right. Anchored on the floor between its wheels; who is in it looks over its near side."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import GRAPHITE, INK, PAPER, SHADE, SUN, TEAL, WHITE, mixed
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import arc, ellipse, line, shape, smooth, wash
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing

_DARK = mixed(TEAL, INK, 0.25)


def _draw(state: State) -> dict[float, list[Piece]]:
    hood = np.concatenate([[0.12 + 1.22j], 0.12 + 1.22j + 0.98 * np.exp(1j * np.linspace(0.0, 0.56 * np.pi, 16))])
    far: list[Piece] = [
        wash(ellipse(0.05 - 0.02j, 1.15, 0.09), SHADE, 0.9, "pram-shadow"),
        line((-0.55, 0.36), (0.42, 0.86), ink=0.06, color=GRAPHITE, curve=False, name="strut-1"),
        line((0.62, 0.36), (-0.38, 0.86), ink=0.06, color=GRAPHITE, curve=False, name="strut-2"),
        line((-0.92, 1.20), (-1.26, 1.84), (-1.50, 1.90), ink=0.07, color=INK, taper=(0, 0), name="handle"),
        shape(ellipse(0.1 + 1.16j, 0.94, 0.16), _DARK, 0.036, False, name="inside"),
        shape(hood, SUN, 0.046, name="hood"),
        shape(arc(0.12 + 1.22j, 0.62, 0.0, 0.56 * np.pi), None, 0.03, False, name="hood-rib"),
    ]
    basket = smooth(
        [(-0.98, 1.20), (-0.90, 0.86), (-0.52, 0.62), (0.30, 0.58), (0.84, 0.76), (1.08, 1.22), (0.1, 1.14)], True
    )
    near: list[Piece] = [
        shape(basket, TEAL, 0.046, name="basket"),
        line((-0.7, 0.96), (0.0, 0.84), (0.8, 0.98), ink=0.026, color=WHITE, name="piping"),
    ]
    for index, x in enumerate((-0.60, 0.66)):
        near.append(shape(ellipse(complex(x, 0.30), 0.30), PAPER, 0.056, False, name=f"wheel{index}"))
        near.append(shape(ellipse(complex(x, 0.30), 0.07), SUN, 0.03, False, name=f"hub{index}"))
    return {0: far, 1.0: near}


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.5, 0.0, 1.12, 2.2


THING = Thing("pram", _draw, _box, depth=15.0)
