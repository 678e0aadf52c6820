"""Waves three times and lets the hand sink."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_IN = pose("wave")
_OUT = _IN.but(right_hand=_IN.right_hand - 0.16 - 0.06j, right_flex=_IN.right_flex + 22)

ACTION = gesture(
    "wave",
    "relaxed",
    keys=((0, _IN), (14, _OUT), (21, _IN), (28, _OUT), (35, _IN)),
    lead=12,
    least=58,
    ideal=64,
    expression="happy",
)
