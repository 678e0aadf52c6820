"""Drawings cut off along a straight line."""

from __future__ import annotations

import cmath
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.drawlist import DrawList
from rentegn.drawing.prims import Points


@dataclass(frozen=True, slots=True)
class Edge:
    """A line through `at`, whose `out` (of length 1) points to the side that is cut off."""

    at: complex
    out: complex

    @property
    def along(self) -> complex:
        """Its direction: what is cut off lies to the right."""
        return 1j * self.out

    def beyond(self, points: Points) -> NDArray[np.float64]:
        """How far points (M,) lie on the cut-off side, in units; negative on the other."""
        far: NDArray[np.float64] = ((points - self.at) * self.out.conjugate()).real
        return far

    def moved(self, distance: float) -> Edge:
        """The line so much further out."""
        return Edge(self.at + self.out * distance, self.out)

    def band(self, start: float, end: float, reach: float, flare: float = 0.0) -> Points:
        """The corners of the band from `start` to `end` units out, `reach` long to either side of `at`.

        With `flare` it is wider by that share at its lower end, and narrower at its upper.
        """
        low, high = self.at - self.along * reach, self.at + self.along * reach
        wide, narrow = self.out * (1 + flare), self.out * (1 - flare)
        return np.array([low + wide * start, low + wide * end, high + narrow * end, high + narrow * start])


def edge(at: complex, degrees: float) -> Edge:
    """A line whose cut-off side lies at an angle, counted from the right."""
    return Edge(at, cmath.rect(1.0, np.radians(degrees)))


def clipped(drawing: DrawList, line: Edge) -> DrawList:
    """What of a drawing lies on the near side of a line."""
    if not len(drawing):
        return drawing
    beyond = line.beyond(drawing.points)
    nearest = np.minimum.reduceat(beyond, drawing.starts[:-1])
    furthest = np.maximum.reduceat(beyond, drawing.starts[:-1])
    paths, colours = [], []
    for k in np.flatnonzero(nearest < 0):
        first, end = drawing.starts[k], drawing.starts[k + 1]
        path = drawing.points[first:end]
        if furthest[k] > 0:
            path = _cut(path, beyond[first:end])
        if len(path) > 2:
            paths.append(path)
            colours.append(drawing.colours[k])
    if not paths:
        return DrawList.empty()
    starts = np.concatenate([[0], np.cumsum([len(path) for path in paths])])
    return DrawList(np.concatenate(paths), starts.astype(np.int64), np.array(colours, np.float32))


def _cut(path: Points, beyond: NDArray[np.float64]) -> Points:
    """The polygon's near part, closed along the line (Sutherland and Hodgman's way, for one edge)."""
    following, further = np.roll(path, -1), np.roll(beyond, -1)
    crosses = (beyond < 0) != (further < 0)
    share = np.where(crosses, beyond / np.where(crosses, beyond - further, 1.0), 0.0)
    met = path + (following - path) * share
    # each corner that stays is followed by the point where its side leaves or enters
    both = np.column_stack([path, met]).ravel()
    kept: Points = both[np.column_stack([beyond < 0, crosses]).ravel()]
    return kept
