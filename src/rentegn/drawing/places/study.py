"""A room to work in: a tall window and a desk at the right, a rail for posters at the left, the middle wall free.

Anchored at the floor line's middle; `width` reaches over the frame.
"""

from __future__ import annotations

from rentegn.drawing.light import daylight
from rentegn.drawing.palette import CORAL, FAR, INK, SHADE, TEAL, WHITE, mixed
from rentegn.drawing.places.indoors import BOARDS, PEACH, curtain, opening, shell
from rentegn.drawing.places.open_air import frame_box
from rentegn.drawing.prims import Piece, Prim, place
from rentegn.drawing.props import computer, table
from rentegn.drawing.props.plant import potted
from rentegn.drawing.shapes import ellipse, line, rounded, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0}
#: The height over the floor of the rail that posters hang from, and where it ends as shares of half the width.
RAIL = 4.5
_RAIL_FROM, _RAIL_TO = -0.71, -0.19


def _desk(at: complex) -> list[Piece]:
    pieces: list[Piece] = []
    for layer in table.THING.draw({"width": 2.6}).values():
        pieces += place(layer, 1.0, at)
    for layer in computer.THING.draw(computer.STATE).values():
        pieces += place(layer, 0.8, at + complex(0.2, table.TOP + 0.10))
    mug = at + complex(-0.8, table.TOP + 0.08)
    cup = rounded(mug.real - 0.11, mug.imag, mug.real + 0.11, mug.imag + 0.26, 0.04)
    return [*pieces, shape(cup, CORAL, 0.032, name="mug")]


def _armchair(at: complex) -> list[Prim]:
    """An easy chair seen from the front, low enough to stay under what hangs over it."""
    x, y = at.real, at.imag
    dark = mixed(TEAL, INK, 0.25)
    return [
        wash(ellipse(at + 0.1, 1.0, 0.09), SHADE, 0.9, "easy-shadow"),
        shape(rounded(x - 0.72, y + 0.3, x + 0.72, y + 1.55, 0.26), TEAL, 0.042, name="easy-back"),
        shape(rounded(x - 0.66, y + 0.24, x + 0.66, y + 0.62, 0.12), dark, 0.036, name="easy-seat"),
        shape(rounded(x - 0.98, y + 0.10, x - 0.58, y + 0.94, 0.16), TEAL, 0.042, name="easy-arm-l"),
        shape(rounded(x + 0.58, y + 0.10, x + 0.98, y + 0.94, 0.16), TEAL, 0.042, name="easy-arm-r"),
        line((x - 0.4, y + 1.36), (x + 0.3, y + 1.38), ink=0.026, color=WHITE, name="easy-shine"),
    ]


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    left, right = half * _RAIL_FROM, half * _RAIL_TO
    pieces: list[Piece] = [
        *shell(half, PEACH, BOARDS),
        line((left, RAIL), (right, RAIL), ink=0.05, color=FAR, taper=(0, 0), name="rail"),
        line((left + 0.5, RAIL), (left + 0.5, RAIL - 0.22), ink=0.024, color=FAR, name="hook-l"),
        line((right - 0.5, RAIL), (right - 0.5, RAIL - 0.22), ink=0.024, color=FAR, name="hook-r"),
        *opening(complex(half * 0.80, 3.6), 2.2, 2.9),
        *curtain(half * 0.60, 5.2, 1.9, 0.5, -1),
        *daylight(half * 0.66, half * 0.94, strength=1.0, lean=-2.6),
        *_desk(complex(half * 0.80, -0.22)),
        *_armchair(complex(-half * 0.86, -0.22)),
        *potted(complex(half * 0.56, -0.12), 1.0),
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(number(state, STATE, "width"))


THING = Thing("study", _draw, _box, STATE, depth=0.0)
