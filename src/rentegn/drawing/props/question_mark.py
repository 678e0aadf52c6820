"""A lettered question mark. Anchored at its middle."""

from __future__ import annotations

from dataclasses import replace

from rentegn.drawing.lettering import lettering
from rentegn.drawing.palette import CORAL, INK, SHADE, mixed
from rentegn.drawing.prims import Piece
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing

#: Coral that stands out from every wall and sky, not only from paper.
_DEEP = mixed(CORAL, INK, 0.16)


def _draw(state: State) -> dict[float, list[Piece]]:
    shadow = lettering("?", "title", 2.5, color=SHADE, name="question-shadow").at(0.06 - 0.06j)
    return {
        0: [
            *(replace(prim, kind="solid") for prim in shadow),
            *lettering("?", "title", 2.5, color=_DEEP, name="question").prims,
        ]
    }


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.6, -0.95, 0.6, 0.99


THING = Thing("question_mark", _draw, _box, depth=24.0)
