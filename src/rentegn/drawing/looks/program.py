"""A look is a list of marks; this turns marks into polygons."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Any, TypeAlias, cast

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.drawlist import DrawList
from rentegn.drawing.looks.hatch import hatching
from rentegn.drawing.looks.marks import Fill, Hatch, Look, Mark, Print, Stroke, Style
from rentegn.drawing.looks.noise import chance
from rentegn.drawing.looks.placing import Inked
from rentegn.drawing.looks.ribbon import BOIL, COLUMNS, WIDTH, WOBBLE, lengths, outlines
from rentegn.drawing.palette import rgb
from rentegn.drawing.prims import Points, Prim

#: How many drawings of the same thing a living line goes through.
VARIANTS = 3
#: How far (radians) a hatching may lean off its angle.
_LEAN = 0.06
#: The row of an outline that stays as it is, and what follows `wobble` and `boil` in that of one that does not.
_AS_IT_IS = (0.0,) * COLUMNS
_FILL = (0.8, *(0.0,) * (COLUMNS - 4))

_NOTHING = Inked(DrawList.empty(), np.zeros(0, np.complex128), np.zeros(0, np.int64))
_style = cast("Callable[[Prim], tuple[Any, ...]]", attrgetter(*Style._fields))


def ink(prims: Sequence[Prim], look: Look, variant: int, pen: float = 1.0) -> Inked:
    """Every prim's marks as polygons, in order, lines `pen` times as broad as the look has them.

    Prims of fewer than two points (three if closed) leave none.
    """
    drawn = tuple([len(prim.pts) > (2 if prim.closed else 1) for prim in prims])
    shown = prims if all(drawn) else [prim for prim, seen in zip(prims, drawn, strict=True) if seen]
    if not shown:
        return _NOTHING
    if isinstance(look, Print):
        return _printed(shown, look, _plate(look, tuple(map(_style, prims)), drawn), variant, pen)
    sheet = _Sheet(variant, pen)
    spans, long = sheet.take(shown)
    for (owner, seed), prim, span, length in zip(_drawn(prims, drawn), shown, spans, long, strict=True):
        for mark in look(prim, length):
            sheet.put(mark, owner, prim, span, seed)
    table = sheet.table()
    return table.inked(np.concatenate(sheet.paths, dtype=np.complex128), table.spans, table.rows, variant)


def _printed(shown: Sequence[Prim], look: Print, plate: _Plate, variant: int, pen: float) -> Inked:
    """A plate's marks of these prims."""
    paths = [prim.pts for prim in shown]
    points, spans = np.concatenate(paths, dtype=np.complex128), _spans(paths)
    unsteady = look.unsteady(lengths(points, spans, plate.closed))[plate.sources]
    rows = plate.table.rows.copy()
    rows[:, WIDTH] *= pen
    rows[:, WOBBLE] *= unsteady
    rows[:, BOIL] *= unsteady
    return plate.table.inked(points, spans[plate.sources], rows, variant)


def _spans(paths: Sequence[Points]) -> NDArray[np.int64]:
    """(n, 2): where each path is when they lie one after the other."""
    spans = np.zeros((len(paths), 2), np.int64)
    np.cumsum([len(path) for path in paths], out=spans[:, 1])
    spans[1:, 0] = spans[:-1, 1]
    return spans


def _drawn(prims: Iterable[Prim | Style], drawn: Iterable[bool]) -> list[tuple[int, int]]:
    """Number and seed of each prim that is drawn."""
    return [(owner, seed) for owner, (seed, seen) in enumerate(zip(_seeds(prims), drawn, strict=True)) if seen]


def _seeds(prims: Iterable[Prim | Style]) -> list[int]:
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


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """The marks of a drawing, one a row: where its path lies, what the pen does along it, its colour, its prim."""

    spans: NDArray[np.int64]
    strokes: NDArray[np.bool_]
    closed: NDArray[np.bool_]
    seeds: NDArray[np.int64]
    rows: NDArray[np.float64]
    shifts: Points
    colours: NDArray[np.float32]
    owners: NDArray[np.int64]

    def inked(self, paths: Points, spans: NDArray[np.int64], rows: NDArray[np.float64], variant: int) -> Inked:
        """The polygons of these marks along these paths."""
        points, starts = outlines(paths, spans, self.strokes, self.closed, self.seeds, rows, variant)
        shifts = np.repeat(self.shifts, starts[1:] - starts[:-1])
        return Inked(DrawList(points, starts, self.colours), shifts, self.owners)


@dataclass(frozen=True, slots=True, eq=False)
class _Plate:
    """What all drawings of the same styles have in common: their marks, and for each of these the number of its prim
    among those that are drawn; `closed` is told of these prims.
    """

    table: _Table
    sources: NDArray[np.int64]
    closed: NDArray[np.bool_]


@lru_cache(maxsize=512)
def _plate(look: Print, every: tuple[tuple[Any, ...], ...], drawn: tuple[bool, ...]) -> _Plate:
    """The marks of prims of these styles, `drawn` or too short for it."""
    styles = [Style(*each) for each in every]
    shown = [style for style, seen in zip(styles, drawn, strict=True) if seen]
    sheet = _Sheet(0, 1.0)
    for number, ((owner, seed), style) in enumerate(zip(_drawn(styles, drawn), shown, strict=True)):
        for mark in look.marks(style):
            sheet.put(mark, owner, style, (number, number), seed)
    table = sheet.table()
    return _Plate(table, table.spans[:, 0], np.array([style.closed for style in shown]))


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
        self.rows: list[float] = []
        self.shifts: list[complex] = []
        self.colours: list[float] = []
        self.owners: list[int] = []

    def take(self, prims: Sequence[Prim]) -> tuple[list[_Span], list[float]]:
        """Where the points of each prim are from now on, and its length."""
        spans = [self._hold(prim.pts) for prim in prims]
        closed = np.array([prim.closed for prim in prims])
        found = lengths(np.concatenate(self.paths, dtype=np.complex128), np.array(spans, np.int64), closed)
        return spans, found.tolist()

    def put(self, mark: Mark, owner: int, prim: Prim | Style, span: _Span, seed: int) -> None:
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
        elif isinstance(prim, Prim):
            strokes = self._hatching(mark, prim, seed)
            if not len(strokes):
                return
            span = self._hold(strokes)
        self.spans += span
        self.strokes.append(stroke)
        self.closed.append(closed)
        self.seeds.append(seed)
        self.rows += row
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

    def table(self) -> _Table:
        """All marks, in the order in which they were put."""
        return _Table(
            np.array(self.spans, np.int64).reshape(-1, 2),
            np.array(self.strokes, np.bool_),
            np.array(self.closed, np.bool_),
            np.array(self.seeds, np.int64),
            np.array(self.rows, np.float64).reshape(-1, COLUMNS),
            np.array(self.shifts, np.complex128),
            np.array(self.colours, np.float32).reshape(-1, 4),
            np.array(self.owners, np.int64),
        )


def signed_area(points: Points) -> float:
    """Area of a closed outline, positive counter-clockwise."""
    following = np.roll(points, -1)
    return float((points.real * following.imag - points.imag * following.real).sum()) / 2
