"""Walking as a pure function of the frame: footfalls are planned first, and the body rides on them.

A foot is planted, rolls over heel or ball about a point of its sole that stays put, or swings. The body follows the
midpoints between the feet at each contact. Start and stop are half steps. Root and drawing change on the same frames,
so a walk may be shown on twos by asking for even frames only.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from scipy.interpolate import PchipInterpolator

from rentegn.drawing.people.channels import Pose

#: Pivots of the sole, from the point under the ankle (H).
HEEL, BALL = -0.13, 0.20
_LEG, _ANKLE = 1.80, 0.15
#: Where the feet stand before and after: as in the pose "stand".
_STANCE = {"left": 0.20, "right": -0.20}
_WAIT, _SETTLE = 6, 8
_FIRST, _LAST = 1.15, 1.10
_BEFORE_ALL = -(10**6)
#: How far (H) before its shoulder the far hand passes, and the near one behind: beside the hips, not in front of them.
_APART = 0.07


@dataclass(frozen=True, slots=True)
class Gait:
    """How someone walks. `step` between footfalls (H), `frames` a step, `lift` of the swinging foot, `bob` and `sink`
    of the hip, `arm` swing, `rise` of the forward hand, `roll` of the foot from heel to toe (below 0: toe first),
    `both` feet down and `air` with none as shares of a step, `twist` of the chest, `turn` of the body, `reach` for
    hands held forward.
    """

    step: float = 1.36
    frames: int = 13
    lift: float = 0.14
    bob: float = 0.03
    sink: float = -0.01
    lean: float = 1.5
    arm: float = 0.48
    rise: float = 0.08
    roll: float = 1.0
    both: float = 0.22
    air: float = 0.0
    twist: float = 10.0
    nod: float = 1.5
    curve: float = 0.0
    tilt: float = 0.0
    turn: float = 14.0
    hand: str = "rest"
    reach: tuple[complex, complex] | None = None


GAITS: Mapping[str, Gait] = {
    "calm": Gait(),
    "brisk": Gait(1.50, 9, 0.18, 0.05, -0.03, 5.0, 0.60, 0.20, twist=12.0),
    "tired": Gait(
        0.56, 16, 0.07, 0.035, -0.15, 12.0, 0.16, 0.0, 0.45, 0.34, twist=3.0, curve=0.17, tilt=-18.0,
        turn=44.0,
    ),
    "sneak": Gait(
        0.78, 20, 0.42, 0.10, -0.34, 20.0, 0.10, 0.06, -0.7, 0.12,
        twist=4.0, curve=0.14, tilt=6.0, turn=42.0, hand="open", reach=(0.68 - 0.40j, 0.52 - 0.62j),
    ),
    "run": Gait(1.75, 7, 0.52, 0.10, -0.15, 17.0, 0.62, 0.34, 0.5, 0.0, 0.30, 14.0, hand="fist"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Footfall:
    """Where a foot comes down (H from the start), which, and on what frame."""

    x: float
    side: str
    frame: int


@dataclass(frozen=True, slots=True)
class Walk:
    """A planned walk. `slope` in degrees lifts the ground ahead; `legs` is their length as a share of an adult's."""

    gait: Gait
    falls: tuple[Footfall, ...]
    start: int
    end: int
    slope: float = 0.0
    legs: float = 1.0

    @property
    def frames(self) -> int:
        """From standing to standing."""
        return self.end - self.start

    @property
    def contacts(self) -> tuple[int, ...]:
        """The frames on which a foot comes down: where footsteps sound."""
        return tuple(fall.frame for fall in self.falls[2:])


def plan(
    distance: float,
    gait: str = "calm",
    start: int = 0,
    *,
    frames: int | None = None,
    slope: float = 0.0,
    legs: float = 1.0,
) -> Walk:
    """Footfalls from standing at 0 to standing at `distance` H forward; steps are trimmed so that they come out even.

    The first and the last step are half steps: the walk begins and ends with the feet as "stand" has them.

    `frames` fits the walk into a given length by walking faster or slower. KeyError for a gait there is none of.
    """
    manner = _for_legs(GAITS[gait], legs)
    steps = max(1, math.ceil(distance / manner.step + 0.3))
    pace = float(manner.frames)
    if frames is not None:
        pace = max(3.0, (frames - _WAIT - _SETTLE) / (steps - 1 + _FIRST + _LAST))
        manner = replace(manner, frames=max(3, round(pace)))
    step = distance / (steps - 0.5)
    stance = {side: at * legs for side, at in _STANCE.items()}
    falls = [Footfall(stance[side], side, _BEFORE_ALL) for side in ("left", "right")]
    at, side = start + _WAIT + pace * _FIRST, "right"
    for k in range(steps):
        x = step * (k + 0.5) if k < steps - 1 else distance + stance[side]
        falls.append(Footfall(x, side, round(at)))
        side = "right" if side == "left" else "left"
        at += pace if k < steps - 1 else pace * _LAST
    falls.append(Footfall(distance + stance[side], side, round(at)))
    end = start + frames if frames is not None else round(at) + _SETTLE
    return Walk(manner, tuple(falls), start, end, slope, legs)


def _for_legs(gait: Gait, legs: float) -> Gait:
    """Short legs take shorter and quicker steps."""
    if legs == 1:
        return gait
    quicker = max(4, round(gait.frames * legs**0.5))
    return replace(
        gait, step=gait.step * legs, lift=gait.lift * legs, bob=gait.bob * legs, sink=gait.sink * legs, frames=quicker
    )


def walk_pose(walk: Walk, frame: int) -> tuple[Pose, float]:
    """The pose at a frame, about its own ground point, and how far (H) that has come. On a slope it has risen too, by
    `tan(slope)` times that.
    """
    gait = walk.gait
    step, amount, side = _phase(walk, frame)
    x = _root_x(walk, frame)
    feet = {s: foot(walk, s, frame) for s in ("left", "right")}
    lead = 1 if side == "left" else -1
    rise = math.sin(2 * math.pi * (step - 0.40)) if gait.air else -math.cos(2 * math.pi * (step - 0.16))
    hip = _hip(walk, x, feet, (gait.sink + gait.bob * rise) * _ease(amount * 1.5))
    swing = math.cos(math.pi * step) * lead * amount
    hands = _hands(gait, math.cos(math.pi * (step - 0.10)) * lead * amount, swing, amount)
    grade = math.tan(math.radians(walk.slope))
    shape = gait.hand if amount > 0.3 else "rest"
    rested = Pose()
    return Pose(
        hip_drop=-hip,
        lean=gait.lean * amount + 1.5 * rise * amount + 0.35 * walk.slope * amount,
        curve=gait.curve * _ease(amount * 2),
        body_yaw=24 + gait.turn * _ease(amount * 2) - gait.twist * swing,
        head_yaw=26 + min(30.0, gait.turn) * _ease(amount * 2),
        tilt=(gait.tilt + gait.nod * math.cos(2 * math.pi * (step - 0.30))) * _ease(amount * 2),
        sag=0.5 if gait.curve > 0.18 else 0.0,
        stance=1 - 0.7 * _ease(amount * 2),
        left_hand=hands[0] if amount else rested.left_hand,
        right_hand=hands[1] if amount else rested.right_hand,
        left_shape=shape,
        right_shape=shape,
        left_foot=_on_slope(feet["left"], x, grade),
        right_foot=_on_slope(feet["right"], x, grade),
        left_pitch=feet["left"][2] + walk.slope,
        right_pitch=feet["right"][2] + walk.slope,
    ), x


def _on_slope(foot_at: tuple[float, float, float], x: float, grade: float) -> complex:
    return complex(foot_at[0] - x, foot_at[1] + (foot_at[0] - x) * grade)


def _hands(gait: Gait, lag: float, swing: float, amount: float) -> tuple[complex, complex]:
    """Where both hands are; they trail the feet by a tenth of a step."""
    if gait.reach:
        far, near = gait.reach
        walking = far + complex(0.06 * lag, 0.05 * swing), near - complex(0.06 * lag, 0.05 * swing)
    else:
        walking = _swung(gait, lag) + _APART, _swung(gait, -lag) - _APART
    share = _ease(amount * 1.4)
    rested = Pose()
    left, right = (
        still + (moving - still) * share
        for still, moving in zip((rested.left_hand, rested.right_hand), walking, strict=True)
    )
    return left, right


def _swung(gait: Gait, d: float) -> complex:
    bent = 0.30 - 0.05 * abs(d) if gait.air else 0.0
    return complex(
        0.03 + gait.arm * d * (1.12 if d > 0 else 0.9), -1.27 + gait.rise * max(0.0, d) * 1.2 + 0.10 * abs(d) + bent
    )


def _hip(walk: Walk, x: float, feet: Mapping[str, tuple[float, float, float]], wanted: float) -> float:
    """The hip's height above standing, never so high that a planted leg would be longer than it is."""
    leg, ankle = _LEG * walk.legs, _ANKLE * walk.legs
    grade = math.tan(math.radians(walk.slope))
    hip, straight = wanted, 0.997 if wanted == 0 else 0.996
    for sign, (foot_x, foot_y, pitch) in ((1, feet["left"]), (-1, feet["right"])):
        if walk.gait.air and (foot_y > 0.02 or pitch):
            continue
        turn = math.radians(pitch + walk.slope)
        ankle_x = foot_x - ankle * math.sin(turn)
        ankle_y = foot_y + (foot_x - x) * grade + ankle * math.cos(turn)
        room = math.sqrt(max(0.2 * walk.legs, (leg * straight) ** 2 - (ankle_x - x - 0.04 * sign) ** 2)) + ankle_y
        hip = min(hip, room + 0.012 - (leg + ankle - 0.005))
    return hip


def foot(walk: Walk, side: str, frame: int) -> tuple[float, float, float]:
    """(x, y, pitch) in H and degrees of the point of a flat sole under the ankle, from where the walk starts."""
    gait = walk.gait
    mine = [fall for fall in walk.falls if fall.side == side]
    i = max(k for k, fall in enumerate(mine) if fall.frame <= frame or k == 0)
    here = mine[i]
    if i + 1 < len(mine):
        ahead = mine[i + 1]
        contact = _contact_before(walk, side, ahead)
        length = ahead.frame - contact
        off = contact + length * (gait.both - gait.air)
        if frame >= off:
            return _swing(gait, here.x, ahead.x, (frame - off) / (ahead.frame - off))
        heel_up = max(contact - length * 0.38, walk.start)
        if frame > heel_up and here.frame < heel_up + 1:
            share = _ease((frame - heel_up) / max(1, off - heel_up))
            return _pivot(here.x, BALL, -(46 * abs(gait.roll) + (10 if gait.air else 0)) * share)
    since = frame - here.frame
    if here.frame > _BEFORE_ALL and since < gait.frames * 0.25 and gait.roll > 0:
        return _pivot(here.x, HEEL, 20 * gait.roll * (1 - since / (gait.frames * 0.25)))
    return here.x, 0.0, 0.0


def _contact_before(walk: Walk, side: str, ahead: Footfall) -> float:
    """The frame on which the other foot came down last before this one lands."""
    others = [fall for fall in walk.falls if fall.side != side and fall.frame < ahead.frame]
    if others and others[-1].frame > _BEFORE_ALL:
        return others[-1].frame
    return ahead.frame - walk.gait.frames * _FIRST


def _pivot(x: float, at: float, pitch: float) -> tuple[float, float, float]:
    """A foot turned about a point of its sole that stays where it is."""
    turn = math.radians(pitch)
    return x + at * (1 - math.cos(turn)), -at * math.sin(turn), pitch


def _swing(gait: Gait, start: float, end: float, t: float) -> tuple[float, float, float]:
    eased = _ease(0.12 + 0.88 * t) * 0.5 + t * 0.5 if gait.air else 0.35 * t + 0.65 * _ease(t)
    x0, y0, pitch0 = _pivot(start, BALL, -46 * abs(gait.roll))
    x1, y1, pitch1 = _pivot(end, HEEL, 20 * gait.roll) if gait.roll > 0 else _pivot(end, BALL, -14)
    arc = math.sin(math.pi * min(1.0, t * 1.04)) ** 1.2 * (1.25 - 0.5 * t)
    flick = math.sin(math.pi * t * 1.7) if t < 0.588 else 0.0
    pitch = pitch0 + (pitch1 - pitch0) * _ease(t * 1.15) - (34 if gait.air else 18) * gait.roll * flick
    return x0 + (x1 - x0) * eased, max(0.0, y0 * (1 - t) + y1 * t + gait.lift * arc), pitch


@lru_cache(maxsize=64)
def _ride(walk: Walk) -> PchipInterpolator:
    """The body's way over its feet: monotone through the midpoints of the feet at each contact."""
    first = walk.falls[2].frame
    lift_off = walk.start + _WAIT if walk.start + _WAIT < first else walk.start + 1
    frames, xs = [walk.start, lift_off], [0.0, 0.02]
    for a, b in zip(walk.falls[1:], walk.falls[2:], strict=False):
        frames.append(b.frame)
        xs.append((a.x + b.x) / 2)
    frames.append(walk.falls[-1].frame + _SETTLE - 1)
    xs.append((walk.falls[-1].x + walk.falls[-2].x) / 2)
    return PchipInterpolator(frames, xs, extrapolate=False)


def _root_x(walk: Walk, frame: int) -> float:
    ride = _ride(walk)
    return float(ride(min(max(frame, ride.x[0]), ride.x[-1])))


def _phase(walk: Walk, frame: int) -> tuple[float, float, str]:
    """How far (0 to 1) into which foot's step, and how much of a walk it is by now (0 at rest)."""
    contacts = [fall.frame for fall in walk.falls[2:]]
    marks = [contacts[0] - round(walk.gait.frames * _FIRST), *contacts]
    k = sum(mark <= frame for mark in marks) - 1
    if k < 0 or k >= len(contacts):
        return 0.0, 0.0, "right"
    u = (frame - marks[k]) / (marks[k + 1] - marks[k])
    return u, max(0.0, min(1.0, k + u, len(contacts) - k - u)), walk.falls[2 + k].side


def _ease(t: float) -> float:
    t = min(1.0, max(0.0, t))
    return t * t * (3 - 2 * t)
