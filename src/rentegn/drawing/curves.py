"""Cubic curves to polygons: flattened for filling, and offset to both sides for stroking, as Cairo would."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.compiled import compiled

#: (N, 2), units
Path = NDArray[np.float64]
#: How two pieces of a stroke meet, and how a stroke ends.
MITER, ROUND, BEVEL = 0, 1, 2
BUTT, ROUND_CAP, SQUARE = 0, 1, 2

#: A miter longer than so many line widths is cut off: Cairo's own limit.
_MITER_LIMIT = 10.0
#: The cosine of a turn so slight that both sides of a line just bend.
_SLIGHT = 0.985
_MOST_STEPS = 64
_ARC_STEP = 0.35


@compiled
def flattened(
    points: Path, tolerance: float, same: float
) -> tuple[Path, NDArray[np.bool_], NDArray[np.int64], NDArray[np.bool_]]:
    """Curves of four points each, one after the other, as polylines no further than `tolerance` from them.

    A new polyline begins where a curve does not start where the last one ended, give or take `same`. Returns all points
    (M, 2), which of them lie inside a curve, where each polyline starts (and the last ends), and which polylines are
    closed.
    """
    curves = len(points) // 4
    steps = np.ones(curves, np.int64)
    for k in range(curves):
        a, b, c, d = points[4 * k], points[4 * k + 1], points[4 * k + 2], points[4 * k + 3]
        bend = max(
            math.hypot(a[0] - 2 * b[0] + c[0], a[1] - 2 * b[1] + c[1]),
            math.hypot(b[0] - 2 * c[0] + d[0], b[1] - 2 * c[1] + d[1]),
        )
        steps[k] = min(_MOST_STEPS, max(1, math.ceil(math.sqrt(0.75 * bend / tolerance))))
    flat = np.empty((steps.sum() + curves, 2))
    inside = np.zeros(len(flat), np.bool_)
    starts = np.empty(curves + 1, np.int64)
    closed = np.empty(curves, np.bool_)
    used, lines, first = 0, 0, 0
    for k in range(curves):
        a, b, c, d = points[4 * k], points[4 * k + 1], points[4 * k + 2], points[4 * k + 3]
        if k == 0 or abs(a[0] - points[4 * k - 1, 0]) > same or abs(a[1] - points[4 * k - 1, 1]) > same:
            starts[lines] = first = used
            lines += 1
            flat[used] = a
            used += 1
        for step in range(1, steps[k] + 1):
            t = step / steps[k]
            s = 1 - t
            for axis in range(2):
                flat[used, axis] = (
                    s * s * s * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t * t * t * d[axis]
                )
            inside[used] = step < steps[k]
            used += 1
        closed[lines - 1] = abs(d[0] - flat[first, 0]) <= same and abs(d[1] - flat[first, 1]) <= same
    starts[lines] = used
    return flat[:used], inside[:used], starts[: lines + 1], closed[:lines]


@compiled
def layered(
    points: Path, tolerance: float, same: float, widths: tuple[float, float], fills: bool, join: int, cap: int
) -> tuple[NDArray[np.complex128], NDArray[np.int64]]:
    """A shape's three polygons, one after the other, and where each starts: a stroke, what it fills, another stroke.

    One that has no width, or is not filled, is empty.
    """
    flat, inside, starts, closed = flattened(points, tolerance, same)
    nothing = np.empty((0, 2))
    behind = stroked(flat, inside, starts, closed, widths[0] / 2, join, cap) if widths[0] > 0 else nothing
    area = filled(flat, starts) if fills else nothing
    before = stroked(flat, inside, starts, closed, widths[1] / 2, join, cap) if widths[1] > 0 else nothing
    bounds = np.zeros(4, np.int64)
    every = np.empty(len(behind) + len(area) + len(before), np.complex128)
    used = 0
    for k, polygon in enumerate((behind, area, before)):
        for i in range(len(polygon)):
            every[used + i] = complex(polygon[i, 0], polygon[i, 1])
        used += len(polygon)
        bounds[k + 1] = used
    return every, bounds


@compiled
def filled(flat: Path, starts: NDArray[np.int64]) -> Path:
    """All polylines as one polygon: what joins them is gone over twice, there and back, and so encloses nothing."""
    lines = len(starts) - 1
    whole = np.empty((len(flat) + 2 * lines, 2))
    used = 0
    for k in range(lines):
        for i in range(starts[k], starts[k + 1]):
            whole[used] = flat[i]
            used += 1
        whole[used] = flat[starts[k]]
        used += 1
    for k in range(lines - 2, -1, -1):
        whole[used] = flat[starts[k]]
        used += 1
    return whole[:used]


@compiled
def stroked(
    flat: Path,
    inside: NDArray[np.bool_],
    starts: NDArray[np.int64],
    closed: NDArray[np.bool_],
    half: float,
    join: int,
    cap: int,
) -> Path:
    """The outline of a line of half width `half` along all polylines, as one polygon; empty where they have no length.

    Inside a curve the line bends round, whatever the join.
    """
    around = int(math.pi / _ARC_STEP) + 4
    outline = np.empty(((2 * len(flat) + 2 * len(starts)) * around, 2))
    firsts = np.empty(len(starts), np.int64)
    used, lines = 0, 0
    for k in range(len(starts) - 1):
        line, bends = _without_repeats(flat[starts[k] : starts[k + 1]], inside[starts[k] : starts[k + 1]])
        if len(line) < 2:
            continue
        loop = closed[k] and len(line) > 3
        if loop:
            line[-1] = line[0]
        firsts[lines] = used
        for turned in range(2):
            begin = used
            way = 1 if turned == 0 else -1
            used = _side(outline, used, line[::way], bends[::way], half, join, cap, loop)
            if loop:
                outline[used] = outline[begin]
                used += 1
        outline[used] = outline[firsts[lines]]
        used += 1
        lines += 1
    for k in range(lines - 2, -1, -1):
        outline[used] = outline[firsts[k]]
        used += 1
    return outline[:used]


@compiled
def _without_repeats(line: Path, inside: NDArray[np.bool_]) -> tuple[Path, NDArray[np.bool_]]:
    kept, bends = np.empty_like(line), np.zeros(len(line), np.bool_)
    count = 0
    for i in range(len(line)):
        if count == 0 or abs(line[i, 0] - kept[count - 1, 0]) + abs(line[i, 1] - kept[count - 1, 1]) > 1e-9:
            kept[count] = line[i]
            bends[count] = inside[i]
            count += 1
    return kept[:count], bends[:count]


@compiled
def _side(
    outline: Path, used: int, line: Path, bends: NDArray[np.bool_], half: float, join: int, cap: int, loop: bool
) -> int:
    """The left side of a line, to its end cap; a loop's last point is its first. How much of `outline` is used then."""
    last = len(line) - 1
    way_x, way_y = _way(line[last - 1], line[last]) if loop else _way(line[0], line[1])
    for i in range(last):
        next_x, next_y = _way(line[i], line[i + 1])
        if i == 0 and not loop:
            outline[used, 0], outline[used, 1] = line[0, 0] - next_y * half, line[0, 1] + next_x * half
            used += 1
        else:
            used = _corner(outline, used, line[i], way_x, way_y, next_x, next_y, half, ROUND if bends[i] else join)
        way_x, way_y = next_x, next_y
    if loop:
        return used
    end = line[last]
    out = half if cap == SQUARE else 0.0
    outline[used, 0], outline[used, 1] = end[0] - way_y * half + way_x * out, end[1] + way_x * half + way_y * out
    used += 1
    if cap == ROUND_CAP:
        used = _arc(outline, used, end, -way_y, way_x, math.pi, half)
    if cap == SQUARE:
        outline[used, 0], outline[used, 1] = end[0] + way_y * half + way_x * out, end[1] - way_x * half + way_y * out
        used += 1
    return used


@compiled
def _way(start: NDArray[np.float64], end: NDArray[np.float64]) -> tuple[float, float]:
    x, y = end[0] - start[0], end[1] - start[1]
    length = math.hypot(x, y)
    return x / length, y / length


@compiled
def _corner(
    outline: Path,
    used: int,
    point: NDArray[np.float64],
    way_x: float,
    way_y: float,
    next_x: float,
    next_y: float,
    half: float,
    join: int,
) -> int:
    """The left side of a corner between two directions."""
    along = way_x * next_x + way_y * next_y
    across = way_x * next_y - way_y * next_x
    outside = across < 0
    mitered = (1 + along) * _MITER_LIMIT * _MITER_LIMIT > 2
    if along > _SLIGHT or (outside and join == MITER and mitered):
        reach = half / (1 + along)
        outline[used, 0] = point[0] - (way_y + next_y) * reach
        outline[used, 1] = point[1] + (way_x + next_x) * reach
        return used + 1
    outline[used, 0], outline[used, 1] = point[0] - way_y * half, point[1] + way_x * half
    used += 1
    if not outside:
        outline[used] = point
        used += 1
    elif join == ROUND:
        used = _arc(outline, used, point, -way_y, way_x, math.atan2(-across, along), half)
    outline[used, 0], outline[used, 1] = point[0] - next_y * half, point[1] + next_x * half
    return used + 1


@compiled
def _arc(
    outline: Path, used: int, center: NDArray[np.float64], from_x: float, from_y: float, turn: float, half: float
) -> int:
    """Points between the ends of a clockwise arc of `turn` radians that begins in a direction."""
    steps = math.ceil(turn / _ARC_STEP)
    for step in range(1, steps):
        angle = -turn * step / steps
        cos, sin = math.cos(angle), math.sin(angle)
        outline[used, 0] = center[0] + half * (from_x * cos - from_y * sin)
        outline[used, 1] = center[1] + half * (from_x * sin + from_y * cos)
        used += 1
    return used
