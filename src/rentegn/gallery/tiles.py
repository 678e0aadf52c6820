"""One drawing as a small picture."""

from __future__ import annotations

from PIL import Image

from rentegn.drawing.raster import picture
from rentegn.gallery.cards import Drawing

#: Pictures are drawn so many times as large as they are shown, so that thin lines stay lines.
_FINER = 2


def tile(drawing: Drawing, look: str, width: int) -> Image.Image:
    """The drawing in a frame of 16:9, `width` pixels wide."""
    drawn = picture(
        drawing.cels(),
        width=_FINER * width,
        look=look,
        variant=drawing.variant,
        center=drawing.center,
        units_wide=drawing.units_wide,
    )
    return Image.fromarray(drawn).reduce(_FINER)
