"""A plan or a sheet that hangs rolled up rolls down, bounces once, and hangs."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, pop, share
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.proof import Findings, each, strokes
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.measure import box
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: The frames in which a roll comes that was not there, and those in which it rolls down.
_COMES, _FALLS = 6, 22
_ROLLED = 0.96


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(8, 34, 40)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(*(_hanging(before[what]) for what in call.roles["thing"]))


def _hanging(here: Placement) -> Placement:
    return here.moved(shown=1.0, state={"rolled": 0.0})


def _picture(passage: Passage, frame: int) -> Moment:
    if frame >= passage.frames - 1:
        return Moment({what: after_(passage, what) for what in passage.all("thing")})
    return Moment({what: _rolling(passage, what, frame) for what in passage.all("thing")})


def _rolling(passage: Passage, what: str, frame: int) -> Aspect:
    start, end = before_(passage, what), after_(passage, what)
    new = what not in passage.before or passage.before[what].shown == 0
    first = _ROLLED if new else float(start.state.get("rolled", _ROLLED))
    down = pop(frame - _COMES, _FALLS, 1.06)
    shown = ease(share(frame, 0, _COMES)) if new else 1.0
    return replace(end, shown=shown, state={**end.state, "rolled": max(0.0, first * (1 - min(down, 2 - down)))})


def _longer(passage: Passage, entity: str) -> Findings:
    end = box(strokes(passage, entity, passage.frames - 1))
    start = box(strokes(passage, entity, 0))
    if end is None:
        return (f"`{entity}` is not drawn at the end",)
    return () if start is None or end.height > 1.5 * start.height else (f"`{entity}` is still rolled up",)


ACTION = Action(
    id="unroll",
    roles=(Role("thing", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("thing", _longer),
    sounds=(Sound("rustle"),),
)
