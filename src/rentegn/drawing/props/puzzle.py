"""A puzzle of four pieces, anchored at its middle.

`joined` 0..1 from scattered to whole; `pieces` how many there are.
"""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import CORAL, SUN, TEAL, TEAL_TINT
from rentegn.drawing.prims import Piece, Points
from rentegn.drawing.shapes import box, disc, poly, ring, shape
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"joined": 1.0, "pieces": 4.0}
_SPOTS = ((-0.5, 0.5), (-0.5, -0.5), (0.5, -0.5), (0.5, 0.5))
# the side each piece juts out of and the side it takes a knob in on; piece 0 juts into 1, 1 into 2, and so on
_SIDES = ((-1j, 1), (1, 1j), (1j, -1), (-1, -1j))


def piece_outline(at: complex, size: float, which: int) -> Points:
    """One of the four pieces, a square of side `size` with a knob and a bay; 0 upper left, then counter-clockwise."""
    half = size / 2
    area = poly(box(at.real - half, at.imag - half, at.real + half, at.imag + half))
    out, into = _SIDES[which]
    knob = disc(complex(at + out * half * 1.18), size * 0.16)
    neck = disc(complex(at + out * half * 1.0), size * 0.10)
    bay = disc(complex(at + into * half * 0.82), size * 0.17).union(disc(complex(at + into * half), size * 0.11))
    return ring(area.union(knob).union(neck).difference(bay).buffer(-0.012 * size).buffer(0.012 * size))


def _draw(state: State) -> dict[float, list[Piece]]:
    joined, count = numbers(state, STATE, "joined", "pieces")
    pieces: list[Piece] = []
    for which in range(min(4, round(count))):
        x, y = _SPOTS[which]
        away = 1 - joined
        at = complex(x, y) * (1 + 0.55 * away) + 0.12 * away * np.exp(2.1j * which)
        tilt = np.exp(1j * away * 0.35 * (-1) ** which)
        outline = at + (piece_outline(0j, 1.0, which)) * tilt
        pieces.append(shape(outline, (TEAL_TINT, SUN, TEAL, CORAL)[which], 0.042, False, name=f"piece{which}"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    reach = 1.0 + 0.45 * (1 - numbers(state, STATE, "joined")[0])
    return -reach, -reach, reach, reach


THING = Thing("puzzle", _draw, _box, STATE, depth=16.0)
