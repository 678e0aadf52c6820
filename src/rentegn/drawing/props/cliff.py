"""A cliff with grass on its top, that falls off to the right. Anchored at its foot on the left."""

from __future__ import annotations

from rentegn.drawing.palette import INK, TEAL_TINT
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import line, shape, smooth, wash
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing

_HIGH = 2.7
_FACE = ((4.0, _HIGH), (4.18, 2.46), (3.86, 2.1), (4.02, 1.6), (3.62, 1.16), (3.84, 0.7), (3.5, 0.3), (3.7, -1.1))
_SHADE = (
    (3.1, 2.5),
    (3.3, 1.7),
    (2.9, 1.0),
    (3.12, 0.3),
    (2.9, -1.1),
    (3.66, -1.1),
    (3.46, 0.3),
    (3.8, 0.7),
    (3.58, 1.16),
)
_CRACKS = (
    ((1.1, 1.9), (1.3, 1.5), (1.2, 1.1)),
    ((2.2, 1.5), (2.34, 1.1), (2.2, 0.6), (2.36, 0.2)),
    ((0.6, 0.7), (0.8, 0.4)),
)


def _draw(state: State) -> dict[float, list[Piece]]:
    face = smooth(_FACE, n=5).tolist()
    rock = [complex(-0.4, -1.1), complex(-0.4, _HIGH), *face]
    brink = [
        *face[:7],
        complex(3.3, 2.36),
        complex(2.2, 2.42),
        complex(1.1, 2.3),
        complex(-0.4, 2.4),
        complex(-0.4, _HIGH),
    ]
    pieces: list[Piece] = [
        shape(rock, "#DCCBAE", 0.05, name="rock"),
        wash(smooth(_SHADE, True), INK, 0.10, "rock-shade"),
        shape(brink, TEAL_TINT, 0.042, False, name="turf"),
    ]
    pieces += [line(*crack, ink=0.03, name=f"crack{i}") for i, crack in enumerate(_CRACKS)]
    for index, x in enumerate((0.3, 1.5, 2.9)):
        pieces.append(
            line(
                (x, _HIGH - 0.02),
                (x - 0.08, _HIGH + 0.2),
                ink=0.03,
                color="#2F8582",
                taper=(0, 0.6),
                name=f"blade{index}",
            )
        )
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.4, -1.1, 4.18, _HIGH


THING = Thing("cliff", _draw, _box, depth=8.0)
