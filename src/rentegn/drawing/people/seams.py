"""Where one silhouette grows out of another: cloth that is joined has one contour, not two that overlap."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.compiled import compiled
from rentegn.drawing.prims import Points

#: A line shorter than this (H) is a blot.
_SHORTEST = 0.09


@compiled
def depth(path: Points, outline: Points) -> NDArray[np.float64]:
    """How far each point of a path lies inside a closed outline, below 0 outside it; shape (n,), in their unit."""
    count = len(outline)
    deep = np.empty(len(path), np.float64)
    for i in range(len(path)):
        z = path[i]
        nearest, within = np.inf, False
        for k in range(count):
            a, b = outline[k], outline[(k + 1) % count]
            edge = b - a
            long = edge.real * edge.real + edge.imag * edge.imag
            t = 0.0
            if long > 0.0:
                t = min(1.0, max(0.0, ((z - a) * edge.conjugate()).real / long))
            nearest = min(nearest, abs(z - a - t * edge))
            if (a.imag > z.imag) != (b.imag > z.imag):
                crossing = a.real + (z.imag - a.imag) * edge.real / edge.imag
                if z.real < crossing:
                    within = not within
        deep[i] = nearest if within else -nearest
    return deep


def showing(path: Points, deep: NDArray[np.float64], margin: float) -> list[Points]:
    """The runs of an open path that lie no deeper than `margin`, each cut where it meets the margin; no blots."""
    points, ends = _showing(np.ascontiguousarray(path), deep, margin)
    return [points[first:end] for first, end in ends.tolist()]


@compiled
def _showing(path: Points, deep: NDArray[np.float64], margin: float) -> tuple[Points, NDArray[np.int64]]:
    """The points of all runs, and where among them each begins and ends."""
    count = len(path)
    points, bounds = np.empty(2 * count + 2, np.complex128), np.empty((count + 1, 2), np.int64)
    runs, end, i = 0, 0, 0
    while i < count:
        if deep[i] > margin:
            i += 1
            continue
        first = end
        if i > 0:
            points[end] = _at_margin(path, deep, margin, i - 1)
            end += 1
        while i < count and deep[i] <= margin:
            points[end] = path[i]
            end, i = end + 1, i + 1
        if i < count:
            points[end] = _at_margin(path, deep, margin, i - 1)
            end += 1
        long = 0.0
        for k in range(first + 1, end):
            long += abs(points[k] - points[k - 1])
        if end - first > 2 and long > _SHORTEST:
            bounds[runs, 0], bounds[runs, 1] = first, end
            runs += 1
    return points, bounds[:runs]


@compiled
def _at_margin(path: Points, deep: NDArray[np.float64], margin: float, i: int) -> complex:
    """The point between points `i` and `i + 1` that is as deep as the margin."""
    change = deep[i + 1] - deep[i]
    t = 0.5 if change == 0 else min(1.0, max(0.0, (margin - deep[i]) / change))
    cut: complex = path[i] + t * (path[i + 1] - path[i])
    return cut
