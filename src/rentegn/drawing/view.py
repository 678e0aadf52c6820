"""The land outside the window: one fixed view, uncovered by whatever window stands before it; it may live."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

import numpy as np
from shapely.geometry.base import BaseGeometry

from rentegn.drawing.growing import bird, church, cloud, cottage, hill, tree, turbine
from rentegn.drawing.light import sun
from rentegn.drawing.palette import CORAL_TINT, FAR, SLATE, TEAL, TEAL_TINT, WHITE
from rentegn.drawing.passers import passer
from rentegn.drawing.prims import Prim
from rentegn.drawing.shapes import areas, box, inside, keyholed, line, poly, smooth, wash

_WIDE, _HIGH = 9.0, 5.0  # half the size of the drawn land, in units about its middle
_SEA, _SAND = "#CFE4DF", "#F1E2B8"


#: How far (radians) mills turn and how far gulls fly while the land lives from 0 to 1, and whither.
_TURNS, _FLIGHT = 5.2, -2.4 + 0.5j
#: Where somebody comes along a road and stops, and how tall they are.
_COMES, _STOPS, _TALL = -3.6 - 1.20j, -1.02 - 1.22j, 1.02


@lru_cache(maxsize=4)
def land(life: float = 0.0, passing: float = 0.0) -> tuple[Prim, ...]:
    """Fields, a village with its church, the sea with turbines, sky and sun, about 18 by 10 units round the origin.

    With `life` (0 to 1) mills turn and gulls fly; with `passing` somebody comes along the road, stops, and waves.
    """
    turned, flown = _TURNS * life, _FLIGHT * life
    flap = 0.5 * np.sin(24 * life)
    far = smooth(
        [(-9, -0.1), (-6.5, 0.35), (-3.6, 0.05), (-1.2, 0.42), (0.8, 0.02), (3.2, 0.30), (5.6, 0.05), (9, 0.2)]
    )
    middle = smooth([(-9, -0.75), (-6, -0.35), (-3, -0.62), (-0.4, -0.30), (2.2, -0.68), (5, -0.45), (9, -0.8)])
    near = smooth([(-9, -1.5), (-5.4, -1.15), (-2.2, -1.42), (1.2, -1.02), (4.6, -1.34), (9, -1.0)])
    prims = [wash(box(-_WIDE, -_HIGH, _WIDE, _HIGH), "#FFFBEF", 1.0, "sky"), *sun(0.30 + 0.40j, 0.26, 0.028, 2.1)]
    prims += cloud(-2.7 + 1.35j, 0.42, 0.02, name="cloud-a") + cloud(3.1 + 1.55j, 0.55, 0.02, name="cloud-b")
    prims += cloud(-5.6 + 1.9j, 0.5, 0.02, name="cloud-c") + cloud(6.4 + 1.2j, 0.4, 0.02, name="cloud-d")
    prims += [bird(1.3 + 1.25j + flown, 0.15 + 0.05 * flap, SLATE, "bird-a")]
    prims += [bird(1.72 + 1.45j + 1.1 * flown, 0.11 - 0.04 * flap, SLATE, "bird-b")]
    prims += [bird(-1.3 + 1.75j + 0.8 * flown, 0.12 + 0.03 * flap, SLATE, "bird-c")]
    prims += hill(far, -_HIGH, TEAL_TINT, 0.75, TEAL, 0.02, "far")
    prims += turbine(1.2 + 0.12j, 0.78, 0.3 + turned, 0.018, name="mill-a") + turbine(
        3.3 + 0.10j, 0.66, 0.9 + 1.2 * turned, 0.016, name="mill-b"
    )
    prims += turbine(-5.0 + 0.16j, 0.66, 0.5 + 1.1 * turned, 0.016, name="mill-c")
    sea = smooth([(3.0, -0.42), (4.0, -0.22), (6.4, -0.26), (9, -0.30), (9, -1.6), (5.2, -1.0), (3.6, -0.72)], True)
    prims += hill(middle, -_HIGH, "#DCE9CF", 1.0, TEAL, 0.022, "middle")
    prims.append(wash(sea, _SEA, 1.0, "sea"))
    waves = ((4.1, -0.46), (5.2, -0.40), (6.1, -0.58), (7.2, -0.46))
    prims += [
        line((x, y), (x + 0.17, y + 0.03), (x + 0.36, y), ink=0.014, color=TEAL, name=f"wave{x}") for x, y in waves
    ]
    prims += _village() + hill(near, -_HIGH, _SAND, 1.0, FAR, 0.024, "near")
    road = smooth([(-2.4, -0.78), (-2.0, -1.05), (-2.5, -1.4), (-1.6, -2.0), (-1.9, -3.2), (-0.2, -3.2), (-0.7, -2.0)])
    road_back = [(-1.85, -1.4), (-1.5, -1.05), (-2.15, -0.78)]
    outline = [*road.tolist(), *(complex(x, y) for x, y in road_back)]
    prims += [wash(outline, "#FBF0D2", 1.0, "road"), *_furrows()]
    for index, (x, y, size) in enumerate(
        ((1.2, -1.10, 0.8), (4.4, -1.36, 1.15), (-4.6, -1.24, 0.95), (-6.2, -1.3, 1.2))
    ):
        prims += tree(complex(x, y), size, ink=0.024, name=f"tree{index}")
    if passing > 0:
        prims += passer(_COMES, _STOPS, _TALL, passing)
    return tuple(prims)


def _village() -> list[Prim]:
    houses = (
        (-3.55, -0.58, 0.44, 0.30, WHITE),
        (-2.95, -0.66, 0.40, 0.34, CORAL_TINT),
        (-0.86, -0.40, 0.36, 0.24, WHITE),
        (-0.22, -0.50, 0.46, 0.30, "#F6EAC8"),
        (0.52, -0.46, 0.40, 0.26, CORAL_TINT),
    )
    prims = church(-2.2 - 0.52j, 0.66, 0.022)
    for index, (x, y, wide, high, wall) in enumerate(houses):
        prims += cottage(complex(x, y), wide, high, wall, ink=0.02, name=f"cottage{index}")
    for index, (x, y, size) in enumerate(
        ((-1.15, -0.46, 0.46), (1.0, -0.56, 0.5), (-4.0, -0.56, 0.5), (2.9, -0.6, 0.42))
    ):
        prims += tree(complex(x, y), size, ink=0.018, name=f"copse{index}")
    return prims


def _furrows() -> list[Prim]:
    rows = [(1.0 + 0.85 * i, -1.16 - 0.02 * i, 0.4 + 1.6 * i, -3.2) for i in range(5)]
    return [
        line(
            (x, y),
            ((x + to) / 2 - 0.1, (y + low) / 2 + 0.15),
            (to, low),
            ink=0.016,
            color=FAR,
            taper=(0.1, 0.3),
            name=f"furrow{i}",
        )
        for i, (x, y, to, low) in enumerate(rows)
    ]


def seen_through(opening: BaseGeometry, shift: complex = 0j, life: float = 0.0, passing: float = 0.0) -> list[Prim]:
    """The land cut to the opening; `shift` moves the land under it, `life` and `passing` are as for `land`."""
    left, bottom, right, top = opening.bounds
    near = [
        prim
        for prim, (west, south, east, north) in zip(land(life, passing), _boxes(life, passing), strict=True)
        if west + shift.real <= right and east + shift.real >= left
        if south + shift.imag <= top and north + shift.imag >= bottom
    ]
    return list(clipped((replace(prim, pts=prim.pts + shift) for prim in near), opening))


@lru_cache(maxsize=4)
def _boxes(life: float, passing: float) -> tuple[tuple[float, float, float, float], ...]:
    """Left, bottom, right and top of all that the land is made of."""
    return tuple(
        (float(x.min()), float(y.min()), float(x.max()), float(y.max()))
        for x, y in ((prim.pts.real, prim.pts.imag) for prim in land(life, passing))
    )


def clipped(prims: Iterable[Prim], opening: BaseGeometry) -> Iterator[Prim]:
    """What of the prims lies within an area: fills cut at its edge, lines ending there."""
    left, bottom, right, top = opening.bounds
    for prim in prims:
        x, y = prim.pts.real, prim.pts.imag
        if x.max() < left or x.min() > right or y.max() < bottom or y.min() > top:
            continue
        if x.min() >= left and x.max() <= right and y.min() >= bottom and y.max() <= top:
            yield prim
            continue
        if prim.fill:
            for index, area in enumerate(areas(poly(prim.pts).intersection(opening), 1e-4)):
                yield replace(
                    prim, pts=keyholed(area), closed=True, ink=0.0, shift_fill=False, name=f"{prim.name}/{index}"
                )
        if prim.ink:
            path = np.append(prim.pts, prim.pts[:1]) if prim.closed else prim.pts
            for index, cut in enumerate(inside(path, opening)):
                yield replace(prim, pts=cut, closed=False, fill=None, taper=(0.02, 0.02), name=f"{prim.name}~{index}")
