"""A lift of joy goes through the body, in each a joy of their own, and stays in the face."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.channels import IN_FRONT
from rentegn.drawing.people.pose import pose

_LIFT = pose("relaxed").but(trunk=1.05, tilt=8, left_pitch=-12, right_pitch=-14, rise=0.08, expression="joy")
#: A fist pulled in with a bent knee, a clap, hands on the heart, an arm thrown up: everybody has their own.
_LIFTS = (
    _LIFT.but(
        lean=-5, left_hand=0.34 - 1.14j, right_hand=0.34 - 0.44j, right_shape="fist", right_aim=78, right_elbow=-1,
        left_foot=0.40 + 0.16j, left_pitch=-26,
    ),
    _LIFT.but(
        left_layer=IN_FRONT, left_hand=-0.26 - 0.42j, left_elbow=0.8, left_shape="flat", left_aim=98,
        right_hand=0.26 - 0.42j, right_elbow=-0.8, right_shape="flat", right_aim=82, tilt=3,
    ),
    _LIFT.but(
        tilt=11, right_hand=0.24 - 0.48j, right_shape="flat", right_aim=50, left_hand=0.56 - 0.86j, left_shape="palm",
    ),
    _LIFT.but(
        lean=-4, right_hand=-0.62 + 0.62j, right_elbow=1, right_shape="fist", right_thumb=-1, left_hand=0.30 - 1.16j,
    ),
)  # fmt: skip

ACTION = gesture("be_happy", "relaxed", keys=((0, _LIFTS),), lead=9, least=30, stagger=3, ideal=42, expression="joy")
