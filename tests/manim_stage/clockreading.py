"""Reads the clock of a draft back from its pixels."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.measure import box
from rentegn.drawing.raster import picture
from rentegn.drawing.slate import clock, clock_slip
from rentegn.model.draft import TIMECODE
from rentegn.model.storyboard import WIDE

_WIDTH = 640


def read_clock(image: NDArray[np.uint8]) -> str:
    """`HH:MM:SS:FF` as the picture (360, 640, 3) shows it; any picture reads as something."""
    return "".join(
        char if char == ":" else min("0123456789", key=lambda digit: _unlike(image, digit, index))
        for index, char in enumerate(TIMECODE)
    )


def _unlike(image: NDArray[np.uint8], digit: str, index: int) -> float:
    rows, columns, template = _template(digit, index)
    return float(np.abs(image[rows, columns].astype(float) - template).mean())


@cache
def _template(digit: str, index: int) -> tuple[slice, slice, NDArray[np.float64]]:
    cell = box([clock("8", index, WIDE)])
    scale = _WIDTH / WIDE.units_wide
    rows = slice(round(180 - cell.top * scale) - 2, round(180 - cell.bottom * scale) + 2)
    columns = slice(round(320 + cell.left * scale) - 2, round(320 + cell.right * scale) + 2)
    drawn = picture([clock_slip(WIDE), clock(digit, index, WIDE)], width=_WIDTH)
    return rows, columns, drawn[rows, columns].astype(float)
