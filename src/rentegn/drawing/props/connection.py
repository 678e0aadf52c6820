"""A line between two: a hand-drawn arc from its anchor to (`x2`, `y2`).

`drawn` 0..1; `arch` lifts its middle to the left of its way; `style` "solid", "dashed" or "arrow"; `color` "coral",
"teal" or "sun"; `mark` 0..1 a heart on its middle, once it is drawn.
"""

from __future__ import annotations

from rentegn.drawing.arrows import reach
from rentegn.drawing.icons import heart_outline
from rentegn.drawing.palette import CORAL, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.props.arrow import COLOURS
from rentegn.drawing.shapes import dashes, ellipse, line, shape, start_of, stroke
from rentegn.drawing.state import State, numbers, ramp, words
from rentegn.drawing.things import Thing

STATE: State = {"x2": 2.5, "y2": 0.0, "drawn": 1.0, "arch": 0.22, "style": "solid", "color": "coral", "mark": 0.0}


def _draw(state: State) -> dict[float, list[Piece]]:
    x, y, drawn, arch, mark = numbers(state, STATE, "x2", "y2", "drawn", "arch", "mark")
    colour, style = COLOURS[words(state, STATE, "color")], words(state, STATE, "style")
    if drawn <= 0.01:
        return {0: []}
    whole = reach(complex(x, y), arch)
    path = start_of(whole, drawn)
    pieces: list[Piece] = []
    if style == "dashed":
        pieces += dashes(path, 0.17, 0.12, 0.046, colour, "tie")
    else:
        pieces.append(stroke(path, 0.062, colour, (0.06, 0.12), "tie"))
    pieces.append(shape(ellipse(0j, 0.085 * ramp(drawn, 0.0, 0.1), n=18), colour, 0.03, False, name="from"))
    if style == "arrow" and drawn > 0.2:
        tip, before = complex(path[-1]), complex(start_of(path, 0.9)[-1])
        way = (tip - before) / max(abs(tip - before), 1e-6)
        barbs = (tip - way * (0.26 - 0.15j), tip, tip - way * (0.26 + 0.15j))
        pieces.append(line(*barbs, ink=0.062, color=colour, curve=False, name="head"))
    elif drawn > 0.97:
        pieces.append(shape(ellipse(complex(x, y), 0.085, n=18), colour, 0.03, False, name="to"))
    if mark > 0.02:
        middle = complex(start_of(whole, 0.5)[-1])
        pieces.append(shape(ellipse(middle, 0.26 * mark, n=30), WHITE, 0.03, False, name="mark"))
        pieces.append(shape(heart_outline(middle - 0.01j, 0.14 * mark), CORAL, 0.024, False, name="heart"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    x, y, arch = numbers(state, STATE, "x2", "y2", "arch")
    path = reach(complex(x, y), arch)
    return float(path.real.min()), float(path.imag.min()), float(path.real.max()), float(path.imag.max())


THING = Thing("connection", _draw, _box, STATE, depth=18.0, boil=True, writes=True)
