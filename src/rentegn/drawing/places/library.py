"""A library: shelves of books from wall to wall, a ladder at them, a lamp. Anchored at the floor line's middle."""

from __future__ import annotations

from rentegn.drawing.light import glow
from rentegn.drawing.palette import CORAL, INK, PAPER, SUN_TINT, mixed
from rentegn.drawing.places.indoors import BOARDS, PEACH, opening, shelf, shell
from rentegn.drawing.places.open_air import frame_box
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import box, line, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0}
_ROWS = (0.62, 1.42, 2.22, 3.02, 3.82)
#: The cases, as shares of half the width: from and to.
_CASES = ((-0.96, -0.40), (0.02, 0.44), (0.48, 0.94))


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    pieces: list[Piece] = [*shell(half, PEACH, BOARDS), *opening(complex(-half * 0.19, 3.1), 1.7, 2.2)]
    for which, (start, end) in enumerate(_CASES):
        left, right = half * start, half * end
        pieces.append(shape(box(left, 0.0, right, 4.86), "#C99A5B", 0.04, False, name=f"case{which}"))
        inside = box(left + 0.1, 0.16, right - 0.1, 4.72)
        pieces.append(wash(inside, mixed("#B98A55", INK, 0.18), 0.75, f"case-inside{which}"))
        for row, y in enumerate(_ROWS):
            pieces += shelf(left + 0.1, y - 0.18, right - left - 0.2, 3 * which + 2 * row + 1)
    # paler, so that people stand out from so many books
    pieces.append(wash(box(-half, 0.02, half, 4.9), PAPER, 0.34, "haze"))
    foot = half * 0.70
    pieces += [
        line((foot, 0.0), (foot + 0.5, 4.5), ink=0.07, color=INK, curve=False, taper=(0, 0), name="ladder-l"),
        line((foot + 0.62, 0.0), (foot + 1.0, 4.5), ink=0.07, color=INK, curve=False, taper=(0, 0), name="ladder-r"),
    ]
    for i in range(1, 8):
        y = 0.56 * i
        x = foot + 0.5 * y / 4.5
        pieces.append(line((x, y), (x + 0.62 - 0.12 * y / 4.5, y), ink=0.05, curve=False, name=f"rung{i}"))
    lamp = -half * 0.19
    pieces += [
        *glow(complex(lamp, 4.7), 1.2, 0.5),
        line((lamp, 5.6), (lamp, 4.9), ink=0.04, curve=False, taper=(0, 0), name="flex"),
        shape(
            [(lamp - 0.2, 4.9), (lamp + 0.2, 4.9), (lamp + 0.46, 4.5), (lamp - 0.46, 4.5)], CORAL, 0.036, name="lamp"
        ),
        wash(box(lamp - 0.3, 4.44, lamp + 0.3, 4.5), SUN_TINT, 1.0, "bulb"),
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(number(state, STATE, "width"))


THING = Thing("library", _draw, _box, STATE, depth=0.0)
