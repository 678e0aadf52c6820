"""A sheet of paper that lies on the floor: what a puff leaves behind. Anchored where the person stood."""

from __future__ import annotations

from rentegn.drawing.prims import Piece
from rentegn.drawing.smoke import SETTLED, last_sheet
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing


def _draw(state: State) -> dict[float, list[Piece]]:
    return {0: list(last_sheet(SETTLED))}


def _box(state: State) -> tuple[float, float, float, float]:
    return 0.1, -0.05, 1.0, 0.2


THING = Thing("fallen_sheet", _draw, _box, depth=19.0)
