"""An easy chair from the front, behind whoever sits in it. Anchored on the floor in its middle."""

from __future__ import annotations

from rentegn.drawing.palette import INK, TEAL, mixed
from rentegn.drawing.prims import Piece
from rentegn.drawing.props.chair import SEAT
from rentegn.drawing.props.sofa import seat_of
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing

_HALF = 1.15


def _draw(state: State) -> dict[float, list[Piece]]:
    return {0: seat_of(_HALF, TEAL, mixed(TEAL, INK, 0.25), 1, "armchair")}


def _box(state: State) -> tuple[float, float, float, float]:
    return -_HALF, 0.0, _HALF, SEAT + 1.22


THING = Thing("armchair", _draw, _box, depth=17.0)
