"""A spark on its way: a trail of dashes from its anchor to (`x2`, `y2`) with light at its head.

`drawn` 0..1 how far the head has come, `gone` 0..1 how far the tail has burnt away after it; `arch` as in `arrow`.
"""

from __future__ import annotations

import numpy as np

from rentegn.drawing.arrows import reach, sparkle
from rentegn.drawing.light import glow
from rentegn.drawing.palette import CORAL, SUN
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import dashes, start_of
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"x2": 3.6, "y2": -1.2, "drawn": 1.0, "gone": 0.0, "arch": 0.16}


def _draw(state: State) -> dict[float, list[Piece]]:
    x, y, drawn, gone, arch = numbers(state, STATE, "x2", "y2", "drawn", "gone", "arch")
    if drawn <= 0.01 or gone >= 1:
        return {0: []}
    whole = reach(complex(x, y), arch)
    path = start_of(whole, drawn)
    burnt = len(start_of(whole, drawn * gone)) - 1
    pieces: list[Piece] = [*dashes(path[burnt:], 0.16, 0.13, 0.046, CORAL, "trail")] if len(path) - burnt > 2 else []
    head = complex(path[-1])
    pieces += glow(head, 0.42, 0.9)
    pieces.append(sparkle(head, 0.20, SUN, "head"))
    for index in range(3):
        back = complex(start_of(path, 1 - 0.09 * (index + 1))[-1])
        aside = 0.16 * np.exp(1j * (2.2 * index + 9 * drawn))
        pieces.append(sparkle(complex(back + aside), 0.085 - 0.018 * index, SUN, f"spark{index}"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    x, y, arch = numbers(state, STATE, "x2", "y2", "arch")
    path = reach(complex(x, y), arch)
    return float(path.real.min()), float(path.imag.min()), float(path.real.max()), float(path.imag.max())


THING = Thing("spark", _draw, _box, STATE, depth=40.0, boil=True, writes=True)
