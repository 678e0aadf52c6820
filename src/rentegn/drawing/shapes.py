"""Geometry that people, things and lettering share, on complex arrays (x + iy, units, y up)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray
from shapely.geometry import LineString, MultiLineString, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from rentegn.drawing.compiled import compiled
from rentegn.drawing.palette import INK
from rentegn.drawing.prims import Points, Prim

#: Full widths of a line in units: contours and details of a person at one unit per H; props, background.
CONTOUR, DETAIL = 0.058, 0.036
PROP, BACKGROUND = 0.042, 0.024

Corner: TypeAlias = complex | tuple[float, float]
Path: TypeAlias = Points | Sequence[Corner]


def points(path: Path | ArrayLike) -> Points:
    """Pairs (x, y) or complex numbers as a complex array of shape (n,)."""
    # told the type, numpy need not look at every corner to find it
    made = np.ascontiguousarray(path, np.complex128)
    return np.ascontiguousarray(made[:, 0] + 1j * made[:, 1]) if made.ndim == 2 else made


def smooth(path: Path | ArrayLike, closed: bool = False, n: int = 8) -> Points:
    """A Catmull-Rom curve through the points, `n` steps a span; linear in its points."""
    return catmull_rom(points(path), closed, n)


@compiled
def catmull_rom(knots: Points, closed: bool, steps: int) -> Points:
    """`smooth` for compiled functions."""
    count = len(knots)
    spans = count if closed else count - 1
    curve = np.empty(spans * steps + (0 if closed else 1), np.complex128)
    for k in range(spans):
        start, end = knots[k], knots[(k + 1) % count]
        before = knots[k - 1] if k or closed else 2 * start - end
        after = knots[(k + 2) % count] if k + 2 < count or closed else 2 * end - start
        slope, bow, twist = end - before, 2 * before - 5 * start + 4 * end - after, 3 * start - before - 3 * end + after
        for step in range(steps):
            t = step / steps
            curve[k * steps + step] = 0.5 * (2 * start + t * (slope + t * (bow + t * twist)))
    if not closed:
        curve[-1] = knots[-1]
    return curve


def ellipse(center: complex, rx: float, ry: float | None = None, n: int = 32, rot: float = 0.0) -> Points:
    """A closed ellipse of `n` points, turned by `rot` radians; a circle without `ry`."""
    across, up = _round(n)
    rim: Points = center + (rx * across + 1j * (rx if ry is None else ry) * up) * np.exp(1j * rot)
    return rim


@lru_cache(maxsize=64)
def _round(n: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Cosines and sines of so many angles all round."""
    angle = np.linspace(0, 2 * np.pi, n, endpoint=False)
    return np.cos(angle), np.sin(angle)


def arc(center: complex, rx: float, start: float, end: float, ry: float | None = None, n: int = 24) -> Points:
    """Part of an ellipse, from one angle to another in radians, both ends included."""
    angle = np.linspace(start, end, n)
    rim: Points = center + rx * np.cos(angle) + 1j * (rx if ry is None else ry) * np.sin(angle)
    return rim


def box(x0: float, y0: float, x1: float, y1: float) -> Points:
    """The four corners, counter-clockwise from the lower left."""
    return points([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])


def rounded(x0: float, y0: float, x1: float, y1: float, radius: float = 0.08, n: int = 5) -> Points:
    """A box with rounded corners, `n` points a corner; the radius gives way where the box is too small."""
    r = max(0.0, min(radius, abs(x1 - x0) / 2, abs(y1 - y0) / 2))
    corners = (
        (x0 + r, y0 + r, np.pi),
        (x1 - r, y0 + r, 1.5 * np.pi),
        (x1 - r, y1 - r, 0.0),
        (x0 + r, y1 - r, np.pi / 2),
    )
    return np.concatenate([arc(complex(x, y), r, a, a + np.pi / 2, n=n) for x, y, a in corners])


def length(path: Points) -> float:
    """The length of an open path."""
    return float(np.abs(np.diff(path)).sum())


def resample(path: Points, step: float) -> Points:
    """Points about `step` apart along an open path, both ends kept."""
    along = np.concatenate([[0.0], np.cumsum(np.abs(np.diff(path)))])
    at = np.linspace(0.0, along[-1], max(2, round(along[-1] / step) + 1))
    made: Points = np.interp(at, along, path.real) + 1j * np.interp(at, along, path.imag)
    return made


def start_of(path: Points, share: float) -> Points:
    """The first `share` of an open path by length; the pen stands at its last point."""
    along = np.concatenate([[0.0], np.cumsum(np.abs(np.diff(path)))])
    cut = float(np.clip(share, 0.0, 1.0)) * along[-1]
    pen = complex(np.interp(cut, along, path.real), np.interp(cut, along, path.imag))
    return np.append(path[along < cut], pen)


def normals(path: Points) -> Points:
    """Unit vectors to the left of an open path, one a point."""
    along = np.gradient(path)
    made: Points = 1j * along / np.maximum(np.abs(along), 1e-9)
    return made


# --- areas: shapely's polygons and back -------------------------------------------------------------------------------


def poly(path: Path | ArrayLike) -> BaseGeometry:
    """A closed path as a valid area; self-crossings are dissolved."""
    ring_points = points(path)
    return Polygon(np.column_stack([ring_points.real, ring_points.imag])).buffer(0)


def disc(center: Corner, radius: float, quad_segs: int = 10) -> BaseGeometry:
    """A round area."""
    x, y = (center.real, center.imag) if isinstance(center, complex) else center
    return Point(x, y).buffer(radius, quad_segs)


def capsule(a: complex, b: complex, r1: float, r2: float | None = None) -> BaseGeometry:
    """The convex area round two discs: a finger, a sausage, a leaf stalk."""
    return unary_union([disc(complex(a), r1, 8), disc(complex(b), r1 if r2 is None else r2, 8)]).convex_hull


def union(areas: Iterable[BaseGeometry], joint: float = 0.0) -> BaseGeometry:
    """Areas as one, their joints filled by `joint` where it is given."""
    whole = unary_union(list(areas))
    return fillet(whole, joint) if joint else whole


def fillet(area: BaseGeometry, r: float) -> BaseGeometry:
    """The area with corners and joints rounded by radius `r`."""
    return area.buffer(r, 6).buffer(-2 * r, 6).buffer(r, 6)


def areas(area: BaseGeometry, least: float = 0.0) -> list[Polygon]:
    """Every piece larger than `least` square units, as single polygons."""
    pieces = [area] if isinstance(area, Polygon) else getattr(area, "geoms", [])
    return [piece for piece in pieces if isinstance(piece, Polygon) and piece.area > least]


def ring(area: BaseGeometry) -> Points:
    """The outline of the area's largest piece, not repeating its first point; empty for an empty area."""
    pieces = areas(area)
    if not pieces:
        return np.empty(0, np.complex128)
    return points(np.asarray(max(pieces, key=lambda piece: piece.area).exterior.coords))[:-1]


def rings(area: BaseGeometry, least: float = 0.004) -> list[Points]:
    """The outlines of every piece larger than `least` square units."""
    return [ring(piece) for piece in areas(area, least)]


def signed_area(path: Points) -> float:
    """The area of a closed path, positive where it turns counter-clockwise."""
    return float(np.imag(np.conj(path) * np.roll(path, -1)).sum() / 2)


def keyholed(area: BaseGeometry) -> Points:
    """One closed path round the area's largest piece and its holes, joined by the shortest cuts.

    The nearest hole comes first, so that cuts never cross. Empty for an empty area.
    """
    pieces = areas(area)
    if not pieces:
        return np.empty(0, np.complex128)
    area = max(pieces, key=lambda piece: piece.area)
    outline = points(np.asarray(area.exterior.coords))[:-1]
    holes = [points(np.asarray(hole.coords))[:-1] for hole in area.interiors]
    if signed_area(outline) < 0:
        outline = outline[::-1]
    while holes:
        nearest = min(range(len(holes)), key=lambda i: float(np.abs(outline[:, None] - holes[i][None, :]).min()))
        outline = _joined(outline, holes.pop(nearest))
    return outline


def _joined(outline: Points, hole: Points) -> Points:
    if signed_area(hole) > 0:
        hole = hole[::-1]
    gaps = np.abs(outline[:, None] - hole[None, :])
    here, there = np.unravel_index(int(gaps.argmin()), gaps.shape)
    into = np.concatenate([np.roll(hole, -int(there)), hole[there : there + 1]])
    return np.concatenate([outline[: here + 1], into, outline[here:]])


def inside(path: Points, area: BaseGeometry) -> list[Points]:
    """The stretches of an open path that lie within the area."""
    cut = LineString(np.column_stack([path.real, path.imag])).intersection(area)
    lines = cut.geoms if isinstance(cut, MultiLineString) else [cut]
    return [points(np.asarray(g.coords)) for g in lines if isinstance(g, LineString) and g.length > 0.02]


# --- prims ------------------------------------------------------------------------------------------------------------


def line(
    *path: Corner,
    ink: float = DETAIL,
    color: str = INK,
    taper: tuple[float, float] = (0.12, 0.12),
    curve: bool = True,
    name: str = "line",
) -> Prim:
    """A stroke through the points, curved unless told otherwise."""
    knots = points(path)
    return Prim(smooth(knots) if curve and len(knots) > 2 else knots, ink=ink, color=color, taper=taper, name=name)


def stroke(
    path: Points,
    ink: float = DETAIL,
    color: str = INK,
    taper: tuple[float, float] = (0.12, 0.12),
    name: str = "stroke",
) -> Prim:
    """A stroke along a path that is already dense."""
    return Prim(path, ink=ink, color=color, taper=taper, name=name)


def shape(
    outline: Path | ArrayLike,
    fill: str | None,
    ink: float = CONTOUR,
    shift: bool = True,
    kind: str = "shape",
    opacity: float = 1.0,
    name: str = "shape",
    color: str = INK,
) -> Prim:
    """A closed outline with its fill, which is printed a little off the line unless `shift` is False."""
    return Prim(points(outline), True, fill, opacity, ink, color, kind=kind, shift_fill=shift, name=name)


def wash(outline: Path | ArrayLike, fill: str, opacity: float = 1.0, name: str = "wash") -> Prim:
    """A tint without a line: shadow, light, ground."""
    return shape(outline, fill, 0.0, False, "wash", opacity, name)


def solid(outline: Path | ArrayLike, fill: str = INK, name: str = "solid") -> Prim:
    """A small dark mark."""
    return shape(outline, fill, 0.0, False, "solid", 1.0, name)


def dashes(
    path: Points, dash: float = 0.16, gap: float = 0.13, ink: float = 0.03, color: str = INK, name: str = "dash"
) -> list[Prim]:
    """The path as a row of short strokes."""
    total = length(path)
    along = np.concatenate([[0.0], np.cumsum(np.abs(np.diff(path)))])
    starts = np.arange(0.0, max(total - dash / 2, 0.0), dash + gap)
    at = [np.linspace(s, min(s + dash, total), 5) for s in starts]
    cuts = [np.interp(a, along, path.real) + 1j * np.interp(a, along, path.imag) for a in at]
    return [stroke(cut, ink, color, (0.2, 0.2), f"{name}{i}") for i, cut in enumerate(cuts)]
