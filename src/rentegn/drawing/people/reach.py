"""How far a person reaches, from the joints alone: a hundredth of the work of drawing them."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.aspect import Aspect
from rentegn.drawing.measure import Box
from rentegn.drawing.people import wheelchair
from rentegn.drawing.people.carried import CARRIED, corners, holder
from rentegn.drawing.people.channels import SIDES, Pose
from rentegn.drawing.people.skeleton import Joints, joints, world
from rentegn.model.storyboard import Dress

#: What is round a joint, in H: hair and hat round the skull (times its height), what a hand holds, shoes, clothes.
_HEAD, _HAND, _FOOT, _BODY = 0.68, 0.34, 0.36, 0.34
#: Round the hips: what a body sits on or leans against, and a wheelchair.
_SEAT, _CHAIR = 0.72, 1.3
#: Round the corners of a tool in the hand.
_TOOL = 0.06


def reach(aspect: Aspect) -> Box:
    """A box, in units, about all of a person at a frame; TypeError for what is none."""
    if aspect.pose is None:
        raise TypeError(f"`{aspect.entity}` is no person")
    worn = aspect.dress or Dress()
    pose = wheelchair.seated(aspect.pose) if worn.wheelchair else aspect.pose
    body = joints(pose, worn)
    rounds = [(body.head, _HEAD * body.build.head), (body.hip, _CHAIR if worn.wheelchair else _SEAT)]
    for side in body.arms:
        rounds += [(body.fingertip(side), 0.1), (body.arms[side].end, _HAND), (body.arms[side].bend, 0.2)]
        rounds += [(body.legs[side].end, _FOOT), (body.legs[side].bend, 0.25), (body.arms[side].root, _BODY)]
    rounds += [(point, _TOOL) for point in _in_hand(pose, body)]
    wide, high = aspect.squash
    at = np.array([world(0j, 1.0, aspect.facing, point) for point, _ in rounds])
    at = (wide * at.real + 1j * high * at.imag) * np.exp(1j * aspect.turn)
    x, y = aspect.at.real + aspect.size * at.real, aspect.at.imag + aspect.size * at.imag
    radius = aspect.size * max(wide, high) * np.array([radius for _, radius in rounds])
    return Box(
        float((x - radius).min()), float((y - radius).min()), float((x + radius).max()), float((y + radius).max())
    )


def _in_hand(pose: Pose, body: Joints) -> tuple[complex, ...]:
    """The corners of what somebody has in the hand, in H."""
    if pose.holds not in CARRIED:
        return ()
    side = holder(pose)
    both = {pose.left_shape, pose.right_shape} == {"hold"}
    at = sum(body.palm(each) for each in SIDES) / 2 if both else body.palm(side)
    turn = body.hands[side] * -1j if CARRIED[pose.holds][1] else 1.0
    return tuple(at + turn * corner for corner in corners(pose.holds))
