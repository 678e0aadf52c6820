"""Draws a deep breath of the new air: chest out, arms a little wide, and lets it go."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_IN = pose("relaxed").but(
    lean=-7,
    tilt=10,
    chin=0.05,
    shrug=0.6,
    trunk=1.04,
    lid=1.0,
    left_hand=0.44 - 1.2j,
    right_hand=-0.46 - 1.22j,
    expression="proud",
)

ACTION = gesture("breathe_in", "relaxed", keys=((0, _IN),), lead=8, least=34, ideal=44, expression="calm")
