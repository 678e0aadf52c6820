"""A large sheet on a roller on the wall, to write on. Anchored at its middle when it hangs down.

`width`, `height`; `rolled` 0..1 rolls it up to the batten it hangs from.
"""

from __future__ import annotations

from rentegn.drawing.palette import FAR, SHADE, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, line, rounded, shape, wash
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"width": 8.7, "height": 4.3, "rolled": 0.0}
_WOOD, _ROLL = "#B98A55", "#F6EAD0"


def _draw(state: State) -> dict[float, list[Piece]]:
    width, height, rolled = numbers(state, STATE, "width", "height", "rolled")
    rolled = min(1.0, max(0.0, rolled))
    half, top = width / 2, height / 2
    foot = top - height * (1 - rolled)
    pieces: list[Piece] = []
    if rolled < 0.98:
        pieces += [
            wash(rounded(-half + 0.12, foot - 0.16, half + 0.14, top - 0.12, 0.05), SHADE, 0.85, "sheet-shadow"),
            shape(rounded(-half, foot, half, top, 0.04), WHITE, 0.036, False, name="sheet", color=FAR),
        ]
    thick = 0.05 + 0.17 * rolled
    roll = rounded(-half - 0.06, foot - thick, half + 0.06, foot + thick, thick)
    pieces += [
        shape(roll, _ROLL, 0.036, False, name="roll"),
        shape(ellipse(complex(half + 0.06, foot), 0.05, thick, 18), SHADE, 0.026, False, name="roll-end"),
        line((-half - 0.12, top), (half + 0.12, top + 0.01), ink=0.09, color=_WOOD, taper=(0, 0), name="batten"),
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    width, height, rolled = numbers(state, STATE, "width", "height", "rolled")
    return -width / 2 - 0.12, height / 2 - height * (1 - rolled) - 0.22, width / 2 + 0.12, height / 2 + 0.05


THING = Thing("wall_sheet", _draw, _box, STATE, depth=6.0)
