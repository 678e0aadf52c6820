"""A project room: a wall of notes in three columns, shelves, light from a window at the side.

Anchored at the floor line's middle; `width` reaches over the frame.
"""

from __future__ import annotations

from rentegn.drawing.light import daylight, glow
from rentegn.drawing.palette import CORAL, CORAL_TINT, FAR, INK, SHADE, SUN, SUN_TINT, TEAL, TEAL_TINT, WHITE, mixed
from rentegn.drawing.places.indoors import BOARDS, SAGE, opening, shelf, shell
from rentegn.drawing.places.open_air import frame_box
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.props.plant import potted
from rentegn.drawing.shapes import arc, line, rounded, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0}
_NOTES = (SUN_TINT, TEAL_TINT, CORAL_TINT, WHITE)


def _board(left: float, low: float, wide: float, high: float) -> list[Prim]:
    """Work on its way from left to right: fewer notes in each column."""
    prims = [
        wash(rounded(left + 0.08, low - 0.1, left + wide + 0.1, low + high - 0.08, 0.05), SHADE, 0.8, "board-shadow"),
        shape(rounded(left, low, left + wide, low + high, 0.05), WHITE, 0.032, False, name="board", color=FAR),
    ]
    for column, notes in enumerate((3, 2, 2)):
        x = left + wide * (column + 0.5) / 3
        prims.append(
            line((x - 0.36, low + high - 0.26), (x + 0.3, low + high - 0.25), ink=0.03, color=FAR, name=f"head{column}")
        )
        if column:
            edge = left + wide * column / 3
            prims.append(
                line((edge, low + 0.12), (edge, low + high - 0.12), ink=0.016, color=FAR, name=f"rule{column}")
            )
        for row in range(notes):
            prims += _note(complex(x + 0.05 * (-1) ** (row + column), low + high - 0.72 - 0.62 * row), column * 3 + row)
    return prims


def _note(at: complex, which: int) -> list[Prim]:
    tilt = 0.04 * (-1) ** which
    corners = [at + complex(x * 0.34, y * 0.22 + tilt * x) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    return [
        shape(corners, _NOTES[which % 4], 0.018, False, name=f"note{which}", color=FAR),
        line(at + complex(-0.22, 0.05), at + complex(0.2, 0.06), ink=0.016, color=FAR, name=f"word{which}"),
        line(at + complex(-0.22, -0.06), at + complex(0.08, -0.05), ink=0.016, color=FAR, name=f"word{which}b"),
    ]


def _pendant(at: complex) -> list[Prim]:
    bell = [*arc(at, 0.42, 0.0, 3.1416, 0.34).tolist(), at - 0.42, at + 0.42]
    return [
        *glow(at - 0.05j, 0.95, 0.45),
        line(at + 0.3j, complex(at.real, 6.6), ink=0.024, color=INK, taper=(0, 0), name="cord"),
        shape(bell, TEAL, 0.034, name="pendant"),
    ]


def _stool(at: complex) -> list[Prim]:
    prims = [
        line(at + complex(x, 0.86), at + complex(1.5 * x, 0), ink=0.045, color="#B98A55", name=f"stool{x}")
        for x in (-0.26, 0.0, 0.26)
    ]
    seat = rounded(at.real - 0.42, at.imag + 0.84, at.real + 0.42, at.imag + 0.98, 0.06)
    return [*prims, shape(seat, CORAL, 0.036, name="stool-seat")]


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    pieces: list[Piece] = [
        *shell(half, SAGE, BOARDS, mixed(SAGE, TEAL, 0.16)),
        *opening(complex(half * 0.78, 3.45), 2.1, 2.3),
        *daylight(half * 0.64, half * 0.92, strength=0.9, lean=-2.0),
        *_board(-half * 0.34, 2.35, 4.9, 2.55),
        *shelf(-half * 0.90, 3.05, 2.3, 2),
        *shelf(-half * 0.86, 4.05, 1.9, 5),
        *_pendant(complex(-half * 0.02, 5.35)),
        *_stool(complex(-half * 0.80, -0.16)),
        *potted(complex(half * 0.86, -0.10), 1.5),
    ]
    shade = line((-half, 0.45), (half, 0.44), ink=0.014, color=SUN, taper=(0, 0), name="rail")
    return {0: [*pieces, shade]}


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(number(state, STATE, "width"))


THING = Thing("project_room", _draw, _box, STATE, depth=0.0)
