"""A puzzle of four pieces that stands up, anchored at its middle.

`joined` 0..1 from four pieces side by side to a whole: the outer two are laid on the inner two, the left one until .5
and the right one from then on. `pieces` how many there are.
"""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import CORAL, SUN, TEAL, TEAL_TINT
from rentegn.drawing.prims import Piece, Points
from rentegn.drawing.shapes import box, disc, poly, ring, shape
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"joined": 1.0, "pieces": 4.0}
_SPOTS = (-0.5 + 0.5j, -0.5 - 0.5j, 0.5 - 0.5j, 0.5 + 0.5j)
#: Where the pieces lie before they are laid, and those that are laid on the others, from left to right.
_APART = (-1.70 - 0.48j, -0.5 - 0.5j, 0.5 - 0.5j, 1.72 - 0.5j)
LAID = (0, 3)
#: How far a piece that is laid is lifted over its way, and where on it a hand takes it.
_LIFTED, _GRIP = 0.55, 0.42 + 0.12j
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


def _laid(state: State, which: int) -> float:
    """How far a piece is on its way; the inner two lie where they are."""
    if which not in LAID:
        return 1.0
    turn = LAID.index(which)
    return min(1.0, max(0.0, 2 * numbers(state, STATE, "joined")[0] - turn))


def piece_at(state: State, which: int) -> complex:
    """The middle of a piece about the anchor."""
    laid = _laid(state, which)
    lift = _LIFTED * np.sin(np.pi * laid)
    return complex(_APART[which] + (_SPOTS[which] - _APART[which]) * laid + 1j * lift)


def grip(state: State, which: int) -> complex:
    """Where a hand takes a piece: on its outer edge."""
    out = -1 if _SPOTS[which].real < 0 else 1
    return piece_at(state, which) + complex(out * _GRIP.real, _GRIP.imag)


def _draw(state: State) -> dict[float, list[Piece]]:
    (count,) = numbers(state, STATE, "pieces")
    pieces: list[Piece] = []
    for which in range(min(4, round(count))):
        tilt = np.exp(1j * (1 - _laid(state, which)) * 0.10 * (-1) ** which)
        outline = piece_at(state, which) + piece_outline(0j, 1.0, which) * tilt
        pieces.append(shape(outline, (TEAL_TINT, SUN, TEAL, CORAL)[which], 0.042, False, name=f"piece{which}"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    joined = min(1.0, max(0.0, numbers(state, STATE, "joined")[0]))
    wide, top = 2.3 - 1.3 * joined, 0.3 + 0.7 * joined
    return -wide, -1.1, wide, top


THING = Thing("puzzle", _draw, _box, STATE, depth=16.0)
