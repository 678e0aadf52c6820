"""The outlines of a picture letter of the installed font (Noto Emoji, Open Font License), to be inked in house colours.

The package is only asked where it lies: the font in it is read, and nothing of it is run.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from shapely import affinity
from shapely.geometry import Polygon

from rentegn.drawing.glyphs import areas_within
from rentegn.drawing.prims import Points
from rentegn.drawing.shapes import keyholed, points

_PACKAGE, _FILE = "manimgx_fonts", "NotoEmoji[wght].ttf"
#: The weight whose lines are nearest to the house's.
_WEIGHT = 300
#: How large the longer side of a picture is, in units.
_LONG = 2.1
#: An enclosed area smaller than this (units²) is a glint, and stays as it is.
_LEAST = 0.0015


def exists(char: str) -> bool:
    """Whether the font has a picture of that letter."""
    return ord(char) in _face().getBestCmap()


@cache
def ink(char: str) -> tuple[Points, ...]:
    """What of the picture is ink: closed outlines (n,) that go into their holes and out again, the largest first.

    They stand on 0 and about 0, the longer side 2.1 units. KeyError where the font has none.
    """
    return tuple(keyholed(area) for area in _areas(char))


@cache
def around(char: str) -> tuple[Points, ...]:
    """The outer edges of what is ink, in the same order, each an outline (n,) that is closed by itself."""
    return tuple(points(np.asarray(area.exterior.coords)[:-1]) for area in _areas(char))


@cache
def enclosed(char: str) -> tuple[Points, ...]:
    """What the lines of the picture enclose, the largest first, each an outline (n,) that is closed by itself."""
    holes = [Polygon(hole) for area in _areas(char) for hole in area.interiors]
    holes = sorted((hole for hole in holes if hole.area > _LEAST), key=lambda hole: -hole.area)
    return tuple(points(np.asarray(hole.exterior.coords)[:-1]) for hole in holes)


@cache
def _areas(char: str) -> tuple[Polygon, ...]:
    font = _face()
    glyphs = font.getGlyphSet(location={"wght": _WEIGHT})
    pen = DecomposingRecordingPen(glyphs)
    glyphs[font.getBestCmap()[ord(char)]].draw(pen)
    found = areas_within(pen.value)
    bounds = np.array([area.bounds for area in found])
    left, low = map(float, bounds[:, :2].min(axis=0))
    right, high = map(float, bounds[:, 2:].max(axis=0))
    scale = _LONG / max(right - left, high - low)
    moved = (affinity.translate(area, -(left + right) / 2, -low) for area in found)
    placed = (affinity.scale(area, scale, scale, origin=(0, 0)) for area in moved)
    return tuple(sorted(placed, key=lambda area: -float(area.area)))


@cache
def _face() -> Any:
    spec = find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"the package {_PACKAGE} is not installed")
    return TTFont(Path(spec.submodule_search_locations[0]) / _FILE, lazy=True)
