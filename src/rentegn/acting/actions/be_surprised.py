"""Starts back, hands up, eyes wide."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_START = pose("relaxed").but(hip_drop=0.14, shrug=0.7, lean=4, expression="surprised")

ACTION = gesture("be_surprised", "marvel", keys=((0, _START),), least=24, ideal=32, expression="surprised")
