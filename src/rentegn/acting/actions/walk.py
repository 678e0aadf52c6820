"""Walks to somebody or something, or to where the staging has put the mark."""

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.gaits import gait
from rentegn.acting.marks import beside
from rentegn.acting.moves import walked, walking_frames
from rentegn.acting.posing import facing_to
from rentegn.acting.proof import each, travelled
from rentegn.model.storyboard import Call, Format, Tableau


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    frames = max(walking_frames(before[actor], after[actor], gait(call)) for actor in call.roles["actor"])
    return Length(6, frames, frames)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    goal = next((before[to] for to in call.roles.get("to", ())), None)
    placed = []
    for i, actor in enumerate(call.roles["actor"]):
        here = before[actor]
        x = here.x if goal is None else beside(here, goal, frame) - i * here.facing * here.size * 1.5
        gaze = goal.entity if goal else here.gaze
        placed.append(here.moved(x=x, pose="relaxed", gaze=gaze, facing=facing_to(here.moved(x=x), goal)))
    return before.with_(*placed)


def _picture(passage: Passage, frame: int) -> Moment:
    return Moment({actor: walked(passage, actor, frame, gait(passage.call)) for actor in passage.all("actor")})


ACTION = Action(
    id="walk",
    roles=(Role("actor", many=True), Role("to", required=False)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("actor", travelled),
    sounds=(Sound("step", 10), Sound("step", 22)),
)
