"""Hands that go to a point of the stage: to a thing they take, and along with it."""

from __future__ import annotations

import cmath
import math

from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.channels import IN_FRONT, Pose
from rentegn.drawing.people.skeleton import fitted, freed, joints
from rentegn.model.storyboard import Dress

#: From the wrist to the middle of a palm that holds something, in H.
_PALM = 0.15


def reaching(aspect: Aspect, base: Pose, point: complex, *, side: str = "left", shape: str = "grip") -> Pose:
    """The pose `base` of whoever stands as `aspect`, with the palm of one hand on a point (units).

    An arm that is too short ends on the way there.
    """
    dress = aspect.dress or Dress()
    base = fitted(base, dress)
    way = (point - aspect.at) / aspect.size
    target = complex(way.real * aspect.facing, way.imag)
    root = joints(base, dress).arms[side].root
    aim = cmath.phase(target - root)
    wrist = target - _PALM * cmath.exp(1j * aim)
    held = {"wrist": wrist, "aim": math.degrees(aim), "shape": shape, "layer": IN_FRONT, "elbow": -0.7}
    return freed(base.but(**{f"{side}_{channel}": value for channel, value in held.items()}), dress)
