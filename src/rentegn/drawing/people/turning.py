"""Turning: eyes first, then the head, then the body, one foot after the other, with a blink and a dip on the way."""

from __future__ import annotations

import math

from rentegn.drawing.people.blending import blend
from rentegn.drawing.people.channels import Pose

#: A neck turns no further than this from the trunk (degrees).
NECK = 72.0
#: The whole turn is at its best in this many frames.
FRAMES = 20


def turn_pose(a: Pose, b: Pose, u: float) -> Pose:
    """The drawing `u` of the way (0 to 1) from one way of standing to another that faces elsewhere.

    For an about-face let `b` be the goal `.mirrored()`, and face the other way once `u` is 1: the drawing is the same.
    """
    if u <= 0:
        return a
    if u >= 1:
        return b
    far = abs(b.body_yaw - a.body_yaw) > 120
    eyes, head = _ease(u / 0.12), _ease((u - 0.10) / 0.40)
    body = _ease((u - (0.20 if far else 0.28)) / 0.50)
    hands = _ease((u - 0.30) / 0.60)
    mixed = blend(a, b, body, face=head, head=head, hands=hands)
    changes = _feet(a, b, u) | _head(a, b, mixed, eyes, head)
    changes["hip_drop"] = mixed.hip_drop + 0.03 * math.sin(math.pi * body)
    return mixed.but(**changes)


def _head(a: Pose, b: Pose, mixed: Pose, eyes: float, head: float) -> dict[str, float | complex]:
    turned = abs(b.head_yaw - a.head_yaw)
    way = math.copysign(1, b.head_yaw - a.head_yaw) if turned else 0.0
    share = min(1.0, turned / 60)
    yaw = min(mixed.body_yaw + NECK, max(mixed.body_yaw - NECK, mixed.head_yaw))
    dip = math.sin(math.pi * head) * share
    shut = 0.25 < head < 0.7 and turned > 30
    leading = way * eyes * (1 - head) * share
    return {
        "head_yaw": yaw,
        "chin": mixed.chin - 0.05 * dip,
        "tilt": mixed.tilt - 4 * dip,
        "lid": max(mixed.lid, 0.95 if shut else 0.0),
        "gaze": complex(max(-1.0, min(1.0, mixed.gaze.real + leading)), mixed.gaze.imag),
    }


def _feet(a: Pose, b: Pose, u: float) -> dict[str, complex | float]:
    """One foot steps round, then the other."""
    changes: dict[str, complex | float] = {}
    for side, begins in (("left", 0.34), ("right", 0.56)):
        start, end = a.of(side, "foot"), b.of(side, "foot")
        share = _ease((u - begins) / 0.30)
        lift = 0.07 * math.sin(math.pi * share) if start != end or a.body_yaw != b.body_yaw else 0.0
        changes[f"{side}_foot"] = start + (end - start) * share + 1j * lift
        changes[f"{side}_pitch"] = a.of(side, "pitch") + (b.of(side, "pitch") - a.of(side, "pitch")) * share
    return changes


def _ease(t: float) -> float:
    t = min(1.0, max(0.0, t))
    return t * t * (3 - 2 * t)
