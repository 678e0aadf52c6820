"""A page that is turned: its edge curls over, and goes from the lower right corner to the left."""

from __future__ import annotations

import math

from rentegn.drawing.drawlist import Box, DrawList
from rentegn.drawing.looks.inking import inked
from rentegn.drawing.palette import INK, SHADE, WASH, WHITE
from rentegn.drawing.prims import Cel, Piece
from rentegn.drawing.shapes import shape, stroke, wash
from rentegn.drawing.transitions.clip import Edge, clipped, edge

#: The fold leans as when a corner is lifted, and stands nearly upright when the page is over (degrees).
_LIFTED, _OVER = -34.0, -6.0
#: How wide the curl is half way, a share of the frame's width; the least it ever is (units).
_CURL, _LEAST = 0.17, 0.35
#: A page is lifted by its corner, so the curl is a cone: this much wider below than in its middle. Half its length is
#: this much of the frame's height.
_FLARE, _LONG = 0.55, 0.75
#: Its shades from the fold to the free edge: share of its width, colour, opacity.
_SHADES = ((0.0, 0.16, WHITE, 0.8), (0.42, 1.0, SHADE, 0.35), (0.70, 1.0, SHADE, 0.5), (0.88, 1.0, "#C9B795", 0.45))
#: Shadows beside the curl, on the page that comes and on the one that goes: width in units, opacity.
_BEFORE = ((0.95, 0.05), (0.55, 0.07), (0.22, 0.10))
_BEHIND = ((0.60, 0.05), (0.25, 0.08))
_INK = 0.055


def turned(leaving: DrawList, share: float, frame: Box, look: str) -> DrawList:
    """The page with the picture that leaves, `share` of the way over; what it has left is not covered."""
    fold, curl = _fold(share, frame)
    return DrawList.joined([clipped(leaving, fold), _curl(fold, curl, frame, look)])


def _fold(share: float, frame: Box) -> tuple[Edge, float]:
    """The fold, and how far the curl reaches over the page to the left of it."""
    left, bottom, right, top = frame
    wide, middle = right - left, complex(left + right, bottom + top) / 2
    line = edge(middle, _LIFTED + (_OVER - _LIFTED) * min(1.0, 1.5 * share))
    corners = (complex(x, y) for x in (left, right) for y in (bottom, top))
    reaches = [((corner - middle) * line.out.conjugate()).real for corner in corners]
    curl = max(_LEAST, _CURL * wide * math.sin(math.pi * min(1.0, 0.08 + 0.92 * share)))
    first, last = max(reaches), min(reaches) - _BEFORE[-1][0]
    return line.moved(first + (last - first) * share), curl


def _curl(fold: Edge, width: float, frame: Box, look: str) -> DrawList:
    reach = _LONG * (frame[3] - frame[1])

    def shadow(start: float, end: float, dark: float, name: str) -> Piece:
        return wash(fold.band(start, end, reach, _FLARE), INK, dark, name)

    pieces: list[Piece] = [
        *(shadow(0.0, wide, dark, f"before{k}") for k, (wide, dark) in enumerate(_BEFORE)),
        *(shadow(-width - wide, -width, dark, f"behind{k}") for k, (wide, dark) in enumerate(_BEHIND)),
        shape(fold.band(-width, 0.0, reach, _FLARE), WASH, 0.0, False, "solid", name="curl"),
        *(
            wash(fold.band(-width * end, -width * start, reach, _FLARE), colour, dark, f"shade{k}")
            for k, (start, end, colour, dark) in enumerate(_SHADES)
        ),
        stroke(fold.band(0.0, 0.0, reach)[[0, 3]], _INK, INK, (0, 0), "fold"),
        stroke(fold.band(-width, -width, reach, _FLARE)[[0, 3]], _INK, INK, (0, 0), "free-edge"),
    ]
    return inked(Cel(0.0, tuple(pieces)), look)
