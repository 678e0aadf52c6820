"""Asks: a hand goes up, a question mark pops up over the head and is gone when the hand comes down."""

from rentegn.acting.overhead import under_a_sign
from rentegn.drawing.people.pose import pose

_HAND_UP = pose("talk_1").but(
    left_hand=0.52 + 0.74j, left_shape="point", left_aim=82, left_elbow=-0.8, tilt=4, expression="worried"
)

ACTION = under_a_sign("ask", "question_mark", 0.5, _HAND_UP)
