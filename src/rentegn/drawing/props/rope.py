"""A rope from its anchor to (`x2`, `y2`); `slack` is how far it hangs below the straight line, in units.

What would hang lower than `ground` (units from its anchor) lies on the ground in a bight.
"""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import HEMP, INK
from rentegn.drawing.prims import Piece, Points
from rentegn.drawing.shapes import length, line, normals, resample, stroke
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

#: No ground is near.
_NOWHERE = -99.0
STATE: State = {"x2": 2.5, "y2": 1.0, "slack": 0.4, "ground": _NOWHERE}
_THICK = 0.055
#: Half the width and the depth (units) of a bight, where so much of the rope (share of it) lies that it is whole.
_WIDE, _DEEP, _LYING = 0.62, 0.13, 0.3


def _path(state: State) -> Points:
    x, y, slack, ground = numbers(state, STATE, "x2", "y2", "slack", "ground")
    t = np.linspace(0, 1, 25)
    hung: Points = t * complex(x, y) - 4j * slack * t * (1 - t)
    return hung if hung.imag.min() >= ground else _lying(hung, ground)


def _lying(hung: Points, ground: float) -> Points:
    """A rope that hangs lower than the ground, laid on it."""
    low = np.flatnonzero(hung.imag < ground)
    before, after = hung[: low[0]], hung[low[-1] + 1 :]
    left, right = (end.real for end in (hung[low[0]], hung[low[-1]]))
    whole = min(1.0, len(low) / (_LYING * len(hung)))
    v = np.linspace(0, 1, 17)
    x = left + (right - left) * v + whole * _WIDE * np.sin(2 * np.pi * v)
    bight: Points = x + 1j * (ground - whole * _DEEP * np.sin(np.pi * v) ** 2)
    return np.concatenate([before, bight, after])


def _draw(state: State) -> dict[float, list[Piece]]:
    path = _path(state)
    pieces: list[Piece] = [
        stroke(path, _THICK + 0.034, INK, (0, 0), "rope-line"),
        stroke(path, _THICK, HEMP, (0, 0), "rope"),
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
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    path = _path(state)
    return float(path.real.min()), float(path.imag.min()), float(path.real.max()), float(path.imag.max())


THING = Thing("rope", _draw, _box, STATE, depth=19.0)
