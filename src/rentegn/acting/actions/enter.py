"""Comes in from the nearer edge of the frame (or the one its manner names) and walks to the mark.

Several come one behind the other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.gaits import gait
from rentegn.acting.moves import walked, walking_frames
from rentegn.acting.proof import came, each
from rentegn.model.storyboard import WIDE, Call, Format, Placement, Tableau

#: How far outside the frame they begin, and how far apart they walk, in H.
_OUT, _APART = 1.6, 1.9

#: The manner of those who come while something else is what falls on the word.
_ASIDE = "meanwhile"
#: The manner of those who all come from the right, since somebody stands at the left.
_LEFTWARD = "leftward"


def _outside(call: Call, marks: Sequence[Placement], frame: Format) -> Mapping[str, Placement]:
    """Where each comes from; who has the longest way goes first."""
    ways: dict[str, Placement] = {}
    for right in (False, True):
        edge = frame.units_wide / 2 * (1 if right else -1)
        same = sorted(
            (m for m in marks if (m.x > 0 or _LEFTWARD in call.manner) is right), key=lambda m: -abs(m.x - edge)
        )
        for i, mark in enumerate(same):
            side = 1 if right else -1
            x = edge + side * (_OUT + _APART * i) * mark.size
            ways[mark.entity] = mark.moved(x=x, facing=-side, shown=1.0, pose="relaxed")
    return ways


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    marks = [after[actor] for actor in call.roles["actor"]]
    ways = _outside(call, marks, WIDE)
    frames = max(walking_frames(ways[mark.entity], mark, gait(call)) for mark in marks)
    return Length(0 if _ASIDE in call.manner else max(6, frames - 20), frames, frames)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(*(before[actor].moved(shown=1.0) for actor in call.roles["actor"] if actor in before))


def _picture(passage: Passage, frame: int) -> Moment:
    actors = passage.all("actor")
    ways = _outside(passage.call, [passage.after[actor] for actor in actors], passage.format)
    coming = replace(passage, before=passage.before.with_(*ways.values()))
    aspects = {actor: walked(coming, actor, frame, gait(passage.call)) for actor in actors}
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
