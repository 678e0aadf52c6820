"""A checklist. Anchored at its middle; `done` 0..1 ticks its lines off one after the other.

`items` are its lines, one under the other; without them there is something that looks like writing.
"""

from __future__ import annotations

from rentegn.drawing.lettering import Lettering, lettering
from rentegn.drawing.palette import CORAL, FAR, SHADE, TEAL, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import line, points, rounded, shape, start_of, wash
from rentegn.drawing.state import State, number, words
from rentegn.drawing.things import Thing

STATE: State = {"done": 1.0, "items": ""}
#: Height of a lettered line, of its letters, and how wide a line may be.
_LINE, _LETTERS, _WIDEST = 0.62, 0.40, 4.6
#: A tick that is drawn so little is none yet.
_STARTED = 0.02
_ROWS = (0.42, 0.06, -0.30, -0.66)


def _lines(state: State) -> list[Lettering]:
    items = [item for item in words(state, STATE, "items").split("\n") if item]
    made = []
    for index, item in enumerate(items):
        made.append(lettering(item, "title", _LETTERS, width=_WIDEST, height=_LINE, name=f"item{index}"))
    return made


def _measure(lines: list[Lettering]) -> tuple[float, float]:
    """Half the width and half the height of a sheet with these lines."""
    wide = max(block.box[2] - block.box[0] for block in lines)
    return (wide + 1.3) / 2, (_LINE * len(lines) + 0.62) / 2


def _written(state: State, lines: list[Lettering]) -> list[Piece]:
    """A sheet as large as its lines need, each with a box to tick."""
    half, high = _measure(lines)
    done = number(state, STATE, "done") * len(lines)
    pieces: list[Piece] = [
        wash(rounded(-half + 0.08, -high - 0.07, half + 0.08, high - 0.08, 0.06), SHADE, 0.9, "list-shadow"),
        shape(rounded(-half, -high, half, high, 0.06), WHITE, 0.044, False, name="list"),
        line(
            complex(-half + 0.3, high - 0.22), complex(half - 0.5, high - 0.21), ink=0.06, color=CORAL, name="heading"
        ),
    ]
    for index, block in enumerate(lines):
        x, y = -half + 0.42, high - 0.66 - _LINE * index
        left, bottom, right, top = block.box
        pieces.append(
            shape(rounded(x - 0.14, y - 0.14, x + 0.14, y + 0.14, 0.03), WHITE, 0.034, False, name=f"tickbox{index}")
        )
        pieces += block.at(complex(x + 0.36 + (right - left) / 2 - (left + right) / 2, y - (bottom + top) / 2))
        if done - index > _STARTED:
            path = points([(x - 0.16, y + 0.03), (x - 0.01, y - 0.12), (x + 0.26, y + 0.27)])
            pieces.append(
                Prim(start_of(path, done - index), ink=0.07, color=TEAL, taper=(0.1, 0.2), name=f"tick{index}")
            )
    return pieces


def _draw(state: State) -> dict[float, list[Piece]]:
    lines = _lines(state)
    if lines:
        return {0: _written(state, lines)}
    done = number(state, STATE, "done") * len(_ROWS)
    pieces: list[Piece] = [
        wash(rounded(-0.66, -1.05, 0.80, 0.90, 0.06), SHADE, 0.9, "list-shadow"),
        shape(rounded(-0.74, -0.98, 0.72, 0.98, 0.06), WHITE, 0.044, False, name="list"),
        line((-0.44, 0.74), (0.40, 0.75), ink=0.06, color=CORAL, name="heading"),
    ]
    for index, y in enumerate(_ROWS):
        pieces.append(
            shape(rounded(-0.54, y - 0.10, -0.34, y + 0.10, 0.03), WHITE, 0.03, False, name=f"tickbox{index}")
        )
        pieces.append(line((-0.18, y), (0.50 - 0.16 * (index % 3), y + 0.01), ink=0.032, color=FAR, name=f"row{index}"))
        share = done - index
        if share > 0.02:
            tick = start_of(points([(-0.56, y + 0.02), (-0.45, y - 0.09), (-0.24, y + 0.19)]), share)
            pieces.append(Prim(tick, ink=0.062, color=TEAL, taper=(0.1, 0.2), name=f"tick{index}"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    lines = _lines(state)
    if lines:
        half, high = _measure(lines)
        return -half, -high, half, high
    return -0.76, -1.0, 0.74, 1.0


THING = Thing("checklist", _draw, _box, STATE, depth=16.0)
