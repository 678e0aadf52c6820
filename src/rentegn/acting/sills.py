"""Hands that rest on a window's sill, for whoever looks out of it."""

from __future__ import annotations

from rentegn.drawing.people.pose import IN_FRONT, Pose
from rentegn.drawing.people.skeleton import fitted, freed
from rentegn.drawing.props.window import glass
from rentegn.drawing.things import things
from rentegn.model.storyboard import Dress, Placement

#: How high a wrist lies over the sill it rests on, and where it lies before the body if the sill is there (H).
_OVER, _BEFORE = 0.05, 0.82
#: Where both hands rest on a sill that reaches on to both sides (H).
_SPREAD = (0.80, -0.66)
#: How far from either end of a sill a hand rests (units).
_FROM_END = 0.12
#: How high and how far before one a sill is that can be leant on (H).
_HIGH, _FAR = (1.8, 3.1), (0.5, 1.15)


def leaning(looking: Pose, here: Placement, window: Placement) -> Pose:
    """The pose with its near hand on the window's sill; as it is where there is none, or none within reach.

    Where the sill reaches on behind, both hands are on it, and the back is turned to us.
    """
    hand = resting(here, window)
    if hand is None:
        return looking
    if spread(here, window):
        high = hand.imag
        return looking.but(
            body_yaw=154.0, head_yaw=112.0, lean=3.0, hips=5.0, shoulders=-4.0, hip_shift=0.05,
            left_foot=-0.30 + 0j, right_foot=0.20 + 0j, left_layer=IN_FRONT, right_layer=IN_FRONT,
            right_wrist=complex(_SPREAD[0], high), right_shape="ledge", right_aim=-14.0, right_elbow=-0.9,
            left_wrist=complex(_SPREAD[1], high), left_shape="ledge", left_aim=194.0, left_elbow=0.9, left_thumb=-1,
        )  # fmt: skip
    return looking.but(right_wrist=hand, right_shape="ledge", right_aim=-4.0, right_elbow=-0.9, right_thumb=1)


def resting(here: Placement, window: Placement) -> complex | None:
    """Where a wrist rests on the window's sill, in H from the ground point; None where no sill is within reach."""
    if window.kind != "window":
        return None
    left, low, right = _sill(window)
    ends = ((left + _FROM_END - here.x) * here.facing, (right - _FROM_END - here.x) * here.facing)
    nearest, farthest = (end / here.size for end in sorted(ends))
    ahead, high = min(max(_BEFORE, nearest), farthest), (low - here.y) / here.size + _OVER
    within = _FAR[0] <= ahead <= _FAR[1] and _HIGH[0] <= high <= _HIGH[1]
    return complex(ahead, high) if within else None


def spread(here: Placement, window: Placement) -> bool:
    """Whether a sill within reach goes on to both sides of whoever stands at it, far enough for both hands."""
    if resting(here, window) is None:
        return False
    left, _, right = _sill(window)
    ends = sorted(((left + _FROM_END - here.x) * here.facing, (right - _FROM_END - here.x) * here.facing))
    return ends[0] / here.size <= _SPREAD[1] and ends[1] / here.size >= _SPREAD[0]


def held_there(looking: Pose, here: Placement, window: Placement | None, dress: Dress) -> Pose:
    """The same on the way to the pose at rest: for this body, and told from its shoulders."""
    fit = fitted(looking, dress)
    return fit if window is None else freed(leaning(fit, here, window), dress)


def _sill(window: Placement) -> tuple[float, float, float]:
    """Left end, top and right end of a window's sill, in the frame's units."""
    kind = things()["window"]
    state = {**kind.state, **window.state}
    _, bottom, _, top = glass(state)
    left, _, right, highest = kind.box(state)
    sill = bottom - (highest - top)  # as far under the glass as the frame reaches over it
    return window.x + window.size * left, window.y + window.size * sill, window.x + window.size * right
