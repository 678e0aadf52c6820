"""Crayon hatching: parallel segments inside an outline."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.compiled import compiled
from rentegn.drawing.prims import Points

#: Units a segment keeps from the outline, and the shortest worth drawing.
_TRIM, _SHORTEST = 0.025, 0.05


@compiled
def segments(outline: Points, gap: float, angle: float) -> NDArray[np.complex128]:
    """(n, 2) ends of the segments `gap` units apart at `angle`, inside a closed outline by the even-odd rule."""
    turned = outline * complex(math.cos(angle), -math.sin(angle))
    low, high = turned.imag.min(), turned.imag.max()
    middle = turned.imag.mean()
    first, last = math.ceil((low - middle) / gap), math.floor((high - middle) / gap)
    back = complex(math.cos(angle), math.sin(angle))
    count = len(turned)
    found = np.empty((max(last - first + 1, 0) * (count // 2 + 1), 2), np.complex128)
    crossings = np.empty(count + 1)
    used = 0
    for row in range(first, last + 1):
        # a hair off the grid, so that no line runs exactly through a vertex
        height = middle + row * gap + 1e-7
        crossed = 0
        for i in range(count):
            one, other = turned[i], turned[i + 1 if i + 1 < count else 0]
            if (one.imag <= height) != (other.imag <= height):
                share = (height - one.imag) / (other.imag - one.imag)
                crossings[crossed] = one.real + (other.real - one.real) * share
                crossed += 1
        across = np.sort(crossings[:crossed])
        for pair in range(0, crossed - 1, 2):
            left, right = across[pair] + _TRIM, across[pair + 1] - _TRIM
            if right - left > _SHORTEST:
                found[used, 0] = complex(left, height) * back
                found[used, 1] = complex(right, height) * back
                used += 1
    return found[:used]
