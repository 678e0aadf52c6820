"""Cels to a picture, for whoever wants to look."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.drawlist import View
from rentegn.drawing.looks.inking import inked_all
from rentegn.drawing.painter import paint
from rentegn.drawing.paper import paper
from rentegn.drawing.prims import Cel
from rentegn.model.storyboard import WIDE, Format


def picture(
    cels: Iterable[Cel],
    format: Format = WIDE,
    *,
    width: int = 1920,
    look: str = "ink",
    variant: int = 0,
    center: complex = 0j,
    units_wide: float | None = None,
) -> NDArray[np.uint8]:
    """(h, w, 3) of paper with the cels on it, stacked by depth; `width` in pixels, `variant` of the boil.

    `center` and `units_wide` frame it closer than the format does; the frame keeps the format's proportions.
    """
    height = round(width * format.height / format.width)
    view = View(width, height, units_wide or format.units_wide, center)
    whole_frame = units_wide is None and center == 0
    raster = paper(width, height, look if whole_frame else "ink").copy()
    paint(raster, inked_all(cels, look, variant), view)
    return raster[..., :3].copy()
