"""The way from one pose to another: hands on arcs about the shoulder, arms that never pop through the trunk."""

from __future__ import annotations

import cmath
import math
from dataclasses import fields
from operator import attrgetter
from typing import Any

from rentegn.drawing.people.channels import BEHIND, SIDES, Pose

_HEAD = frozenset({"head_yaw", "tilt", "neck", "chin"})
_FACE = frozenset({"gaze", "lid", "expression"})
#: What cannot be halved changes in the middle.
_SWITCHED = frozenset(
    {
        "expression",
        "seated",
        "holds",
        *(f"{side}_{channel}" for side in SIDES for channel in ("shape", "thumb", "layer")),
    }
)
_HAND_CHANNELS = ("hand", "wrist", "elbow", "shape", "flex", "aim", "thumb", "layer")
_HANDS = frozenset({"holds", *(f"{side}_{channel}" for side in SIDES for channel in _HAND_CHANNELS)})

#: Every channel, and all of a pose's values in that order.
_CHANNELS = tuple(field.name for field in fields(Pose))
_told = attrgetter(*_CHANNELS)

#: Where the near hand's angle about its shoulder jumps by a turn, so that no blend passes there.
_NEAR_CUT = math.radians(50)
#: How far (H) a hand swings out when its arm passes from behind the trunk to its front.
_SWING_OUT = 0.34


def blend(
    a: Pose, b: Pose, t: float, *, face: float | None = None, hands: float | None = None, head: float | None = None
) -> Pose:
    """The pose `t` of the way from `a` to `b` (a little below 0 and above 1 is anticipation and overshoot).

    `face`, `hands` and `head` are clocks of their own, for parts that lead or lag the trunk.
    """
    clocks = {**dict.fromkeys(_FACE, face), **dict.fromkeys(_HANDS, hands), **dict.fromkeys(_HEAD, head)}
    mixed = []
    for channel, start, end in zip(_CHANNELS, _told(a), _told(b), strict=True):
        clock = clocks.get(channel)
        mixed.append(start if start == end else _between(channel, start, end, t if clock is None else clock))
    return _with_arms_round_the_trunk(a, b, Pose(*mixed), t if hands is None else hands)


def _between(channel: str, a: Any, b: Any, t: float) -> Any:
    if a is None or b is None or channel in _SWITCHED:
        return a if t < 0.5 else b
    if channel in ("left_hand", "right_hand"):
        return _swung(a, b, t, cut_behind=channel == "right_hand")
    return a + (b - a) * t


def _swung(a: complex, b: complex, t: float, *, cut_behind: bool) -> complex:
    """Between two places about the shoulder in polar coordinates, never through the far side of the trunk."""
    start, end = (_angle(point, cut_behind) for point in (a, b))
    return cmath.rect(abs(a) + (abs(b) - abs(a)) * t, start + (end - start) * t)


def _angle(point: complex, cut_behind: bool) -> float:
    """The near hand may go forward under the shoulder and up behind it, but not across from up-front to up-behind."""
    angle = cmath.phase(point)
    return (angle - _NEAR_CUT) % (2 * math.pi) + _NEAR_CUT if cut_behind else angle


def _with_arms_round_the_trunk(a: Pose, b: Pose, mixed: Pose, t: float) -> Pose:
    share = min(1.0, max(0.0, t))
    changes: dict[str, Any] = {}
    for side, outward in (("left", 1), ("right", -1)):
        if (a.of(side, "layer") == BEHIND) != (b.of(side, "layer") == BEHIND):
            changes[f"{side}_hand"] = mixed.of(side, "hand") + outward * _SWING_OUT * math.sin(math.pi * share)
    return mixed.but(**changes) if changes else mixed
