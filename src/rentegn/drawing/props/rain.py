"""A rain cloud. Anchored at the middle of the cloud's foot; `heavy` 0..1, `tick` moves the drops."""

from __future__ import annotations

from rentegn.drawing.growing import cloud
from rentegn.drawing.palette import SLATE, TEAL, mixed
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import line
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"heavy": 0.7, "tick": 0.0}
_FALL = 1.5


def _draw(state: State) -> dict[float, list[Piece]]:
    heavy, tick = numbers(state, STATE, "heavy", "tick")
    pieces: list[Piece] = []
    for index in range(round(16 * heavy)):
        x = -0.85 + 1.7 * ((index * 0.382) % 1.0)
        fallen = (index * 0.273 + 0.11 * (index % 3) + tick * 0.21) % 1.0
        at = complex(x - 0.18 * fallen, -0.16 - _FALL * fallen)
        pieces.append(line(at, at - 0.07 - 0.27j, ink=0.062, color=TEAL, taper=(0.7, 0.05), name=f"drop{index}"))
    return {0: [*pieces, *cloud(0j, 1.0, 0.036, mixed("#FFFFFF", SLATE, 0.25), SLATE)]}


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.15, -0.2 - _FALL, 1.15, 0.8


THING = Thing("rain", _draw, _box, STATE, depth=9.0, flickers=2)
