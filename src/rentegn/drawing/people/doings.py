"""Poses of those who do something with a thing or with somebody: holding, handing over, hauling, falling, sitting.

What is held has its place told from the figure's own ground point (`…_wrist`), so that every build has it in hand.
"""

from __future__ import annotations

from collections.abc import Mapping

from rentegn.drawing.people.channels import EMBRACING, IN_FRONT, OVER_FACE, UNDER, Pose

_HOLDING = Pose(body_yaw=36, head_yaw=36, lean=-1, tilt=2, expression="happy").but(left_foot=0.30, right_foot=-0.20)
_SPREAD = Pose(body_yaw=20, head_yaw=30).but(
    left_hand=1.20 + 0.24j, left_elbow=-0.4, left_shape="flat", left_flex=14,
    right_hand=-1.16 + 0.20j, right_elbow=0.4, right_shape="flat", right_flex=-14, right_thumb=-1,
)  # fmt: skip

_HANDLING: Mapping[str, Pose] = {
    "hold_before": _HOLDING.but(body_yaw=32, head_yaw=32, lean=-3, tilt=4).but(
        left_layer=IN_FRONT, left_wrist=0.98 + 1.88j, left_elbow=-0.8, left_shape="hold", left_aim=128,
        right_wrist=-0.16 + 1.84j, right_elbow=-0.9, right_shape="hold", right_aim=52, right_thumb=-1,
    ),
    "hold_at_side": _HOLDING.but(body_yaw=22, head_yaw=28).but(
        right_wrist=0.40 + 1.94j, right_elbow=-0.9, right_shape="grip", right_aim=20, left_hand=0.10 - 1.31j,
    ),
    "hold_out": _HOLDING.but(lean=7, head_yaw=44).but(
        left_wrist=1.02 + 2.38j, left_elbow=-0.7, left_shape="hold", left_aim=14, left_foot=0.46,
        right_hand=-0.16 - 1.28j,
    ),
    "hold_aloft": _HOLDING.but(lean=-3, tilt=7, chin=0.04, body_yaw=14, head_yaw=14, gaze=0.9j, expression="joy").but(
        left_wrist=0.36 + 4.40j, left_elbow=-0.7, left_shape="hold", left_aim=96, left_layer=IN_FRONT,
        right_wrist=-0.30 + 4.40j, right_elbow=0.7, right_shape="hold", right_aim=84, right_thumb=-1,
    ),
    "hold_to_eye": _HOLDING.but(lean=12, hip_drop=0.04, tilt=-3, head_yaw=48, gaze=0.9 - 0.1j).but(
        expression="determined",
        left_wrist=0.98 + 2.86j, left_elbow=-0.8, left_shape="grip", left_aim=70, left_foot=0.44,
        right_hand=-0.20 - 1.20j, right_shape="fist",
    ),
    "carry_low": _HOLDING.but(lean=-8, hip_drop=0.06, expression="determined").but(
        left_wrist=0.80 + 1.74j, left_elbow=-0.7, left_shape="hold", left_aim=20,
        right_wrist=0.70 + 1.66j, right_elbow=-0.7, right_shape="hold", right_aim=16,
    ),
    "stoop": Pose(lean=50, curve=0.05, hip_drop=0.62, hip_shift=-0.42, body_yaw=62, head_yaw=54, neck=-10).but(
        gaze=0.5 - 0.8j, expression="calm",
        left_hand=0.52 - 1.18j, left_elbow=-0.6, left_shape="grip", left_foot=0.34,
        right_hand=0.40 - 1.22j, right_elbow=-0.6, right_shape="grip", right_foot=-0.26 + 0.03j, right_pitch=-12,
    ),
    "shove": Pose(lean=44, hip_drop=0.36, hip_shift=-0.16, body_yaw=66, head_yaw=68, neck=-10, tilt=6).but(
        expression="strain",
        left_hand=0.92 - 0.66j, left_shape="flat", left_aim=62, left_thumb=-1, left_foot=0.14,
        right_hand=0.86 - 0.92j, right_shape="press", right_aim=78, right_thumb=1,
        right_foot=-0.98 + 0.10j, right_pitch=-30,
    ),
    "wheel": Pose(lean=9, body_yaw=56, head_yaw=50, tilt=2, expression="happy").but(
        left_hand=0.86 - 0.62j, left_elbow=-0.7, left_shape="grip", left_aim=-4, left_foot=0.34,
        right_hand=0.80 - 0.70j, right_elbow=-0.7, right_shape="grip", right_aim=-4,
        right_foot=-0.34 + 0.05j, right_pitch=-12,
    ),
    "tow": Pose(lean=28, hip_drop=0.20, hip_shift=-0.02, body_yaw=66, head_yaw=66, neck=-6, tilt=5).but(
        expression="strain",
        left_wrist=-0.06 + 2.34j, left_elbow=0.7, left_shape="grip", left_aim=186, left_foot=0.50,
        right_wrist=-0.22 + 2.16j, right_elbow=0.7, right_shape="grip", right_aim=186, right_foot=-0.62 + 0.08j,
        right_pitch=-26,
    ),
    "hold_rope": Pose(lean=-9, hip_drop=0.10, hip_shift=-0.10, body_yaw=44, head_yaw=44, expression="determined").but(
        left_wrist=0.86 + 2.10j, left_elbow=-0.7, left_shape="grip", left_aim=6, left_foot=0.50,
        right_wrist=0.60 + 2.02j, right_elbow=-0.8, right_shape="grip", right_aim=6, right_foot=-0.24,
    ),
    "reach_handle": Pose(lean=5, body_yaw=40, head_yaw=44).but(
        left_wrist=1.06 + 2.20j, left_elbow=-0.7, left_shape="grip", left_aim=4, left_foot=0.36,
        right_hand=-0.14 - 1.28j,
    ),
    "reach_up": Pose(lean=4, tilt=9, body_yaw=34, head_yaw=40, gaze=0.6 + 0.9j, expression="happy").but(
        left_hand=0.62 + 1.10j, left_shape="open", left_foot=0.34, right_foot=-0.26 + 0.06j, right_pitch=-18,
        right_hand=-0.16 - 1.24j,
    ),
    "under_umbrella": Pose(body_yaw=26, head_yaw=38, tilt=4, expression="happy").but(
        left_wrist=0.62 + 2.72j, left_elbow=-0.9, left_shape="grip", left_aim=84, left_layer=IN_FRONT,
        right_hand=-0.30 - 1.20j,
    ),
    "throw": Pose(lean=10, body_yaw=30, head_yaw=44, expression="happy").but(
        left_hand=1.18 + 0.30j, left_elbow=-0.5, left_shape="open", left_flex=10, left_foot=0.50,
        right_hand=-0.50 - 0.90j, right_foot=-0.26 + 0.04j, right_pitch=-14,
    ),
    "throw_back": Pose(lean=-7, hip_drop=0.03, body_yaw=30, head_yaw=40, expression="determined").but(
        left_hand=-0.10 + 0.62j, left_elbow=-1, left_shape="hold", left_layer=IN_FRONT, left_foot=0.34,
        right_hand=0.20 - 1.20j, right_foot=-0.26,
    ),
    "work_1": Pose(lean=14, body_yaw=44, head_yaw=44, hip_drop=0.14, gaze=0.7 - 0.4j, expression="determined").but(
        left_hand=0.72 - 0.66j, left_shape="hold", left_elbow=-0.8, left_foot=0.46,
        right_hand=0.74 + 0.42j, right_shape="fist", right_elbow=-0.9, right_foot=-0.26,
    ),
    "work_2": Pose(lean=22, body_yaw=46, head_yaw=44, hip_drop=0.22, gaze=0.7 - 0.6j, expression="determined").but(
        left_hand=0.78 - 0.70j, left_shape="hold", left_elbow=-0.8, left_foot=0.46,
        right_hand=0.94 - 0.44j, right_shape="fist", right_elbow=-0.8, right_foot=-0.26,
    ),
}  # fmt: skip

_BODILY: Mapping[str, Pose] = {
    "balancing": _SPREAD.but(lean=-3, tilt=2, hip_drop=0.06, gaze=0.6 - 0.5j, expression="determined").but(
        left_foot=0.20, right_foot=-0.16,
    ),
    "wobbling": _SPREAD.but(lean=11, tilt=-6, hip_shift=-0.12, hip_drop=0.10, expression="worried").but(
        left_hand=1.04 - 0.30j, right_hand=-0.96 + 0.74j, left_foot=0.20, right_foot=-0.16,
    ),
    "flailing": _SPREAD.but(lean=-16, tilt=6, hip_drop=0.12, expression="surprised").but(
        left_hand=0.86 + 0.84j, left_shape="open", right_hand=-0.94 + 0.60j, right_shape="open",
        left_foot=0.46 + 0.30j, left_pitch=24, right_foot=-0.10 + 0.02j,
    ),
    "tumbling": Pose(lean=34, body_yaw=56, head_yaw=50, tilt=10, hip_drop=0.28, expression="surprised").but(
        left_hand=1.00 + 0.30j, left_shape="open", left_elbow=-0.6, left_foot=0.30,
        right_hand=0.84 + 0.52j, right_shape="open", right_elbow=-0.6, right_foot=-0.66 + 0.34j, right_pitch=-40,
    ),
    "fallen": Pose(lean=-15, curve=0.08, hip_drop=1.60, hip_shift=-0.40, body_yaw=58, head_yaw=44, seated=True).but(
        tilt=3, expression="surprised",
        left_hand=-0.34 - 0.98j, left_elbow=-0.7, left_shape="flat", left_foot=0.98, left_pitch=24,
        right_hand=-0.56 - 0.94j, right_elbow=-0.7, right_shape="flat", right_flex=-40, right_foot=0.56,
    ),
    "crouch": Pose(lean=22, hip_drop=0.52, hip_shift=-0.20, body_yaw=46, head_yaw=46, neck=-6, tilt=5).but(
        expression="determined",
        left_hand=-0.30 - 1.12j, left_elbow=-0.8, left_shape="fist", left_foot=0.24,
        right_hand=-0.64 - 0.96j, right_elbow=-0.8, right_shape="fist", right_foot=-0.18,
    ),
    "kneeling": Pose(lean=8, hip_drop=0.98, hip_shift=-0.08, body_yaw=56, head_yaw=50, tilt=2, seated=True).but(
        expression="calm",
        left_hand=0.44 - 0.92j, left_elbow=-0.7, left_shape="rest", left_foot=0.62,
        right_hand=0.24 - 1.10j, right_elbow=-0.7, right_shape="rest", right_foot=-0.72 + 0.12j, right_pitch=-64,
    ),
    "leap": Pose(lean=10, body_yaw=44, head_yaw=46, tilt=6, expression="joy").but(
        left_hand=0.84 + 0.86j, left_shape="open", left_foot=0.62 + 0.34j, left_pitch=10,
        right_hand=-0.60 + 0.40j, right_shape="open", right_elbow=0.8, right_thumb=-1,
        right_foot=-0.62 + 0.42j, right_pitch=-40,
    ),
    "drifting": Pose(body_yaw=30, head_yaw=40, lean=-4, tilt=5, expression="joy").but(
        left_wrist=0.62 + 2.72j, left_elbow=-0.9, left_shape="grip", left_aim=84, left_layer=IN_FRONT,
        right_hand=-0.84 - 0.30j, right_shape="open", right_elbow=0.6, right_thumb=-1,
        left_foot=0.40 + 0.26j, left_pitch=-20, right_foot=-0.20 + 0.10j, right_pitch=-34,
    ),
    "hide": Pose(lean=30, curve=0.22, neck=26, hip_drop=0.98, hip_shift=-0.24, body_yaw=50, head_yaw=30, tilt=-8).but(
        expression="worried", seated=True,
        left_layer=IN_FRONT, left_hand=0.20 + 0.20j, left_elbow=-0.8, left_shape="flat", left_aim=100, left_foot=0.40,
        right_hand=0.46 + 0.16j, right_elbow=-0.8, right_shape="flat", right_aim=86, right_layer=OVER_FACE,
        right_foot=0.16,
    ),
}  # fmt: skip

_FLAT = Pose(body_yaw=52, head_yaw=46, tilt=4, expression="calm").but(
    left_hand=0.10 - 1.28j, left_elbow=-0.4, left_shape="rest", left_foot=0.14, left_pitch=6, left_layer=IN_FRONT,
    right_hand=0.02 - 1.30j, right_elbow=-0.4, right_shape="rest", right_foot=-0.04, right_pitch=6,
)  # fmt: skip
_LYING: Mapping[str, Pose] = {
    "lying": _FLAT.but(tilt=-12, neck=14, gaze=0.5 + 0.2j),
    "dozing": Pose(lean=7, curve=0.14, neck=30, tilt=-12, sag=0.8, lid=1.0, body_yaw=36, head_yaw=34).but(
        expression="calm",
        left_hand=0.24 - 1.30j,
        left_elbow=-0.5,
        right_hand=0.12 - 1.32j,
        right_elbow=-0.5,
    ),
    "asleep": _FLAT.but(tilt=-6, neck=8, lid=1.0, expression="calm"),
}

_RIDING: Mapping[str, Pose] = {
    "cycle": Pose(lean=24, curve=0.06, hip_drop=0.42, hip_shift=-0.22, body_yaw=66, head_yaw=62, neck=-8).but(
        seated=True, expression="happy",
        left_wrist=0.84 + 2.02j, left_elbow=-0.7, left_shape="grip", left_aim=-20, left_foot=0.34 + 0.56j,
        right_wrist=0.80 + 1.98j, right_elbow=-0.7, right_shape="grip", right_aim=-20, right_foot=0.10 + 0.24j,
    ),
}  # fmt: skip

_MOODS: Mapping[str, Pose] = {
    "worry": Pose(lean=4, curve=0.05, tilt=-4, neck=8, shrug=0.5, head_yaw=24, expression="worried").but(
        left_layer=IN_FRONT, left_hand=-0.34 - 0.56j, left_elbow=1, left_shape="grip",
        right_hand=0.40 - 0.44j, right_shape="grip", right_aim=96,
    ),
    "hand_up": Pose(body_yaw=18, head_yaw=26, tilt=4, gaze=0.5 + 0.3j, expression="happy").but(
        right_hand=-0.52 + 1.06j, right_elbow=0.7, right_shape="flat", right_aim=96, right_thumb=-1,
        right_layer=OVER_FACE,
        left_hand=0.14 - 1.31j,
    ),
    "aching": Pose(lean=20, curve=0.12, neck=10, tilt=-6, hip_drop=0.10, body_yaw=44, head_yaw=40, shrug=0.4).but(
        expression="strain", gaze=0.3 - 0.6j,
        right_layer=IN_FRONT, right_hand=-0.50 - 0.86j, right_elbow=1, right_shape="hip", right_flex=50,
        left_hand=0.30 - 1.16j, left_elbow=-0.6, left_shape="fist", left_foot=0.30, right_foot=-0.22,
    ),
    "tired": Pose(lean=9, curve=0.16, neck=28, tilt=-10, sag=0.9, hip_drop=0.07, body_yaw=40, head_yaw=36).but(
        expression="sad", lid=0.72, gaze=0.2 - 0.8j,
        left_hand=0.24 - 1.32j, left_elbow=-0.5, right_hand=0.12 - 1.34j, right_elbow=-0.5,
    ),
    "dance_1": _SPREAD.but(lean=-8, tilt=7, hip_shift=0.12, expression="joy").but(
        left_hand=0.66 + 0.92j, left_shape="open", right_hand=-0.72 - 0.46j, right_elbow=1, right_shape="fist",
        left_foot=0.26, right_foot=-0.36 + 0.26j, right_pitch=-30,
    ),
    "dance_2": _SPREAD.but(lean=8, tilt=-5, hip_shift=-0.12, expression="joy").but(
        left_hand=0.74 - 0.44j, left_elbow=-1, left_shape="fist", right_hand=-0.66 + 0.90j, right_shape="open",
        left_foot=0.42 + 0.26j, left_pitch=-26, right_foot=-0.20,
    ),
    "sing": Pose(lean=-4, tilt=9, chin=0.05, body_yaw=22, head_yaw=26, gaze=0.4 + 0.8j, expression="joy").but(
        left_hand=0.74 - 0.40j, left_shape="palm", left_flex=12,
        right_layer=IN_FRONT, right_hand=0.30 - 0.50j, right_shape="flat", right_aim=140,
    ),
    "stop": Pose(lean=-5, body_yaw=30, head_yaw=38, expression="determined").but(
        left_hand=1.04 + 0.10j, left_elbow=-0.6, left_shape="flat", left_aim=84, left_foot=0.36,
        right_hand=-0.20 - 1.24j, right_shape="fist",
    ),
    "invite": Pose(lean=5, tilt=-2, body_yaw=22, head_yaw=34, expression="happy").but(
        left_hand=0.96 - 0.56j, left_elbow=-0.6, left_shape="palm", left_flex=8, left_foot=0.34,
        right_layer=IN_FRONT, right_hand=0.20 - 0.80j, right_shape="flat", right_aim=150,
    ),
    "beckon": Pose(lean=2, tilt=2, body_yaw=26, head_yaw=40, expression="happy").but(
        left_hand=0.72 + 0.36j, left_elbow=-0.9, left_shape="cupped", left_aim=108, left_foot=0.32,
        right_hand=-0.18 - 1.26j,
    ),
    "laugh": Pose(lean=-9, tilt=10, body_yaw=24, head_yaw=30, shrug=0.3, expression="joy").but(
        left_layer=IN_FRONT, left_hand=-0.20 - 0.84j, left_elbow=1, left_shape="flat", left_aim=166,
        right_hand=0.44 - 0.80j, right_shape="flat", right_aim=8,
    ),
}  # fmt: skip

#: Hands in those of a neighbour: from one ground point to the next is twice this (H), and so high they are.
ARM_IN_ARM, _CLASP = 0.86, 1.80j
_ABREAST = Pose(body_yaw=12, head_yaw=18, tilt=3, expression="happy").but(left_foot=0.20, right_foot=-0.20)
_LEFT_CLASPED = {
    "left_wrist": ARM_IN_ARM - 0.10 + _CLASP, "left_aim": -28.0, "left_elbow": -0.5, "left_shape": "grip",
    "left_layer": IN_FRONT,
}  # fmt: skip
_RIGHT_CLASPED = {
    "right_wrist": -ARM_IN_ARM + 0.10 + _CLASP, "right_aim": 208.0, "right_elbow": 0.5, "right_shape": "grip",
    "right_thumb": -1,
}  # fmt: skip
_CLASPING: Mapping[str, Pose] = {
    "hand_in_left": _ABREAST.but(**_LEFT_CLASPED, right_hand=-0.16 - 1.30j),
    "hand_in_right": _ABREAST.but(**_RIGHT_CLASPED, left_hand=0.18 - 1.30j, left_layer=IN_FRONT, left_elbow=1),
    "hand_in_both": _ABREAST.but(**_LEFT_CLASPED, **_RIGHT_CLASPED),
}

#: Arms about those who stand beside: from one ground point to the next is twice this (H). An arm that embraces comes
#: over the far shoulder, one of somebody embraced goes behind the other's back.
ARM_ROUND = 0.64
_FAR_SHOULDER, _BACK = 2 * ARM_ROUND + 0.30 + 3.04j, 2 * ARM_ROUND - 0.16 + 2.34j
_LEFT_ROUND = {
    "left_wrist": _FAR_SHOULDER, "left_aim": -64.0, "left_elbow": 0.4, "left_shape": "rest", "left_layer": EMBRACING,
}  # fmt: skip
_RIGHT_ROUND = {
    "right_wrist": complex(-_FAR_SHOULDER.real, _FAR_SHOULDER.imag), "right_aim": 244.0, "right_elbow": -0.4,
    "right_shape": "rest", "right_thumb": -1, "right_layer": EMBRACING,
}  # fmt: skip
_LEFT_BEHIND = {"left_wrist": _BACK, "left_aim": 0.0, "left_elbow": -0.5, "left_layer": UNDER}
_RIGHT_BEHIND = {
    "right_wrist": complex(-_BACK.real, _BACK.imag), "right_aim": 180.0, "right_elbow": 0.5, "right_layer": UNDER,
}  # fmt: skip
_LEFT_FREE = {
    "left_hand": 0.22 - 0.94j, "left_elbow": 1.0, "left_shape": "hip", "left_flex": -62.0, "left_layer": IN_FRONT,
}  # fmt: skip
_RIGHT_FREE = {"right_hand": -0.12 - 1.32j, "right_flex": 6.0}
_EMBRACED: Mapping[str, Pose] = {
    "arms_round_both": _ABREAST.but(tilt=7, head_yaw=14, expression="joy", **_LEFT_ROUND, **_RIGHT_ROUND),
    "arm_round_left": _ABREAST.but(tilt=5, head_yaw=26, **_LEFT_ROUND, **_RIGHT_FREE),
    "arm_round_right": _ABREAST.but(tilt=5, head_yaw=-18, **_RIGHT_ROUND, **_LEFT_FREE),
    "embraced_both": _ABREAST.but(tilt=5, head_yaw=16, expression="joy", **_LEFT_BEHIND, **_RIGHT_BEHIND),
    "embraced_left": _ABREAST.but(hips=5, hip_shift=0.04, head_yaw=36, gaze=0.6 + 0.2j, **_LEFT_BEHIND, **_RIGHT_FREE),
    "embraced_right": _ABREAST.but(hips=-5, head_yaw=-28, gaze=-0.6 + 0j, **_RIGHT_BEHIND, **_LEFT_FREE),
}  # fmt: skip

#: Poses in which somebody has an arm round another.
EMBRACES = frozenset(_EMBRACED)

DOINGS: Mapping[str, Pose] = {**_HANDLING, **_BODILY, **_LYING, **_RIDING, **_MOODS, **_CLASPING, **_EMBRACED}


def seated(pose: Pose, seat: Pose) -> Pose:
    """A pose of somebody standing, as one who sits does it: hands and face as they were, legs and hips the seat's."""
    lower = complex(seat.hip_shift - pose.hip_shift, pose.hip_drop - seat.hip_drop)
    return seat.but(
        left_wrist=None if pose.left_wrist is None else pose.left_wrist + lower,
        right_wrist=None if pose.right_wrist is None else pose.right_wrist + lower,
        lean=seat.lean + 0.5 * pose.lean,
        tilt=pose.tilt,
        neck=pose.neck,
        chin=pose.chin,
        gaze=pose.gaze,
        lid=pose.lid,
        shrug=pose.shrug,
        sag=pose.sag,
        head_yaw=max(seat.head_yaw, pose.head_yaw),
        expression=pose.expression,
        holds=pose.holds,
        **{
            f"{side}_{channel}": pose.of(side, channel)
            for side in ("left", "right")
            for channel in ("hand", "elbow", "shape", "flex", "aim", "thumb", "layer")
        },
    )
