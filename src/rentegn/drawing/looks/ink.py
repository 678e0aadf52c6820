"""The finished look: a pen's line of living width over flat colours, printed slightly off."""

from __future__ import annotations

from functools import lru_cache

from rentegn.drawing.looks.program import Fill, Mark, Stroke
from rentegn.drawing.palette import PAPER, WHITE
from rentegn.drawing.prims import Prim

#: Units the colour lies off its line where the line is a contour's width or more.
_MISPRINT = 0.022 - 0.018j
_CONTOUR = 0.040
#: Two pixels of a 1080p frame: no line is thinner.
_HAIRLINE = 2 / 135
_NIB, _PRESSURE = 0.30, 0.16


def ink_marks(prim: Prim, length: float) -> tuple[Mark, ...]:
    """Paper under the colour, the colour, the line."""
    fill = prim.fill if prim.closed else None
    return _marks(
        prim.kind,
        prim.closed,
        fill,
        prim.fill_opacity,
        prim.shift_fill,
        prim.ink,
        prim.color,
        prim.taper,
        _unsteadiness(length),
    )


@lru_cache(maxsize=4096)
def _marks(
    kind: str,
    closed: bool,
    fill: str | None,
    opacity: float,
    shifted: bool,
    ink: float,
    colour: str,
    taper: tuple[float, float],
    unsteady: float,
) -> tuple[Mark, ...]:
    if kind == "construct":
        return ()
    marks: list[Mark] = []
    steady = unsteady if ink else 0.0
    if fill and shifted and ink and fill not in (PAPER, WHITE):
        shift = _MISPRINT * min(1.0, ink / _CONTOUR)
        marks += [Fill(PAPER, 1.0, 0j, steady, steady), Fill(fill, opacity, shift, steady, steady)]
    elif fill:
        marks.append(Fill(fill, opacity, 0j, steady, steady))
    if ink:
        line = Stroke(
            colour,
            max(ink, _HAIRLINE),
            wobble=unsteady,
            boil=unsteady,
            pressure=_PRESSURE,
            taper=(0.03, 0.03) if closed else taper,
            overlap=0.04,
            nib=_NIB,
        )
        marks.append(line)
    return tuple(marks)


def _unsteadiness(length: float) -> float:
    """Units a hand strays from the line: steadier on small shapes."""
    return min(max(0.0075 * length, 0.002), 0.006)
