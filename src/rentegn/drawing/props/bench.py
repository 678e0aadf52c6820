"""A bench from the front, behind whoever sits on it. Anchored on the floor in its middle; `width` of its seat."""

from __future__ import annotations

from rentegn.drawing.palette import SHADE, SLATE
from rentegn.drawing.prims import Piece
from rentegn.drawing.props.chair import SEAT
from rentegn.drawing.shapes import box, ellipse, rounded, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 3.4}
_WOOD, _DARK = "#DDB77F", "#B98A55"


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    pieces: list[Piece] = [wash(ellipse(0.06 - 0.02j, half * 1.05, 0.11), SHADE, 0.9, "bench-shadow")]
    for index, x in enumerate((-half + 0.26, half - 0.26)):
        pieces.append(shape(box(x - 0.05, SEAT, x + 0.05, SEAT + 1.0), SLATE, 0.034, False, name=f"post{index}"))
    for index, y in enumerate((0.30, 0.64)):
        slat = rounded(-half + 0.06, SEAT + y, half - 0.06, SEAT + y + 0.24, 0.05)
        pieces.append(shape(slat, _WOOD, 0.04, name=f"back{index}"))
    for index, x in enumerate((-half + 0.30, half - 0.30)):
        pieces.append(shape(box(x - 0.08, 0, x + 0.08, SEAT - 0.06), SLATE, 0.038, False, name=f"leg{index}"))
    pieces.append(shape(rounded(-half, SEAT - 0.10, half, SEAT + 0.10, 0.05), _WOOD, 0.044, name="seat"))
    pieces.append(shape(box(-half + 0.02, SEAT - 0.16, half - 0.02, SEAT - 0.08), _DARK, 0.034, False, name="edge"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    half = number(state, STATE, "width") / 2
    return -half, 0.0, half, SEAT + 0.9


THING = Thing("bench", _draw, _box, STATE, depth=17.0)
