"""Two by two: people walk up to one another, do something with both their bodies for a while, and stand by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.approaching import coming, doing, way
from rentegn.acting.clock import ease, share, twos
from rentegn.acting.moves import CHANGE, posed
from rentegn.acting.moves import after as after_
from rentegn.acting.posing import facing_to
from rentegn.acting.proof import Findings, all_of, changed_shape, each, played
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import Pose
from rentegn.drawing.people.skeleton import fitted, freed, joints, world
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

_STEPS_IN = 12


@dataclass(frozen=True, slots=True)
class Contact:
    """How two touch: `poses(distance, other)` solves both, `close` is their distance then, `apart` the one they keep.

    `held` frames; `touch` are the hands that meet, the first one's and the second's, None where it is more than hands.
    """

    poses: Callable[[float, float], tuple[Pose, Pose]]
    close: float
    apart: float
    held: int
    touch: tuple[str, str] | None = None


def together(concept: str, contact: Contact, sounds: tuple[Sound, ...]) -> Action:
    """The action of a pair, or of pair after pair of a group; who is left over watches."""

    def length(call: Call, before: Tableau, after: Tableau) -> Length:
        walk = way(before, after, [p.entity for pair in couples(call, before) for p in pair])
        frames = walk + CHANGE + contact.held + CHANGE + 10
        return Length(walk + CHANGE, frames, frames + 6)

    def after(call: Call, before: Tableau, frame: Format) -> Tableau:
        met = []
        for left, right in couples(call, before):
            middle, half = (left.x + right.x) / 2, contact.apart * (left.size + right.size) / 4
            edge = frame.units_wide / 2 - 0.8
            middle = max(half - edge, min(edge - half, middle))
            for here, x, facing, other in ((left, middle - half, 1, right), (right, middle + half, -1, left)):
                met.append(here.moved(x=x, facing=facing, pose="relaxed", expression="happy", gaze=other.entity))
        for watcher in left_over(call):
            here = before[watcher]
            seen = met[-1] if met else here
            met.append(here.moved(pose="attend", gaze=seen.entity, facing=facing_to(here, seen)))
        return before.with_(*met)

    def picture(passage: Passage, frame: int) -> Moment:
        paired = [p.entity for pair in couples(passage.call, passage.before) for p in pair]
        walk = way(passage.before, passage.after, paired)
        aspects: dict[str, Aspect] = {w: posed(passage, w, frame) for w in left_over(passage.call)}
        if frame < walk:
            return Moment({**aspects, **{a: coming(passage, a, frame, walk) for a in paired}})
        here, now = doing(passage, paired, walk), frame - walk
        for left, right in couples(passage.call, passage.after):
            for entity, held, inward in _touching(passage, contact, left, right):
                let_go = here.frames - CHANGE - 10
                end = after_(passage, entity).pose or Pose()
                aspect = posed(here, entity, now, keys=((0, held), (let_go, end)))
                u = ease(share(twos(now), 2, _STEPS_IN)) * (1 - ease(share(twos(now), let_go, let_go + _STEPS_IN)))
                nearer = 0.05 if inward < 0 and u > 0.3 and contact.touch is None else 0.0
                aspects[entity] = replace(aspect, at=aspect.at + inward * u, depth=aspect.depth + nearer)
        return Moment(aspects)

    def touch(passage: Passage) -> Findings:
        paired = [p.entity for pair in couples(passage.call, passage.before) for p in pair]
        walk = way(passage.before, passage.after, paired)
        middle = min(walk + CHANGE + contact.held // 2 + 4, passage.frames - CHANGE - 12)
        aspects = played(passage, middle).aspects
        found = []
        for left, right in couples(passage.call, passage.after):
            gap = _gap(aspects[left.entity], aspects[right.entity], contact.touch)
            if gap > 0.22 * left.size:
                found.append(f"`{left.entity}` and `{right.entity}` do not touch")
        return tuple(found)

    return Action(
        id=concept,
        roles=(Role("actor", many=True),),
        length=length,
        after=after,
        picture=picture,
        proof=all_of(each("actor", changed_shape), touch),
        sounds=sounds,
    )


def couples(call: Call, tableau: Tableau) -> Iterator[tuple[Placement, Placement]]:
    """Who does it with whom, the left one first."""
    actors = [tableau[actor] for actor in call.roles["actor"]]
    for one, other in zip(actors[::2], actors[1::2], strict=False):
        yield (one, other) if one.x <= other.x else (other, one)


def left_over(call: Call) -> tuple[str, ...]:
    """Whoever of an odd number has nobody to do it with."""
    actors = call.roles["actor"]
    return actors[len(actors) - len(actors) % 2 :]


def _touching(
    passage: Passage, contact: Contact, left: Placement, right: Placement
) -> Iterator[tuple[str, Pose, float]]:
    """Both of a pair in the pose in which they touch, and how far each comes in for it (units)."""
    poses = contact.poses(contact.close, right.size / left.size)
    inward = ((right.x - left.x) - contact.close * left.size) / 2
    for here, held, way_in in ((left, poses[0], inward), (right, poses[1], -inward)):
        dress = passage.cast.get(here.entity, Dress())
        yield here.entity, freed(fitted(held, dress), dress), way_in


def _gap(one: Aspect, other: Aspect, touch: tuple[str, str] | None) -> float:
    """How far apart the hands are that are to meet, else how far one's hand is from the other's chest."""
    bodies = [joints(a.pose or Pose(), a.dress or Dress()) for a in (one, other)]
    if touch is not None:
        palms = [world(a.at, a.size, a.facing, b.palm(s)) for a, b, s in zip((one, other), bodies, touch, strict=True)]
        return abs(palms[0] - palms[1])
    apart = abs(one.at.real - other.at.real) / one.size
    return max(0.0, apart - 0.9)
