"""The pencilled look: graphite lines searched for, tones hatched, accents in crayon, blue construction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np

from rentegn.drawing.compiled import compiled
from rentegn.drawing.looks.marks import Fill, Hatch, Mark, Stroke
from rentegn.drawing.looks.program import signed_area
from rentegn.drawing.looks.tones import CLOTH, FLAT, VIVID, Tone, colourful, darkness, solid_tone, tone
from rentegn.drawing.palette import (
    BLUE_PENCIL,
    CORAL,
    EMBER,
    FAR,
    GRAPHITE,
    INK,
    MINT,
    PAPER,
    PLUM,
    SHADE,
    SKY,
    SUN,
    TEAL,
    WHITE,
    mixed,
)
from rentegn.drawing.prims import Points, Prim

#: The pencil of contours is softer, so darker, than that of details.
_SOFT_LEAD = mixed(GRAPHITE, INK, 0.75)
#: Width (units) of lines: the ink's times this, within these bounds; thinner ones than `_THIN` are drawn once; a crayon
#: is broader.
_LEAD, _FINEST, _BROADEST, _THIN, _BROAD_CRAYON = 0.52, 0.011, 0.030, 0.03, 0.085
#: Solids below these areas (units²) are filled, larger ones hatched; ink-coloured ones are pupils, mouths and the like.
_SMALL, _SMALL_INK = 0.006, 0.08
#: A pencil has no white: glints are left out. What the ink draws in paper's tones it draws lightly.
_UNDRAWN, _PALE, _ACCENTS = frozenset({PAPER, WHITE}), 0.32, frozenset({CORAL, TEAL, SUN, SKY, MINT, PLUM, EMBER})
#: For the line, the second and the searching one: share of the width, opacity, units it may lie off.
_STROKES = ((1.0, 0.92, 0.004), (0.58, 0.50, 0.018), (0.46, 0.30, 0.044))
#: How well a shape hides what is behind it, and the share of a tone that rubs off between its strokes.
_COVER, _RUBBED = 0.94, 0.45
#: Pale shapes above this area (units²) are walls and the like, toned loosely so that people stand out before them.
_WALL = 0.5
#: Washes fainter than this (darkness, for crayon colourfulness, times opacity) are left out.
_FAINT_WASH, _FAINT_CRAYON = 0.053, 0.05
#: Pale washes above this area (units²) are air and walls, which a pencil leaves to the paper.
_AIR = 30.0
#: A wash of these colours that lies flat is a shadow.
_SHADOWS = frozenset({SHADE, FAR})
#: How far (units) a line may stray from straight edges that it is made of, and how many those are at most.
_STRAIGHT, _MOST_EDGES = 0.010, 13
#: Letters at least this high (units) are shaded rather than filled.
_SHADED_LETTER = 0.30


def sketch_marks(prim: Prim, length: float, pressure: float = 1.0) -> Iterator[Mark]:
    """What a pencil leaves of a prim; `pressure` (0 to 1) is how hard it is held, less for what is far away."""
    if prim.kind == "construct":
        yield Stroke(BLUE_PENCIL, 0.016, 0.75 * pressure, wobble=0.012, boil=0.006, wave=1.2, taper=(0.1, 0.1))
        return
    if prim.kind == "shade":
        return
    marks = _washed(prim) if prim.kind == "wash" else _drawn(prim, length)
    if pressure < 1 and prim.ink >= _THIN:
        pressure = pressure**0.4  # what carries a place is drawn firmly, however far away
    for mark in marks:
        hides = isinstance(mark, Fill) and mark.opacity >= _COVER
        yield mark if hides or pressure >= 1 else mark._replace(opacity=pressure * mark.opacity)


def _drawn(prim: Prim, length: float) -> Iterator[Mark]:
    if prim.fill and prim.closed:
        yield from _toned(prim)
    if prim.ink and prim.color not in _UNDRAWN:
        yield from _lines(prim, length)


def _toned(prim: Prim) -> Iterator[Mark]:
    fill = prim.fill or PAPER
    if prim.kind == "letter":
        yield from _lettered(prim, _SOFT_LEAD if fill == INK else fill)
    elif prim.kind == "solid" and abs(signed_area(prim.pts)) < (_SMALL_INK if fill == INK else _SMALL):
        yield Fill(fill if colourful(fill) >= VIVID else _SOFT_LEAD, 0.3 + 0.7 * darkness(fill))
    else:
        found = solid_tone(fill) if prim.kind == "solid" else tone(fill)
        yield Fill(PAPER if found is None else _rubbed(found), _COVER)
        if found is not None:
            yield _hatch(found, prim)


def _lettered(prim: Prim, lead: str) -> Iterator[Mark]:
    """Small letters are written with a blunt pencil, large ones drawn and shaded."""
    if np.ptp(prim.pts.imag) < _SHADED_LETTER:
        yield Fill(lead, 0.9)
        return
    yield Fill(lead, 0.62)
    yield Hatch(lead, 0.030, 0.95, 0.75, 0.020, reach=0.6)
    yield Stroke(lead, 0.014, 0.9, wobble=0.004, boil=0.003, overlap=0.03, pressure=0.2)


def _washed(prim: Prim) -> Iterator[Mark]:
    """Washes keep their tone as loose hatching: shadow and ground lie flat, light and land are crayon."""
    fill = prim.fill or PAPER
    found = tone(fill)
    if found is None or not prim.closed or (darkness(fill) < _PALE and abs(signed_area(prim.pts)) > _AIR):
        return
    opacity = (0.28 + 0.5 * prim.fill_opacity) * _seen(prim, grey=found.colour == GRAPHITE)
    if opacity <= 0:
        return
    if fill in _SHADOWS and _lies_flat(prim.pts):
        yield Hatch(GRAPHITE, 0.042, FLAT, 0.85 * opacity, 0.016, reach=0.5)
    else:
        angle = FLAT if found.angle == CLOTH and _lies_flat(prim.pts) else found.angle
        gap = found.gap * (1.5 if darkness(fill) < _PALE else 1.0)
        yield Hatch(found.colour, gap, angle, opacity * found.opacity, found.width, reach=0.9, bare=0.12)


def _seen(prim: Prim, grey: bool) -> float:
    """From 0 for a wash too faint for a pencil to 1 for one that is plainly there."""
    fill = prim.fill or PAPER
    shown, least = (darkness(fill), _FAINT_WASH) if grey else (colourful(fill), _FAINT_CRAYON)
    return min(1.0, max(0.0, 3 * (shown * prim.fill_opacity / least - 1)))


def _lies_flat(outline: Points) -> bool:
    wide, high = np.ptp(outline.real), np.ptp(outline.imag)
    return bool(wide > 3.2 * high)


def _rubbed(found: Tone) -> str:
    """The paper under a tone, a little of which has rubbed off on it."""
    return mixed(PAPER, found.colour, _RUBBED * found.opacity * found.width / found.gap)


def _hatch(found: Tone, prim: Prim) -> Hatch:
    opacity = found.opacity * min(1.0, prim.fill_opacity)
    if found.colour == GRAPHITE and darkness(prim.fill or PAPER) < _PALE and abs(signed_area(prim.pts)) > _WALL:
        return Hatch(found.colour, 1.7 * found.gap, found.angle, 0.75 * opacity, found.width, reach=0.8, bare=0.2)
    return Hatch(found.colour, found.gap, found.angle, opacity, found.width)


def _lines(prim: Prim, length: float) -> Iterable[Stroke]:
    colour, opacity = _lead(prim.color, prim.ink < _THIN)
    width = min(_BROAD_CRAYON, 0.8 * prim.ink) if colour in _ACCENTS else min(_BROADEST, max(_FINEST, _LEAD * prim.ink))
    edges = _straight_edges(prim, length)
    if edges:
        return _ruled(edges, prim.ink < _THIN, colour, width, opacity)
    few = 1 if prim.ink < _THIN else 3 if length > 1.0 else 2
    return _curved(few, prim.closed, min(1.0, length / 1.2), colour, width, opacity)


@lru_cache(maxsize=512)
def _lead(colour: str, thin: bool) -> tuple[str, float]:
    """The pencil for a line, and how hard it is pressed."""
    if colour in _ACCENTS:
        return colour, 1.0
    if darkness(colour) < _PALE:
        return GRAPHITE, 0.7
    return (GRAPHITE, 0.85) if thin else (_SOFT_LEAD, 1.0)


@lru_cache(maxsize=2048)
def _curved(count: int, closed: bool, small: float, colour: str, wide: float, hard: float) -> tuple[Stroke, ...]:
    """So many strokes along a line, steadier where it is `small`."""
    return tuple(
        Stroke(
            colour,
            width * wide,
            opacity * hard,
            wobble=(0.006 if count == 1 else 0.012) * small,
            boil=0.008 * small,
            pressure=0.22,
            taper=(0.05, 0.10) if closed else (0.08, 0.18),
            overlap=0.07,
            drift=drift * small,
            again=again,
        )
        for again, (width, opacity, drift) in enumerate(_STROKES[:count])
    )


def _ruled(
    edges: Sequence[tuple[complex, complex]], thin: bool, colour: str, wide: float, hard: float
) -> Iterator[Stroke]:
    """The strokes of a shape that is made of a few long straight edges."""
    for number, (start, stop) in enumerate(edges):
        for again, (width, opacity, drift) in enumerate(_STROKES[: 1 if thin else 2]):
            length = abs(stop - start)
            # drawn past both its corners, as with a ruler in a hurry
            past = (stop - start) / length * min(0.16, 0.06 + 0.05 * length) * (0.85 - 0.35 * again)
            yield Stroke(
                colour,
                width * wide,
                opacity * hard,
                wobble=0.006 + 0.003 * length,
                boil=0.006,
                wave=1.4,
                pressure=0.22,
                taper=(0.06, 0.10),
                drift=drift,
                again=3 * number + again,
                path=np.array([start - past, stop + past]),
            )


def _straight_edges(prim: Prim, length: float) -> list[tuple[complex, complex]]:
    """The edges of a shape that is made of a few long straight ones; none of any other."""
    if length <= 1.6 or prim.kind == "solid" or len(prim.pts) >= 400:
        return []
    vertices = corners(np.ascontiguousarray(prim.pts, np.complex128), prim.closed, _STRAIGHT, _MOST_EDGES + 1)
    if not 3 <= len(vertices) <= _MOST_EDGES + 1:
        return []
    lengths = np.abs(np.diff(vertices))
    if prim.closed:
        straight = (lengths > 0.25).sum() >= 3 and lengths[lengths > 0.25].sum() > 0.8 * lengths.sum()
    else:
        straight = lengths.min() > 0.3
    if not straight:
        return []
    return [(complex(a), complex(b)) for a, b in pairwise(vertices.tolist()) if abs(b - a) > 0.14]


@compiled
def corners(points: Points, closed: bool, tolerance: float, most: int) -> Points:
    """The few points from which the line strays by no more than `tolerance` (Douglas and Peucker's way).

    A closed line ends where it begins. Empty where `most` points are not enough.
    """
    count = len(points) + (1 if closed else 0)
    kept = np.zeros(count, np.bool_)
    kept[0] = kept[-1] = True
    found = 2
    sections = np.empty((count + 1, 2), np.int64)
    sections[0, 0], sections[0, 1] = 0, count - 1
    waiting = 1
    while waiting:
        waiting -= 1
        first, last = sections[waiting, 0], sections[waiting, 1]
        start, along = points[first], points[last % len(points)] - points[first]
        size = along.real * along.real + along.imag * along.imag
        furthest, far = -1.0, first
        for i in range(first + 1, last):
            off = points[i] - start
            share = (off.real * along.real + off.imag * along.imag) / size if size > 0 else 0.0
            away = off - along * min(max(share, 0.0), 1.0)
            distance = away.real * away.real + away.imag * away.imag
            if distance > furthest:
                furthest, far = distance, i
        if furthest > tolerance * tolerance:
            found += 1
            if found > most:
                return np.empty(0, np.complex128)
            kept[far] = True
            sections[waiting, 0], sections[waiting, 1] = first, far
            sections[waiting + 1, 0], sections[waiting + 1, 1] = far, last
            waiting += 2
    made = np.empty(found, np.complex128)
    used = 0
    for i in range(count):
        if kept[i]:
            made[used] = points[i % len(points)]
            used += 1
    return made
