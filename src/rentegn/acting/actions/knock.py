"""Knocks with the fist: three times at what is before them, and waits."""

from rentegn.acting.action import Sound
from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_RAISED = pose("reach_handle").but(
    left_wrist=None, left_hand=0.70 - 0.06j, left_elbow=-0.9, left_shape="fist", left_aim=70, lean=6, head_yaw=46
)
_AT_IT = _RAISED.but(left_hand=0.99 - 0.02j, left_aim=24, lean=9)

ACTION = gesture(
    "knock",
    "relaxed",
    keys=((0, _RAISED), (20, _AT_IT), (27, _RAISED), (34, _AT_IT), (41, _RAISED), (48, _AT_IT)),
    lead=24,
    least=76,
    ideal=82,
    sounds=(Sound("pop", 2), Sound("pop", 14), Sound("pop", 26)),
)
