"""A wheelbarrow that carries the weeds away. Anchored on the ground under its tray.

`load` 0..1 sheets; `roll` how far its wheel has turned, in radians.
"""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import CORAL, INK, SHADE, SLATE, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.props.paper import sheet
from rentegn.drawing.props.plant import leaf
from rentegn.drawing.shapes import ellipse, line, shape, smooth, solid, wash
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"load": 0.5, "roll": 0.0}
_LOAD = (
    (-0.24, 0.56, 0.25),
    (0.10, 0.60, -0.2),
    (0.34, 0.54, 0.4),
    (-0.06, 0.74, 0.6),
    (-0.34, 0.70, -0.5),
    (0.24, 0.80, 0.1),
    (0.02, 0.92, -0.35),
)


def _draw(state: State) -> dict[float, list[Piece]]:
    load, roll = numbers(state, STATE, "load", "roll")
    pieces: list[Piece] = [wash(ellipse(0.05 - 0.02j, 0.9, 0.07), SHADE, 0.9, "shadow")]
    pieces += [line((-1.12, 0.58), (-0.5, 0.48), (0.3, 0.30), (0.62, 0.19), ink=0.05, color=SLATE, name="far-shaft")]
    shown = load * len(_LOAD)
    for index, (x, y, turn) in enumerate(_LOAD):
        here = min(1.0, max(0.0, shown - index))
        if here > 0.05:
            pieces += sheet(complex(x, y + 0.12 * (1 - here)), 0.66 * here, turn, 0.2, rows=4, name=f"load{index}")
            if index % 2:
                pieces += leaf(
                    complex(x, y),
                    complex(x + 0.34 * here * np.sign(turn), y + 0.2),
                    0.2,
                    ink=0.02,
                    name=f"load-leaf{index}",
                )
    return {0: [*pieces, *_barrow(roll)]}


def _barrow(roll: float) -> list[Prim]:
    tray = smooth(
        [(-0.66, 0.64), (0, 0.60), (0.72, 0.66), (0.62, 0.44), (0.42, 0.24), (-0.36, 0.22), (-0.54, 0.42)], True, 5
    )
    hub = 0.66 + 0.20j
    prims = [
        line((-0.38, 0.26), (-0.50, 0.0), ink=0.052, color=INK, taper=(0, 0), name="leg"),
        line((-0.60, 0.0), (-0.40, 0.0), ink=0.046, color=INK, taper=(0, 0), name="foot"),
        shape(tray, CORAL, 0.042, name="tray"),
        wash([(0.05, 0.58), (0.68, 0.63), (0.60, 0.44), (0.42, 0.26), (0.0, 0.25)], INK, 0.12, "tray-shade"),
        line((-0.66, 0.64), (0, 0.605), (0.72, 0.66), ink=0.05, taper=(0, 0), name="rim"),
        line((-0.52, 0.48), (-0.30, 0.33), ink=0.024, color=WHITE, name="shine"),
        shape(ellipse(hub, 0.21, n=30), SLATE, 0.042, False, name="tyre"),
        shape(ellipse(hub, 0.135, n=24), WHITE, 0.03, False, name="wheel"),
    ]
    for index in range(4):
        way = 0.125 * np.exp(1j * (np.pi * index / 4 - roll))
        prims.append(line(complex(hub - way), complex(hub + way), ink=0.018, taper=(0, 0), name=f"spoke{index}"))
    prims += [
        solid(ellipse(hub, 0.04, n=12), INK, "hub"),
        line((-1.24, 0.54), (-0.5, 0.42), (0.2, 0.26), (0.66, 0.20), ink=0.058, color=INK, name="shaft"),
    ]
    return [*prims, line((-1.30, 0.55), (-1.06, 0.51), ink=0.085, color=CORAL, taper=(0, 0), name="grip")]


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.32, 0.0, 0.9, 0.7 + 0.55 * numbers(state, STATE, "load")[0]


THING = Thing("wheelbarrow", _draw, _box, STATE, depth=22.0)
