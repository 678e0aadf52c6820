"""Yawns behind a stretch, and droops."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_STRETCH = pose("relaxed").but(lean=-7, tilt=8, left_hand=0.74 + 0.30j, left_shape="fist", lid=0.9)

ACTION = gesture("be_tired", "tired", keys=((0, _STRETCH),), least=34, ideal=46)
