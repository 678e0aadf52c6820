"""What one is equipped with, on a board with two pegs on the wall: a helmet and a tool belt.

Anchored at the board's middle. `helmet` and `belt` are 1 while they hang there, 0 once they are taken.
"""

from __future__ import annotations

from rentegn.drawing.palette import SHADE, SLATE
from rentegn.drawing.people.headwear import hat
from rentegn.drawing.people.tool_belt import worn_apart
from rentegn.drawing.prims import Piece, place
from rentegn.drawing.shapes import ellipse, rounded, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"helmet": 1.0, "belt": 1.0}
#: Where the pegs are, and how far under a peg the middle of what hangs on it is.
PEGS = {"helmet": -0.48 + 0.02j, "belt": 0.52 + 0.02j}
_WIDE, _HIGH, _HUNG = 1.05, 0.13, 0.36
#: How large things are that hang there, in units per H, and how much larger a head's unit is.
_SIZE, _HEAD = 1.0, 1.12


def item(name: str, at: complex, size: float = _SIZE) -> list[Piece]:
    """A helmet or a belt that nobody wears, its middle at a point, `size` units per H."""
    if name == "belt":
        return worn_apart(at + 0.2j * size, size)
    return list(place(hat("helmet", 40.0), size * _HEAD, at - 0.42j * size * _HEAD))


def _draw(state: State) -> dict[float, list[Piece]]:
    pieces: list[Piece] = [
        wash(rounded(-_WIDE + 0.05, -_HIGH - 0.06, _WIDE + 0.06, _HIGH - 0.06, 0.04), SHADE, 0.8, "board-shadow"),
        shape(rounded(-_WIDE, -_HIGH, _WIDE, _HIGH, 0.04), "#D9B27C", 0.034, name="board"),
    ]
    for name, at in PEGS.items():
        pieces.append(shape(ellipse(at, 0.07, n=18), SLATE, 0.03, False, name=f"peg-{name}"))
        if number(state, STATE, name) > 0.5:
            pieces += item(name, hung(name))
    return {0: pieces}


def hung(name: str) -> complex:
    """The middle of what hangs on its peg."""
    return PEGS[name] - 1j * (_HUNG if name == "helmet" else 0.2)


def _box(state: State) -> tuple[float, float, float, float]:
    low = -0.75 if number(state, STATE, "belt") > 0.5 or number(state, STATE, "helmet") > 0.5 else -_HIGH
    return -_WIDE, low, _WIDE, _HIGH


THING = Thing("gear_board", _draw, _box, STATE, depth=6.5)
