"""Looks for something: far away under a hand, down at the floor, and about."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_DOWN = pose("relaxed").but(
    lean=24, hip_drop=0.16, hip_shift=-0.16, head_yaw=50, neck=10, gaze=0.5 - 1j, expression="thinking"
)

ACTION = gesture("search", "look", keys=((0, "look"), (18, _DOWN)), lead=8, least=44, ideal=56)
