"""Where one silhouette grows out of another: cloth that is joined has one contour, not two that overlap."""

from __future__ import annotations

from itertools import pairwise

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
    shown = deep <= margin
    if shown.all():
        return [path] if len(path) > 2 and float(np.abs(np.diff(path)).sum()) > _SHORTEST else []
    runs: list[Points] = []
    edges = np.flatnonzero(np.diff(shown.astype(np.int8)))
    bounds = [0, *(int(edge) + 1 for edge in edges), len(path)]
    for first, end in pairwise(bounds):
        if not shown[first]:
            continue
        run = [path[first:end]]
        if first > 0:
            run.insert(0, np.array([_at_margin(path, deep, margin, first - 1)]))
        if end < len(path):
            run.append(np.array([_at_margin(path, deep, margin, end - 1)]))
        whole = np.concatenate(run)
        if len(whole) > 2 and float(np.abs(np.diff(whole)).sum()) > _SHORTEST:
            runs.append(whole)
    return runs


def _at_margin(path: Points, deep: NDArray[np.float64], margin: float, i: int) -> complex:
    """The point between points `i` and `i + 1` that is as deep as the margin."""
    change = deep[i + 1] - deep[i]
    t = 0.5 if change == 0 else min(1.0, max(0.0, (margin - deep[i]) / change))
    return complex(path[i] + t * (path[i + 1] - path[i]))
