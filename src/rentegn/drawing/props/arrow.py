"""A fat inked arrow that grows from its anchor to (`x2`, `y2`).

`drawn` 0..1 how far its head has come, `tail` 0..1 how much of the way from its anchor it has left behind; `arch` bends
it to the left of its way, or it runs `level` for that share of its width and rises then; `weight` its width; `color`
"coral", "teal" or "sun".
"""

from __future__ import annotations

from rentegn.drawing.arrows import fat_arrow, reach
from rentegn.drawing.palette import CORAL, SUN, TEAL
from rentegn.drawing.prims import Piece, Points
from rentegn.drawing.shapes import points, smooth, start_of
from rentegn.drawing.state import State, number, numbers, words
from rentegn.drawing.things import Thing

STATE: State = {
    "x2": 3.0,
    "y2": 1.2,
    "drawn": 1.0,
    "tail": 0.0,
    "arch": -0.06,
    "level": 0.0,
    "weight": 0.26,
    "color": "coral",
}
COLOURS = {"coral": CORAL, "teal": TEAL, "sun": SUN}


def _path(state: State) -> Points:
    """From its foot to its tip."""
    x, y, arch, level = numbers(state, STATE, "x2", "y2", "arch", "level")
    if level <= 0:
        return reach(complex(x, y), arch)
    way = (0j, 0.5 * level, level, complex(0.5 + 0.5 * level, 0.40), 1 + 1j)
    return smooth(points([complex(x * z.real, y * z.imag) for z in way]), n=14)


def _draw(state: State) -> dict[float, list[Piece]]:
    drawn, weight = numbers(state, STATE, "drawn", "weight")
    path = start_of(_path(state), drawn)
    tail = number(state, STATE, "tail")
    if tail > 0:
        path = start_of(path[::-1], max(0.0, 1 - tail / max(drawn, 1e-6)))[::-1]
    return {0: list(fat_arrow(path, weight, COLOURS[words(state, STATE, "color")]))}


def _box(state: State) -> tuple[float, float, float, float]:
    path = _path(state)
    edge = 1.4 * numbers(state, STATE, "weight")[0]
    return (
        float(path.real.min()) - edge,
        float(path.imag.min()) - edge,
        float(path.real.max()) + edge,
        float(path.imag.max()) + edge,
    )


THING = Thing("arrow", _draw, _box, STATE, depth=26.0, boil=True, writes=True)
