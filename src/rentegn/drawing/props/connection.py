"""A line between two: a thread with an inked edge from its anchor to (`x2`, `y2`), knotted at either end.

`drawn` 0..1; `arch` lifts its middle to the left of its way; `style` "solid", "dashed" or "arrow"; `color` one of
COLOURS; `weight` how thick it is, less for what is far away; `mark` 0..1 a heart on its middle, once it is drawn.
"""

from __future__ import annotations

from rentegn.drawing.arrows import reach
from rentegn.drawing.icons import heart_outline
from rentegn.drawing.palette import CORAL, INK, MINT, PLUM, SKY, SUN, TEAL, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import dashes, ellipse, line, shape, start_of, stroke
from rentegn.drawing.state import State, numbers, ramp, words
from rentegn.drawing.things import Thing

STATE: State = {
    "x2": 2.5,
    "y2": 0.0,
    "drawn": 1.0,
    "arch": 0.22,
    "style": "solid",
    "color": "coral",
    "weight": 1.0,
    "mark": 0.0,
}
#: What a thread may be dyed in.
COLOURS = {"coral": CORAL, "teal": TEAL, "sun": SUN, "sky": SKY, "mint": MINT, "plum": PLUM}
#: How wide the thread is, and that much more its inked edge; how large its knots are.
_WIDE, _EDGE, _KNOT = 0.10, 0.055, 0.10


def _draw(state: State) -> dict[float, list[Piece]]:
    x, y, drawn, arch, weight, mark = numbers(state, STATE, "x2", "y2", "drawn", "arch", "weight", "mark")
    colour, style = COLOURS[words(state, STATE, "color")], words(state, STATE, "style")
    if drawn <= 0.01:
        return {0: []}
    whole = reach(complex(x, y), arch)
    path = start_of(whole, drawn)
    pieces: list[Piece] = []
    if style == "dashed":
        pieces += dashes(path, 0.17, 0.12, 0.046, colour, "tie")
    else:
        pieces.append(stroke(path, (_WIDE + _EDGE) * weight, INK, (0.02, 0.06), "tie-edge"))
        pieces.append(stroke(path, _WIDE * weight, colour, (0.02, 0.06), "tie"))
    pieces += _knot(0j, complex(whole[1] - whole[0]), weight * ramp(drawn, 0.0, 0.1), colour, "from")
    if style == "arrow" and drawn > 0.2:
        tip, before = complex(path[-1]), complex(start_of(path, 0.9)[-1])
        way = (tip - before) / max(abs(tip - before), 1e-6)
        barbs = (tip - way * (0.26 - 0.15j), tip, tip - way * (0.26 + 0.15j))
        pieces.append(line(*barbs, ink=0.062, color=colour, curve=False, name="head"))
    elif drawn > 0.97:
        pieces += _knot(complex(x, y), complex(whole[-2] - whole[-1]), weight, colour, "to")
    if mark > 0.02:
        middle = complex(start_of(whole, 0.5)[-1])
        pieces.append(shape(ellipse(middle, 0.26 * mark, n=30), WHITE, 0.03, False, name="mark"))
        pieces.append(shape(heart_outline(middle - 0.01j, 0.14 * mark), CORAL, 0.024, False, name="heart"))
    return {0: pieces}


def _knot(at: complex, along: complex, size: float, colour: str, name: str) -> list[Prim]:
    """A knot with its two loose ends, turned from the way the thread goes `along`."""
    away, round_ = -_KNOT * size * along / max(abs(along), 1e-6), ellipse(at, _KNOT * size, n=18)
    ends = [(at, at + away * (1.5 + 0.9j * side), at + away * (2.0 + 1.7j * side)) for side in (1, -1)]
    return [
        *(line(*end, ink=0.062 * size, taper=(0, 0.1), name=f"{name}-edge") for end in ends),
        *(line(*end, ink=0.030 * size, color=colour, taper=(0, 0.1), name=f"{name}-end") for end in ends),
        shape(round_, colour, 0.032 * size, False, name=name),
    ]


def _box(state: State) -> tuple[float, float, float, float]:
    x, y, arch = numbers(state, STATE, "x2", "y2", "arch")
    path = reach(complex(x, y), arch)
    return float(path.real.min()), float(path.imag.min()), float(path.real.max()), float(path.imag.max())


THING = Thing("connection", _draw, _box, STATE, depth=18.0, boil=True, writes=True)
