"""Things inked anew from icons: what each of them is, and how its icon is drawn in the house's line and colours.

`icons.yaml` beside this file says which thing has which icon.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from rentegn.drawing.icon_set import areas, strokes
from rentegn.drawing.palette import CORAL_TINT, INK, SUN, SUN_TINT, TEAL_TINT, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import ellipse

_TABLE = Path(__file__).with_name("icons.yaml")
_INK, _DOT = 0.05, 0.055
#: The colours of what an icon's strokes enclose, the largest area first; which of them by the icon's name.
_COLOURS = (
    (TEAL_TINT, WHITE, SUN),
    (SUN_TINT, WHITE, CORAL_TINT),
    (CORAL_TINT, WHITE, SUN_TINT),
    (WHITE, TEAL_TINT, SUN),
)
#: A stroke of its two ends only that is no longer than this (units) is a dot.
_ENDS, _SHORT = 2, 0.06


@dataclass(frozen=True, slots=True)
class Inked:
    """A thing with an icon: its concept, the icon's name, and whether a hand can hold it."""

    concept: str
    icon: str
    held: bool


@cache
def inked() -> Mapping[str, Inked]:
    """Every thing that is inked anew from an icon, by concept."""
    rows = yaml.load(_TABLE.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return {
        concept: Inked(concept, icon, where == "held")
        for where, icons in rows.items()
        for icon, concepts in icons.items()
        for concept in concepts.split()
    }


def draw_icon(icon: str) -> dict[float, list[Piece]]:
    """An icon's areas in two or three tints, its strokes in ink over them; it stands on its anchor."""
    colours = _COLOURS[sum(map(ord, icon)) % len(_COLOURS)]
    pieces: list[Piece] = [
        Prim(area, closed=True, fill=colours[min(place, 1 + place % 2)], name=f"icon-area-{place}")
        for place, area in enumerate(areas(icon))
    ]
    for place, path in enumerate(strokes(icon)):
        name = f"icon-stroke-{place}"
        if len(path) == _ENDS and abs(path[-1] - path[0]) < _SHORT:
            pieces.append(Prim(ellipse(complex(path[0]), _DOT, n=16), closed=True, fill=INK, kind="solid", name=name))
        else:
            pieces.append(Prim(path, ink=_INK, taper=(0.04, 0.04), name=name))
    return {0: pieces}


def box_of(icon: str) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of an icon about its anchor, in units."""
    every = [point for path in strokes(icon) for point in path]
    across = float(max(abs(point.real) for point in every))
    return -across, 0.0, across, float(max(point.imag for point in every))
