"""Stairs that rise to the right. Anchored at their foot on the left; `steps` of TREAD by RISER units."""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, FAR, SHADE, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import line, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"steps": 5.0}
TREAD, RISER = 0.82, 0.40


def step(index: int) -> complex:
    """The middle of a step's tread, 0 the lowest."""
    return complex(TREAD * (index + 0.5), RISER * (index + 1))


def _draw(state: State) -> dict[float, list[Piece]]:
    count = round(number(state, STATE, "steps"))
    corners: list[complex] = [0j]
    for index in range(count):
        corners += [complex(TREAD * index, RISER * (index + 1)), complex(TREAD * (index + 1), RISER * (index + 1))]
    wide = TREAD * count
    pieces: list[Piece] = [
        wash([0.2 - 0.03j, wide + 0.3 - 0.03j, wide + 0.5 - 0.16j, 0.4 - 0.16j], SHADE, 0.9, "stairs-shadow"),
        shape([*corners, complex(wide, 0)], "#EADBBE", 0.046, name="stairs"),
    ]
    pieces.append(wash([0j, *corners[2::2], complex(wide, 0)], "#C9AD7C", 0.35, "stairs-shade"))
    for index in range(count):
        left, top = TREAD * index, RISER * (index + 1)
        carpet = [
            complex(left + 0.10, top),
            complex(left + TREAD, top),
            complex(left + TREAD, top - 0.09),
            complex(left + 0.10, top - 0.09),
        ]
        pieces.append(shape(carpet, CORAL if index == count - 1 else WHITE, 0.026, False, name=f"tread{index}"))
        pieces.append(
            line(
                complex(left + 0.12, top - RISER * 0.6),
                complex(left + 0.5, top - RISER * 0.58),
                ink=0.022,
                color=FAR,
                name=f"grain{index}",
            )
        )
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    count = round(number(state, STATE, "steps"))
    return 0.0, 0.0, TREAD * count, RISER * count


THING = Thing("stairs", _draw, _box, STATE, depth=9.0)
