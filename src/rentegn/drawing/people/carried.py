"""Small things in a hand: a mug, a folder, a pen, what people of a trade work with. In H, anchored at the palm."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache, partial

import numpy as np

from rentegn.drawing.palette import CORAL, FAR, INK, SLATE, SUN, SUN_TINT, TEAL_TINT, WHITE
from rentegn.drawing.people.channels import Pose
from rentegn.drawing.people.tools import TOOLS
from rentegn.drawing.prims import Part, Prim
from rentegn.drawing.shapes import CONTOUR, DETAIL, arc, box, line, rounded, shape, smooth

_INK = CONTOUR * 0.7
_WOOD = "#C99A5B"


def _mug() -> list[Prim]:
    side = [(-0.15, 0.26), (-0.14, -0.14), (0.14, -0.14), (0.15, 0.26)]
    steam = [(0.02, 0.33), (-0.02, 0.39), (0.03, 0.45), (-0.01, 0.51)]
    return [
        Prim(arc(0.17 + 0.06j, 0.11, -1.5, 1.5), ink=_INK, name="mug-handle"),
        shape([complex(x, y) for x, y in side], CORAL, _INK, name="mug"),
        line((-0.145, 0.19), (0.0, 0.17), (0.145, 0.19), ink=DETAIL * 1.4, color=WHITE, taper=(0, 0), name="mug-band"),
        line(*steam, ink=DETAIL * 0.6, color=SLATE, taper=(0.3, 0.6), name="steam"),
    ]


def _phone() -> list[Prim]:
    """Along the hand: its top is away from the wrist."""
    return [
        shape(rounded(-0.11, -0.12, 0.11, 0.34, 0.035), INK, _INK * 0.8, False, kind="solid", name="phone"),
        shape(box(-0.08, -0.06, 0.08, 0.29), TEAL_TINT, 0, False, name="phone-screen"),
    ]


def _folder() -> list[Prim]:
    """Held by its lower edge."""
    return [
        shape(box(-0.18, -0.02, 0.38, 0.64), WHITE, _INK * 0.8, False, name="folder-sheets"),
        shape(box(-0.22, -0.06, 0.35, 0.60), SUN, _INK, name="folder"),
        shape(box(-0.10, 0.34, 0.20, 0.50), SUN_TINT, DETAIL * 0.7, False, name="folder-label"),
    ]


def _tablet() -> list[Prim]:
    return [
        shape(rounded(-0.34, -0.04, 0.34, 0.42, 0.05), SLATE, _INK, False, name="tablet"),
        line((-0.06, 0.21), (0.0, 0.25), (0.06, 0.21), ink=DETAIL * 0.8, color=TEAL_TINT, name="tablet-mark"),
    ]


def _pen() -> list[Prim]:
    """Across the fist, its point forward of it."""
    return [
        line((0.02, -0.10), (0.10, 0.30), ink=_INK * 2.2, color=INK, curve=False, taper=(0, 0), name="pen-edge"),
        line((0.02, -0.10), (0.09, 0.25), ink=_INK * 1.1, color=CORAL, curve=False, taper=(0, 0), name="pen"),
    ]


def _chart() -> list[Prim]:
    """A clipboard, held by its lower edge."""
    rows = [
        line((-0.12, y), (0.22, y), ink=DETAIL * 0.6, color=FAR, curve=False, name=f"chart-row{y}")
        for y in (0.40, 0.30, 0.20)
    ]
    return [
        shape(rounded(-0.22, -0.06, 0.34, 0.62, 0.03), _WOOD, _INK, name="chart-board"),
        shape(box(-0.17, 0.0, 0.29, 0.53), WHITE, DETAIL * 0.7, False, name="chart-sheet"),
        *rows,
        shape(box(-0.04, 0.52, 0.16, 0.63), SLATE, DETAIL * 0.8, False, name="chart-clip"),
    ]


def _book() -> list[Prim]:
    """Shut, held by its lower edge."""
    return [
        shape(box(-0.20, -0.05, 0.34, 0.60), CORAL, _INK, name="book"),
        line((-0.11, -0.03), (-0.11, 0.58), ink=DETAIL * 0.8, curve=False, name="book-spine"),
        shape(box(0.0, 0.30, 0.24, 0.46), WHITE, DETAIL * 0.7, False, name="book-title"),
    ]


def _hammer() -> list[Prim]:
    """Upright in the fist."""
    head = [(-0.20, 0.56), (-0.20, 0.44), (0.12, 0.44), (0.26, 0.46), (0.12, 0.58)]
    return [
        shape(box(-0.045, -0.28, 0.045, 0.48), _WOOD, _INK * 0.8, name="hammer-handle"),
        shape([complex(x, y) for x, y in head], SLATE, _INK, False, name="hammer-head"),
    ]


def _trowel() -> list[Prim]:
    """A gardener's hand shovel, upright in the fist."""
    blade = [(-0.12, 0.34), (-0.13, 0.56), (0.0, 0.76), (0.13, 0.56), (0.12, 0.34), (0.0, 0.28)]
    return [
        shape(box(-0.05, -0.24, 0.05, 0.10), CORAL, _INK * 0.8, name="trowel-grip"),
        line((0, 0.08), (0, 0.34), ink=_INK * 1.2, color=INK, curve=False, taper=(0, 0), name="trowel-neck"),
        shape(smooth(blade, True), TEAL_TINT, _INK, False, name="trowel-blade"),
    ]


#: What can be carried, and whether it turns with the hand.
CARRIED: Mapping[str, tuple[Callable[[], list[Prim]], bool]] = {
    "mug": (_mug, False),
    "phone": (_phone, True),
    "folder": (_folder, False),
    "tablet": (_tablet, False),
    "pen": (_pen, True),
    "chart": (_chart, False),
    "book": (_book, False),
    "hammer": (_hammer, False),
    "trowel": (_trowel, False),
    **TOOLS,
}


def carried(name: str, palm: complex, hand: complex, weight: float) -> Part:
    """The thing at a palm; `hand` is the unit vector along the hand."""
    turn = hand * -1j if CARRIED[name][1] else 1.0 + 0j
    return Part(("carried", name, weight), partial(_drawn, name, weight), turn, palm)


def holder(pose: Pose) -> str:
    """The side that carries what is held: the near hand if its shape can, else the far one."""
    can = [side for side in ("right", "left") if pose.of(side, "shape") in ("hold", "grip", "cupped")]
    return can[0] if can else "right"


@lru_cache(maxsize=64)
def corners(name: str) -> tuple[complex, ...]:
    """The corners of the box about a thing as it lies in the hand, in H from the palm."""
    points = np.concatenate([prim.pts for prim in CARRIED[name][0]()])
    sides = (points.real.min(), points.real.max())
    return tuple(complex(x, y) for x in sides for y in (points.imag.min(), points.imag.max()))


@lru_cache(maxsize=64)
def _drawn(name: str, weight: float) -> tuple[Prim, ...]:
    return tuple(replace(prim, ink=prim.ink * weight) for prim in CARRIED[name][0]())
