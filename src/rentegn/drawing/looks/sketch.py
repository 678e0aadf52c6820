"""The look of the sheets for approval: graphite, searching lines, crayon hatching, blue construction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
from shapely.geometry import LineString

from rentegn.drawing.looks.program import Fill, Hatch, Mark, Stroke, signed_area
from rentegn.drawing.palette import (
    BLUE_PENCIL,
    CORAL_TINT,
    FAR,
    GRAPHITE,
    INK,
    PAPER,
    SHADE,
    SKINS,
    SLATE,
    SUN_TINT,
    TEAL_TINT,
    WASH,
    WHITE,
)
from rentegn.drawing.prims import Points, Prim

_PIXEL = 0.01
#: Lines thinner than this are details, drawn once.
_THIN = 0.03
#: Solids below this area (units²) are filled, larger ones hatched.
_SMALL = 0.012
#: A pencil has no white: glints are left out. What the ink draws in far colours it draws lightly.
_UNDRAWN, _SOFT = frozenset({PAPER, WHITE}), frozenset({FAR, SHADE, WASH, TEAL_TINT, CORAL_TINT, SUN_TINT})
#: Width in pixels and opacity of the first, second and searching stroke.
_STROKES = ((2.0, 0.85), (1.3, 0.50), (1.0, 0.28))


def sketch_marks(prim: Prim, length: float) -> Iterator[Mark]:
    """What a pencil leaves of a prim."""
    if prim.kind == "wash":
        return
    if prim.kind == "construct":
        yield Stroke(BLUE_PENCIL, 1.5 * _PIXEL, 0.6, boil=0.012, wave=1.2)
        return
    if prim.fill and prim.closed:
        yield from _tone(prim)
    if prim.ink and prim.color not in _UNDRAWN:
        strokes = _lines(prim, length)
        yield from (_softened(stroke) for stroke in strokes) if prim.color in _SOFT else strokes


def _tone(prim: Prim) -> Iterator[Mark]:
    fill = prim.fill or PAPER
    if prim.kind == "letter":
        yield Fill(GRAPHITE if fill == INK else fill, 0.92)
    elif prim.kind == "solid" and abs(signed_area(prim.pts)) < _SMALL:
        yield Fill(GRAPHITE, 0.85)
    elif prim.kind == "solid":
        yield Fill(PAPER, 0.9)
        yield Hatch(GRAPHITE, 0.035, 0.9, 0.75, 1.6 * _PIXEL)
    else:
        yield Fill(PAPER, 0.94)
        if fill not in (PAPER, WHITE, *SKINS) and prim.fill_opacity > 0.5:
            dark = fill in (INK, SLATE)
            yield Hatch(GRAPHITE if dark else fill, 0.06 if dark else 0.11, 0.75, 0.42, 1.4 * _PIXEL)


def _lines(prim: Prim, length: float) -> Iterator[Stroke]:
    thin = prim.ink < _THIN
    edges = _straight_edges(prim, length)
    if edges:
        for number, (start, stop) in enumerate(edges):
            for again in range(1 if thin else 2):
                yield _edge(start, stop, thin, again, 3 * number + again)
        return
    small = min(1.0, length / 1.2)
    for again, (width, opacity) in enumerate(_STROKES[: 1 if thin else 3 if length > 1.0 else 2]):
        searching = 0.035 if again == 2 else 0.0
        yield Stroke(
            GRAPHITE,
            width * _PIXEL,
            opacity,
            boil=(0.012 if thin else 0.030) * small,
            overlap=0.08,
            drift=0.016 * small + searching,
            again=again,
        )


def _softened(stroke: Stroke) -> Stroke:
    return replace(stroke, opacity=0.5 * stroke.opacity)


def _edge(start: complex, stop: complex, thin: bool, again: int, number: int) -> Stroke:
    """A straight edge drawn past both its corners, as with a ruler in a hurry."""
    length = abs(stop - start)
    past = (stop - start) / length * min(0.16, 0.06 + 0.05 * length) * (0.85 - 0.35 * again)
    width, opacity = (1.2, 0.5) if thin else ((1.9, 0.8), (1.2, 0.45))[again]
    path = np.array([start - past, stop + past])
    wobble = 0.012 + 0.004 * length
    return Stroke(GRAPHITE, width * _PIXEL, opacity, boil=wobble, wave=1.4, drift=0.018, again=number, path=path)


def _straight_edges(prim: Prim, length: float) -> list[tuple[complex, complex]]:
    """The edges of a shape that is made of a few long straight ones, else none."""
    if length <= 1.6 or prim.kind == "solid" or len(prim.pts) >= 400:
        return []
    vertices = _simplified(prim.pts, prim.closed)
    if not 3 <= len(vertices) <= 14:
        return []
    lengths = np.abs(np.diff(vertices))
    if prim.closed:
        straight = (lengths > 0.25).sum() >= 3 and lengths[lengths > 0.25].sum() > 0.8 * lengths.sum()
    else:
        straight = lengths.min() > 0.3
    if not straight:
        return []
    return [(complex(a), complex(b)) for a, b in pairwise(vertices) if abs(b - a) > 0.14]


def _simplified(points: Points, closed: bool) -> Points:
    ring = np.append(points, points[0]) if closed else points
    line = LineString(np.column_stack([ring.real, ring.imag])).simplify(0.010)
    return np.array([complex(x, y) for x, y in line.coords])
