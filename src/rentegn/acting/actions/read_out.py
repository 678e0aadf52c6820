"""Reads to the others from what is in the hands: looks up to them, down, and up again."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_DOWN = pose("read").but(expression="talking")
_UP = _DOWN.but(head_yaw=44, tilt=3, neck=2, gaze=0.9 + 0.1j, expression="happy")

ACTION = gesture("read_out", "read", keys=((0, _UP), (14, _DOWN), (26, _UP)), least=44, ideal=52, expression="happy")
