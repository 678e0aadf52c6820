"""The dark once the lights are out: over everything and everybody. Anchored at the floor line's middle.

`dark` 0..1; `width` and `height` of what lies in it.
"""

from __future__ import annotations

from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import box, wash
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"dark": 1.0, "width": 17.0, "height": 11.0}
_NIGHT, _THICK = "#26304C", 0.62
#: How far below the floor line it begins, in units.
_BELOW = 2.6


def _draw(state: State) -> dict[float, list[Piece]]:
    dark, width, height = numbers(state, STATE, "dark", "width", "height")
    if dark <= 0:
        return {0: []}
    return {0: [wash(box(-width / 2, -_BELOW, width / 2, height - _BELOW), _NIGHT, _THICK * dark, "dark")]}


def _box(state: State) -> tuple[float, float, float, float]:
    _, width, height = numbers(state, STATE, "dark", "width", "height")
    return -width / 2, -_BELOW, width / 2, height - _BELOW


THING = Thing("lights_out", _draw, _box, STATE, depth=60.0)
