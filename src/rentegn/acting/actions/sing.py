"""Takes a breath and sings, a hand on the heart."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_BREATH = pose("relaxed").but(lean=-5, shrug=0.5, tilt=5, chin=0.03)
_SOFTLY = pose("sing").but(left_hand=0.62 - 0.62j, tilt=3, expression="happy")

ACTION = gesture("sing", "sing", keys=((0, _BREATH), (12, "sing"), (26, _SOFTLY)), least=48, ideal=56)
