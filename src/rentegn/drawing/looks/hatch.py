"""Hatching: strokes side by side inside an outline, all of them as one polygon, so that a tone costs one fill."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.compiled import compiled
from rentegn.drawing.looks.noise import chance
from rentegn.drawing.prims import Points

#: Shares of the gap: how far a row strays, and a stroke's ends stay inside or run over the outline.
_STRAY, _SHORT, _OVER = 0.17, 0.55, 0.25
#: A stroke shorter than this share of the gap is not worth drawing; one this many times as long as it reaches is two.
_SHORTEST, _TOO_LONG = 0.6, 1.35
#: Shares of the width that a stroke has where the pencil lands and where it leaves; of its length that it bows.
_LANDS, _LEAVES, _BOW = 0.8, 0.35, 0.012
#: Polygon points of a stroke: both sides at three places, and the first again.
STROKE = 7
_ROW, _ENDS, _SKIP, _CUT = 411, 423, 437, 449


@compiled
def hatching(
    outline: Points, gap: float, angle: float, width: float, reach: float, bare: float, seed: int, variant: int
) -> Points:
    """One closed polygon of strokes `width` thick, `gap` apart, at `angle`, inside a closed outline (even-odd).

    No stroke is much longer than `reach`; `bare` is the share of strokes left out. Units; empty where nothing fits.
    The strokes hang on the outline's middle and keep their irregularities while it moves. They are joined by a thread
    there and back, which encloses nothing.
    """
    strokes = _strokes(outline, gap, angle, reach, bare, seed, variant)
    count = len(strokes)
    made = np.empty(count * (STROKE + 1) - 1 if count else 0, np.complex128)
    for k in range(count):
        _stroke(strokes[k, 0], strokes[k, 1], width, seed + 131 * k, variant, made[STROKE * k : STROKE * (k + 1)])
    for k in range(count - 1):
        made[STROKE * count + k] = made[STROKE * (count - 2 - k)]
    return made


@compiled
def _strokes(
    outline: Points, gap: float, angle: float, reach: float, bare: float, seed: int, variant: int
) -> NDArray[np.complex128]:
    """(n, 2): where each stroke begins and ends."""
    turned = outline * complex(math.cos(angle), -math.sin(angle))
    middle = turned.imag.mean()
    first = math.ceil((turned.imag.min() - middle) / gap)
    last = math.floor((turned.imag.max() - middle) / gap)
    back = complex(math.cos(angle), math.sin(angle))
    crossings = np.empty(len(turned) + 1)
    found = np.empty((64, 2), np.complex128)
    used = 0
    for row in range(first, last + 1):
        height = middle + (row + _STRAY * chance(seed, row, _ROW)) * gap + 1e-7  # never exactly through a vertex
        crossed = _crossings(turned, height, crossings)
        for pair in range(0, crossed - 1, 2):
            left = crossings[pair] + gap * _end(seed, 2 * row + 7 * pair, variant)
            right = crossings[pair + 1] - gap * _end(seed, 2 * row + 7 * pair + 1, variant)
            if right - left < _SHORTEST * gap:
                continue
            pieces = max(1, math.ceil((right - left) / reach / _TOO_LONG))
            for piece in range(pieces):
                if bare > 0 and 0.5 + 0.5 * chance(seed, 64 * row + piece, _SKIP) < bare:
                    continue
                start = left + (right - left) * _cut(seed, row, piece, pieces)
                stop = left + (right - left) * _cut(seed, row, piece + 1, pieces)
                if piece + 1 < pieces:
                    stop -= 0.5 * gap * (1.0 + chance(seed, 64 * row + piece, _CUT + 1))
                if used == len(found):
                    found = np.concatenate((found, np.empty_like(found)))
                found[used, 0], found[used, 1] = complex(start, height) * back, complex(stop, height) * back
                used += 1
    return found[:used]


@compiled
def _crossings(turned: Points, height: float, crossings: NDArray[np.float64]) -> int:
    """Fill in where the outline crosses a height, from left to right; how often it does."""
    crossed = 0
    for i in range(len(turned)):
        one, other = turned[i - 1], turned[i]
        if (one.imag <= height) != (other.imag <= height):
            crossings[crossed] = one.real + (other.real - one.real) * (height - one.imag) / (other.imag - one.imag)
            crossed += 1
    crossings[:crossed] = np.sort(crossings[:crossed])
    return crossed


@compiled
def _end(seed: int, end: int, variant: int) -> float:
    """The share of the gap a stroke's end stays inside the outline, less than nothing where it runs over."""
    steady, living = chance(seed, end, _ENDS), chance(seed, end, _ENDS + 1 + variant)
    share = 0.5 + 0.5 * (0.75 * steady + 0.25 * living)
    return _SHORT * share - _OVER * (1.0 - share)


@compiled
def _cut(seed: int, row: int, piece: int, pieces: int) -> float:
    """The share of a row at which its stroke number `piece` begins: rows are not cut all in the same place."""
    if piece == 0 or piece == pieces:
        return piece / pieces
    return (piece + 0.42 * chance(seed, 64 * row + piece, _CUT)) / pieces


@compiled
def _stroke(start: complex, stop: complex, width: float, seed: int, variant: int, made: Points) -> None:
    """Write one stroke: along its left side, back along its right side, to where it began."""
    along = stop - start
    length = max(abs(along), 1e-12)
    side = 1j * along / length * (0.5 * width)
    bow = 1j * along * (_BOW * (chance(seed, 1, _ENDS) + 0.5 * chance(seed, 2, _ENDS + variant)))
    middle = start + 0.45 * along + bow
    made[0], made[1], made[2] = start + side * _LANDS, middle + side, stop + side * _LEAVES
    made[3], made[4], made[5] = stop - side * _LEAVES, middle - side, start - side * _LANDS
    made[6] = made[0]
