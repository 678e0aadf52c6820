"""One drawing as a small picture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PIL import Image

from rentegn.drawing.looks.inking import inked_all
from rentegn.drawing.prims import Cel
from rentegn.drawing.raster import picture
from rentegn.gallery.cards import Drawing, Fit
from rentegn.model.storyboard import WIDE

#: Pictures are drawn so many times as large as they are shown, so that thin lines stay lines.
_FINER = 2
#: The share of a frame's width that a drawing may take, and how much of the frame it stands below the middle.
_ACROSS, _LOW = 0.9, 0.015
#: What is framed where nothing is drawn, in units.
_NOTHING = (-1.0, -2.45, 1.0, 2.0)


def tile(drawing: Drawing, look: str, width: int) -> Image.Image:
    """The drawing in its frame, `width` pixels wide."""
    center, units_wide = framed(drawing)
    drawn = picture(
        drawing.cels(),
        replace(WIDE, height=round(WIDE.width / drawing.shape)),
        width=_FINER * width,
        look=look,
        variant=drawing.variant,
        center=center,
        units_wide=units_wide,
    )
    return Image.fromarray(drawn).reduce(_FINER)


def framed(drawing: Drawing) -> tuple[complex, float]:
    """The middle and the width of its frame, in units."""
    if drawing.fit is None:
        return drawing.center, drawing.units_wide
    return _about(drawing.fit, drawing.shape)


def _about(fit: Fit, shape: float) -> tuple[complex, float]:
    left, bottom, right, top = _box(fit.about()) or _NOTHING
    high = max(fit.least, (top - bottom) / fit.share, (right - left) / (_ACROSS * shape))
    foot_room = max(0.0, (high - (top - bottom)) / 2 - _LOW * high)
    center = complex((left + right) / 2, bottom - foot_room + high / 2)
    if not fit.within:
        return center, high * shape
    high = min(high, WIDE.units_high)
    aside, above = (WIDE.units_wide - high * shape) / 2, (WIDE.units_high - high) / 2
    inside = complex(max(-aside, min(aside, center.real)), max(-above, min(above, center.imag)))
    return inside, high * shape


def _box(cels: Iterable[Cel]) -> tuple[float, float, float, float] | None:
    return inked_all(cels, "ink", 0).box()
