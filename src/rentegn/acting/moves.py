"""Moves that many actions share: from pose to pose, from place to place, from one state of a thing to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rentegn.acting.action import Passage
from rentegn.acting.clock import arrive, ease, share, swing, twos
from rentegn.acting.stance import aspect, is_person
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.gait import plan, walk_pose
from rentegn.drawing.people.pose import Pose, blend
from rentegn.drawing.people.skeleton import legs, stooped
from rentegn.model.storyboard import Dress, Placement, Tableau, Value

#: Frames that a pose change takes with its anticipation, and the frames of settling after it.
CHANGE, SETTLE = 14, 10
#: Frames that the last key on the way is given at least before the final pose begins.
_KEY = 10
#: Frames before the last in which what is left of an overshoot dies away.
_DYING = 6
#: The share of a change of pose that each foot steps in; in between both stand.
_ONE_FOOT = 0.36
#: Frames after which the parts of a body begin: the eyes are there first, the hands last.
_FACE, _HEAD, _TRUNK, _HANDS = 0, 2, 4, 6
#: A hand that goes farther than this (H) starts after so few frames, to be there with the others.
_LONG_WAY, _THROWN = 1.7, 1


def before(passage: Passage, entity: str) -> Aspect:
    """How the entity looks when the action begins; where it is not on stage yet, as after it but not shown."""
    tableau = passage.before if entity in passage.before else passage.after
    found = aspect(tableau[entity], tableau, passage.cast)
    return found if entity in passage.before else replace(found, shown=0.0)


def after(passage: Passage, entity: str) -> Aspect:
    """How the entity looks when the action is over; where it is gone by then, as before it but not shown."""
    tableau = passage.after if entity in passage.after else passage.before
    found = aspect(tableau[entity], tableau, passage.cast)
    return found if entity in passage.after else replace(found, shown=0.0)


def acted(
    start: Pose, end: Pose, frame: float, frames: int = CHANGE, *, anticipation: int = 4, over: float = 0.07
) -> Pose:
    """A person's pose at a frame of a change: eyes first, then head, trunk, hands; feet step and never overshoot."""
    body = swing(frame - _TRUNK, frames, anticipation=anticipation, over=over)
    late, longer = (_THROWN, _HANDS - _THROWN) if _far(start, end) else (_HANDS, 0)
    hands = swing(frame - late, frames + longer, anticipation=min(anticipation, late), over=over)
    head = swing(frame - _HEAD, frames, anticipation=0, over=over / 2)
    mixed = blend(start, end, body, face=arrive(share(frame - _FACE, 0, 4)), hands=hands, head=head)
    return _with_feet(start, end, mixed, share(frame - _TRUNK, anticipation, frames))


def _far(start: Pose, end: Pose) -> bool:
    """Whether a hand goes so far that it would be thrown there in the time of any other move."""
    ways = (end.left_hand - start.left_hand, end.right_hand - start.right_hand)
    return max(abs(way) for way in ways) > _LONG_WAY


def _with_feet(start: Pose, end: Pose, mixed: Pose, u: float) -> Pose:
    """One foot after the other: somebody stands on the one while the other steps."""
    left = _step(start.left_foot, end.left_foot, share(u, 0, _ONE_FOOT))
    right = _step(start.right_foot, end.right_foot, share(u, 1 - _ONE_FOOT, 1))
    return mixed.but(
        left_foot=left,
        right_foot=right,
        left_pitch=start.left_pitch + (end.left_pitch - start.left_pitch) * ease(u),
        right_pitch=start.right_pitch + (end.right_pitch - start.right_pitch) * ease(u),
    )


def _step(start: complex, end: complex, u: float) -> complex:
    lift = 0.10 if abs(end - start) > 0.03 else 0.0
    return start + (end - start) * ease(u) + 1j * lift * 4 * u * (1 - u)


def posed(
    passage: Passage, entity: str, frame: int, *, delay: int = 0, keys: Sequence[tuple[int, Pose]] = ()
) -> Aspect:
    """A person going from its pose before to its pose after, over `keys` (frame, pose) on the way.

    Frames are on twos. A small shift of place goes with the steps. At the passage's last frame nothing is left to do.
    """
    start, end = before(passage, entity), after(passage, entity)
    if frame >= passage.frames - 1:
        return end
    now = twos(frame) - delay
    if start.pose is None or end.pose is None:
        raise TypeError(f"`{entity}` is no person: it cannot change its pose")
    start = turned(start, end.facing)
    assert start.pose is not None
    stops = (*keys, (_last_key(passage, keys, delay), end.pose))
    ends = (*(key for key, _ in stops[1:]), passage.frames - delay)
    current = start.pose
    for (key, target), until in zip(stops, ends, strict=True):
        if now < key:
            break
        length = min(CHANGE, max(6, until - key - _HANDS))
        current = acted(current, target, now - key, length, anticipation=min(4, length // 4))
    walked = ease(share(now, _TRUNK, CHANGE))
    last = passage.frames - 1
    return replace(
        end,
        pose=blend(current, end.pose, ease(share(now + delay, last - _DYING, last - 1))),
        at=start.at + (end.at - start.at) * walked,
        size=start.size + (end.size - start.size) * walked,
        depth=end.depth if walked > 0.5 else start.depth,
        shown=start.shown + (end.shown - start.shown) * walked,
    )


def _last_key(passage: Passage, keys: Sequence[tuple[int, Pose]], delay: int) -> int:
    """The frame on which the way into the final pose begins: late enough that every key before it is seen."""
    return 0 if not keys else max(keys[-1][0] + _KEY, passage.frames - delay - CHANGE - SETTLE)


def turned(start: Aspect, facing: int) -> Aspect:
    """The same drawing told from the other side, so that a turn is a change of pose and no flip."""
    if start.facing == facing or start.pose is None:
        return start
    return replace(start, facing=facing, pose=start.pose.mirrored())


def walked(passage: Passage, entity: str, frame: int, gait: str = "calm") -> Aspect:
    """A person walks from its place before to its place after, turns into the walk and out of it; a thing glides."""
    start, end = before(passage, entity), after(passage, entity)
    if frame >= passage.frames - 1:
        return end
    if start.pose is None or end.pose is None:
        u = ease(share(twos(frame), 0, passage.frames - 1))
        return replace(end, at=start.at + (end.at - start.at) * u, shown=start.shown + (end.shown - start.shown) * u)
    way = 1 if end.at.real >= start.at.real else -1
    worn, distance = end.dress or Dress(), abs(end.at.real - start.at.real) / end.size
    walk = plan(distance, gait, legs=legs(worn), frames=plan(distance, gait).frames)
    stand = passage.frames - walk.frames
    now, last = twos(frame), passage.frames - 1
    shown = start.shown + (end.shown - start.shown) * share(now, 0, 6)
    if now >= walk.frames and stand > 0:
        arrived = turned(replace(start, facing=way, pose=stooped(walk_pose(walk, walk.frames)[0], worn)), end.facing)
        assert arrived.pose is not None
        settling = max(6, min(CHANGE, stand - _HANDS - 2))
        settled = acted(arrived.pose, end.pose, now - walk.frames, settling, anticipation=0)
        return replace(end, pose=blend(settled, end.pose, ease(share(now, last - _DYING, last - 1))))
    stride, root = walk_pose(walk, now)
    stride = stooped(stride, worn)
    u = arrive(share(now, 0, 8))
    first = turned(start, way)
    assert first.pose is not None
    into = _with_feet(first.pose, stride, blend(first.pose, stride, u), share(now, 0, 8)).but(
        expression=end.pose.expression if u > 0.5 else start.pose.expression,
    )
    rise = (end.at.imag - start.at.imag) * ease(share(now, 0, walk.frames))
    return replace(
        end, facing=way, pose=into, at=complex(start.at.real + way * root * end.size, start.at.imag + rise), shown=shown
    )


def walking_frames(start: Placement, end: Placement, gait: str = "calm") -> int:
    """Frames that `walked` needs: the walk and a turn into the last pose."""
    return plan(abs(end.x - start.x) / end.size, gait).frames + CHANGE + 2


def changed(passage: Passage, entity: str, u: float) -> Aspect:
    """A thing `u` of the way from before to after: place, size and every number of its state."""
    start, end = before(passage, entity), after(passage, entity)
    return replace(
        end,
        at=start.at + (end.at - start.at) * u,
        size=start.size + (end.size - start.size) * u,
        shown=min(1.0, max(0.0, start.shown + (end.shown - start.shown) * u)),
        state=_between(start.state, end.state, u),
    )


def drawn_on(passage: Passage, entity: str, u: float) -> Aspect:
    """A thing that draws itself: `u` of the way from what was drawn of it to what is drawn of it afterwards."""
    if entity in passage.before and passage.before[entity].shown > 0:
        return changed(passage, entity, u)
    end = after(passage, entity)
    return replace(end, state={**end.state, "drawn": u * float(end.state.get("drawn", 1.0))})


def _between(start: Mapping[str, Value], end: Mapping[str, Value], u: float) -> dict[str, Value]:
    mixed: dict[str, Value] = dict(end)
    for key, value in start.items():
        target = end.get(key, value)
        if isinstance(value, str) or isinstance(target, str):
            mixed[key] = value if u < 0.5 else target
        else:
            mixed[key] = value + (target - value) * u
    return mixed


def people(tableau: Tableau) -> tuple[str, ...]:
    """Every person on stage, by entity."""
    return tuple(p.entity for p in tableau if is_person(p))
