"""Somebody small and far away, who comes along, stops and waves: seen through a window, not acted with."""

from __future__ import annotations

import math

from rentegn.drawing.palette import CORAL, INK, SKINS, SLATE, SUN
from rentegn.drawing.prims import Prim
from rentegn.drawing.shapes import capsule, disc, ring, shape, smooth, solid

_INK = 0.018
#: Up to here (of the whole) they come along, in so many steps; then they wave, so many times.
_COME, _STEPS, _WAVES = 0.30, 6, 5


def passer(start: complex, end: complex, size: float, u: float) -> list[Prim]:
    """Somebody `size` units tall, `u` of the way (0 to 1) through coming from `start` to `end` and waving there."""
    walk = min(1.0, u / _COME)
    since = max(0.0, (u - _COME) / (1 - _COME))
    up = min(1.0, since * 6)
    swing = math.sin(math.pi * _STEPS * walk) * (1 if walk < 1 else 0)
    at = start + (end - start) * walk + 0.05j * size * abs(math.cos(math.pi * _STEPS * walk)) * (walk < 1)
    rock = math.sin(2 * math.pi * _WAVES * since) * up
    return [
        _placed(prim, at, size) for prim in (*_legs(swing), *_arm(-1, -0.9 + 0.3 * swing), *_coat(), *_waving(up, rock))
    ]


def _placed(prim: Prim, at: complex, size: float) -> Prim:
    return Prim(
        at + prim.pts * size, prim.closed, prim.fill, prim.fill_opacity, prim.ink, prim.color, prim.taper, prim.kind,
        prim.shift_fill, "passer-" + prim.name,
    )  # fmt: skip


def _legs(swing: float) -> list[Prim]:
    feet = (0.05 + 0.13 * swing, -0.05 - 0.13 * swing)
    return [
        shape(ring(capsule(complex(0.4 * x, 0.34), complex(x, 0.03), 0.05, 0.045)), SLATE, _INK, False, name=f"leg{i}")
        for i, x in enumerate(feet)
    ]


def _coat() -> list[Prim]:
    coat = smooth([(-0.10, 0.70), (-0.17, 0.28), (0.0, 0.26), (0.17, 0.28), (0.10, 0.70), (0.0, 0.73)], True, 4)
    scarf = smooth([(-0.11, 0.72), (0.0, 0.67), (0.12, 0.72), (0.0, 0.77)], True, 4)
    head = 0.02 + 0.87j
    hair = smooth([(-0.13, 0.86), (-0.10, 1.0), (0.03, 1.03), (0.14, 0.97), (0.06, 0.95), (-0.07, 0.92)], True, 4)
    return [
        shape(coat, SUN, _INK, False, name="coat"),
        shape(ring(disc(head, 0.135)), SKINS[1], _INK, False, name="head"),
        solid(hair, INK, "hair"),
        shape(scarf, CORAL, _INK * 0.8, False, name="scarf"),
        *(solid(ring(disc(head + x + 0.01j, 0.016)), INK, f"eye{i}") for i, x in enumerate((0.02, 0.08))),
    ]


def _arm(side: int, angle: float) -> list[Prim]:
    shoulder = complex(0.08 * side, 0.66)
    hand = shoulder + 0.33 * complex(math.cos(angle) * side, math.sin(angle))
    return [
        shape(ring(capsule(shoulder, hand, 0.055, 0.045)), SUN, _INK, False, name=f"arm{side}"),
        shape(ring(disc(hand, 0.05)), SKINS[1], _INK, False, name=f"hand{side}"),
    ]


def _waving(up: float, rock: float) -> list[Prim]:
    return _arm(1, -1.1 + 2.25 * up + 0.35 * rock)
