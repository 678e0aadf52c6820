"""Banks of fog that lie over everything but what is nearest. Anchored at the floor line's middle; `thick` 0..1."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import FAR, PAPER, SLATE, WHITE, mixed
from rentegn.drawing.prims import Piece, place
from rentegn.drawing.shapes import shape, smooth, stroke, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"thick": 1.0, "width": 15.0}
# height over the floor, half height, shift of each bank; the nearest lies before people
_BANKS = ((2.3, 0.42, 0.6), (1.35, 0.40, -1.4), (0.35, 0.46, 0.9))
_BEFORE_PEOPLE = 24.0
# where a bank's edge is drawn: from and to which of its fifteen knots, and how far below its top
_CURLS = ((1, 6, 0.0), (4, 8, 0.34), (8, 13, 0.0), (10, 14, 0.30))

# how many billows of mist there are to a unit
_BILLOW = 2.1


def _bank(half: float, y: float, high: float, shift: float, thick: float, name: str) -> list[Piece]:
    x = np.linspace(-half, half, 15)
    top = y + high * (0.55 + 0.45 * np.sin(1.9 * x + shift)) * (1 - (x / half) ** 4)
    low = y - high * (0.6 + 0.3 * np.sin(1.3 * x - shift)) * (1 - (x / half) ** 4)
    outline = np.concatenate([smooth(x + 1j * top), smooth(x + 1j * low)[::-1]])
    curls = [smooth(x[a:b] + 1j * (top[a:b] - below)) for a, b, below in _CURLS]
    return [
        wash(outline, PAPER, 0.80 * thick, name),
        wash(outline - 0.12j, WHITE, 0.40 * thick, name + "-light"),
        *(stroke(curl, 0.036, mixed(FAR, SLATE, 0.45), (0.3, 0.3), f"{name}-curl{k}") for k, curl in enumerate(curls)),
    ]


def mist(at: complex, half: float) -> list[Piece]:
    """Low billows before people's feet, so far to either side of a point."""
    return place(
        [*_billows(0.82 * half, 0.30, 0.30, 1.7, "mist-far"), *_billows(half, 0.0, 0.36, 0.4, "mist-near")], at=at
    )


def _billows(half: float, y: float, high: float, shift: float, name: str) -> list[Piece]:
    """A bank whose top is one billow beside the other, thinning out to its ends."""
    x = np.linspace(-half, half, 81)
    thin = np.sqrt(np.clip(1 - (x / half) ** 2, 0, 1)) ** 0.6
    top = y + thin * high * (0.30 + 0.62 * np.abs(np.sin(_BILLOW * x + shift)) + 0.14 * np.sin(0.9 * x + shift))
    outline = np.concatenate([x + 1j * top, (x + 1j * (y - 0.14 * thin * (1 + 0.5 * np.sin(1.3 * x))))[::-1]])
    edge = mixed(FAR, SLATE, 0.45)
    return [
        shape(outline, PAPER, 0.0, False, opacity=0.64, name=name),  # hides what lies in it in pencil as well
        wash(outline - 0.10j, WHITE, 0.45, name + "-light"),
        stroke(x[5:-5] + 1j * top[5:-5], 0.030, edge, (0.25, 0.25), name + "-edge"),
    ]


def _draw(state: State) -> dict[float, list[Piece]]:
    thick, half = number(state, STATE, "thick"), number(state, STATE, "width") / 2
    far: list[Piece] = []
    for index, (y, high, shift) in enumerate(_BANKS[:2]):
        far += _bank(half, y, high, shift, thick, f"bank{index}")
    return {0: far, _BEFORE_PEOPLE - 2.0: _bank(half, *_BANKS[2], thick * 0.8, "bank-near")}


def _box(state: State) -> tuple[float, float, float, float]:
    half = number(state, STATE, "width") / 2
    return -half, -0.2, half, 2.8


THING = Thing("fog", _draw, _box, STATE, depth=2.0)
