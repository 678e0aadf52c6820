"""Climbing a mountain: feet and hands hold points of its slope while the body goes on, one foot at a time."""

from __future__ import annotations

import cmath
import math
from dataclasses import dataclass
from itertools import pairwise

from rentegn.acting.clock import ease
from rentegn.drawing.people.pose import BEHIND, Pose, pose
from rentegn.drawing.people.skeleton import joints
from rentegn.drawing.places.mountain import slope
from rentegn.model.storyboard import Dress, Placement

#: Length of a step along the slope in H, and the frames it takes.
STEP, STEP_FRAMES = 0.84, 8
#: Stretches that a way's length is measured by.
_SAMPLES = 24
#: How far ahead of the feet a hand takes hold, and how far over the rock, in H.
_REACH, _OVER = 1.35, 0.22
#: The rise over the reach ahead (H) from which the hands help.
_STEEP = (0.10, 0.52)
#: How far the hip sinks between the feet, in H; more where it is steep.
_SINK = 0.15
#: How high a foot is lifted on the way to its next hold, in H, and how much higher where it is steep.
_LIFT, _HIGHER = 0.30, 0.24
#: The most an ankle bends up, in degrees.
_ANKLE_BENDS = 30.0
#: How often it sinks by what a leg is short of; each time leaves a small part of it.
_SINKINGS = 4


def point_on(mountain: Placement, t: float) -> complex:
    """The point `t` of the way up the slope (0 foot, 1 summit), in the frame's units."""
    return complex(mountain.x, mountain.y) + mountain.size * slope(t)


def height_of(mountain: Placement, x: float) -> float:
    """How far up (0 to 1) the slope stands at an x; it goes to the right all the way."""
    low, high = 0.0, 1.0
    for _ in range(30):
        middle = (low + high) / 2
        if point_on(mountain, middle).real < x:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def standing_at(placement: Placement, mountain: Placement, t: float) -> Placement:
    """Somebody put on the slope, upright and looking up."""
    at = point_on(mountain, t)
    return placement.moved(x=at.real, y=at.imag, facing=1, pose="relaxed")


@dataclass(frozen=True, slots=True)
class Feet:
    """Where the feet of somebody who stands are, in H from the point between them."""

    left: complex = 0.20 + 0j
    right: complex = -0.20 + 0j

    def of(self, side: str) -> complex:
        """One of the two."""
        return self.left if side == "left" else self.right


@dataclass(frozen=True, slots=True)
class Ascent:
    """One climber's way from share `start` to `end` of a slope in so many `steps`, `size` units per H.

    The last step closes up. `off` and `home` are the feet as they stand before it and after it.
    """

    mountain: Placement
    start: float
    end: float
    size: float
    steps: int
    off: Feet = Feet()
    home: Feet = Feet()

    @property
    def frames(self) -> int:
        """What the climb takes at its own pace."""
        return self.steps * STEP_FRAMES

    def at(self, step: float) -> complex:
        """The point of the slope under footfall `step`; the last closes up, and so has the point of the one before."""
        return self.ahead(min(max(0.0, step), self.steps - 1))

    def ahead(self, step: float) -> complex:
        """The same, where the slope goes on beyond the end of the way."""
        t = self.start + (self.end - self.start) * step / (self.steps - 1)
        return point_on(self.mountain, min(1.0, max(0.0, t)))

    def foothold(self, step: int, side: str) -> complex:
        """Where a foot is put: on the slope's line, but as it stood to begin with and as it is to stand at the end."""
        if step <= 0:
            return self.at(0) + self.size * self.off.of(side)
        if step >= self.steps - 1:
            return self.at(step) + self.size * self.home.of(side)
        return self.at(step)


@dataclass(frozen=True, slots=True)
class Manner:
    """How one of several climbs: the sides whose hands take hold of rock, where hands are that hold none and how far
    they swing (H), and how the body is held (degrees).
    """

    holds: tuple[str, ...]
    left_hand: complex = 0.34 - 0.98j
    right_hand: complex = 0.12 - 0.98j
    swing: float = 0.46
    lean: float = 10.0
    tilt: float = 6.0
    expression: str = "determined"


#: The first has both hands for the rock, the next ones have the near hand on the rope.
MANNERS = (
    Manner(("left", "right"), lean=8.0, tilt=14.0),
    Manner(("left",), swing=0.30, expression="happy"),
    Manner(("left",), right_hand=0.26 - 0.86j, swing=0.12, lean=15.0),
)


def way_up(mountain: Placement, start: Placement, end: Placement) -> Ascent:
    """The way between two placements on a mountain's slope, in steps of about one length."""
    low, high = height_of(mountain, start.x), height_of(mountain, end.x)
    points = [point_on(mountain, low + (high - low) * i / _SAMPLES) for i in range(_SAMPLES + 1)]
    length = sum(abs(b - a) for a, b in pairwise(points))
    return Ascent(mountain, low, high, end.size, max(2, round(length / (STEP * end.size))))


def climbing(
    ascent: Ascent, step: float, dress: Dress, grip: float = 1.0, manner: Manner = MANNERS[1]
) -> tuple[Pose, complex]:
    """Pose and ground point of a climber who has taken so many of the ascent's steps.

    With a `grip` of 0 the hands are free, with 1 they hold what the slope offers them.
    """
    now = min(step, ascent.steps - 0.001)
    k, v = int(now), ease(now - int(now))
    feet = {"right": 0j, "left": 0j}
    swinging = "right" if k % 2 == 0 else "left"
    planted = "left" if swinging == "right" else "right"
    feet[planted] = ascent.foothold(k, planted)
    begin, end = ascent.foothold(k - 1, swinging), ascent.foothold(k + 1, swinging)
    steep = _steepness(ascent, now)
    lift = _LIFT + _HIGHER * steep
    feet[swinging] = begin + (end - begin) * v + 1j * ascent.size * lift * math.sin(math.pi * v)
    pitches = {planted: _sole(ascent, k)}
    pitches[swinging] = _sole(ascent, k - 1) * (1 - v) + _sole(ascent, k + 1) * v - 16 * math.sin(math.pi * v)
    root = _root(ascent, k, v)
    swing = math.sin(math.pi * v) * (1 if swinging == "right" else -1)
    body = pose("relaxed").but(
        body_yaw=52,
        head_yaw=56,
        lean=manner.lean + 27 * steep,
        curve=0.06 * steep,
        tilt=manner.tilt + 8 * steep,
        neck=-6,
        hip_drop=_SINK + 0.26 * steep,
        hips=0.0,
        shoulders=8 * swing,
        hip_shift=0.06 + 0.10 * steep,
        left_foot=(feet["left"] - root) / ascent.size,
        right_foot=(feet["right"] - root) / ascent.size,
        left_pitch=pitches["left"],
        right_pitch=pitches["right"],
        left_hand=manner.left_hand - manner.swing * swing,
        right_hand=manner.right_hand + manner.swing * swing,
        left_shape="grip" if steep > 0.4 else "fist",
        right_shape="grip" if steep > 0.4 else "fist",
        left_layer=BEHIND,
        gaze=0.6 + 0.7j,
        expression=manner.expression,
        seated=True,
    )
    return _holding(_within_reach(body, dress), ascent, k, v, root, steep * grip, dress, manner.holds), root


def _within_reach(body: Pose, dress: Dress) -> Pose:
    """The hip as low as it must be for both ankles to be where the feet ask for them."""
    for _ in range(_SINKINGS):
        posed = joints(body, dress)
        short = max(abs(_ankle(body, side, posed.build.ankle) - posed.legs[side].end) for side in ("left", "right"))
        body = body.but(hip_drop=body.hip_drop + short)
    return body


def _ankle(body: Pose, side: str, high: float) -> complex:
    foot: complex = body.of(side, "foot")
    return foot + 1j * high * cmath.exp(1j * math.radians(body.of(side, "pitch")))


def _sole(ascent: Ascent, step: int) -> float:
    """How far (degrees) the toes of a foot on a foothold are up: it lies on the rock as far as an ankle bends."""
    if step <= 0 or step >= ascent.steps - 1:
        return 0.0
    rise = ascent.ahead(step + 0.25) - ascent.ahead(step - 0.25)
    return max(-12.0, min(_ANKLE_BENDS, 0.8 * math.degrees(cmath.phase(rise))))


def _root(ascent: Ascent, k: int, v: float) -> complex:
    """The ground point rides between the feet: from the middle before a step to the middle after it."""
    before = (ascent.at(k - 1) + ascent.at(k)) / 2
    after = (ascent.at(k) + ascent.at(k + 1)) / 2
    return before + (after - before) * v


def _steepness(ascent: Ascent, now: float) -> float:
    """0 where the slope ahead is level, 1 where it needs hands."""
    ahead = _REACH / STEP
    rise = (ascent.ahead(now + ahead) - ascent.ahead(now)).imag / ascent.size
    low, high = _STEEP
    fading = min(1.0, (ascent.steps - now) / 1.5, 0.25 + now / 1.5)
    return max(0.0, min(1.0, (rise - low) / (high - low))) * max(0.0, fading)


def _holding(
    body: Pose, ascent: Ascent, k: int, v: float, root: complex, steep: float, dress: Dress, sides: tuple[str, ...]
) -> Pose:
    """The hands on the rock ahead: each moves with the other side's foot and keeps its hold in between."""
    if steep <= 0.02:
        return body
    wrists = {}
    for side, leads in (("left", k % 2 == 0), ("right", k % 2 == 1)):
        if side not in sides:
            continue
        free = joints(body, dress).arms[side].end
        step = (k - 1 + 2 * v if leads else k) + _REACH / STEP
        lift = 0.22 * math.sin(math.pi * v) if leads else 0.0
        rock = (ascent.ahead(step) - root) / ascent.size + 1j * (_OVER + lift)
        wrists[f"{side}_wrist"] = free + (rock - free) * steep
    return body.but(**wrists)
