"""What lies in pieces comes together, and shines a little when it is whole."""

from rentegn.acting.accents import rays
from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import share, swing
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import changed
from rentegn.acting.proof import Findings, each, strokes
from rentegn.drawing.measure import box
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Format, Tableau

#: Frames until the pieces meet.
_MEET = 20


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(_MEET - 6, 34, 38)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(*(before[what].moved(state={"joined": 1.0}) for what in call.roles["thing"]))


def _picture(passage: Passage, frame: int) -> Moment:
    (what,) = passage.all("thing")
    whole = after_(passage, what)
    if frame >= passage.frames - 1:
        return Moment({what: whole})
    kind = thing(whole.kind)
    left, _, right, _ = kind.box({**kind.state, **whole.state})
    shine = rays(whole.at, whole.size * (right - left) * 0.62, share(frame, _MEET - 2, _MEET + 9), name=what)
    return Moment({what: changed(passage, what, swing(frame, _MEET, anticipation=6, over=0.05))}, shine)


def _closer(passage: Passage, entity: str) -> Findings:
    start, end = (box(strokes(passage, entity, frame)) for frame in (0, passage.frames - 1))
    if start is None or end is None:
        return (f"`{entity}` is not drawn at both ends",)
    return () if end.area < 0.85 * start.area else (f"`{entity}` is still in pieces",)


ACTION = Action(
    id="assemble",
    roles=(Role("thing", kinds=frozenset({"puzzle"})),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("thing", _closer),
    sounds=(Sound("pop", 6),),
)
