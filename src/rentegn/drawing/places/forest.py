"""A wood with a clearing in front. Anchored at the floor line's middle."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.growing import pine, tree
from rentegn.drawing.palette import PAPER, TEAL, TEAL_TINT
from rentegn.drawing.places.open_air import FOOT, frame_box, hills, lawn, sky
from rentegn.drawing.prims import Piece
from rentegn.drawing.props.plant import leaf
from rentegn.drawing.shapes import box, line, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0}


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    pieces: list[Piece] = [*sky(half, 0.3), *hills(half, 1.5)]
    for index, share in enumerate(np.linspace(-1.0, 1.0, 17)):
        pieces += pine(complex(half * share, 0.62), 2.0 + 0.5 * np.sin(2.7 * index), TEAL_TINT, 0.024, f"far{index}")
    pieces.append(wash(box(-half, 0.5, half, 4.0), PAPER, 0.30, "haze"))
    for index, (share, size) in enumerate(
        ((-0.95, 3.4), (-0.74, 2.6), (-0.52, 3.0), (0.58, 2.7), (0.78, 3.3), (0.97, 2.8))
    ):
        pieces += (
            tree(complex(half * share, 0.42), size, ink=0.036, name=f"oak{index}")
            if index % 2
            else pine(complex(half * share, 0.40), size, TEAL, 0.038, f"fir{index}")
        )
    pieces += lawn(half, 0.46)
    for index, (x, y) in enumerate(((-0.8, -0.3), (-0.45, 0.16), (0.3, 0.2), (0.62, -0.4), (0.88, 0.0), (-0.2, -1.0))):
        at = complex(half * x, y)
        pieces += [
            line(at + dx, at + dx * 1.6 + 0.2j, ink=0.028, color=TEAL, name=f"grass{index}{dx}")
            for dx in (-0.08, 0.0, 0.09)
        ]
    for index, (x, y) in enumerate(((-0.62, -0.62), (0.46, -0.9))):
        at = complex(half * x, y)
        for turn in (-0.9, -0.3, 0.3, 0.9):
            pieces += leaf(
                at, at + 0.5 * complex(np.sin(turn), np.cos(turn)), 0.16, ink=0.024, name=f"fern{index}{turn}"
            )
    return {
        0: [
            *pieces,
            line((-half, 0), (-1, 0.02), (half, 0), ink=0.03, color=TEAL, taper=(0, 0), name="clearing"),
            wash(box(-half, FOOT, half, -0.02), "#CFE2C8", 0.6, "front"),
        ]
    }


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(number(state, STATE, "width"))


THING = Thing("forest", _draw, _box, STATE, depth=0.0)
