"""The sheet of paper that a puff leaves on the floor. Anchored where the puff stood."""

from __future__ import annotations

from rentegn.drawing.prims import Piece
from rentegn.drawing.smoke import fallen_sheet
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing


def _draw(state: State) -> dict[float, list[Piece]]:
    return {0: list(fallen_sheet())}


def _box(state: State) -> tuple[float, float, float, float]:
    return 0.1, -0.04, 1.0, 0.16


THING = Thing("fallen_sheet", _draw, _box, depth=19.0)
