"""From a pose to where every joint is, in H, facing right, with the origin on the ground between the feet.

A turned body is an elliptic tube: its half-width is hypot(a cos yaw, b sin yaw), and a shoulder or hip stands at
±a cos yaw from the spine, a little in front of it or behind it where the body is seen from the side.
"""

from __future__ import annotations

import cmath
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rentegn.drawing.people.channels import SIDES, Pose
from rentegn.model.storyboard import Dress

#: How often a shoulder is moved after the hand it follows; each time leaves a sixth of what was wrong.
_FREEINGS = 6


#: Half the width of the shoulders of somebody who faces us (H).
_SHOULDERS = 0.415
#: How far out on them the arms hang, as a share.
_JOINTS = 0.86
#: How much (H) farther than its bones a tilted line of hips lifts one leg and lowers the other.
_HIP_LINE = 0.05

#: How round an elder's back is (H).
_STOOP = 0.07


@dataclass(frozen=True, slots=True)
class Build:
    """Lengths of a body in H; `limb` is the thickness of arms and legs as a share of an adult's."""

    thigh: float = 0.92
    shin: float = 0.88
    ankle: float = 0.15
    torso: float = 1.24
    neck: float = 0.10
    upper_arm: float = 0.72
    forearm: float = 0.66
    head: float = 1.12
    limb: float = 1.0

    @property
    def leg(self) -> float:
        """Floor to hip with the knee straight."""
        return self.thigh + self.shin + self.ankle


BUILDS: Mapping[str, Build] = {
    "adult": Build(),
    "tall": Build(thigh=1.00, shin=0.96, torso=1.30, upper_arm=0.77, forearm=0.71),
    "short": Build(thigh=0.80, shin=0.76, torso=1.16, upper_arm=0.67, forearm=0.61),
    "elder": Build(thigh=0.86, shin=0.82, torso=1.16),
    "child": Build(0.50, 0.48, 0.12, 0.80, 0.06, 0.43, 0.40, 1.0, 0.80),
}


@dataclass(frozen=True, slots=True)
class Limb:
    """Shoulder, elbow and wrist, or hip, knee and ankle."""

    root: complex
    bend: complex
    end: complex

    @property
    def direction(self) -> complex:
        """The unit vector along the forearm or shin."""
        return _unit(self.end - self.bend)


@dataclass(frozen=True, slots=True)
class Joints:
    """Every joint of a posed body. `up` and `right` are the pelvis's axes, `chest_up` and `chest_right` the chest's,
    each tilted as its line is, by `hips` and `shoulders` radians.

    `hands` are unit vectors along each hand, `hand_scale` what a hand's drawing is enlarged by. `head` is the middle of
    the skull, `head_turn` its rotation; half-widths are of the trunk as it is seen at this yaw.
    """

    build: Build
    girth: float
    cos: float
    sin: float
    hip: complex
    waist: complex
    chest: complex
    up: complex
    chest_up: complex
    neck_up: complex
    hips: float
    shoulders: float
    head: complex
    head_turn: complex
    shoulder_half: float
    waist_half: float
    hip_half: float
    arms: Mapping[str, Limb]
    legs: Mapping[str, Limb]
    raised: Mapping[str, float]
    hands: Mapping[str, complex]
    hand_scale: float

    @property
    def right(self) -> complex:
        """The pelvis's axis toward facing."""
        return self.up * -1j

    @property
    def chest_right(self) -> complex:
        """The chest's axis toward facing."""
        return self.chest_up * -1j

    @property
    def crown(self) -> complex:
        """The top of the skull, without hair."""
        return self.head + 0.5 * self.build.head * 1j * self.head_turn

    @property
    def eyes(self) -> complex:
        """The point between the eyes."""
        return self.head + 0.02 * self.build.head * 1j * self.head_turn

    def palm(self, side: str) -> complex:
        """The point of a hand that meets a rope, a wall or another hand."""
        return self.arms[side].end + 0.125 * self.hand_scale * self.hands[side]

    def fingertip(self, side: str) -> complex:
        """The far end of a stretched hand."""
        return self.arms[side].end + 0.40 * self.hand_scale * self.hands[side]


def world(at: complex, size: float, facing: int, point: complex) -> complex:
    """A point of the skeleton in the frame's units, for a figure that stands at `at` with `size` units per H."""
    return at + size * (point if facing > 0 else complex(-point.real, point.imag))


@lru_cache(maxsize=4096)
def joints(pose: Pose, dress: Dress) -> Joints:
    """Where everything of this body is in this pose."""
    build = BUILDS.get(dress.build, BUILDS["adult"])
    yaw = math.radians(pose.body_yaw)
    cos, sin = math.cos(yaw), math.sin(yaw)
    slim = min(1.0, 0.4 + 0.6 * build.torso / 1.24)
    broad = math.sqrt(dress.girth)
    shoulder_half = math.hypot(_SHOULDERS * cos, 0.275 * sin) * broad * slim
    waist_half = math.hypot(0.335 * cos, 0.295 * sin) * dress.girth * slim
    hip_half = math.hypot(0.31 * cos, 0.28 * sin) * dress.girth * slim

    hip, waist, chest, up = _spine(pose, build, _hip_height(pose, build) - _hip_lift(pose, build))
    hips, shoulders = math.radians(pose.hips), math.radians(pose.shoulders)
    neck_up = _unit(chest - waist) * cmath.exp(-1j * math.radians(pose.neck))
    up, chest_up = up * cmath.exp(1j * hips), _unit(chest - waist) * cmath.exp(1j * shoulders)
    head = chest + neck_up * (build.neck + 0.49 * build.head) + pose.head_shift
    turn = cmath.exp(1j * math.radians(pose.tilt - pose.lean * 0.35 - pose.neck * 0.6))

    arms, raised = {}, {}
    for side in SIDES:
        raised[side] = _raised(pose, side, chest)
        root = _shoulder(pose, side, chest, chest_up, shoulder_half, raised[side], cos, sin)
        arms[side] = _arm(pose, side, root, build)
    legs = {side: _leg(pose, side, hip, up, build, cos, sin, broad) for side in SIDES}
    return Joints(
        build=build,
        girth=dress.girth,
        cos=cos,
        sin=sin,
        hip=hip,
        waist=waist,
        chest=chest,
        up=up,
        chest_up=chest_up,
        neck_up=neck_up,
        hips=hips,
        shoulders=shoulders,
        head=head + 0.03 * math.sin(math.radians(pose.head_yaw)),
        head_turn=turn,
        shoulder_half=shoulder_half,
        waist_half=waist_half,
        hip_half=hip_half,
        arms=arms,
        legs=legs,
        raised=raised,
        hands={side: _hand_direction(pose, side, arms[side]) for side in SIDES},
        hand_scale=1.22 * (0.95 * build.limb if build.limb < 1 else 1.0),
    )


def freed(pose: Pose, dress: Dress) -> Pose:
    """The same pose told from the shoulders: hands that were held to a place may then swing to another pose."""
    for _ in range(_FREEINGS):
        body = joints(pose.but(left_wrist=None, right_wrist=None), dress)
        away, share = _turned_away(pose.body_yaw), body.build.upper_arm / 0.72
        for side in SIDES:
            wrist: complex | None = pose.of(side, "wrist")
            if wrist is not None:
                hand = (wrist - body.arms[side].root) / share
                pose = pose.but(**{f"{side}_hand": complex(hand.real * away, hand.imag)})
    return pose.but(left_wrist=None, right_wrist=None)


def bent(start: complex, target: complex, upper: float, lower: float, side: float) -> tuple[complex, complex]:
    """Middle and end of two bones that reach for a target.

    `side` from -1 to 1 is continuous, so that an elbow may pass through the line of sight instead of jumping over.
    """
    reach = target - start
    distance = max(abs(reach), 1e-3)
    along = reach / distance
    distance = min(max(distance, abs(upper - lower) + 0.05), (upper + lower) * 0.998)
    foot = (upper * upper + distance * distance - lower * lower) / (2 * distance)
    height = math.sqrt(max(0.0, upper * upper - foot * foot))
    return start + along * foot + 1j * along * height * side, start + along * distance


def fitted(pose: Pose, dress: Dress) -> Pose:
    """A pose of the library for these legs: short ones stand no wider than they can, and elders stoop."""
    share = legs(dress)
    if share == 1.0 or pose.seated:
        return stooped(pose, dress)
    return stooped(pose, dress).but(
        hip_shift=pose.hip_shift * share,
        left_foot=complex(pose.left_foot.real * share, pose.left_foot.imag),
        right_foot=complex(pose.right_foot.real * share, pose.right_foot.imag),
    )


def stooped(pose: Pose, dress: Dress) -> Pose:
    """The pose with an elder's rounder back and head held forward; anybody else's as it is."""
    if dress.build != "elder" or pose.seated:
        return pose
    return pose.but(curve=pose.curve + _STOOP, neck=pose.neck + 100 * _STOOP, tilt=pose.tilt + 4)


def legs(dress: Dress) -> float:
    """How long somebody's legs are as a share of an adult's, 1 for those who are taller."""
    return min(1.0, BUILDS.get(dress.build, BUILDS["adult"]).leg / BUILDS["adult"].leg)


def _hip_height(pose: Pose, build: Build) -> float:
    """How high the hip is: on a seat where the pose sits, else as low as it must be for both feet to be in place."""
    standing = build.leg - 0.005
    if _sits(pose):
        return BUILDS["adult"].leg - 0.005 - pose.hip_drop + pose.rise
    hip_y = standing + 0.005 - pose.hip_drop * build.leg / 1.95 + pose.rise
    if build.leg >= BUILDS["adult"].leg:
        return hip_y - 0.005
    short = 0.0
    for side in SIDES:
        ankle = pose.of(side, "foot") + 1j * build.ankle * cmath.exp(1j * math.radians(pose.of(side, "pitch")))
        across = abs(ankle.real - pose.hip_shift - pose.travel) + 0.03
        reach = 0.995 * (build.thigh + build.shin)
        room = math.sqrt(max(0.1, reach * reach - across * across)) + ankle.imag
        short = max(short, hip_y - room)
    return hip_y - 0.005 - short


def _hip_lift(pose: Pose, build: Build) -> float:
    """How much (H) a tilted line of hips lifts the upper leg's root: it is to stand all the same."""
    across = (0.155 + _HIP_LINE) * abs(math.cos(math.radians(pose.body_yaw)))
    return build.torso / 1.24 * across * abs(math.sin(math.radians(pose.hips)))


def _sits(pose: Pose) -> bool:
    """Whether the pose is on a seat of a chair's height."""
    return pose.seated and pose.hip_drop > 0.7 and max(pose.left_foot.imag, pose.right_foot.imag) < 0.1


def _spine(pose: Pose, build: Build, height: float) -> tuple[complex, complex, complex, complex]:
    """Hip, waist, base of the neck, and the way the pelvis points."""
    hip = complex(pose.hip_shift + pose.travel, height)
    up = cmath.exp(1j * (math.pi / 2 - math.radians(pose.lean)))
    forward = up * -1j
    share = build.torso / 1.24
    waist = hip + up * build.torso * 0.5 - forward * pose.curve * 0.9 * share
    chest = hip + up * build.torso * pose.trunk + (forward * pose.curve * 0.7 - up * abs(pose.curve) * 0.25) * share
    return hip, waist, chest, up


def _raised(pose: Pose, side: str, chest: complex) -> float:
    """How far up an arm is lifted, 0 to 1: the shoulder goes with it."""
    wrist = pose.of(side, "wrist")
    height: float = pose.of(side, "hand").imag if wrist is None else (wrist - chest).imag + 0.12
    return min(1.0, max(0.0, (height + 0.25) / 1.1))


def _shoulder(
    pose: Pose, side: str, chest: complex, chest_up: complex, half: float, raised: float, cos: float, sin: float
) -> complex:
    sign = 1 if side == "left" else -1
    across: float = sign * _JOINTS * math.copysign(1, cos) * max(0.0, half * half - (0.275 * sin) ** 2) ** 0.5
    across = (
        across * (1 - 0.05 * raised - 0.03 * pose.shrug) + sin * (0.035 if side == "left" else -0.02) + 0.07 * pose.sag
    )
    drop: float = 0.19 + 0.10 * pose.sag - 0.09 * raised - 0.08 * pose.shrug
    return chest + chest_up * -1j * across - chest_up * drop


def _arm(pose: Pose, side: str, root: complex, build: Build) -> Limb:
    away = _turned_away(pose.body_yaw)
    wrist: complex | None = pose.of(side, "wrist")
    if wrist is None:
        hand: complex = pose.of(side, "hand")
        wrist = root + complex(hand.real * away, hand.imag) * build.upper_arm / 0.72
    return Limb(root, *bent(root, wrist, build.upper_arm, build.forearm, pose.of(side, "elbow") * away))


def _leg(pose: Pose, side: str, hip: complex, up: complex, build: Build, cos: float, sin: float, broad: float) -> Limb:
    sign = 1 if side == "left" else -1
    small = build.torso / 1.24
    half = sign * small * (0.155 * cos * pose.stance * broad + 0.045 * sin)
    root = hip + up * -1j * half - 0.012j + 1j * _HIP_LINE * math.sin(math.radians(pose.hips)) * half / 0.155
    pitch = cmath.exp(1j * math.radians(pose.of(side, "pitch")))
    foot = pose.of(side, "foot")
    ankle = complex(foot.real * _turned_away(pose.body_yaw), foot.imag) + 1j * build.ankle * pitch
    if _sits(pose) and abs(ankle - root) > 0.98 * (build.thigh + build.shin):  # short legs dangle
        ankle = root + 0.97 * build.thigh - 1j * 0.95 * build.shin
    seen_from_side = _smoothstep((abs(sin) - 0.05) / 0.35)
    knee = pose.knee * seen_from_side + sign * 0.5 * math.copysign(1, cos) * (1 - seen_from_side)
    return Limb(root, *bent(root, ankle, build.thigh, build.shin, knee))


def _hand_direction(pose: Pose, side: str, arm: Limb) -> complex:
    aim: float | None = pose.of(side, "aim")
    if aim is not None:
        return cmath.exp(1j * math.radians(aim))
    flex: float = pose.of(side, "flex")
    return arm.direction * cmath.exp(1j * math.radians(flex))


def _turned_away(body_yaw: float) -> float:
    """1 where "forward" is toward facing, -1 where the body has its back to us and outward has changed sides."""
    return 1 - 2 * _smoothstep((abs(body_yaw) - 130) / 35)


def _smoothstep(t: float) -> float:
    t = min(1.0, max(0.0, t))
    return t * t * (3 - 2 * t)


def _unit(v: complex) -> complex:
    return v / max(abs(v), 1e-9)
