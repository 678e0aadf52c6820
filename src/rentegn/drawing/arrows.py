"""Arrows with a body, lines that reach from one thing to another, and the pen that writes."""

from __future__ import annotations

import cmath

import numpy as np

from rentegn.drawing.palette import CORAL, INK, SHADE, SLATE, SUN, WHITE
from rentegn.drawing.prims import Points, Prim
from rentegn.drawing.shapes import length, line, normals, points, resample, shape, smooth, solid, start_of, wash


def reach(to: complex, arch: float) -> Points:
    """A curve from the origin to `to`; its middle stands off the straight line by `arch` of its length, to the left."""
    aside = 1j * to * arch
    return smooth(points([0j, to * 0.26 + aside * 0.74, to * 0.5 + aside, to * 0.76 + aside * 0.76, to]), n=14)


def fat_arrow(path: Points, weight: float, fill: str = CORAL, ink: float = 0.042, name: str = "arrow") -> list[Prim]:
    """An arrow round a path, thickening towards its head; `weight` is its width just before the head."""
    total = length(path)
    if total < 0.02:
        return []
    head = min(weight * 2.7, total * 0.92)
    body = resample(start_of(path, 1 - head / total), 0.08)
    tip, neck = complex(path[-1]), complex(body[-1])
    way = (tip - neck) / max(abs(tip - neck), 1e-6)
    half = np.linspace(0.30, 0.5, len(body)) * weight
    left, right = body + normals(body) * half, body - normals(body) * half
    barb = 1j * way * weight * 1.42
    back = way * head * 0.10
    crown = [neck + barb - back, tip + way * 0.05, neck - barb - back]
    outline = np.concatenate([left, crown, right[::-1]])
    shine = resample(start_of(path, max(0.1, 1 - head / total - 0.05)), 0.1)
    lit = shine + normals(shine) * np.linspace(0.30, 0.5, len(shine)) * weight * 0.42
    return [
        wash(outline + 0.06 - 0.07j, SHADE, 0.9, name + "-shadow"),
        shape(outline, fill, ink, True, "solid", name=name),
        Prim(lit, ink=ink * 0.6, color=WHITE, taper=(0.3, 0.5), name=name + "-shine"),
    ]


def pen(tip: complex, size: float = 1.0, lean: float = 0.55) -> list[Prim]:
    """A dip pen whose nib stands on `tip`, leaning to the right by `lean` radians."""
    way = size * cmath.exp(1j * (np.pi / 2 - lean))

    def put(*corners: tuple[float, float]) -> list[complex]:
        return [tip + way * complex(along, across) for along, across in corners]

    nib = put((0, 0), (0.12, 0.055), (0.30, 0.075), (0.42, 0.05), (0.42, -0.05), (0.30, -0.075), (0.12, -0.055))
    holder = put(
        (0.40, 0.058),
        (0.62, 0.085),
        (1.5, 0.055),
        (1.85, 0.018),
        (1.85, -0.018),
        (1.5, -0.055),
        (0.62, -0.085),
        (0.40, -0.058),
    )
    grip = put((0.40, 0.058), (0.60, 0.084), (0.60, -0.084), (0.40, -0.058))
    shade = put((0.60, -0.02), (1.5, -0.015), (1.84, -0.015), (1.5, -0.05), (0.62, -0.08))
    return [
        shape(nib, WHITE, 0.026 * size, False, name="nib"),
        line(*put((0.02, 0), (0.24, 0)), ink=0.014 * size, name="slit"),
        solid(
            [tip + way * complex(0.26 + 0.022 * np.cos(a), 0.022 * np.sin(a)) for a in np.linspace(0, 6.28, 9)[:-1]],
            INK,
            "breather",
        ),
        shape(holder, CORAL, 0.03 * size, name="holder"),
        wash(shade, INK, 0.14, "holder-shade"),
        shape(grip, SLATE, 0.026 * size, False, name="ferrule"),
    ]


def sparkle(at: complex, size: float = 0.16, fill: str = SUN, name: str = "sparkle") -> Prim:
    """A four-pointed star of light."""
    angle = np.arange(8) * np.pi / 4 + np.pi / 2
    return shape(
        at + size * np.where(np.arange(8) % 2 == 0, 1.0, 0.34) * np.exp(1j * angle),
        fill,
        0.026,
        False,
        name=name,
        color=CORAL,
    )
