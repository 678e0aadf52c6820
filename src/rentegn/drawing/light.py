"""Light as washes: sunbeams through a window, glows and the short rays that say something shines."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import CORAL, SUN, SUN_TINT
from rentegn.drawing.prims import Prim
from rentegn.drawing.shapes import Corner, ellipse, stroke, wash


def sunbeam(
    window: tuple[float, float, float, float],
    floor: float,
    strength: float = 1.0,
    *,
    lean: float = -0.62,
    bars: bool = False,
) -> list[Prim]:
    """The sun through a window (left, bottom, right, top) on to the floor line at height `floor`.

    `lean` is how far the light travels sideways for each unit it falls. `bars` adds the shadow of a cross. Strength
    0 gives nothing.
    """
    if strength <= 0:
        return []
    left, bottom, right, top = window
    near, far = floor - 0.14 * (top - floor) - 0.16, floor - 0.04

    def lands(x: float, y: float) -> float:
        return x + lean * (y - floor)

    def patch(x0: float, x1: float, back: float, front: float) -> list[Corner]:
        ahead = lean * (0.3 + 0.4 * (top - bottom))
        at = [lands(x, bottom) + share * ahead for share, x in ((back, x0), (back, x1), (front, x1), (front, x0))]
        deep = [far + (near - far) * share for share in (back, back, front, front)]
        return list(zip(at, deep, strict=True))

    air: list[Corner] = [(left, bottom), (right, bottom), *reversed(patch(left, right, 0, 0.5)[:2])]
    prims = [wash(air, SUN_TINT, 0.20 * strength, "beam-air")]
    middle, bar = (left + right) / 2, 0.05 * (right - left)
    if bars:
        panes = [(left, middle - bar, 0.0, 0.46), (middle + bar, right, 0.0, 0.46)]
        panes += [(left, middle - bar, 0.54, 1.0), (middle + bar, right, 0.54, 1.0)]
    else:
        panes = [(left, right, 0.0, 1.0)]
    return prims + [wash(patch(*pane), SUN_TINT, 0.75 * strength, f"beam{i}") for i, pane in enumerate(panes)]


def daylight(left: float, right: float, reach: float = 1.15, strength: float = 1.0, lean: float = -1.3) -> list[Prim]:
    """A patch of light on a floor below its line at height 0, from a window between `left` and `right`.

    It comes `reach` units down the frame and goes `lean` units sideways for each of them. Strength 0 gives nothing.
    """
    if strength <= 0:
        return []
    far, near = complex(0.35 * lean, -0.10), complex((0.35 + reach) * lean, -0.10 - reach)
    patch = [left + far, right + far, right + 0.12 + near, left - 0.12 + near]
    inner = [left + 0.10 + far, right - 0.10 + far, right - 0.06 + 0.8 * near, left + 0.06 + 0.8 * near]
    return [wash(patch, SUN_TINT, 0.42 * strength, "daylight"), wash(inner, SUN_TINT, 0.34 * strength, "daylight-core")]


def glow(at: complex, radius: float, strength: float = 1.0, color: str = SUN_TINT) -> list[Prim]:
    """Three washes one within the other, the outermost `radius` wide; nothing at strength 0."""
    if strength <= 0 or radius <= 0:
        return []
    rings = ((1.0, 0.26), (0.72, 0.42), (0.46, 0.65))
    return [
        wash(ellipse(at, radius * share, n=48), color, depth * min(strength, 1.0), f"glow{i}")
        for i, (share, depth) in enumerate(rings)
    ]


def rays(
    at: complex,
    near: float,
    far: float,
    count: int,
    *,
    start: float = -0.25,
    end: float = np.pi + 0.25,
    color: str = CORAL,
    ink: float = 0.04,
    skip_top: float = 0.0,
    name: str = "ray",
) -> list[Prim]:
    """Short strokes outward between two radii, spread from angle `start` to `end` (radians), uneven as by hand.

    `skip_top` leaves out those within that angle of straight up. Nothing where `far` is not beyond `near`.
    """
    if far <= near:
        return []
    prims = []
    for index, angle in enumerate(np.linspace(start, end, count)):
        if abs(angle - np.pi / 2) < skip_top:
            continue
        uneven = 1 + 0.14 * np.sin(2.4 * index + 1)
        way = np.exp(1j * (angle + 0.05 * np.sin(3.1 * index)))
        tips = np.array([at + near * way, at + (near + (far - near) * uneven) * way])
        prims.append(stroke(tips, ink, color, (0.1, 0.45), f"{name}{index}"))
    return prims


def sun(at: complex, radius: float, ink: float = 0.038, halo: float = 1.85) -> list[Prim]:
    """A sun with its halo."""
    disc = Prim(ellipse(at, radius, n=40), True, SUN, ink=ink, name="sun")
    return [wash(ellipse(at, radius * halo, n=44), SUN_TINT, 0.8, "halo"), disc] if halo > 0 else [disc]
