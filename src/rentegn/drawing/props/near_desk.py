"""The corner of a desk right before us, seen from where somebody sits: a screen's back, a mug, a leaf.

Anchored at the frame's lower left corner; everything is cut off by the frame.
"""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, INK, SLATE, TEAL, WHITE, mixed
from rentegn.drawing.prims import Piece
from rentegn.drawing.props.plant import leaf
from rentegn.drawing.shapes import line, rounded, shape, wash
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing

_WOOD, _DARK = "#C99A5B", "#A97B43"
_TOP = 0.62


def _draw(state: State) -> dict[float, list[Piece]]:
    edge = [(-0.6, 0.0), (3.4, 0.0), (3.15, _TOP), (-0.6, _TOP)]
    screen = [(0.25, _TOP + 0.42), (2.1, _TOP + 0.36), (2.02, _TOP + 1.72), (0.32, _TOP + 1.82)]
    pieces: list[Piece] = [
        shape(screen, mixed(SLATE, INK, 0.25), 0.06, False, name="screen"),
        line((0.5, _TOP + 1.62), (0.52, _TOP + 0.7), ink=0.03, color=mixed(SLATE, WHITE, 0.35), name="screen-shine"),
        shape(rounded(0.98, _TOP - 0.02, 1.28, _TOP + 0.44, 0.04), SLATE, 0.05, False, name="neck"),
        shape(rounded(0.62, _TOP - 0.06, 1.66, _TOP + 0.06, 0.05), SLATE, 0.05, False, name="stand"),
        shape(edge, _WOOD, 0.06, False, name="desk"),
        wash([(-0.6, 0.0), (3.4, 0.0), (3.32, 0.2), (-0.6, 0.2)], _DARK, 0.8, "desk-shade"),
        shape(rounded(2.3, _TOP - 0.08, 2.74, _TOP + 0.46, 0.08), CORAL, 0.055, name="mug"),
        line((2.74, _TOP + 0.36), (2.93, _TOP + 0.24), (2.74, _TOP + 0.08), ink=0.055, name="mug-ear"),
    ]
    for index, (x, y) in enumerate(((-0.35, 1.9), (0.12, 1.55), (0.42, 1.0))):
        fill = mixed(TEAL, INK, 0.25 * (index % 2))
        pieces += leaf(complex(-0.35, _TOP), complex(x, _TOP + y), 0.16, fill, 0.05, f"leaf{index}")
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return 0.1, 0.0, 3.4, _TOP + 1.82


THING = Thing("near_desk", _draw, _box, depth=46.0)
