"""Holds a hand to the small of the back, bent, and it hurts."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_STABBED = pose("relaxed").but(
    lean=-6, tilt=6, hip_shift=0.08, shrug=0.7, expression="strain", right_hand=-0.34 - 0.72j, right_elbow=1
)

ACTION = gesture("be_in_pain", "aching", keys=((0, _STABBED),), least=34, ideal=44)
