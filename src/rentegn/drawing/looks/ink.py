"""The finished look: a pen's line of living width over flat colours, printed slightly off."""

from __future__ import annotations

from collections.abc import Iterator

from rentegn.drawing.looks.program import Fill, Mark, Stroke
from rentegn.drawing.palette import PAPER, WHITE
from rentegn.drawing.prims import Prim

#: Units the colour lies off its line where the line is a contour's width or more.
_MISPRINT = 0.022 - 0.018j
_CONTOUR = 0.040
#: Two pixels of a 1080p frame: no line is thinner.
_HAIRLINE = 2 / 135
_NIB, _PRESSURE = 0.30, 0.16


def ink_marks(prim: Prim, length: float) -> Iterator[Mark]:
    """Paper under the colour, the colour, the line."""
    if prim.kind == "construct":
        return
    unsteady = _unsteadiness(length)
    if prim.fill and prim.closed:
        steady = unsteady if prim.ink else 0.0
        if prim.shift_fill and prim.ink and prim.fill not in (PAPER, WHITE):
            yield Fill(PAPER, 1.0, 0j, steady, steady)
            shift = _MISPRINT * min(1.0, prim.ink / _CONTOUR)
            yield Fill(prim.fill, prim.fill_opacity, shift, steady, steady)
        else:
            yield Fill(prim.fill, prim.fill_opacity, 0j, steady, steady)
    if prim.ink:
        yield Stroke(
            prim.color,
            max(prim.ink, _HAIRLINE),
            wobble=unsteady,
            boil=unsteady,
            pressure=_PRESSURE,
            taper=(0.03, 0.03) if prim.closed else prim.taper,
            overlap=0.04,
            nib=_NIB,
        )


def _unsteadiness(length: float) -> float:
    """Units a hand strays from the line: steadier on small shapes."""
    return min(max(0.0075 * length, 0.002), 0.006)
