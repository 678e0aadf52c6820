"""A heart. Anchored at its middle; `beat` 0..1 swells it."""

from __future__ import annotations

from rentegn.drawing.icons import heart
from rentegn.drawing.prims import Piece, place
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"beat": 0.0}


def _draw(state: State) -> dict[float, list[Piece]]:
    return {0: place(heart(), 0.62 * (1 + 0.16 * number(state, STATE, "beat")))}


def _box(state: State) -> tuple[float, float, float, float]:
    half = 0.5 * (1 + 0.16 * number(state, STATE, "beat"))
    return -half, -half, half, half


THING = Thing("heart", _draw, _box, STATE, depth=24.0, boil=True)
