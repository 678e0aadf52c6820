"""Everybody takes the hands of those beside them: a chain, a ring seen from before."""

from itertools import pairwise

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.approaching import coming, doing, way
from rentegn.acting.moves import posed
from rentegn.acting.proof import Findings, all_of, changed_shape, each, played
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.doings import ARM_IN_ARM
from rentegn.drawing.people.pose import Pose
from rentegn.drawing.people.skeleton import joints, world
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: How far apart the palms of two who hold hands may be, in H.
_TOUCHING = 0.3
_STAGGER = 3


def _abreast(call: Call, before: Tableau) -> list[Placement]:
    return sorted((before[a] for a in call.roles["actor"]), key=lambda p: p.x)


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    lead = way(before, after, call.roles["actor"]) + 16
    return Length(lead, lead + 22, lead + 30)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    people = _abreast(call, before)
    size = sum(p.size for p in people) / len(people)
    edge = frame.units_wide / 2 - 0.9
    middle = sum(p.x for p in people) / len(people)
    half = ARM_IN_ARM * size * (len(people) - 1)
    middle = max(-edge + half, min(edge - half, middle))
    floor = min(p.y for p in people)
    there = []
    for i, here in enumerate(people):
        first, last = i == 0, i == len(people) - 1
        pose = "hand_in_left" if first else "hand_in_right" if last else "hand_in_both"
        x = middle - half + 2 * ARM_IN_ARM * size * i
        there.append(here.moved(x=x, y=floor, size=size, facing=1, pose=pose, expression="happy", gaze=""))
    return before.with_(*there)


def _picture(passage: Passage, frame: int) -> Moment:
    actors = [p.entity for p in _abreast(passage.call, passage.before)]
    walk = way(passage.before, passage.after, actors)
    if frame < walk:
        return Moment({a: coming(passage, a, frame, walk) for a in actors})
    here = doing(passage, actors, walk)
    return Moment({a: posed(here, a, frame - walk, delay=_STAGGER * i) for i, a in enumerate(actors)})


def _hand_in_hand(passage: Passage) -> Findings:
    last = played(passage, passage.frames - 1).aspects
    people = [last[p.entity] for p in _abreast(passage.call, passage.after) if p.entity in last]
    apart = []
    for one, other in pairwise(people):
        if abs(_palm(one, "left") - _palm(other, "right")) > _TOUCHING * one.size:
            apart.append(f"`{one.entity}` and `{other.entity}` do not hold hands")
    return tuple(apart)


def _palm(person: Aspect, side: str) -> complex:
    body = joints(person.pose or Pose(), person.dress or Dress())
    side = side if person.facing > 0 else {"left": "right", "right": "left"}[side]
    return world(person.at, person.size, person.facing, body.palm(side))


ACTION = Action(
    id="hold_hands",
    roles=(Role("actor", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", changed_shape), _hand_in_hand),
    sounds=(Sound("step", 8),),
)
