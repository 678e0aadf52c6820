"""Two people walk up to one another and shake hands; a group does so two by two, and who is left over watches."""

import math
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import share, twos
from rentegn.acting.moves import CHANGE, after, posed, walked, walking_frames
from rentegn.acting.pairs import couples, left_over
from rentegn.acting.posing import facing_to
from rentegn.acting.proof import Findings, all_of, changed_shape, each, played
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.contacts import SHAKING, handshake
from rentegn.drawing.people.pose import Pose
from rentegn.drawing.people.skeleton import fitted, freed, joints, world
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: Frames that the hands are in each other, and of one shake.
_HELD, _SHAKE = 30, 8
#: How far (H) a shake goes up and down.
_HIGH = 0.07
#: People nearer than this share of the best distance, or farther than that, step up first.
_NEAR, _FAR = 0.85, 1.08
#: How far palms may be from one another while they shake, in H.
_TOUCHING = 0.08


def _walk(call: Call, before: Tableau, after_: Tableau) -> int:
    """Frames until they stand before one another."""
    ways = [(before[p.entity], after_[p.entity]) for pair in couples(call, before) for p in pair]
    return max((walking_frames(a, b) for a, b in ways if abs(a.x - b.x) > 0.01), default=0)


def _length(call: Call, before: Tableau, after_: Tableau) -> Length:
    frames = _walk(call, before, after_) + 2 * CHANGE + _HELD
    return Length(_walk(call, before, after_) + CHANGE, frames, frames + 6)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    met = []
    for left, right in couples(call, before):
        best = SHAKING * (left.size + right.size) / 2
        apart = right.x - left.x
        stay = _NEAR * best <= apart <= _FAR * best
        middle, half = (left.x + right.x) / 2, (apart if stay else best) / 2
        for here, x, facing, partner in ((left, middle - half, 1, right), (right, middle + half, -1, left)):
            met.append(here.moved(x=x, facing=facing, pose="relaxed", expression="happy", gaze=partner.entity))
    for watcher in left_over(call):
        here, them = before[watcher], met[-1] if met else before[watcher]
        met.append(here.moved(pose="attend", gaze=them.entity, facing=facing_to(here, them)))
    return before.with_(*met)


def _picture(passage: Passage, frame: int) -> Moment:
    walk = _walk(passage.call, passage.before, passage.after)
    met = passage.after.with_(*(p.moved(pose="stand") for p in _people(passage)))
    watching = {watcher: posed(passage, watcher, frame) for watcher in left_over(passage.call)}
    if frame < walk:
        there = replace(passage, after=met, frames=walk)
        return Moment({**watching, **{p.entity: walked(there, p.entity, frame) for p in _people(passage)}})
    shaking = replace(passage, before=met if walk else passage.before, frames=passage.frames - walk)
    aspects: dict[str, Aspect] = {**watching}
    for left, right in couples(passage.call, passage.after):
        poses = _grips(passage, left, right, _lift(shaking, frame - walk))
        for here, held in zip((left, right), poses, strict=True):
            let_go = (shaking.frames - CHANGE - 8, after(passage, here.entity).pose or Pose())
            aspects[here.entity] = posed(shaking, here.entity, frame - walk, keys=((0, held), let_go))
    return Moment(aspects)


def _people(passage: Passage) -> list[Placement]:
    return [p for pair in couples(passage.call, passage.after) for p in pair]


def _lift(shaking: Passage, frame: int) -> float:
    """How high the hands are at a frame: they meet, shake, and part."""
    end = shaking.frames - CHANGE - 8
    calm = share(frame, CHANGE, CHANGE + 4) * (1 - share(frame, end - 6, end))
    return _HIGH * calm * math.sin(2 * math.pi * (twos(frame) - CHANGE) / _SHAKE)


def _grips(passage: Passage, left: Placement, right: Placement, lift: float) -> tuple[Pose, Pose]:
    poses = handshake((right.x - left.x) / left.size, right.size / left.size, lift)
    dresses = (passage.cast.get(here.entity, Dress()) for here in (left, right))
    one, other = (freed(fitted(held, dress), dress) for held, dress in zip(poses, dresses, strict=True))
    return one, other


def _hold_hands(passage: Passage) -> Findings:
    """In the middle of the shake each pair's palms are in one place."""
    middle = _walk(passage.call, passage.before, passage.after) + CHANGE + _HELD // 2
    aspects = played(passage, min(middle, passage.frames - CHANGE)).aspects
    apart = []
    for left, right in couples(passage.call, passage.after):
        one, other = (_palm(aspects[left.entity], "right"), _palm(aspects[right.entity], "left"))
        if abs(one - other) > _TOUCHING * left.size:
            apart.append(f"the hands of `{left.entity}` and `{right.entity}` do not meet")
    return tuple(apart)


def _palm(aspect: Aspect, side: str) -> complex:
    body = joints(aspect.pose or Pose(), aspect.dress or Dress())
    return world(aspect.at, aspect.size, aspect.facing, body.palm(side))


ACTION = Action(
    id="shake_hands",
    roles=(Role("actor", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", changed_shape), _hold_hands),
    sounds=(Sound("step", 10),),
)
