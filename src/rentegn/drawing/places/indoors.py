"""What rooms with a purpose share: wall, floor, shelves, a noticeboard, curtains. No place by itself."""

from __future__ import annotations

from rentegn.drawing.palette import (
    CORAL,
    CORAL_TINT,
    FAR,
    INK,
    PAPER,
    SHADE,
    SUN,
    SUN_TINT,
    TEAL,
    TEAL_TINT,
    WHITE,
    mixed,
)
from rentegn.drawing.places.open_air import FOOT, SKY
from rentegn.drawing.prims import Piece, Prim, place
from rentegn.drawing.props import window
from rentegn.drawing.shapes import box, line, rounded, shape, wash

_SPINES = (CORAL, TEAL, SUN, WHITE, TEAL_TINT, SHADE)


#: Washes for walls, each with floors a step darker, so that a room has three values and people stand out from all.
SAGE, STRAW, PEACH = mixed(TEAL_TINT, PAPER, 0.45), mixed(SUN_TINT, PAPER, 0.40), mixed(CORAL_TINT, PAPER, 0.55)
BOARDS, TILES = "#DDC498", mixed(TEAL_TINT, "#B5A88F", 0.35)
#: How high a panel along the wall's foot reaches, in units.
_PANEL = 1.75


def shell(half: float, wall: str = SAGE, floor: str = BOARDS, panel: str = "") -> list[Prim]:
    """Wall, skirting and floor across the frame; `panel` is the colour of a panel along the wall's foot."""
    low = [wash(box(-half, 0, half, _PANEL), panel, 0.85, "panel")] if panel else []
    low += (
        [line((-half, _PANEL), (half, _PANEL), ink=0.02, color=FAR, taper=(0, 0), name="panel-rail")] if panel else []
    )
    return [
        wash(box(-half, 0, half, SKY + 1), wall, 0.95, "wall"),
        *low,
        wash(box(-half, FOOT, half, 0), floor, 0.95, "floor"),
        line((-half, 0.17), (half, 0.165), ink=0.018, color=FAR, taper=(0, 0), name="skirting"),
        line((-half, 0), (-1, 0.02), (half * 0.7, -0.015), (half, 0), ink=0.034, taper=(0, 0), name="floor-line"),
    ]


def shelf(left: float, y: float, wide: float, seed: int) -> list[Prim]:
    """A board with folders and a small pot."""
    prims = [shape(rounded(left, y - 0.08, left + wide, y, 0.02), "#DDB77F", 0.034, name=f"shelf{seed}")]
    x, index = left + 0.10, seed
    while x < left + wide - 0.34:
        thick, high = 0.13 + 0.05 * (index * 7 % 3), 0.46 + 0.07 * (index * 5 % 4)
        prims.append(
            shape(box(x, y, x + thick, y + high), _SPINES[index % 6], 0.026, False, name=f"folder{seed}{index}")
        )
        prims.append(
            line(
                (x + thick * 0.3, y + high * 0.7),
                (x + thick * 0.7, y + high * 0.7),
                ink=0.02,
                color=INK,
                name=f"tab{seed}{index}",
            )
        )
        x += thick + (0.01 if index % 4 else 0.14)
        index += 1
    return prims


def board(left: float, low: float, wide: float, high: float) -> list[Prim]:
    """A noticeboard with notes."""
    prims = [shape(rounded(left, low, left + wide, low + high, 0.04), "#E3C08D", 0.04, name="board")]
    notes = (
        (0.08, 0.52, SUN),
        (0.38, 0.58, WHITE),
        (0.68, 0.5, TEAL_TINT),
        (0.14, 0.10, WHITE),
        (0.46, 0.08, CORAL),
        (0.72, 0.12, SUN),
    )
    for index, (x, y, fill) in enumerate(notes):
        at = complex(left + wide * x, low + high * y)
        tilt = 0.03 * (-1) ** index
        note = [
            at,
            at + complex(wide * 0.2, tilt),
            at + complex(wide * 0.2 - tilt, high * 0.32 + tilt),
            at + complex(-tilt, high * 0.32),
        ]
        prims.append(shape(note, fill, 0.022, False, name=f"note{index}"))
        prims.append(
            line(
                at + complex(wide * 0.04, high * 0.18),
                at + complex(wide * 0.15, high * 0.19),
                ink=0.018,
                color=FAR,
                name=f"scribble{index}",
            )
        )
    return prims


def opening(at: complex, width: float, height: float) -> list[Piece]:
    """A window on the wall with its middle at `at`."""
    layers = window.THING.draw({**window.STATE, "width": width, "height": height})
    return [piece for layer in layers.values() for piece in place(layer, 1.0, at)]


def curtain(left: float, top: float, low: float, wide: float, way: int, fill: str = CORAL) -> list[Prim]:
    """A curtain drawn aside, gathered towards `way`."""
    gather = left + wide * (0.2 if way < 0 else 0.8)
    outline = [
        (left, top),
        (left + wide, top),
        (gather + 0.3 * wide, (top + low) / 2),
        (gather + 0.26 * wide, low),
        (gather - 0.26 * wide, low),
        (gather - 0.3 * wide, (top + low) / 2),
    ]
    prims = [shape(outline, fill, 0.036, name=f"curtain{left}")]
    return prims + [
        line(
            (left + wide * x, top - 0.05),
            (gather + wide * (x - 0.5) * 0.4, low + 0.2),
            ink=0.022,
            name=f"pleat{left}{x}",
        )
        for x in (0.3, 0.55, 0.8)
    ]
