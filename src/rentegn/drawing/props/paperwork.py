"""Paperwork that grows like weeds: sheets, forms and tablets on stalks with leaves, rooted in the ground.

Anchored at the ground in the middle. `n` how many plants; the first `keeps` of them make sense: they bloom, with a
tick on the sheet, and stay. `amount` 0..1 how much is left of the others: weeds go one after the other from the right,
each rising out of the ground before it is gone; `width` of the bed.
"""

from __future__ import annotations

import cmath
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from rentegn.drawing.palette import CORAL, CORAL_TINT, FAR, INK, SLATE, SUN, TEAL, TEAL_TINT, WHITE, mixed
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.props.paper import HEIGHT, sheet
from rentegn.drawing.props.plant import leaf
from rentegn.drawing.shapes import ellipse, line, points, rounded, shape, solid
from rentegn.drawing.state import State, numbers, ramp
from rentegn.drawing.things import Thing

STATE: State = {"amount": 1.0, "n": 5.0, "keeps": 0.0, "width": 4.4, "tick": 0.0}
_ROOT, _EARTH = "#9A6B3F", "#8A7A5C"
#: How far, for its size, a weed is lifted until it is out of the ground.
LIFT = 0.55


@dataclass(frozen=True, slots=True)
class Plant:
    """One of the bed's plants: which it is, where it is rooted (about the bed's anchor) and how large it is."""

    index: int
    at: complex
    size: float


def plants(count: int, width: float) -> tuple[Plant, ...]:
    """Everything that can stand in a bed, from left to right."""
    return tuple(Plant(i, at, 1 + 0.12 * float(np.sin(2.6 * i + 1))) for i, at in enumerate(places(count, width)))


def standing(state: State) -> tuple[Plant, ...]:
    """The weeds of a bed that are still to be pulled up, from left to right."""
    amount, count, keeps, width = numbers(state, STATE, "amount", "n", "keeps", "width")
    left = keeps + round(amount * (count - keeps))
    return tuple(plant for plant in plants(int(count), width) if keeps <= plant.index < left)


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


def leaning(seed: int, pulled: float) -> float:
    """How far a weed leans to the right, in radians."""
    return 0.19 * float(np.sin(2.2 * seed + 0.7)) + 0.35 * pulled


def weed(at: complex, size: float = 1.0, pulled: float = 0.0, sway: float = 0.0, seed: int = 0) -> list[Prim]:
    """One weed; `pulled` 0..1 lifts it until its roots hang free and it tips over."""
    lift = LIFT * pulled * size
    foot = at + 1j * lift
    lean = leaning(seed, pulled) + 0.10 * sway
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
    page = complex(top + up * HEIGHT * 0.42 * size)
    prims += _page(page, size * 0.98, -lean * 0.9, 0.25 * float(np.sin(seed + sway)), seed, name + "-sheet")
    leaves = ((-0.56, 0.30), (0.58, 0.26), (-0.34, 0.10), (0.40, 0.06))
    for index, (x, y) in enumerate(leaves[:4]):
        root = foot + up * (0.02 + 0.04 * (index < 2)) * size
        tip = root + complex(x, y + 0.04 * np.sin(seed + index)) * size * np.exp(-0.6j * lean)
        prims += leaf(complex(root), complex(tip), 0.20 if x > 0 else -0.20, TEAL, 0.03 * size, f"{name}-leaf{index}")
    return [*prims, _clod(at, size, name)] if pulled < 0.3 else prims


def _page(at: complex, size: float, turn: float, bend: float, seed: int, name: str) -> list[Prim]:
    """What grows on a stalk: a sheet, a tablet, a form to be filled in; none like its neighbour."""
    if seed % 3 == 1:
        return _tablet(at, size, turn, name)
    drawn = sheet(at, size, turn, bend, rows=5 if seed % 3 == 0 else 1, name=name)
    return drawn if seed % 3 == 0 else [*drawn, *_boxes(at, size, turn, name)]


def _tablet(at: complex, size: float, turn: float, name: str) -> list[Prim]:
    way = size * cmath.exp(1j * turn)

    def put(left: float, low: float, right: float, high: float, radius: float) -> list[complex]:
        return [at + way * complex(z) for z in rounded(left, low, right, high, radius)]

    case = shape(put(-0.30, -0.38, 0.30, 0.38, 0.07), mixed(SLATE, INK, 0.2), 0.034 * size, False, name=name)
    screen = shape(put(-0.24, -0.28, 0.24, 0.31, 0.03), TEAL_TINT, 0.016 * size, False, name=name + "-screen")
    bars = [
        solid(put(x, -0.2, x + 0.09, high, 0.01), colour, f"{name}-bar{index}")
        for index, (x, high, colour) in enumerate(((-0.17, -0.06, CORAL), (-0.04, 0.08, SUN), (0.09, -0.0, CORAL)))
    ]
    return [
        case,
        screen,
        *bars,
        solid([at + way * complex(z) for z in ellipse(-0.33j, 0.022, n=10)], WHITE, name + "-o"),
    ]


def _boxes(at: complex, size: float, turn: float, name: str) -> Iterator[Prim]:
    """Rows with a box before each, none of them ticked."""
    way = size * cmath.exp(1j * turn)
    for index, y in enumerate((0.05, -0.09, -0.23)):
        box = [at + way * complex(z) for z in rounded(-0.2, y - 0.04, -0.1, y + 0.06, 0.01)]
        yield shape(box, WHITE, 0.018 * size, False, color=CORAL, name=f"{name}-box{index}")
        row = (at + way * complex(-0.03, y), at + way * complex(0.19, y + 0.008))
        yield line(*row, ink=0.019 * size, color=FAR, name=f"{name}-said{index}")


def _bloom(at: complex, size: float, sway: float, seed: int) -> list[Prim]:
    """A plant that makes sense: a sheet with a tick, leaves, and a flower to either side."""
    up = 1j * cmath.exp(-0.06j * sway)
    name = f"kept{seed}"
    prims: list[Prim] = []
    for index, (x, y) in enumerate(((-0.44, 0.62), (0.46, 0.50))):
        head = at + up * size * complex(y, -x)
        stem = line(
            at,
            at + up * size * complex(0.5 * y, -0.8 * x),
            head,
            ink=0.036 * size,
            color=TEAL,
            name=f"{name}-stem{index}",
        )
        prims += [stem, *_flower(head, 0.17 * size, f"{name}-flower{index}")]
    top = at + up * 0.36 * size
    prims.append(
        line(at, top, ink=0.05 * size, color=mixed(TEAL, "#000000", 0.15), taper=(0.02, 0.1), name=name + "-stalk")
    )
    page = top + up * HEIGHT * 0.42 * size
    prims += sheet(page, size, -0.06 * sway, 0.0, rows=0, name=name + "-sheet")
    tick = points([page + up * size * complex(y, -x) for x, y in ((-0.15, 0.0), (-0.04, -0.13), (0.17, 0.17))])
    prims.append(Prim(tick, ink=0.075 * size, color=TEAL, taper=(0.08, 0.2), name=name + "-tick"))
    for index, (x, y) in enumerate(((-0.52, 0.2), (0.54, 0.16), (-0.3, 0.06), (0.34, 0.04))):
        tip = at + up * size * complex(y, -x)
        prims += leaf(at, tip, 0.20 if x > 0 else -0.20, TEAL, 0.03 * size, f"{name}-leaf{index}")
    return [*prims, _clod(at, size, name)]


def _flower(at: complex, radius: float, name: str) -> list[Prim]:
    petals = [
        shape(
            ellipse(at + 0.62 * radius * cmath.rect(1.0, 1.2566 * k + 0.3), 0.52 * radius, n=14),
            CORAL_TINT,
            0.02,
            False,
            name=f"{name}-petal{k}",
        )
        for k in range(5)
    ]
    return [*petals, shape(ellipse(at, 0.42 * radius, n=14), SUN, 0.022, False, name=name + "-heart")]


def _clod(at: complex, size: float, name: str) -> Prim:
    """Earth at the foot of what grows."""
    clod = ((-0.26, -0.03), (-0.12, 0.03), (0.0, -0.01), (0.14, 0.035), (0.27, -0.03))
    return line(*(at + complex(x, y) * size for x, y in clod), ink=0.032 * size, color=_EARTH, name=name + "-earth")


def _hole(at: complex, name: str) -> list[Prim]:
    return [
        line(at - 0.2, at - 0.06 - 0.04j, at + 0.08 - 0.04j, at + 0.2 + 0.01j, ink=0.028, color=_EARTH, name=name),
        line(at - 0.07 + 0.04j, at - 0.03 + 0.07j, ink=0.024, color=FAR, name=name + "-crumb"),
    ]


def _draw(state: State) -> dict[float, list[Piece]]:
    amount, count, keeps, width, tick = numbers(state, STATE, "amount", "n", "keeps", "width", "tick")
    left = keeps + amount * (count - keeps)
    pieces: list[Piece] = []
    for plant in sorted(plants(int(count), width), key=lambda each: -each.at.imag):
        sway = float(np.sin(tick * 0.8 + plant.index))
        out = plant.index + 1 - left
        if plant.index < keeps:
            pieces += _bloom(plant.at, plant.size, sway, plant.index)
        elif out < 0.96:
            pieces += weed(plant.at, plant.size, max(0.0, out), sway, plant.index)
        else:
            pieces += _hole(plant.at, f"hole{plant.index}")
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    amount, width = numbers(state, STATE, "amount", "width")
    if amount <= 0:
        return -width / 2, 0.0, width / 2, 0.1
    return -width / 2 - 0.5, -0.05, width / 2 + 0.5, 1.35


THING = Thing("paperwork", _draw, _box, STATE, depth=21.0)
