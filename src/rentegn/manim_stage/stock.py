"""Manim's own vector mobjects as draw lists, so that one painter paints them between our drawings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeGuard
from weakref import WeakKeyDictionary

import numpy as np
from manim import Mobject, VMobject
from manim.constants import CapStyleType, LineJointType
from numpy.typing import NDArray

from rentegn.drawing.compiled import NUMBA
from rentegn.drawing.curves import BEVEL, BUTT, MITER, ROUND, ROUND_CAP, SQUARE, layered
from rentegn.drawing.drawlist import DrawList

#: Units of line width a point of Manim's stroke width makes.
_WIDTH = 0.01
#: How far a polygon may be from its curve, in pixels.
_TOLERANCE = 0.06
_JOINS = {LineJointType.ROUND: ROUND, LineJointType.BEVEL: BEVEL}
_CAPS = {CapStyleType.ROUND: ROUND_CAP, CapStyleType.SQUARE: SQUARE}

_Signature = tuple[object, ...]
_Colours = NDArray[np.float64]


def paintable(mobject: Mobject) -> TypeGuard[VMobject]:
    """Whether `Stock` draws it: curves of one colour. Manim draws gradients and images, and all without numba."""
    if not NUMBA or not isinstance(mobject, VMobject) or mobject.background_image is not None:
        return False
    fill, stroke, background = _colours(mobject)
    return len(fill) == len(stroke) == 1 and (mobject.background_stroke_width == 0 or len(background) == 1)


def _colours(mobject: VMobject) -> tuple[_Colours, _Colours, _Colours]:
    """(n, 4) each: of the fill, the stroke and the stroke behind. Asked for in full they cost more than the rest."""
    return mobject.fill_rgbas, mobject.stroke_rgbas, mobject.background_stroke_rgbas


@dataclass(slots=True)
class _Known:
    signature: _Signature
    drawing: DrawList


class Stock:
    """Draw lists of mobjects; one that has not changed since it was last asked for is the same object again."""

    def __init__(self) -> None:
        self._known: WeakKeyDictionary[VMobject, _Known] = WeakKeyDictionary()

    def drawn(self, mobject: VMobject, scale: float) -> DrawList:
        """A paintable mobject at `scale` pixels a unit: background stroke, fill, stroke, as Manim's camera has them."""
        signature = (
            scale,
            mobject.stroke_width,
            mobject.background_stroke_width,
            mobject.joint_type,
            mobject.cap_style,
            mobject.points.tobytes(),
            *(colours.tobytes() for colours in _colours(mobject)),
        )
        known = self._known.get(mobject)
        if known and known.signature == signature:
            return known.drawing
        drawing = _drawn(mobject, scale)
        self._known[mobject] = _Known(signature, drawing)
        return drawing


def _drawn(mobject: VMobject, scale: float) -> DrawList:
    points = mobject.points
    if len(points) < 4 or not np.isfinite(points).all():
        return DrawList.empty()
    fill, stroke, behind = (colours[0] for colours in _colours(mobject))
    widths = [
        mobject.get_stroke_width(background) * _WIDTH if colour[3] > 0 else 0.0
        for colour, background in ((behind, True), (stroke, False))
    ]
    every, bounds = layered(
        np.ascontiguousarray(points[:, :2]),
        _TOLERANCE / scale,
        float(mobject.tolerance_for_point_equality),
        (float(widths[0]), float(widths[1])),
        bool(fill[3] > 0),
        _JOINS.get(mobject.joint_type, MITER),
        _CAPS.get(mobject.cap_style, BUTT),
    )
    ends = bounds.tolist()
    shown = [k for k in range(3) if ends[k + 1] > ends[k]]
    if not shown:
        return DrawList.empty()
    colours = np.array([(behind, fill, stroke)[k] for k in shown], np.float32)
    return DrawList(every, np.array([0, *(ends[k + 1] for k in shown)]), colours)
