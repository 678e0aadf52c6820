"""Becomes small: a window, a person, anything; it draws breath first."""

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.growing import widening
from rentegn.acting.moves import changed
from rentegn.acting.proof import each, shrank
from rentegn.acting.stance import is_person
from rentegn.model.storyboard import Call, Format, Placement, Tableau

_FACTOR, _A_PERSON = 0.55, 0.5


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(10, 32, 36)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(*(_small(before[what]) for what in call.roles["thing"]))


def _small(here: Placement) -> Placement:
    if is_person(here):
        return here.moved(size=here.size * _A_PERSON)
    if {"width", "height"} <= set(here.state):
        return here.moved(state={key: float(here.state[key]) * _FACTOR for key in ("width", "height")})
    return here.moved(size=here.size * _FACTOR)


def _picture(passage: Passage, frame: int) -> Moment:
    u = widening(frame, passage.frames)
    return Moment({what: changed(passage, what, u) for what in passage.all("thing")})


ACTION = Action(
    id="shrink",
    roles=(Role("thing", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("thing", shrank),
    sounds=(Sound("whoosh"),),
)
