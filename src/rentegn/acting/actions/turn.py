"""Turns round: eyes, head, body, one foot after the other; to somebody who is named, else about."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import share, twos
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.proof import changed_shape, each
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.turning import FRAMES, turn_pose
from rentegn.model.storyboard import Call, Format, Placement, Tableau

_STAGGER = 4


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    late = _STAGGER * (len(call.roles["actor"]) - 1)
    return Length(6, FRAMES + 4 + late, FRAMES + 8 + late)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    goal = next((before[at] for at in call.roles.get("at", ()) if at in before), None)
    return before.with_(*(_about(before[actor], goal) for actor in call.roles["actor"]))


def _about(here: Placement, goal: Placement | None) -> Placement:
    if goal is None:
        return here.moved(facing=-here.facing, gaze="")
    return here.moved(facing=1 if goal.x >= here.x else -1, gaze=goal.entity)


def _picture(passage: Passage, frame: int) -> Moment:
    turning = {a: _turning(passage, a, frame - _STAGGER * i) for i, a in enumerate(passage.all("actor"))}
    return Moment(turning)


def _turning(passage: Passage, actor: str, frame: int) -> Aspect:
    start, end = before_(passage, actor), after_(passage, actor)
    u = share(twos(max(0, frame)), 0, FRAMES)
    if u >= 1 or start.pose is None or end.pose is None:
        return end
    goal = end.pose if start.facing == end.facing else end.pose.mirrored()
    return replace(start, pose=turn_pose(start.pose, goal, u))


ACTION = Action(
    id="turn",
    roles=(Role("actor", many=True), Role("at", required=False)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("actor", changed_shape),
    sounds=(Sound("step", 4),),
)
