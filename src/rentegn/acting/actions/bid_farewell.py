"""Takes leave in secret: looks round whether anybody sees, lays a finger on a smile, and waves with a few fingers."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.channels import IN_FRONT, OVER_FACE
from rentegn.drawing.people.pose import pose

_SLY = pose("relaxed").but(lean=4, neck=4, shrug=0.45, hip_drop=0.04, body_yaw=14, expression="happy")
_ONE_WAY = _SLY.but(head_yaw=-38, gaze=-0.8 + 0.1j, tilt=-3)
_OTHER_WAY = _SLY.but(head_yaw=44, gaze=0.8 + 0.1j, tilt=3)
_HUSH = _SLY.but(
    head_yaw=10, tilt=5, gaze=0.1 + 0j, expression="joy",
    right_hand=0.36 - 0.12j, right_elbow=-0.9, right_shape="point", right_aim=88.0, right_layer=OVER_FACE,
)  # fmt: skip
_WAVE = _SLY.but(
    head_yaw=14, tilt=8, shrug=0.2, expression="joy",
    right_hand=-0.62 - 0.02j, right_elbow=1, right_shape="open", right_flex=-8, right_thumb=-1, right_layer=IN_FRONT,
)  # fmt: skip
_WAVED = _WAVE.but(right_hand=_WAVE.right_hand - 0.10 - 0.03j, right_flex=18)

ACTION = gesture(
    "bid_farewell",
    "relaxed",
    keys=((0, _ONE_WAY), (11, _OTHER_WAY), (22, _HUSH), (44, _WAVE), (54, _WAVED), (60, _WAVE)),
    lead=22,
    least=86,
    ideal=92,
    expression="happy",
)
