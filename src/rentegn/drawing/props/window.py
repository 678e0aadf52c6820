"""A window, from a small cross-barred one to a wall of glass; the land outside stands still while it widens.

Anchored at its middle. `width`, `height` of the glass; `open` 0..1 swings its sashes out; `light` 0..1 from dusk to
day; `view_x`, `view_y` where the middle of the land lies against the anchor. `life` and `passing` 0..1 are what goes on
out there (`view.land`).
"""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import FAR, INK, SHADE, SLATE, WHITE
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import BACKGROUND, PROP, box, keyholed, line, poly, rounded, shape, solid, wash
from rentegn.drawing.state import State, number, numbers, ramp
from rentegn.drawing.things import Thing
from rentegn.drawing.view import seen_through

STATE: State = {
    "width": 1.25, "height": 1.45, "light": 1.0, "open": 0.0, "view_x": 0.0, "view_y": 0.0, "life": 0.0,
    "passing": 0.0,
}  # fmt: skip


def glass(state: State) -> tuple[float, float, float, float]:
    """The glass about the anchor: left, bottom, right, top. Where light comes in."""
    width, height = numbers(state, STATE, "width", "height")
    return -width / 2, -height / 2, width / 2, height / 2


def casing(state: State) -> float:
    """How wide the frame about the glass is."""
    return 0.10 + 0.008 * number(state, STATE, "width")


def _box(state: State) -> tuple[float, float, float, float]:
    left, bottom, right, top = glass(state)
    frame = casing(state)
    return left - frame - 0.16, bottom - frame - 0.17, right + frame + 0.16, top + frame


def _draw(state: State) -> dict[float, list[Piece]]:
    left, bottom, right, top = glass(state)
    light, opened, view_x, view_y = numbers(state, STATE, "light", "open", "view_x", "view_y")
    life, passing = numbers(state, STATE, "life", "passing")
    opening = poly(box(left, bottom, right, top))
    prims: list[Piece] = list(seen_through(opening, complex(view_x, view_y), life, passing))
    if light < 1:
        prims.append(wash(box(left, bottom, right, top), SLATE, 0.55 * (1 - light), "dusk"))
    prims += _reveal(left, bottom, right, top)
    prims += _casing(left, bottom, right, top, casing(state))
    if opened < 0.999:
        prims += _bars(left, bottom, right, top, (1 - opened) * (1 - ramp(right - left, 1.7, 3.4)))
    if opened > 0:
        prims += _sashes(left, bottom, right, top, opened)
    prims += _sill(left, bottom, right, casing(state))
    return {0: prims}


def _reveal(left: float, bottom: float, right: float, top: float) -> list[Prim]:
    """The depth of the wall: shade along the top and the left, and a gleam in the glass."""
    deep = 0.07
    corner = [
        (left, bottom),
        (left, top),
        (right, top),
        (right - deep, top - deep),
        (left + deep, top - deep),
        (left + deep, bottom),
    ]
    wide, high = right - left, top - bottom
    gleam = [(left + wide * 0.07, top - high * 0.42), (left + wide * 0.25, top - high * 0.10)]
    reach = min(0.12, 0.06 * wide)
    prims = [wash(corner, SHADE, 0.8, "reveal")]
    prims += [
        line(*((x + shift, y) for x, y in gleam), ink=0.02, color=WHITE, taper=(0.3, 0.3), name=f"gleam{index}")
        for index, shift in enumerate((0.0, reach))
    ]
    return prims


def _casing(left: float, bottom: float, right: float, top: float, frame: float) -> list[Prim]:
    outer = rounded(left - frame, bottom - frame, right + frame, top + frame, 0.035)
    ring = poly(outer).difference(poly(box(left, bottom, right, top)))
    mitres = [((left, top), -1, 1), ((right, top), 1, 1), ((left, bottom), -1, -1), ((right, bottom), 1, -1)]
    prims = [Prim(keyholed(ring), True, WHITE, shift_fill=False, name="casing")]
    shade = [
        (right, bottom - frame),
        (right + frame, bottom - frame),
        (right + frame, top + frame),
        (right + frame * 0.5, top),
    ]
    prims.append(wash([*shade, (right + frame * 0.5, bottom)], SHADE, 0.7, "casing-shade"))
    for index, ((x, y), across, up) in enumerate(mitres):
        corner = ((x, y), (x + across * frame * 0.9, y + up * frame * 0.9))
        prims.append(line(*corner, ink=BACKGROUND * 0.8, color=FAR, name=f"mitre{index}"))
    prims.append(Prim(outer, True, ink=0.05, name="casing-outer"))
    prims.append(Prim(box(left, bottom, right, top), True, ink=0.04, name="casing-inner"))
    return prims


def _bars(left: float, bottom: float, right: float, top: float, strength: float) -> list[Prim]:
    """The cross: thin white wood with inked edges, which gives way as the window widens."""
    if strength <= 0.02:
        return []
    half, across = 0.032 * strength, bottom + 0.58 * (top - bottom)
    upright = box(-half, bottom, half, top)
    rail = box(left, across - half, right, across + half)
    ink = 0.026 * strength
    return [
        shape(upright, WHITE, ink, False, name="upright"),
        shape(rail, WHITE, ink, False, name="rail"),
        wash(box(half * 0.2, bottom, half, top), SHADE, 0.6, "upright-shade"),
        solid(box(half * 1.1, across - 0.10, half * 1.1 + 0.03, across - 0.02), INK, "catch"),
    ]


def _sashes(left: float, bottom: float, right: float, top: float, opened: float) -> list[Prim]:
    """Two casements swung outward: narrower as they turn, their far edge a little taller."""
    angle = np.radians(78) * opened
    reach, grow = (right - left) / 2 * np.cos(angle), 0.10 * np.sin(angle)
    prims = []
    for index, (hinge, way) in enumerate(((left, 1), (right, -1))):
        free = hinge + way * reach - way * 0.5 * np.sin(angle)
        corners = [(hinge, bottom), (free, bottom - grow), (free, top + grow), (hinge, top)]
        prims.append(shape(corners, WHITE, PROP, False, opacity=0.35, name=f"sash{index}"))
        middle = [(hinge, (bottom + top) / 2), (free, (bottom + top) / 2)]
        prims.append(line(*middle, ink=0.03, curve=False, name=f"sash-bar{index}"))
    return prims


def _sill(left: float, bottom: float, right: float, frame: float) -> list[Prim]:
    top, out = bottom - frame, frame + 0.16
    shadow = [
        (left - out + 0.10, top - 0.15),
        (right + out, top - 0.15),
        (right + out - 0.1, top - 0.27),
        (left - out + 0.24, top - 0.27),
    ]
    return [
        wash(shadow, SHADE, 0.8, "sill-shadow"),
        shape(rounded(left - out, top - 0.16, right + out, top, 0.03), WHITE, PROP, False, name="sill"),
        line(
            (left - out + 0.06, top - 0.105), (right + out - 0.06, top - 0.11), ink=0.016, color=FAR, name="sill-line"
        ),
    ]


THING = Thing("window", _draw, _box, STATE, depth=6.0)
