"""The strokes of an icon of the installed set (Tabler Icons, MIT), to be inked anew in the house's line.

The package is only asked where it lies: its files are read, and nothing of it is run.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import svgelements
from shapely import LineString, polygonize, unary_union
from shapely.geometry.base import BaseGeometry

from rentegn.drawing.prims import Points

_PACKAGE = "pytablericons"
#: The side of the square that icons are drawn in, and how far apart points are along a stroke, in its units.
_SIDE, _STEP = 24.0, 0.35
#: How large the longer side of an icon is, in units.
_LONG = 2.1
#: Smaller than this share of the largest, an area is a corner where strokes cross.
_LEAST = 0.004


@cache
def _folder() -> Path:
    spec = find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"the package {_PACKAGE} is not installed")
    return Path(spec.submodule_search_locations[0]) / "icons/outline"


def exists(name: str) -> bool:
    """Whether the set has an icon of that name."""
    return (_folder() / f"{name}.svg").is_file()


@cache
def strokes(name: str) -> tuple[Points, ...]:
    """The icon's strokes, each an array of points (n,), standing on 0 and about 0, the longer side 2.1 units.

    Raises FileNotFoundError where the set has none of that name.
    """
    found = [sampled for path in _paths(name) for sampled in _sampled(path)]
    every = np.concatenate(found)
    left, right, low, high = every.real.min(), every.real.max(), every.imag.min(), every.imag.max()
    scale = _LONG / max(right - left, high - low, 1e-6)
    return tuple((each - complex((left + right) / 2, low)) * scale for each in found)


@cache
def areas(name: str) -> tuple[Points, ...]:
    """What the strokes enclose, the largest first, each an outline (n,) that is closed by itself."""
    lines = [LineString(np.column_stack((each.real, each.imag))) for each in strokes(name) if len(each) > 1]
    faces: list[BaseGeometry] = sorted(polygonize([unary_union(lines)]).geoms, key=lambda face: -float(face.area))
    large = [face for face in faces if face.area > _LEAST * faces[0].area]
    return tuple(_outline(face) for face in large)


def _outline(face: BaseGeometry) -> Points:
    corners = np.asarray(face.exterior.coords)[:-1]  # type: ignore[attr-defined]
    outline: Points = corners[:, 0] + 1j * corners[:, 1]
    return outline


def _paths(name: str) -> list[svgelements.Path]:
    drawing = svgelements.SVG.parse(str(_folder() / f"{name}.svg"), width=_SIDE, height=_SIDE)
    return [svgelements.Path(each) for each in drawing.elements() if isinstance(each, svgelements.Shape)]


def _sampled(path: svgelements.Path) -> list[Points]:
    found = []
    for part in path.as_subpaths():
        corners: list[complex] = []
        for segment in svgelements.Path(part):
            if isinstance(segment, svgelements.Move):
                corners = [_corner(segment.end)]
                continue
            count = 1 if isinstance(segment, (svgelements.Line, svgelements.Close)) else _steps(segment)
            corners += [_corner(segment.point(step / count)) for step in range(1, count + 1)]
        if len(corners) > 1:
            found.append(np.conj(np.asarray(corners, dtype=np.complex128)))
        elif corners:
            # a dot is a stroke of no length with round ends
            found.append(np.conj(np.asarray([corners[0], corners[0] + 0.02], dtype=np.complex128)))
    return found


def _corner(point: svgelements.Point) -> complex:
    return complex(float(point.x), float(point.y))


def _steps(segment: svgelements.PathSegment) -> int:
    return max(4, round(float(segment.length(error=1e-3)) / _STEP))
