"""One sheet of paper with a turned corner. Anchored at its middle; `bend` -1..1 curls it as it flutters.

`ticked` 0..1 ticks its rows off one after the other.
"""

from __future__ import annotations

import cmath

from rentegn.drawing.palette import FAR, SHADE, TEAL, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import Corner, line, points, shape, smooth, start_of, wash
from rentegn.drawing.state import State, number, ramp
from rentegn.drawing.things import Thing

STATE: State = {"bend": 0.0, "ticked": 0.0}
WIDTH, HEIGHT = 0.56, 0.76
_ROWS = ((0.20, 0.30), (0.09, 0.30), (-0.02, 0.26), (-0.13, 0.30), (-0.24, 0.02))


def sheet(
    at: complex,
    size: float = 1.0,
    turn: float = 0.0,
    bend: float = 0.0,
    rows: int = 5,
    ink: float = 0.034,
    name: str = "sheet",
) -> list[Prim]:
    """A sheet about .56 by .76, turned by `turn` radians, its sides bowed by `bend`."""
    way = size * cmath.exp(1j * turn)
    x, y, ear = WIDTH / 2, HEIGHT / 2, 0.15

    def put(*corners: Corner) -> list[complex]:
        made = points(list(corners))
        bowed = made + 0.22 * bend * ((made.imag / HEIGHT) ** 2 * 2 - 0.1)
        return [at + way * complex(z) for z in bowed]

    left = smooth(put((-x, y), (-x, y * 0.3), (-x, -y * 0.3), (-x, -y)), n=4).tolist()
    right = smooth(put((x, -y), (x, -y * 0.3), (x, y * 0.3), (x, y - ear)), n=4).tolist()
    fold = put((x, y - ear), (x - ear + 0.02, y - ear + 0.015), (x - ear, y))
    lower = put((x, -y), (x, -y + 0.16), (-x * 0.2, -y))
    prims = [
        shape([*left, *right, *put((x - ear, y))], WHITE, ink * size, False, name=name),
        wash(lower, SHADE, 0.55, name + "-shade"),
        Prim(points(fold), ink=ink * 0.7 * size, taper=(0.1, 0.1), name=name + "-ear"),
    ]
    for index, (height, end) in enumerate(_ROWS[:rows]):
        row = put((-0.19, height), (end * 0.66, height + 0.008))
        prims.append(line(*row, ink=ink * 0.55 * size, color=FAR, name=f"{name}-row{index}"))
    return prims


#: Where its ticks stand, first to last.
TICKS = (-0.19 + 0.21j, -0.19 + 0.04j, -0.19 - 0.13j)


def _draw(state: State) -> dict[float, list[Piece]]:
    pieces: list[Piece] = list(sheet(0j, 1.0, 0.0, number(state, STATE, "bend")))
    for index, at in enumerate(TICKS):
        share = ramp(number(state, STATE, "ticked") * len(TICKS), index, index + 1)
        if share > 0.05:
            hook = start_of(points([at + 0.05j - 0.07, at - 0.03 - 0.04j, at + 0.10 + 0.13j]), share)
            pieces.append(Prim(hook, ink=0.05, color=TEAL, taper=(0.1, 0.2), name=f"tick{index}"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -WIDTH / 2, -HEIGHT / 2, WIDTH / 2, HEIGHT / 2


THING = Thing("paper", _draw, _box, STATE, depth=24.0)
