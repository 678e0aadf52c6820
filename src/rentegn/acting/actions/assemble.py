"""What lies in pieces is laid, piece after piece, each by a hand where there are hands; whole, it shines a little."""

from dataclasses import replace

from rentegn.acting.accents import rays
from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share, twos
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import changed, turned
from rentegn.acting.posing import facing_to
from rentegn.acting.proof import Findings, all_of, changed_shape, each, strokes
from rentegn.acting.reaching import reaching
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.measure import box
from rentegn.drawing.people.pose import blend, pose
from rentegn.drawing.props.puzzle import LAID, grip
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Format, Tableau

#: The frames on which a hand has its piece, on which that is laid, and on which it lets go; so much later is the next.
_TAKEN, _LAID, _LET_GO, _NEXT = 12, 28, 33, 20
_WHOLE_AT = _LAID + _NEXT
_HANDLING = pose("attend").but(lean=9, tilt=-5, gaze=0.8 - 0.2j, expression="neutral")
#: The joy is there with one's piece, before the hand has let go of it.
_WHOLE = _HANDLING.but(lean=4, tilt=6, expression="joy")


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(_WHOLE_AT - 6, 66, 70)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    (what,) = call.roles["thing"]
    hands = (
        here.moved(pose="relaxed", expression="joy", gaze=what, facing=facing_to(here, before[what]))
        for here in (before[actor] for actor in call.roles.get("actor", ()))
    )
    return before.with_(*hands, before[what].moved(state={"joined": 1.0}))


def _picture(passage: Passage, frame: int) -> Moment:
    (what,) = passage.all("thing")
    whole = after_(passage, what)
    if frame >= passage.frames - 1:
        return Moment({entity: after_(passage, entity) for entity in (what, *passage.all("actor"))})
    pieces = changed(passage, what, sum(_way(frame, late) for late in (0, _NEXT)) / 2)
    kind = thing(whole.kind)
    left, _, right, _ = kind.box({**kind.state, **whole.state})
    shine = rays(whole.at, whole.size * (right - left) * 0.62, share(frame, _WHOLE_AT - 2, _WHOLE_AT + 9), name=what)
    hands = {actor: _laying(passage, actor, i, pieces, frame) for i, actor in enumerate(_layers(passage))}
    return Moment({what: pieces, **hands}, shine)


def _way(frame: int, late: int) -> float:
    """How far a piece is on its way whose turn is so many frames late."""
    return ease(share(frame, late + _TAKEN, late + _LAID))


def _layers(passage: Passage) -> tuple[str, ...]:
    """Who lays a piece, from left to right; there are two to lay."""
    return tuple(sorted(passage.all("actor"), key=lambda actor: passage.before[actor].x))[: len(LAID)]


def _laying(passage: Passage, actor: str, i: int, pieces: Aspect, frame: int) -> Aspect:
    """One person's hand goes to a piece, along with it, and back."""
    end = after_(passage, actor)
    start = turned(before_(passage, actor), end.facing)
    assert start.pose is not None
    assert end.pose is not None
    which = LAID[i] if len(_layers(passage)) > 1 or passage.before[actor].x < pieces.at.real else LAID[-1]
    now = twos(frame) - _NEXT * LAID.index(which)
    handling = blend(_HANDLING, _WHOLE, ease(share(now, _LAID - 4, _LAID + 4)))
    held = reaching(end, handling, pieces.at + pieces.size * grip(pieces.state, which))
    taken, left = ease(share(now, 0, _TAKEN)), ease(share(now, _LET_GO, _LET_GO + 14))
    place = start.at + (end.at - start.at) * taken
    return replace(end, at=place, pose=blend(blend(start.pose, held, taken), end.pose, left))


def _closer(passage: Passage, entity: str) -> Findings:
    start, end = (box(strokes(passage, entity, frame)) for frame in (0, passage.frames - 1))
    if start is None or end is None:
        return (f"`{entity}` is not drawn at both ends",)
    return () if end.width < 0.7 * start.width else (f"`{entity}` is still in pieces",)


ACTION = Action(
    id="assemble",
    roles=(Role("thing", kinds=frozenset({"puzzle"})), Role("actor", required=False, many=True)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("thing", _closer), each("actor", changed_shape)),
    sounds=(Sound("pop", 6),),
)
