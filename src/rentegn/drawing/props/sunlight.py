"""Sunlight that falls through a window on to the floor: it grows with the window.

Anchored on the floor line below the window's middle. `width`, `height` of the glass, `rise` its middle over the floor,
`light` 0..1.
"""

from __future__ import annotations

from rentegn.drawing.light import sunbeam
from rentegn.drawing.prims import Piece
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"width": 1.25, "height": 1.45, "rise": 3.2, "light": 0.8}


def _glass(state: State) -> tuple[float, float, float, float]:
    width, height, rise = numbers(state, STATE, "width", "height", "rise")
    return -width / 2, rise - height / 2, width / 2, rise + height / 2


def _draw(state: State) -> dict[float, list[Piece]]:
    (light,) = numbers(state, STATE, "light")
    left, _, right, _ = glass = _glass(state)
    return {0: list(sunbeam(glass, 0.0, light, bars=right - left < 2.5))}


def _box(state: State) -> tuple[float, float, float, float]:
    left, _, right, top = _glass(state)
    return left - top * 0.7, -0.6, right, top


THING = Thing("sunlight", _draw, _box, STATE, depth=5.0)
