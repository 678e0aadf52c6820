"""Walks to somebody or something, or to where the staging has put the mark."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share, twos
from rentegn.acting.crossing import bridge_in, height_on
from rentegn.acting.gaits import gait
from rentegn.acting.holding import gripping, held_by, holds, in_hand, with_arms
from rentegn.acting.marks import FLOOR, beside
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import walked, walking_frames
from rentegn.acting.posing import facing_to
from rentegn.acting.proof import each, travelled
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import blend
from rentegn.model.storyboard import Call, Dress, Format, Tableau

#: Frames for which somebody who takes their time looks to where they are going before they go.
_LOOKS = 16


def _looks(call: Call) -> int:
    return _LOOKS if call.roles.get("to") and "quickly" not in call.manner else 0


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    frames = max(walking_frames(before[actor], after[actor], gait(call)) for actor in call.roles["actor"])
    return Length(6, frames + _looks(call), frames + _looks(call))


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    goal = next((before[to] for to in call.roles.get("to", ())), None)
    placed = []
    for i, actor in enumerate(call.roles["actor"]):
        here = before[actor]
        x = here.x if goal is None else beside(here, goal, frame) - i * here.facing * here.size * 1.5
        gaze = goal.entity if goal else here.gaze
        pose = here.pose if holds(here.pose) else "relaxed"
        there = here.moved(x=x, pose=pose, gaze=gaze, facing=facing_to(here.moved(x=x), goal))
        bridge = bridge_in(before)
        if bridge is not None:
            there = there.moved(y=FLOOR + height_on(bridge, x, FLOOR))
        placed += [there, *(in_hand(what, there) for what in held_by(here, before))]
    return before.with_(*placed)


def _picture(passage: Passage, frame: int) -> Moment:
    aspects = {}
    looks = _looks(passage.call)
    going = replace(passage, before=_seeing(passage) if looks else passage.before, frames=passage.frames - looks)
    for actor in passage.all("actor"):
        person = _on_foot(going, actor, frame - looks) if frame >= looks else _looking(going, passage, actor, frame)
        aspects[actor] = person
        for what in held_by(passage.before[actor], passage.before):
            here, there = before_(passage, what.entity), after_(passage, what.entity)
            gone = person.at - before_(passage, actor).at
            aspects[what.entity] = there if frame >= passage.frames - 1 else replace(here, at=here.at + gone)
    return Moment(aspects)


def _seeing(passage: Passage) -> Tableau:
    """The stage with everybody's eyes on where they are going."""
    goal = next(iter(passage.all("to")), None)
    if goal is None:
        return passage.before
    return passage.before.with_(*(passage.before[actor].moved(gaze=goal) for actor in passage.all("actor")))


def _looking(going: Passage, passage: Passage, actor: str, frame: int) -> Aspect:
    """The eyes and the head go there before the feet do."""
    start, seen = before_(passage, actor), before_(going, actor)
    assert start.pose is not None
    assert seen.pose is not None
    now = twos(frame)
    return replace(start, pose=blend(start.pose, seen.pose, ease(share(now, 2, 11)), face=ease(share(now, 0, 5))))


def _on_foot(passage: Passage, actor: str, frame: int) -> Aspect:
    """Somebody walking; hands that hold something keep it."""
    person = _over(passage, walked(passage, actor, frame, gait(passage.call)))
    if not holds(passage.before[actor].pose) or person.pose is None or frame >= passage.frames - 1:
        return person
    return replace(person, pose=with_arms(person.pose, gripping(passage.before[actor].pose, person.dress or Dress())))


def _over(passage: Passage, person: Aspect) -> Aspect:
    """Somebody on foot where the way leads over a bridge: on its deck."""
    bridge = bridge_in(passage.before)
    if bridge is None or person.pose is None:
        return person
    x = person.at.real
    return replace(person, at=complex(x, FLOOR + height_on(bridge, x, FLOOR)))


ACTION = Action(
    id="walk",
    roles=(Role("actor", many=True), Role("to", required=False)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("actor", travelled),
    sounds=(Sound("step", 10), Sound("step", 22)),
)
