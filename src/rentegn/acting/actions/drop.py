"""Lets fall what was in the hands: it drops, bounces, and lies; whoever dropped it starts."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import share
from rentegn.acting.marks import FLOOR
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed
from rentegn.acting.posing import own
from rentegn.acting.proof import Findings, all_of, changed_shape, each, first_and_last
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import sitting, while_seated
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Format, Tableau

#: The frame on which it slips, how long it falls, and how long and how high (a share of the fall) it bounces.
_SLIPS, _FALLS, _BOUNCES, _UP = 8, 9, 8, 0.14
#: How far ahead of the feet it lies, in H.
_AHEAD = 1.0


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(_SLIPS + _FALLS, 40, 48)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    here, what = before[call.roles["actor"][0]], before[call.roles["what"][0]]
    kind = thing(what.kind)
    bottom = kind.box({**kind.state, **what.state})[1]
    x = here.x + here.facing * _AHEAD * here.size
    pose = while_seated("gasp") if sitting(here.pose) else "gasp"
    down = what.moved(x=x, y=FLOOR - bottom * what.size, shown=1.0)
    return before.with_(here.moved(pose=pose, expression="surprised", gaze=what.entity), down)


def _picture(passage: Passage, frame: int) -> Moment:
    actor, what = passage.all("actor")[0], passage.one("what")
    keys = ((_SLIPS, own(passage, actor, "gasp")),)
    return Moment({actor: posed(passage, actor, frame, keys=keys), what: _falling(passage, what, frame)})


def _falling(passage: Passage, what: str, frame: int) -> Aspect:
    start, end = before_(passage, what), after_(passage, what)
    if frame >= passage.frames - 1:
        return end
    fallen = share(frame, _SLIPS, _SLIPS + _FALLS) ** 2
    bounce = share(frame, _SLIPS + _FALLS, _SLIPS + _FALLS + _BOUNCES)
    high = (start.at.imag - end.at.imag) * (1 - fallen + 4 * _UP * bounce * (1 - bounce) * (fallen >= 1))
    aside = start.at.real + (end.at.real - start.at.real) * share(frame, _SLIPS, _SLIPS + _FALLS)
    return replace(end, at=complex(aside, end.at.imag + high), shown=1.0)


def _lower(passage: Passage) -> Findings:
    start, end = first_and_last(passage, passage.one("what"))
    return () if start and end and end.bottom < start.bottom - 0.3 else ("it has not been dropped",)


ACTION = Action(
    id="drop",
    roles=(Role("actor"), Role("what")),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", changed_shape), _lower),
    sounds=(Sound("pop"),),
)
