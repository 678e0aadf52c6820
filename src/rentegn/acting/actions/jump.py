"""Jumps: crouches and leaps up; who stands up on something leaps off it, and floats down under an umbrella."""

import math
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.approaching import inside
from rentegn.acting.clock import ease, share, twos
from rentegn.acting.holding import gripping, holds, in_hand, palm
from rentegn.acting.marks import FLOOR
from rentegn.acting.moves import acted, turned
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.posing import own
from rentegn.acting.proof import Findings, all_of, changed_shape, each, played
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import Pose, blend
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: Frames of the crouch, of a leap, of a flight under an umbrella and of landing; of several each is a little later.
_CROUCH, _LEAP, _FLOAT, _LANDS, _STAGGER = 12, 16, 62, 16, 3
#: How high (H) a leap goes, how far (units) somebody gets who leaps off a height, and who floats.
_HIGH, _OFF, _DRIFTS = 0.95, 2.6, 5.2
_UP = 0.5


def _flight(before: Tableau, call: Call) -> int:
    return _FLOAT if _floats(call, before) else _LEAP


def _floats(call: Call, before: Tableau) -> bool:
    return any(with_ in before for with_ in call.roles.get("with", ()))


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    frames = _CROUCH + _flight(before, call) + _LANDS + _STAGGER * (len(call.roles["actor"]) - 1)
    return Length(_CROUCH, frames, frames + 6)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    floats = _floats(call, before)
    there = [_landed(before[a], frame, floats) for a in call.roles["actor"]]
    kept = [in_hand(before[w], there[0]) for w in call.roles.get("with", ()) if w in before]
    return before.with_(*there, *kept)


def _landed(here: Placement, frame: Format, floats: bool) -> Placement:
    pose = "under_umbrella" if floats else here.pose if holds(here.pose) else "relaxed"
    if here.y <= FLOOR + _UP:
        return here.moved(pose=pose, expression="joy")
    x = inside(here.x + here.facing * (_DRIFTS if floats else _OFF), frame)
    return here.moved(x=x, y=FLOOR, pose=pose, expression="joy", gaze="")


def _picture(passage: Passage, frame: int) -> Moment:
    people = {a: _jumping(passage, a, frame - _STAGGER * i) for i, a in enumerate(passage.all("actor"))}
    first = people[passage.all("actor")[0]]
    return Moment({**people, **{w: _kept(passage, first, w, frame) for w in passage.all("with")}})


def _jumping(passage: Passage, actor: str, frame: int) -> Aspect:
    end = after_(passage, actor)
    start = turned(before_(passage, actor), end.facing)
    flight, now = _flight(passage.before, passage.call), twos(max(0, frame))
    if now >= _CROUCH + flight + _LANDS - 2 or start.pose is None or end.pose is None:
        return end
    u = share(now, _CROUCH, _CROUCH + flight)
    pose = _in_flight(passage, actor, start.pose, end.pose, now, flight)
    rise = _HIGH * end.size * (4 * u * (1 - u) if flight == _LEAP else math.sin(math.pi * min(1.0, 2.2 * u)) * 0.5)
    down = ease(u) if flight == _FLOAT else u * u
    sway = 0.16 * math.sin(5.5 * math.pi * u) * (1 - u) if flight == _FLOAT else 0.0
    at = complex(
        start.at.real + (end.at.real - start.at.real) * (u if flight == _LEAP else ease(u)) + sway,
        start.at.imag + (end.at.imag - start.at.imag) * down + max(0.0, rise),
    )
    gives = math.sin(math.pi * share(now, _CROUCH + flight, _CROUCH + flight + 8))
    return replace(end, pose=pose, at=at, squash=(1 + 0.08 * gives, 1 - 0.12 * gives))


def _in_flight(passage: Passage, actor: str, start: Pose, end: Pose, now: int, flight: int) -> Pose:
    dress = passage.cast.get(actor, Dress())
    low = own(passage, actor, "crouch")
    air = gripping("drifting" if flight == _FLOAT else "leap", dress)
    if flight == _FLOAT:  # the hand that has the umbrella keeps it
        low = low.but(**{f"left_{c}": start.of("left", c) for c in ("hand", "elbow", "shape", "aim", "layer")})
    if now < _CROUCH - 2:
        return acted(start, low, now, _CROUCH - 2, anticipation=0)
    pose = blend(low, air, ease(share(now, _CROUCH - 2, _CROUCH + 10)))
    sink = ease(share(now, _CROUCH + flight - 6, _CROUCH + flight + 12))  # hands come down after the feet
    landing = blend(air, low, ease(share(now, _CROUCH + flight - 6, _CROUCH + flight + 4)), hands=sink)
    pose = pose if now < _CROUCH + flight - 6 else landing
    return blend(pose, end, ease(share(now, _CROUCH + flight + 2, _CROUCH + flight + _LANDS - 2)))


def _kept(passage: Passage, person: Aspect, what: str, frame: int) -> Aspect:
    rest, start = after_(passage, what), before_(passage, what)
    if frame >= passage.frames - 1:
        return rest
    first = passage.all("actor")[0]
    from_hand = start.at - palm(before_(passage, first), ("left",))
    to_hand = rest.at - palm(after_(passage, first), ("left",))
    u = share(frame, 0, passage.frames - 1)
    return replace(rest, at=palm(person, ("left",)) + from_hand + (to_hand - from_hand) * u)


def _airborne(passage: Passage) -> Findings:
    """Half-way through the flight each one is off the ground, or well on the way down from a height."""
    middle = _CROUCH + _flight(passage.before, passage.call) // 2
    aspects = played(passage, min(middle, passage.frames - 1)).aspects
    ground = {a: max(passage.after[a].y, FLOOR) for a in passage.all("actor")}
    return tuple(f"`{a}` stays on the ground" for a in ground if aspects[a].at.imag < ground[a] + 0.2)


ACTION = Action(
    id="jump",
    roles=(Role("actor", many=True), Role("with", required=False)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", changed_shape), _airborne),
    sounds=(Sound("whoosh"),),
)
