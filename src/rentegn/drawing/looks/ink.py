"""The finished look: a pen's line of living width over flat colours, printed slightly off."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.looks.marks import Fill, Print, Stroke, Style
from rentegn.drawing.palette import PAPER, WHITE

#: Units the colour lies off its line where the line is a contour's width or more.
_MISPRINT = 0.022 - 0.018j
_CONTOUR = 0.040
#: Two pixels of a 1080p frame: no line is thinner.
_HAIRLINE = 2 / 135
_NIB, _PRESSURE = 0.30, 0.16


@lru_cache(maxsize=4096)
def _marks(style: Style) -> tuple[Fill | Stroke, ...]:
    """Paper under the colour, the colour, the line."""
    if style.kind == "construct":
        return ()
    marks: list[Fill | Stroke] = []
    ink, fill = style.ink, style.fill if style.closed else None
    steady = 1.0 if ink else 0.0
    if fill and style.shift_fill and ink and fill not in (PAPER, WHITE):
        shift = _MISPRINT * min(1.0, ink / _CONTOUR)
        marks += [Fill(PAPER, 1.0, 0j, steady, steady), Fill(fill, style.fill_opacity, shift, steady, steady)]
    elif fill:
        marks.append(Fill(fill, style.fill_opacity, 0j, steady, steady))
    if ink:
        line = Stroke(
            style.color,
            max(ink, _HAIRLINE),
            wobble=1.0,
            boil=1.0,
            pressure=_PRESSURE,
            taper=(0.03, 0.03) if style.closed else style.taper,
            overlap=0.04,
            nib=_NIB,
        )
        marks.append(line)
    return tuple(marks)


def _unsteadiness(lengths: NDArray[np.float64]) -> NDArray[np.float64]:
    """Units a hand strays from lines of these lengths: steadier on small shapes."""
    return np.minimum(np.maximum(0.0075 * lengths, 0.002), 0.006)


INK = Print(_marks, _unsteadiness)
