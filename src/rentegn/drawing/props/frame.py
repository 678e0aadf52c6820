"""A drawn frame: a hand-made rectangle round what belongs together. Anchored at its middle.

`width`, `height`; `drawn` 0..1 how much of it stands; `light` 0..1 a tint within.
"""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, SUN_TINT
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import box, line, points, smooth, start_of, wash
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"width": 6.3, "height": 4.4, "drawn": 1.0, "light": 0.45}


def _draw(state: State) -> dict[float, list[Piece]]:
    width, height, drawn, light = numbers(state, STATE, "width", "height", "drawn", "light")
    x, y = width / 2, height / 2
    behind: list[Piece] = [wash(box(-x, -y, x, y), SUN_TINT, light * drawn, "frame-light")] if light * drawn > 0 else []
    # one loop that overshoots its start, as a brush does
    corners = [
        (-x, y),
        (0, y + 0.03),
        (x, y),
        (x + 0.02, 0),
        (x, -y),
        (0, -y - 0.025),
        (-x, -y),
        (-x - 0.02, 0),
        (-x + 0.01, y + 0.12),
    ]
    sides = [smooth(points(corners[i : i + 3])) for i in (0, 2, 4, 6)]
    edges: list[Piece] = []
    for index, side in enumerate(sides):
        share = drawn * 4 - index
        if share > 0.01:
            edges.append(Prim(start_of(side, share), ink=0.085, color=CORAL, taper=(0.015, 0.03), name=f"edge{index}"))
    if drawn > 0.97:
        for index, (sx, sy) in enumerate(((-1, 1), (1, 1), (1, -1), (-1, -1))):
            tip = complex(sx * (x + 0.30), sy * (y + 0.26))
            edges.append(
                line(
                    tip - complex(sx * 0.12, sy * 0.1),
                    tip + complex(sx * 0.1, sy * 0.1),
                    ink=0.036,
                    color=CORAL,
                    name=f"spark{index}",
                )
            )
    return {-15.0: behind, 0: edges}


def _box(state: State) -> tuple[float, float, float, float]:
    width, height = numbers(state, STATE, "width", "height")
    return -width / 2, -height / 2, width / 2, height / 2


THING = Thing("frame", _draw, _box, STATE, depth=16.0, writes=True)
