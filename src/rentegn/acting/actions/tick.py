"""Goes: the hands of a clock go round, wheels turn."""

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import changed
from rentegn.acting.proof import Findings, strokes, unlikeness
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Format, Placement, Tableau

_FRAMES = 60
#: What of a thing goes round, and how far it gets: a clock's hours, a wheel's share of a turn.
_GOES = {"hours": 1.55, "turn": 0.62, "roll": 0.6}
#: How much further a needle swings than a wheel turns: it tells degrees.
_NEEDLES, _SWINGS = frozenset({"compass"}), 360.0


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(4, _FRAMES, _FRAMES + 10)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(*(_gone(before[what]) for what in call.roles["thing"]))


def _gone(here: Placement) -> Placement:
    known = thing(here.kind).state
    far = _SWINGS if here.kind in _NEEDLES else 1.0
    state = {key: float(here.state.get(key, known[key])) + far * by for key, by in _GOES.items() if key in known}
    return here.moved(state=state) if state else here.moved(size=here.size * 1.12)


def _picture(passage: Passage, frame: int) -> Moment:
    if frame >= passage.frames - 1:
        return Moment({what: after_(passage, what) for what in passage.all("thing")})
    ticks = 8
    now = share(frame, 2, passage.frames - 4) * ticks
    u = (int(now) + ease(share(now % 1, 0.6, 1))) / ticks
    return Moment({what: changed(passage, what, u) for what in passage.all("thing")})


def _moved(passage: Passage) -> Findings:
    last, found = passage.frames - 1, []
    for what in passage.all("thing"):
        if unlikeness(strokes(passage, what, 0), strokes(passage, what, last)) < 0.02:
            found.append(f"`{what}` stands still")
    return tuple(found)


ACTION = Action(
    id="tick",
    roles=(Role("thing", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=_moved,
    sounds=(Sound("pop", 0), Sound("pop", 16), Sound("pop", 32)),
)
