"""The hall of a town hall: tall windows over the town, daylight on the floor, a bench, a plant.

Anchored at the floor line's middle; `width` reaches over the frame.
"""

from __future__ import annotations

import numpy as np

from rentegn.drawing.growing import cottage, tree
from rentegn.drawing.light import daylight
from rentegn.drawing.palette import CORAL, FAR, PAPER, SHADE, TEAL_TINT, WHITE
from rentegn.drawing.places.indoors import STRAW, TILES, shell
from rentegn.drawing.places.open_air import FOOT, frame_box
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.props.plant import potted
from rentegn.drawing.shapes import arc, ellipse, line, points, rounded, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0}
#: The windows' middles as shares of half the width, how wide they are, and where they begin and arch.
_WINDOWS, _WIDE, _SILL, _SPRING = (-0.36, 0.0, 0.36), 1.9, 1.15, 4.3


def _window(x: float, which: int) -> list[Prim]:
    """A tall window with a round head; hills and a house or a tree stand behind it, pale with distance."""
    half = _WIDE / 2
    head = arc(complex(x, _SPRING), half, 0.0, np.pi, half * 0.8)
    opening = np.concatenate([points([(x - half, _SILL), (x + half, _SILL)]), head])
    glass = (opening - complex(x, 3.0)) * 0.93 + complex(x, 3.0)
    low = float(glass.imag.min())
    hill = [(x - half * 0.93, low), (x + half * 0.93, low), (x + half * 0.93, low + 0.75), (x, low + 1.0)]
    prims = [
        shape(opening, WHITE, 0.03, False, name=f"frame{which}", color=FAR),
        wash(glass, TEAL_TINT, 0.30, f"glass{which}"),
        wash([*hill, (x - half * 0.93, low + 0.7)], TEAL_TINT, 0.75, f"hill{which}"),
    ]
    far = complex(x + 0.1, low + 0.62)
    seen = tree(far, 0.6, ink=0.02, name=f"tree{which}") if which % 2 else cottage(far, 0.66, 0.46, WHITE, ink=0.02)
    prims += seen
    prims.append(wash(glass, PAPER, 0.42, f"haze{which}"))
    prims += [
        line((x, _SILL), (x, _SPRING + half * 0.78), ink=0.024, color=FAR, taper=(0, 0), name=f"mullion{which}"),
        line((x - half, 3.0), (x + half, 3.0), ink=0.024, color=FAR, taper=(0, 0), name=f"transom{which}"),
        line((x - half, _SPRING), (x + half, _SPRING), ink=0.020, color=FAR, taper=(0, 0), name=f"spring{which}"),
    ]
    sill = rounded(x - half - 0.14, _SILL - 0.12, x + half + 0.14, _SILL, 0.03)
    return [*prims, shape(sill, WHITE, 0.026, False, name=f"sill{which}", color=FAR)]


def _bench(at: complex, wide: float = 2.3) -> list[Prim]:
    x, y = at.real, at.imag
    prims = [wash(ellipse(at + 0.1 - 0.02j, wide * 0.52, 0.08), SHADE, 0.9, "bench-shadow")]
    for index, side in enumerate((-0.42, 0.42)):
        leg = rounded(x + wide * side - 0.07, y, x + wide * side + 0.07, y + 0.62, 0.02)
        prims.append(shape(leg, "#B98A55", 0.034, False, name=f"bench-leg{index}"))
    seat = rounded(x - wide / 2, y + 0.56, x + wide / 2, y + 0.74, 0.05)
    return [*prims, shape(seat, "#DDB77F", 0.04, name="bench-seat")]


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    pieces: list[Piece] = [*shell(half, STRAW, TILES)]
    for which, share in enumerate(_WINDOWS):
        pieces += _window(half * share, which)
    for share in _WINDOWS:
        pieces += daylight(half * share - _WIDE / 2 + 0.1, half * share + _WIDE / 2 - 0.1)
    pieces += [
        line((-half, -0.62), (half, -0.60), ink=0.014, color=FAR, taper=(0, 0), name="tiles"),
        *(
            line((x, 0), (x * 1.35, FOOT), ink=0.014, color=FAR, taper=(0, 0.2), name=f"joint{x}")
            for x in np.linspace(-half, half, 9).tolist()
        ),
        *_bench(complex(-half * 0.80, -0.16)),
        *potted(complex(half * 0.93, -0.10), 1.15),
        shape(ellipse(complex(-half * 0.88, 0.71), 0.14, n=20), CORAL, 0.03, name="left-on-the-bench"),
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(number(state, STATE, "width"))


THING = Thing("lobby", _draw, _box, STATE, depth=0.0)
