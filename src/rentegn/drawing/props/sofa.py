"""A sofa from the front, behind whoever sits on it. Anchored on the floor in its middle; `width` from arm to arm."""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, INK, SHADE, WHITE, mixed
from rentegn.drawing.prims import Piece
from rentegn.drawing.props.chair import SEAT
from rentegn.drawing.shapes import box, ellipse, line, rounded, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 4.4}
_DARK = mixed(CORAL, INK, 0.22)


def seat_of(half: float, colour: str, dark: str, cushions: int, name: str) -> list[Piece]:
    """A stuffed seat with arms, `half` as wide as it is to each side."""
    inner = half - 0.42
    pieces: list[Piece] = [
        wash(ellipse(0.06 - 0.01j, half * 1.04, 0.12), SHADE, 0.9, f"{name}-shadow"),
        *(
            shape(box(x - 0.07, 0, x + 0.07, 0.2), INK, 0.02, False, name=f"{name}-foot")
            for x in (-half + 0.3, half - 0.3)
        ),
        shape(rounded(-half + 0.14, 0.3, half - 0.14, SEAT + 1.22, 0.28), colour, 0.046, name=f"{name}-back"),
        line((-half + 0.5, SEAT + 1.05), (half * 0.2, SEAT + 1.08), ink=0.026, color=WHITE, name=f"{name}-shine"),
        shape(rounded(-inner, 0.14, inner, SEAT - 0.18, 0.06), dark, 0.04, False, name=f"{name}-front"),
    ]
    step = 2 * inner / cushions
    for i in range(cushions):
        left = -inner + i * step
        pieces.append(
            shape(rounded(left, SEAT - 0.24, left + step, SEAT + 0.10, 0.10), colour, 0.042, name=f"{name}-cushion{i}")
        )
    for side in (-1, 1):
        arm = sorted((side * half, side * (half - 0.46)))
        pieces.append(shape(rounded(arm[0], 0.12, arm[1], SEAT + 0.50, 0.20), colour, 0.046, name=f"{name}-arm{side}"))
    return pieces


def _draw(state: State) -> dict[float, list[Piece]]:
    return {0: seat_of(number(state, STATE, "width") / 2, CORAL, _DARK, 2, "sofa")}


def _box(state: State) -> tuple[float, float, float, float]:
    half = number(state, STATE, "width") / 2
    return -half, 0.0, half, SEAT + 1.22


THING = Thing("sofa", _draw, _box, STATE, depth=17.0)
