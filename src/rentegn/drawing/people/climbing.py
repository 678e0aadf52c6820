"""Climbing: one limb moves while three hold on, and the hip follows their mean."""

from __future__ import annotations

import cmath
import math
from collections.abc import Mapping

from rentegn.drawing.people.channels import Pose

#: In which quarter of a cycle each limb moves.
_ORDER: Mapping[str, float] = {"right_hand": 0.0, "left_foot": 0.25, "left_hand": 0.5, "right_foot": 0.75}
#: Where each limb holds along the wall when the cycle begins (H), and how far a cycle carries it.
_HOLDS: Mapping[str, float] = {"right_hand": 2.96, "left_hand": 3.38, "left_foot": 0.60, "right_foot": 0.50}
GAIN = 0.95
_STANDING = 1.945


def climb_pose(t: float, wall: float = 70.0) -> tuple[Pose, complex]:
    """The pose after `t` cycles up a wall of so many degrees, and how far (H) the figure's ground point has come.

    The wall's face passes through the ground point; a figure at `at` is drawn at `at + size * offset`.
    """
    up = cmath.exp(1j * math.radians(wall))
    out = up * 1j
    lifts = {limb: _lift(t, limb) for limb in _ORDER}
    mean = sum(_advance(t, limb) for limb in _ORDER) / 4
    offset = up * mean
    at = {limb: hold(t, limb, wall) - offset for limb in _ORDER}
    hip = up * (1.37 + 0.06 * math.sin(4 * math.pi * t)) + out * (0.70 + 0.03 * math.sin(2 * math.pi * t))
    sway = 0.05 * math.sin(2 * math.pi * (t + 0.1))
    reaching = {side: lifts[f"{side}_hand"] for side in ("left", "right")}
    ankle = 0.26 + 0.04j
    pose = Pose(
        hip_shift=hip.real,
        hip_drop=_STANDING - hip.imag,
        lean=90 - wall - 4 + 12 * sway,
        body_yaw=64,
        head_yaw=70 + 10 * sway,
        tilt=10 + 10 * (reaching["left"] + reaching["right"]),
        neck=-8,
        left_wrist=at["left_hand"] - 0.08 * up,
        right_wrist=at["right_hand"] - 0.08 * up,
        left_shape="open" if reaching["left"] > 0.25 else "grip",
        right_shape="open" if reaching["right"] > 0.25 else "grip",
        left_foot=at["left_foot"] - ankle,
        right_foot=at["right_foot"] - ankle,
        left_pitch=18 - 30 * lifts["left_foot"],
        right_pitch=18 - 30 * lifts["right_foot"],
        expression="determined",
        gaze=0.5 + 1j,
    )
    return pose, offset


def hold(t: float, limb: str, wall: float = 70.0) -> complex:
    """Where a limb holds, or swings to its next hold, from the ground point at the start."""
    up = cmath.exp(1j * math.radians(wall))
    hand = limb.endswith("hand")
    away = (0.10 if hand else 0.04) + _lift(t, limb) * (0.30 if hand else 0.22)
    return up * (_HOLDS[limb] + _advance(t, limb)) + up * 1j * away


def moving(t: float) -> str:
    """The limb that moves at `t`; the other three hold."""
    return max(_ORDER, key=lambda limb: _share(t, limb) < 1)


def _share(t: float, limb: str) -> float:
    """How much of its move in this cycle a limb has done."""
    since = t - _ORDER[limb]
    return min(1.0, (since - math.floor(since)) / 0.25)


def _advance(t: float, limb: str) -> float:
    share = _share(t, limb)
    return GAIN * (math.floor(t - _ORDER[limb]) + share * share * (3 - 2 * share))


def _lift(t: float, limb: str) -> float:
    share = _share(t, limb)
    return math.sin(math.pi * share) if share < 1 else 0.0
