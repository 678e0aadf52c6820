"""A ramp with a rail up to a landing, for wheels. Anchored at its foot on the floor."""

from __future__ import annotations

from rentegn.drawing.palette import FAR, SHADE, SLATE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import box, line, shape, wash
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing

STATE: State = {}
#: How long the slope is, how high it leads, and how long the landing is, at size 1.
RUN, RISE, LANDING = 4.3, 1.0, 1.7
#: How high the rail is over the way.
_RAIL = 1.15
_STONE, _SIDE = "#EADBBE", "#C9AD7C"


def height_at(along: float) -> float:
    """How high the way is so far from the foot; 0 beside it."""
    if along <= 0 or along > RUN + LANDING:
        return 0.0
    return RISE * min(1.0, along / RUN)


def _draw(state: State) -> dict[float, list[Piece]]:
    end = RUN + LANDING
    side = [0j, complex(RUN, RISE), complex(end, RISE), complex(end, 0)]
    posts = [0.35, RUN / 2, RUN, end - 0.12]
    rail = [complex(x, height_at(x) + _RAIL) for x in (posts[0] - 0.2, RUN, end)]
    pieces: list[Piece] = [
        wash([0.1 - 0.03j, end + 0.1 - 0.03j, end + 0.4 - 0.16j, 0.5 - 0.16j], SHADE, 0.9, "ramp-shadow"),
        shape(side, _STONE, 0.046, False, name="ramp"),
        wash([0.5 + 0j, *(complex(x, RISE - 0.12) for x in (RUN, end)), complex(end, 0)], _SIDE, 0.30, "ramp-side"),
        *(
            line(complex(x, 0.25 * height_at(x)), complex(x + 0.5, 0.25 * height_at(x)), ink=0.022, color=FAR,
                 name=f"grain{x}")
            for x in (1.9, 2.9, 4.6)
        ),
    ]  # fmt: skip
    for i, x in enumerate(posts):
        foot = height_at(x)
        pieces.append(shape(box(x - 0.035, foot, x + 0.035, foot + _RAIL), SLATE, 0.030, False, name=f"post{i}"))
    for name, below in (("rail", 0.0), ("rail-low", 0.45)):
        pieces.append(line(*(at - 1j * below for at in rail), ink=0.07, color=SLATE, curve=False, name=name))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return 0.0, 0.0, RUN + LANDING, RISE + _RAIL


THING = Thing("ramp", _draw, _box, STATE, depth=9.0)
