"""What is really on the paper: measures of drawn strokes, for proofs and checkers. All in units."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from rentegn.drawing.drawlist import DrawList
from rentegn.drawing.looks.inking import inked_all
from rentegn.drawing.prims import Cel

#: Fainter than this counts as nothing there.
_FAINT = 0.02


@dataclass(frozen=True, slots=True)
class Box:
    """What a drawing spans."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom

    @property
    def area(self) -> float:
        """Width times height."""
        return self.width * self.height

    @property
    def centre(self) -> complex:
        """Its middle."""
        return complex(self.left + self.right, self.bottom + self.top) / 2


def box(cels: Iterable[Cel]) -> Box | None:
    """The box about everything drawn, None where nothing is."""
    spans = _drawn(cels).box()
    return None if spans is None else Box(*spans)


def ink_area(cels: Iterable[Cel]) -> float:
    """Area of all that is painted, times its opacity; what is painted twice counts twice."""
    drawing = _drawn(cels)
    return float((_areas(drawing) * drawing.colours[:, 3]).sum())


def centroid(cels: Iterable[Cel]) -> complex | None:
    """The middle of all that is painted, weighed by area and opacity; None where nothing is."""
    drawing = _drawn(cels)
    weights = _areas(drawing) * drawing.colours[:, 3]
    if weights.sum() <= 0:
        return None
    middles = np.array([points.mean() for points in drawing.polygons()])
    return complex((middles * weights).sum() / weights.sum())


def distance(cels: Iterable[Cel], others: Iterable[Cel]) -> float | None:
    """The least gap between two drawings, 0 where they touch; None where either is not drawn."""
    one, other = outline(cels), outline(others)
    return None if one.is_empty or other.is_empty else float(one.distance(other))


def covers(cels: Iterable[Cel], others: Iterable[Cel]) -> float:
    """The share (0 to 1) of the others' drawn area that lies under the cels; 0 where the others are not drawn."""
    hidden = outline(others)
    return float(outline(cels).intersection(hidden).area / hidden.area) if hidden.area > 0 else 0.0


def outline(cels: Iterable[Cel]) -> BaseGeometry:
    """Everything drawn as one shape."""
    shapes = [shapely.Polygon(np.column_stack([p.real, p.imag])) for p in _drawn(cels).polygons() if len(p) > 2]
    return shapely.union_all(shapely.make_valid(np.array(shapes, dtype=object)))


def _drawn(cels: Iterable[Cel]) -> DrawList:
    drawing = inked_all(cels)
    seen = np.flatnonzero(drawing.colours[:, 3] > _FAINT)
    if len(seen) == len(drawing):
        return drawing
    return DrawList.joined(drawing.part(int(k), int(k) + 1) for k in seen)


def _areas(drawing: DrawList) -> NDArray[np.float64]:
    """Area of each polygon (shoelace)."""
    if not len(drawing):
        return np.zeros(0)
    points, starts = drawing.points, drawing.starts
    following = np.roll(points, -1)
    following[starts[1:] - 1] = points[starts[:-1]]
    cross = points.real * following.imag - points.imag * following.real
    areas: NDArray[np.float64] = np.abs(np.add.reduceat(cross, starts[:-1])) / 2
    return areas
