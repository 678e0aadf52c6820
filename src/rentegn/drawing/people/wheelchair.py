"""A wheelchair and the way anybody sits in it: its wheel turns with the ground it covers. H, facing right."""

from __future__ import annotations

import cmath
import math
from functools import lru_cache, partial

import numpy as np

from rentegn.drawing.palette import CORAL, GRAPHITE, INK, PAPER, SLATE
from rentegn.drawing.people.channels import BEHIND, IN_FRONT, Pose
from rentegn.drawing.prims import Part, Prim
from rentegn.drawing.shapes import box, ellipse, line, shape, smooth

_X, _SEAT = -0.30, 0.98
_HUB, _RADIUS = complex(_X - 0.10, 0.60), 0.60
_HANGING = -1.0


def seated(pose: Pose) -> Pose:
    """The same acting from a wheelchair: legs on the rest, idle hands on rim and lap, the body seen from the side."""
    changes: dict[str, object] = {}
    if pose.stance < 1:  # who would walk rolls, both hands on the rims
        return _sitting(pose, _pushing(pose.right_hand.real))
    if pose.right_hand.imag < _HANGING and pose.right_wrist is None:
        changes |= {"right_wrist": -0.20 + 1.24j, "right_shape": "grip", "right_aim": -80.0, "right_layer": IN_FRONT}
    if pose.left_hand.imag < _HANGING and pose.left_wrist is None:
        changes |= {"left_wrist": 0.34 + 1.14j, "left_shape": "rest", "left_aim": -14.0, "left_layer": BEHIND}
    return _sitting(pose, changes)


def _pushing(swing: float) -> dict[str, object]:
    """Hands that go forward over the rims and back, as far as a walker's near arm swings (H)."""
    angle = math.radians(max(42.0, min(118.0, 62.4 - 80.0 * swing)))
    near = _HUB + 0.64 * cmath.exp(1j * angle)
    aim = math.degrees(angle) - 150.0
    return {
        "right_wrist": near, "right_shape": "grip", "right_aim": aim, "right_layer": IN_FRONT,
        "left_wrist": near + 0.16 + 0.02j, "left_shape": "grip", "left_aim": aim, "left_layer": BEHIND,
    }  # fmt: skip


def _sitting(pose: Pose, changes: dict[str, object]) -> Pose:
    return pose.but(
        hip_drop=0.80,
        hip_shift=_X,
        lean=max(-8.0, min(14.0, pose.lean * 0.5)),
        curve=min(0.12, pose.curve),
        body_yaw=max(40.0, min(74.0, pose.body_yaw)),
        head_yaw=max(-20.0, min(110.0, pose.head_yaw)),
        left_foot=0.74 + 0.26j,
        right_foot=0.66 + 0.24j,
        left_pitch=0.0,
        right_pitch=0.0,
        travel=0.0,
        rise=0.0,
        stance=1.0,
        knee=1.0,
        seated=True,
        **changes,
    )


def frame(weight: float) -> Part:
    """Back, seat and footrest: painted before the legs."""
    return Part(("wheelchair", weight), partial(_frame, weight))


def wheel(rolled: float, weight: float) -> Part:
    """The near wheel after rolling so far (H): painted over the trunk, under the near arm."""
    return Part(("wheelchair-wheel", weight), partial(_wheel, weight), cmath.exp(-1j * rolled / _RADIUS), _HUB)


@lru_cache(maxsize=32)
def _frame(weight: float) -> tuple[Prim, ...]:
    back = [(-0.40, -0.02), (-0.52, 0.92), (-0.42, 0.96), (-0.28, 0.02)]
    thick = 0.06 * weight
    return (
        shape(smooth([complex(_X + x, _SEAT + y) for x, y in back], True), SLATE, 0.045 * weight, name="chair-back"),
        line((_X - 0.48, _SEAT + 0.88), (_X - 0.72, _SEAT + 0.94), ink=thick, curve=False, name="handle"),
        shape(box(_X - 0.36, _SEAT - 0.09, _X + 0.52, _SEAT + 0.02), SLATE, 0.045 * weight, False, name="seat"),
        line(
            (_X + 0.48, _SEAT - 0.05), (_X + 0.74, 0.30), (_X + 1.14, 0.22),
            ink=thick, curve=False, taper=(0, 0), name="footrest",
        ),
        shape(ellipse(complex(_X + 0.62, 0.15), 0.15), PAPER, 0.05 * weight, False, name="caster"),
    )  # fmt: skip


@lru_cache(maxsize=32)
def _wheel(weight: float) -> tuple[Prim, ...]:
    spokes = [
        Prim(np.array([0.07, 0.57]) * cmath.exp(1j * angle), ink=0.018 * weight, color=GRAPHITE, name=f"spoke{i}")
        for i, angle in enumerate(np.linspace(0.2, 0.2 + 2 * np.pi, 9)[:-1])
    ]
    return (
        Prim(ellipse(0j, _RADIUS, n=48), True, ink=0.062 * weight, color=INK, name="tyre"),
        Prim(ellipse(0j, 0.50, n=44), True, ink=0.026 * weight, color=CORAL, name="rim"),
        shape(ellipse(0j, 0.07), CORAL, 0.03 * weight, False, name="hub"),
        *spokes,
    )
