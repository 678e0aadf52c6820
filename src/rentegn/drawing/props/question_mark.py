"""A lettered question mark. Anchored at its middle."""

from __future__ import annotations

from rentegn.drawing.lettering import lettering
from rentegn.drawing.palette import CORAL, SHADE
from rentegn.drawing.prims import Piece
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing


def _draw(state: State) -> dict[float, list[Piece]]:
    shadow = lettering("?", "title", 2.5, color=SHADE, name="question-shadow").at(0.06 - 0.06j)
    return {0: [*shadow, *lettering("?", "title", 2.5, color=CORAL, name="question").prims]}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.6, -0.95, 0.6, 0.99


THING = Thing("question_mark", _draw, _box, depth=24.0)
