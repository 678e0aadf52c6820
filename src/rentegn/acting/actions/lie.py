"""Lies there: stretches, and settles down again."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_STRETCHED = pose("lying").but(
    left_hand=0.50 + 0.96j, left_shape="open", right_hand=0.30 + 0.90j, right_shape="open", expression="happy", tilt=2
)

ACTION = gesture("lie", "lying", keys=((0, _STRETCHED),), lead=6, least=34, ideal=40)
