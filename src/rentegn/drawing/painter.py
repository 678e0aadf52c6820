"""Draw lists to pixels: compiled exact coverage, or Cairo where numba is missing."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.compiled import NUMBA
from rentegn.drawing.drawlist import DrawList, Rect, View

#: (H, W, 4) RGBA, opaque
Raster = NDArray[np.uint8]

_scratch: dict[tuple[int, int], tuple[NDArray[np.float32], NDArray[np.uint64]]] = {}


def paint(raster: Raster, drawing: DrawList, view: View, rect: Rect | None = None) -> None:
    """Paint over an opaque raster of the view's size, within `rect` only if one is given."""
    if raster.shape != (view.height, view.width, 4):
        raise ValueError(f"raster is {raster.shape}, the view wants {(view.height, view.width, 4)}")
    if len(drawing):
        (paint_compiled if NUMBA else paint_cairo)(raster, drawing, view, rect)


def paint_compiled(raster: Raster, drawing: DrawList, view: View, rect: Rect | None = None) -> None:
    """`paint` by numba: the one that makes films."""
    from rentegn.drawing import coverage

    size = (view.height, view.width)
    if size not in _scratch:
        touched = np.zeros((view.height, coverage.words(view.width)), np.uint64)
        _scratch[size] = np.zeros(view.height * (view.width + 2), np.float32), touched
    edges = rect or (0, 0, view.width, view.height)
    pixels = view.pixels(drawing.points)
    words = raster.view(np.uint32).reshape(size)
    coverage.paint(words, pixels, drawing.starts, drawing.colours, *_scratch[size], *edges)


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
