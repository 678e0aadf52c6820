"""A wide desk right before us, seen a little from above: its top is a stage for small things, its front the foot.

Anchored at the middle of its top's near edge; `width` reaches over the frame, which cuts it off. A tray stands at
`tray`, pencils at `pencils`, and otherwise it is free.
"""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, FAR, INK, SHADE, SUN, TEAL, WHITE, mixed
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import ellipse, line, rounded, shape, wash
from rentegn.drawing.state import State, number, numbers
from rentegn.drawing.things import Thing

#: Where the tray stands; its top is light, so that what stands on it is seen against it.
TRAY_X = 4.55
STATE: State = {"width": 15.0, "tray": TRAY_X, "pencils": -5.9}
#: How high the far edge of its top is drawn over the near one, and how far its front reaches down.
RISE, _FRONT, _EDGE = 1.75, 1.6, 0.24
#: How much the sides draw in towards the far edge, as a share.
_NARROWER = 0.04
_WOOD, _LIGHT, _DARK = "#F0DDB8", "#F7EAD0", "#C59A66"


def _pencils(at: complex) -> list[Prim]:
    prims: list[Prim] = [wash(ellipse(at + 0.08, 0.34, 0.09), _DARK, 0.5, "cup-shadow")]
    for index, (x, top, fill) in enumerate(((-0.14, 1.16, SUN), (0.02, 1.34, CORAL), (0.15, 1.1, TEAL))):
        foot = at + 0.4j + 0.5 * x
        tip = at + complex(1.5 * x, top)
        prims.append(line(foot, tip, ink=0.11, color=INK, taper=(0, 0.25), name=f"pencil{index}-edge"))
        prims.append(line(foot, tip - 0.05j, ink=0.07, color=fill, taper=(0, 0.2), name=f"pencil{index}"))
    cup = [at + complex(x, y) for x, y in ((-0.27, 0.0), (0.27, 0.0), (0.3, 0.62), (-0.3, 0.62))]
    shine = line(at + complex(-0.18, 0.1), at + complex(-0.2, 0.5), ink=0.026, color=WHITE, name="cup-shine")
    return [*prims, shape(cup, TEAL, 0.044, name="cup"), shine]


def _tray(at: complex) -> list[Prim]:
    """Where what is done with lies, seen from before it."""
    x, y = at.real, at.imag
    inside = [at + z for z in (-0.84 + 0.10j, 0.84 + 0.10j, 0.7 + 0.52j, -0.7 + 0.52j)]
    lying = [at + z for z in (-0.62 + 0.2j, 0.62 + 0.2j, 0.54 + 0.56j, -0.54 + 0.56j)]
    return [
        wash(ellipse(at + 0.06, 1.0, 0.12), _DARK, 0.45, "tray-shadow"),
        shape(inside, SHADE, 0.034, name="tray-in"),
        shape(lying, WHITE, 0.026, False, name="kept"),
        line((x - 0.4, y + 0.44), (x + 0.36, y + 0.44), ink=0.018, color=FAR, name="kept-row"),
        shape(rounded(x - 0.86, y, x + 0.86, y + 0.32, 0.05), WHITE, 0.042, False, name="tray"),
        line((x - 0.7, y + 0.22), (x + 0.5, y + 0.225), ink=0.022, color=FAR, name="tray-line"),
    ]


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    far = half * (1 - _NARROWER)
    top = [complex(-half, 0), complex(half, 0), complex(far, RISE), complex(-far, RISE)]
    front = [complex(-half, -_FRONT), complex(half, -_FRONT), complex(half, 0), complex(-half, 0)]
    edge = [complex(-half, -_EDGE), complex(half, -_EDGE), complex(half, 0), complex(-half, 0)]
    pieces: list[Piece] = [
        shape(front, _DARK, 0.044, False, name="front"),
        shape(edge, mixed(_DARK, _WOOD, 0.5), 0.04, False, name="edge"),
        shape(top, _WOOD, 0.05, name="top"),
        wash([*top[:2], complex(half, 0.5), complex(-half, 0.34)], _LIGHT, 0.6, "top-light"),
    ]
    pieces += [
        line((half * x, y), (half * x + long, y + 0.01), ink=0.018, color=_DARK, taper=(0.3, 0.3), name=f"grain{y}")
        for x, y, long in ((-0.94, 0.22, 3.0), (-0.2, 0.14, 4.2), (0.5, 0.34, 2.6), (-0.7, 1.56, 2.2), (0.3, 1.6, 3.4))
    ]
    tray, pencils = numbers(state, STATE, "tray", "pencils")
    return {0: [*pieces, *_pencils(complex(pencils, 0.85)), *_tray(complex(tray, 1.12))]}


def _box(state: State) -> tuple[float, float, float, float]:
    half = number(state, STATE, "width") / 2
    return -half + 0.5, -1.0, half - 0.5, RISE + 0.5


THING = Thing("desk_top", _draw, _box, STATE, depth=24.0)
