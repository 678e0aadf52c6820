"""Answers: an idea lights up over the head, and an open palm hands it to whoever asked."""

from rentegn.acting.overhead import under_a_sign
from rentegn.drawing.people.pose import pose

_OPEN_PALM = pose("present").but(
    lean=4, tilt=5, head_yaw=40, gaze=0.8 + 0.1j, left_hand=1.00 - 0.16j, left_flex=14, expression="joy"
)

ACTION = under_a_sign("answer", "lightbulb", 0.72, _OPEN_PALM, "happy")
