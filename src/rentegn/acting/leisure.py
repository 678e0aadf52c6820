"""People whom nothing happens to: they go over from rest to rest, look to each other, and nod; feet stay planted.

When somebody does so is on the timing's clock (`model.leisure`); here is how each of it is drawn at a frame. Every
shift begins in the rest that the one before it led to, so that nothing jumps, whatever is asked for.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from rentegn.acting.clock import ease, share, twos
from rentegn.acting.moves import acted
from rentegn.acting.stance import AT_EASE, looking
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.attitudes import at_ease
from rentegn.drawing.people.pose import Pose, blend, pose
from rentegn.model.leisure import Leisure, Shift
from rentegn.model.storyboard import Placement, Tableau

#: Frames that a shift takes, and those after which nothing rings any more; who only looks is there sooner.
SHIFT, SETTLED = 18, 28
#: Frames of a nod, and how deep it goes (degrees).
NOD = 16
_DEEP = 6.0
#: What of a rest is taken over by whoever keeps their feet: its arms, and how its trunk differs from one's own.
_ARMS = ("hand", "wrist", "elbow", "shape", "flex", "aim", "thumb", "layer")
_TRUNK = ("lean", "curve", "shrug", "neck", "chin")
#: How far a hip goes over a foot (H) and tilts (degrees) on legs that carry alike, and how far the body turns with it.
_OVER, _TILT, _TURN = 0.11, 6.0, 9.0
#: How far a body turns with its head: a share of that turn, within these yaws (degrees), so that it is never told from
#: another side.
_WITH_HEAD, _FRONT, _SIDE = 0.32, 8.0, 50.0

#: Eyes lower than this are on a thing in the hands.
_ON_A_THING = -0.85


def leisured(still: Aspect, tableau: Tableau, leisure: Leisure, frame: int) -> Aspect:
    """Somebody at rest at frame `frame` of the shot, as their shifts and nods have them."""
    if still.pose is None:
        return still
    here = tableau[still.entity]
    drawn = twos(frame)
    made = _nodding(_shifted(still.pose, here, tableau, leisure.shifts, drawn), leisure.nods, drawn)
    return still if made == still.pose else replace(still, pose=made)


def _shifted(own: Pose, here: Placement, tableau: Tableau, shifts: Sequence[Shift], frame: int) -> Pose:
    begun = [shift for shift in shifts if shift.start <= frame]
    if not begun:
        return own
    end = _rest(own, here, tableau, begun[-1])
    since = frame - begun[-1].start
    if since >= SETTLED:
        return end
    start = _rest(own, here, tableau, begun[-2]) if len(begun) > 1 else own
    return _going(start, end, since)


@lru_cache(maxsize=256)
def _going(start: Pose, end: Pose, since: int) -> Pose:
    moving = acted(start, end, since, SHIFT, anticipation=2, over=0.04)
    return blend(moving, end, ease(share(since, SHIFT, SETTLED)))


def _rest(own: Pose, here: Placement, tableau: Tableau, shift: Shift) -> Pose:
    target = tableau.get(shift.gaze) if shift.gaze else None
    return _resting(own, here, shift.pose, target, shift.weight)


@lru_cache(maxsize=256)
def _told(here_pose: str, entity: str) -> Pose:
    return pose(at_ease(entity) if here_pose == AT_EASE else here_pose)


def _resting(own: Pose, here: Placement, name: str, target: Placement | None, weight: float) -> Pose:
    """One's own pose with another rest's arms and trunk, the weight gone over, the eyes on a target."""
    made = own
    if name:
        rest, told = pose(name), _told(here.pose, here.entity)
        made = made.but(
            **{f"{side}_{part}": rest.of(side, part) for side in ("left", "right") for part in _ARMS},
            **{part: getattr(own, part) + getattr(rest, part) - getattr(told, part) for part in _TRUNK},
        )
    if weight:
        made = _over_the_other_leg(made, weight)
    if target is not None:
        looks = looking(made, here, target)
        turn = made.body_yaw + _WITH_HEAD * (looks.head_yaw - made.body_yaw)
        if own.gaze.imag < _ON_A_THING:
            return looks  # what is in the hands stays where it is
        made = looks.but(body_yaw=min(max(turn, min(_FRONT, made.body_yaw)), max(_SIDE, made.body_yaw)))
    return made


def _over_the_other_leg(standing: Pose, weight: float) -> Pose:
    """The hip as far beyond the middle of the feet as it was short of it, the shoulders leaning against it."""
    middle = (standing.left_foot.real + standing.right_foot.real) / 2
    beside = standing.hip_shift - middle
    over = -math.copysign(max(abs(beside), _OVER), beside)
    hips = -standing.hips if abs(standing.hips) > _TILT / 2 else math.copysign(_TILT, over)
    return standing.but(
        hip_shift=standing.hip_shift + weight * (middle + over - standing.hip_shift),
        hips=standing.hips + weight * (hips - standing.hips),
        shoulders=standing.shoulders - 1.8 * weight * standing.shoulders,
        lean=standing.lean - 12 * weight * (over - beside),
        body_yaw=standing.body_yaw + weight * (_TURN if _FRONT <= standing.body_yaw <= _SIDE - _TURN else 0.0),
    )


def _nodding(held: Pose, nods: Sequence[int], frame: int) -> Pose:
    since = next((frame - start for start in nods if 0 <= frame - start < NOD), None)
    if since is None:
        return held
    down = math.sin(math.pi * since / NOD) ** 2
    return held.but(tilt=held.tilt - _DEEP * down, neck=held.neck + 0.5 * _DEEP * down)
