"""A small lift of joy goes through the body and stays in the face."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_LIFT = pose("relaxed").but(
    trunk=1.05, tilt=8, left_hand=0.44 - 0.44j, left_shape="fist", right_hand=-0.24 - 1.12j,
    left_pitch=-12, right_pitch=-14, rise=0.08, expression="joy",
)  # fmt: skip

ACTION = gesture("be_happy", "relaxed", keys=((0, _LIFT),), lead=9, least=24, stagger=3, ideal=38, expression="joy")
