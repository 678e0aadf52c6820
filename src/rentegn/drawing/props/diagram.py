"""A diagram that people can stand on: two axes, up to four bars, words in hand lettering; no figures of its own.

Anchored where the axes cross. `width`, `height` of the axes; `drawn` 0..1 draws them; `h1` … `h4` are the bars'
heights in units, 0 for none, `bars` of them share the whole axis, each `broad` of it; `label_x`, `label_y` name the
axes, `label1` … `label4` the bars.
"""

from __future__ import annotations

import numpy as np

from rentegn.drawing.lettering import lettering, moved, written
from rentegn.drawing.palette import CORAL, CORAL_TINT, FAR, INK, SUN, SUN_TINT, TEAL, TEAL_TINT, WHITE, mixed
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import line, points, shape, smooth, start_of, stroke, wash
from rentegn.drawing.state import State, number, numbers, ramp, words
from rentegn.drawing.things import Thing

STATE: State = {
    "width": 10.0,
    "height": 4.9,
    "drawn": 1.0,
    "h1": 0.75,
    "h2": 1.25,
    "h3": 1.75,
    "h4": 2.3,
    "bars": 4.0,
    "broad": 0.145,
    "label_x": "",
    "label_y": "",
    "label1": "",
    "label2": "",
    "label3": "",
    "label4": "",
}
_FILLS = (mixed(TEAL_TINT, TEAL, 0.35), mixed(SUN_TINT, SUN, 0.55), mixed(CORAL_TINT, CORAL, 0.45), TEAL)
#: Where the middles of the first and of the last bar stand, as shares of the axis.
_FIRST, _LAST = 0.165, 0.801

#: How high a course of blocks is, of which a bar is built, in units.
_COURSE = 0.62


def bar_width(state: State) -> float:
    """How wide each bar is."""
    return number(state, STATE, "broad") * number(state, STATE, "width")


def bar_top(state: State, bar: int) -> complex:
    """The middle of the top of a bar, 1 to 4, about the anchor: where somebody can stand."""
    width, height, bars = numbers(state, STATE, "width", f"h{bar}", "bars")
    return complex(width * (_FIRST + (_LAST - _FIRST) * (bar - 1) / max(1.0, bars - 1)), height)


def bar_over(state: State, x: float) -> int:
    """The bar, 1 to 4, over which an x about the anchor lies."""
    bars = round(number(state, STATE, "bars"))
    return min(range(1, bars + 1), key=lambda bar: abs(bar_top(state, bar).real - x))


def _draw(state: State) -> dict[float, list[Piece]]:
    drawn = number(state, STATE, "drawn")
    pieces: list[Piece] = [*_axes(state, min(1.0, drawn / 0.45))]
    for bar in range(1, 5):
        pieces += _bar(state, bar, ramp(drawn, 0.35 + 0.1 * bar, 0.6 + 0.1 * bar))
    return {0: [*pieces, *_names(state, ramp(drawn, 0.4, 1.0))]}


def _axes(state: State, share: float) -> list[Prim]:
    width, height = numbers(state, STATE, "width", "height")
    up = smooth(points([(0.015, -0.16), (-0.01, height * 0.45), (0.01, height)]))
    across = smooth(points([(-0.16, 0.0), (width * 0.4, 0.018), (width, 0.0)]))
    prims: list[Prim] = []
    for index, path in enumerate((up, across)):
        part = min(1.0, max(0.0, share * 2 - index))
        if part > 0.01:
            prims.append(stroke(start_of(path, part), 0.052, INK, (0.02, 0.04), f"axis{index}"))
    if share >= 0.5:
        prims.append(
            line(
                (-0.17, height - 0.22),
                (0.01, height + 0.02),
                (0.19, height - 0.24),
                ink=0.048,
                curve=False,
                name="head-y",
            )
        )
        for index, rise in enumerate(np.arange(1.0, height - 0.4, 1.0)):
            prims.append(line((0.02, rise), (0.16, rise + 0.01), ink=0.028, name=f"tick{index}"))
    if share >= 1:
        prims.append(
            line((width - 0.23, 0.18), (width + 0.02, 0), (width - 0.24, -0.18), ink=0.048, curve=False, name="head-x")
        )
    return prims


def _bar(state: State, bar: int, share: float) -> list[Prim]:
    top = bar_top(state, bar)
    half, high = bar_width(state) / 2, top.imag * share
    if high < 0.03:
        return []
    x = top.real
    fill, name = _FILLS[bar - 1], f"bar{bar}"
    prims = [
        wash(
            [(x + half, 0.02), (x + half + 0.16, 0.02), (x + half + 0.16, high - 0.14), (x + half, high - 0.02)],
            FAR,
            0.35,
            name + "-cast",
        ),
        shape([(x - half, 0.01), (x + half, 0.01), (x + half, high), (x - half, high)], fill, 0.042, name=name),
        wash(
            [(x + half * 0.62, 0.03), (x + half, 0.03), (x + half, high), (x + half * 0.62, high)],
            mixed(fill, INK, 0.4),
            0.25,
            name + "-shade",
        ),
    ]
    for course in range(1, 1 + int((high - 0.12) / _COURSE)):  # they come out of the ground as it rises
        seam = high - course * _COURSE
        prims.append(
            line(
                (x - half + 0.05, seam),
                (x + half - 0.05, seam + 0.01),
                ink=0.026,
                color=mixed(fill, INK, 0.45),
                name=f"{name}-seam{course}",
            )
        )
    if high > 0.3:
        prims.append(
            line(
                (x - half + 0.12, high - 0.12),
                (x + half * 0.3, high - 0.115),
                ink=0.026,
                color=WHITE,
                name=name + "-shine",
            )
        )
    return prims


def _names(state: State, share: float) -> list[Prim]:
    width, height = numbers(state, STATE, "width", "height")
    prims: list[Prim] = []
    beside = words(state, STATE, "label_y")
    if beside and share > 0:
        block = lettering(beside, "title", 0.40, width=height - 0.4, height=0.48, name="label-y")
        prims += moved(written(block, share), complex(-0.44, height / 2), 1j)
    below = words(state, STATE, "label_x")
    if below and share > 0:
        block = lettering(below, "title", 0.40, width=width, height=0.46, align="right", name="label-x")
        prims += moved(written(block, share), complex(width, -0.36))
    for bar in range(1, 5):
        text = words(state, STATE, f"label{bar}")
        if text and share > 0 and bar_top(state, bar).imag > 0.3:
            block = lettering(text, "title", 0.30, width=bar_width(state) - 0.1, height=0.4, name=f"label{bar}")
            prims += moved(written(block, share), complex(bar_top(state, bar).real, 0.26))
    return prims


def _box(state: State) -> tuple[float, float, float, float]:
    width, height = numbers(state, STATE, "width", "height")
    left = -0.7 if words(state, STATE, "label_y") else -0.2
    return left, -0.6 if words(state, STATE, "label_x") else -0.2, width + 0.05, height + 0.05


THING = Thing("diagram", _draw, _box, STATE, depth=8.0, writes=True)
