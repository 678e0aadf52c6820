"""A bicycle that rides to the right. Anchored on the ground between its wheels; `roll` in radians turns them."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import CORAL, FAR, INK, SHADE, SLATE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import ellipse, line, shape, solid, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"roll": 0.0}
_RADIUS, _REAR, _FRONT, _CRANK = 0.62, -0.98 + 0.62j, 1.02 + 0.62j, -0.06 + 0.56j


def _wheel(hub: complex, roll: float, name: str) -> list[Prim]:
    prims = [
        Prim(ellipse(hub, _RADIUS, n=52), True, ink=0.075, color=INK, name=name),
        Prim(ellipse(hub, _RADIUS - 0.09, n=48), True, ink=0.02, color=FAR, name=name + "-rim"),
    ]
    for index in range(6):
        way = np.exp(1j * (np.pi * index / 6 - roll)) * (_RADIUS - 0.06)
        prims.append(
            line(
                complex(hub - way),
                complex(hub + way),
                ink=0.014,
                color=SLATE,
                taper=(0, 0),
                name=f"{name}-spoke{index}",
            )
        )
    return [*prims, solid(ellipse(hub, 0.06, n=14), INK, name + "-hub")]


def _draw(state: State) -> dict[float, list[Piece]]:
    roll = number(state, STATE, "roll")
    seat, head = -0.36 + 1.32j, 0.72 + 1.36j
    pieces: list[Piece] = [wash(ellipse(0.05 - 0.02j, 1.75, 0.09), SHADE, 0.9, "bicycle-shadow")]
    pieces += [*_wheel(_REAR, roll, "rear"), *_wheel(_FRONT, roll, "front")]
    tubes = ((_REAR, seat), (_REAR, _CRANK), (_CRANK, seat), (_CRANK, head), (seat, head), (head, _FRONT))
    for index, (start, end) in enumerate(tubes):
        pieces.append(line(start, end, ink=0.10, color=INK, taper=(0, 0), name=f"tube-line{index}"))
    for index, (start, end) in enumerate(tubes):
        pieces.append(line(start, end, ink=0.05, color=CORAL, taper=(0, 0), name=f"tube{index}"))
    pedal = 0.24 * np.exp(-1j * roll)
    pieces += [
        line(complex(_CRANK - pedal), complex(_CRANK + pedal), ink=0.06, taper=(0, 0), name="crank"),
        shape(ellipse(_CRANK, 0.14, n=22), SLATE, 0.034, False, name="chainwheel"),
        line(head, head - 0.06 + 0.34j, head + 0.12 + 0.46j, head + 0.30 + 0.34j, ink=0.07, taper=(0, 0), name="bars"),
        line(seat, seat - 0.03 + 0.20j, ink=0.06, taper=(0, 0), name="stem"),
        line(seat + (-0.26 + 0.24j), seat + 0.20j, seat + 0.24 + 0.21j, ink=0.12, taper=(0.1, 0.3), name="saddle"),
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.64, 0.0, 1.68, 1.86


THING = Thing("bicycle", _draw, _box, STATE, depth=19.0)
