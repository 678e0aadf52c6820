"""A core value: a disc with a picture and its name in hand lettering below.

Anchored at the disc's middle. `icon` is a name of `drawing.icons`; `label` may be ""; `glow` 0..1 lets it shine;
`label_side` is "below" or "right", `label_width` how wide the name may be before its line breaks; it hangs on a `cord`
so many units long. `face` 0..1 turns it from its bare back to its picture and its name.
"""

from __future__ import annotations

import math
from dataclasses import replace

from rentegn.drawing.icons import TINTS, icon
from rentegn.drawing.lettering import Align, Lettering, lettering
from rentegn.drawing.light import glow, rays
from rentegn.drawing.palette import SHADE, SUN, SUN_TINT, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import arc, ellipse, line, shape, wash
from rentegn.drawing.state import State, number, words
from rentegn.drawing.things import Thing

STATE: State = {
    "icon": "heart", "label": "", "glow": 0.0, "label_side": "below", "label_width": 2.7, "cord": 0.0,
    "face": 1.0,
}  # fmt: skip
RADIUS = 0.82
#: On a disc these say more than the bare thing: direction within a framework, and leadership with a heart.
_PICTURES = {"compass": "compass_frame", "heart": "heart_person"}
_LABEL_HEIGHT = 1.55
#: How narrow a disc is that is seen from its edge.
_EDGE = 0.08


def medallion(picture: str, shine: float, rim: str) -> list[Prim]:
    """The disc with its picture, as wide as 2 × RADIUS."""
    prims = glow(0j, RADIUS * 1.9, shine, SUN_TINT)
    prims += (
        rays(0j, RADIUS * 1.18, RADIUS * (1.18 + 0.30 * shine), 9, start=-0.5, end=3.64, ink=0.038)
        if shine > 0.05
        else []
    )
    prims.append(wash(ellipse(0.06 - 0.08j, RADIUS * 1.02, n=44), SHADE, 0.95, "disc-shadow"))
    prims.append(shape(ellipse(0j, RADIUS, n=56), WHITE, 0.05, False, name="disc"))
    prims.append(Prim(ellipse(0j, RADIUS * 0.885, n=52), True, ink=0.026, color=rim, name="disc-ring"))
    prims.append(Prim(arc(0j, RADIUS * 0.95, 1.95, 2.75), ink=0.02, color=SHADE, taper=(0.3, 0.3), name="disc-shine"))
    return prims + icon(_PICTURES.get(picture, picture), 0j, RADIUS * 0.72)


def _hanging(cord: float) -> list[Prim]:
    """A thin cord straight up, and the ring it is tied to."""
    if cord <= 0:
        return []
    top = 1j * RADIUS
    return [
        line(top + 0.16j, top + 1j * cord, ink=0.026, taper=(0, 0), name="cord"),
        Prim(ellipse(top + 0.10j, 0.075, n=20), True, ink=0.03, name="cord-ring"),
    ]


def _label(state: State) -> tuple[Lettering, complex]:
    """The name and where its middle stands."""
    text, width = words(state, STATE, "label"), number(state, STATE, "label_width")
    if words(state, STATE, "label_side") == "right":
        return _name(text, width, "left"), complex(RADIUS + 0.22, 0)
    block = _name(text, width, "center")
    return block, complex(0, -RADIUS - 0.20 - block.box[3])


def _name(text: str, width: float, align: Align) -> Lettering:
    return lettering(text, "title", 0.42, width=width, height=_LABEL_HEIGHT, align=align, name="label")


def _draw(state: State) -> dict[float, list[Piece]]:
    picture, face = words(state, STATE, "icon"), number(state, STATE, "face")
    pieces: list[Piece] = [*_hanging(number(state, STATE, "cord"))]
    rim = TINTS.get(picture, SUN)
    if face < 0.5:
        return {0: [*pieces, *_turned(_back(rim), face)]}
    pieces += _turned(medallion(picture, number(state, STATE, "glow"), rim), face)
    block, at = _label(state)
    return {0: [*pieces, *block.at(at)]}


def _back(rim: str) -> list[Prim]:
    """A disc from behind: a ring, and no picture."""
    return [
        wash(ellipse(0.06 - 0.08j, RADIUS * 1.02, n=44), SHADE, 0.95, "disc-shadow"),
        shape(ellipse(0j, RADIUS, n=56), WHITE, 0.05, False, name="disc"),
        wash(ellipse(0j, RADIUS * 0.8, n=48), rim, 0.35, "disc-back"),
        Prim(ellipse(0j, RADIUS * 0.8, n=48), True, ink=0.026, color=rim, name="disc-ring"),
    ]


def _turned(prims: list[Prim], face: float) -> list[Prim]:
    """As it looks while it turns about its cord."""
    narrow = max(_EDGE, abs(math.cos(math.pi * face)))
    if narrow > 1 - 1e-9:
        return prims
    return [replace(prim, pts=prim.pts.real * narrow + 1j * prim.pts.imag) for prim in prims]


def _box(state: State) -> tuple[float, float, float, float]:
    edge = RADIUS + 0.05
    if not words(state, STATE, "label"):
        return -edge, -edge, edge, edge
    block, at = _label(state)
    left, bottom, right, top = block.box
    return (
        min(-edge, left + at.real),
        min(-edge, bottom + at.imag),
        max(edge, right + at.real),
        max(edge, top + at.imag),
    )


THING = Thing("core_value", _draw, _box, STATE, depth=30.0, boil=True)
