"""A pile of papers that leans. Anchored under it; `amount` 0..1 is its height, `lean` how it tips."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import CORAL_TINT, FAR, SHADE, TEAL_TINT, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import ellipse, line, shape, wash
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"amount": 1.0, "lean": 0.0}
_MOST, _THICK, _WIDE = 13, 0.115, 0.86


def pile(at: complex, count: int, lean: float = 0.0, size: float = 1.0, name: str = "pile") -> list[Prim]:
    """`count` bundles on top of each other, each shoved a little aside."""
    prims = [wash(ellipse(at + 0.04 * size, _WIDE * 0.62 * size, 0.05 * size), SHADE, 0.9, name + "-shadow")]
    for index in range(count):
        shove = 0.07 * np.sin(2.7 * index + 0.4) + lean * 0.03 * index**1.3
        half = _WIDE / 2 * (1 + 0.07 * np.sin(4.1 * index))
        tip = 0.012 * np.sin(3.3 * index) - 0.02 * lean
        foot = at + size * complex(shove, index * _THICK)
        corners = [(-half, -tip), (half, tip), (half - 0.035, _THICK + tip), (-half + 0.045, _THICK - tip)]
        fill = (WHITE, WHITE, TEAL_TINT, WHITE, WHITE, CORAL_TINT, WHITE)[index % 7]
        prims.append(
            shape([foot + size * complex(x, y) for x, y in corners], fill, 0.03 * size, False, name=f"{name}{index}")
        )
        if index % 2:
            edge = (foot + size * complex(-half * 0.7, _THICK * 0.5), foot + size * complex(half * 0.5, _THICK * 0.55))
            prims.append(line(*edge, ink=0.014 * size, color=FAR, name=f"{name}-edge{index}"))
    return prims


def _draw(state: State) -> dict[float, list[Piece]]:
    amount, lean = numbers(state, STATE, "amount", "lean")
    return {0: list(pile(0j, round(_MOST * amount), lean))}


def _box(state: State) -> tuple[float, float, float, float]:
    return -_WIDE / 2, 0.0, _WIDE / 2, max(1, round(_MOST * numbers(state, STATE, "amount")[0])) * _THICK


THING = Thing("paper_pile", _draw, _box, STATE)
