"""The sheet of paper a picture stands on, where that picture has to move or go as a whole."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from rentegn.drawing.drawlist import Box, DrawList
from rentegn.drawing.palette import BLUE_PENCIL, PAPER, rgb
from rentegn.drawing.prims import Points
from rentegn.drawing.shapes import areas, ellipse, keyholed, poly
from rentegn.drawing.shapes import box as rectangle

#: `drawing.paper` darkens its corners by `.035 (.7 r² - .35)`: here in steps that are one level of grey each.
_STEPS = 9
_DARKEST = 0.0368
_EVEN, _CORNER = 0.35 / 0.7, 2.0
#: How strong its ruled lines are over all their length, and the share of the frame's width that they are thick.
_RULED, _RULED_SIZE = 0.38, 1100


@lru_cache(maxsize=4)
def sheet(frame: Box, look: str = "ink") -> DrawList:
    """An empty sheet over the frame (units), as dark in its corners as the paper everything is drawn on.

    A sketch has the frame's thirds ruled on it, as there.
    """
    return DrawList.joined([_darkening(frame), _thirds(frame)] if look == "sketch" else [_darkening(frame)])


def _darkening(frame: Box) -> DrawList:
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


def _thirds(frame: Box) -> DrawList:
    left, bottom, right, top = frame
    thick = (right - left) / _RULED_SIZE
    across = [top - (top - bottom) * third / 3 for third in (1, 2)]
    up = [left + (right - left) * third / 3 for third in (1, 2)]
    paths = [rectangle(left, y - thick, right, y) for y in across]
    paths += [rectangle(x, bottom, x + thick, top) for x in up]
    return _list(paths, [(*rgb(BLUE_PENCIL), _RULED)] * len(paths))


def _list(paths: list[Points], colours: list[tuple[float, float, float, float]]) -> DrawList:
    starts = np.concatenate([[0], np.cumsum([len(path) for path in paths])]).astype(np.int64)
    return DrawList(np.concatenate(paths), starts, np.array(colours, np.float32))
