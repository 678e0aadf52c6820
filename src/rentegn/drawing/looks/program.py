"""A look is a list of marks; this turns marks into polygons."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

import numpy as np

from rentegn.drawing.drawlist import DrawList
from rentegn.drawing.looks import ribbon
from rentegn.drawing.looks.hatch import hatching
from rentegn.drawing.looks.noise import chance
from rentegn.drawing.looks.ribbon import path_length, ribbons, wobbled
from rentegn.drawing.palette import rgb
from rentegn.drawing.prims import Points, Prim

#: How many drawings of the same thing a living line goes through.
VARIANTS = 3
#: How far (radians) a hatching may lean off its angle.
_LEAN = 0.06


@dataclass(frozen=True, slots=True)
class Fill:
    """A closed outline in one colour, `shift` units off the line as hand printing has it."""

    colour: str
    opacity: float = 1.0
    shift: complex = 0j
    wobble: float = 0.0
    boil: float = 0.0


@dataclass(frozen=True, slots=True)
class Stroke:
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


@dataclass(frozen=True, slots=True)
class Hatch:
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
Look: TypeAlias = Callable[[Prim, float], Iterator[Mark]]


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


def ink(prims: Sequence[Prim], look: Look, variant: int) -> Inked:
    """Every prim's marks as polygons, in order. Prims of fewer than two points (three if closed) leave none."""
    sheet = _Sheet(variant)
    for owner, (prim, seed) in enumerate(zip(prims, _seeds(prims), strict=True)):
        points = np.ascontiguousarray(prim.pts, np.complex128)
        if len(points) < (3 if prim.closed else 2):
            continue
        length = path_length(points, prim.closed)
        for mark in look(prim, length):
            sheet.put(mark, owner, points, prim.closed, seed, length)
    return sheet.inked()


def _seeds(prims: Iterable[Prim]) -> Iterator[int]:
    """A prim's seed hangs on its name and which of that name it is, not on what else is drawn."""
    seen: Counter[str] = Counter()
    for prim in prims:
        yield zlib.crc32(f"{prim.name}/{seen[prim.name]}".encode()) & 0x7FFFFFFF
        seen[prim.name] += 1


@lru_cache(maxsize=1024)
def _rgba(colour: str, opacity: float) -> tuple[float, float, float, float]:
    return (*rgb(colour), opacity)


class _Sheet:
    """Marks gathered so that all strokes of a drawing are inked in one pass, and put back in painting order."""

    def __init__(self, variant: int) -> None:
        self.variant = variant
        self.paths: list[Points] = []
        self.closed: list[bool] = []
        self.seeds: list[int] = []
        self.rows: list[tuple[float, ...]] = []
        #: For each polygon in painting order: a fill's outline, or None for the next stroke.
        self.outlines: list[Points | None] = []
        self.shifts: list[complex] = []
        self.colours: list[tuple[float, float, float, float]] = []
        self.owners: list[int] = []

    def put(self, mark: Mark, owner: int, points: Points, closed: bool, seed: int, length: float) -> None:
        if isinstance(mark, Fill):
            self._fill(mark, owner, points, seed, length)
        elif isinstance(mark, Stroke):
            self._stroke(mark, owner, points if mark.path is None else mark.path, closed and mark.path is None, seed)
        else:
            self._hatch(mark, owner, points, seed)

    def _fill(self, fill: Fill, owner: int, points: Points, seed: int, length: float) -> None:
        if fill.wobble or fill.boil:
            points = wobbled(points, length, 0.8, fill.wobble, fill.boil, seed, self.variant)
        self._polygon(points, fill.shift, fill.colour, fill.opacity, owner)

    def _stroke(self, stroke: Stroke, owner: int, path: Points, closed: bool, seed: int) -> None:
        self.paths.append(path)
        self.closed.append(closed)
        self.seeds.append(seed + 977 * stroke.again)
        self.rows.append(
            (
                stroke.width,
                stroke.wobble,
                stroke.boil,
                stroke.wave,
                stroke.pressure,
                *stroke.taper,
                stroke.overlap if closed else 0.0,
                stroke.drift,
                stroke.nib,
            )
        )
        self._polygon(None, 0j, stroke.colour, stroke.opacity, owner)

    def _hatch(self, hatch: Hatch, owner: int, points: Points, seed: int) -> None:
        lean = hatch.angle + _LEAN * chance(seed, 3, 401)
        strokes = hatching(
            points, hatch.gap, lean, hatch.width, hatch.reach, hatch.bare, seed + 977 * hatch.again, self.variant
        )
        if len(strokes):
            self._polygon(strokes, 0j, hatch.colour, hatch.opacity, owner)

    def _polygon(self, outline: Points | None, shift: complex, colour: str, opacity: float, owner: int) -> None:
        self.outlines.append(outline)
        self.shifts.append(shift)
        self.colours.append(_rgba(colour, opacity))
        self.owners.append(owner)

    def inked(self) -> Inked:
        strokes = self._ribbons()
        outlines = [next(strokes) if outline is None else outline for outline in self.outlines]
        if not outlines:
            return Inked(DrawList.empty(), np.zeros(0, np.complex128), np.zeros(0, np.int64))
        counts = np.array([len(outline) for outline in outlines])
        starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        polygons = DrawList(np.concatenate(outlines), starts, np.array(self.colours, np.float32))
        return Inked(polygons, np.repeat(np.array(self.shifts), counts), np.array(self.owners, np.int64))

    def _ribbons(self) -> Iterator[Points]:
        if not self.paths:
            return iter(())
        ends = np.cumsum([len(path) for path in self.paths])
        spans = np.stack([np.concatenate([[0], ends[:-1]]), ends], axis=1).astype(np.int64)
        points, starts = ribbons(
            np.concatenate(self.paths),
            spans,
            np.array(self.closed),
            np.array(self.seeds, np.int64),
            np.array(self.rows, np.float64).reshape(-1, ribbon.COLUMNS),
            self.variant,
        )
        bounds = starts.tolist()
        return (points[a:b] for a, b in pairwise(bounds))


def signed_area(points: Points) -> float:
    """Area of a closed outline, positive counter-clockwise."""
    following = np.roll(points, -1)
    return float((points.real * following.imag - points.imag * following.real).sum()) / 2
