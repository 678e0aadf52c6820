"""What people do while others act: they look there, nod at what is said, and in between glance about, each in time.

Everything here is laid over a pose at rest and dies away by itself, so that no tableau knows of it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from zlib import crc32

from rentegn.acting.action import Passage
from rentegn.acting.clock import ease, share, twos
from rentegn.acting.marks import PLACE
from rentegn.acting.stance import is_person, looking
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import Pose, blend
from rentegn.model.storyboard import Placement, Tableau

#: Frames in which heads turn to what happens; nobody is later than the second figure says, and how soon all are back.
_TURN, _LATEST, _BACK = 10, 10, 12
#: Heads that are turned further than this (degrees) are turned on purpose.
_ON_PURPOSE = 80.0
#: Actions that are listened to, and how often (frames) and how deeply (degrees) who listens nods.
_SAID = frozenset({"talk", "present", "point", "read_out", "ask", "lead_on"})
_NOD_EVERY, _NOD, _DEEP = 46, 14, 5.0
#: Frames from one glance to the next at least, how much later it may be, how long one lasts, and how far the head goes.
_GLANCE_EVERY, _GLANCE_LATER, _GLANCE, _GLANCE_TURN = 70, 61, 30, 13.0
#: Frames for which the weight stays on one leg, and how far the hip goes over to the other (H).
_WEIGHT_EVERY, _WEIGHT = 150, 0.035
#: From this hip drop on (H) somebody crouches, on both feet.
_CROUCHED = 0.3


def regarding(
    passages: Sequence[Passage], beat_frame: int, still: Mapping[str, Aspect], moving: Mapping[str, Aspect]
) -> dict[str, Aspect]:
    """Those whom nothing happens to in a beat, as they look at whoever does something in it."""
    seen = _seen(passages)
    if seen is None:
        return {}
    target, said, frames = seen
    tableau = passages[0].before
    doing = {entity for passage in passages for entity in passage.all("actor")}
    return {
        entity: replace(aspect, pose=_regard(aspect.pose, tableau[entity], target, beat_frame, frames, said))
        for entity, aspect in still.items()
        if entity not in moving
        and entity not in doing
        and aspect.pose is not None
        and entity in tableau
        and _free(aspect.pose)
    }


def _seen(passages: Sequence[Passage]) -> tuple[Placement, bool, int] | None:
    """Who or what to look at in a beat, whether that one says something, and how long; None if it is a whole place."""
    for passage in passages:
        stage: Tableau = passage.after
        for entity in (e for entities in passage.call.roles.values() for e in entities):
            here = stage.get(entity) or passage.before.get(entity)
            if here is not None and (is_person(here) or here.depth > PLACE):
                return here, passage.call.action in _SAID and is_person(here), passage.frames
    return None


def _free(pose: Pose) -> bool:
    """Whether somebody's eyes are their own: not on what they hold, nor turned away on purpose."""
    return not pose.holds and abs(pose.head_yaw) <= _ON_PURPOSE and pose.gaze.imag > -0.9


def _regard(pose: Pose, here: Placement, target: Placement, frame: int, frames: int, said: bool) -> Pose:
    now = twos(frame)
    late = _seed(here.entity) % (_LATEST + 1)
    amount = ease(share(now, late, late + _TURN)) * (1 - ease(share(now, frames - _BACK, frames - 3)))
    if amount <= 0:
        return pose
    looks = looking(pose.but(tilt=0.0), here, target)
    looks = looks.but(tilt=pose.tilt + 0.5 * (looks.tilt - pose.tilt))
    if said:
        phase = (now + _seed(here.entity) % _NOD_EVERY) % _NOD_EVERY
        down = math.sin(math.pi * phase / _NOD) ** 2 if phase < _NOD else 0.0
        looks = looks.but(tilt=looks.tilt - _DEEP * down, neck=looks.neck + 0.5 * _DEEP * down)
    return blend(pose, looks, amount)


def idling(pose: Pose, frame: int, seed: int, amount: float = 1.0) -> Pose:
    """The pose with a glance aside now and then, and the weight going over from leg to leg; feet stay."""
    glance, way = _glance(frame, seed)
    weight = 0.0 if pose.seated or pose.hip_drop > _CROUCHED else amount * _WEIGHT * _leaning(frame, seed)
    moved = pose.but(
        hip_shift=pose.hip_shift + weight,
        lean=pose.lean - 18 * weight,
        tilt=pose.tilt + 30 * weight,
        hips=pose.hips + 40 * weight,
    )
    if not _free(pose):
        return moved
    turn = amount * glance * way
    return moved.but(
        head_yaw=moved.head_yaw + _GLANCE_TURN * turn,
        tilt=moved.tilt + 2.5 * amount * glance,
        gaze=_held(moved.gaze + 0.7 * amount * _sooner(frame, seed) * way),
    )


def _held(gaze: complex) -> complex:
    return complex(max(-1.0, min(1.0, gaze.real)), gaze.imag)


def _glance(frame: int, seed: int) -> tuple[float, int]:
    """How far into a glance aside somebody is (0 to 1), and to which side it goes."""
    at, count = 30 + seed * 11 % 53, 0
    while at + _GLANCE <= frame:
        count += 1
        at += _GLANCE_EVERY + (seed * 37 + count * 89) % _GLANCE_LATER
    since = frame - at
    way = 1 if (seed // 7 + count) % 2 else -1
    if since <= 0:
        return 0.0, way
    return ease(share(since, 0, 8)) * (1 - ease(share(since, _GLANCE - 10, _GLANCE))), way


def _sooner(frame: int, seed: int) -> float:
    """The eyes are there before the head is."""
    return _glance(frame + 3, seed)[0]


def _leaning(frame: int, seed: int) -> float:
    """The leg the weight is on, from -1 to 1: it stays there a while and then goes over at once."""
    swing = math.sin(2 * math.pi * (frame / (_WEIGHT_EVERY + seed % 47) + seed % 97 / 97))
    return math.tanh(3.5 * swing)


def _seed(entity: str) -> int:
    return crc32(entity.encode())
