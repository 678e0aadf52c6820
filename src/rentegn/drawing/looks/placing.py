"""What was inked, and how it is put together: a part is inked once and placed wherever it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.compiled import compiled
from rentegn.drawing.drawlist import DrawList
from rentegn.drawing.prims import Points


@dataclass(frozen=True, slots=True, eq=False)
class Inked:
    """The polygons of some prims: polygon k belongs to prim `owners[k]`; the marked `shifted` move as a misprint does.

    The misprint is kept apart so that it stays the same way when a part is turned or mirrored: a polygon's points lie
    at `polygons.points + shifts`.
    """

    polygons: DrawList
    shifts: Points
    owners: NDArray[np.int64]

    def placed(self, turn: complex = 1.0, at: complex = 0j, *, mirror: bool = False) -> DrawList:
        """Mirrored left to right, turned and shifted."""
        return assembled([Placed(self, 0, len(self.owners), turn, at, mirror)])


class Placed(NamedTuple):
    """Of what was inked the polygons from `first` up to, not including, `end`, mirrored, turned and shifted."""

    inked: Inked
    first: int
    end: int
    turn: complex = 1.0 + 0.0j
    at: complex = 0.0j
    mirror: bool = False


def assembled(placed: Sequence[Placed]) -> DrawList:
    """All of it as one list, in order."""
    placed = [each for each in placed if each.end > each.first]
    if not placed:
        return DrawList.empty()
    bounds = [each.inked.polygons.starts[each.first : each.end + 1] for each in placed]
    spans = [(int(some[0]), int(some[-1])) for some in bounds]
    points, used = np.empty(sum(end - first for first, end in spans), np.complex128), 0
    for (inked, _, _, turn, at, mirror), (first, end) in zip(placed, spans, strict=True):
        _put(points, used, inked.polygons.points, inked.shifts, first, end, complex(turn), complex(at), mirror)
        used += end - first
    starts = np.zeros(1 + sum(len(some) - 1 for some in bounds), np.int64)
    np.concatenate([some[1:] - some[:-1] for some in bounds]).cumsum(out=starts[1:])
    return DrawList(
        points, starts, np.concatenate([each.inked.polygons.colours[each.first : each.end] for each in placed])
    )


@compiled
def _put(
    into: Points,
    used: int,
    points: Points,
    shifts: Points,
    first: int,
    end: int,
    turn: complex,
    at: complex,
    mirror: bool,
) -> None:
    """Write points where they are placed, from `used` on."""
    for i in range(end - first):
        point = points[first + i]
        if mirror:
            point = complex(-point.real, point.imag)
        into[used + i] = point * turn + at + shifts[first + i]
