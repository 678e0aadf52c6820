"""The arm of whoever draws the film: bare to a rolled-up sleeve, it comes into the picture from outside.

It belongs to nobody on stage. Lengths are in units of its hand, whose wrist is about .6 across.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.palette import INK, SKINS, SLATE, mixed
from rentegn.drawing.prims import Piece, Points, Prim
from rentegn.drawing.shapes import line, shape, smooth, stroke, wash

#: The skin of whoever draws.
SKIN = SKINS[1]
_CLOTH = mixed(SLATE, "#7D93A6", 0.55)
#: Half the arm's width by how far it is from the wrist: the wrist, the muscle, towards the elbow, nearer to us.
_ALONG = (0.0, 0.5, 1.5, 2.6, 3.6, 5.0, 8.0, 12.0)
_HALF = (0.30, 0.32, 0.46, 0.58, 0.60, 0.66, 0.80, 0.96)
#: How far from the wrist the sleeve begins, how long its roll is and how much it stands off.
_SLEEVE, _ROLL, _OFF = 2.9, 0.42, 0.09
#: The share of the way out for which the arm keeps the direction of its forearm.
_STIFF = 0.42
_LINE = 0.052
_STEPS = 48


def arm_from(wrist: complex, forearm: complex, out: complex, size: float) -> list[Piece]:
    """The arm from a wrist, where it sets off in the direction `forearm` (of length 1), to a point outside the picture.

    `size` is units per unit of the hand.
    """
    spine = _spine(wrist, forearm, out)
    across = 1j * np.gradient(spine)
    across /= np.abs(across)
    along = np.concatenate([[0.0], np.cumsum(np.abs(np.diff(spine)))]) / size
    half = np.interp(along, _ALONG, _HALF) * size
    left, right = spine + across * half, spine - across * half
    ends = int(np.searchsorted(along, _SLEEVE))
    if ends >= len(spine) - 2:
        return [*_bare(left, right, size)]
    bare = _bare(left[: ends + 2], right[: ends + 2], size)
    return [*bare, *_sleeve(spine[ends:], across[ends:], half[ends:], size)]


def _spine(wrist: complex, forearm: complex, out: complex) -> Points:
    """From the wrist to outside, in even steps."""
    bend = wrist + forearm * _STIFF * abs(out - wrist)
    share = np.linspace(0, 1, 4 * _STEPS)
    curve = wrist * (1 - share) ** 2 + 2 * bend * share * (1 - share) + out * share**2
    gone = np.concatenate([[0.0], np.cumsum(np.abs(np.diff(curve)))])
    even = np.linspace(0, gone[-1], _STEPS)
    return np.asarray(np.interp(even, gone, curve.real) + 1j * np.interp(even, gone, curve.imag))


def _bare(left: Points, right: Points, size: float) -> list[Prim]:
    lower, upper = (left, right) if left.imag.mean() < right.imag.mean() else (right, left)
    shade = np.concatenate([lower, (lower + (upper - lower) * 0.24)[::-1]])
    return [
        shape(np.concatenate([left, right[::-1]]), SKIN, 0.0, False, name="arm"),
        wash(shade, mixed(SKIN, "#A8562F", 0.5), 0.35, "arm-shade"),
        *(stroke(side, _LINE * size, INK, (0.10, 0.0), "arm-line") for side in (left, right)),
    ]


def _sleeve(spine: Points, across: Points, half: NDArray[np.float64], size: float) -> list[Prim]:
    """The sleeve, its creases, and the roll that lies round the arm."""
    wide = half + _OFF * size
    left, right = spine + across * wide, spine - across * wide
    lower, upper = (left, right) if left.imag.mean() < right.imag.mean() else (right, left)
    shade = np.concatenate([lower, (lower + (upper - lower) * 0.30)[::-1]])
    way = (spine[1] - spine[0]) / abs(spine[1] - spine[0])
    mouth, edge = spine[0], (half[0] + 1.6 * _OFF * size) * across[0]
    roll = _ROLL * size * way
    corners = [
        mouth - edge,
        mouth - 0.16 * roll,
        mouth + edge,
        mouth + edge + roll,
        mouth + 0.84 * roll,
        mouth - edge + roll,
    ]
    return [
        shape(np.concatenate([left, right[::-1]]), _CLOTH, _LINE * size, name="arm-sleeve"),
        wash(shade, INK, 0.13, "arm-sleeve-shade"),
        *_creases(left, right, size),
        shape(smooth(np.array(corners), closed=True), mixed(_CLOTH, INK, 0.12), _LINE * size, name="arm-roll"),
    ]


def _creases(left: Points, right: Points, size: float) -> list[Prim]:
    """Where the cloth is pulled towards the roll."""
    drawn = []
    for k, (sides, start, reach) in enumerate(
        (((left, right), 5, 0.42), ((right, left), 7, 0.34), ((left, right), 10, 0.26))
    ):
        if start + 4 >= len(left):
            break
        near, far = sides
        path = np.array(
            [
                near[start],
                near[start + 1] + (far[start + 1] - near[start + 1]) * reach * 0.5,
                near[start + 3] + (far[start + 3] - near[start + 3]) * reach,
            ]
        )
        drawn.append(line(*path.tolist(), ink=_LINE * 0.6 * size, taper=(0.05, 0.6), name=f"crease{k}"))
    return drawn
