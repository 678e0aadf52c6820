"""An office: a desk with a computer, shelves, a noticeboard, a window. Anchored at the floor line's middle."""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, SHADE, TEAL, WHITE, mixed
from rentegn.drawing.places.indoors import BOARDS, SAGE, STRAW, board, opening, shelf, shell
from rentegn.drawing.places.open_air import frame_box
from rentegn.drawing.prims import Piece, place
from rentegn.drawing.props import computer, table
from rentegn.drawing.props.plant import potted
from rentegn.drawing.shapes import line, rounded, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0, "board_y": 2.75}


def _desk(at: complex) -> list[Piece]:
    pieces: list[Piece] = []
    for layer in table.THING.draw({"width": 3.2}).values():
        pieces += place(layer, 1.0, at)
    for layer in computer.THING.draw(computer.STATE).values():
        pieces += place(layer, 0.85, at + complex(-0.2, table.TOP + 0.10))
    mug = at + complex(1.0, table.TOP + 0.08)
    pieces += [
        shape(rounded(mug.real - 0.11, mug.imag, mug.real + 0.11, mug.imag + 0.26, 0.04), CORAL, 0.032, name="mug"),
        line(mug + 0.11 + 0.2j, mug + 0.21 + 0.15j, mug + 0.11 + 0.07j, ink=0.032, name="mug-ear"),
    ]
    return pieces


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    pieces: list[Piece] = [
        *shell(half, STRAW, BOARDS, mixed(SAGE, TEAL, 0.12)),
        *opening(complex(-half * 0.76, 3.7), 2.1, 1.8),
        *shelf(half * 0.72, 3.9, 1.9, 1),
        *shelf(half * 0.76, 2.9, 1.5, 4),
        *board(-0.12, number(state, STATE, "board_y"), 1.2, 1.35),
    ]
    pieces += _desk(complex(half * 0.56, -0.14))
    pieces += potted(complex(-half * 0.86, -0.12), 1.25)
    pieces += [
        wash(rounded(half * 0.86, -0.22, half * 0.86 + 0.5, -0.16, 0.02), SHADE, 0.9, "bin-shadow"),
        shape(
            [
                complex(half * 0.86, -0.20),
                complex(half * 0.86 + 0.42, -0.20),
                complex(half * 0.86 + 0.5, 0.40),
                complex(half * 0.86 - 0.08, 0.40),
            ],
            WHITE,
            0.034,
            False,
            name="bin",
        ),
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(number(state, STATE, "width"))


THING = Thing("office", _draw, _box, STATE, depth=0.0)
