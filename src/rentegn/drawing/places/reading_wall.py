"""A wall to read on, lit by two lamps from above. Anchored at the floor line's middle.

The lamps hang `spread` units to either side of `middle`; `width` reaches over the frame.
"""

from __future__ import annotations

from rentegn.drawing.light import daylight
from rentegn.drawing.palette import CORAL, INK, SUN_TINT, TEAL, WHITE, mixed
from rentegn.drawing.places.indoors import BOARDS, SAGE, shell
from rentegn.drawing.places.open_air import frame_box
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.props.plant import potted
from rentegn.drawing.shapes import arc, line, shape, wash
from rentegn.drawing.state import State, number, numbers
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0, "middle": 0.0, "spread": 2.6}
#: The heights over the floor at which the lamps hang and their light ends.
_LAMPS, _LIT = 5.46, 1.3


def _spot(at: complex, low: float) -> list[Prim]:
    """A small lamp on the ceiling and the cone it throws down the sheet."""
    bell = [*arc(at, 0.26, 0.0, 3.1416, 0.24).tolist(), at - 0.26, at + 0.26]
    cone = [at - 0.2, at + 0.2, complex(at.real + 1.55, low), complex(at.real - 1.55, low)]
    return [
        wash(cone, mixed(SUN_TINT, WHITE, 0.75), 0.42, f"cone{at.real:.1f}"),
        line(at + 0.2j, complex(at.real, 6.6), ink=0.024, color=INK, taper=(0, 0), name=f"cord{at.real:.1f}"),
        shape(bell, CORAL, 0.034, name=f"spot{at.real:.1f}"),
    ]


def _draw(state: State) -> dict[float, list[Piece]]:
    width, middle, spread = numbers(state, STATE, "width", "middle", "spread")
    half = width / 2
    pieces: list[Piece] = [
        *shell(half, mixed(SAGE, TEAL, 0.14), BOARDS),
        *daylight(middle - 3.5, middle + 3.0, 1.1, 0.55, -0.9),
    ]
    for side in (-spread, spread):
        pieces += _spot(complex(middle + side, _LAMPS), _LIT)
    return {0: [*pieces, *potted(complex(half * 0.90, -0.30), 1.35)]}


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(number(state, STATE, "width"))


THING = Thing("reading_wall", _draw, _box, STATE, depth=0.0)
