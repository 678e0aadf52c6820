"""The library of poses: each with a silhouette of its own, each under the word an animator would use."""

from __future__ import annotations

from collections.abc import Mapping

from rentegn.drawing.people.attitudes import ATTITUDES
from rentegn.drawing.people.channels import IN_FRONT, OVER_FACE, Pose
from rentegn.drawing.people.climbing import climb_pose

STAND = Pose()
_FRONT = Pose(body_yaw=14, head_yaw=14)
_OPEN = Pose(left_shape="open", right_shape="open", left_elbow=-1, right_elbow=1, right_thumb=-1)
_OPEN_FRONT = _OPEN.but(body_yaw=14, head_yaw=14)

_STANDING: Mapping[str, Pose] = {
    "stand": STAND,
    "relaxed": Pose(lean=-2, tilt=4, hip_shift=-0.02).but(
        left_hand=0.26 - 1.26j, left_foot=0.34, left_pitch=6, right_hand=-0.02 - 1.32j, right_foot=-0.14,
    ),
    "proud": Pose(lean=-5, tilt=8, chin=0.03, expression="proud").but(
        left_layer=IN_FRONT, left_hand=0.14 - 0.93j, left_elbow=1, left_shape="fist", left_flex=-120, left_foot=0.25,
        right_hand=-0.32 - 0.96j, right_elbow=-1, right_shape="fist", right_flex=60, right_foot=-0.25,
    ),
    "hands_on_hips": _FRONT.but(lean=-2, tilt=3, head_yaw=22, expression="happy").but(
        left_layer=IN_FRONT, left_hand=0.12 - 0.92j, left_elbow=1, left_shape="fist", left_flex=-62, left_foot=0.32,
        right_hand=-0.14 - 0.92j, right_elbow=-1, right_shape="fist", right_flex=62, right_foot=-0.32,
    ),
    "ready": Pose(lean=6, tilt=3, body_yaw=30, head_yaw=36, hip_drop=0.09, expression="happy").but(
        left_hand=0.40 - 0.86j, left_shape="fist", left_foot=0.40,
        right_hand=-0.16 - 0.92j, right_shape="fist", right_foot=-0.38,
    ),
    "slump": Pose(lean=5, curve=0.20, neck=46, tilt=-12, sag=1, hip_drop=0.10, hip_shift=-0.10, expression="sad").but(
        body_yaw=72, head_yaw=56, head_shift=-0.16, gaze=0.4 - 1j, lid=0.45, chin=-0.05,
        left_hand=0.26 - 1.32j, left_elbow=-0.5, left_flex=-8, left_foot=0.18,
        right_hand=0.10 - 1.35j, right_elbow=-0.5, right_flex=-6, right_foot=-0.14,
    ),
    "shrug": _OPEN_FRONT.but(shrug=0.8, tilt=-6, expression="thinking").but(
        left_layer=IN_FRONT, left_hand=0.58 - 0.58j, left_flex=34, right_hand=-0.58 - 0.58j, right_flex=-34,
    ),
}  # fmt: skip

_LOOKING: Mapping[str, Pose] = {
    "look": Pose(lean=8, head_yaw=44, tilt=4, chin=0.03).but(
        left_hand=0.44 + 0.95j, left_shape="flat", left_aim=172, left_thumb=-1, left_layer=OVER_FACE,
        right_hand=-0.20 - 1.25j,
    ),
    "look_out": Pose(body_yaw=122, head_yaw=96, lean=6, tilt=5, chin=0.02, hip_shift=0.05).but(
        gaze=0.8 + 0.4j,
        left_hand=0.24 - 1.27j, left_foot=0.34,
        right_hand=-0.24 - 0.94j, right_elbow=-0.9, right_shape="fist", right_flex=70,
        right_foot=-0.16 + 0.05j, right_pitch=-14,
    ),
    "marvel": _OPEN.but(lean=-8, tilt=8, chin=0.04, body_yaw=22, head_yaw=44, expression="surprised").but(
        gaze=0.8 + 0.5j,
        left_hand=0.86 + 0.18j, left_flex=20, left_foot=0.24,
        right_hand=-0.80 + 0.12j, right_flex=-20, right_foot=-0.26,
    ),
    "attend": Pose(lean=3, tilt=-3, body_yaw=32, head_yaw=42, neck=3, gaze=0.7 + 0.1j, expression="calm").but(
        left_layer=IN_FRONT, left_hand=-0.04 - 1.20j, left_elbow=1, left_flex=-24,
        right_hand=0.22 - 1.22j, right_elbow=-1, right_flex=20, left_foot=0.24, right_foot=-0.20,
    ),
    "listen": Pose(lean=9, tilt=-7, body_yaw=30, head_yaw=40, gaze=0.9 + 0.1j, hip_drop=0.03).but(
        left_hand=0.20 - 1.24j, left_foot=0.36,
        right_hand=-0.22 + 0.68j, right_elbow=1, right_shape="cupped", right_aim=66, right_thumb=-1,
        right_layer=OVER_FACE,
    ),
    "think": Pose(lean=-3, body_yaw=26, head_yaw=34, tilt=5, gaze=0.5 + 0.9j, expression="thinking").but(
        left_layer=IN_FRONT, left_hand=0.06 - 0.52j, left_elbow=1, left_shape="flat",
        right_hand=0.38 + 0.02j, right_shape="cupped", right_layer=OVER_FACE,
    ),
    "read": Pose(body_yaw=18, head_yaw=24, tilt=-5, neck=6, gaze=0.2 - 1j, chin=-0.03).but(
        left_layer=IN_FRONT, left_hand=0.04 - 0.66j, left_elbow=1, left_shape="hold", left_aim=112,
        right_hand=-0.02 - 0.68j, right_elbow=-1, right_shape="hold", right_aim=66, right_thumb=-1,
    ),
}  # fmt: skip

_SHOWING: Mapping[str, Pose] = {
    "cheer": _OPEN_FRONT.but(tilt=4, expression="joy").but(
        left_layer=IN_FRONT, left_hand=0.50 + 1.12j, left_flex=6, left_foot=0.26,
        right_hand=-0.52 + 1.10j, right_flex=-6, right_foot=-0.26,
    ),
    "jump": _OPEN_FRONT.but(tilt=6, rise=0.62, hip_drop=0.10, expression="joy").but(
        left_layer=IN_FRONT, left_hand=0.66 + 0.98j, left_foot=0.44 + 0.74j, left_pitch=-22,
        right_hand=-0.66 + 0.98j, right_foot=-0.40 + 0.60j, right_pitch=-36,
    ),
    "wave": Pose(body_yaw=14, head_yaw=16, tilt=4, expression="happy").but(
        right_hand=-0.78 + 0.72j, right_elbow=1, right_shape="open", right_thumb=-1,
    ),
    "point": Pose(lean=3, expression="happy", head_yaw=36).but(
        left_hand=1.26 + 0.16j, left_elbow=-0.5, left_shape="point", left_foot=0.30, right_hand=-0.20 - 1.26j,
    ),
    "present": Pose(lean=-3, tilt=3, expression="happy").but(
        left_hand=1.02 - 0.10j, left_elbow=-0.6, left_shape="open", left_flex=18, left_foot=0.26,
        right_hand=-0.18 - 1.30j,
    ),
    "offer": Pose(lean=6, body_yaw=36, head_yaw=40, expression="happy").but(
        left_hand=0.98 - 0.42j, left_elbow=-0.8, left_shape="cupped", left_flex=10, left_foot=0.40,
        right_hand=0.88 - 0.50j, right_elbow=-0.8, right_shape="cupped", right_flex=14, right_foot=-0.22,
    ),
    "lead_on": Pose(body_yaw=40, head_yaw=-20, lean=5, tilt=2, hip_drop=0.06, expression="happy").but(
        left_hand=1.14 + 0.24j, left_elbow=-0.5, left_shape="open", left_flex=10, left_foot=0.52,
        right_hand=-0.74 - 0.46j, right_elbow=1, right_shape="cupped", right_flex=-30, right_thumb=-1,
        right_foot=-0.34 + 0.055j, right_pitch=-16,
    ),
    "hold_up": _FRONT.but(tilt=6, chin=0.04, gaze=0.9j, expression="happy").but(
        left_hand=0.40 + 1.16j, left_shape="flat", left_layer=OVER_FACE,
        right_hand=-0.40 + 1.16j, right_elbow=1, right_shape="flat", right_thumb=-1, right_layer=OVER_FACE,
    ),
    "thumb_up": Pose(body_yaw=18, head_yaw=22, tilt=5, expression="happy").but(
        left_hand=0.56 - 0.34j, left_shape="thumb_up", left_aim=30, left_foot=0.28, right_hand=-0.18 - 1.28j,
    ),
    "talk_1": Pose(body_yaw=24, head_yaw=34, lean=2, gaze=0.6 + 0j, expression="talking").but(
        left_hand=0.66 - 0.46j, left_shape="open", left_flex=20, right_hand=-0.08 - 1.28j,
    ),
    "talk_2": Pose(body_yaw=20, head_yaw=34, lean=-1, tilt=3, gaze=0.6 + 0j, expression="happy").but(
        left_hand=0.60 - 0.26j, left_shape="open", left_flex=46,
        right_hand=-0.44 - 0.60j, right_elbow=1, right_shape="open", right_flex=-34, right_thumb=-1,
    ),
    "clap_1": _FRONT.but(tilt=3, expression="joy").but(
        left_layer=IN_FRONT, left_hand=-0.26 - 0.62j, left_elbow=1, left_shape="flat", left_aim=98,
        right_hand=0.26 - 0.62j, right_elbow=-1, right_shape="flat", right_aim=82,
    ),
    "clap_2": _FRONT.but(tilt=3, expression="joy").but(
        left_layer=IN_FRONT, left_hand=0.06 - 0.58j, left_elbow=1, left_shape="flat", left_aim=74,
        right_hand=-0.06 - 0.58j, right_elbow=-1, right_shape="flat", right_aim=106, right_thumb=-1,
    ),
}  # fmt: skip

_WORKING: Mapping[str, Pose] = {
    "write_on_board": Pose(holds="pen", body_yaw=112, head_yaw=88, lean=2, tilt=7, chin=0.02, gaze=0.8 + 0.5j).but(
        left_hand=0.22 - 1.26j, left_foot=0.24,
        right_hand=0.74 + 0.44j, right_elbow=-0.7, right_shape="grip", right_aim=24, right_foot=-0.16,
    ),
    "carry": Pose(holds="box", lean=-7, hip_drop=0.05, body_yaw=42, head_yaw=38).but(
        left_hand=0.80 - 0.62j, left_shape="hold", left_foot=0.26,
        right_hand=0.66 - 0.66j, right_shape="hold", right_foot=-0.24,
    ),
    "push": Pose(lean=34, hip_drop=0.30, hip_shift=-0.02, body_yaw=66, head_yaw=70, neck=-6, tilt=6).but(
        expression="strain",
        left_hand=1.20 + 0.14j, left_shape="flat", left_aim=76, left_thumb=-1, left_foot=0.12,
        right_hand=1.20 - 0.18j, right_shape="press", right_aim=96, right_thumb=1,
        right_foot=-0.98 + 0.10j, right_pitch=-30,
    ),
    "pull_up": Pose(lean=58, curve=0.16, hip_drop=0.46, hip_shift=-0.50, body_yaw=66, head_yaw=56, neck=-8).but(
        tilt=4, gaze=0.5 - 1j, expression="strain",
        left_hand=0.28 - 1.20j, left_shape="grip", left_aim=-80, left_foot=0.34,
        right_hand=0.16 - 1.24j, right_shape="grip", right_aim=-84, right_foot=-0.24,
    ),
    "kneel": Pose(lean=14, curve=0.06, hip_drop=0.98, body_yaw=58, head_yaw=48, gaze=0.4 - 1j).but(
        left_hand=0.62 - 0.80j, left_shape="grip", left_foot=0.50,
        right_hand=0.56 - 0.94j, right_shape="grip", right_foot=-0.62 + 0.17j, right_pitch=-62,
    ),
    "sit": Pose(lean=-2, curve=0.05, hip_drop=0.80, hip_shift=-0.30, body_yaw=60, head_yaw=46, seated=True).but(
        left_hand=0.62 - 0.82j, left_foot=0.66, right_hand=0.50 - 0.86j, right_foot=0.52,
    ),
    "squeezed": Pose(lean=20, curve=0.30, neck=34, tilt=-4, shrug=1, hip_drop=1.12, hip_shift=-0.30).but(
        body_yaw=56, head_yaw=34, gaze=0.2 + 0.8j, chin=-0.02, expression="worried",
        left_hand=0.56 - 0.56j, left_shape="fist", left_foot=0.52,
        right_hand=0.46 - 0.70j, right_shape="flat", right_foot=0.30,
    ),
    "puff_wind": Pose(lean=8, curve=0.06, tilt=-6, hip_drop=0.42, shrug=0.6, expression="strain").but(
        left_hand=0.30 - 1.02j, left_shape="fist", left_foot=0.26,
        right_hand=-0.34 - 1.04j, right_shape="fist", right_foot=-0.26,
    ),
    "puff_up": _OPEN.but(body_yaw=8, head_yaw=8, tilt=4, expression="surprised").but(
        left_layer=IN_FRONT, left_hand=0.38 + 1.22j, right_hand=-0.40 + 1.22j,
    ),
}  # fmt: skip

_CLIMBING: Mapping[str, Pose] = {f"climb_{i + 1}": climb_pose(0.24 + i / 4)[0] for i in range(4)}

LIBRARY: Mapping[str, Pose] = {
    **_STANDING,
    **ATTITUDES,
    **_LOOKING,
    **_SHOWING,
    **_WORKING,
    **_CLIMBING,
    "amazed": _LOOKING["marvel"],
}
