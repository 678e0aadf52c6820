"""A small lift of joy goes through the body and stays in the face."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_LIFT = pose("relaxed").but(trunk=1.05, tilt=8, left_pitch=-12, right_pitch=-14, rise=0.08, expression="joy")
#: A fist, a thumb, a hand on the heart, an arm that swings: everybody has their own.
_LIFTS = (
    _LIFT.but(left_hand=0.44 - 0.44j, left_shape="fist", right_hand=-0.24 - 1.12j),
    _LIFT.but(left_hand=0.46 - 0.56j, left_shape="thumb_up", left_aim=40, right_hand=-0.16 - 1.24j),
    _LIFT.but(right_hand=0.24 - 0.48j, right_shape="flat", right_aim=50, left_hand=0.30 - 1.16j),
    _LIFT.but(right_hand=-0.36 - 0.62j, right_elbow=1, right_shape="fist", right_thumb=-1, left_hand=0.28 - 1.18j),
)  # fmt: skip

ACTION = gesture("be_happy", "relaxed", keys=((0, _LIFTS),), lead=9, least=24, stagger=3, ideal=38, expression="joy")
