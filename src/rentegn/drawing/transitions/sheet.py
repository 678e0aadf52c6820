"""The sheet of paper a picture stands on, where that picture has to move or go as a whole."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from rentegn.drawing.drawlist import Box, DrawList
from rentegn.drawing.palette import PAPER, rgb
from rentegn.drawing.prims import Points
from rentegn.drawing.shapes import areas, ellipse, keyholed, poly
from rentegn.drawing.shapes import box as rectangle

#: `drawing.paper` darkens its corners by `.035 (.7 r² - .35)`: here in steps that are one level of grey each.
_STEPS = 9
_DARKEST = 0.0368
_EVEN, _CORNER = 0.35 / 0.7, 2.0


@lru_cache(maxsize=4)
def sheet(frame: Box) -> DrawList:
    """An empty sheet over the frame (units), as dark in its corners as the paper everything is drawn on."""
    left, bottom, right, top = frame
    whole = rectangle(left, bottom, right, top)
    middle, rx, ry = complex(left + right, bottom + top) / 2, (right - left) / 2, (top - bottom) / 2
    paths: list[Points] = [whole]
    for step in range(_STEPS):
        reach = np.sqrt(_EVEN + (step + 0.5) / _STEPS * (_CORNER - _EVEN))
        rest = poly(whole).difference(poly(ellipse(middle, reach * rx, reach * ry, 96)))
        paths += [keyholed(area) for area in areas(rest, 1e-4)]
    shades = [(0.0, 0.0, 0.0, _DARKEST / _STEPS)] * (len(paths) - 1)
    return _list(paths, [(*rgb(PAPER), 1.0), *shades])


def veil(frame: Box, opacity: float) -> DrawList:
    """Blank paper that lets what is under it through."""
    return _list([rectangle(*frame)], [(*rgb(PAPER), opacity)])


def _list(paths: list[Points], colours: list[tuple[float, float, float, float]]) -> DrawList:
    starts = np.concatenate([[0], np.cumsum([len(path) for path in paths])]).astype(np.int64)
    return DrawList(np.concatenate(paths), starts, np.array(colours, np.float32))
