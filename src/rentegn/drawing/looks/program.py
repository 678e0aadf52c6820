"""A look is a list of marks; this turns marks into polygons."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeAlias

import numpy as np

from rentegn.drawing.drawlist import DrawList
from rentegn.drawing.looks.hatch import hatching
from rentegn.drawing.looks.noise import chance
from rentegn.drawing.looks.ribbon import COLUMNS, lengths, outlines
from rentegn.drawing.palette import rgb
from rentegn.drawing.prims import Points, Prim

#: How many drawings of the same thing a living line goes through.
VARIANTS = 3
#: How far (radians) a hatching may lean off its angle.
_LEAN = 0.06
#: The row of an outline that stays as it is, and what follows `wobble` and `boil` in that of one that does not.
_AS_IT_IS = (0.0,) * COLUMNS
_FILL = (0.8, *(0.0,) * (COLUMNS - 4))


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
#: What a look is: the marks of one prim, in painting order, told its length in units.
Look: TypeAlias = Callable[[Prim, float], Iterable[Mark]]


@dataclass(frozen=True, slots=True, eq=False)
class Inked:
    """The polygons of some prims: polygon k belongs to prim `owners[k]`; the marked `shifted` move as a misprint does.

    The misprint is kept apart so that it stays the same way when a part is turned or mirrored: a polygon's points lie
    at `polygons.points + shifts`.
    """

    polygons: DrawList
    shifts: Points
    owners: np.ndarray[tuple[int], np.dtype[np.int64]]

    def placed(self, turn: complex = 1.0, at: complex = 0j, *, mirror: bool = False) -> DrawList:
        """Mirrored left to right, turned and shifted."""
        inked = self.polygons
        points = -np.conj(inked.points) if mirror else inked.points
        return DrawList(points * turn + at + self.shifts, inked.starts, inked.colours)


def ink(prims: Sequence[Prim], look: Look, variant: int, pen: float = 1.0) -> Inked:
    """Every prim's marks as polygons, in order, lines `pen` times as broad as the look has them.

    Prims of fewer than two points (three if closed) leave none.
    """
    drawn = [(owner, prim) for owner, prim in enumerate(prims) if len(prim.pts) >= (3 if prim.closed else 2)]
    sheet = _Sheet(variant, pen)
    seeds = _seeds(prims)
    for (owner, prim), span, length in zip(drawn, *sheet.take([prim for _, prim in drawn]), strict=True):
        for mark in look(prim, length):
            sheet.put(mark, owner, prim, span, seeds[owner])
    return sheet.inked()


def _seeds(prims: Iterable[Prim]) -> list[int]:
    """A prim's seed hangs on its name and which of that name it is, not on what else is drawn."""
    seen: dict[str, int] = {}
    seeds = []
    for prim in prims:
        number = seen.get(prim.name, 0)
        seen[prim.name] = number + 1
        seeds.append(_seed(prim.name, number))
    return seeds


@lru_cache(maxsize=4096)
def _seed(name: str, number: int) -> int:
    return zlib.crc32(f"{name}/{number}".encode()) & 0x7FFFFFFF


@lru_cache(maxsize=1024)
def _rgba(colour: str, opacity: float) -> tuple[float, float, float, float]:
    return (*rgb(colour), opacity)


_Span: TypeAlias = tuple[int, int]


class _Sheet:
    """Marks gathered so that all polygons of a drawing are made in one pass."""

    def __init__(self, variant: int, pen: float) -> None:
        self.variant, self.pen = variant, pen
        self.paths: list[Points] = []
        self.held = 0
        # of each polygon, in painting order, one after the other: flat lists become arrays in half the time
        self.spans: list[int] = []
        self.strokes: list[bool] = []
        self.closed: list[bool] = []
        self.seeds: list[int] = []
        self.table: list[float] = []
        self.shifts: list[complex] = []
        self.colours: list[float] = []
        self.owners: list[int] = []

    def take(self, prims: Sequence[Prim]) -> tuple[list[_Span], list[float]]:
        """Where the points of each prim are from now on, and its length."""
        spans = [self._hold(prim.pts) for prim in prims]
        if not spans:
            return [], []
        closed = np.array([prim.closed for prim in prims])
        found = lengths(np.concatenate(self.paths, dtype=np.complex128), np.array(spans, np.int64), closed)
        return spans, found.tolist()

    def put(self, mark: Mark, owner: int, prim: Prim, span: _Span, seed: int) -> None:
        """Add a mark of a prim whose points are at `span`."""
        stroke, closed, row, shift = False, True, _AS_IT_IS, 0j
        if isinstance(mark, Fill):
            shift = mark.shift
            if mark.wobble or mark.boil:
                row = (0.0, mark.wobble, mark.boil, *_FILL)
        elif isinstance(mark, Stroke):
            stroke, closed = True, prim.closed and mark.path is None
            if mark.path is not None:
                span = self._hold(mark.path)
            overlap = mark.overlap if closed else 0.0
            row = (self.pen * mark.width, *mark[3:7], *mark.taper, overlap, mark.drift, mark.nib)
            seed += 977 * mark.again
        else:
            strokes = self._hatching(mark, prim, seed)
            if not len(strokes):
                return
            span = self._hold(strokes)
        self.spans += span
        self.strokes.append(stroke)
        self.closed.append(closed)
        self.seeds.append(seed)
        self.table += row
        self.shifts.append(shift)
        self.colours += _rgba(mark.colour, mark.opacity)
        self.owners.append(owner)

    def _hold(self, path: Points) -> _Span:
        first = self.held
        self.paths.append(path)
        self.held += len(path)
        return first, self.held

    def _hatching(self, hatch: Hatch, prim: Prim, seed: int) -> Points:
        outline = np.ascontiguousarray(prim.pts, np.complex128)
        lean = hatch.angle + _LEAN * chance(seed, 3, 401)
        return hatching(
            outline, hatch.gap, lean, hatch.width, hatch.reach, hatch.bare, seed + 977 * hatch.again, self.variant
        )

    def inked(self) -> Inked:
        """All polygons, in the order in which they were put."""
        if not self.spans:
            return Inked(DrawList.empty(), np.zeros(0, np.complex128), np.zeros(0, np.int64))
        points, starts = outlines(
            np.concatenate(self.paths, dtype=np.complex128),
            np.array(self.spans, np.int64).reshape(-1, 2),
            np.array(self.strokes),
            np.array(self.closed),
            np.array(self.seeds, np.int64),
            np.array(self.table, np.float64).reshape(-1, COLUMNS),
            self.variant,
        )
        polygons = DrawList(points, starts, np.array(self.colours, np.float32).reshape(-1, 4))
        return Inked(polygons, np.repeat(np.array(self.shifts), np.diff(starts)), np.array(self.owners, np.int64))


def signed_area(points: Points) -> float:
    """Area of a closed outline, positive counter-clockwise."""
    following = np.roll(points, -1)
    return float((points.real * following.imag - points.imag * following.real).sum()) / 2
