"""A flag on its pole. Anchored at the foot; `raised` 0..1, `tick` moves the cloth."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import CORAL, INK, SHADE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import ellipse, line, points, shape, solid
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"raised": 1.0, "tick": 0.0}
_HIGH, _CLOTH = 2.2, 0.72


def _draw(state: State) -> dict[float, list[Piece]]:
    raised, tick = numbers(state, STATE, "raised", "tick")
    low = 0.35 + (_HIGH - 0.35 - _CLOTH) * raised
    x = np.linspace(0, 1.25, 14)
    wave = 0.09 * x * np.sin(4.6 * x - 1.1 * tick)
    upper, lower = x + 1j * (low + _CLOTH + wave), x + 1j * (low + wave)
    notch = complex(0.98, low + _CLOTH / 2 + 0.06 * np.sin(4.4 - 1.1 * tick))
    fold = points([(0.55, low + _CLOTH * 0.9), (0.60, low + _CLOTH * 0.5), (0.54, low + _CLOTH * 0.12)])
    return {
        0: [
            shape(ellipse(0.06j, 0.30, 0.10), SHADE, 0.034, False, name="foot"),
            line((0, 0.10), (0.01, _HIGH), ink=0.055, taper=(0, 0), name="pole"),
            shape(np.concatenate([upper, [notch], lower[::-1]]), CORAL, 0.04, name="cloth"),
            Prim(fold, ink=0.022, taper=(0.3, 0.4), name="fold"),
            solid(ellipse(complex(0.01, _HIGH + 0.03), 0.06, n=16), INK, "knob"),
        ]
    }


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.32, -0.04, 1.3, _HIGH + 0.1


THING = Thing("flag", _draw, _box, STATE, depth=9.0, flickers=3)
