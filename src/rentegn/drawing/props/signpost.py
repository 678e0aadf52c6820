"""A signpost. Anchored on the ground; `label1` points right, `label2` left; "" leaves the board blank."""

from __future__ import annotations

from rentegn.drawing.lettering import lettering
from rentegn.drawing.palette import FAR, SHADE, SUN, TEAL_TINT
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import ellipse, line, rounded, shape, wash
from rentegn.drawing.state import State, words
from rentegn.drawing.things import Thing

STATE: State = {"label1": "", "label2": ""}


def _board(y: float, way: int, fill: str, label: str, name: str) -> list[Prim]:
    outline = [(-0.5, -0.22), (0.95, -0.22), (1.28, 0.0), (0.95, 0.22), (-0.5, 0.22)]
    prims = [shape([complex(way * px, y + py) for px, py in outline], fill, 0.044, name=name)]
    prims.append(
        line(complex(-way * 0.36, y + 0.12), complex(way * 0.3, y + 0.13), ink=0.018, color=FAR, name=name + "-grain")
    )
    if label:
        prims += lettering(label, "title", 0.32, width=1.36, height=0.42, name=name).at(complex(way * 0.30, y))
    else:
        prims.append(line(complex(-way * 0.2, y - 0.03), complex(way * 0.72, y - 0.02), ink=0.034, name=name + "-word"))
    return prims


def _draw(state: State) -> dict[float, list[Piece]]:
    post = rounded(-0.09, 0.0, 0.09, 2.5, 0.06)
    pieces: list[Piece] = [
        wash(ellipse(0.05 - 0.02j, 0.5, 0.07), SHADE, 0.9, "post-shadow"),
        shape(post, "#C99A5B", 0.042, name="post"),
    ]
    pieces += _board(2.12, 1, SUN, words(state, STATE, "label1"), "board-right")
    pieces += _board(1.56, -1, TEAL_TINT, words(state, STATE, "label2"), "board-left")
    tuft = [(-0.3, 0.0), (-0.22, 0.16), (-0.14, 0.0), (-0.04, 0.2), (0.06, 0.0), (0.18, 0.14), (0.26, 0.0)]
    return {0: [*pieces, line(*tuft, ink=0.03, curve=False, name="tuft")]}


def _box(state: State) -> tuple[float, float, float, float]:
    return -1.28, 0.0, 1.28, 2.5


THING = Thing("signpost", _draw, _box, STATE)
