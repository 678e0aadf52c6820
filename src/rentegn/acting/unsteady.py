"""On shaky ground: people sway in a mist, one all but falls, and whoever is beside takes that one by the hand."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from rentegn.acting.action import Passage
from rentegn.acting.clock import share
from rentegn.acting.marks import EFFECT
from rentegn.drawing.people.channels import IN_FRONT, Pose
from rentegn.drawing.people.pose import pose
from rentegn.drawing.people.skeleton import fitted, freed
from rentegn.drawing.prims import Cel
from rentegn.drawing.props.fog import mist
from rentegn.model.storyboard import Dress

#: The frames and poses in which somebody sways, and by how much later each is than the one before.
_SWAYS, _LATER = ((0, "balancing"), (16, "wobbling"), (32, "balancing"), (46, "wobbling")), 3
#: When somebody loses their footing, when a hand is there, and when both stand firm again.
_SLIPS, _CAUGHT, _FIRM = 18, 34, 52
#: How far apart (H) two may stand to reach one another, and how high (H) over the ground their hands meet; how
#: far (H) the middle of a palm is from its wrist.
_REACH, _MEET, _PALM = (1.1, 2.7), 2.50, 0.28
#: Frames in which the mist comes and goes, how high it lies over the feet, how far it drifts meanwhile, and how far
#: it reaches beyond them (units).
_COMES, _GOES, _LOW, _DRIFTS, _BEYOND = 14, 22, 0.02, 0.5, 1.1

Keys = tuple[tuple[int, Pose], ...]

_SLIPPING = pose("balancing").but(
    lean=-20, tilt=10, hip_drop=0.14, hip_shift=-0.10, expression="surprised", gaze=0.8 + 0.4j,
    left_layer=IN_FRONT, left_hand=1.02 + 0.34j, left_elbow=-0.5, left_shape="open",
    right_hand=-0.96 + 0.62j, right_shape="open",
    left_foot=0.52 + 0.30j, left_pitch=22,
)  # fmt: skip
_HELD = _SLIPPING.but(
    lean=-9, tilt=2, hip_drop=0.16, left_shape="grip", left_aim=0, left_foot=0.34 + 0.04j, left_pitch=8,
    right_hand=-0.80 + 0.10j, gaze=0.9 + 0.1j, expression="surprised",
)  # fmt: skip
_REACHING = pose("balancing").but(
    lean=14, tilt=-4, hip_drop=0.12, body_yaw=34, head_yaw=44, expression="determined", gaze=0.9 + 0j,
    left_hand=1.20 - 0.02j, left_elbow=-0.5, left_shape="open", left_foot=0.46,
    right_hand=-0.62 - 0.74j, right_foot=-0.26,
)  # fmt: skip
_HOLDING = _REACHING.but(
    lean=-7, tilt=2, hip_drop=0.14, left_shape="grip", left_aim=0, right_hand=-0.30 - 1.0j, right_shape="fist",
    left_foot=0.40,
)  # fmt: skip


def swaying(passage: Passage, riders: Sequence[str]) -> Mapping[str, Keys]:
    """The poses that each of these people goes through, in the frames of the passage."""
    keys = {rider: tuple((at + _LATER * i, pose(name)) for at, name in _SWAYS) for i, rider in enumerate(riders)}
    pair = _neighbours(passage, riders)
    if pair is not None:
        slipping, steadying, apart = pair
        keys[slipping] = _together(passage, slipping, apart, (_SLIPPING, _HELD))
        keys[steadying] = _together(passage, steadying, apart, (_REACHING, _HOLDING))
    return keys


def _neighbours(passage: Passage, riders: Sequence[str]) -> tuple[str, str, float] | None:
    """Two who face one another within reach, the nearest last, and how far apart they are in H; None without such."""
    found = None
    for one, other in pairwise(riders):
        left, right = sorted((passage.after[one], passage.after[other]), key=lambda p: p.x)
        apart = (right.x - left.x) / left.size
        if _REACH[0] <= apart <= _REACH[1] and left.facing > 0 > right.facing:
            found = left.entity, right.entity, apart
    return found


def _together(passage: Passage, who: str, apart: float, poses: tuple[Pose, Pose]) -> Keys:
    dress = passage.cast.get(who, Dress())
    first, caught = poses
    holding = freed(fitted(caught.but(left_wrist=complex(apart / 2 - _PALM, _MEET)), dress), dress)
    return (
        (0, pose("balancing").but(left_hand=0.50 - 0.86j)),  # no hand in the other's face
        (_SLIPS, fitted(first, dress)),
        (_CAUGHT, holding),
        (_FIRM, holding.but(expression="happy")),
    )


def misty(passage: Passage, riders: Sequence[str], frame: int) -> tuple[Cel, ...]:
    """Mist about the feet of those who are not sure of their ground."""
    thick = share(frame, 0, _COMES) * (1 - share(frame, passage.frames - _GOES - 4, passage.frames - 4))
    if thick <= 0.02 or not riders:
        return ()
    there = [passage.before[rider] for rider in riders]
    left, right = min(p.x for p in there), max(p.x for p in there)
    drift = _DRIFTS * (frame / max(1, passage.frames) - 0.5)
    low = complex((left + right) / 2 + drift, min(p.y for p in there) + _LOW + 0.04 * math.sin(frame / 9))
    return (Cel(EFFECT - 1, tuple(mist(low, (right - left) / 2 + _BEYOND)), opacity=thick),)
