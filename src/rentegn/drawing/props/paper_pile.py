"""A pile of papers. Anchored under it; `amount` 0..1 is its height, `lean` how it tips.

`toppled` 0..1 is how far it has slid apart.
"""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import CORAL_TINT, FAR, SHADE, TEAL_TINT, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import ellipse, line, shape, wash
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"amount": 1.0, "lean": 0.0, "toppled": 0.0}
_MOST, _THICK, _WIDE = 13, 0.115, 0.86


def pile(
    at: complex, count: int, lean: float = 0.0, size: float = 1.0, name: str = "pile", *, toppled: float = 0.0
) -> list[Prim]:
    """`count` bundles on top of each other, each shoved a little aside; toppled they lie one over the other's edge."""
    prims = [wash(ellipse(at + 0.04 * size, _WIDE * 0.62 * size, 0.05 * size), SHADE, 0.9, name + "-shadow")]
    for index in range(count):
        shove = 0.07 * np.sin(2.7 * index + 0.4) + lean * 0.03 * index**1.3
        half = _WIDE / 2 * (1 + 0.07 * np.sin(4.1 * index))
        tip = 0.012 * np.sin(3.3 * index) - 0.02 * lean
        over, slope = _slid(index, count, toppled)
        foot = at + size * (complex(shove, index * _THICK) * (1 - toppled) + over)
        turned = np.exp(1j * slope)
        corners = [
            complex(x, y) * turned
            for x, y in ((-half, -tip), (half, tip), (half - 0.035, _THICK + tip), (-half + 0.045, _THICK - tip))
        ]
        fill = (WHITE, WHITE, TEAL_TINT, WHITE, WHITE, CORAL_TINT, WHITE)[index % 7]
        prims.append(
            shape([foot + size * corner for corner in corners], fill, 0.03 * size, False, name=f"{name}{index}")
        )
        if index % 2:
            ends = (complex(-half * 0.7, _THICK * 0.5), complex(half * 0.5, _THICK * 0.55))
            edge = tuple(foot + size * end * turned for end in ends)
            prims.append(line(*edge, ink=0.014 * size, color=FAR, name=f"{name}-edge{index}"))
    return prims


def _slid(index: int, count: int, toppled: float) -> tuple[complex, float]:
    """Where a bundle of a pile that topples to its right has got to, and how it slopes there (radians).

    The lower third stays, what was above lies in a row, each leaning on the one before.
    """
    kept = count // 3
    if toppled <= 0 or index < kept:
        return complex(0.02 * index, index * _THICK) * toppled, 0.0
    place = index - kept
    lies = complex(0.48 + 0.155 * place, 0.03 + 0.19 * np.exp(-0.22 * place))
    high = index * _THICK
    arc = 0.5 * high * np.sin(np.pi * toppled)
    slope = -toppled * (0.62 if place < count - kept - 1 else 0.08)
    return complex(lies.real * toppled, lies.imag * toppled + 0.35 * arc), slope


def _draw(state: State) -> dict[float, list[Piece]]:
    amount, lean, toppled = numbers(state, STATE, "amount", "lean", "toppled")
    return {0: list(pile(0j, round(_MOST * amount), lean, toppled=toppled))}


def _box(state: State) -> tuple[float, float, float, float]:
    return -_WIDE / 2, 0.0, _WIDE / 2, max(1, round(_MOST * numbers(state, STATE, "amount")[0])) * _THICK


THING = Thing("paper_pile", _draw, _box, STATE)
