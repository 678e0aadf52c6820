"""Paperwork that grows like weeds: sheets on stalks with leaves, rooted in the ground.

Anchored at the ground in the middle. `n` how many weeds; `amount` 0..1 how much is left: weeds go one after the
other from the right, each rising out of the ground before it is gone; `width` of the bed.
"""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import FAR, TEAL, mixed
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.props.paper import HEIGHT, sheet
from rentegn.drawing.props.plant import leaf
from rentegn.drawing.shapes import line
from rentegn.drawing.state import State, numbers, ramp
from rentegn.drawing.things import Thing

STATE: State = {"amount": 1.0, "n": 5.0, "width": 4.4, "tick": 0.0}
_ROOT, _EARTH = "#9A6B3F", "#8A7A5C"


def places(count: int, width: float) -> list[complex]:
    """Where the weeds stand, from left to right: uneven, the odd ones a little further back."""
    if count == 1:
        return [0j]
    return [
        complex(
            width * (index / (count - 1) - 0.5) + 0.09 * np.sin(2.9 * index),
            0.10 * (index % 2) + 0.03 * np.sin(5.0 * index),
        )
        for index in range(count)
    ]


def weed(at: complex, size: float = 1.0, pulled: float = 0.0, sway: float = 0.0, seed: int = 0) -> list[Prim]:
    """One weed; `pulled` 0..1 lifts it until its roots hang free and it tips over."""
    lift = 0.55 * pulled * size
    foot = at + 1j * lift
    lean = 0.19 * np.sin(2.2 * seed + 0.7) + 0.10 * sway + 0.35 * pulled
    up = 1j * np.exp(-1j * lean)
    name = f"weed{seed}"
    prims: list[Prim] = []
    if pulled > 0.02:
        for index, spread in enumerate((-0.16, -0.05, 0.07, 0.17)):
            reach = 0.30 * ramp(pulled, 0.0, 0.5) * size * (1 + 0.2 * np.sin(3.0 * index))
            root = [foot, foot - up * reach * 0.5 + spread * 0.7 * size, foot - up * reach + spread * size]
            prims.append(
                line(
                    *(complex(z) for z in root),
                    ink=0.026 * size,
                    color=_ROOT,
                    taper=(0.0, 0.6),
                    name=f"{name}-root{index}",
                )
            )
    top = foot + up * (0.34 + 0.06 * np.sin(1.3 * seed)) * size
    prims.append(
        line(
            foot,
            foot + up * 0.18 * size + 0.02,
            complex(top),
            ink=0.05 * size,
            color=mixed(TEAL, "#000000", 0.15),
            taper=(0.02, 0.1),
            name=name + "-stalk",
        )
    )
    prims += sheet(
        complex(top + up * HEIGHT * 0.42 * size),
        size * 0.98,
        -lean * 0.9,
        0.25 * np.sin(seed + sway),
        name=name + "-sheet",
    )
    leaves = ((-0.56, 0.30), (0.58, 0.26), (-0.34, 0.10), (0.40, 0.06))
    for index, (x, y) in enumerate(leaves[:4]):
        root = foot + up * (0.02 + 0.04 * (index < 2)) * size
        tip = root + complex(x, y + 0.04 * np.sin(seed + index)) * size * np.exp(-0.6j * lean)
        prims += leaf(complex(root), complex(tip), 0.20 if x > 0 else -0.20, TEAL, 0.03 * size, f"{name}-leaf{index}")
    if pulled < 0.3:
        clod = [(-0.26, -0.03), (-0.12, 0.03), (0.0, -0.01), (0.14, 0.035), (0.27, -0.03)]
        prims.append(
            line(*(at + complex(x, y) * size for x, y in clod), ink=0.032 * size, color=_EARTH, name=name + "-earth")
        )
    return prims


def _hole(at: complex, name: str) -> list[Prim]:
    return [
        line(at - 0.2, at - 0.06 - 0.04j, at + 0.08 - 0.04j, at + 0.2 + 0.01j, ink=0.028, color=_EARTH, name=name),
        line(at - 0.07 + 0.04j, at - 0.03 + 0.07j, ink=0.024, color=FAR, name=name + "-crumb"),
    ]


def _draw(state: State) -> dict[float, list[Piece]]:
    amount, count, width, tick = numbers(state, STATE, "amount", "n", "width", "tick")
    standing = amount * count
    pieces: list[Piece] = []
    for index, at in sorted(enumerate(places(int(count), width)), key=lambda weed: -weed[1].imag):
        left = standing - index
        if left > 0.04:
            pieces += weed(
                at, 1 + 0.12 * np.sin(2.6 * index + 1), 1 - min(1.0, left), np.sin(tick * 0.8 + index), index
            )
        else:
            pieces += _hole(at, f"hole{index}")
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    amount, width = numbers(state, STATE, "amount", "width")
    if amount <= 0:
        return -width / 2, 0.0, width / 2, 0.1
    return -width / 2 - 0.5, -0.05, width / 2 + 0.5, 1.35


THING = Thing("paperwork", _draw, _box, STATE, depth=21.0)
