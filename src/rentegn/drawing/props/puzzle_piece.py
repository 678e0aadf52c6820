"""The last piece of a puzzle, as large as a quarter of one. Anchored at its middle."""

from __future__ import annotations

from rentegn.drawing.palette import CORAL
from rentegn.drawing.prims import Piece
from rentegn.drawing.props.puzzle import piece_outline
from rentegn.drawing.shapes import shape
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing

#: Which of the four it is: the one that a puzzle of three pieces lacks.
WHICH = 3


def _draw(state: State) -> dict[float, list[Piece]]:
    return {0: [shape(piece_outline(0j, 1.0, WHICH), CORAL, 0.042, False, name=f"piece{WHICH}")]}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.5, -0.5, 0.5, 0.5


THING = Thing("puzzle_piece", _draw, _box, depth=16.2)
