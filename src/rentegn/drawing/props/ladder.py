"""A ladder that leans to the right. Anchored at its foot; `height` is how far up it reaches, `lean` how far over."""

from __future__ import annotations

from rentegn.drawing.palette import INK
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import line, shape
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"height": 3.4, "lean": 0.55}
_WOOD, _HALF = "#DDB77F", 0.32


def rung(state: State, index: int) -> complex:
    """The middle of a rung, 0 the lowest: where a foot goes."""
    height, lean = numbers(state, STATE, "height", "lean")
    return complex(lean, height) / abs(complex(lean, height)) * (0.32 + 0.36 * index)


def _draw(state: State) -> dict[float, list[Piece]]:
    height, lean = numbers(state, STATE, "height", "lean")
    top = complex(lean, height)
    way = top / abs(top)
    across = way * -1j
    pieces: list[Piece] = []
    for index in range(int((abs(top) - 0.4) / 0.36)):
        middle = rung(state, index)
        pieces.append(
            line(
                middle - across * _HALF,
                middle + across * _HALF,
                ink=0.105,
                color=INK,
                taper=(0, 0),
                name=f"rung-line{index}",
            )
        )
        pieces.append(
            line(
                middle - across * _HALF,
                middle + across * _HALF,
                ink=0.05,
                color=_WOOD,
                taper=(0, 0),
                name=f"rung{index}",
            )
        )
    for side in (-1, 1):
        rail = [side * across * _HALF + shift * across for shift in (-0.055, 0.055)]
        outline = [rail[0], rail[1], rail[1] + top, rail[0] + top]
        pieces.append(shape(outline, _WOOD, 0.042, name=f"rail{side}"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    height, lean = numbers(state, STATE, "height", "lean")
    return min(-_HALF, lean - _HALF) - 0.06, 0.0, max(_HALF, lean + _HALF) + 0.06, height + 0.06


THING = Thing("ladder", _draw, _box, STATE, depth=9.0)
