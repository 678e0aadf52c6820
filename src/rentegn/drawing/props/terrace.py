"""Two steps of stone before the pale front of a public building. Anchored at its foot on the left.

`low` and `high` are the heights of the two levels, `inset` how far in the upper one begins, `width` how far both reach
to the right. Whoever stands on the upper level stands further back.
"""

from __future__ import annotations

from rentegn.drawing.palette import FAR, SHADE, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import line, rounded, shape, wash
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"width": 5.0, "low": 0.55, "high": 1.15, "inset": 1.7}
_STONE, _SIDE = "#EADBBE", "#DCC9A4"


def _level(left: float, right: float, low: float, top: float, name: str) -> list[Prim]:
    """One step: its top as a narrow strip, its face below."""
    tread = [(left + 0.16, top + 0.18), (right, top + 0.18), (right, top), (left, top)]
    return [
        shape([(left, low), (right, low), (right, top), (left, top)], _SIDE, 0.036, False, name=name),
        shape(tread, _STONE, 0.036, False, name=name + "-top"),
        line((left + 0.1, top - 0.08), (right, top - 0.08), ink=0.02, color=WHITE, taper=(0, 0), name=name + "-edge"),
        *(
            line((left + x, low + 0.16), (left + x + 0.5, low + 0.165), ink=0.016, color=FAR, name=f"{name}-joint{x}")
            for x in (0.5, 1.9, 3.1)
            if left + x + 0.5 < right
        ),
    ]


def _portico(left: float, right: float, low: float) -> list[Prim]:
    """The front of the building the steps lead to, pale behind whoever stands on them: a wall, columns, a cornice."""
    top = low + 4.3
    prims = [
        wash([(left, low), (right, low), (right, top), (left, top)], _STONE, 0.75, "front"),
        wash(
            [(left + 2.75, low), (left + 3.75, low), (left + 3.75, low + 3.0), (left + 2.75, low + 3.0)],
            SHADE,
            0.9,
            "door",
        ),
        *(
            wash([(x, low + 1.2), (x + 0.62, low + 1.2), (x + 0.62, low + 3.0), (x, low + 3.0)], SHADE, 0.7, f"pane{x}")
            for x in (left + 0.95, left + 4.8)
            if x + 0.62 < right
        ),
        shape(rounded(left - 0.2, top, right, top + 0.26, 0.03), WHITE, 0.026, False, name="cornice", color=FAR),
    ]
    for index, x in enumerate((left + 0.1, left + 2.05, left + 4.0)):
        column = [(x, low), (x + 0.42, low), (x + 0.36, top), (x + 0.06, top)]
        prims.append(shape(column, WHITE, 0.026, False, name=f"column{index}", color=FAR))
        prims.append(line((x + 0.2, low + 0.2), (x + 0.2, top - 0.2), ink=0.014, color=FAR, name=f"flute{index}"))
    return prims


def _draw(state: State) -> dict[float, list[Piece]]:
    width, low, high, inset = numbers(state, STATE, "width", "low", "high", "inset")
    return {
        0: [
            *_portico(0.55, width, high),
            wash([0.1 - 0.02j, width - 0.02j, width - 0.2j, -0.35 - 0.2j], SHADE, 0.9, "terrace-shadow"),
            *_level(inset, width, low, high, "upper"),
            *_level(0.0, width, 0.0, low, "lower"),
        ]
    }


def _box(state: State) -> tuple[float, float, float, float]:
    width, high = numbers(state, STATE, "width", "high")
    return 0.0, -0.05, width, high + 4.56


THING = Thing("terrace", _draw, _box, STATE, depth=8.0)
