"""Rides: a car, a bus or a bicycle rolls across, with whoever is in or on it."""

import cmath
import math
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share, twos
from rentegn.acting.marks import MARGIN
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.proof import each, travelled
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Format, Placement, Tableau

_FRAMES, _FAR = 64, 6.0
#: What goes by itself: how high it leaps at each step (of its own units), and which part of its state is the step.
_GOING = {"dog": (0.22, "step"), "bird": (0.12, "flap")}
#: Frames in which pedals go round once, and how far feet go from their middle, in H.
_PEDAL, _CRANK = 18, 0.17


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(10, _FRAMES, _FRAMES + 10)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    riding = [before[e] for role in ("thing", "actor") for e in call.roles.get(role, ())]
    far = _way(riding[0], frame)
    return before.with_(*(p.moved(x=p.x + far) for p in riding))


def _way(vehicle: Placement, frame: Format) -> float:
    """To the right, as far as the frame lets it."""
    kind = thing(vehicle.kind)
    right = kind.box({**kind.state, **vehicle.state})[2] * vehicle.size
    return max(1.0, min(_FAR, frame.units_wide / 2 - MARGIN - right - vehicle.x))


def _picture(passage: Passage, frame: int) -> Moment:
    u = ease(share(frame, 4, passage.frames - 6))
    aspects = {e: _rolling(passage, e, u) for e in passage.all("thing")}
    return Moment({**aspects, **{a: _pedalling(passage, a, u, frame) for a in passage.all("actor")}})


def _rolling(passage: Passage, what: str, u: float) -> Aspect:
    start, end = before_(passage, what), after_(passage, what)
    at = start.at + (end.at - start.at) * u
    rolled = round(abs(end.at - start.at) * 0.5) * u
    if end.kind in _GOING:
        leap, state = _GOING[end.kind]
        up = leap * end.size * abs(math.sin(math.pi * rolled)) * (0 < u < 1)
        return replace(end, at=at + 1j * up, state={**end.state, state: rolled % 1.0})
    return replace(end, at=at, state={**end.state, "roll": float(end.state.get("roll", 0.0)) + rolled % 1.0})


def _pedalling(passage: Passage, actor: str, u: float, frame: int) -> Aspect:
    start, end = before_(passage, actor), after_(passage, actor)
    if end.pose is None or passage.after[actor].pose != "cycle" or frame >= passage.frames - 1:
        return replace(end, at=start.at + (end.at - start.at) * u)
    round_ = 2j * math.pi * twos(frame) / _PEDAL * math.sin(math.pi * min(1.0, u))
    turned = _CRANK * (cmath.exp(-round_) - 1)
    pedalling = end.pose.but(left_foot=end.pose.left_foot + turned, right_foot=end.pose.right_foot - turned)
    return replace(end, at=start.at + (end.at - start.at) * u, pose=pedalling)


ACTION = Action(
    id="ride",
    roles=(Role("thing", many=True), Role("actor", required=False, many=True)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("thing", travelled),
    sounds=(Sound("whoosh"),),
)
