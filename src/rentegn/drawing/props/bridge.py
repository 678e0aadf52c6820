"""An arched bridge. Anchored at the middle of its foot; `width` from bank to bank. Its near rail lies before people."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import FAR, SHADE, TEAL, TEAL_TINT
from rentegn.drawing.prims import Piece, Points
from rentegn.drawing.shapes import dashes, line, shape, stroke, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 6.0}
_RISE, _THICK = 0.9, 0.26


def deck(state: State, share: float) -> complex:
    """Where one stands on the bridge, `share` 0..1 from its left bank to its right."""
    width = number(state, STATE, "width")
    return complex(width * (share - 0.5), 0.25 + _RISE * (1 - (2 * share - 1) ** 2))


def _curve(state: State, lift: float) -> Points:
    return np.array([deck(state, s) + 1j * lift for s in np.linspace(0, 1, 33)])


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    top, below = _curve(state, 0.0), _curve(state, -_THICK)
    arch: Points = half * 0.62 * np.cos(np.linspace(np.pi, 0, 25)) + 1j * (
        -0.55 + (_RISE + 0.25) * np.sin(np.linspace(0, np.pi, 25))
    )
    water = [(-half * 0.75, -0.62), (half * 0.75, -0.62), (half * 0.62, -0.28), (-half * 0.62, -0.28)]
    stone = np.concatenate([below, [half - 0.55j], arch[::-1], [-half - 0.55j]])
    pieces: list[Piece] = [wash(water, TEAL_TINT, 0.9, "water"), shape(stone, "#EADBBE", 0.042, name="stone")]
    for index, (x, y) in enumerate(((-0.5, -0.5), (0.05, -0.4), (0.3, -0.54))):
        pieces.append(
            line(complex(half * x, y), complex(half * x + 0.4, y + 0.01), ink=0.022, color=TEAL, name=f"ripple{index}")
        )
    pieces += dashes(arch * 1.06 + 0.02j, 0.22, 0.05, 0.024, FAR, "voussoir")
    pieces.append(shape(np.concatenate([top, below[::-1]]), SHADE, 0.044, name="deck"))
    for index, share in enumerate(np.linspace(0.04, 0.96, 9)):
        foot = deck(state, float(share))
        pieces.append(line(foot, foot + 0.52j, ink=0.04, taper=(0, 0), name=f"post{index}"))
    return {0: pieces, 12.0: [stroke(_curve(state, 0.52), 0.06, TEAL, (0.02, 0.02), "rail")]}


def _box(state: State) -> tuple[float, float, float, float]:
    half = number(state, STATE, "width") / 2
    return -half, -0.6, half, 1.7


THING = Thing("bridge", _draw, _box, STATE, depth=9.0)
