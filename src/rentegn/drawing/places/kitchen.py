"""A kitchen: a counter with a sink and a stove along the wall, cupboards over it, a window between them.

Anchored at the floor line's middle; `width` reaches over the frame.
"""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, FAR, INK, SHADE, SLATE, SUN, TEAL, TEAL_TINT, WHITE, mixed
from rentegn.drawing.places.indoors import STRAW, TILES, opening, shell
from rentegn.drawing.places.open_air import frame_box
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.props.plant import potted
from rentegn.drawing.shapes import box, ellipse, line, rounded, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0}
_TOP, _FRONT = 1.62, mixed(TEAL_TINT, WHITE, 0.35)


def _doors(left: float, low: float, wide: float, high: float, count: int, name: str) -> list[Prim]:
    """Cupboard doors side by side, each with a knob."""
    step = wide / count
    prims = []
    for i in range(count):
        x = left + i * step
        prims.append(shape(rounded(x, low, x + step, low + high, 0.04), _FRONT, 0.03, False, name=f"{name}{i}"))
        knob = complex(x + step * (0.82 if i % 2 == 0 else 0.18), low + high * 0.5)
        prims.append(shape(ellipse(knob, 0.05), SUN, 0.02, False, name=f"{name}-knob{i}"))
    return prims


def _stove(x: float) -> list[Prim]:
    pot = rounded(x - 0.36, _TOP + 0.12, x + 0.36, _TOP + 0.60, 0.06)
    steam = [(x, _TOP + 0.80), (x - 0.08, _TOP + 0.98), (x + 0.06, _TOP + 1.14), (x - 0.02, _TOP + 1.32)]
    return [
        shape(box(x - 0.62, 0.1, x + 0.62, _TOP), WHITE, 0.034, False, name="stove"),
        shape(rounded(x - 0.44, 0.34, x + 0.44, 1.06, 0.06), SLATE, 0.03, False, name="oven"),
        line((x - 0.4, 1.28), (x + 0.4, 1.28), ink=0.03, color=FAR, curve=False, name="knobs"),
        shape(pot, CORAL, 0.036, name="pot"),
        line((x - 0.48, _TOP + 0.5), (x + 0.48, _TOP + 0.5), ink=0.05, color=INK, curve=False, name="pot-ears"),
        line(*steam, ink=0.024, color=FAR, taper=(0.3, 0.5), name="steam"),
    ]


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    left, right = -half * 0.98, half * 0.98
    window = -half * 0.30
    pieces: list[Piece] = [*shell(half, STRAW, TILES)]
    pieces += [wash(box(left, _TOP, right, 2.62), WHITE, 0.55, "splash")]
    pieces += [
        line((x, _TOP), (x, 2.62), ink=0.014, color=FAR, taper=(0, 0), name=f"tile{i}")
        for i, x in enumerate(left + 0.62 * k for k in range(int((right - left) / 0.62) + 1))
    ]
    pieces += [line((left, 2.12), (right, 2.12), ink=0.014, color=FAR, taper=(0, 0), name="tile-row")]
    pieces += opening(complex(window, 3.62), 2.2, 1.5)
    pieces += potted(complex(window + 0.6, 2.74), 0.42)
    pieces += _doors(-half * 0.96, 3.0, half * 0.36, 1.5, 2, "cupboard-l")
    pieces += _doors(half * 0.16, 3.0, half * 0.78, 1.5, 4, "cupboard-r")
    pieces += [wash(box(left, 0, right, 0.12), SHADE, 0.9, "plinth")]
    pieces += _doors(left, 0.1, right - left, _TOP - 0.16, 11, "drawer")
    pieces += [shape(rounded(left, _TOP - 0.08, right, _TOP + 0.10, 0.03), "#DDB77F", 0.036, False, name="counter")]
    pieces += _stove(half * 0.62)
    tap = [(window, _TOP + 0.1), (window, _TOP + 0.62), (window + 0.22, _TOP + 0.74), (window + 0.36, _TOP + 0.52)]
    pieces += [
        line(*tap, ink=0.06, color=SLATE, name="tap"),
        shape(rounded(-half * 0.66, _TOP + 0.1, -half * 0.66 + 0.3, _TOP + 0.5, 0.05), TEAL, 0.03, name="jar"),
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(number(state, STATE, "width"))


THING = Thing("kitchen", _draw, _box, STATE, depth=0.0)
