"""What keeps a still figure alive: breath, a shift of weight, a blink; too small to notice, too big to look frozen."""

from __future__ import annotations

import math

from rentegn.drawing.people.channels import Pose

_BREATH, _WEIGHT = 75, 175
_LIDS = (0.5, 0.5, 1.0, 0.5, 0.5)


def living(pose: Pose, frame: int, seed: int, amount: float = 1.0) -> Pose:
    """The pose held at a frame; people with different seeds breathe and blink at different times."""
    phase = seed * 1.7
    breath = amount * _wave(frame, _BREATH, phase)
    weight = amount * _wave(frame, _WEIGHT, phase)
    late_breath = 0.012j * amount * _wave(frame - 5, _BREATH, phase)
    return pose.but(
        trunk=pose.trunk + 0.008 * breath,
        shrug=pose.shrug + 0.05 * breath,
        hip_shift=pose.hip_shift + (0.0 if pose.seated else 0.022) * weight,
        lean=pose.lean + 0.6 * weight,
        tilt=pose.tilt - amount * _wave(frame - 6, _WEIGHT, phase),
        left_hand=pose.left_hand + late_breath,
        right_hand=pose.right_hand + late_breath,
        lid=max(pose.lid, amount * blink(frame, seed)),
    )


def blink(frame: int, seed: int) -> float:
    """How far shut the eyes are, 0 to 1: two frames closing, one shut, two opening, every 60 to 110 frames."""
    at, count = 12 + seed * 7 % 40, 0
    while at <= frame - len(_LIDS):
        count += 1
        at += 60 + (seed * 131 + count * 197) % 51
    since = frame - at
    return _LIDS[since] if 0 <= since < len(_LIDS) else 0.0


def _wave(frame: float, period: int, phase: float) -> float:
    return math.sin(2 * math.pi * frame / period + phase)
