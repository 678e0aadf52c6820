"""Crouches down behind both hands."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_LOOKS = pose("relaxed").but(head_yaw=-30, shrug=0.5, expression="worried")

ACTION = gesture("hide", "hide", keys=((0, _LOOKS),), lead=14, least=34, ideal=42)
