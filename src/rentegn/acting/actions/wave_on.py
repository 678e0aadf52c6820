"""Waves and goes on with the hand up, as people do who are a good way off."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_IN = pose("wave").but(expression="joy")
_OUT = _IN.but(right_hand=_IN.right_hand - 0.18 - 0.08j, right_flex=_IN.right_flex + 24)

ACTION = gesture(
    "wave_on", "wave", keys=((0, _IN), (12, _OUT), (19, _IN), (26, _OUT)), lead=10, least=40, ideal=58, stagger=2
)
