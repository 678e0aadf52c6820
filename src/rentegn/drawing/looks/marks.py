"""What a look says of a prim: marks, each of which becomes polygons."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.prims import Points, Prim


class Fill(NamedTuple):
    """A closed outline in one colour, `shift` units off the line as hand printing has it."""

    colour: str
    opacity: float = 1.0
    shift: complex = 0j
    wobble: float = 0.0
    boil: float = 0.0


class Stroke(NamedTuple):
    """A pen's line. All lengths in units; `overlap` and `taper` are shares of the line's length.

    `wobble` is how far the hand is off the line, `boil` how far it is off by variant, `wave` the length of such a
    wave, `pressure` the share by which width varies, `drift` how far the whole stroke may lie off, `nib` how much
    direction tells on width. `again` tells strokes of the same prim apart.
    """

    colour: str
    width: float
    opacity: float = 1.0
    wobble: float = 0.0
    boil: float = 0.0
    wave: float = 0.8
    pressure: float = 0.0
    taper: tuple[float, float] = (0.0, 0.0)
    overlap: float = 0.0
    drift: float = 0.0
    nib: float = 0.0
    again: int = 0
    path: Points | None = None


class Hatch(NamedTuple):
    """Strokes side by side inside an outline, `gap` units apart, at `angle` radians, none much longer than `reach`.

    `bare` is the share of strokes that is left out, `again` tells hatchings of the same prim apart.
    """

    colour: str
    gap: float
    angle: float
    opacity: float
    width: float
    reach: float = 1.2
    bare: float = 0.0
    again: int = 0


Mark: TypeAlias = Fill | Stroke | Hatch


class Style(NamedTuple):
    """All of a prim but its points."""

    name: str
    kind: str
    closed: bool
    fill: str | None
    fill_opacity: float
    shift_fill: bool
    ink: float
    color: str
    taper: tuple[float, float]


@dataclass(frozen=True, eq=False)
class Print:
    """A look whose marks hang on a prim's style alone, so that a drawing that only moves keeps them.

    `wobble` and `boil` of a mark are shares of what `unsteady` makes of the lengths (units) of prims.
    """

    marks: Callable[[Style], Iterable[Mark]]
    unsteady: Callable[[NDArray[np.float64]], NDArray[np.float64]]


#: What a look is: the marks of one prim, in painting order, told its length in units.
Look: TypeAlias = Callable[[Prim, float], Iterable[Mark]] | Print
