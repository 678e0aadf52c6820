"""The library of poses: each with a silhouette of its own, each under the word an animator would use."""

from __future__ import annotations

from collections.abc import Mapping

from rentegn.drawing.people.attitudes import ATTITUDES, ON_THE_LEFT, ON_THE_RIGHT
from rentegn.drawing.people.channels import IN_FRONT, OVER_FACE, Pose
from rentegn.drawing.people.climbing import climb_pose

STAND = Pose()
_FRONT = Pose(body_yaw=14, head_yaw=14)
_OPEN = Pose(left_shape="open", right_shape="open", left_elbow=-1, right_elbow=1, right_thumb=-1)
_OPEN_FRONT = _OPEN.but(body_yaw=14, head_yaw=14)
_PALMS = _OPEN_FRONT.but(left_shape="palm", right_shape="palm")

_STANDING: Mapping[str, Pose] = {
    "stand": STAND,
    "relaxed": Pose(lean=1, tilt=3, hip_shift=-0.05, hip_drop=-0.008, hips=-6, shoulders=4).but(
        left_hand=0.08 - 1.33j, left_flex=-4, left_foot=0.32,
        right_hand=-0.06 - 1.34j, right_flex=4, right_foot=-0.18,
    ),
    "proud": Pose(lean=-4, hip_shift=0.04, hip_drop=-0.006, hips=6, shoulders=-4, tilt=7, chin=0.03).but(
        expression="proud",
        left_layer=IN_FRONT, left_hand=0.14 - 0.93j, left_elbow=1, left_shape="hip", left_flex=-96, left_foot=0.25,
        right_hand=-0.12 - 0.94j, right_elbow=-1, right_shape="hip", right_flex=58, right_foot=-0.25,
    ),
    "hands_on_hips": _FRONT.but(lean=1, hip_shift=-0.04, hip_drop=0.0, hips=-6, shoulders=4, tilt=4).but(
        head_yaw=22, expression="happy",
        left_layer=IN_FRONT, left_hand=0.12 - 0.92j, left_elbow=1, left_shape="hip", left_flex=-62, left_foot=0.32,
        right_hand=-0.16 - 0.90j, right_elbow=-1, right_shape="hip", right_flex=66, right_foot=-0.32,
    ),
    "ready": Pose(lean=6, tilt=3, body_yaw=30, head_yaw=36, hip_drop=0.09, expression="happy").but(
        left_hand=0.40 - 0.86j, left_shape="fist", left_foot=0.40,
        right_hand=-0.16 - 0.92j, right_shape="fist", right_foot=-0.38,
    ),
    "slump": Pose(lean=6, curve=0.22, neck=36, tilt=-14, sag=1, hip_drop=0.10, hip_shift=-0.16, expression="sad").but(
        body_yaw=50, head_yaw=38, head_shift=-0.10, gaze=0.4 - 1j, lid=0.45, chin=-0.05, shoulders=-5,
        left_hand=0.04 - 1.34j, left_elbow=-0.4, left_flex=-10, left_foot=0.22, left_pitch=0,
        right_hand=0.12 - 1.35j, right_elbow=-0.4, right_flex=-8, right_foot=-0.12,
    ),
    "shrug": _PALMS.but(shrug=0.8, tilt=-6, expression="thinking").but(
        left_layer=IN_FRONT, left_hand=0.88 - 0.34j, left_flex=8, right_hand=-0.84 - 0.42j, right_flex=-10,
    ),
    "shrug_one": _FRONT.but(shrug=0.7, tilt=7, head_yaw=20, expression="thinking").but(
        left_hand=0.10 - 1.32j, left_flex=-6,
        right_hand=-0.84 - 0.38j, right_elbow=1, right_shape="palm", right_flex=-8, right_thumb=-1,
    ),
}  # fmt: skip

_LOOKING: Mapping[str, Pose] = {
    "look": Pose(lean=8, head_yaw=44, tilt=4, chin=0.03).but(
        expression="happy",
        left_hand=0.62 + 0.98j, left_shape="press", left_aim=170, left_thumb=-1, left_layer=OVER_FACE,
        right_hand=-0.12 - 1.32j,
    ),
    "look_out": Pose(body_yaw=128, head_yaw=112, lean=9, tilt=4, chin=0.02, hip_shift=-0.04, hips=6, shoulders=-4).but(
        gaze=0.8 + 0.4j,
        left_hand=-0.10 - 1.32j, left_elbow=0.6, left_foot=-0.20,
        right_hand=0.06 - 1.33j, right_elbow=-0.9, right_foot=0.22,
    ),
    "marvel": _OPEN.but(lean=-8, tilt=8, chin=0.04, body_yaw=22, head_yaw=44, expression="surprised").but(
        gaze=0.8 + 0.5j,
        left_hand=0.70 + 0.14j, left_flex=16, left_foot=0.24,
        right_hand=-0.26 - 1.14j, right_elbow=-0.6, right_shape="rest", right_foot=-0.26,
    ),
    "gasp": Pose(lean=-5, tilt=4, body_yaw=20, head_yaw=36, gaze=0.8 + 0.3j, expression="surprised").but(
        left_hand=0.14 - 1.30j, left_flex=-8, left_foot=0.22,
        right_hand=0.26 + 0.14j, right_elbow=-0.9, right_shape="cupped", right_aim=84, right_thumb=-1,
        right_layer=OVER_FACE, right_foot=-0.26,
    ),
    "touched": Pose(lean=-4, tilt=7, chin=0.03, body_yaw=22, head_yaw=42, gaze=0.8 + 0.4j, expression="surprised").but(
        left_hand=0.12 - 1.31j, left_flex=-8, left_foot=0.28,
        right_hand=0.24 - 0.46j, right_shape="flat", right_aim=52, right_thumb=1, right_foot=-0.20,
    ),
    "attend": Pose(lean=3, tilt=-3, body_yaw=32, head_yaw=42, neck=3, gaze=0.7 + 0.1j, expression="calm").but(
        left_layer=IN_FRONT, left_hand=-0.06 - 1.08j, left_elbow=1, left_shape="fist", left_aim=-130,
        right_hand=0.22 - 1.08j, right_elbow=-1, right_shape="clasp", right_aim=-48, right_thumb=1,
        left_foot=0.24, right_foot=-0.20,
    ),
    "listen": Pose(lean=9, tilt=-7, body_yaw=30, head_yaw=40, gaze=0.9 + 0.1j, hip_drop=0.01).but(
        left_hand=0.16 - 1.30j, left_flex=-8, left_foot=0.30,
        right_hand=-0.22 + 0.68j, right_elbow=1, right_shape="cupped", right_aim=66, right_thumb=-1,
        right_layer=OVER_FACE,
    ),
    "think": Pose(lean=-3, body_yaw=26, head_yaw=34, tilt=5, gaze=0.5 + 0.9j, expression="thinking").but(
        left_layer=IN_FRONT, left_hand=-0.52 - 0.80j, left_elbow=1, left_shape="rest", left_aim=192,
        right_hand=0.60 + 0.04j, right_shape="cupped", right_aim=86, right_layer=OVER_FACE,
    ),
    "read": Pose(body_yaw=32, head_yaw=24, lean=-2, tilt=-5, neck=6, gaze=0.3 - 1j, chin=-0.03).but(
        left_layer=IN_FRONT, left_hand=0.58 - 0.88j, left_elbow=-0.8, left_shape="hold", left_aim=118,
        right_hand=0.06 - 0.98j, right_elbow=-0.9, right_shape="hold", right_aim=62, right_thumb=-1,
    ),
}  # fmt: skip

_SHOWING: Mapping[str, Pose] = {
    "rejoice": _FRONT.but(head_yaw=28, tilt=8, lean=-5, hip_shift=0.06, hips=5, shoulders=3, expression="joy").but(
        left_layer=IN_FRONT, left_hand=0.92 + 0.66j, left_shape="fist", left_elbow=-0.7, left_foot=0.30,
        right_hand=-0.94 + 0.62j, right_shape="fist", right_elbow=0.7, right_foot=-0.32,
    ),
    "heartfelt": _FRONT.but(head_yaw=26, tilt=9, lean=-5, hip_shift=0.04, hips=5, shoulders=-3, chin=0.03).but(
        expression="joy",
        right_hand=0.10 - 0.60j, right_elbow=-1, right_shape="flat", right_aim=36, right_thumb=1, right_foot=-0.26,
        left_hand=0.56 - 0.86j, left_elbow=-0.8, left_shape="palm", left_flex=18, left_foot=0.28,
    ),
    "cheer": _OPEN_FRONT.but(tilt=4, expression="joy").but(
        left_layer=IN_FRONT, left_hand=0.40 + 1.22j, left_shape="fist", left_flex=4, left_foot=0.26,
        right_hand=-0.58 + 1.06j, right_elbow=0.8, right_flex=-2, right_foot=-0.26,
    ),
    "fist_up": Pose(lean=-2, tilt=6, body_yaw=20, head_yaw=24, expression="joy").but(
        left_hand=0.24 - 1.16j, left_shape="fist", left_foot=0.34, left_pitch=6,
        right_hand=-0.64 + 0.86j, right_elbow=0.9, right_shape="fist", right_flex=4, right_thumb=-1, right_foot=-0.20,
    ),
    "jump": _OPEN_FRONT.but(tilt=6, rise=0.62, hip_drop=0.10, expression="joy").but(
        left_layer=IN_FRONT, left_hand=0.66 + 0.98j, left_foot=0.44 + 0.74j, left_pitch=-22,
        right_hand=-0.66 + 0.98j, right_foot=-0.40 + 0.60j, right_pitch=-36,
    ),
    "wave": Pose(body_yaw=14, head_yaw=16, tilt=4, expression="happy").but(
        right_hand=-0.72 + 0.86j, right_elbow=0.9, right_shape="open", right_thumb=-1,
    ),
    "point": Pose(lean=3, expression="happy", head_yaw=36).but(
        left_hand=1.26 + 0.16j, left_elbow=-0.5, left_shape="point", left_foot=0.30, right_hand=-0.20 - 1.26j,
    ),
    "present": Pose(lean=-3, tilt=3, expression="happy").but(
        left_hand=0.92 - 0.34j, left_elbow=-0.7, left_shape="palm", left_flex=10, left_foot=0.26,
        right_hand=-0.14 - 1.30j, right_flex=10,
    ),
    "offer": Pose(lean=6, hip_drop=0.02, body_yaw=36, head_yaw=40, expression="happy").but(
        left_hand=0.96 - 0.42j, left_elbow=-0.8, left_shape="palm", left_flex=2, left_foot=0.38,
        right_hand=0.62 - 0.62j, right_elbow=-0.8, right_shape="palm", right_flex=-12, right_foot=-0.22,
    ),
    "lead_on": Pose(body_yaw=40, head_yaw=-20, lean=5, tilt=2, hip_drop=0.06, expression="happy").but(
        left_hand=1.10 + 0.18j, left_elbow=-0.5, left_shape="palm", left_flex=6, left_foot=0.52,
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
        left_hand=0.50 - 0.62j, left_shape="palm", left_flex=8, right_hand=-0.06 - 1.30j, right_flex=8,
    ),
    "talk_2": Pose(body_yaw=20, head_yaw=34, lean=-1, tilt=3, gaze=0.6 + 0j, expression="happy").but(
        left_hand=0.40 - 0.44j, left_shape="cupped", left_flex=12, right_hand=-0.10 - 1.26j, right_flex=14,
    ),
    "talk_3": ON_THE_RIGHT.but(head_yaw=34, gaze=0.6 + 0j, expression="talking").but(
        right_hand=0.44 - 0.70j, right_shape="palm", right_aim=22, left_hand=0.08 - 1.33j, left_flex=-4,
    ),
    "talk_4": ON_THE_RIGHT.but(head_yaw=36, tilt=2, gaze=0.6 + 0j, expression="happy").but(
        right_hand=0.86 - 0.34j, right_shape="point", right_aim=66, left_hand=0.08 - 1.33j, left_flex=-4,
    ),
    "talk_5": ON_THE_LEFT.but(head_yaw=34, gaze=0.6 + 0j, expression="talking").but(
        left_layer=IN_FRONT, left_hand=0.02 - 0.80j, left_elbow=1, left_aim=150,
        right_hand=0.24 - 0.74j, right_shape="clasp", right_aim=12, right_thumb=1,
    ),
    "talk_6": ON_THE_LEFT.but(head_yaw=36, tilt=6, gaze=0.6 + 0.1j, expression="happy").but(
        right_hand=0.22 - 0.48j, right_shape="flat", right_aim=50, left_hand=0.08 - 1.33j, left_flex=-4,
    ),
    "clap_1": _FRONT.but(tilt=3, expression="joy").but(
        left_layer=IN_FRONT, left_hand=-0.26 - 0.62j, left_elbow=0.8, left_shape="flat", left_aim=98,
        right_hand=0.26 - 0.62j, right_elbow=-0.8, right_shape="flat", right_aim=82,
    ),
    "clap_2": _FRONT.but(tilt=3, expression="joy").but(
        left_layer=IN_FRONT, left_hand=-0.08 - 0.62j, left_elbow=0.7, left_shape="press", left_aim=104, left_thumb=-1,
        right_hand=0.08 - 0.62j, right_elbow=-0.7, right_shape="press", right_aim=76, right_thumb=1,
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
    "reach_down": Pose(lean=52, hip_drop=1.02, hip_shift=-0.40, body_yaw=60, head_yaw=52, neck=2, tilt=-2).but(
        gaze=0.6 - 1j, expression="calm",
        left_hand=-0.04 - 0.52j, left_elbow=-1, left_foot=0.40,
        right_hand=0.42 - 1.20j, right_elbow=-0.4, right_aim=-70, right_foot=-0.74 + 0.10j, right_pitch=-34,
    ),
    "kneel": Pose(lean=14, curve=0.06, hip_drop=0.98, body_yaw=58, head_yaw=48, gaze=0.4 - 1j).but(
        left_hand=0.62 - 0.80j, left_shape="grip", left_foot=0.50,
        right_hand=0.56 - 0.94j, right_shape="grip", right_foot=-0.62 + 0.17j, right_pitch=-62,
    ),
    "sit": Pose(lean=2, curve=0.06, hip_drop=0.80, hip_shift=-0.30, body_yaw=48, head_yaw=36, seated=True).but(
        tilt=3, shoulders=-3,
        left_hand=0.52 - 0.90j, left_elbow=-0.8, left_foot=0.72, right_hand=0.42 - 0.94j, right_elbow=-0.8,
        right_foot=0.44, right_pitch=-6,
    ),
    "squeezed": Pose(lean=13, curve=0.15, neck=4, tilt=-8, shrug=1, hip_drop=1.61, hip_shift=-0.52).but(
        body_yaw=52, head_yaw=22, gaze=0.3 + 0.5j, chin=-0.02, expression="worried",
        left_layer=IN_FRONT, left_hand=0.68 - 0.58j, left_elbow=-0.8, left_shape="fist", left_aim=-40,
        right_hand=1.02 - 0.62j, right_elbow=-0.8, right_shape="clasp", right_aim=-30,
        left_foot=0.54, right_foot=0.34,
    ),
    "braced": Pose(lean=11, curve=0.16, neck=5, tilt=-7, shrug=0.9, hip_drop=1.62, hip_shift=-0.48).but(
        body_yaw=34, head_yaw=20, gaze=0.6 + 0.3j, chin=-0.02, expression="strain",
        left_layer=IN_FRONT, left_hand=0.62 + 0.10j, left_elbow=-0.9, left_shape="press", left_aim=90, left_thumb=1,
        right_layer=IN_FRONT, right_hand=-0.62 + 0.08j, right_elbow=0.9, right_shape="press", right_aim=90,
        right_thumb=-1, left_foot=0.54, right_foot=0.34,
    ),
    "burst_free": Pose(lean=7, curve=0.02, tilt=8, shrug=0.1, hip_drop=0.88, hip_shift=0.02, body_yaw=26).but(
        head_yaw=30, gaze=0.5 + 0.7j, expression="surprised",
        left_hand=1.22 + 0.42j, left_elbow=-0.3, left_shape="palm", left_flex=16,
        right_hand=-1.20 + 0.36j, right_elbow=0.3, right_shape="palm", right_flex=-16, right_thumb=-1,
        left_foot=0.54, right_foot=0.34,
    ),
    "puff_wind": Pose(lean=4, curve=0.06, tilt=-4, hip_drop=0.42, shrug=0.6, lid=1.0, expression="calm").but(
        left_hand=0.36 - 0.82j, left_shape="fist", left_foot=0.26,
        right_hand=-0.36 - 0.90j, right_shape="fist", right_foot=-0.26,
    ),
    "puff_up": _OPEN.but(body_yaw=8, head_yaw=8, tilt=4, expression="surprised").but(
        left_layer=IN_FRONT, left_hand=0.62 + 0.50j, right_hand=-0.66 + 0.26j,
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
