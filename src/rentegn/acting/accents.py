"""Small marks that show force: ticks beside what moves, rays about what shines. Cels of an action's own."""

from __future__ import annotations

import math

import numpy as np

from rentegn.acting.marks import EFFECT
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.palette import CORAL
from rentegn.drawing.prims import Cel, Prim
from rentegn.drawing.things import thing

_TICK = 0.042
#: How far beside the edge that moves a tick begins, in units.
_OFF = 0.09


def tick(start: complex, end: complex, name: str, *, color: str = CORAL, ink: float = _TICK) -> Prim:
    """One short stroke, thinner at its ends."""
    return Prim(np.array([start, (start + end) / 2 + 0.01j, end]), ink=ink, color=color, taper=(0.3, 0.4), name=name)


def speed_ticks(aspect: Aspect, u: float) -> tuple[Cel, ...]:
    """Three ticks on either side of a widening thing's box, which open and fade while it moves (u from 0 to 1)."""
    if not 0 < u < 1:
        return ()
    kind = thing(aspect.kind)
    left, bottom, right, top = kind.box({**kind.state, **aspect.state})
    length = 0.34 * math.sin(math.pi * u)
    middle = aspect.at.imag + aspect.size * (bottom + top) / 2
    pieces = []
    for side, edge in ((-1, left), (1, right)):
        x = aspect.at.real + aspect.size * edge + side * _OFF
        for i in (-1, 0, 1):
            at = complex(x + side * 0.06 * (1 - abs(i)), middle + i * 0.30 * aspect.size * (top - bottom))
            pieces.append(tick(at, at + side * length * (1.25 if i == 0 else 1.0), f"tick{side}{i}"))
    return (Cel(EFFECT, tuple(pieces), opacity=min(1.0, 3 * (1 - u))),)


def rays(
    centre: complex, radius: float, u: float, *, count: int = 9, name: str = "ray", start: float = 0.3
) -> tuple[Cel, ...]:
    """Short strokes that fly outward from a point and thin away (u from 0 to 1)."""
    if not 0 < u < 1:
        return ()
    inner, length = radius * (0.8 + 0.5 * u), 0.30 * radius * (1 - u) + 0.04
    directions = [np.exp(1j * (start + 2 * math.pi * i / count)) for i in range(count)]
    pieces = tuple(
        tick(complex(centre + inner * way), complex(centre + (inner + length) * way), f"{name}{i}")
        for i, way in enumerate(directions)
    )
    return (Cel(EFFECT, pieces, opacity=min(1.0, 2.5 * (1 - u))),)
