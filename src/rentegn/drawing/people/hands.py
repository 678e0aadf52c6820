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

from rentegn.drawing.palette import INK
from rentegn.drawing.prims import Prim, place
from rentegn.drawing.shapes import DETAIL, capsule, line, points, ring, shape, stroke, union

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
        made.append(prim.along(prim.pts * spec.scale, spec.weight))
    return tuple(made)


# --- the parts of a hand ----------------------------------------------------------------------------------------------


def _finger(base: complex, degrees: float, length: float, radius: float = 0.049) -> BaseGeometry:
    way = cmath.exp(1j * math.radians(degrees))
    return capsule(base + way * 0.04, base + way * length, radius, radius * 0.88)


def _silhouette(parts: list[BaseGeometry], skin: str, name: str = "hand") -> Prim:
    return shape(ring(union(parts, 0.016)), skin, _INK, False, name=name)


def _finger_over(a: complex, b: complex, skin: str, name: str, radius: float = 0.044) -> Prim:
    return shape(ring(capsule(a, b, radius, radius * 0.92)), skin, DETAIL * 0.72, False, name=name)


def _thumb(root: complex, tip: complex, skin: str, radius: float = 0.044) -> tuple[Prim, Prim]:
    """A thumb over the hand it grows out of: its line is open at the root."""
    way = (tip - root) / abs(tip - root)
    end = [tip + 0.90 * radius * way * cmath.exp(1j * math.radians(degrees)) for degrees in range(90, -91, -30)]
    rim = points([root + 1j * way * radius, *end, root - 1j * way * radius])
    return shape(rim, skin, 0.0, False, name="thumb"), stroke(rim, DETAIL * 0.74, INK, (0.25, 0.25), "thumb-line")


def _crease(*path: complex, weight: float = 0.62, name: str = "crease") -> Prim:
    return line(*path, ink=DETAIL * weight, taper=(0.2, 0.35), name=name)


def _rest(skin: str) -> Layers:
    """Hanging: the fingers curl a little, the thumb lies along them."""
    parts = [
        capsule(0.045 + 0.0j, 0.135 + 0.0j, 0.098, 0.100),
        capsule(0.13 + 0.045j, 0.240 + 0.052j, 0.050, 0.047),
        capsule(0.13 + 0.0j, 0.262 + 0.006j, 0.052, 0.048),
        capsule(0.13 - 0.055j, 0.232 - 0.042j, 0.050, 0.046),
        capsule(0.262 + 0.006j, 0.292 + 0.036j, 0.044, 0.036),
        capsule(0.240 + 0.052j, 0.266 + 0.078j, 0.042, 0.034),
    ]
    creases = (
        _crease(0.318 + 0.054j, 0.262 + 0.030j, 0.195 + 0.024j),
        _crease(0.290 - 0.026j, 0.240 - 0.022j, 0.185 - 0.024j, name="crease2"),
    )
    return Layers((_silhouette(parts, skin), *creases, *_thumb(0.075 + 0.075j, 0.185 + 0.098j, skin, 0.043)))


def _open(skin: str) -> Layers:
    """Fingers spread: surprise, a wave."""
    spread = ((-37, 0.220), (-13, 0.262), (10, 0.266), (33, 0.240))
    parts = [capsule(0.055, 0.125, 0.102, 0.106)]
    parts += [_finger(0.110 + 0.052 * cmath.exp(1j * math.radians(a)), a, reach, 0.043) for a, reach in spread]
    parts.append(_finger(0.070 + 0.05j, 72, 0.178, 0.046))
    return Layers((_silhouette(parts, skin), _crease(0.07 - 0.04j, 0.11, 0.155 + 0.045j, weight=0.5)))


def _palm(skin: str) -> Layers:
    """Held out open to show or to offer: seen from its edge, fingers together and slightly fanned, the thumb free."""
    parts = [
        capsule(0.04 + 0.0j, 0.15 - 0.008j, 0.094, 0.080),
        capsule(0.14 + 0.020j, 0.275 + 0.022j, 0.056, 0.048),
        capsule(0.275 + 0.022j, 0.385 + 0.002j, 0.048, 0.034),
        capsule(0.15 - 0.030j, 0.270 - 0.042j, 0.052, 0.046),
        capsule(0.270 - 0.042j, 0.365 - 0.080j, 0.046, 0.033),
        capsule(0.13 - 0.055j, 0.235 - 0.095j, 0.047, 0.036),
        capsule(0.075 + 0.050j, 0.155 + 0.125j, 0.048, 0.042),
        capsule(0.155 + 0.125j, 0.225 + 0.150j, 0.041, 0.034),
    ]
    creases = (
        _crease(0.345 - 0.038j, 0.260 - 0.010j, 0.180 - 0.006j),
        _crease(0.250 - 0.076j, 0.195 - 0.050j, name="crease2"),
    )
    return Layers((_silhouette(parts, skin), *creases))


def _flat(skin: str) -> Layers:
    parts = [
        capsule(0.05, 0.14, 0.105, 0.108),
        _finger(0.14 - 0.082j, -9, 0.145, 0.043),
        _finger(0.155 - 0.030j, -3, 0.200, 0.045),
        _finger(0.16 + 0.026j, 2, 0.208, 0.045),
        _finger(0.15 + 0.078j, 7, 0.175, 0.044),
        _finger(0.065 + 0.06j, 58, 0.165, 0.044),
    ]
    creases = (
        _crease(0.300 - 0.072j, 0.19 - 0.058j),
        _crease(0.335 - 0.006j, 0.19 - 0.002j, name="crease2"),
        _crease(0.315 + 0.060j, 0.19 + 0.050j, name="crease3"),
    )
    return Layers((_silhouette(parts, skin), *creases))


def _knuckles(skin: str) -> tuple[Prim, ...]:
    parts = [capsule(0.055, 0.15 - 0.035j, 0.108, 0.100), capsule(0.07, 0.15 + 0.035j, 0.108, 0.100)]
    return (
        _silhouette(parts, skin),
        _crease(0.252 + 0.052j, 0.185 + 0.048j),
        _crease(0.262 + 0.002j, 0.185 + 0.0j, name="crease2"),
        _crease(0.252 - 0.050j, 0.185 - 0.046j, name="crease3"),
    )


def _fist(skin: str) -> Layers:
    return Layers((*_knuckles(skin), *_thumb(0.085 + 0.090j, 0.185 + 0.022j, skin, 0.043)))


def _hip(skin: str) -> Layers:
    """Set on a hip: the back of a loose hand, its fingers folded away behind, the thumb forward."""
    parts = [
        capsule(0.03, 0.13 - 0.02j, 0.096, 0.098),
        capsule(0.13 - 0.060j, 0.190 - 0.058j, 0.050, 0.045),
        capsule(0.13 - 0.01j, 0.205 - 0.008j, 0.052, 0.047),
        capsule(0.13 + 0.040j, 0.195 + 0.044j, 0.050, 0.045),
    ]
    creases = (_crease(0.245 - 0.036j, 0.185 - 0.034j), _crease(0.245 + 0.018j, 0.185 + 0.016j, name="crease2"))
    return Layers((_silhouette(parts, skin), *creases, *_thumb(0.06 + 0.078j, 0.155 + 0.112j, skin, 0.040)))


def _clasp(skin: str) -> Layers:
    """Laid over the other hand: four fingers round its back."""
    back = _silhouette([capsule(0.04, 0.125, 0.098, 0.104), capsule(0.05 + 0.06j, 0.135 + 0.115j, 0.044, 0.038)], skin)
    rows = ((-0.070, 0.205), (-0.020, 0.232), (0.032, 0.228))
    fingers = [
        _finger_over(0.125 + y * 1j, reach + (y - 0.012) * 1j, skin, f"finger{i}", 0.038)
        for i, (y, reach) in enumerate(rows)
    ]
    return Layers((back, *fingers))


def _thumb_up(skin: str) -> Layers:
    return Layers((*_thumb(0.095 + 0.07j, 0.080 + 0.240j, skin, 0.050), *_knuckles(skin)))


def _point(skin: str) -> Layers:
    parts = [capsule(0.055, 0.135 - 0.02j, 0.104, 0.096), capsule(0.13 + 0.052j, 0.40 + 0.058j, 0.046, 0.037)]
    creases = (_crease(0.230 - 0.002j, 0.165 + 0.004j), _crease(0.212 - 0.055j, 0.15 - 0.048j, name="crease2"))
    return Layers((_silhouette(parts, skin), *creases, *_thumb(0.065 + 0.078j, 0.175 + 0.018j, skin, 0.040)))


def _cupped(skin: str) -> Layers:
    """Half closed, palm to us or up: at a chin, behind an ear, round what is offered."""
    parts = [
        capsule(0.045, 0.12 - 0.008j, 0.100, 0.096),
        capsule(0.13 - 0.055j, 0.235 - 0.035j, 0.050, 0.046),
        capsule(0.235 - 0.035j, 0.262 + 0.035j, 0.046, 0.038),
        capsule(0.14 - 0.01j, 0.232 + 0.012j, 0.050, 0.044),
        capsule(0.232 + 0.012j, 0.240 + 0.072j, 0.042, 0.035),
    ]
    thumb = _thumb(0.070 + 0.072j, 0.150 + 0.125j, skin, 0.042)
    return Layers((_silhouette(parts, skin), _crease(0.222 + 0.022j, 0.165 + 0.006j), *thumb))


def _grip(skin: str) -> Layers:
    """Round a bar or rope that crosses the hand along y at x = .135."""
    under = _silhouette([capsule(0.04, 0.12, 0.10, 0.115), capsule(0.05 + 0.06j, 0.15 + 0.13j, 0.046)], skin)
    rows = (-0.082, -0.022, 0.040)
    over = [_finger_over(0.085 + y * 1j, 0.20 + y * 1j, skin, f"finger{i}", 0.042) for i, y in enumerate(rows)]
    return Layers((under,), (*over, *_thumb(0.07 + 0.10j, 0.175 + 0.105j, skin, 0.042)))


def _hold(skin: str) -> Layers:
    """Flat fingers behind a sheet or under a box, the thumb in front."""
    parts = [
        capsule(0.05, 0.13, 0.105, 0.108),
        _finger(0.15 - 0.07j, -6, 0.16),
        _finger(0.16 - 0.015j, 0, 0.19),
        _finger(0.16 + 0.04j, 5, 0.18),
    ]
    return Layers((_silhouette(parts, skin),), _thumb(0.055 + 0.045j, 0.205 + 0.080j, skin, 0.050))


#: How far (for a scale of 1) the flat of a hand that presses is from its middle line, on the side away from the thumb.
PRESSED = 0.090


def _press(skin: str) -> Layers:
    """The palm against a wall on the -y side, seen from its edge: heel, fingers and thumb lie flat along it."""
    parts = [
        capsule(0.0 + 0.012j, 0.09 - 0.006j, 0.086, 0.082),
        capsule(0.09 - 0.008j, 0.20 - 0.026j, 0.082, 0.062),
        capsule(0.20 - 0.030j, 0.31 - 0.042j, 0.056, 0.047),
        capsule(0.31 - 0.042j, 0.405 - 0.046j, 0.046, 0.038),
        capsule(0.20 - 0.004j, 0.335 - 0.006j, 0.050, 0.038),
    ]
    thumb = _thumb(0.065 + 0.012j, 0.215 - 0.046j, skin, 0.042)
    return Layers((_silhouette(parts, skin), _crease(0.365 - 0.022j, 0.255 - 0.020j), *thumb))


def _ledge(skin: str) -> Layers:
    """Laid on a sill: the back of the hand along it, the fingers curled down over its edge, the thumb behind."""
    back = [capsule(0.03, 0.15 + 0.008j, 0.088, 0.082), capsule(0.13 + 0.01j, 0.25 - 0.005j, 0.078, 0.060)]
    thumb = _silhouette([capsule(0.09 + 0.05j, 0.225 + 0.085j, 0.044, 0.036)], skin, "thumb")
    rows = ((0.095, -0.105), (0.160, -0.122), (0.222, -0.118), (0.280, -0.094))
    fingers = [
        _finger_over(x - 0.012j, x + 0.012 + low * 1j, skin, f"finger{i}", 0.040) for i, (x, low) in enumerate(rows)
    ]
    return Layers((thumb, _silhouette(back, skin), *fingers))


def _pocket(skin: str) -> Layers:
    """All that is seen of a hand in a pocket: the wrist, and the edge it goes under."""
    wrist = shape(ring(capsule(-0.02, 0.05, 0.088, 0.084)), skin, _INK, False, name="wrist")
    edge = line(0.03 + 0.13j, 0.062 + 0.0j, 0.10 - 0.13j, ink=DETAIL, taper=(0.2, 0.2), name="pocket-edge")
    return Layers((wrist, edge))


def _tucked(skin: str) -> Layers:
    """A hand that something hides."""
    return Layers(())


SHAPES: Mapping[str, Callable[[str], Layers]] = {
    "rest": _rest,
    "open": _open,
    "palm": _palm,
    "flat": _flat,
    "fist": _fist,
    "hip": _hip,
    "clasp": _clasp,
    "point": _point,
    "grip": _grip,
    "hold": _hold,
    "thumb_up": _thumb_up,
    "cupped": _cupped,
    "press": _press,
    "ledge": _ledge,
    "pocket": _pocket,
    "tucked": _tucked,
}
