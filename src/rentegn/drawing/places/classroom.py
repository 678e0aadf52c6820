"""A classroom: a blackboard with sums and a sun, the alphabet over it, drawings, a clock, a shelf.

Anchored at the floor line's middle; `width` reaches over the frame.
"""

from __future__ import annotations

from rentegn.drawing.icons import heart_outline
from rentegn.drawing.lettering import lettering
from rentegn.drawing.palette import CORAL, FAR, INK, PAPER, SUN, SUN_TINT, TEAL, TEAL_TINT, WHITE, mixed
from rentegn.drawing.places.indoors import BOARDS, STRAW, opening, shelf, shell
from rentegn.drawing.places.open_air import frame_box
from rentegn.drawing.prims import Piece, Prim, place
from rentegn.drawing.shapes import box, ellipse, line, rounded, shape
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0}
_SLATE = mixed(TEAL, INK, 0.35)


def _blackboard(x: float) -> list[Piece]:
    chalk: list[Piece] = []
    for words, at, size in (("2 + 3 = 5", complex(x - 1.0, 3.55), 0.46), ("abc", complex(x - 1.0, 2.85), 0.46)):
        chalk += place(lettering(words, "title", size, color=PAPER, name=words).at(at))
    sun = complex(x + 1.35, 3.25)
    chalk.append(shape(ellipse(sun, 0.26), None, 0.03, False, name="chalk-sun", color=SUN_TINT))
    rays = [
        complex(0, 1),
        complex(0.8, 0.6),
        complex(0.8, -0.6),
        complex(0, -1),
        complex(-0.8, -0.6),
        complex(-0.8, 0.6),
    ]
    chalk += [
        line(sun + 0.36 * ray, sun + 0.54 * ray, ink=0.028, color=SUN_TINT, name=f"chalk-ray{i}")
        for i, ray in enumerate(rays)
    ]
    return [
        shape(rounded(x - 2.35, 2.25, x + 2.35, 4.25, 0.05), "#C99A5B", 0.04, False, name="board-frame"),
        shape(box(x - 2.22, 2.38, x + 2.22, 4.12), _SLATE, 0.024, False, name="blackboard"),
        shape(rounded(x - 1.9, 2.12, x + 1.9, 2.26, 0.03), "#DDB77F", 0.03, False, name="ledge"),
        *chalk,
    ]


def _drawings(left: float) -> list[Prim]:
    """What children have drawn, pinned to the wall."""
    prims: list[Prim] = []
    for i, (x, y) in enumerate(((0.0, 3.3), (1.05, 3.45), (0.1, 2.2), (1.15, 2.3))):
        prims.append(shape(box(left + x, y, left + x + 0.86, y + 0.92), WHITE, 0.028, False, name=f"sheet{i}"))
        middle = complex(left + x + 0.43, y + 0.44)
        tone = (SUN, CORAL, TEAL_TINT, SUN_TINT)[i]
        outline = heart_outline(middle, 0.24) if i == 1 else ellipse(middle, 0.24, 0.20 if i % 2 else 0.24)
        prims.append(shape(outline, tone, 0.022, False, name=f"drawn{i}"))
        prims.append(shape(ellipse(complex(middle.real, y + 0.88), 0.04), CORAL, 0.016, False, name=f"pin{i}"))
    return prims


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    clock = complex(-half * 0.36, 4.2)
    pieces: list[Piece] = [*shell(half, STRAW, BOARDS, panel=mixed(SUN_TINT, PAPER, 0.1))]
    pieces += opening(complex(-half * 0.72, 3.4), 2.0, 2.0)
    pieces += [*_blackboard(half * 0.10), *_drawings(half * 0.50)]
    pieces += [
        shape(ellipse(clock, 0.34), WHITE, 0.036, False, name="clock"),
        line(clock, clock + 0.2j, ink=0.03, name="minute"),
        line(clock, clock + 0.13, ink=0.034, name="hour"),
        line((half * 0.5, 4.5), (half * 0.82, 4.5), ink=0.02, color=FAR, name="string"),
        *shelf(half * 0.80, 1.9, 1.5, 2),
        *shelf(half * 0.80, 2.75, 1.5, 5),
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(number(state, STATE, "width"))


THING = Thing("classroom", _draw, _box, STATE, depth=0.0)
