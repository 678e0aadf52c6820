"""Lettering on the gallery's pages."""

from __future__ import annotations

from functools import cache
from typing import Literal

from PIL import ImageDraw, ImageFont

from rentegn.drawing.glyphs import font_file
from rentegn.drawing.palette import CORAL, GRAPHITE, INK

Style = Literal["heading", "name", "words"]
_STYLES: dict[Style, tuple[Literal["title", "body"], int, str]] = {
    "heading": ("title", 38, CORAL),
    "name": ("title", 22, INK),
    "words": ("body", 14, GRAPHITE),
}


def letter(pen: ImageDraw.ImageDraw, at: tuple[int, int], text: str, style: Style) -> None:
    """Write a line from its upper left corner."""
    font, size, colour = _STYLES[style]
    pen.text(at, text, fill=colour, font=_font(font, size))


def width_of(text: str, style: Style) -> float:
    """How wide a line is, in pixels."""
    font, size, _ = _STYLES[style]
    return _font(font, size).getlength(text)


@cache
def _font(font: Literal["title", "body"], size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font_file(font)), size)
