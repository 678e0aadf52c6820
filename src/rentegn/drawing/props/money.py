"""Stacks of coins. Anchored under them; `amount` 0..1 how high they are."""

from __future__ import annotations

from rentegn.drawing.palette import FAR, SHADE, SUN, SUN_TINT
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import arc, ellipse, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"amount": 1.0}
_STACKS = ((-0.56, 3), (0.56, 7), (0.0, 5))


def _draw(state: State) -> dict[float, list[Piece]]:
    amount = number(state, STATE, "amount")
    pieces: list[Piece] = [wash(ellipse(0.04 - 0.02j, 1.0, 0.1), SHADE, 0.9, "money-shadow")]
    for stack, (x, most) in enumerate(_STACKS):
        low = 0.0 if stack < 2 else -0.08
        for coin in range(max(1, round(most * amount))):
            at = complex(x + 0.03 * ((coin * 5 + stack) % 3 - 1), low + 0.09 + 0.15 * coin)
            edge = [
                *arc(at, 0.34, -3.1416, 0.0, 0.11, 14).tolist(),
                *arc(at + 0.14j, 0.34, 0.0, -3.1416, 0.11, 14).tolist(),
            ]
            pieces.append(shape(edge, SUN, 0.034, False, name=f"coin{stack}{coin}"))
            pieces.append(shape(ellipse(at + 0.14j, 0.34, 0.11, 30), SUN_TINT, 0.03, False, name=f"face{stack}{coin}"))
            pieces.append(
                Prim(ellipse(at + 0.14j, 0.21, 0.06, 22), True, ink=0.016, color=FAR, name=f"rim{stack}{coin}")
            )
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.95, -0.1, 0.95, 0.35 + 0.9 * number(state, STATE, "amount")


THING = Thing("money", _draw, _box, STATE, depth=16.0)
