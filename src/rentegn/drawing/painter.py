"""Draw lists to pixels: compiled exact coverage, or Cairo where numba is missing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.compiled import NUMBA
from rentegn.drawing.drawlist import DrawList, Rect, View

#: (H, W, 4) RGBA, opaque
Raster = NDArray[np.uint8]

_scratch: dict[int, tuple[NDArray[np.float32], NDArray[np.uint64]]] = {}


def paint(raster: Raster, drawing: DrawList, view: View, rect: Rect | None = None) -> None:
    """Paint over an opaque raster of the view's size, within `rect` only if one is given."""
    _check(raster, view)
    if len(drawing):
        (paint_compiled if NUMBA else paint_cairo)(raster, drawing, view, rect)


def repaint(raster: Raster, base: Raster, drawing: DrawList, view: View, rects: Sequence[Rect]) -> None:
    """Paint over what `base` has in these rectangles, which do not overlap; nothing changes outside of them."""
    _check(raster, view)
    if NUMBA:
        _paint_over(raster, base, drawing, view, rects)
        return
    for rect in rects:
        left, top, right, bottom = rect
        raster[top:bottom, left:right] = base[top:bottom, left:right]
        paint(raster, drawing, view, rect)


def paint_compiled(raster: Raster, drawing: DrawList, view: View, rect: Rect | None = None) -> None:
    """`paint` by numba: the one that makes films."""
    _paint_over(raster, raster[:0], drawing, view, [rect or (0, 0, view.width, view.height)])


def _paint_over(raster: Raster, base: Raster, drawing: DrawList, view: View, rects: Sequence[Rect]) -> None:
    from rentegn.drawing import coverage

    if view.width not in _scratch:
        touched = np.zeros((coverage.BAND, coverage.words(view.width)), np.uint64)
        _scratch[view.width] = np.zeros(coverage.BAND * (view.width + 2), np.float32), touched
    below = _words(base)
    below.flags.writeable = False  # numba compiles once more for what may be written to
    edges = np.clip(np.array(rects, np.int64).reshape(-1, 4), 0, (view.width, view.height) * 2)
    edges = edges[(edges[:, 0] < edges[:, 2]) & (edges[:, 1] < edges[:, 3])]
    pixels = view.pixels(drawing.points)
    coverage.paint(_words(raster), below, pixels, drawing.starts, drawing.colours, *_scratch[view.width], edges)


def _check(raster: Raster, view: View) -> None:
    if raster.shape != (view.height, view.width, 4):
        raise ValueError(f"raster is {raster.shape}, the view wants {(view.height, view.width, 4)}")


def _words(raster: Raster) -> NDArray[np.uint32]:
    return raster.view(np.uint32)[..., 0]


def paint_cairo(raster: Raster, drawing: DrawList, view: View, rect: Rect | None = None) -> None:
    """`paint` by Cairo, slower and within a level or two of the compiled one."""
    import cairo

    surface = cairo.ImageSurface.create_for_data(raster.data, cairo.FORMAT_ARGB32, view.width, view.height)
    context = cairo.Context(surface)
    if rect:
        context.rectangle(rect[0], rect[1], rect[2] - rect[0], rect[3] - rect[1])
        context.clip()
    pixels = view.pixels(drawing.points).tolist()
    bounds = drawing.starts.tolist()
    for k, (red, green, blue, alpha) in enumerate(drawing.colours.tolist()):
        context.new_path()
        for x, y in pixels[bounds[k] : bounds[k + 1]]:
            context.line_to(x, y)
        context.close_path()
        # Cairo keeps blue first: swapped, the raster stays red first
        context.set_source_rgba(blue, green, red, alpha)
        context.fill()
