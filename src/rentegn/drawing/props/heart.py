"""A heart. Anchored at its middle; `beat` 0..1 swells it, `halo` 0..1 lights a disc of sun behind it."""

from __future__ import annotations

from rentegn.drawing.icons import heart
from rentegn.drawing.light import glow
from rentegn.drawing.palette import SUN_TINT, WHITE
from rentegn.drawing.prims import Piece, place
from rentegn.drawing.shapes import ellipse, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"beat": 0.0, "halo": 0.0}


def _draw(state: State) -> dict[float, list[Piece]]:
    halo = number(state, STATE, "halo")
    light: list[Piece] = [] if halo <= 0 else [*glow(0j, 1.5 * halo, 0.7 * halo)]
    if halo > 0:
        light += [
            wash(ellipse(0j, 0.84, 0.84), SUN_TINT, halo, "halo"),
            wash(ellipse(0j, 0.68, 0.68), WHITE, 0.85 * halo, "halo-light"),
        ]
    return {0: [*light, *place(heart(), 0.62 * (1 + 0.16 * number(state, STATE, "beat")))]}


def _box(state: State) -> tuple[float, float, float, float]:
    half = 0.5 * (1 + 0.16 * number(state, STATE, "beat"))
    return -half, -half, half, half


THING = Thing("heart", _draw, _box, STATE, depth=24.0, boil=True)
