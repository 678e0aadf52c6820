"""Poses of work: the strokes that each kind of tool is used with, and how people stand with it between them."""

from __future__ import annotations

from collections.abc import Mapping

from rentegn.drawing.people.attitudes import ON_THE_RIGHT
from rentegn.drawing.people.channels import IN_FRONT, OVER_FACE, Pose

_AT_WORK = Pose(body_yaw=40, head_yaw=44, expression="calm").but(left_foot=0.40, right_foot=-0.26)
_STOOPING = _AT_WORK.but(lean=15, hip_drop=0.10, hip_shift=-0.08, neck=4, gaze=0.6 - 0.9j)
_READING = Pose(body_yaw=18, head_yaw=24, tilt=-5, neck=6, gaze=0.2 - 1j, chin=-0.03).but(
    left_layer=IN_FRONT, left_hand=0.24 - 0.66j, left_elbow=0.5, left_shape="hold", left_aim=112,
    right_hand=0.02 - 0.68j, right_elbow=-0.5, right_shape="hold", right_aim=68, right_thumb=-1,
)  # fmt: skip

#: Two or three poses that follow one another while it is done, by the kind of stroke.
STROKES: Mapping[str, tuple[Pose, ...]] = {
    # a long shaft to the floor, both hands on it
    "floor": (
        _STOOPING.but(
            right_wrist=0.52 + 1.62j, right_elbow=-0.8, right_shape="grip", right_aim=32, right_layer=IN_FRONT,
            left_wrist=0.16 + 2.24j, left_elbow=0.6, left_shape="grip", left_aim=32, left_layer=IN_FRONT,
        ),
        _STOOPING.but(
            lean=19, hip_shift=-0.02,
            right_wrist=0.86 + 1.58j, right_elbow=-0.8, right_shape="grip", right_aim=44, right_layer=IN_FRONT,
            left_wrist=0.40 + 2.12j, left_elbow=0.6, left_shape="grip", left_aim=44, left_layer=IN_FRONT,
        ),
    ),
    # the same into the ground and up
    "dig": (
        _STOOPING.but(
            lean=20, hip_drop=0.22,
            right_wrist=0.74 + 1.50j, right_elbow=-0.8, right_shape="grip", right_aim=20, right_layer=IN_FRONT,
            left_wrist=0.50 + 2.18j, left_elbow=0.6, left_shape="grip", left_aim=20, left_layer=IN_FRONT,
        ),
        _AT_WORK.but(
            lean=-3, expression="determined",
            right_wrist=0.94 + 2.00j, right_elbow=-0.8, right_shape="grip", right_aim=82, right_layer=IN_FRONT,
            left_wrist=0.20 + 1.84j, left_elbow=0.6, left_shape="grip", left_aim=82, left_layer=IN_FRONT,
        ),
    ),
    # something upright before one: from above downward
    "wall": (
        _AT_WORK.but(
            lean=4, tilt=5, gaze=0.7 + 0.6j, right_hand=0.98 + 0.62j, right_shape="grip", right_aim=52,
            left_hand=0.20 - 1.24j,
        ),
        _AT_WORK.but(
            lean=9, hip_drop=0.10, gaze=0.7 - 0.3j, right_hand=1.06 - 0.36j, right_shape="grip", right_aim=10,
            left_hand=0.20 - 1.24j,
        ),
    ),
    # something as high as a table
    "table": (
        _STOOPING.but(
            left_hand=0.80 - 0.66j, left_elbow=-0.8, left_shape="flat", left_aim=-24,
            right_hand=0.72 - 0.40j, right_elbow=-0.9, right_shape="grip", right_aim=-10,
        ),
        _STOOPING.but(
            lean=18,
            left_hand=0.80 - 0.66j, left_elbow=-0.8, left_shape="flat", left_aim=-24,
            right_hand=0.98 - 0.62j, right_elbow=-0.8, right_shape="grip", right_aim=-36,
        ),
    ),
    # a keyboard
    "keys": (
        _STOOPING.but(
            lean=9, gaze=0.8 - 0.5j,
            left_hand=0.84 - 0.62j, left_elbow=-0.8, left_shape="cupped", left_aim=-16,
            right_hand=0.78 - 0.78j, right_elbow=-0.9, right_shape="cupped", right_aim=-30,
        ),
        _STOOPING.but(
            lean=9, gaze=0.8 - 0.3j,
            left_hand=0.84 - 0.76j, left_elbow=-0.8, left_shape="cupped", left_aim=-30,
            right_hand=0.80 - 0.62j, right_elbow=-0.9, right_shape="cupped", right_aim=-14,
        ),
    ),
    # somebody's blanket, from behind their bed
    "blanket": (
        _STOOPING.but(
            lean=22, gaze=0.8 - 0.8j,
            left_hand=0.86 - 0.84j, left_elbow=-0.8, left_shape="grip", left_aim=-40,
            right_hand=0.66 - 0.92j, right_elbow=-0.9, right_shape="grip", right_aim=-40,
        ),
        _STOOPING.but(
            lean=27, hip_drop=0.16, gaze=0.8 - 0.8j,
            left_hand=1.04 - 0.74j, left_elbow=-0.8, left_shape="flat", left_aim=-30,
            right_hand=0.84 - 0.86j, right_elbow=-0.9, right_shape="flat", right_aim=-34,
        ),
    ),
    # to the mouth and down
    "mouth": (
        Pose(body_yaw=22, head_yaw=28, tilt=8, lean=-2, lid=0.7, expression="calm").but(
            right_hand=0.48 + 0.20j, right_shape="grip", right_aim=96, right_layer=OVER_FACE, left_hand=0.12 - 1.30j,
        ),
        Pose(body_yaw=22, head_yaw=28, tilt=2, expression="happy").but(
            right_hand=0.52 - 0.42j, right_shape="grip", right_aim=50, left_hand=0.12 - 1.30j,
        ),
    ),
    # at the ear
    "ear": (
        ON_THE_RIGHT.but(head_yaw=36, tilt=-5, gaze=0.6 + 0.3j, expression="talking").but(
            right_hand=0.02 + 0.40j, right_elbow=0.9, right_shape="grip", right_aim=82, right_layer=OVER_FACE,
            left_hand=0.10 - 1.31j,
        ),
        ON_THE_RIGHT.but(head_yaw=30, tilt=-7, gaze=0.4 - 0.2j, expression="happy").but(
            right_hand=0.02 + 0.40j, right_elbow=0.9, right_shape="grip", right_aim=82, right_layer=OVER_FACE,
            left_hand=0.46 - 0.62j, left_shape="palm", left_flex=8,
        ),
    ),
    # before the eyes, both hands
    "eye": (
        Pose(body_yaw=40, head_yaw=48, lean=4, hip_drop=0.05, expression="calm").but(
            left_hand=0.52 + 0.16j, left_elbow=-0.9, left_shape="cupped", left_aim=96, left_layer=IN_FRONT,
            right_hand=0.78 + 0.34j, right_elbow=-0.9, right_shape="grip", right_aim=84, right_layer=OVER_FACE,
        ),
        Pose(body_yaw=40, head_yaw=48, lean=7, hip_drop=0.12, expression="happy").but(
            left_hand=0.52 + 0.16j, left_elbow=-0.9, left_shape="cupped", left_aim=96, left_layer=IN_FRONT,
            right_hand=0.78 + 0.34j, right_elbow=-0.9, right_shape="grip", right_aim=84, right_layer=OVER_FACE,
        ),
    ),
    # open between both hands
    "page": (_READING, _READING.but(head_yaw=36, tilt=-3, gaze=0.5 - 0.9j)),
    # out of something held forward
    "pour": (
        _AT_WORK.but(
            lean=6, gaze=0.7 - 0.6j, right_hand=0.94 - 0.30j, right_elbow=-0.9, right_shape="grip", right_aim=14,
            left_hand=0.20 - 1.24j,
        ),
        _AT_WORK.but(
            lean=9, gaze=0.7 - 0.8j, right_hand=1.00 - 0.26j, right_elbow=-0.9, right_shape="grip", right_aim=-6,
            left_hand=0.20 - 1.24j,
        ),
    ),
}  # fmt: skip

#: How people stand with a tool while they do nothing with it, by the kind of stroke.
_BETWEEN: Mapping[str, Pose] = {
    "upright": ON_THE_RIGHT.but(
        right_wrist=0.66 + 1.98j, right_elbow=-0.9, right_shape="grip", right_aim=8, left_hand=0.10 - 1.31j,
    ),
    "low": ON_THE_RIGHT.but(
        right_hand=0.30 - 0.92j, right_elbow=-0.9, right_shape="grip", right_aim=6, left_hand=0.10 - 1.31j,
    ),
    "open": _READING.but(head_yaw=28, tilt=1, neck=0, gaze=0.5 + 0j, expression="happy"),
}  # fmt: skip
#: Which of these goes with each tool that has one.
_STOOD: Mapping[str, str] = {
    **dict.fromkeys(("broom", "rake", "spade", "snow_shovel", "mop", "nozzle"), "upright"),
    "newspaper": "open",
}


def with_tool(tool: str) -> str:
    """The pose of somebody who has a tool in hand and does nothing with it."""
    return f"with_{tool}"


def rests_with(tools: Mapping[str, object]) -> dict[str, Pose]:
    """Such a pose for each tool, by name."""
    return {with_tool(tool): _BETWEEN[_STOOD.get(tool, "low")].but(holds=tool) for tool in tools}
