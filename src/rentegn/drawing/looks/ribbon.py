"""Strokes of living width, and the fills they are about: all polygons of a drawing in one compiled pass."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.compiled import compiled
from rentegn.drawing.looks.noise import chance, wander
from rentegn.drawing.prims import Points

#: A vertex that turns by more than this (radians) is a corner, which a sample must hit.
_CORNER = 0.7
#: Units between samples on straight lines, radians of turn between samples on curves, least units between samples.
_STEP, _TURN, _LEAST_STEP = 0.07, 0.22, 0.012
#: Direction of the pen's nib: strokes across it are thick.
_NIB_X, _NIB_Y = 0.78, 0.62
#: How much of its width a tapered end keeps.
_TIP = 0.28
#: Extra polygon points for two round ends.
_CAPS = 6

_CHOICE, _WOBBLE, _BOIL, _PRESSURE, _DRIFT = 5, 3, 31, 71, 201

#: Fields of the stroke table, in its columns' order.
WIDTH, WOBBLE, BOIL, WAVE, PRESSURE, TAPER_IN, TAPER_OUT, OVERLAP, DRIFT, NIB = range(10)
COLUMNS = 10


@compiled
def path_length(points: Points, closed: bool) -> float:
    """Units along a line, back to its beginning if it is closed."""
    length = 0.0
    for i in range(0 if closed else 1, len(points)):
        step = points[i] - points[i - 1]
        length += math.hypot(step.real, step.imag)
    return length


@compiled
def _arcs(points: Points, first: int, end: int, closed: bool, arcs: NDArray[np.float64]) -> float:
    """Fill in the arc length at each point (and at the return to the first); the whole length."""
    arcs[0] = 0.0
    count = end - first + (1 if closed else 0)
    for i in range(1, count):
        step = points[first if first + i == end else first + i] - points[first + i - 1]
        arcs[i] = arcs[i - 1] + math.hypot(step.real, step.imag)
    return float(arcs[count - 1])


@compiled
def _bend(before: complex, after: complex) -> float:
    """The turn between two directions, 0 to pi."""
    return abs(
        math.atan2(
            before.real * after.imag - before.imag * after.real, before.real * after.real + before.imag * after.imag
        )
    )


@compiled
def _corners(
    points: Points, first: int, end: int, closed: bool, arcs: NDArray[np.float64], corners: NDArray[np.float64]
) -> tuple[int, float]:
    """The arc lengths of the corners: their number, and the turn of everything that is not a corner."""
    found, turn = 0, 0.0
    count = end - first
    last = points[first] - points[end - 1] if closed else 0j
    for i in range(count):
        if i + 1 < count:
            step = points[first + i + 1] - points[first + i]
        elif closed:
            step = points[first] - points[first + i]
        else:
            break
        if step == 0:
            continue
        if last != 0:
            bend = _bend(last, step)
            if bend > _CORNER:
                corners[found] = arcs[i]
                found += 1
            else:
                turn += bend
        last = step
    return found, turn


@compiled
def _samples(
    length: float,
    turn: float,
    closed: bool,
    overlap: float,
    seed: int,
    corners: NDArray[np.float64],
    found: int,
    out: NDArray[np.float64],
) -> int:
    """The arc lengths at which the pen is followed, in its order; past `length` it goes over its beginning again."""
    wanted = max(length / _STEP, turn / _TURN)
    wanted = min(max(wanted, 4.0), max(length / _LEAST_STEP, 5.0))
    step = length / wanted
    begin = 0.0
    if closed:
        pick = (chance(seed, 1, _CHOICE) + 1.0) * 0.5
        begin = corners[min(int(pick * found), found - 1)] if found else pick * length
    out[0] = begin
    count, here = 1, begin
    rounds = 2 if closed else 1
    for turn_round in range(rounds):
        for c in range(found + 1):
            stop = corners[c] + turn_round * length if c < found else (turn_round + 1) * length
            if c == found and closed:
                continue
            if stop > begin + length:
                stop = begin + length
            gap = stop - here
            if gap <= 1e-9:
                continue
            pieces = max(1, math.ceil(gap / step - 1e-6))
            for i in range(pieces):
                out[count] = here + gap * (i + 1) / pieces
                count += 1
            here = stop
    if closed and here < begin + length - 1e-9:
        gap = begin + length - here
        pieces = max(1, math.ceil(gap / step - 1e-6))
        for i in range(pieces):
            out[count] = here + gap * (i + 1) / pieces
            count += 1
    if closed and overlap > 0:
        pieces = max(2, math.ceil(overlap * length / step))
        for i in range(pieces):
            out[count] = begin + length + overlap * length * (i + 1) / pieces
            count += 1
    return count


@compiled
def _room(length: float, turn: float, found: int) -> int:
    """No fewer than the samples a stroke may get."""
    wanted = max(length / _STEP, turn / _TURN)
    return int(2 * min(max(wanted, 4.0), max(length / _LEAST_STEP, 5.0))) + 2 * found + 16


@compiled
def displaced(
    share: float, length: float, wave: float, wobble: float, boil: float, seed: int, variant: int, closed: bool
) -> float:
    """How far the hand is off the line there, along the normal: always alike (`wobble`) and by variant (`boil`)."""
    off = 0.0
    knots = length / wave
    if wobble > 0:
        off += wobble * wander(share, knots, seed, _WOBBLE, closed)
    if boil > 0:
        off += boil * wander(share, knots, seed, _BOIL + variant, closed)
    return off


@compiled
def _wobbled(points: Points, row: NDArray[np.float64], seed: int, variant: int, out: Points) -> None:
    """Write a closed outline with the displacement its stroke gets, for its fill."""
    if row[WOBBLE] <= 0 and row[BOIL] <= 0:
        out[:] = points
        return
    count = len(points)
    length = path_length(points, True)
    arc = 0.0
    for i in range(count):
        before, here, after = points[i - 1 if i else count - 1], points[i], points[i + 1 if i + 1 < count else 0]
        if i:
            arc += math.hypot(here.real - before.real, here.imag - before.imag)
        along = after - before
        size = math.hypot(along.real, along.imag)
        if size < 1e-9 or length < 1e-9:
            out[i] = here
            continue
        off = displaced(arc / length, length, row[WAVE], row[WOBBLE], row[BOIL], seed, variant, True)
        out[i] = here + 1j * along * (off / size)


@compiled
def lengths(points: Points, spans: NDArray[np.int64], closed: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Units along each line `points[spans[k, 0]:spans[k, 1]]`."""
    found = np.empty(len(spans))
    for k in range(len(spans)):
        found[k] = path_length(points[spans[k, 0] : spans[k, 1]], closed[k])
    return found


@compiled
def outlines(
    points: Points,
    spans: NDArray[np.int64],
    strokes: NDArray[np.bool_],
    closed: NDArray[np.bool_],
    seeds: NDArray[np.int64],
    table: NDArray[np.float64],
    variant: int,
) -> tuple[Points, NDArray[np.int64]]:
    """A polygon for each row of `table`, one after the other, and where each starts.

    Of the `strokes` it is the ribbon along `points[spans[k, 0]:spans[k, 1]]`, of the rest that outline itself, wobbled
    as its stroke is.
    """
    longest, every = 1, 0
    for k in range(len(spans)):
        longest = max(longest, spans[k, 1] - spans[k, 0] + 1)
        every += spans[k, 1] - spans[k, 0]
    arcs = np.empty(longest + 1)
    corners = np.empty(longest + 1)
    starts = np.zeros(len(spans) + 1, np.int64)
    out = np.empty(4 * every + 256, np.complex128)
    for k in range(len(spans)):
        first, end, start = spans[k, 0], spans[k, 1], starts[k]
        if strokes[k]:
            length = _arcs(points, first, end, closed[k], arcs)
            found, turn = _corners(points, first, end, closed[k], arcs, corners)
            samples = np.empty(_room(length, turn, found))
            count = _samples(length, turn, closed[k], table[k, OVERLAP], seeds[k], corners, found, samples)
            starts[k + 1] = start + 2 * count + _CAPS
        else:
            starts[k + 1] = start + end - first
        if starts[k + 1] > len(out):
            out = np.concatenate((out[:start], np.empty(2 * starts[k + 1], np.complex128)))
        if strokes[k]:
            path = _followed(points, first, end, closed[k], arcs, length, samples, count)
            _outline(path, samples, count, length, closed[k], seeds[k], table[k], variant, out[start : starts[k + 1]])
        else:
            _wobbled(points[first:end], table[k], seeds[k], variant, out[start : starts[k + 1]])
    return out[: starts[-1]].copy(), starts  # what is kept for long keeps no more than it needs


@compiled
def _followed(
    points: Points,
    first: int,
    end: int,
    closed: bool,
    arcs: NDArray[np.float64],
    length: float,
    samples: NDArray[np.float64],
    count: int,
) -> Points:
    """The points of the line at the sampled arc lengths."""
    path = np.empty(count, np.complex128)
    legs = end - first + (1 if closed else 0) - 1
    leg, before = 0, -1.0
    for i in range(count):
        arc = samples[i]
        while arc > length and closed:
            arc -= length
        if arc < before:
            leg = 0
        before = arc
        while leg < legs - 1 and arcs[leg + 1] < arc:
            leg += 1
        size = arcs[leg + 1] - arcs[leg]
        share = min(max((arc - arcs[leg]) / size, 0.0), 1.0) if size > 1e-12 else 0.0
        start, stop = points[first + leg], points[first if first + leg + 1 == end else first + leg + 1]
        path[i] = start + (stop - start) * share
    return path


@compiled
def _outline(
    path: Points,
    samples: NDArray[np.float64],
    count: int,
    length: float,
    closed: bool,
    seed: int,
    row: NDArray[np.float64],
    variant: int,
    ribbon: Points,
) -> None:
    """Write the ribbon's left side, its far end, its right side and its near end."""
    drift = row[DRIFT] * complex(chance(seed, 1, _DRIFT + variant), chance(seed, 2, _DRIFT + variant))
    travelled = samples[count - 1] - samples[0]
    for i in range(count):
        into = path[i] - path[max(i - 1, 0)]
        onward = path[min(i + 1, count - 1)] - path[i]
        into = into / max(abs(into), 1e-12)
        onward = onward / max(abs(onward), 1e-12)
        along = into + onward
        size = abs(along)
        along = along / size if size > 1e-9 else onward
        # a ribbon is narrower across a corner's bisector; two thirds of the mitre keep it crisp without spikes
        mitre = min(1.0 / max(size * 0.5, 0.6), 1.35) if 0 < i < count - 1 else 1.0
        share = samples[i] / length if length > 1e-12 else 0.0
        share -= math.floor(share) if closed else 0.0
        off = displaced(share, length, row[WAVE], row[WOBBLE], row[BOIL], seed, variant, closed)
        at = path[i] + 1j * along * off + drift
        half = row[WIDTH] * 0.5 * mitre
        if row[NIB] > 0:
            half *= 1.0 - row[NIB] * 0.5 + row[NIB] * abs(along.real * _NIB_X + along.imag * _NIB_Y)
        travel = (samples[i] - samples[0]) / travelled if travelled > 1e-12 else 0.0
        if row[PRESSURE] > 0:
            half *= 1.0 + row[PRESSURE] * wander(travel, length / 0.9, seed, _PRESSURE + variant, False)
        half *= _thinned(travel, row[TAPER_IN]) * _thinned(1.0 - travel, row[TAPER_OUT])
        across = 1j * along * half
        ribbon[i] = at + across
        ribbon[2 * count + 2 - i] = at - across
        if i == count - 1:
            _cap(ribbon, count, at, across)
        if i == 0:
            _cap(ribbon, 2 * count + 3, at, -across)


@compiled
def _thinned(travel: float, taper: float) -> float:
    """The share of its width a stroke has where `travel` of its length lies between there and its end."""
    if taper <= 0 or travel >= taper:
        return 1.0
    return _TIP + (1.0 - _TIP) * math.sin(travel / taper * math.pi / 2)


@compiled
def _cap(ribbon: Points, index: int, at: complex, side: complex) -> None:
    """Three points of a half circle from `at + side` clockwise to `at - side`."""
    half = math.sqrt(0.5)
    ribbon[index] = at + side * complex(half, -half)
    ribbon[index + 1] = at + side * complex(0.0, -1.0)
    ribbon[index + 2] = at + side * complex(-half, -half)
