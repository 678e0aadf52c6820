"""Walks out of the frame by the nearer edge."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.moves import walked, walking_frames
from rentegn.acting.proof import each, went
from rentegn.model.storyboard import WIDE, Call, Format, Placement, Tableau


def _outside(here: Placement, frame: Format) -> Placement:
    edge = frame.units_wide / 2 + 1.6 * here.size
    return here.moved(x=edge if here.x > 0 else -edge, facing=1 if here.x > 0 else -1, pose="relaxed")


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    frames = max(walking_frames(before[a], _outside(before[a], WIDE)) for a in call.roles["actor"])
    return Length(6, frames, frames)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.without(*call.roles["actor"])


def _picture(passage: Passage, frame: int) -> Moment:
    actors = passage.all("actor")
    outside = tuple(_outside(passage.before[actor], passage.format) for actor in actors)
    going = replace(passage, after=passage.before.with_(*outside))
    aspects = {actor: walked(going, actor, frame) for actor in actors}
    if frame >= passage.frames - 1:
        aspects = {actor: replace(found, shown=0.0) for actor, found in aspects.items()}
    return Moment(aspects)


ACTION = Action(
    id="leave",
    roles=(Role("actor", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("actor", went),
    sounds=(Sound("step", 10), Sound("step", 22)),
)
