"""A cloud. Anchored at the middle of its foot."""

from __future__ import annotations

from rentegn.drawing.growing import cloud
from rentegn.drawing.prims import Piece
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing


def _draw(state: State) -> dict[float, list[Piece]]:
    return {0: list(cloud(0j, 1.0, 0.034))}


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.1, -0.1, 1.15, 0.8


THING = Thing("cloud", _draw, _box, depth=3.0)
