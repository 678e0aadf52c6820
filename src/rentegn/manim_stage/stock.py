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
from rentegn.drawing.curves import BEVEL, BUTT, MITER, ROUND, ROUND_CAP, SQUARE, filled, flattened, stroked
from rentegn.drawing.drawlist import DrawList

#: Units of line width a point of Manim's stroke width makes.
_WIDTH = 0.01
#: How far a polygon may be from its curve, in pixels.
_TOLERANCE = 0.06
_JOINS = {LineJointType.ROUND: ROUND, LineJointType.BEVEL: BEVEL}
_CAPS = {CapStyleType.ROUND: ROUND_CAP, CapStyleType.SQUARE: SQUARE}

_Signature = tuple[object, ...]


def paintable(mobject: Mobject) -> TypeGuard[VMobject]:
    """Whether `Stock` draws it: curves of one colour. Manim draws gradients and images, and all without numba."""
    return (
        NUMBA
        and isinstance(mobject, VMobject)
        and mobject.get_background_image() is None
        and len(mobject.get_fill_rgbas()) == len(mobject.get_stroke_rgbas()) == 1
        and (mobject.background_stroke_width == 0 or len(mobject.get_stroke_rgbas(background=True)) == 1)
    )


@dataclass(slots=True)
class _Known:
    signature: _Signature
    points: NDArray[np.float64]
    drawing: DrawList


class Stock:
    """Draw lists of mobjects; one that has not changed since it was last asked for is the same object again."""

    def __init__(self) -> None:
        self._known: WeakKeyDictionary[VMobject, _Known] = WeakKeyDictionary()

    def drawn(self, mobject: VMobject, scale: float) -> DrawList:
        """A paintable mobject at `scale` pixels a unit: background stroke, fill, stroke, as Manim's camera has them."""
        points = mobject.points
        signature = (
            scale,
            mobject.stroke_width,
            mobject.background_stroke_width,
            mobject.joint_type,
            mobject.cap_style,
            mobject.get_fill_rgbas().tobytes(),
            mobject.get_stroke_rgbas().tobytes(),
            mobject.get_stroke_rgbas(background=True).tobytes(),
        )
        known = self._known.get(mobject)
        if known and known.signature == signature and np.array_equal(known.points, points):
            return known.drawing
        drawing = _drawn(mobject, scale)
        self._known[mobject] = _Known(signature, points.copy(), drawing)
        return drawing


def _drawn(mobject: VMobject, scale: float) -> DrawList:
    points = np.ascontiguousarray(mobject.points[:, :2])
    if len(points) < 4 or not np.isfinite(points).all():
        return DrawList.empty()
    path = flattened(points, _TOLERANCE / scale, mobject.tolerance_for_point_equality)
    layers = [
        _stroke(mobject, path, background=True),
        (filled(path[0], path[2]), mobject.get_fill_rgbas()[0]),
        _stroke(mobject, path, background=False),
    ]
    shown = [(polygon, colour) for polygon, colour in layers if len(polygon) > 2 and colour[3] > 0]
    if not shown:
        return DrawList.empty()
    every = np.concatenate([polygon for polygon, _ in shown])
    return DrawList(
        every[:, 0] + 1j * every[:, 1],
        np.cumsum([0, *(len(polygon) for polygon, _ in shown)]),
        np.array([colour for _, colour in shown], np.float32),
    )


def _stroke(
    mobject: VMobject,
    path: tuple[NDArray[np.float64], NDArray[np.bool_], NDArray[np.int64], NDArray[np.bool_]],
    *,
    background: bool,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    width = mobject.get_stroke_width(background) * _WIDTH
    colour = mobject.get_stroke_rgbas(background)[0]
    if width <= 0 or colour[3] <= 0:
        return np.zeros((0, 2)), colour
    join, cap = _JOINS.get(mobject.joint_type, MITER), _CAPS.get(mobject.cap_style, BUTT)
    return stroked(*path, width / 2, join, cap), colour
