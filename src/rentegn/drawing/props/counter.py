"""A counter: somebody stands behind it, and whoever comes before it. Anchored on the floor in its middle."""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, FAR, HEMP, SHADE, SUN, TEAL, TEAL_TINT, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import box, ellipse, line, rounded, shape, wash
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing

STATE: State = {}
#: How high its top is, and half how wide it is.
TOP, HALF = 1.62, 1.55


def _draw(state: State) -> dict[float, list[Piece]]:
    front: list[Piece] = [
        wash(ellipse(0.1 - 0.02j, HALF + 0.25, 0.09), SHADE, 0.9, "counter-shadow"),
        shape(rounded(-HALF, 0.0, HALF, TOP - 0.08, 0.05), TEAL_TINT, 0.046, name="counter"),
        *(
            line(complex(x, 0.22), complex(x, TOP - 0.34), ink=0.024, color=TEAL, curve=False, name=f"board{i}")
            for i, x in enumerate((-0.93, -0.31, 0.31, 0.93))
        ),
        shape(box(-HALF + 0.02, 0.0, HALF - 0.02, 0.14), TEAL, 0.030, False, name="kick"),
        shape(rounded(-HALF - 0.14, TOP - 0.14, HALF + 0.14, TOP + 0.02, 0.04), HEMP, 0.044, name="top"),
        # a bell and a tray of forms
        shape(ellipse(complex(-0.95, TOP + 0.05), 0.14, 0.12), SUN, 0.028, False, name="bell"),
        shape(ellipse(complex(-0.95, TOP + 0.20), 0.03, 0.03), CORAL, 0.020, False, name="bell-knob"),
        shape(box(0.78, TOP + 0.02, 1.32, TOP + 0.12), WHITE, 0.028, False, name="forms"),
        line(complex(0.82, TOP + 0.07), complex(1.28, TOP + 0.07), ink=0.016, color=FAR, curve=False, name="form-edge"),
    ]
    return {0: front}


def _box(state: State) -> tuple[float, float, float, float]:
    return -HALF - 0.14, 0.0, HALF + 0.14, TOP + 0.24


THING = Thing("counter", _draw, _box, STATE, depth=22.0)
