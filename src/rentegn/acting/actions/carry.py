"""Carries a thing somewhere: one before the body, several over their heads, in step."""

from collections.abc import Sequence
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.approaching import arrived, inside
from rentegn.acting.clock import ease, share
from rentegn.acting.holding import HOLDS, along, carried, gripping, holds, in_hand, with_arms
from rentegn.acting.marks import FLOOR, beside
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import changed, posed, walked, walking_frames
from rentegn.acting.proof import Findings, all_of, each, travelled
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import Pose, blend, pose
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: Frames in which it is taken up, and how far it is carried where no goal is named, in units.
_TAKES, _FAR = 72, 4.2
_LOW = 0.9
#: How far beyond those under it a thing reaches that several carry, in H.
_OVER = 0.45
#: How high what several carry may be, in H.
_HIGH = 1.25


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    takes = 0 if _has_it(call, before) else _TAKES
    walk = max(walking_frames(_at_it(call, before, after, a), after[a]) for a in call.roles["actor"])
    return Length(takes + 8, takes + walk, takes + walk + 4)


def _has_it(call: Call, before: Tableau) -> bool:
    return all(holds(before[a].pose) for a in call.roles["actor"])


def _at_it(call: Call, before: Tableau, after: Tableau, actor: str) -> Placement:
    """Where somebody stands with the thing taken up, before the walk."""
    return before[actor].moved(facing=after[actor].facing)


def _pose(call: Call) -> str:
    return "carry_low" if len(call.roles["actor"]) == 1 else "hold_aloft"


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    actors = [before[a] for a in call.roles["actor"]]
    what = before[call.roles["what"][0]]
    goal = next((before[to] for to in call.roles.get("to", ()) if to in before), None)
    middle = sum(a.x for a in actors) / len(actors)
    side = (1 if goal.x >= middle else -1) if goal else (1 if middle <= 0 else -1)
    foremost = max(actors, key=lambda a: a.x * side)
    reach = inside(beside(foremost, goal, frame) if goal else foremost.x + side * _FAR, frame) - foremost.x
    if len(actors) == 1:  # what is borne before the body stays in the frame too
        ahead = (HOLDS["carry_low"].at.real + 0.5) * foremost.size
        reach = inside(foremost.x + reach + side * ahead, frame) - side * ahead - foremost.x
    there = [a.moved(x=a.x + reach, facing=side, pose=_pose(call), expression="happy", gaze="") for a in actors]
    return before.with_(*there, borne(what, there))


def borne(what: Placement, carriers: Sequence[Placement]) -> Placement:
    """A thing on the hands of those who carry it: over several it reaches from the first to the last."""
    if len(carriers) == 1:
        return in_hand(what, carriers[0])
    known = thing(what.kind).state
    left, bottom, right, top = thing(what.kind).box({**known, **what.state})
    low, high = min(c.x for c in carriers), max(c.x for c in carriers)
    size = carriers[0].size
    wide = high - low + 2 * _OVER * size
    scale = min(wide / (right - left), _HIGH * size / (top - bottom))
    if "wide" in known and scale < wide / (right - left):  # a box as long as they are many
        what = what.moved(state={"wide": wide / scale / (right - left)})
        left, bottom, right, _ = thing(what.kind).box({**known, **what.state})
    at = complex((low + high) / 2, max(c.y for c in carriers) + HOLDS["hold_aloft"].at.imag * size)
    at -= scale * complex((left + right) / 2, bottom)
    return what.moved(x=at.real, y=at.imag, size=scale, depth=carriers[0].depth - 0.3, shown=1.0)


def _picture(passage: Passage, frame: int) -> Moment:
    actors, what = passage.all("actor"), passage.one("what")
    takes = 0 if _has_it(passage.call, passage.before) else _TAKES
    up = _taken_up(passage)
    if frame < takes:
        taking = replace(passage, after=up, frames=takes + 1)
        people = {a: posed(taking, a, frame, keys=_stooping(passage, a, what)) for a in actors}
        return Moment({**people, what: _rising(taking, people[actors[0]], what, frame)})
    going = replace(passage, before=up, frames=passage.frames - takes)
    people = {a: _going(going, a, frame - takes) for a in actors}
    return Moment({**people, what: _along(going, people[actors[0]], what, frame - takes)})


def _taken_up(passage: Passage) -> Tableau:
    """The stage with the thing in hand and nobody gone yet."""
    there = arrived(passage, ())
    raised = [passage.after[a].moved(x=passage.before[a].x) for a in passage.all("actor")]
    return there.with_(*raised, borne(passage.before[passage.one("what")], raised))


def _stooping(passage: Passage, actor: str, what: str) -> tuple[tuple[int, Pose], ...]:
    if passage.before[what].y > FLOOR + _LOW:
        return ()
    dress = passage.cast.get(actor, Dress())
    stoop, chest = gripping("stoop", dress), gripping("hold_before", dress)
    if len(passage.all("actor")) == 1:
        return ((0, stoop), (19, chest))
    return ((0, stoop), (19, chest), (34, blend(chest, gripping("hold_aloft", dress), 0.5)))


def _rising(taking: Passage, person: Aspect, what: str, frame: int) -> Aspect:
    start, end = before_(taking, what), after_(taking, what)
    u = ease(share(frame, 18, _TAKES - 4))
    hands = carried(taking, what, person)
    lifted = changed(taking, what, u)
    return replace(lifted, at=along(frame, ((0, start.at), (_TAKES - 4, hands)), _TAKES - 22), depth=end.depth)


def _going(passage: Passage, actor: str, frame: int) -> Aspect:
    on_foot = walked(passage, actor, frame)
    if frame >= passage.frames - 1 or on_foot.pose is None:
        return on_foot
    arms = pose(passage.after[actor].pose)
    return replace(on_foot, pose=with_arms(on_foot.pose, arms).but(expression="happy"))


def _along(passage: Passage, person: Aspect, what: str, frame: int) -> Aspect:
    start, end = before_(passage, what), after_(passage, what)
    if frame >= passage.frames - 1:
        return end
    gone = person.at.real - passage.before[person.entity].x
    return replace(end, at=start.at + gone)


def _moved(passage: Passage) -> Findings:
    return travelled(passage, passage.one("what"), 0.5)


ACTION = Action(
    id="carry",
    roles=(Role("actor", many=True), Role("what"), Role("to", required=False)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", travelled), _moved),
    sounds=(Sound("step", 6), Sound("step", 18), Sound("step", 30)),
)
