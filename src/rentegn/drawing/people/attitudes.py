"""Ways of standing about: what people do with their weight and their hands while nothing asks anything of them."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from rentegn.drawing.people.channels import BEHIND, IN_FRONT, OVER_FACE, SIDES, Pose

# Weight on one leg, straight under its hip, which goes out and up; the shoulder over it comes down, the other knee is
# a little soft.
ON_THE_LEFT = Pose(lean=-1, hip_shift=0.05, hip_drop=-0.008, tilt=0, body_yaw=20, head_yaw=26).but(
    hips=6, shoulders=-5, left_foot=0.19, right_foot=-0.30,
)  # fmt: skip
ON_THE_RIGHT = Pose(lean=1, hip_shift=-0.05, hip_drop=-0.008, tilt=3, body_yaw=22, head_yaw=28).but(
    hips=-6, shoulders=5, left_foot=0.40, right_foot=-0.19,
)  # fmt: skip
_SQUARE = Pose(body_yaw=14, head_yaw=18)
_SIDEWAYS = Pose(body_yaw=36, head_yaw=30)

ATTITUDES: Mapping[str, Pose] = {
    "weight_left": ON_THE_LEFT.but(
        left_layer=IN_FRONT, left_hand=0.12 - 1.32j, left_elbow=1, left_flex=-2, right_hand=-0.12 - 1.33j, right_flex=8,
    ),
    "weight_right": ON_THE_RIGHT.but(
        left_hand=0.08 - 1.33j, left_flex=-4, right_hand=-0.10 - 1.33j, right_flex=6,
    ),
    "hand_in_pocket": ON_THE_LEFT.but(
        right_hand=0.16 - 1.19j, right_shape="pocket", right_flex=2, left_hand=0.08 - 1.33j, left_flex=-4,
    ),
    "hands_in_pockets": _SQUARE.but(lean=-2, hip_shift=0.03, hip_drop=0.0, hips=6, shoulders=-4, tilt=4).but(
        shrug=0.25,
        left_layer=IN_FRONT, left_hand=0.00 - 1.20j, left_elbow=1, left_shape="pocket", left_flex=-6, left_foot=0.24,
        right_hand=0.14 - 1.19j, right_shape="pocket", right_flex=4, right_foot=-0.22,
    ),
    "hands_behind_back": _SQUARE.but(lean=-1, hip_shift=-0.03, hip_drop=-0.006, hips=-5, shoulders=3, tilt=5).but(
        left_hand=-0.16 - 1.22j, left_elbow=1, left_shape="tucked", left_layer=BEHIND, left_foot=0.26,
        right_hand=0.18 - 1.20j, right_shape="tucked", right_layer=BEHIND, right_foot=-0.16,
    ),
    "hands_folded": ON_THE_RIGHT.but(
        left_layer=IN_FRONT, left_hand=-0.14 - 0.94j, left_elbow=1, left_shape="fist", left_aim=-150,
        right_hand=0.26 - 0.90j, right_shape="clasp", right_aim=-24, right_thumb=1,
    ),
    "hand_on_hip": ON_THE_RIGHT.but(
        right_hand=-0.22 - 0.94j, right_shape="hip", right_flex=62, left_hand=0.08 - 1.33j, left_flex=-4,
    ),
    "hand_on_arm": ON_THE_LEFT.but(head_yaw=16, tilt=-5).but(
        right_hand=0.02 - 1.34j,
        left_layer=OVER_FACE, left_hand=-0.46 - 0.72j, left_elbow=1, left_shape="clasp", left_aim=174, left_thumb=-1,
    ),
    "arms_crossed": ON_THE_LEFT.but(body_yaw=14, head_yaw=20, lean=-4, tilt=4).but(
        left_layer=IN_FRONT, left_hand=-0.56 - 0.56j, left_elbow=1, left_shape="tucked",
        right_hand=0.46 - 0.56j, right_elbow=-1, right_flex=8, right_thumb=-1,
    ),
    "arms_folded": ON_THE_RIGHT.but(body_yaw=16, head_yaw=22, lean=-2, tilt=3).but(
        left_layer=IN_FRONT, left_hand=-0.54 - 0.70j, left_elbow=1, left_shape="tucked",
        right_hand=0.44 - 0.70j, right_elbow=-1, right_flex=8, right_thumb=-1,
    ),
    "hand_at_lanyard": ON_THE_LEFT.but(tilt=2).but(
        right_hand=0.22 - 0.34j, right_elbow=-1, right_shape="fist", right_aim=78, right_thumb=1,
        left_hand=0.08 - 1.33j, left_flex=-4,
    ),
    "at_the_heart": ON_THE_LEFT.but(tilt=3, expression="happy").but(
        right_hand=0.34 - 0.50j, right_elbow=-1, right_shape="fist", right_aim=64, right_thumb=1,
        left_hand=0.08 - 1.33j, left_flex=-4,
    ),
    "chest_out": _SQUARE.but(lean=-5, hip_shift=0.03, hip_drop=-0.008, hips=5, shoulders=-3, tilt=8, chin=0.03).but(
        expression="proud",
        left_hand=-0.16 - 1.22j, left_elbow=1, left_shape="tucked", left_layer=BEHIND, left_foot=0.24,
        right_hand=0.18 - 1.20j, right_shape="tucked", right_layer=BEHIND, right_foot=-0.20,
    ),
    "hand_on_chin": ON_THE_LEFT.but(head_yaw=34, tilt=-3, gaze=0.5 + 0.3j, expression="thinking").but(
        left_layer=IN_FRONT, left_hand=-0.52 - 0.80j, left_elbow=1, left_shape="rest", left_aim=192,
        right_hand=0.56 + 0.06j, right_shape="cupped", right_layer=OVER_FACE, right_aim=84,
    ),
    "rubbing_neck": ON_THE_RIGHT.but(head_yaw=34, tilt=-5, gaze=0.4 - 0.5j).but(
        right_hand=-0.16 + 0.36j, right_elbow=1, right_shape="flat", right_aim=20, right_thumb=-1,
        right_layer=BEHIND, left_hand=0.08 - 1.33j, left_flex=-4,
    ),
    "chin_in_hand": ON_THE_RIGHT.but(head_yaw=32, tilt=-5, lean=-2).but(
        right_hand=0.52 + 0.04j, right_shape="cupped", right_layer=OVER_FACE, right_aim=84,
        left_hand=0.08 - 1.33j, left_flex=-4,
    ),
    "leaning": Pose(lean=-13, hip_shift=0.16, hip_drop=0.04, tilt=10, body_yaw=34, head_yaw=36).but(
        left_layer=IN_FRONT, left_hand=-0.40 - 0.62j, left_elbow=1, left_shape="tucked",
        right_hand=0.56 - 0.60j, right_flex=10, right_thumb=-1,
        left_foot=0.30, right_foot=0.66 + 0.07j, right_pitch=-20,
    ),
    "half_turned": _SIDEWAYS.but(head_yaw=-16, lean=1, hip_shift=-0.05, hip_drop=-0.008, tilt=-3).but(
        hips=-8, shoulders=6,
        left_hand=0.10 - 1.33j, left_elbow=-1, left_flex=-6, right_hand=0.02 - 1.34j, right_flex=-2,
        left_foot=0.33, right_foot=-0.18,
    ),
    "with_mug": ON_THE_RIGHT.but(holds="mug", tilt=3).but(
        right_hand=0.36 - 0.62j, right_shape="grip", right_aim=4, left_hand=0.08 - 1.33j, left_flex=-4,
    ),
    "with_phone": ON_THE_LEFT.but(holds="phone", neck=10, tilt=-7, chin=-0.03, gaze=0.4 - 1j).but(
        right_hand=0.46 - 0.46j, right_shape="grip", right_aim=62, left_hand=0.08 - 1.33j, left_flex=-4,
    ),
    "with_folder": ON_THE_RIGHT.but(holds="folder", head_yaw=30).but(
        right_hand=0.30 - 0.86j, right_shape="hold", right_aim=58, left_hand=0.08 - 1.33j, left_flex=-4,
    ),
    "with_tablet": ON_THE_RIGHT.but(holds="tablet", neck=9, tilt=-6, chin=-0.03, gaze=0.3 - 1j).but(
        left_layer=IN_FRONT, left_hand=0.06 - 0.80j, left_elbow=1, left_shape="hold", left_aim=104,
        right_hand=-0.02 - 0.84j, right_shape="hold", right_aim=76, right_thumb=-1,
    ),
}  # fmt: skip

#: Attitudes that fit whatever is said, in an order in which neighbours look unlike each other.
EASY = (
    "relaxed", "hand_in_pocket", "hands_behind_back", "weight_right", "hand_on_arm", "hands_folded", "half_turned",
    "weight_left", "hands_in_pockets",
)  # fmt: skip

#: What people rest in, by temperament: calm, easy-going, modest, brisk. Each goes through theirs in this order.
REPERTOIRES = (
    ("hands_behind_back", "hand_at_lanyard", "weight_left", "hands_folded", "half_turned"),
    ("hand_in_pocket", "arms_folded", "weight_right", "hand_at_lanyard", "chin_in_hand"),
    ("hand_on_arm", "hand_in_pocket", "hands_folded", "weight_left", "hands_behind_back"),
    ("arms_folded", "half_turned", "hands_in_pockets", "hand_on_hip", "hand_at_lanyard"),
)
#: Every pose that somebody rests in.
RESTS = frozenset({"relaxed", *EASY, *(rest for repertoire in REPERTOIRES for rest in repertoire)})
#: Poses that look alike from afar: both elbows out, on the hips, in the pockets or at the back; arms over one another.
AKIMBO = frozenset({"hands_on_hips", "proud", "hand_on_hip"})
_LOOK_ALIKE = (
    AKIMBO | {"hands_behind_back", "chest_out", "hands_in_pockets"},
    frozenset({"arms_crossed", "arms_folded", "hand_on_arm"}),
    frozenset({"relaxed", "weight_left", "weight_right", "half_turned"}),
)

#: What each side of a body has, and what else a pose may leave as it was.
_OF_A_HAND = ("hand", "wrist", "elbow", "shape", "flex", "aim", "thumb", "layer")
_OF_A_FOOT = ("foot", "pitch")
_OF_THE_BODY = ("lean", "curve", "hip_shift", "body_yaw", "stance", "holds")


def told_from(key: Pose, base: Pose, own: Pose) -> Pose:
    """A pose made by changing `base`, made by changing `own` instead: what the key leaves alone stays one's own."""
    changes: dict[str, object] = {}
    for side in SIDES:
        for group in (_OF_A_HAND, _OF_A_FOOT):
            channels = [f"{side}_{channel}" for channel in group]
            if all(getattr(key, channel) == getattr(base, channel) for channel in channels):
                changes |= {channel: getattr(own, channel) for channel in channels}
    for channel in _OF_THE_BODY:
        if getattr(key, channel) == getattr(base, channel):
            changes[channel] = getattr(own, channel)
    return key.but(**changes)


def at_ease(entity: str) -> str:
    """The name of the pose in which somebody stands about: a habit of theirs, so always the same.

    Members of a group (`employee-1`, `employee-2` …) have different ones.
    """
    return EASY[_habit(entity) % len(EASY)]


def repertoire(entity: str, held: str = "") -> tuple[str, ...]:
    """What somebody rests in by temperament, first what comes after the rest that is `held` now, itself last."""
    own = REPERTOIRES[_habit(entity) % len(REPERTOIRES)]
    first = own.index(held) + 1 if held in own else 0
    return own[first:] + own[:first]


def alike(pose: str) -> frozenset[str]:
    """The names of all poses that look like this one from afar, itself among them."""
    return next((kind for kind in _LOOK_ALIKE if pose in kind), frozenset({pose}))


def _habit(entity: str) -> int:
    """A number that is always the same for somebody; members of a group have numbers that follow one another."""
    stem, _, number = entity.rpartition("-")
    return zlib.crc32(stem.encode()) + int(number) if number.isdigit() else zlib.crc32(entity.encode())
