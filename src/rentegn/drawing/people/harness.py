"""What somebody who is tied to a rope wears: a turn of it about the waist, under the arms, and its knot."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import HEMP, INK
from rentegn.drawing.people.trunk import Trunk
from rentegn.drawing.prims import Piece, Points
from rentegn.drawing.shapes import DETAIL, smooth, stroke

#: How high it is worn (share of the trunk), how thick it is (H), and where round the waist its knot lies (degrees).
_HIGH, _THICK, _KNOT = 0.44, 0.062, 20.0
#: How far (H) it stands off the cloth at either edge.
_OFF = 0.012


def harness(trunk: Trunk, hem: float, flare: float, weight: float) -> list[Piece]:
    """The turn of rope on a trunk whose cloth hangs down to `hem` and flares there, in H; `weight` of its line."""
    left, middle, right = trunk.band(_HIGH, hem, flare)
    off = _OFF * (right - left) / max(abs(right - left), 1e-6)
    turn = smooth([left - 4 * off, left + (middle - left) * 0.5 - 0.012j, middle, right + 4 * off], n=6)
    drawn = _laid(turn, 1.0, weight, "harness")
    if not trunk.seen(_KNOT):
        return drawn
    at = trunk.cloth(_KNOT, _HIGH - 0.02, 0.9)
    tail = smooth([at, at + 0.05 - 0.11j, at + 0.02 - 0.22j], n=5)
    knot = np.array([at - 0.045 + 0.03j, at + 0.05 - 0.025j])
    return [*_laid(tail, 0.75, weight, "harness-tail"), *drawn, *_laid(knot, 1.5, weight, "harness-knot")]


def _laid(path: Points, thick: float, weight: float, name: str) -> list[Piece]:
    wide = _THICK * thick
    return [
        stroke(path, wide + 1.1 * DETAIL * weight, INK, (0, 0), f"{name}-line"),
        stroke(path, wide, HEMP, (0, 0), name),
    ]
