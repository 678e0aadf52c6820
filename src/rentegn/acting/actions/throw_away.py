"""Throws paper or whatever else it is away, into what stands there for it or out of the picture's corner."""

import math
from collections.abc import Iterator
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share
from rentegn.acting.holding import along, palm
from rentegn.acting.marks import FLOOR
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed
from rentegn.acting.posing import facing_to, own
from rentegn.acting.proof import Findings, all_of, changed_shape, each, effects, went
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.prims import Cel, place
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: Frames on which the arm is back, the sheet leaves the hand and is there; a throw, and how far each is later.
_BACK, _LEAVES, _FLIES, _THROW, _STAGGER = 18, 26, 14, 34, 7
#: How often each one throws, a sheet's size in H, and how high it flies over the straight way, as a share of it.
_TIMES, _SHEET, _ARC = 2, 0.9, 0.34


def _late(call: Call) -> int:
    return _STAGGER * max(0, len(call.roles.get("actor", ())) - 1)


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    frames = _THROW * _TIMES + _FLIES + _late(call) + 10
    return Length(_LEAVES, frames, frames + 8)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    (what,) = call.roles["what"]
    bin_ = next((before[i] for i in call.roles.get("into", ()) if i in before), None)
    thrown = [_threw(before[a], bin_) for a in call.roles.get("actor", ())]
    return before.without(what).with_(*thrown)


def _threw(here: Placement, bin_: Placement | None) -> Placement:
    return here.moved(
        pose="relaxed", expression="happy", facing=facing_to(here, bin_), gaze=bin_.entity if bin_ else ""
    )


def _goal(passage: Passage, actor: str) -> complex:
    """Where a sheet lands: in the mouth of the box, else on the floor ahead."""
    for into in passage.all("into"):
        if into in passage.before:
            bin_ = passage.before[into]
            kind = thing(bin_.kind)
            left, _, right, top = kind.box({**kind.state, **bin_.state})
            return complex(bin_.x + bin_.size * (left + right) / 2, bin_.y + 0.72 * bin_.size * top)
    here = passage.after[actor]
    return complex(here.x + here.facing * 3.4 * here.size, FLOOR + 0.1)


def _picture(passage: Passage, frame: int) -> Moment:
    actors, what = passage.all("actor"), passage.one("what")
    people = {a: _throwing(passage, a, frame, _STAGGER * i) for i, a in enumerate(actors)}
    last = passage.frames - 1
    if frame >= last:
        return Moment({**people, what: replace(before_(passage, what), shown=0.0)})
    sheets = [c for i, a in enumerate(actors) for c in _sheets(passage, people[a], frame - _STAGGER * i)]
    return Moment({**people, what: _less(passage, what, frame)}, tuple(sheets))


def _throwing(passage: Passage, actor: str, frame: int, late: int) -> Aspect:
    keys = [(_THROW * n + at, own(passage, actor, key)) for n in range(_TIMES) for at, key in _STROKE]
    return posed(passage, actor, frame, delay=late, keys=keys)


_STROKE = ((0, "throw_back"), (_BACK, "throw"))


def _less(passage: Passage, what: str, frame: int) -> Aspect:
    """What is left of it: a pile sinks, anything else flies itself."""
    start, last = before_(passage, what), passage.frames - 1
    if "amount" in thing(start.kind).state:
        left = 1 - ease(share(frame, _LEAVES, last - _FLIES))
        gone = share(frame, last - _FLIES - 4, last - _FLIES)
        return replace(start, state={**start.state, "amount": max(0.05, left)}, shown=start.shown * (1 - gone))
    if not passage.all("actor"):
        return replace(start, shown=1 - share(frame, _LEAVES, last - 2))
    actor = passage.all("actor")[0]
    u = share(frame, _LEAVES, _LEAVES + _FLIES)
    at = _flight(start.at, _goal(passage, actor), u)
    return replace(start, at=at, turn=-4 * u, size=start.size * (1 - 0.4 * u), shown=1.0 if u < 1 else 0.0)


def _sheets(passage: Passage, person: Aspect, frame: int) -> Iterator[Cel]:
    """The sheets one person has in the air, and the one in hand."""
    if "amount" not in thing(passage.before[passage.one("what")].kind).state:
        return
    hand = palm(person, ("left",))
    goal = _goal(passage, person.entity)
    for n in range(_TIMES):
        since = frame - _THROW * n
        if not 2 <= since <= _LEAVES + _FLIES:
            continue
        u = share(since, _LEAVES, _LEAVES + _FLIES)
        start = passage.after[person.entity]
        leaves = complex(start.x + start.facing * 1.2 * start.size, start.y + 3.3 * start.size)
        at = along(since, ((0, hand), (_LEAVES, leaves)), 2) if u <= 0 else _flight(leaves, goal, u)
        yield _sheet(at, person.size * _SHEET * (1 - 0.35 * u), -5 * u * person.facing, person.depth + 0.4)


def _sheet(at: complex, size: float, turn: float, depth: float) -> Cel:
    kind = thing("paper")
    pieces = [piece for _, layer in sorted(kind.draw(kind.state).items()) for piece in layer]
    return Cel(depth, tuple(place(pieces, size * complex(math.cos(turn), math.sin(turn)), at)))


def _flight(start: complex, goal: complex, u: float) -> complex:
    lift = 0.6 + _ARC * abs(goal - start)
    return start + (goal - start) * u + 1j * lift * 4 * u * (1 - u)


def _flown(passage: Passage) -> Findings:
    """Where sheets are thrown by somebody they are seen in the air."""
    if not passage.all("actor") or "amount" not in thing(passage.before[passage.one("what")].kind).state:
        return ()
    return () if effects(passage, _LEAVES + _FLIES // 2) else ("nothing is in the air",)


ACTION = Action(
    id="throw_away",
    roles=(Role("what"), Role("actor", required=False, many=True), Role("into", required=False)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", changed_shape), each("what", went), _flown),
    sounds=(Sound("whoosh"), Sound("rustle", 12)),
)
