"""Comes in from the nearer edge of the frame and walks to the mark."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.moves import walked, walking_frames
from rentegn.acting.proof import came, each
from rentegn.model.storyboard import WIDE, Call, Format, Placement, Tableau


def _outside(mark: Placement, frame: Format) -> Placement:
    edge = frame.units_wide / 2 + 1.6 * mark.size
    return mark.moved(x=edge if mark.x > 0 else -edge, facing=-1 if mark.x > 0 else 1, shown=1.0, pose="relaxed")


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    marks = [after[actor] for actor in call.roles["actor"]]
    frames = max(walking_frames(_outside(mark, WIDE), mark) for mark in marks)
    return Length(max(6, frames - 20), frames, frames)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(*(before[actor].moved(shown=1.0) for actor in call.roles["actor"] if actor in before))


def _picture(passage: Passage, frame: int) -> Moment:
    actors = passage.all("actor")
    outside = tuple(_outside(passage.after[actor], passage.format) for actor in actors)
    coming = replace(passage, before=passage.before.with_(*outside))
    aspects = {actor: walked(coming, actor, frame) for actor in actors}
    if frame == 0:
        aspects = {actor: replace(found, shown=0.0) for actor, found in aspects.items()}
    return Moment(aspects)


ACTION = Action(
    id="enter",
    roles=(Role("actor", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("actor", came),
    sounds=(Sound("step", -12), Sound("step", 0)),
)
