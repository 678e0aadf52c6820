"""A task to solve: a clipboard with one large piece missing from its puzzle. Anchored at its middle.

`solved` 0..1 brings the piece to its place and ticks the task off; `label` a heading.
"""

from __future__ import annotations

from rentegn.drawing.lettering import lettering
from rentegn.drawing.palette import CORAL, FAR, SHADE, SLATE, SUN, TEAL, TEAL_TINT, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.props.puzzle import piece_outline
from rentegn.drawing.shapes import ellipse, line, points, rounded, shape, start_of, wash
from rentegn.drawing.state import State, number, ramp, words
from rentegn.drawing.things import Thing

STATE: State = {"solved": 0.0, "label": ""}
_WIDE, _HIGH = 1.5, 1.95
#: The puzzle's middle and the size of a piece; from here on (of what is solved) the last piece lies in its place.
_MIDDLE, _SIZE, _LAID = complex(0, 0.10), 0.40, 0.7


def _draw(state: State) -> dict[float, list[Piece]]:
    solved, label = number(state, STATE, "solved"), words(state, STATE, "label")
    x, y = _WIDE / 2, _HIGH / 2
    pieces: list[Piece] = [
        wash(rounded(-x + 0.09, -y - 0.1, x + 0.1, y - 0.1, 0.1), SHADE, 0.9, "board-shadow"),
        shape(rounded(-x, -y, x, y, 0.1), "#C99A5B", 0.046, name="board"),
        shape(rounded(-x + 0.12, -y + 0.12, x - 0.12, y - 0.16, 0.03), WHITE, 0.032, False, name="paper"),
        shape(rounded(-0.34, y - 0.20, 0.34, y + 0.05, 0.06), SLATE, 0.04, False, name="clip"),
        shape(ellipse(complex(0, y + 0.05), 0.11, n=20), WHITE, 0.036, False, name="clip-hole"),
    ]
    if label:
        pieces += lettering(label, "title", 0.28, width=_WIDE - 0.5, height=0.34, name="task-label").at(
            complex(0, y - 0.42)
        )
    pieces += _puzzle(solved) + _rows(solved)
    return {0: pieces}


def _puzzle(solved: float) -> list[Prim]:
    """Three pieces lie; the fourth comes in from above."""
    spots = ((-0.5, 0.5, TEAL_TINT), (-0.5, -0.5, SUN), (0.5, -0.5, TEAL))
    prims = [
        shape(piece_outline(_MIDDLE + _SIZE * complex(x, y), _SIZE, index), fill, 0.032, False, name=f"piece{index}")
        for index, (x, y, fill) in enumerate(spots)
    ]
    away = 1 - ramp(solved, 0.0, _LAID)
    gap = piece_outline(_last(0.0), _SIZE, 3)
    if away > 0.05:
        prims.append(Prim(gap, True, ink=0.018, color=FAR, name="gap"))
    prims.append(shape(piece_outline(_last(away), _SIZE, 3), CORAL, 0.034, False, name="piece3"))
    return prims


def hand_at(solved: float) -> complex:
    """Where the hand is that solves it: at the last piece until that is in its place, then at the tick."""
    if solved < _LAID:
        return _last(1 - ramp(solved, 0.0, _LAID)) + 0.1
    u = ramp(solved, _LAID, 1.0)
    return (-0.56 - 0.48j) + u * (0.28 + 0.14j) - 0.1j * (1 - abs(2 * u - 1))


def _last(away: float) -> complex:
    """The middle of the last piece, so far `away` from its place."""
    return _MIDDLE + _SIZE * (0.5 + 0.5j) + away * (0.42 + 0.34j)


def _rows(solved: float) -> list[Prim]:
    prims = [
        line((-0.28, y), (end, y + 0.01), ink=0.026, color=FAR, name=f"row{y}")
        for y, end in ((-0.50, 0.46), (-0.70, 0.30))
    ]
    prims += [
        shape(rounded(-0.50, y - 0.055, -0.39, y + 0.055, 0.02), WHITE, 0.022, False, name=f"tickbox{y}")
        for y in (-0.50, -0.70)
    ]
    share = ramp(solved, _LAID, 1.0)
    if share > 0.02:
        tick = start_of(points([(-0.56, -0.48), (-0.46, -0.58), (-0.28, -0.34)]), share)
        prims.append(Prim(tick, ink=0.06, color=TEAL, taper=(0.1, 0.2), name="tick"))
    return prims


def _box(state: State) -> tuple[float, float, float, float]:
    reach = 0.30 * (1 - number(state, STATE, "solved"))
    return -_WIDE / 2, -_HIGH / 2, _WIDE / 2 + reach, _HIGH / 2 + 0.16


THING = Thing("task", _draw, _box, STATE, depth=16.0, boil=True)
