"""Shades the eyes and looks out over it all, content with what there is to see."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_STRETCHES = pose("look").but(tilt=8, rise=0.05, left_pitch=-10, right_pitch=-12, expression="happy")

ACTION = gesture("oversee", "look", keys=((0, _STRETCHES),), lead=8, least=24, ideal=38, expression="happy")
