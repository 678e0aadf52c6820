"""The hand's irregularity: noise that belongs to a stroke's material, so that a line never swims over its shape.

A stroke is read by shares of its length. Its knots sit at dyadic shares and two neighbouring octaves are mixed by
length, so that the noise changes smoothly while a shape stretches and a knot never jumps.
"""

from __future__ import annotations

import math

from rentegn.drawing.compiled import compiled

_MASK = 0x7FFFFFFF
_DEEPEST = 16


@compiled
def chance(seed: int, knot: int, salt: int) -> float:
    """A number from -1 to 1 that looks random and depends on nothing but its arguments (32-bit integer mixing)."""
    mixed = ((seed & _MASK) * 0x2545F491 ^ (knot & _MASK) * 0x27D4EB2F ^ (salt & _MASK) * 0x165667B1) & _MASK
    mixed = ((mixed ^ (mixed >> 15)) * 0x2C1B3C6D) & _MASK
    mixed = ((mixed ^ (mixed >> 12)) * 0x297A2D39) & _MASK
    mixed ^= mixed >> 15
    return mixed * (2.0 / _MASK) - 1.0


@compiled
def _octave(share: float, level: int, seed: int, salt: int, closed: bool) -> float:
    """Value noise with 2**level knots over the stroke."""
    count = 1 << level
    place = share * count
    knot = math.floor(place)
    inside = place - knot
    inside = inside * inside * (3.0 - 2.0 * inside)
    after = knot + 1
    if closed:
        knot %= count
        after %= count
    spread = _DEEPEST - level
    here = chance(seed, knot << spread, salt)
    return here + (chance(seed, after << spread, salt) - here) * inside


@compiled
def wander(share: float, knots: float, seed: int, salt: int, closed: bool) -> float:
    """Smooth noise from -1 to 1 at a share of a stroke, with about `knots` knots over its whole length."""
    knots = min(max(knots, 2.0), 2.0 ** (_DEEPEST - 2))
    level = math.floor(math.log2(knots))
    finer = knots / (1 << level) - 1.0
    coarse = _octave(share, level, seed, salt, closed)
    return coarse + (_octave(share, level + 1, seed, salt, closed) - coarse) * finer
