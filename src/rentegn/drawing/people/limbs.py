"""Arms, legs and shoes as tapered tubes with real joints, in H."""

from __future__ import annotations

import cmath
import math
from collections.abc import Hashable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from shapely import MultiPoint

from rentegn.drawing.compiled import compiled
from rentegn.drawing.palette import INK, PAPER, WHITE, mixed
from rentegn.drawing.people.channels import Pose
from rentegn.drawing.people.seams import depth, showing
from rentegn.drawing.people.skeleton import Joints, Limb
from rentegn.drawing.people.trunk import SHADED
from rentegn.drawing.prims import Part, Piece, Points, Prim
from rentegn.drawing.shapes import CONTOUR, DETAIL, catmull_rom, line, points, shape, smooth, wash

#: How far before the ankle (H) a shoe bends.
_BALL = 0.20
#: Half the width (H) of a skirt round one knee, and how far below the knee it ends.
_SKIRT, _BELOW_KNEE = 0.22, 0.08
#: The rounding of a skirt's corners (H), and how thick a leg in tights is as a share of one in trousers.
_SOFT, _TIGHTS = 0.05, 0.82
#: The half-width of a sleeve at the shoulder (H).
_SHOULDER = 0.158
#: The same of an arm that hangs behind the trunk.
_WITHIN = 0.110
#: Where on a sleeve's contours its stripes lie.
_BANDS = (7, 12, 17, 20, 23)
#: Points of a contour: down to the joint, along it, and in all.
_UPPER, _JOINT, _CONTOUR = 8, 8, 27
#: How an elbow is rounded (H); knees have the default of `tube`.
_ELBOW = 0.07
#: The share of a leg's width that lies in the dark.
_DARK = 0.30
#: Points of a shoulder's round, and of the upper arm that may be one with the trunk.
_CAP, _GROWN = 10, 5
_ANGLES = np.linspace(-np.pi, 0, _CAP + 1)[:-1]
_CAP_COS, _CAP_SIN = np.cos(_ANGLES), np.sin(_ANGLES)
#: How a sleeve swells over the upper arm, from nothing to nothing; the round of a seat about the hip.
_SWELL, _SEAT = np.sin(np.linspace(0.0, np.pi, _UPPER)), np.exp(1j * np.linspace(1.5 * np.pi, 0.5 * np.pi, 9))
#: How deep (H) in the trunk a sleeve's contour is no longer seen, and how near beside it one of an arm behind is not.
_JOINED, _BESIDE = 0.018, 0.040


@dataclass(frozen=True, slots=True)
class Tube:
    """The left and right contour of a limb from root to end, and the way its end points."""

    left: Points
    right: Points
    way: complex

    @property
    def outline(self) -> Points:
        """Left contour out, right contour back."""
        return np.concatenate([self.left, self.right[::-1]])

    def strip(self, side: int, share: float) -> Points:
        """So much of it along its right side in the drawing (1) or its left (-1), where it hangs."""
        edge, other = (self.left, self.right) if side > 0 else (self.right, self.left)
        return np.concatenate([edge, (edge + (other - edge) * share)[::-1]])

    @property
    def mouth(self) -> tuple[complex, complex, complex]:
        """The end's edge as three points: a cuff or a hem."""
        return self.left[-1], (self.left[-1] + self.right[-1]) / 2 + self.way * 0.03, self.right[-1]


def tube(limb: Limb, root: float, middle: float, end: float, soft: float = 0.16, calf: float = 0.0) -> Tube:
    """Two straight bones and a joint that is round outside and creased inside; half-widths at root, joint and end."""
    left, right, way = _contours(limb.root, limb.bend, limb.end, root, middle, end, soft, calf)
    return Tube(left, right, way)


@compiled
def _contours(
    start: complex, bend: complex, stop: complex, root: float, middle: float, end: float, soft: float, calf: float
) -> tuple[Points, Points, complex]:
    """The left and the right side of a tube, and the way its end points."""
    before, after = _way(start, bend), _way(bend, stop)
    turned = after * before.conjugate()
    turn = math.atan2(turned.imag, turned.real)
    room = 0.46 * min(abs(bend - start), abs(stop - bend))
    sides = np.empty((2, _CONTOUR), np.complex128)
    for side in range(2):
        sign = 1 - 2 * side
        start_normal, end_normal = 1j * before * sign, 1j * after * sign
        outside = sign * turn <= 0
        sharpest = 0.82 if outside else 0.55
        miter = bend + middle * (start_normal + end_normal) / max(1 + math.cos(turn), sharpest)
        radius = min(soft * (1.5 if outside else 1.0) + 0.06 * abs(turn), room)
        first, last = miter - before * radius, miter + after * radius
        if outside and abs(turn) > 1.2:  # a sharp bend shows the round of the joint
            first, last = bend + middle * start_normal - before * 0.06, bend + middle * end_normal + after * 0.06
        top, tip = start + start_normal * root, stop + end_normal * end
        swell = last + (tip - last) * 0.38 + end_normal * (abs(calf) if sign * calf > 0 else 0.0)
        contour = sides[side]
        contour[:_UPPER] = catmull_rom(np.array([top, (top + first) / 2, first]), False, 4)[:-1]
        for step in range(_JOINT):
            t = step / _JOINT
            contour[_UPPER + step] = (1 - t) ** 2 * first + 2 * t * (1 - t) * miter + t * t * last
        contour[_UPPER + _JOINT :] = catmull_rom(np.array([last, swell, tip]), False, 5)
    return sides[0], sides[1], after


@compiled
def _way(a: complex, b: complex) -> complex:
    return (b - a) / max(abs(b - a), 1e-6)


# --- legs -------------------------------------------------------------------------------------------------------------


def leg(
    body: Joints, pose: Pose, side: str, cloth: str, weight: float, *, tights: bool = False, dark: int = 1
) -> list[Piece]:
    """A leg in trousers, or in tights; the far one is a shade darker, and each on its side `dark` (1 toward facing)."""
    limb, broad = body.legs[side], math.sqrt(body.girth)
    thick = body.build.limb * (_TIGHTS if tights else 1.0)
    trouser = tube(limb, 0.20 * broad * thick, 0.150 * thick, 0.122 * thick, calf=-0.022 * pose.knee)
    down = _way(limb.root, limb.bend)
    seat = limb.root + 0.2 * broad * thick * down * _SEAT
    far = side == "left" and 20 < abs(pose.body_yaw) < 160
    colour = mixed(cloth, INK, 0.13) if far else cloth
    contour = CONTOUR * weight
    drawn: list[Piece] = [
        shape(np.concatenate([trouser.outline, seat]), colour, 0, name=f"{side}-leg"),
        wash(trouser.strip(dark, _DARK), INK, SHADED, f"{side}-leg-shade"),
        Prim(trouser.left, ink=contour, taper=(0.05, 0.05), name=f"{side}-leg-left"),
        Prim(trouser.right, ink=contour, taper=(0.05, 0.05), name=f"{side}-leg-right"),
        line(*trouser.mouth, ink=DETAIL * weight, name=f"{side}-hem"),
    ]
    if (down * (-body.up).conjugate()).real < 0.6:  # crouching shows the seat
        drawn.append(Prim(seat, ink=contour, taper=(0.1, 0.1), name=f"{side}-seat"))
    turn = cmath.phase((limb.end - limb.bend) / (limb.bend - limb.root))
    if abs(turn) > 0.55:
        inner = (trouser.left if turn > 0 else trouser.right)[8]
        fold = [inner, inner + (limb.bend - inner) * 0.55 + 0.02 * down]
        drawn.append(line(*fold, ink=DETAIL * 0.75 * weight, curve=False, taper=(0, 0.6), name=f"{side}-knee-fold"))
    return drawn if tights else [*drawn, *_breaks(limb, 0.122 * thick, side, weight)]


def _breaks(limb: Limb, half: float, side: str, weight: float) -> list[Piece]:
    """Where trousers rest on the shoe: a fold from the back and a shorter one from the front."""
    up = -_way(limb.bend, limb.end)
    back = 1j * up * half
    folds = [
        [limb.end + up * high + across * back, limb.end + up * (high - 0.035) + inner * back]
        for high, across, inner in ((0.23, 0.92, 0.10), (0.33, -0.94, -0.42))
    ]
    return [
        line(*fold, ink=DETAIL * 0.62 * weight, curve=False, taper=(0, 0.7), name=f"{side}-break{i}")
        for i, fold in enumerate(folds)
    ]


def skirt(body: Joints, cloth: str, weight: float) -> list[Piece]:
    """A skirt to the knees, stretched over both thighs however they are: hanging, striding or as a lap."""
    thick = body.build.limb * math.sqrt(body.girth)
    corners: list[complex] = []
    hem: list[complex] = []
    for side in ("left", "right"):
        limb = body.legs[side]
        down = _way(limb.root, limb.end)  # cloth hangs from the knee, it does not stick out with the thigh
        edge = 1j * down * _SKIRT * thick
        low = limb.bend + down * _BELOW_KNEE
        corners += [limb.root + 0.21 * thick * turn for turn in np.exp(1j * np.linspace(0, 2 * np.pi, 16))]
        corners += [low - edge, low + edge]
        hem += [low - edge, low + edge]
    hull = MultiPoint([(z.real, z.imag) for z in corners]).convex_hull.buffer(-_SOFT).buffer(_SOFT)
    outline = points(list(hull.exterior.coords))
    folds = [(body.hip + (at - body.hip) * 0.45, body.hip + (at - body.hip) * 0.93) for at in _between(hem)]
    return [
        shape(outline, cloth, CONTOUR * weight, name="skirt"),
        *(line(*fold, ink=DETAIL * 0.8 * weight, taper=(0.3, 0.1), name=f"fold{i}") for i, fold in enumerate(folds)),
    ]


def _between(hem: list[complex]) -> tuple[complex, complex]:
    """Two points of a hem where folds end."""
    first, last = min(hem, key=lambda z: z.real), max(hem, key=lambda z: z.real)
    return first + (last - first) * 0.36, first + (last - first) * 0.70


def shoe(body: Joints, pose: Pose, side: str, colour: str, weight: float) -> Part:
    """A shoe seen from the side, or toward us where the body is seen from the front or back."""
    yaw = abs(pose.body_yaw)
    pitch = cmath.exp(1j * math.radians(pose.of(side, "pitch")))
    ground = body.legs[side].end - 1j * body.build.ankle * pitch
    if 14 < yaw < 162:
        length = float(np.interp(yaw, [14, 30, 90, 130, 162], [0.86, 1, 1, 0.9, 0.75]))
        view = ("side", round(length, 2), 1, _toes(pose, side))
    else:
        view = ("front", 1.0, (1 if side == "left" else -1) * (1 if yaw < 90 else -1), 0)
    key: Hashable = ("shoe", *view, colour, body.build.limb, round(weight, 2))
    return Part(key, lambda: _shoe(*view, colour, body.build.limb, round(weight, 2)), pitch, ground)


def _toes(pose: Pose, side: str) -> int:
    """How far (degrees) toes stay bent on the floor under a heel that is lifted; 0 in the air."""
    lifted = -pose.of(side, "pitch")
    ball = pose.of(side, "foot").imag - _BALL * math.sin(math.radians(lifted))
    return 8 * round(min(lifted, 56.0) / 8) if lifted > 0 and ball < 0.05 else 0


@lru_cache(maxsize=256)
def _shoe(
    view: str, length: float, outward: int, toes: int, colour: str, size: float, weight: float
) -> tuple[Prim, ...]:
    sole_ink = INK if colour == WHITE else PAPER
    if view == "front":
        top = [
            (-0.125, 0.20),
            (-0.15, 0.08),
            (-0.16, 0.01),
            (-0.05, -0.035),
            (0.10, -0.035),
            (0.20, 0.01),
            (0.17, 0.09),
            (0.125, 0.20),
        ]
        sole = [(-0.16, 0.025), (0.02, 0.0), (0.195, 0.025)]
        lace: list[tuple[float, float]] = []
    else:
        top = [
            (-0.13, 0.19),
            (-0.155, 0.05),
            (-0.13, 0),
            (0.30, 0),
            (0.36, 0.035),
            (0.31, 0.115),
            (0.13, 0.175),
            (0.10, 0.22),
        ]
        sole = [(-0.15, 0.045), (0.1, 0.04), (0.355, 0.045)]
        lace = [(0.12, 0.165), (0.16, 0.10)] if colour == WHITE else []

    bent = cmath.exp(1j * math.radians(toes))

    def placed(knots: list[tuple[float, float]]) -> list[complex]:
        flat = (complex(x, y) if x <= _BALL else _BALL + (complex(x, y) - _BALL) * bent for x, y in knots)
        return [complex(z.real * length * outward, z.imag) * size for z in flat]

    drawn = [
        shape(smooth(placed(top), True, 7), colour, CONTOUR * 0.9 * weight, False, name="shoe"),
        line(*placed(sole), ink=DETAIL * 0.7 * weight, color=sole_ink, name="sole"),
    ]
    if lace:
        drawn.append(line(*placed(lace), ink=DETAIL * 0.6 * weight, curve=False, name="lace"))
    return tuple(drawn)


# --- arms -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sleeve:
    """A sleeve as a shape: its tube, the outer contour with the shoulder's round before it, the inner one, and how far
    (0 to 1) it is lifted from where it would hang.
    """

    tube: Tube
    outer: Points
    inner: Points
    lifted: float

    @property
    def filled(self) -> Points:
        """The closed outline."""
        return np.concatenate([self.outer, self.inner[::-1]])

    @property
    def root(self) -> Points:
        """The closed outline of the part that may lie in the trunk."""
        return np.concatenate([self.outer[: _CAP + _GROWN], self.inner[:_GROWN][::-1]])


def sleeve(body: Joints, side: str, *, behind: bool = False) -> Sleeve:
    """The sleeve of an arm, with a deltoid that stands out more as the arm is lifted; that of an arm which hangs behind
    the trunk is the trunk's.
    """
    limb, thick = body.arms[side], body.build.limb
    down = _way(limb.root, limb.bend)
    lifted = min(1.0, max(0.0, ((down / body.chest_up).real + 0.55) / 0.7))
    if behind:  # an arm that stands off the body is as much its own as one that is lifted
        lifted = max(lifted, min(1.0, max(0.0, ((down / body.chest_right).real * outward(body, side) - 0.10) / 0.20)))
    own = lifted if behind else 1.0
    shoulder = (_WITHIN + (_SHOULDER - _WITHIN) * own) * thick
    made = tube(limb, shoulder, 0.128 * thick, 0.100 * thick, soft=_ELBOW)
    left_is_outer = outward(body, side) > 0
    across = 1j * down * (1 if left_is_outer else -1)
    outer, inner = (made.left, made.right) if left_is_outer else (made.right, made.left)
    outer = outer.copy()
    outer[:_UPPER] += across * (0.012 + 0.016 * lifted) * own * thick * _SWELL
    cap = limb.root + shoulder * (across * _CAP_COS + down * _CAP_SIN)
    return Sleeve(made, np.concatenate([cap, outer]), inner, lifted)


def outward(body: Joints, side: str) -> int:
    """1 where the shoulder of this side is the one toward facing in the drawing, else -1."""
    return (1 if side == "left" else -1) * (1 if body.cos > -0.3 else -1)


def arm(
    body: Joints, side: str, made: Sleeve, cloth: str, weight: float, trunk: Points, bands: str | None = None, *,
    plain: bool = True, behind: bool = False,
) -> list[Piece]:  # fmt: skip
    """A `sleeve` drawn, its contour one with that of the trunk it grows out of; `bands` colours stripes.

    `trunk` is the closed outline of what the sleeve is joined to, `plain` says that it wears the same, so that no seam
    shows; `behind`, that the sleeve is painted under it.
    """
    from_side = abs(body.cos) < 0.5
    margin = _JOINED - (_BESIDE * (1 - made.lifted) if behind else 0.0)
    reach = _UPPER if behind else 2 if from_side else _GROWN
    outer = showing(made.outer, _near_root(made.outer, trunk, _CAP + reach), margin)
    inner = showing(made.inner, _near_root(made.inner, trunk, max(3, reach)), margin)
    contour = CONTOUR * weight
    drawn: list[Piece] = [
        shape(made.filled, cloth, 0, name=f"{side}-arm"),
        *(_band(made.tube, i, bands, weight) for i in _BANDS if bands),
        *(Prim(run, ink=contour, taper=(0.04, 0.03), name=f"{side}-arm-outer{i}") for i, run in enumerate(outer)),
        *(Prim(run, ink=contour * 0.95, taper=(0.2, 0.03), name=f"{side}-arm-inner{i}") for i, run in enumerate(inner)),
        line(*made.tube.mouth, ink=DETAIL * weight, name=f"{side}-cuff"),
    ]
    if not plain and not behind:
        drawn.append(Prim(made.outer[: _CAP + 2], ink=DETAIL * weight, name=f"{side}-armhole"))
    return drawn + _elbow(body.arms[side], made.tube, weight, side)


def _near_root(contour: Points, trunk: Points, zone: int) -> NDArray[np.float64]:
    """How deep a contour lies in the trunk; only the first `zone` of its points may be hidden in it."""
    deep = np.full(len(contour), -1.0)
    deep[:zone] = depth(contour[:zone], trunk)
    return deep


def _elbow(limb: Limb, made: Tube, weight: float, side: str) -> list[Piece]:
    """The crease inside a sharply bent elbow."""
    turn = cmath.phase((limb.end - limb.bend) / (limb.bend - limb.root))
    if abs(turn) < 0.9:
        return []
    inner = complex((made.left if turn > 0 else made.right)[_UPPER + _JOINT // 2])
    fold = [inner, inner + (limb.bend - inner) * min(0.8, 0.45 * abs(turn))]
    return [line(*fold, ink=DETAIL * 0.8 * weight, curve=False, taper=(0, 0.6), name=f"{side}-elbow-fold")]


def _band(sleeve: Tube, i: int, colour: str | None, weight: float) -> Prim:
    a, b = sleeve.left[i], sleeve.right[i]
    ahead = _way(a + b, sleeve.left[i + 1] + sleeve.right[i + 1])
    knots = [a + (b - a) * 0.08, (a + b) / 2 + ahead * 0.02, b - (b - a) * 0.08]
    return line(*knots, ink=DETAIL * 1.5 * weight, color=colour or INK, taper=(0, 0), name=f"band{i}")
