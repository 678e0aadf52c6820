"""The trunk: neck, and a body whose outline follows a bent spine. Places on its cloth are (longitude, share up)."""

from __future__ import annotations

import cmath
import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from rentegn.drawing.palette import mixed
from rentegn.drawing.people.seams import depth, showing
from rentegn.drawing.people.skeleton import Joints
from rentegn.drawing.prims import Points, Prim
from rentegn.drawing.shapes import CONTOUR, DETAIL, line, shape, smooth, wash

_STEPS = 5
#: How dark the side of a body is that the light does not reach, how much of it that is at the hem, and between which
#: knots of a contour: the shoulder and the hem.
SHADED, _DARK, _DARK_FROM, _DARK_TO = 0.17, 0.24, 3, 7
_DARK_ROWS = np.arange(_DARK_FROM * _STEPS, _DARK_TO * _STEPS + 1)
_DARK_SHARES = _DARK * np.linspace(0.0, 1.0, len(_DARK_ROWS)) ** 0.6
#: The shadow of a head on its neck.
_UNDER_CHIN = 0.45
#: The heights at which a body's width is known.
_HEIGHTS = (0.0, 0.5, 0.8, 1.0)
#: How much of what hangs below the hips is gathered on a lap.
_GATHERED = 0.8


@dataclass(frozen=True, slots=True)
class Trunk:
    """A body's middle seen at `yaw` degrees. `u` runs along the spine from the hip joint (0) to the neck's base (1)."""

    body: Joints
    yaw: float
    spines: dict[float, tuple[complex, complex]] = field(default_factory=dict, compare=False, repr=False)
    halves: dict[float, float] = field(default_factory=dict, compare=False, repr=False)
    outlines: dict[tuple[float, float], Points] = field(default_factory=dict, compare=False, repr=False)

    def spine(self, u: float) -> tuple[complex, complex]:
        """A point of the spine, continued straight past its ends, and the way up there."""
        if u not in self.spines:
            self.spines[u] = self._spine(u)
        return self.spines[u]

    def _spine(self, u: float) -> tuple[complex, complex]:
        body = self.body
        control = 2 * body.waist - (body.hip + body.chest) / 2
        t = min(1.0, max(0.0, u))
        point = (1 - t) ** 2 * body.hip + 2 * t * (1 - t) * control + t * t * body.chest
        way = 2 * (1 - t) * (control - body.hip) + 2 * t * (body.chest - control)
        way /= max(abs(way), 1e-9)
        tilt = body.hips * max(0.0, 1 - 2 * t) + body.shoulders * max(0.0, 2 * t - 1)
        past = (u - t) * (1 - _GATHERED * self._lap) if u < 0 else u - t
        return point + way * past * body.build.torso, way * cmath.exp(1j * tilt)

    def half(self, u: float) -> float:
        """Half the trunk's width at a height."""
        if u not in self.halves:
            body = self.body
            widths = body.hip_half, body.waist_half, 0.93 * body.shoulder_half, body.shoulder_half
            self.halves[u] = float(np.interp(u, _HEIGHTS, widths))
        return self.halves[u]

    def at(self, x: float, u: float) -> complex:
        """`x` H toward facing from the spine at height `u`."""
        point, way = self.spine(u)
        return point + way * -1j * x

    def cloth(self, longitude: float, u: float, share: float = 1.0) -> complex:
        """A place on the cloth, longitude 0 down the front, `share` of the way out from the spine."""
        return self.at(self.half(u) * share * math.sin(math.radians(longitude + self.yaw)), u)

    def seen(self, longitude: float) -> bool:
        """Whether a longitude of the cloth is turned to us."""
        return math.cos(math.radians(longitude + self.yaw)) > 0.12

    @property
    def scale(self) -> float:
        """This trunk's length as a share of an adult's."""
        return self.body.build.torso / 1.24

    def outline(self, hem: float, flare: float = 1.0) -> Points:
        """The closed contour from the neck over the shoulders down to `hem` (a height u, below 0 past the hips)."""
        if (hem, flare) not in self.outlines:
            right, left = self._side(1, hem, flare), self._side(-1, hem, flare)
            bottom = self.at(0.0, hem - 0.03)
            self.outlines[hem, flare] = smooth([*right, bottom, *left[::-1]], False, _STEPS)
        return self.outlines[hem, flare]

    def band(self, u: float, hem: float, flare: float = 1.0) -> list[complex]:
        """A line across the cloth at a height between hem and chest (u up to .72), from edge to edge of the contour."""
        contour = self.outline(hem, flare)
        knots = [0.72, 0.48, 0.08, hem]
        row = float(np.interp(-u, [-k for k in knots], [4, 5, 6, 7])) * _STEPS
        right = complex(np.interp(row, np.arange(len(contour)), contour))
        left = complex(np.interp(len(contour) - 1 - row, np.arange(len(contour)), contour))
        _, way = self.spine(u)
        left, right = left + (right - left) * 0.055, right - (right - left) * 0.055
        return [left, (left + right) / 2 - way * 0.05 * abs(right - left), right]

    def _side(self, sign: int, hem: float, flare: float) -> list[complex]:
        from_side = _smoothstep((0.62 - abs(self.body.cos)) / 0.3)
        front, profile = self._shoulder_from_front(sign), self._shoulder_from_side(sign)
        shoulder = [a + (b - a) * from_side for a, b in zip(front, profile, strict=True)]
        body = self.body
        belly = max(0.0, body.girth - 1) * 0.5 * body.sin if sign > 0 else 0.0
        chest = 0.04 * body.sin if sign > 0 else 0.0
        crouched = self._crouched if sign < 0 else 0.0
        widths = (
            (0.72, 0.65 * body.shoulder_half + 0.3 * body.waist_half + chest),
            (0.48, body.waist_half + belly),
            (0.08, body.hip_half * 1.04 + belly * 0.9),
            (hem + 0.05 * crouched, body.hip_half * flare * (1.03 - 0.22 * crouched) + belly * 0.3),
        )
        return [*shoulder, *(self.at(sign * width, u) for u, width in widths)]

    @property
    def _lap(self) -> float:
        """0 standing, 1 where the thighs make a lap: what hangs below the hips then lies on it."""
        thigh = self.body.legs["right"].bend - self.body.legs["right"].root
        return _smoothstep((((thigh / abs(thigh)) / self.body.up).real + 0.80) / 0.5)

    @property
    def _crouched(self) -> float:
        """0 standing, 1 where the thighs are drawn up to the belly: the seat then rounds the hem behind."""
        thigh = self.body.legs["right"].bend - self.body.legs["right"].root
        return _smoothstep(((thigh / abs(thigh)) / self.body.up).real / 0.7 + 0.9) * abs(self.body.sin)

    def _shoulder_from_front(self, sign: int) -> list[complex]:
        body, small = self.body, self.scale
        side = "left" if (sign > 0) == (body.cos > 0) else "right"
        joint = body.arms[side].root
        top = joint + body.chest_up * 0.125 * body.build.limb
        neck = self._above(sign * 0.115 * small, 0.03)
        slope = (self._above(sign * 0.21 * small, 0.0) + top) / 2 + 0.012j
        outer = joint + (body.chest_right * sign * 0.128 - body.chest_up * 0.035) * body.build.limb
        return [neck, slope, top + body.chest_right * sign * 0.02, outer]

    def _shoulder_from_side(self, sign: int) -> list[complex]:
        half, small = self.body.shoulder_half, self.scale
        rows = (
            (0.105 * small, 0.03),
            (0.19 * small, -0.05),
            (0.80 * half, -0.13 * small),
            (0.95 * half, -0.22 * small),
        )
        return [self._above(sign * x, y) for x, y in rows]

    def _above(self, x: float, y: float) -> complex:
        """`x`, `y` H from the neck's base along the chest's axes."""
        return self.body.chest + self.body.chest_right * x + self.body.chest_up * y


def neck(body: Joints, skin: str, weight: float) -> list[Prim]:
    """The neck follows the head, not the chest, and runs up behind the jaw."""
    small = body.build.head / 1.12 * (0.92 if body.build.limb < 1 else 1.0)
    toward_head = body.head - body.chest
    up = toward_head / max(abs(toward_head), 1e-9)

    def low(x: float, y: float) -> complex:
        return body.chest + (body.chest_right * x + body.chest_up * y) * small

    def high(x: float, y: float) -> complex:
        return body.chest + (up * -1j * x + up * y) * small

    filled = [
        low(-0.13, -0.13),
        low(-0.115, 0.0),
        high(-0.105, 0.34),
        high(0.105, 0.34),
        low(0.115, 0.0),
        low(0.13, -0.13),
    ]
    ink = DETAIL * 1.1 * weight
    under_chin = [low(-0.115, 0.03), high(-0.105, 0.34), high(0.105, 0.34), low(0.115, 0.10), low(0.02, 0.0)]
    return [
        shape(smooth(filled, True, 4), skin, 0, False, name="neck"),
        wash(under_chin, mixed(skin, "#8A3F24", 0.6), _UNDER_CHIN, "neck-shade"),
        line(low(-0.135, -0.03), low(-0.112, 0.05), high(-0.102, 0.30), ink=ink, name="neck-left"),
        line(low(0.135, -0.03), low(0.112, 0.05), high(0.102, 0.30), ink=ink, name="neck-right"),
    ]


def in_the_dark(outline: Points, side: int) -> Points:
    """The strip of a trunk's closed outline that lies in the dark, on one side of it: wider towards the hem."""
    whole = outline if side > 0 else outline[::-1]
    edge, other = whole[_DARK_ROWS], whole[len(whole) - 1 - _DARK_ROWS]
    return np.concatenate([edge, (edge + (other - edge) * _DARK_SHARES)[::-1]])


def open_contour(outline: Points, joined: Sequence[tuple[Points, float]], weight: float) -> list[Prim]:
    """The trunk's line, open where the neck grows out of it and where it lies deeper than so much in a sleeve."""
    runs = [outline]
    for root, margin in joined:
        runs = [part for run in runs for part in showing(run, depth(run, root), margin)]
    return [
        Prim(run, ink=CONTOUR * weight, taper=(0.02, 0.02), name="trunk-line" if i == 0 else f"trunk-line{i}")
        for i, run in enumerate(runs)
    ]


def _smoothstep(t: float) -> float:
    t = min(1.0, max(0.0, t))
    return t * t * (3 - 2 * t)
