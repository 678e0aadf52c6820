"""Stands in line: shifts, looks past whoever is in front, and waits on."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_PEEKING = pose("relaxed").but(lean=8, hip_shift=0.04, head_yaw=52, tilt=-6, neck=4, gaze=0.9 + 0.1j)
_SIGHING = pose("hands_folded").but(lean=-3, tilt=6, shrug=0.3, gaze=0.2 + 0.8j, expression="worried")

ACTION = gesture(
    "queue", "relaxed", keys=((0, (_PEEKING, _SIGHING)), (28, (_SIGHING, _PEEKING))), least=52, ideal=64, stagger=9
)
