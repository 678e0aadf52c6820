"""Two people who touch: each pose is solved for where the other stands, so that palms meet and arms go round.

Both poses face right, as every pose; the second is of somebody who faces left, toward the first. Distances are between
the two ground points, in H of the first, `other` the second's H in the first's.
"""

from __future__ import annotations

import cmath
import math

from rentegn.drawing.people.channels import AROUND, BEHIND, IN_FRONT, UNDER, Pose

#: From the wrist to the middle of the palm (H), as `Joints.palm` has it for a grown-up's hand.
_PALM = 0.125 * 1.22
#: How far apart they stand best.
SHAKING, CLAPPING, HUGGING, BESIDE = 1.85, 1.80, 0.62, 1.45

_MEETING = Pose(body_yaw=54, head_yaw=50, gaze=0.9 + 0j, expression="happy", lean=5, left_foot=0.28 + 0j)


def handshake(distance: float, other: float = 1.0, pump: float = 0.0) -> tuple[Pose, Pose]:
    """Right hand in right hand: the first's near one; the second's far one, whose fingers close round it.

    `pump` lifts them (H).
    """
    meeting = complex(distance / 2, 2.18 * (1 + other) / 2 + pump)
    first = _MEETING.but(
        right_wrist=meeting - _PALM * cmath.exp(0.10j), right_aim=math.degrees(0.10), right_shape="flat",
        right_elbow=-0.7, right_thumb=1, left_hand=0.18 - 1.28j,
    )  # fmt: skip
    second = _MEETING.but(
        left_wrist=_seen(meeting, distance, other) - _PALM * cmath.exp(0.10j), left_aim=math.degrees(0.10),
        left_shape="clasp", left_elbow=-0.7, left_layer=IN_FRONT, right_hand=-0.02 - 1.30j,
    )  # fmt: skip
    return first, second


def high_five(distance: float, other: float = 1.0) -> tuple[Pose, Pose]:
    """Palm against palm above the heads."""
    meeting = complex(distance / 2, 4.25 * (1 + other) / 2)
    glad = _MEETING.but(expression="joy", tilt=5, lean=2)
    first = glad.but(
        left_wrist=meeting - _PALM * cmath.exp(1.40j) - 0.07, left_aim=80.0, left_shape="flat", left_elbow=-0.8,
        right_pitch=-22.0, right_foot=-0.26 + 0.075j, right_hand=-0.10 - 1.26j,
    )  # fmt: skip
    second = glad.but(
        left_wrist=_seen(meeting, distance, other) - _PALM * cmath.exp(1.40j) - 0.07, left_aim=80.0,
        left_shape="flat", left_elbow=-0.8, left_layer=IN_FRONT, right_hand=-0.06 - 1.28j,
    )  # fmt: skip
    return first, second


def hug(distance: float, other: float = 1.0) -> tuple[Pose, Pose]:
    """Arms round one another; the second is drawn over the first, but for the first's near arm."""
    close = Pose(body_yaw=62, head_yaw=52, lean=5, tilt=4, expression="joy", head_shift=-0.04)
    first = close.but(
        tilt=10, chin=0.03,
        left_wrist=complex(distance + 0.20, 2.30 * other), left_aim=10.0, left_layer=BEHIND, left_elbow=-0.7,
        right_wrist=complex(distance + 0.06, 2.66 * other), right_aim=4.0, right_shape="flat", right_elbow=-0.7,
        right_layer=AROUND, right_thumb=1, left_foot=0.16 + 0j,
    )  # fmt: skip
    second = close.but(
        head_shift=-0.14, tilt=-3,
        left_wrist=complex(distance / other + 0.22, 2.52 / other), left_aim=12.0, left_shape="flat", left_elbow=-0.7,
        left_layer=UNDER,
        right_wrist=complex(distance / other + 0.02, 2.34 / other), right_aim=0.0, right_shape="flat",
        right_elbow=-0.7, left_foot=0.14 + 0j,
    )  # fmt: skip
    return first, second


def _seen(point: complex, distance: float, other: float) -> complex:
    """A point told by somebody who stands at `distance` and faces back, in H of their own."""
    return complex(distance - point.real, point.imag) / other
