"""A placeless place: a soft blob of colour behind the action, and a line to stand on.

Anchored at the floor line's middle. `blob` and `ground` 0..1 say how much there is of each, `width` how far the blob
reaches, `seed` which of its shapes it has, `tint` its colour.
"""

from __future__ import annotations

import numpy as np
from shapely import affinity

from rentegn.drawing.palette import CORAL_TINT, FAR, SUN_TINT, TEAL_TINT, WASH, mixed
from rentegn.drawing.prims import Piece, Points, Prim
from rentegn.drawing.shapes import line, poly, rings, smooth, wash
from rentegn.drawing.state import State, numbers, words
from rentegn.drawing.things import Thing

STATE: State = {"seed": 1.0, "blob": 1.0, "ground": 1.0, "width": 10.2, "height": 5.5, "tint": "wash"}
_TINTS = {"wash": WASH, "sun": SUN_TINT, "teal": TEAL_TINT, "coral": CORAL_TINT}


def blob_outline(center: complex, wide: float, high: float, seed: float, knots: int = 10) -> Points:
    """An uneven oval; seeds differ by phases, so that they may be blended."""
    index = np.arange(knots)
    angle = index * 2 * np.pi / knots + 0.10 * np.sin(1.9 * index + 2.3 * seed)
    reach = 1 + 0.055 * np.sin(2.1 * index + 1.7 * seed) + 0.03 * np.sin(3.7 * index + 0.9 * seed)
    return smooth(center + reach * (wide * np.cos(angle) + 1j * high * np.sin(angle)), True, 14)


def _draw(state: State) -> dict[float, list[Piece]]:
    seed, blob, ground, width, height = numbers(state, STATE, "seed", "blob", "ground", "width", "height")
    tint = _TINTS[words(state, STATE, "tint")]
    prims: list[Piece] = []
    if blob > 0:
        grown = 0.8 + 0.2 * blob
        center = complex(0.1, 0.5 * height)
        wide, high = width / 2 * grown, height / 2 * grown
        prims.append(wash(blob_outline(center, wide, high, seed), tint, 0.95 * blob, "blob"))
        inner = blob_outline(center + complex(-0.06 * width, 0.04 * height), wide * 0.72, high * 0.70, seed + 4)
        prims.append(wash(inner, mixed(tint, "#FFF4E4", 0.45), 0.5 * blob, "blob-light"))
        prims += _dried_edge(center, wide, high, seed, mixed(tint, FAR, 0.5), blob)
    if ground > 0:
        prims += _ground(width, ground)
    return {0: prims}


def _dried_edge(center: complex, wide: float, high: float, seed: float, colour: str, strength: float) -> list[Prim]:
    """The crescent along the upper right where wet colour has gathered."""
    outline = blob_outline(center, wide, high, seed)
    wet = poly(outline).difference(affinity.translate(poly(outline), -0.022, -0.030))
    return [wash(part, colour, 0.5 * strength, f"blob-edge{i}") for i, part in enumerate(rings(wet, 0.01))]


def _ground(width: float, share: float) -> list[Prim]:
    half = width * 0.5 * share
    flecks = ((-0.62, -0.11, 0.34), (0.30, -0.15, 0.5), (0.70, -0.09, 0.22))
    prims = [
        line(
            (-half, 0),
            (-half * 0.35, 0.018),
            (half * 0.5, -0.014),
            (half, 0.006),
            ink=0.034,
            taper=(0.05, 0.09),
            name="ground",
        )
    ]
    prims += [
        line(
            (half * x, y),
            (half * x + long * share, y + 0.006),
            ink=0.018,
            color=FAR,
            taper=(0.3, 0.3),
            name=f"fleck{index}",
        )
        for index, (x, y, long) in enumerate(flecks)
    ]
    return prims


def _box(state: State) -> tuple[float, float, float, float]:
    width, height = numbers(state, STATE, "width", "height")
    return -width / 2, -0.2, width / 2, height


THING = Thing("backdrop", _draw, _box, STATE, depth=0.0)
