"""A corridor: doors along the wall, each with a number, a handrail, lamps, a sign with an arrow.

Anchored at the floor line's middle; `width` reaches over the frame.
"""

from __future__ import annotations

from rentegn.drawing.lettering import lettering
from rentegn.drawing.palette import CORAL, FAR, INK, PAPER, SUN, SUN_TINT, TEAL, TEAL_TINT, WHITE, mixed
from rentegn.drawing.places.indoors import SAGE, TILES, shell
from rentegn.drawing.places.open_air import frame_box
from rentegn.drawing.prims import Piece, place
from rentegn.drawing.shapes import box, ellipse, line, rounded, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0}
#: The doors' middles as shares of half the width, and their colours.
_DOORS = ((-0.74, mixed(CORAL, PAPER, 0.25)), (-0.16, mixed(TEAL, PAPER, 0.3)), (0.48, mixed(SUN, PAPER, 0.25)))
_RAIL = 1.72


def _door(x: float, colour: str, number_on_it: str) -> list[Piece]:
    words = lettering(number_on_it, "title", 0.34, color=INK, name=f"number{number_on_it}")
    return [
        shape(box(x - 0.96, 0.0, x + 0.96, 3.75), WHITE, 0.034, False, name=f"casing{number_on_it}"),
        shape(box(x - 0.80, 0.0, x + 0.80, 3.58), colour, 0.034, False, name=f"leaf{number_on_it}"),
        shape(rounded(x - 0.30, 2.1, x + 0.30, 3.2, 0.05), mixed(TEAL_TINT, WHITE, 0.4), 0.026, False, name="pane"),
        shape(ellipse(complex(x + 0.60, 1.66), 0.08), SUN, 0.024, False, name="handle"),
        shape(rounded(x - 0.28, 3.86, x + 0.28, 4.22, 0.05), PAPER, 0.024, False, name="plate"),
        *place(words.at(complex(x, 4.04))),
    ]


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    pieces: list[Piece] = [*shell(half, SAGE, TILES, panel=mixed(TEAL_TINT, PAPER, 0.15))]
    pieces += [
        line((-half, _RAIL), (half, _RAIL), ink=0.09, color=INK, taper=(0, 0), name="rail-edge"),
        line((-half, _RAIL), (half, _RAIL), ink=0.05, color="#DDB77F", taper=(0, 0), name="rail"),
    ]
    for i, (share, colour) in enumerate(_DOORS):
        pieces += _door(half * share, colour, str(12 + i))
        pieces.append(wash(ellipse(complex(half * share + half * 0.28, 5.0), 1.5, 0.5), SUN_TINT, 0.55, f"light{i}"))
        lamp = rounded(half * share + half * 0.28 - 0.7, 4.94, half * share + half * 0.28 + 0.7, 5.1, 0.06)
        pieces.append(shape(lamp, WHITE, 0.028, False, name=f"lamp{i}"))
    sign = half * 0.80
    pieces += [
        shape(rounded(sign - 0.55, 2.7, sign + 0.75, 3.3, 0.06), TEAL, 0.034, False, name="sign"),
        line((sign - 0.3, 3.0), (sign + 0.48, 3.0), ink=0.07, color=PAPER, curve=False, name="sign-arrow"),
        line(
            (sign + 0.26, 3.18), (sign + 0.5, 3.0), (sign + 0.26, 2.82), ink=0.07, color=PAPER, curve=False, name="tip"
        ),
        line((-half, -0.9), (half, -0.9), ink=0.018, color=FAR, taper=(0, 0), name="floor-seam"),
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(number(state, STATE, "width"))


THING = Thing("corridor", _draw, _box, STATE, depth=0.0)
