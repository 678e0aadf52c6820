"""The way a pen takes through a letter: outline fonts have none, so it is read off the middle of their strokes.

The middle lines of an outline (edges of the Voronoi diagram of its rim, spurs into corners cut off) are joined where
they run on straight, turned the way a hand draws them, and put in the order a hand makes them.
"""

from __future__ import annotations

import cmath
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString, MultiLineString, MultiPoint, Point, Polygon
from shapely.geometry.base import BaseGeometry

from rentegn.drawing.glyphs import Font, areas_of
from rentegn.drawing.prims import Points
from rentegn.drawing.shapes import areas, keyholed, points, resample, start_of
from rentegn.drawing.shapes import length as length_of

#: Em between points on the rim, and between points of a stroke.
_RIM, _STEP = 0.014, 0.02
#: A leaf shorter than its junction is far from the rim, times this, only leads into a corner.
_SPUR = 1.25
#: Lines that turn by less than this (radians) where they meet are one stroke; how far (em) a direction is looked for.
_STRAIGHT_ON, _LOOK = 1.05, 0.09
#: Pen work of crossing the paper in the air, as a share of drawing as far; and of setting the pen down, in em.
_AIR, _SET_DOWN = 0.35, 0.06
#: How much wider (share, and em) than the letter's stroke the pen's trace is, so that it uncovers all of it.
_WIDER, _MARGIN = 1.3, 0.012
#: A letter is shown at so many stages of being written.
STAGES = 24

_Node = tuple[int, int]
_End = tuple[int, bool]


@dataclass(frozen=True, slots=True, eq=False)
class PenStroke:
    """One stroke in em: `path` as the pen goes, `reach` the half width that its trace uncovers at each point."""

    path: Points
    reach: NDArray[np.float64]

    @property
    def length(self) -> float:
        """Em along its path."""
        return length_of(self.path)


@cache
def pen_strokes(char: str, font: Font) -> tuple[PenStroke, ...]:
    """A letter's strokes in the order and direction they are written; () for a space."""
    pieces = sorted(areas_of(char, font), key=lambda piece: -piece.area)
    made: list[PenStroke] = []
    for piece in pieces:  # the body before its dots and rings
        made += sorted((_stroke(path, piece) for path in _paths(piece)), key=_turn_of)
    return tuple(made)


@cache
def work(char: str, font: Font) -> float:
    """What it takes to write a letter, in em of pen's way, lifts included."""
    return sum(stroke.length + _SET_DOWN + _AIR * abs(lift) for stroke, lift in _with_lifts(char, font))


def pen_at(char: str, font: Font, share: float) -> tuple[complex, bool] | None:
    """Where the pen is (em) at `share` of a letter's work, and whether it is on the paper; None without strokes."""
    left = share * work(char, font)
    last: complex | None = None
    for stroke, lift in _with_lifts(char, font):
        flight = _SET_DOWN + _AIR * abs(lift)
        if left < flight:
            return complex(stroke.path[0]) - lift * (1 - left / flight), False
        left -= flight
        if left < stroke.length:
            return complex(start_of(stroke.path, left / stroke.length)[-1]), True
        left -= stroke.length
        last = complex(stroke.path[-1])
    return None if last is None else (last, True)


@lru_cache(maxsize=4096)
def begun(char: str, font: Font, stage: int) -> tuple[Points, ...]:
    """What stands of a letter after `stage` of STAGES, as closed paths in em."""
    traced = shapely.union_all(list(_traces(char, font, stage / STAGES)))
    seen = [piece.intersection(traced) for piece in areas_of(char, font)]
    return tuple(keyholed(area) for piece in seen for area in areas(piece, 1e-5))


def _with_lifts(char: str, font: Font) -> Iterator[tuple[PenStroke, complex]]:
    """Each stroke with the way through the air that leads to it."""
    before: complex | None = None
    for stroke in pen_strokes(char, font):
        start = complex(stroke.path[0])
        yield stroke, 0j if before is None else start - before
        before = complex(stroke.path[-1])


def _traces(char: str, font: Font, share: float) -> Iterator[BaseGeometry]:
    left = share * work(char, font)
    for stroke, lift in _with_lifts(char, font):
        left -= _SET_DOWN + _AIR * abs(lift)
        if left <= 0:
            return
        path = start_of(stroke.path, min(1.0, left / stroke.length))
        reach = stroke.reach[np.minimum(np.arange(len(path)), len(stroke.reach) - 1)]
        discs = shapely.buffer(shapely.points(path.real, path.imag), reach, quad_segs=4)
        pairs = shapely.geometrycollections(np.column_stack([discs[:-1], discs[1:]]))
        yield shapely.union_all(shapely.convex_hull(pairs))
        left -= stroke.length


# --- middle lines -----------------------------------------------------------------------------------------------------


def _paths(area: Polygon) -> list[Points]:
    """The strokes of one piece of a letter, any way round."""
    lines = _middle_lines(area)
    if not lines:
        return [_dot(area)]
    return [resample(path, _STEP) for path in _joined(lines)]


def _middle_lines(area: Polygon) -> list[LineString]:
    rim = area.boundary
    spots = MultiPoint(shapely.get_coordinates(shapely.segmentize(rim, _RIM)))
    edges = shapely.get_parts(shapely.voronoi_polygons(spots, only_edges=True))
    inner = edges[shapely.contains_properly(area, edges)]
    lines = _merged(list(inner))
    while True:
        kept = _without_spurs(lines, rim)
        if len(kept) == len(lines):
            return lines
        lines = _merged(kept)


def _merged(lines: Sequence[LineString]) -> list[LineString]:
    """Lines run together wherever just two of them meet."""
    if not lines:
        return []
    merged: BaseGeometry = shapely.line_merge(shapely.union_all(list(lines)))
    parts = merged.geoms if isinstance(merged, MultiLineString) else [merged]
    return [part for part in parts if isinstance(part, LineString) and part.length > 1e-6]


def _without_spurs(lines: list[LineString], rim: BaseGeometry) -> list[LineString]:
    ends = _meetings(lines)
    kept = []
    for line in lines:
        free = [end for end in (False, True) if len(ends[_node(line, end)]) == 1]
        if len(free) == 1 and line.length < _SPUR * rim.distance(_end_point(line, not free[0])):
            continue
        kept.append(line)
    return kept


def _dot(area: Polygon) -> Points:
    """A short stroke through the middle of a dot."""
    middle = complex(area.centroid.x, area.centroid.y)
    size = math.sqrt(area.area)
    return points([middle + (-0.15 + 0.1j) * size, middle, middle + (0.15 - 0.1j) * size])


def _end_point(line: LineString, last: bool) -> Point:
    return Point(line.coords[-1 if last else 0])


def _node(line: LineString, last: bool) -> _Node:
    x, y = line.coords[-1 if last else 0]
    return round(x * 1e5), round(y * 1e5)


def _meetings(lines: Sequence[LineString]) -> dict[_Node, list[_End]]:
    """Which ends of which lines (number, whether its last point) meet where."""
    met: dict[_Node, list[_End]] = defaultdict(list)
    for number, line in enumerate(lines):
        for last in (False, True):
            met[_node(line, last)].append((number, last))
    return met


# --- strokes ----------------------------------------------------------------------------------------------------------


def _joined(lines: list[LineString]) -> Iterator[Points]:
    """Lines put together to strokes where they run on straight."""
    onward = _continuations(lines)
    todo = set(range(len(lines)))
    starts = [(n, last) for n in range(len(lines)) for last in (False, True) if (n, last) not in onward]
    for number, last in [*starts, *((n, False) for n in range(len(lines)))]:
        path: list[Points] = []
        end: _End | None = (number, last)
        while end is not None and end[0] in todo:
            todo.discard(end[0])
            line = points(np.asarray(lines[end[0]].coords))
            path.append(line[::-1] if end[1] else line)
            end = onward.get((end[0], not end[1]))
        if path:
            yield np.concatenate([path[0], *(each[1:] for each in path[1:])])


def _continuations(lines: list[LineString]) -> dict[_End, _End]:
    """For the end of a line the end of another on which the pen runs on; closed lines run on to themselves."""
    onward: dict[_End, _End] = {}
    for ends in _meetings(lines).values():
        pairs = [(_bend(lines, one, other), one, other) for i, one in enumerate(ends) for other in ends[i + 1 :]]
        for bend, one, other in sorted(pairs):
            if bend < _STRAIGHT_ON and one not in onward and other not in onward:
                onward[one], onward[other] = other, one
    return onward


def _bend(lines: list[LineString], one: _End, other: _End) -> float:
    """How much the pen turns (radians) from one line into another."""
    out, on = (_away(lines[number], last) for number, last in (one, other))
    return abs(cmath.phase(-on / out)) if out and on else math.pi


def _away(line: LineString, last: bool) -> complex:
    """From a line's end to a little way along it."""
    at = line.interpolate(max(0.0, line.length - _LOOK) if last else min(_LOOK, line.length))
    end = _end_point(line, last)
    return complex(at.x - end.x, at.y - end.y)


def _stroke(path: Points, area: Polygon) -> PenStroke:
    path = _hand_wise(path)
    away = np.asarray(shapely.distance(area.boundary, shapely.points(path.real, path.imag)))
    return PenStroke(path, away * _WIDER + _MARGIN)


def _hand_wise(path: Points) -> Points:
    """The stroke from where a hand begins it: from above, or from the left where it runs level; rings to the left."""
    way = complex(path[-1] - path[0])
    if abs(way) < 2 * _STEP and length_of(path) > 8 * _STEP:
        top = int(path[:-1].imag.argmax())
        ring = np.roll(path[:-1], -top)
        left_about = float(np.imag(np.conj(ring) * np.roll(ring, -1)).sum()) > 0
        ring = ring if left_about else np.roll(ring[::-1], 1)
        return np.append(ring, ring[0])
    falls = abs(way.imag) > 0.45 * abs(way.real)
    backward = way.imag > 0 if falls else way.real < 0
    return path[::-1] if backward else path


def _turn_of(stroke: PenStroke) -> float:
    """When a stroke's turn comes: left before right, long uprights and high ones a little earlier."""
    path = stroke.path
    return float(path.real.mean() - 0.35 * np.ptp(path.imag) - 0.12 * path.imag.mean())
