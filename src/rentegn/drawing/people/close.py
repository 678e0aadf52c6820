"""Gestures kept to one's own space, as among people who stand close: the same gesture, its elbows at the body."""

from __future__ import annotations

import cmath
import math
from functools import lru_cache
from typing import Any

from rentegn.drawing.people.channels import SIDES, Pose

_CLOSE = "_close"
#: How far (H) a hand goes out to its own side of its shoulder.
_OUT = 0.24
#: Below this (H from its shoulder) a hand hangs; a pulled-in hand between these heights is held before the ribs.
_HANGS, _RIBS, _OVER = -1.0, -0.44, 0.5
#: The way (degrees off the forward level) a hand that was held out points then, and one that is raised.
_UPWARD, _RAISED = 58.0, 82.0


def close(name: str) -> str:
    """The name of a pose's close way."""
    return name if name.endswith(_CLOSE) else name + _CLOSE


def opened(name: str) -> str:
    """The name of the pose that a close way is made from; any other name as it is."""
    return name.removesuffix(_CLOSE)


@lru_cache(maxsize=512)
def kept_close(pose: Pose) -> Pose:
    """The pose with each hand that is held out drawn in to its own side; hands that are in a place stay there."""
    changes: dict[str, Any] = {}
    for side, outward in zip(SIDES, (1, -1), strict=True):
        hand: complex = pose.of(side, "hand")
        if pose.of(side, "wrist") is not None or hand.imag < _HANGS or outward * hand.real <= _OUT + 0.1:
            continue
        high = hand.imag if hand.imag > _OVER else min(hand.imag, _RIBS)
        changes[f"{side}_hand"] = complex(outward * _OUT, high)
        way = cmath.rect(1.0, math.radians(_UPWARD if hand.imag <= _OVER else _RAISED))
        changes[f"{side}_aim"] = math.degrees(cmath.phase(complex(outward * way.real, way.imag)))
    return pose.but(**changes)
