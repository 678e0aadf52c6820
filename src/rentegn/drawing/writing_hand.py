"""The hand that writes: it comes in from the lower right and holds a pen whose tip is where it is asked to be.

In the hand's own units the tip stands on 0 and the pen is 1.85 long.
"""

from __future__ import annotations

import cmath
import math
from functools import lru_cache

from rentegn.drawing.arrows import pen
from rentegn.drawing.lettering import Lettering, pen_point, pen_rest
from rentegn.drawing.palette import CORAL, INK, SHADE, SKINS, TEAL, WHITE, mixed
from rentegn.drawing.prims import Piece, Points, Prim, place
from rentegn.drawing.shapes import Corner, capsule, line, points, poly, ring, rounded, shape, union, wash

#: Where the fingers hold the pen, and its lean there (radians off upright).
_GRIP = 0.345 + 0.545j
#: How much of the pen's strokes the hand goes along with; the fingers do the rest.
_FOLLOWS = 0.55
#: Where it waits beyond the lower right corner.
_AWAY = 3.4 - 5.2j
#: The hand's size beside lettering of a size, in units.
_SMALLEST, _LARGER = 0.62, 0.42
_SKIN, _SLEEVE = SKINS[1], TEAL
_LINE = 0.052
_WRIST, _FOREARM = 1.20 - 0.16j, cmath.exp(-0.86j)


def hand_writing(block: Lettering, share: float, away: float, at: complex = 0j) -> list[Piece]:
    """The hand that has written a block by `share` (0 to 1), the block's anchor at `at`; nothing for an empty block.

    `away` as for `writing_hand`.
    """
    tip, steady = pen_point(block, share), pen_rest(block, share)
    if tip is None or steady is None or away >= 1:
        return []
    return writing_hand(tip + at, steady + at, _SMALLEST + _LARGER * block.size, away)


def writing_hand(tip: complex, steady: complex, size: float = 1.0, away: float = 0.0) -> list[Piece]:
    """Hand and pen, the tip on `tip`; `steady` is where the tip is on average over a few letters.

    `size` in units; `away` 1 is out of sight, 0 at work.
    """
    aside = size * _AWAY * away * away
    tip, steady = tip + aside, steady + aside
    at = steady + _FOLLOWS * (tip - steady)
    way = at + size * _GRIP - tip
    under, over = _hand()
    held = pen(tip, size * abs(way) / abs(_GRIP), math.pi / 2 - cmath.phase(way))
    return [*place(under, size, at), *held, *place(over, size, at)]


@lru_cache(maxsize=1)
def _hand() -> tuple[tuple[Prim, ...], tuple[Prim, ...]]:
    """What lies under the pen, and the thumb and forefinger over it."""
    return (*_palm(), *_sleeve()), (*_thumb(), *_forefinger())


def _palm() -> list[Prim]:
    """The back of the hand with three fingers folded under the pen."""
    back = poly([(0.74, 0.02), (1.06, -0.16), (1.40, 0.20), (1.36, 0.56), (1.10, 0.74), (0.78, 0.52)]).buffer(0.10, 8)
    wrist = capsule(1.12 + 0.02j, _WRIST + 0.35 * _FOREARM, 0.33, 0.29)
    folded = (
        capsule(0.86 + 0.32j, 0.46 + 0.34j, 0.15, 0.115),
        capsule(0.86 + 0.12j, 0.52 + 0.14j, 0.145, 0.115),
        capsule(0.92 - 0.06j, 0.62 - 0.05j, 0.13, 0.105),
    )
    outline = ring(union([back, wrist, *folded], 0.05))
    shade = [(0.60, -0.13), (0.84, -0.16), (1.02, -0.30), (1.26, -0.46), (1.10, -0.12), (0.86, 0.0)]
    return [
        shape(outline, _SKIN, _LINE, False, name="writer"),
        wash(shade, mixed(_SKIN, "#A8562F", 0.5), 0.35, "writer-shade"),
        _fold((0.50, 0.235), (0.70, 0.235), (0.84, 0.21), name="between1"),
        _fold((0.55, 0.045), (0.74, 0.04), (0.88, 0.02), name="between2"),
        _fold((1.20, 0.62), (1.27, 0.54), (1.28, 0.46), name="knuckle"),
    ]


def _thumb() -> list[Prim]:
    """Along the pen's near side, its tip on the grip."""
    thumb = union([capsule(0.88 + 0.12j, 0.60 + 0.40j, 0.155, 0.125), capsule(0.60 + 0.40j, 0.37 + 0.50j, 0.122, 0.10)])
    return [
        shape(ring(union([thumb], 0.03)), _SKIN, _LINE * 0.85, False, name="writer-thumb"),
        _root(0.94 + 0.06j, 0.80 + 0.20j, 0.142),
        _fold((0.335, 0.545), (0.31, 0.50), (0.335, 0.455), name="thumb-nail"),
        _fold((0.58, 0.48), (0.63, 0.42), (0.62, 0.36), name="thumb-joint"),
    ]


def _forefinger() -> list[Prim]:
    """Over the pen, bent at its middle joint."""
    finger = union(
        [
            capsule(1.16 + 0.52j, 0.88 + 0.88j, 0.165, 0.14),
            capsule(0.88 + 0.88j, 0.62 + 0.80j, 0.138, 0.118),
            capsule(0.62 + 0.80j, 0.40 + 0.60j, 0.116, 0.092),
        ],
        0.03,
    )
    return [
        shape(ring(finger), _SKIN, _LINE * 0.9, False, name="writer-finger"),
        _root(1.21 + 0.44j, 1.07 + 0.60j, 0.145),
        _fold((0.40, 0.70), (0.34, 0.62), (0.36, 0.55), name="finger-nail"),
        _fold((0.86, 1.00), (0.93, 0.95), (0.96, 0.88), name="finger-joint"),
        _fold((0.60, 0.90), (0.66, 0.86), (0.68, 0.81), name="finger-joint2"),
    ]


def _sleeve() -> list[Prim]:
    outline = _along((-0.44, 0.62), (0.44, 0.62), (0.60, 2.0), (0.86, 9.0), (-0.86, 9.0), (-0.60, 2.0))
    shade = _along((0.16, 0.64), (0.43, 0.64), (0.59, 2.0), (0.85, 9.0), (0.4, 9.0), (0.26, 2.0))
    cuff = _WRIST + _FOREARM * rounded(0.40, -0.38, 0.74, 0.38, 0.05)
    creases = (((-0.46, 1.15), (-0.14, 1.32), (0.04, 1.26)), ((-0.5, 1.8), (-0.2, 1.9), (0.0, 2.04)))
    return [
        shape(outline, _SLEEVE, _LINE * 1.1, name="writer-sleeve"),
        wash(shade, INK, 0.15, "writer-sleeve-shade"),
        *(_crease(_along(*path), f"writer-crease{i}") for i, path in enumerate(creases)),
        shape(cuff, WHITE, _LINE, False, name="writer-cuff"),
        wash(_along((0.10, 0.43), (0.36, 0.43), (0.36, 0.71), (0.14, 0.71)), SHADE, 0.8, "writer-cuff-shade"),
        line(*_along((-0.35, 0.66), (0.35, 0.66)).tolist(), ink=0.018, color=CORAL, name="writer-stitch"),
    ]


def _root(a: complex, b: complex, radius: float) -> Prim:
    """Skin over the line where a finger grows out of the hand."""
    return shape(ring(capsule(a, b, radius)), _SKIN, 0.0, False, name="writer-root")


def _along(*corners: tuple[float, float]) -> Points:
    """Corners as (across the arm to its lower left, along it from the wrist)."""
    return points([_WRIST + _FOREARM * complex(along, -across) for across, along in corners])


def _crease(path: Points, name: str) -> Prim:
    return line(*path.tolist(), ink=0.034, name=name)


def _fold(*path: Corner, name: str) -> Prim:
    return line(*path, ink=0.028, color=mixed(_SKIN, INK, 0.72), taper=(0.25, 0.35), name=f"writer-{name}")
