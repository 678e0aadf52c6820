"""A cardboard box. Anchored on the ground; `open` 0..1 opens its flaps; `label` on its side."""

from __future__ import annotations

from rentegn.drawing.lettering import lettering
from rentegn.drawing.palette import INK, SHADE, SUN_TINT
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import box as rectangle
from rentegn.drawing.shapes import ellipse, line, shape, wash
from rentegn.drawing.state import State, number, words
from rentegn.drawing.things import Thing

STATE: State = {"open": 0.0, "label": ""}
_CARD, _DARK = "#E3C08D", "#C79D63"


def _draw(state: State) -> dict[float, list[Piece]]:
    opened, label = number(state, STATE, "open"), words(state, STATE, "label")
    pieces: list[Piece] = [wash(ellipse(0.12 - 0.02j, 0.98, 0.08), SHADE, 0.9, "box-shadow")]
    side = [(0.70, 0), (0.98, 0.22), (0.98, 1.24), (0.70, 1.06)]
    top = [(-0.76, 1.06), (0.70, 1.06), (0.98, 1.24), (-0.42, 1.24)]
    pieces.append(shape(top, "#F0D9B1" if opened < 0.1 else _DARK, 0.04, False, name="top"))
    if opened > 0.05:
        lift = 0.42 * opened
        pieces.append(
            shape(
                [(-0.42, 1.24), (0.98, 1.24), (1.06, 1.24 + lift), (-0.36, 1.24 + lift)],
                _CARD,
                0.038,
                False,
                name="flap-back",
            )
        )
    pieces += [
        shape(rectangle(-0.76, 0, 0.70, 1.06), _CARD, 0.046, name="front"),
        shape(side, _DARK, 0.044, name="side"),
    ]
    if opened > 0.05:
        drop = 0.36 * opened
        pieces.append(
            shape(
                [(-0.76, 1.06), (0.70, 1.06), (0.62, 1.06 - drop), (-0.84, 1.06 - drop)],
                "#F0D9B1",
                0.038,
                False,
                name="flap-front",
            )
        )
    else:
        pieces.append(
            shape([(-0.12, 1.06), (0.06, 1.06), (0.06, 0.72), (-0.12, 0.72)], SUN_TINT, 0.024, False, name="tape")
        )
    if label:
        pieces += lettering(label, "title", 0.30, width=1.3, height=0.66, name="box-label").at(-0.03 + 0.36j)
    else:
        pieces.append(line((-0.60, 0.22), (-0.34, 0.22), ink=0.034, color=INK, name="mark"))
        pieces.append(line((-0.60, 0.34), (-0.44, 0.345), ink=0.034, color=INK, name="mark2"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.85, 0.0, 1.0, 1.26 + 0.42 * number(state, STATE, "open")


THING = Thing("box", _draw, _box, STATE, depth=16.0)
