"""Hands with fingers, each in two layers so that a rope, a sheet or a box can be painted between them.

In a hand's own frame the wrist is 0, the forearm comes along +x and the thumb is on the +y side, for a scale of 1.
"""

from __future__ import annotations

import cmath
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from shapely.geometry.base import BaseGeometry

from rentegn.drawing.prims import Prim, place
from rentegn.drawing.shapes import DETAIL, capsule, line, ring, shape, union

_INK = DETAIL * 0.92


@dataclass(frozen=True, slots=True)
class Hand:
    """What shapes a hand's drawing: nothing else may. `thumb` -1 mirrors it, `weight` thickens its line."""

    shape: str
    thumb: int
    skin: str
    scale: float
    weight: float


@dataclass(frozen=True, slots=True)
class Layers:
    """A hand's prims under and over what it holds."""

    under: tuple[Prim, ...]
    over: tuple[Prim, ...] = ()


@lru_cache(maxsize=512)
def hand(spec: Hand) -> Layers:
    """The drawing of a hand: wrist at 0, forearm from the left, in H."""
    drawn = SHAPES[spec.shape](spec.skin)
    return Layers(_finished(drawn.under, spec), _finished(drawn.over, spec))


def _finished(prims: tuple[Prim, ...], spec: Hand) -> tuple[Prim, ...]:
    turned = place(prims, -1 if spec.thumb < 0 else 1, mirror=spec.thumb < 0)
    made = []
    for prim in turned:
        assert isinstance(prim, Prim)
        made.append(_scaled(prim, spec.scale, spec.weight))
    return tuple(made)


def _scaled(prim: Prim, scale: float, weight: float) -> Prim:
    return Prim(
        prim.pts * scale, prim.closed, prim.fill, prim.fill_opacity, prim.ink * weight, prim.color, prim.taper,
        prim.kind, prim.shift_fill, prim.name,
    )  # fmt: skip


# --- the parts of a hand ----------------------------------------------------------------------------------------------


def _finger(base: complex, degrees: float, length: float, radius: float = 0.049) -> BaseGeometry:
    way = cmath.exp(1j * math.radians(degrees))
    return capsule(base + way * 0.04, base + way * length, radius, radius * 0.88)


def _silhouette(parts: list[BaseGeometry], skin: str, name: str = "hand") -> Prim:
    return shape(ring(union(parts, 0.016)), skin, _INK, False, name=name)


def _finger_over(a: complex, b: complex, skin: str, name: str, radius: float = 0.044) -> Prim:
    return shape(ring(capsule(a, b, radius, radius * 0.92)), skin, DETAIL * 0.72, False, name=name)


def _crease(*path: complex, weight: float = 0.62, name: str = "crease") -> Prim:
    return line(*path, ink=DETAIL * weight, taper=(0.2, 0.35), name=name)


def _rest(skin: str) -> Layers:
    parts = [
        capsule(0.05, 0.13, 0.105, 0.10),
        capsule(0.14 - 0.03j, 0.235 - 0.045j, 0.062, 0.052),
        capsule(0.14 + 0.025j, 0.245 + 0.015j, 0.062, 0.05),
        capsule(0.05 + 0.06j, 0.155 + 0.125j, 0.048, 0.040),
    ]
    creases = (_crease(0.27 - 0.015j, 0.20 - 0.012j, 0.15 - 0.005j), _crease(0.085 + 0.06j, 0.135 + 0.055j, name="web"))
    return Layers((_silhouette(parts, skin), *creases))


def _open(skin: str) -> Layers:
    spread = ((-44, 0.235), (-15, 0.275), (13, 0.275), (40, 0.25))
    parts = [capsule(0.06, 0.13, 0.105, 0.112)]
    parts += [_finger(0.115 + 0.055 * cmath.exp(1j * math.radians(a)), a, reach) for a, reach in spread]
    parts.append(_finger(0.075 + 0.05j, 84, 0.20, 0.05))
    return Layers((_silhouette(parts, skin), _crease(0.07 - 0.04j, 0.11, 0.155 + 0.045j, weight=0.5)))


def _flat(skin: str) -> Layers:
    parts = [
        capsule(0.05, 0.14, 0.105, 0.108),
        _finger(0.15 - 0.07j, -7, 0.17),
        _finger(0.16 - 0.02j, -1, 0.205),
        _finger(0.16 + 0.035j, 4, 0.195),
        _finger(0.07 + 0.06j, 60, 0.18, 0.046),
    ]
    creases = (_crease(0.30 - 0.052j, 0.19 - 0.048j), _crease(0.31 + 0.01j, 0.19 + 0.008j, name="crease2"))
    return Layers((_silhouette(parts, skin), *creases))


def _knuckles(skin: str) -> tuple[Prim, ...]:
    parts = [capsule(0.055, 0.15 - 0.03j, 0.112, 0.105), capsule(0.07, 0.15 + 0.03j, 0.112, 0.105)]
    return (
        _silhouette(parts, skin),
        _crease(0.262 + 0.045j, 0.19 + 0.045j),
        _crease(0.27, 0.195 - 0.002j, name="crease2"),
        _crease(0.262 - 0.05j, 0.19 - 0.05j, name="crease3"),
    )


def _fist(skin: str) -> Layers:
    return Layers((*_knuckles(skin), _finger_over(0.055 + 0.085j, 0.165 + 0.075j, skin, "thumb", 0.046)))


def _thumb_up(skin: str) -> Layers:
    return Layers((_finger_over(0.10 + 0.07j, 0.085 + 0.235j, skin, "thumb", 0.052), *_knuckles(skin)))


def _point(skin: str) -> Layers:
    parts = [capsule(0.055, 0.135 - 0.02j, 0.108, 0.10), capsule(0.13 + 0.052j, 0.42 + 0.060j, 0.050, 0.041)]
    creases = (_crease(0.235, 0.17 + 0.006j), _crease(0.215 - 0.055j, 0.15 - 0.048j, name="crease2"))
    return Layers((_silhouette(parts, skin), *creases, _finger_over(0.06 + 0.075j, 0.185 + 0.015j, skin, "thumb")))


def _cupped(skin: str) -> Layers:
    parts = [
        capsule(0.05, 0.12, 0.105, 0.10),
        capsule(0.13 - 0.05j, 0.24 - 0.005j, 0.055, 0.050),
        capsule(0.24 - 0.005j, 0.235 + 0.065j, 0.050, 0.044),
        capsule(0.06 + 0.06j, 0.13 + 0.145j, 0.046, 0.040),
    ]
    return Layers((_silhouette(parts, skin), _crease(0.19 + 0.05j, 0.17 + 0.005j, 0.11 + 0.0j)))


def _grip(skin: str) -> Layers:
    """Round a bar or rope that crosses the hand along y at x = .135."""
    under = _silhouette([capsule(0.04, 0.12, 0.10, 0.115), capsule(0.05 + 0.06j, 0.15 + 0.13j, 0.046)], skin)
    rows = (-0.082, -0.022, 0.040)
    over = [_finger_over(0.085 + y * 1j, 0.20 + y * 1j, skin, f"finger{i}", 0.042) for i, y in enumerate(rows)]
    return Layers((under,), (*over, _finger_over(0.07 + 0.10j, 0.175 + 0.105j, skin, "thumb", 0.042)))


def _hold(skin: str) -> Layers:
    """Flat fingers behind a sheet or under a box, the thumb in front."""
    parts = [
        capsule(0.05, 0.13, 0.105, 0.108),
        _finger(0.15 - 0.07j, -6, 0.16),
        _finger(0.16 - 0.015j, 0, 0.19),
        _finger(0.16 + 0.04j, 5, 0.18),
    ]
    ball = capsule(0.08 + 0.03j, 0.10 + 0.06j, 0.06, 0.055)
    thumb = union([ball, capsule(0.09 + 0.06j, 0.215 + 0.085j, 0.05, 0.043)], 0.01)
    return Layers((_silhouette(parts, skin),), (shape(ring(thumb), skin, DETAIL * 0.75, False, name="thumb"),))


def _press(skin: str) -> Layers:
    """The palm against a wall, seen from its edge: the heel bears, the fingers bend back a little."""
    parts = [
        capsule(0.02, 0.15 - 0.012j, 0.085, 0.075),
        capsule(0.15 - 0.012j, 0.27 - 0.03j, 0.066, 0.052),
        capsule(0.27 - 0.03j, 0.36 - 0.02j, 0.052, 0.042),
    ]
    thumb = _finger_over(0.08 + 0.045j, 0.20 + 0.105j, skin, "thumb", 0.044)
    return Layers((_silhouette(parts, skin), _crease(0.33 - 0.05j, 0.20 - 0.055j), thumb))


def _pocket(skin: str) -> Layers:
    """All that is seen of a hand in a pocket: the wrist, and the edge it goes under."""
    wrist = shape(ring(capsule(-0.02, 0.05, 0.088, 0.084)), skin, _INK, False, name="wrist")
    edge = line(0.075 + 0.11j, 0.05 + 0.0j, 0.06 - 0.12j, ink=DETAIL, taper=(0.2, 0.2), name="pocket-edge")
    return Layers((wrist, edge))


def _tucked(skin: str) -> Layers:
    """A hand that something hides."""
    return Layers(())


SHAPES: Mapping[str, Callable[[str], Layers]] = {
    "rest": _rest,
    "open": _open,
    "flat": _flat,
    "fist": _fist,
    "point": _point,
    "grip": _grip,
    "hold": _hold,
    "thumb_up": _thumb_up,
    "cupped": _cupped,
    "press": _press,
    "pocket": _pocket,
    "tucked": _tucked,
}
