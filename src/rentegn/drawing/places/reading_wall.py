"""A wall with a large sheet to write on, lit from above. Anchored at the floor line's middle.

`sheet_x` is the sheet's middle, `sheet_width` and `sheet_height` its size, `sheet_low` its lower edge over the floor.
"""

from __future__ import annotations

from rentegn.drawing.light import daylight
from rentegn.drawing.palette import CORAL, FAR, INK, PAPER, SHADE, SUN_TINT, WASH, WHITE, mixed
from rentegn.drawing.places.indoors import shell
from rentegn.drawing.places.open_air import frame_box
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.props.plant import potted
from rentegn.drawing.shapes import arc, line, rounded, shape, wash
from rentegn.drawing.state import State, number, numbers
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0, "sheet_x": 0.0, "sheet_width": 9.0, "sheet_height": 3.9, "sheet_low": 1.5}


def _sheet(left: float, low: float, right: float, top: float) -> list[Prim]:
    return [
        wash(rounded(left + 0.12, low - 0.16, right + 0.14, top - 0.12, 0.05), SHADE, 0.85, "sheet-shadow"),
        shape(rounded(left, low, right, top, 0.04), WHITE, 0.036, False, name="sheet", color=FAR),
        line((left - 0.12, top), (right + 0.12, top + 0.01), ink=0.09, color="#B98A55", taper=(0, 0), name="batten"),
        line((left - 0.06, low), (right + 0.06, low), ink=0.06, color="#B98A55", taper=(0, 0), name="lower-batten"),
    ]


def _spot(at: complex, low: float) -> list[Prim]:
    """A small lamp on the ceiling and the cone it throws down the sheet."""
    bell = [*arc(at, 0.26, 0.0, 3.1416, 0.24).tolist(), at - 0.26, at + 0.26]
    cone = [at - 0.2, at + 0.2, complex(at.real + 1.55, low), complex(at.real - 1.55, low)]
    return [
        wash(cone, SUN_TINT, 0.20, f"cone{at.real:.1f}"),
        line(at + 0.2j, complex(at.real, 6.6), ink=0.024, color=INK, taper=(0, 0), name=f"cord{at.real:.1f}"),
        shape(bell, CORAL, 0.034, name=f"spot{at.real:.1f}"),
    ]


def _draw(state: State) -> dict[float, list[Piece]]:
    width, x, wide, high, low = numbers(state, STATE, "width", "sheet_x", "sheet_width", "sheet_height", "sheet_low")
    half = width / 2
    left, right, top = x - wide / 2, x + wide / 2, low + high
    pieces: list[Piece] = [
        *shell(half, mixed(WASH, PAPER, 0.2)),
        *daylight(left + 0.6, right - 1.2, 1.1, 0.55, -0.9),
        *_sheet(left, low, right, top),
    ]
    for share in (-0.3, 0.3):
        pieces += _spot(complex(x + share * wide, top + 0.42), low + 0.5)
    return {0: [*pieces, *potted(complex(half * 0.90, -0.16), 1.35), *potted(complex(-half * 0.92, -0.10), 1.0)]}


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(number(state, STATE, "width"))


THING = Thing("reading_wall", _draw, _box, STATE, depth=0.0)
