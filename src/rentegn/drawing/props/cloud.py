"""A cloud. Anchored at the middle of its foot."""

from __future__ import annotations

from rentegn.drawing.growing import cloud
from rentegn.drawing.palette import SLATE, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import smooth, wash
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing


def _draw(state: State) -> dict[float, list[Piece]]:
    return {0: [*cloud(0j, 1.0, 0.040, WHITE, SLATE), _shade()]}


def _shade() -> Piece:
    """Its underside, darker where the cloud is thick."""
    top = [(-0.9, 0.05), (-0.45, 0.14), (0.05, 0.06), (0.5, 0.15), (0.98, 0.04)]
    return wash([*smooth(top).tolist(), 0.98 - 0.06j, -0.9 - 0.06j], SLATE, 0.16, "cloud-shade")


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.1, -0.1, 1.15, 0.8


THING = Thing("cloud", _draw, _box, depth=3.0)
