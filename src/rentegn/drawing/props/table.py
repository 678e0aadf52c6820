"""A table seen from a little above. Anchored on the floor in its middle; `width` of its top."""

from __future__ import annotations

from rentegn.drawing.palette import FAR, SHADE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, line, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 3.0}
TOP = 1.25
_WOOD, _DARK = "#DDB77F", "#B98A55"


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    pieces: list[Piece] = [wash(ellipse(0.08 - 0.04j, half * 1.05, 0.14), SHADE, 0.9, "table-shadow")]
    for index, (x, foot) in enumerate(((-half + 0.34, 0.16), (half - 0.34, 0.16))):
        pieces.append(
            shape(
                [(x - 0.06, foot), (x + 0.06, foot), (x + 0.08, TOP), (x - 0.08, TOP)],
                _DARK,
                0.034,
                False,
                name=f"leg-back{index}",
            )
        )
    for index, x in enumerate((-half + 0.12, half - 0.12)):
        pieces.append(
            shape(
                [(x - 0.07, 0.0), (x + 0.07, 0.0), (x + 0.09, TOP - 0.08), (x - 0.09, TOP - 0.08)],
                _WOOD,
                0.042,
                name=f"leg{index}",
            )
        )
    top = [(-half, TOP - 0.06), (half, TOP - 0.06), (half - 0.30, TOP + 0.26), (-half + 0.30, TOP + 0.26)]
    edge = [(-half, TOP - 0.19), (half, TOP - 0.19), (half, TOP - 0.06), (-half, TOP - 0.06)]
    pieces += [shape(edge, _DARK, 0.042, False, name="edge"), shape(top, _WOOD, 0.044, name="top")]
    pieces += [
        line((-half + 0.5, TOP + y), (half * reach, TOP + y + 0.01), ink=0.018, color=FAR, name=f"grain{y}")
        for y, reach in ((0.04, 0.1), (0.14, 0.6))
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    half = number(state, STATE, "width") / 2
    return -half, 0.0, half, TOP + 0.28


THING = Thing("table", _draw, _box, STATE, depth=21.0)
