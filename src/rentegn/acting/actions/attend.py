"""Turns to somebody or something, leans in, and follows it at ease."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_LEANS_IN = pose("weight_right").but(lean=4, tilt=-2, neck=3, body_yaw=32, head_yaw=42, gaze=0.8 + 0.1j)

ACTION = gesture("attend", "relaxed", keys=((0, _LEANS_IN),), lead=6, least=30, ideal=38)
