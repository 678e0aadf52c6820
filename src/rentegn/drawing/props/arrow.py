"""A fat inked arrow that grows from its anchor to (`x2`, `y2`).

`drawn` 0..1 how far its head has come; `arch` bends it to the left of its way; `weight` its width; `color` "coral",
"teal" or "sun".
"""

from __future__ import annotations

from rentegn.drawing.arrows import fat_arrow, reach
from rentegn.drawing.palette import CORAL, SUN, TEAL
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import start_of
from rentegn.drawing.state import State, numbers, words
from rentegn.drawing.things import Thing

STATE: State = {"x2": 3.0, "y2": 1.2, "drawn": 1.0, "arch": -0.06, "weight": 0.26, "color": "coral"}
COLOURS = {"coral": CORAL, "teal": TEAL, "sun": SUN}


def _draw(state: State) -> dict[float, list[Piece]]:
    x, y, drawn, arch, weight = numbers(state, STATE, "x2", "y2", "drawn", "arch", "weight")
    path = start_of(reach(complex(x, y), arch), drawn)
    return {0: list(fat_arrow(path, weight, COLOURS[words(state, STATE, "color")]))}


def _box(state: State) -> tuple[float, float, float, float]:
    x, y, arch, weight = numbers(state, STATE, "x2", "y2", "arch", "weight")
    path = reach(complex(x, y), arch)
    edge = 1.4 * weight
    return (
        float(path.real.min()) - edge,
        float(path.imag.min()) - edge,
        float(path.real.max()) + edge,
        float(path.imag.max()) + edge,
    )


THING = Thing("arrow", _draw, _box, STATE, depth=26.0, boil=True, writes=True)
