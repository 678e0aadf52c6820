"""A kindergarten with swings and a sandpit. Anchored at the floor line's middle."""

from __future__ import annotations

from rentegn.drawing.growing import tree
from rentegn.drawing.palette import CORAL, INK, SHADE, SUN, TEAL, TEAL_TINT, WHITE
from rentegn.drawing.places.open_air import frame_box, hills, lawn, sky
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.props.house import pane
from rentegn.drawing.shapes import box, ellipse, line, rounded, shape, smooth, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0}


def _building() -> list[Prim]:
    prims: list[Prim] = []
    for index, (x, wall, roof) in enumerate(
        ((-4.3, "#F1E2B8", CORAL), (-2.7, TEAL_TINT, TEAL), (-1.1, "#F6C9B3", SUN))
    ):
        prims += [
            shape(box(x - 0.8, 0.42, x + 0.8, 1.75), wall, 0.04, name=f"house{index}"),
            shape([(x - 0.95, 1.75), (x, 2.7), (x + 0.95, 1.75)], roof, 0.042, name=f"roof{index}"),
        ]
        prims.append(shape(ellipse(complex(x, 2.1), 0.17, n=24), WHITE, 0.03, False, name=f"round{index}"))
        if index == 1:
            prims.append(shape(rounded(x - 0.34, 0.42, x + 0.34, 1.4, 0.3), CORAL, 0.038, name="door"))
        else:
            prims += pane(x - 0.4, 0.78, 0.8, 0.62, 0.0, f"pane{index}")
    return prims


def _swings(at: complex) -> list[Prim]:
    prims = [
        line(
            at + complex(side * 1.05, 0),
            at + complex(side * 0.7, 1.9),
            ink=0.07,
            color=CORAL,
            taper=(0, 0),
            name=f"leg{side}",
        )
        for side in (-1, 1)
    ]
    prims.append(line(at - 0.85 + 1.9j, at + 0.85 + 1.9j, ink=0.08, color=CORAL, taper=(0, 0), name="bar"))
    for index, (x, sway) in enumerate(((-0.36, 0.0), (0.36, 0.26))):
        seat = at + complex(x + sway, 0.55 + 0.06 * bool(sway))
        prims += [
            line(at + complex(x + dx, 1.9), seat + dx, ink=0.022, color=INK, taper=(0, 0), name=f"chain{index}{dx}")
            for dx in (-0.12, 0.12)
        ]
        prims.append(line(seat - 0.2, seat + 0.2, ink=0.08, color=TEAL, taper=(0, 0), name=f"seat{index}"))
    return prims


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    pieces: list[Piece] = [*sky(half), *hills(half), *lawn(half, 0.6), *_building()]
    pieces += [
        *tree(-6.2 + 0.4j, 1.7, ink=0.034, name="tree0"),
        *tree(5.9 + 0.45j, 2.0, ink=0.034, name="tree1"),
        *tree(0.6 + 0.5j, 1.0, ink=0.03, name="tree2"),
        *_swings(3.3 + 0.2j),
    ]
    pit = smooth([(4.2, -0.7), (5.0, -0.42), (6.2, -0.48), (6.6, -0.85), (5.6, -1.1), (4.5, -1.0)], True)
    pieces += [
        shape(pit, "#F3E3BE", 0.034, False, name="sand"),
        shape([(5.2, -0.75), (5.6, -0.75), (5.54, -0.38), (5.26, -0.38)], CORAL, 0.032, name="bucket"),
        line((5.9, -0.8), (6.2, -0.5), ink=0.05, color=TEAL, name="spade"),
    ]
    pieces += [
        wash(ellipse(-5.2 - 0.62j, 0.28, 0.06), SHADE, 0.9, "ball-shadow"),
        shape(ellipse(-5.2 - 0.38j, 0.24, n=26), CORAL, 0.034, name="ball"),
        line((-5.4, -0.32), (-5.2, -0.42), (-4.98, -0.36), ink=0.034, color=WHITE, name="stripe"),
    ]
    return {0: [*pieces, line((-half, 0), (-1, 0.02), (half, 0), ink=0.03, color=TEAL, taper=(0, 0), name="ground")]}


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(number(state, STATE, "width"))


THING = Thing("kindergarten", _draw, _box, STATE, depth=0.0)
