"""Takes a thing in hand and holds it before the body; a rope by its end."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.approaching import coming, doing, inside, way
from rentegn.acting.clock import pop
from rentegn.acting.holding import along, carried, gripping, holds, in_hand
from rentegn.acting.marks import FLOOR
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed
from rentegn.acting.posing import facing_to
from rentegn.acting.proof import Findings, all_of, at_rest, changed_shape, each, strokes, unlikeness
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import Pose, sitting, while_seated
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: The frame on which the hands have it, and that on which it comes out where it was not to be seen before.
_GRIPS, _COMES = 14, 6
#: A thing whose lower edge is below this (units over the floor) is bent down for.
_LOW = 0.9
#: How far from a rope's end its holder stands, in H.
_ARM = 0.9
_ROPE = "rope"


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    lead = way(before, after, call.roles["actor"]) + _GRIPS
    return Length(lead, lead + 16, lead + 22)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    (what,) = call.roles["what"]
    here, thing = before[call.roles["actor"][0]], before[what]
    others = [_looks(before[a], thing) for a in call.roles["actor"][1:]]
    if thing.kind == _ROPE:
        return before.with_(_at_end(here, thing, frame), *others)
    near = here
    if thing.shown > 0 and not holds(here.pose) and abs(thing.x - here.x) > 1.6 * here.size:
        side = 1 if thing.x > here.x else -1
        near = here.moved(x=inside(thing.x - side * here.size, frame), facing=side)
    pose = while_seated("hold_before") if sitting(here.pose) else "hold_before"
    holder = near.moved(pose=pose, expression="happy", gaze=what)
    return before.with_(holder, *others, in_hand(thing, holder))


def _looks(here: Placement, thing: Placement) -> Placement:
    pose = while_seated("attend") if sitting(here.pose) else "attend"
    return here.moved(pose=pose, facing=facing_to(here, thing), gaze=thing.entity)


def _at_end(here: Placement, rope: Placement, frame: Format) -> Placement:
    """The holder at the end of a rope that is nearer."""
    ends = (rope.x, rope.x + rope.size * float(rope.state.get("x2", 2.5)))
    end = min(ends, key=lambda x: abs(x - here.x))
    side = 1 if end < sum(ends) / 2 else -1
    x = inside(end - side * _ARM * here.size, frame)
    return here.moved(x=x, facing=side, pose="hold_rope", expression="determined", gaze="")


def _picture(passage: Passage, frame: int) -> Moment:
    actor, what = passage.all("actor")[0], passage.one("what")
    walk = way(passage.before, passage.after, (actor,))
    others = {a: posed(passage, a, frame) for a in passage.all("actor")[1:]}
    if frame < walk:
        return Moment({**others, actor: coming(passage, actor, frame, walk)})
    here, now = doing(passage, (actor,), walk), frame - walk
    person = posed(here, actor, now, keys=_reaching(here, actor, what))
    return Moment({**others, actor: person, what: _taken(here, person, what, now)})


def _reaching(passage: Passage, actor: str, what: str) -> tuple[tuple[int, Pose], ...]:
    thing = passage.before[what]
    if thing.shown <= 0 or thing.y > FLOOR + _LOW or thing.kind == _ROPE:
        return ()
    return ((0, gripping("stoop", passage.cast.get(actor, Dress()))),)


def _taken(passage: Passage, person: Aspect, what: str, now: int) -> Aspect:
    start, end = before_(passage, what), after_(passage, what)
    if now >= passage.frames - 1 or end.kind == _ROPE:
        return end
    in_hands = carried(passage, what, person)
    if passage.before[what].shown <= 0:
        scale = pop(now - _COMES)
        return replace(end, at=in_hands, size=end.size * max(0.05, scale), shown=1.0 if scale > 0.1 else 0.0)
    at = along(now, ((0, start.at), (_GRIPS, in_hands)))
    grown = min(1.0, max(0.0, (now - _GRIPS + 8) / 8))
    return replace(end, at=at, size=start.size + (end.size - start.size) * grown)


def _in_place(passage: Passage) -> Findings:
    """The thing is where the hands are when it is over."""
    last, what = passage.frames - 1, passage.one("what")
    asked = at_rest(passage, passage.after, what, last)
    return () if unlikeness(strokes(passage, what, last), asked) < 0.02 else (f"`{what}` is in nobody's hands",)


ACTION = Action(
    id="hold",
    roles=(Role("actor", many=True), Role("what")),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", changed_shape), _in_place),
    sounds=(Sound("rustle"),),
)
