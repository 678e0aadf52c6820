"""The hand that writes: its arm comes in from a lower corner, it holds a pen whose tip is where it is asked to be.

In the hand's own units the tip stands on 0 and the pen is 1.85 long.
"""

from __future__ import annotations

import cmath
import math
from functools import lru_cache

from rentegn.drawing.arrows import pen
from rentegn.drawing.lettering import Lettering, pen_point, pen_rest
from rentegn.drawing.long_arm import SKIN, arm_from
from rentegn.drawing.palette import INK, mixed
from rentegn.drawing.prims import Piece, Prim, place
from rentegn.drawing.shapes import Corner, capsule, line, poly, ring, shape, union, wash
from rentegn.drawing.state import State

#: What a thing that is written lets its state say of who writes: where (from its anchor, units) the arm leaves the
#: picture.
WRITER: State = {"arm_x": 4.5, "arm_y": -6.5}

#: Where the fingers hold the pen, and its lean there (radians off upright).
_GRIP = 0.345 + 0.545j
#: How much of the pen's strokes the hand goes along with; the fingers do the rest.
_FOLLOWS = 0.55
#: The hand's size in units: the same whatever it writes, for it is one person's; less in a narrow frame.
SIZE, _NARROW = 0.64, 0.55
_LINE = 0.052
_WRIST, _FOREARM = 1.20 - 0.16j, cmath.exp(-0.86j)
#: The directions (radians) between which the forearm leaves the wrist, off the way to where the arm comes from, and
#: how much of its turn the hand goes along with.
_STEEPEST, _FLATTEST, _OUTWARD, _GOES_ALONG = -1.08, -0.60, 0.10, 0.60
#: Whoever writes moves along: how far the arm goes aside for each unit down, and the share of the way that it keeps.
_SLANT, _STAYS = 0.46, 0.22
#: How far (units of the hand) the hand is beyond the arm's place when it is away.
_BEYOND = 0.4 - 2.4j


def hand_writing(
    block: Lettering, share: float, away: float, at: complex = 0j, by: State = WRITER, size: float = SIZE
) -> list[Piece]:
    """The hand that has written a block by `share` (0 to 1), the block's anchor at `at`; nothing for an empty block.

    `away` and `size` as for `writing_hand`; `by` is the state of what is written.
    """
    tip, steady = pen_point(block, share), pen_rest(block, share)
    if tip is None or steady is None or away >= 1:
        return []
    said = {**WRITER, **by}
    source = complex(float(said["arm_x"]), float(said["arm_y"]))
    return writing_hand(tip + at, steady + at, source, away, size)


def hand_size(fitted: float) -> float:
    """The size in a frame in which all that does not wrap has been scaled to fit."""
    return SIZE * (1 - _NARROW * (1 - fitted))


def writing_hand(
    tip: complex, steady: complex, source: complex, away: float = 0.0, size: float = SIZE, slant: float = _SLANT
) -> list[Piece]:
    """Hand and pen, the tip on `tip`; `steady` is where the tip is on average over a few letters.

    `source` is where the arm comes into the picture, to the right of 0 for a right arm and to the left for a left one;
    `size` in units; `away` 1 is out of sight, 0 at work; `slant` how far the arm goes aside for each unit down.
    """
    if source.real < 0:
        drawn = writing_hand(_flipped(tip), _flipped(steady), _flipped(source), away, size, slant)
        return place(drawn, mirror=True)
    aside = (source - steady + size * _BEYOND) * away * away
    tip, steady, source = tip + aside, steady + aside, source + aside
    at = steady + _FOLLOWS * (tip - steady)
    source = _nearest(steady + size * _WRIST, source, slant)
    forearm = _forearm(steady + size * _WRIST, source)
    turn = size * cmath.exp(1j * _GOES_ALONG * (cmath.phase(forearm) - cmath.phase(_FOREARM)))
    way = at + turn * _GRIP - tip
    under, over = _hand()
    held = pen(tip, size * abs(way) / abs(_GRIP), math.pi / 2 - cmath.phase(way))
    wrist = at + turn * (_WRIST + 0.46 * _FOREARM)
    arm = arm_from(wrist, forearm, source, size)
    return [*place(under, turn, at), *arm, *held, *place(over, turn, at)]


def _forearm(wrist: complex, source: complex) -> complex:
    """The way from wrist to elbow: a little outward of where the arm comes from."""
    angle = cmath.phase(source - wrist) + _OUTWARD
    if angle > math.pi / 2:
        angle -= 2 * math.pi
    return cmath.exp(1j * min(_FLATTEST, max(_STEEPEST, angle)))


def _nearest(wrist: complex, source: complex, slant: float) -> complex:
    """Where the arm of somebody who moves along with the hand leaves the picture."""
    down = max(1.0, wrist.imag - source.imag)
    slanting = wrist.real + slant * down
    return complex(slanting + _STAYS * (source.real - slanting), source.imag)


def _flipped(point: complex) -> complex:
    return complex(-point.real, point.imag)


@lru_cache(maxsize=1)
def _hand() -> tuple[tuple[Prim, ...], tuple[Prim, ...]]:
    """What lies under the pen, and the thumb and forefinger over it."""
    return tuple(_palm()), (*_thumb(), *_forefinger())


def _palm() -> list[Prim]:
    """The back of the hand with three fingers folded under the pen."""
    back = poly([(0.74, 0.02), (1.06, -0.16), (1.40, 0.20), (1.36, 0.56), (1.10, 0.74), (0.78, 0.52)]).buffer(0.10, 8)
    wrist = capsule(1.12 + 0.02j, _WRIST + 0.55 * _FOREARM, 0.33, 0.30)
    folded = (
        capsule(0.86 + 0.32j, 0.46 + 0.34j, 0.15, 0.115),
        capsule(0.86 + 0.12j, 0.52 + 0.14j, 0.145, 0.115),
        capsule(0.92 - 0.06j, 0.62 - 0.05j, 0.13, 0.105),
    )
    outline = ring(union([back, wrist, *folded], 0.05))
    shade = [(0.60, -0.13), (0.84, -0.16), (1.02, -0.30), (1.26, -0.46), (1.10, -0.12), (0.86, 0.0)]
    return [
        shape(outline, SKIN, _LINE, False, name="writer"),
        wash(shade, mixed(SKIN, "#A8562F", 0.5), 0.35, "writer-shade"),
        _fold((0.50, 0.235), (0.70, 0.235), (0.84, 0.21), name="between1"),
        _fold((0.55, 0.045), (0.74, 0.04), (0.88, 0.02), name="between2"),
        _fold((1.20, 0.62), (1.27, 0.54), (1.28, 0.46), name="knuckle"),
    ]


def _thumb() -> list[Prim]:
    """Along the pen's near side, its tip on the grip."""
    thumb = union([capsule(0.88 + 0.12j, 0.60 + 0.40j, 0.155, 0.125), capsule(0.60 + 0.40j, 0.37 + 0.50j, 0.122, 0.10)])
    return [
        shape(ring(union([thumb], 0.03)), SKIN, _LINE * 0.85, False, name="writer-thumb"),
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
        shape(ring(finger), SKIN, _LINE * 0.9, False, name="writer-finger"),
        _root(1.21 + 0.44j, 1.07 + 0.60j, 0.145),
        _fold((0.40, 0.70), (0.34, 0.62), (0.36, 0.55), name="finger-nail"),
        _fold((0.86, 1.00), (0.93, 0.95), (0.96, 0.88), name="finger-joint"),
        _fold((0.60, 0.90), (0.66, 0.86), (0.68, 0.81), name="finger-joint2"),
    ]


def _root(a: complex, b: complex, radius: float) -> Prim:
    """Skin over the line where a finger grows out of the hand."""
    return shape(ring(capsule(a, b, radius)), SKIN, 0.0, False, name="writer-root")


def _fold(*path: Corner, name: str) -> Prim:
    return line(*path, ink=0.028, color=mixed(SKIN, INK, 0.72), taper=(0.25, 0.35), name=f"writer-{name}")
