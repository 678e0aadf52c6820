"""Lifts a thing over the head; others of a group reach up to it."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.approaching import coming, doing, inside, way
from rentegn.acting.clock import ease, share
from rentegn.acting.holding import along, carried, gripping, holds, in_hand
from rentegn.acting.marks import FLOOR
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed
from rentegn.acting.posing import own
from rentegn.acting.proof import Findings, all_of, changed_shape, each, rose
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import Pose, sitting, while_seated
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: Frames until the hands have it, until it is up, and by how much each helper is later.
_GRIPS, _UP, _STAGGER = 18, 38, 3
_LOW = 0.9


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    late = _STAGGER * (len(call.roles["actor"]) - 1)
    lead = way(before, after, call.roles["actor"]) + 30
    return Length(lead, lead + 22 + late, lead + 30 + late)


def _lifter(call: Call, before: Tableau) -> str:
    what = before[call.roles["what"][0]]
    return min(call.roles["actor"], key=lambda a: (not holds(before[a].pose), abs(before[a].x - what.x)))


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    what, chief = before[call.roles["what"][0]], _lifter(call, before)
    here = before[chief]
    if holds(here.pose) or abs(what.x - here.x) < 0.5 * here.size:
        x = here.x
    else:
        x = inside(what.x - (0.9 * here.size if what.x > here.x else -0.9 * here.size), frame)
    pose = while_seated("hold_aloft") if sitting(here.pose) else "hold_aloft"
    lifter = here.moved(x=x, pose=pose, expression="joy", gaze="", facing=1 if what.x >= x else -1)
    up = in_hand(what, lifter)
    helpers = [_helping(before[a], lifter, up) for a in call.roles["actor"] if a != chief]
    return before.with_(lifter, *helpers, up)


def _helping(here: Placement, lifter: Placement, what: Placement) -> Placement:
    side = 1 if lifter.x >= here.x else -1
    pose = while_seated("reach_up") if sitting(here.pose) else "reach_up"
    return here.moved(pose=pose, facing=side, gaze=what.entity, expression="joy")


def _picture(passage: Passage, frame: int) -> Moment:
    what, chief = passage.one("what"), _lifter(passage.call, passage.before)
    walk = way(passage.before, passage.after, (chief,))
    helpers = [a for a in passage.all("actor") if a != chief]
    aspects = {
        a: posed(passage, a, frame, delay=walk + 4 + _STAGGER * i, keys=((0, own(passage, a, "beckon")),))
        for i, a in enumerate(helpers)
    }
    if frame < walk:
        return Moment({**aspects, chief: coming(passage, chief, frame, walk)})
    here, now = doing(passage, (chief,), walk), frame - walk
    person = posed(here, chief, now, keys=_gripping(here, chief, what))
    return Moment({**aspects, chief: person, what: _lifted(here, person, what, now)})


def _gripping(passage: Passage, actor: str, what: str) -> tuple[tuple[int, Pose], ...]:
    dress = passage.cast.get(actor, Dress())
    if holds(passage.before[actor].pose):
        return ()
    low = passage.before[what].y < FLOOR + _LOW and not sitting(passage.before[actor].pose)
    before_chest = gripping("hold_before", dress)
    return ((0, gripping("stoop", dress)), (_GRIPS + 2, before_chest)) if low else ((0, before_chest),)


def _lifted(passage: Passage, person: Aspect, what: str, now: int) -> Aspect:
    start, end = before_(passage, what), after_(passage, what)
    if now >= passage.frames - 1:
        return end
    in_hands = carried(passage, what, person)
    if holds(passage.before[person.entity].pose):
        kept = carried(passage, what, person, later=False)
        u = ease(share(now, 4, _GRIPS))
        return replace(end, at=kept + (in_hands - kept) * u, size=start.size + (end.size - start.size) * u)
    u = ease(share(now, _GRIPS - 4, _UP))
    size = start.size + (end.size - start.size) * u
    return replace(end, at=along(now, ((0, start.at), (_UP, in_hands)), _UP - _GRIPS + 4), size=size, shown=1.0)


def _higher(passage: Passage) -> Findings:
    return rose(passage, passage.one("what"), 0.3)


ACTION = Action(
    id="lift",
    roles=(Role("actor", many=True), Role("what")),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", changed_shape), _higher),
    sounds=(Sound("whoosh"),),
)
