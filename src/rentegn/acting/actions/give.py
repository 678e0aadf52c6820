"""Walks up with a thing and hands it over: held out, taken, kept; without a receiver it is held out to us."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.approaching import coming, doing, inside, way
from rentegn.acting.clock import ease, pop, share
from rentegn.acting.holding import HOLDS, along, carried, gripping, holds, in_hand, palm
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed
from rentegn.acting.proof import Findings, all_of, at_rest, changed_shape, nearer, strokes, unlikeness
from rentegn.acting.stance import PEOPLE
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import Pose, sitting, while_seated
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: Frames after they have met: the thing is held out, is taken, is let go of.
_OUT, _TAKEN, _LET_GO = 14, 22, 28
#: How far apart they stand with the thing between their hands, in H of the giver.
_APART = 2 * HOLDS["hold_out"].at.real


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    lead = way(before, after, call.roles["actor"][:1]) + _TAKEN
    return Length(lead, lead + 24, lead + 32)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    giver, what = before[call.roles["actor"][0]], before[call.roles["what"][0]]
    to = next(iter(call.roles.get("to", ())), "")
    if to not in before:
        shown = giver.moved(pose=_as_they_are(giver, "hold_out"), expression="happy", gaze=what.entity)
        return before.with_(shown, in_hand(what, shown))
    receiver = before[to]
    side = 1 if receiver.x >= giver.x else -1
    x = giver.x if sitting(giver.pose) else inside(receiver.x - side * _APART * giver.size, frame)
    gave = giver.moved(x=x, facing=side, pose=_as_they_are(giver, "relaxed"), expression="happy", gaze=to)
    got = receiver.moved(facing=-side, pose=_as_they_are(receiver, "hold_before"), expression="happy", gaze=what.entity)
    return before.with_(gave, got, in_hand(what, got))


def _as_they_are(here: Placement, pose: str) -> str:
    return while_seated(pose) if sitting(here.pose) else pose


def _picture(passage: Passage, frame: int) -> Moment:
    giver, what = passage.all("actor")[0], passage.one("what")
    walk = way(passage.before, passage.after, (giver,))
    if frame < walk:
        person = coming(passage, giver, frame, walk)
        return Moment({giver: person, what: _with_giver(passage, person, what, frame)})
    here, now = doing(passage, (giver,), walk), frame - walk
    if not passage.all("to"):
        person = posed(here, giver, now)
        return Moment({giver: person, what: _shown(here, person, what, now)})
    to = passage.all("to")[0]
    person = posed(here, giver, now, keys=((0, _out(passage, giver)), (_LET_GO, _end(passage, giver))))
    taker = posed(here, to, now, delay=6, keys=((0, _out(passage, to)), (_LET_GO - 6, _end(passage, to))))
    return Moment({giver: person, to: taker, what: _handed(here, passage, person, taker, what, now)})


def _out(passage: Passage, who: str) -> Pose:
    name = "seated_hold_out" if sitting(passage.before[who].pose) else "hold_out"
    return gripping(name, passage.cast.get(who, Dress()))


def _end(passage: Passage, who: str) -> Pose:
    pose = after_(passage, who).pose
    assert pose is not None
    return pose


def _with_giver(passage: Passage, person: Aspect, what: str, frame: int) -> Aspect:
    """On the way: in the hands that hold it, else brought out of a pocket when they are there."""
    start = before_(passage, what)
    if frame > 0 and holds(passage.before[person.entity].pose):
        return replace(start, at=carried(passage, what, person, later=False))
    return start


def _shown(passage: Passage, person: Aspect, what: str, now: int) -> Aspect:
    end = after_(passage, what)
    if now >= passage.frames - 1:
        return end
    return _come(passage, replace(end, at=carried(passage, what, person)), what, person, now)


def _handed(here: Passage, whole: Passage, person: Aspect, taker: Aspect, what: str, now: int) -> Aspect:
    end = after_(here, what)
    if now >= here.frames - 1:
        return end
    if now == 0 and here.frames == whole.frames:
        return before_(here, what)
    between = palm(person, ("left",)) + 0.20 * person.size * person.facing + 0.1j * person.size
    offered = _come(here, replace(before_(here, what), at=between), what, person, now)
    kept = carried(here, what, taker)
    u = ease(share(now, _TAKEN, _LET_GO))
    size = offered.size + (end.size - offered.size) * u
    depth = max(person.depth, taker.depth) - 0.3
    if holds(here.before[person.entity].pose) and now < _OUT - 2:
        depth = before_(here, what).depth  # over the body that it is still before
    if now >= _LET_GO - 4:
        depth = end.depth
    return replace(end, at=along(now, ((0, offered.at), (_LET_GO, kept)), _LET_GO - _TAKEN), size=size, depth=depth)


def _come(passage: Passage, goal: Aspect, what: str, person: Aspect, now: int) -> Aspect:
    """How it gets into the hand that holds it out: it was in the hands, comes out of a pocket, or lay somewhere."""
    start, end = before_(passage, what), after_(passage, what)
    if holds(passage.before[person.entity].pose) and start.shown > 0:
        kept = carried(passage, what, person, later=False)
        return replace(goal, at=along(now, ((0, kept), (_OUT, goal.at))), shown=1.0)
    if start.shown <= 0:
        scale = pop(now - 6)
        return replace(goal, size=end.size * max(0.05, scale), shown=1.0 if scale > 0.1 else 0.0)
    u = ease(share(now, 0, _OUT))
    size = start.size + (end.size - start.size) * u
    return replace(goal, at=along(now, ((0, start.at), (_OUT, goal.at)), _OUT), size=size)


def _handed_over(passage: Passage) -> Findings:
    what, last = passage.one("what"), passage.frames - 1
    asked = at_rest(passage, passage.after, what, last)
    if unlikeness(strokes(passage, what, last), asked) > 0.02:
        return (f"`{what}` has not been handed over",)
    return nearer(passage, what, passage.all("to")[0]) if passage.all("to") else ()


ACTION = Action(
    id="give",
    roles=(Role("actor", many=True), Role("what"), Role("to", required=False, kinds=PEOPLE)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(lambda passage: changed_shape(passage, passage.all("actor")[0]), _handed_over),
    sounds=(Sound("rustle"),),
)
