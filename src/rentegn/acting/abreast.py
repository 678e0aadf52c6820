"""Side by side: everybody comes up beside the others, takes hold of them, and stays so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.approaching import coming, doing, way
from rentegn.acting.moves import posed
from rentegn.acting.proof import Findings, all_of, changed_shape, each, played
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import Pose
from rentegn.drawing.people.skeleton import joints, world
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

_STAGGER = 3
#: Nearer (units) to the frame's edge than this nobody stands.
_MARGIN = 0.9


@dataclass(frozen=True, slots=True)
class Hold:
    """How a row of people have hold of each other.

    `poses` are those of a row of so many, from the left; between two ground points are `apart` H; `touch(one, other)`
    says how far (H) a hand is from what it is to have hold of, `near` how far it may be. They
    come up in a `gait`.
    """

    poses: Callable[[int], tuple[str, ...]]
    apart: float
    touch: Callable[[Aspect, Aspect], float]
    near: float
    gait: str = "calm"


def abreast(concept: str, hold: Hold) -> Action:
    """The action of people who take hold of those beside them, who stands left of whom before they did."""

    def length(call: Call, before: Tableau, after: Tableau) -> Length:
        lead = way(before, after, call.roles["actor"], hold.gait) + 16
        return Length(lead, lead + 22, lead + 30)

    def after(call: Call, before: Tableau, frame: Format) -> Tableau:
        people = _row(call, before)
        size = sum(p.size for p in people) / len(people)
        edge = frame.units_wide / 2 - _MARGIN
        half = hold.apart * size * (len(people) - 1) / 2
        middle = sum(p.x for p in people) / len(people)
        middle = max(-edge + half, min(edge - half, middle))
        floor = min(p.y for p in people)
        return before.with_(
            *(
                here.moved(
                    x=middle - half + hold.apart * size * i, y=floor, size=size, facing=1, pose=pose,
                    expression="", gaze="",
                )
                for i, (here, pose) in enumerate(zip(people, hold.poses(len(people)), strict=True))
            )
        )  # fmt: skip

    def picture(passage: Passage, frame: int) -> Moment:
        actors = [p.entity for p in _row(passage.call, passage.before)]
        walk = way(passage.before, passage.after, actors, hold.gait)
        if frame < walk:
            return Moment({a: coming(passage, a, frame, walk, hold.gait) for a in actors})
        here = doing(passage, actors, walk)
        return Moment({a: posed(here, a, frame - walk, delay=_STAGGER * i) for i, a in enumerate(actors)})

    def touching(passage: Passage) -> Findings:
        last = played(passage, passage.frames - 1).aspects
        people = [last[p.entity] for p in _row(passage.call, passage.after) if p.entity in last]
        return tuple(
            f"`{one.entity}` and `{other.entity}` do not touch"
            for one, other in pairwise(people)
            if hold.touch(one, other) > hold.near
        )

    return Action(
        id=concept,
        roles=(Role("actor", many=True),),
        length=length,
        after=after,
        picture=picture,
        proof=all_of(each("actor", changed_shape), touching),
        sounds=(Sound("step", 8),),
    )


def hand_in_hand(one: Aspect, other: Aspect) -> float:
    """How far (H) the nearer hands of two are apart, the one on the left first."""
    return abs(_palm(one, "left") - _palm(other, "right")) / one.size


def arm_round(one: Aspect, other: Aspect) -> float:
    """How far (H) the nearest hand of either is from a shoulder of the other."""
    pairs = ((one, "left", other), (other, "right", one))
    return min(abs(_palm(who, side) - at) / one.size for who, side, whom in pairs for at in _shoulders(whom))


def _row(call: Call, before: Tableau) -> list[Placement]:
    return sorted((before[a] for a in call.roles["actor"]), key=lambda p: p.x)


def _palm(person: Aspect, side: str) -> complex:
    """The palm that is on the `side` of somebody who faces right, whichever way they face."""
    body = joints(person.pose or Pose(), person.dress or Dress())
    side = side if person.facing > 0 else {"left": "right", "right": "left"}[side]
    return world(person.at, person.size, person.facing, body.palm(side))


def _shoulders(person: Aspect) -> Iterator[complex]:
    body = joints(person.pose or Pose(), person.dress or Dress())
    return (world(person.at, person.size, person.facing, arm.root) for arm in body.arms.values())
