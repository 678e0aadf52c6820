"""A rope from its anchor to (`x2`, `y2`); `slack` is how far it hangs below the straight line, in units.

With `loops` it is tied about whoever stands at either end: a turn round the waist, in front of them, and a knot.
"""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import INK
from rentegn.drawing.prims import Piece, Points
from rentegn.drawing.shapes import length, line, normals, resample, stroke
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"x2": 2.5, "y2": 1.0, "slack": 0.4, "loops": 0.0}
_THICK, _HEMP = 0.055, "#C99A5B"
#: Half the width of a loop, how far it hangs in front, and how far it is from the rope to people's front.
_HALF, _DIP, _FRONT = 0.31, 0.07, 0.35


def _path(state: State) -> Points:
    x, y, slack = numbers(state, STATE, "x2", "y2", "slack")
    t = np.linspace(0, 1, 25)
    hung: Points = t * complex(x, y) - 4j * slack * t * (1 - t)
    return hung


def _draw(state: State) -> dict[float, list[Piece]]:
    path = _path(state)
    pieces: list[Piece] = [
        stroke(path, _THICK + 0.034, INK, (0, 0), "rope-line"),
        stroke(path, _THICK, _HEMP, (0, 0), "rope"),
    ]
    if length(path) > 0.3:
        strands = resample(path, 0.12)[1:-1]
        across = normals(strands) * _THICK * 0.42 if len(strands) > 1 else np.zeros(len(strands))
        for index, (at, side) in enumerate(zip(strands, across, strict=True)):
            pieces.append(
                line(
                    complex(at - side - 0.02),
                    complex(at + side + 0.02),
                    ink=0.014,
                    taper=(0.2, 0.2),
                    name=f"strand{index}",
                )
            )
    if not state.get("loops"):
        return {0: pieces}
    return {0: pieces, _FRONT: [piece for at in (path[0], path[-1]) for piece in _loop(complex(at))]}


def _loop(at: complex) -> list[Piece]:
    """A turn of the rope as it is seen from the front, and the knot that closes it."""
    across = np.linspace(-1, 1, 9)
    turn = at + _HALF * across - 1j * _DIP * (1 - across**2)
    knot = at - 1j * _DIP + np.array([-0.05 + 0.03j, 0.05 - 0.02j])
    tail = at - 1j * _DIP + np.array([0.01 + 0j, 0.04 - 0.10j, 0.02 - 0.19j])
    lines = ((tail, 0.8, "tail"), (turn, 1.0, "loop"), (knot, 1.5, "knot"))
    return [
        piece
        for line_, thick, name in lines
        for piece in (
            stroke(line_, _THICK * thick + 0.034, INK, (0, 0), f"{name}-line"),
            stroke(line_, _THICK * thick, _HEMP, (0, 0), name),
        )
    ]


def _box(state: State) -> tuple[float, float, float, float]:
    path = _path(state)
    return float(path.real.min()), float(path.imag.min()), float(path.real.max()), float(path.imag.max())


THING = Thing("rope", _draw, _box, STATE, depth=19.0)
