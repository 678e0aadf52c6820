"""A bed from the side, its head at the left. Anchored on the floor in its middle; people lie TOP high on it.

`covered` 0..1 is how far the blanket is drawn up, which lies before whoever is in it.
"""

from __future__ import annotations

from rentegn.drawing.palette import SHADE, TEAL, TEAL_TINT, WHITE, mixed
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import box, ellipse, line, rounded, shape, smooth, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"covered": 1.0}
#: The height of the mattress, where the ends are, and where the pillow's middle is.
TOP, HALF, PILLOW = 0.86, 2.55, -1.88
_WOOD, _DARK = "#DDB77F", "#B98A55"
_CLOTH = mixed(TEAL_TINT, TEAL, 0.12)


def _draw(state: State) -> dict[float, list[Piece]]:
    covered = number(state, STATE, "covered")
    far: list[Piece] = [
        wash(ellipse(0.05 - 0.02j, HALF * 1.04, 0.13), SHADE, 0.9, "bed-shadow"),
        shape(rounded(-HALF - 0.16, 0.0, -HALF + 0.10, 1.95, 0.10), _WOOD, 0.046, name="head-end"),
        shape(rounded(HALF - 0.10, 0.0, HALF + 0.14, 1.22, 0.08), _WOOD, 0.046, name="foot-end"),
        shape(box(-HALF, 0.26, HALF, 0.50), _DARK, 0.04, False, name="side"),
        shape(rounded(-HALF + 0.04, 0.48, HALF - 0.04, TOP, 0.10), WHITE, 0.042, name="mattress"),
        shape(
            smooth(
                [
                    (-2.42, TOP + 0.02),
                    (-2.44, TOP + 0.30),
                    (-1.9, TOP + 0.36),
                    (-1.36, TOP + 0.24),
                    (-1.32, TOP + 0.02),
                ],
                True,
            ),
            WHITE,
            0.04,
            name="pillow",
        ),
    ]
    hem = 2.3 - 3.05 * covered
    blanket = smooth(
        [
            (hem, TOP + 0.60), (hem + 0.5, TOP + 0.62), (0.9, TOP + 0.52), (2.0, TOP + 0.50), (HALF - 0.16, TOP + 0.30),
            (HALF - 0.14, 0.40), (1.2, 0.34), (hem + 0.3, 0.40), (hem - 0.04, 0.44),
        ],
        True,
        5,
    )  # fmt: skip
    turned = [(hem - 0.05, TOP + 0.62), (hem + 0.34, TOP + 0.64), (hem + 0.30, 0.40), (hem - 0.06, 0.44)]
    near: list[Piece] = [
        shape(blanket, _CLOTH, 0.046, name="blanket"),
        shape(turned, WHITE, 0.036, False, name="turned-down"),
        line((0.9, TOP + 0.36), (1.0, 0.60), ink=0.024, color=TEAL, name="fold-1"),
        line((1.8, TOP + 0.30), (1.74, 0.56), ink=0.024, color=TEAL, name="fold-2"),
        line((0.2, TOP + 0.2), (0.24, 0.62), ink=0.02, color=TEAL, name="fold-3"),
    ]
    return {0: far, 3.0: near}


def _box(state: State) -> tuple[float, float, float, float]:
    return -HALF - 0.16, 0.0, HALF + 0.14, 1.95


THING = Thing("bed", _draw, _box, STATE, depth=17.0)
