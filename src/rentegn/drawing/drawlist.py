"""A drawing after a look was applied: nothing but closed polygons of one colour, which every painter takes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.compiled import NUMBA, compiled
from rentegn.drawing.prims import Points

#: left, bottom, right, top in units
Box = tuple[float, float, float, float]
#: left, top, right, bottom in pixels, right and bottom excluded
Rect = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, eq=False)
class DrawList:
    """Polygons in painting order, filled non-zero.

    Polygon k owns `points[starts[k]:starts[k + 1]]` (complex, units, y up) and `colours[k]` (straight RGBA, 0 to 1).
    """

    points: Points
    starts: NDArray[np.int64]
    colours: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.colours)

    @staticmethod
    def empty() -> DrawList:
        """No polygons."""
        return DrawList(np.zeros(0, np.complex128), np.zeros(1, np.int64), np.zeros((0, 4), np.float32))

    @staticmethod
    def joined(lists: Iterable[DrawList]) -> DrawList:
        """One list with all polygons, in order."""
        some = [each for each in lists if len(each)]
        if len(some) <= 1:
            return some[0] if some else DrawList.empty()
        firsts = np.cumsum([0, *(len(each.points) for each in some)])
        starts = [each.starts[:-1] + first for each, first in zip(some, firsts[:-1], strict=True)]
        return DrawList(
            np.concatenate([each.points for each in some]),
            np.concatenate([*starts, firsts[-1:]]),
            np.concatenate([each.colours for each in some]),
        )

    def part(self, first: int, end: int) -> DrawList:
        """The polygons from `first` up to, not including, `end`."""
        a, b = self.starts[first], self.starts[end]
        return DrawList(self.points[a:b], self.starts[first : end + 1] - a, self.colours[first:end])

    def moved(self, turn: complex = 1.0, at: complex = 0j) -> DrawList:
        """Turned and scaled by `turn`, shifted by `at`; line width scales too."""
        return DrawList(self.points * turn + at, self.starts, self.colours)

    def faded(self, opacity: float) -> DrawList:
        """Every polygon's alpha times `opacity`."""
        if opacity >= 1:
            return self
        return DrawList(self.points, self.starts, self.colours * np.array([1, 1, 1, opacity], np.float32))

    def polygons(self) -> list[Points]:
        """The points of each polygon."""
        return [self.points[a:b] for a, b in pairwise(self.starts.tolist())]

    def box(self) -> Box | None:
        """What all points span, None where there are none."""
        if not len(self.points):
            return None
        return _span(np.ascontiguousarray(self.points))


def _plain_span(points: Points) -> Box:
    x, y = points.real, points.imag
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())


@compiled
def _fast_span(points: Points) -> Box:
    left = right = points[0].real
    bottom = top = points[0].imag
    for point in points:
        left, right = min(left, point.real), max(right, point.real)
        bottom, top = min(bottom, point.imag), max(top, point.imag)
    return left, bottom, right, top


def _plain_pixels(points: Points, center: complex, scale: float, x: float, y: float) -> NDArray[np.float32]:
    placed = np.empty((len(points), 2), np.float32)
    placed[:, 0] = (points.real - center.real) * scale + x
    placed[:, 1] = (center.imag - points.imag) * scale + y
    return placed


@compiled
def _fast_pixels(points: Points, center: complex, scale: float, x: float, y: float) -> NDArray[np.float32]:
    placed = np.empty((len(points), 2), np.float32)
    for i in range(len(points)):
        placed[i, 0] = (points[i].real - center.real) * scale + x
        placed[i, 1] = (center.imag - points[i].imag) * scale + y
    return placed


_span, _pixels = (_fast_span, _fast_pixels) if NUMBA else (_plain_span, _plain_pixels)


@dataclass(frozen=True, slots=True)
class View:
    """Where units fall on a raster: `width` by `height` pixels show `units_wide` units around `center`."""

    width: int = 1920
    height: int = 1080
    units_wide: float = 128 / 9
    center: complex = 0j

    @property
    def scale(self) -> float:
        """Pixels a unit."""
        return self.width / self.units_wide

    def pixels(self, points: Points) -> NDArray[np.float32]:
        """(M,) units to (M, 2) pixels, y down."""
        return _pixels(np.ascontiguousarray(points), self.center, self.scale, self.width / 2, self.height / 2)

    def rect(self, box: Box, margin: int = 2) -> Rect:
        """The pixels a box covers, clipped to the raster, on even edges as 4:2:0 needs them."""
        left = (box[0] - self.center.real) * self.scale + self.width / 2 - margin
        right = (box[2] - self.center.real) * self.scale + self.width / 2 + margin
        top = (self.center.imag - box[3]) * self.scale + self.height / 2 - margin
        bottom = (self.center.imag - box[1]) * self.scale + self.height / 2 + margin
        x0, y0 = min(self.width, max(0, int(left) & ~1)), min(self.height, max(0, int(top) & ~1))
        x1 = min(self.width, (int(right) + 2) & ~1)
        y1 = min(self.height, (int(bottom) + 2) & ~1)
        return x0, y0, max(x0, x1), max(y0, y1)
