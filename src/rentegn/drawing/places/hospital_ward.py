"""A ward: a curtain on a rail, a monitor, a drip, a washbasin, cool walls. Anchored at the floor line's middle."""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, FAR, GRAPHITE, INK, PAPER, SHADE, SLATE, TEAL, TEAL_TINT, WHITE, mixed
from rentegn.drawing.places.indoors import TILES, opening, shell
from rentegn.drawing.places.open_air import frame_box
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import box, ellipse, line, rounded, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0}
_WALL = mixed(TEAL_TINT, PAPER, 0.66)


def _curtain(left: float, wide: float) -> list[Prim]:
    """A curtain that hangs from a rail in even folds."""
    folds = 7
    hem = [(left + wide * i / folds, 0.62 + (0.06 if i % 2 else 0.0)) for i in range(folds, -1, -1)]
    cloth = [(left, 4.62), (left + wide, 4.62), *hem]
    prims = [shape(cloth, mixed(TEAL_TINT, TEAL, 0.10), 0.036, False, name="ward-curtain")]
    prims += [
        line((left + wide * i / folds, 4.5), (left + wide * i / folds, 0.8), ink=0.02, color=TEAL, name=f"fold{i}")
        for i in range(1, folds)
    ]
    return [*prims, line((left - 0.3, 4.7), (left + wide + 0.9, 4.7), ink=0.06, color=SLATE, taper=(0, 0), name="rail")]


def _monitor(x: float) -> list[Prim]:
    beat = [(x - 0.4, 3.3), (x - 0.14, 3.3), (x - 0.04, 3.52), (x + 0.06, 3.1), (x + 0.16, 3.3), (x + 0.42, 3.3)]
    return [
        line((x, 2.9), (x, 2.2), (x + 0.5, 2.2), ink=0.07, color=GRAPHITE, curve=False, taper=(0, 0), name="arm"),
        shape(rounded(x - 0.62, 2.86, x + 0.62, 3.78, 0.08), WHITE, 0.04, False, name="monitor"),
        shape(rounded(x - 0.5, 2.98, x + 0.5, 3.66, 0.05), INK, 0.02, False, kind="solid", name="screen"),
        line(*beat, ink=0.04, color=TEAL_TINT, curve=False, taper=(0, 0), name="heartbeat"),
    ]


def _drip(x: float) -> list[Prim]:
    bag = rounded(x - 0.52, 3.0, x - 0.12, 3.7, 0.12)
    return [
        line((x, 0.08), (x, 3.9), ink=0.05, color=SLATE, curve=False, taper=(0, 0), name="pole"),
        line((x - 0.44, 0.06), (x + 0.44, 0.06), ink=0.06, color=SLATE, curve=False, name="pole-foot"),
        line((x - 0.36, 3.86), (x + 0.3, 3.86), ink=0.04, color=SLATE, curve=False, taper=(0, 0), name="hooks"),
        shape(bag, WHITE, 0.032, False, name="bag"),
        wash(rounded(x - 0.48, 3.04, x - 0.16, 3.36, 0.1), CORAL, 0.35, "fluid"),
        line((x - 0.32, 3.0), (x - 0.36, 2.2), (x - 0.1, 1.5), ink=0.022, color=FAR, name="tube"),
    ]


def _basin(x: float) -> list[Prim]:
    return [
        shape(rounded(x - 0.36, 2.3, x + 0.36, 3.2, 0.05), mixed(WHITE, TEAL_TINT, 0.3), 0.03, False, name="mirror"),
        shape(rounded(x - 0.56, 1.5, x + 0.56, 1.84, 0.12), WHITE, 0.036, False, name="basin"),
        line((x, 1.84), (x, 2.1), (x + 0.14, 2.06), ink=0.05, color=SLATE, name="tap"),
        wash(ellipse(complex(x, 1.44), 0.3, 0.05), SHADE, 0.8, "basin-shadow"),
    ]


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    pieces: list[Piece] = [*shell(half, _WALL, TILES, panel=mixed(TEAL_TINT, PAPER, 0.2))]
    pieces += opening(complex(-half * 0.34, 3.5), 2.7, 1.9)
    pieces += [*_curtain(-half * 0.96, 1.7), *_monitor(half * 0.30), *_drip(half * 0.56), *_basin(half * 0.82)]
    cross = complex(half * 0.82, 4.2)
    for wide, high in ((0.36, 0.12), (0.12, 0.36)):
        bar = box(cross.real - wide, cross.imag - high, cross.real + wide, cross.imag + high)
        pieces.append(wash(bar, CORAL, 0.9, f"cross{wide}"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(number(state, STATE, "width"))


THING = Thing("hospital_ward", _draw, _box, STATE, depth=0.0)
