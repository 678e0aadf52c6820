"""Goes round and round by itself: a wheel about its middle, cog wheels that mesh, the needle of a compass."""

import cmath
import math
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import arrive, ease
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.proof import Findings, each, strokes, unlikeness
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: Frames of the whole, and how much longer it may take.
_FRAMES, _LONGER = 66, 24
#: How often what turns as a whole goes round, and what parts of a drawing turn, and by how much: cogs in radians, a
#: needle in degrees, which comes to rest where it points to north.
_ROUNDS = 2
_PARTS = {"gear": 2.5 * math.pi, "compass": 720.0}
_NEEDLE = "compass"


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(12, _FRAMES, _FRAMES + _LONGER)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(*(_turned(before[what]) for what in call.roles["thing"]))


def _turned(here: Placement) -> Placement:
    if here.kind not in _PARTS:
        return here
    goes = _PARTS[here.kind]
    return here.moved(state={"turn": goes if here.kind == _NEEDLE else _turn(here) + goes})


def _turn(here: Placement | Aspect) -> float:
    return float(here.state.get("turn", thing(here.kind).state["turn"]))


def _picture(passage: Passage, frame: int) -> Moment:
    share = frame / (passage.frames - 1)
    return Moment({what: _going_round(passage, what, share) for what in passage.all("thing")})


def _going_round(passage: Passage, what: str, share: float) -> Aspect:
    if share >= 1:
        return after_(passage, what)
    here = before_(passage, what)
    if here.kind in _PARTS:
        start, end = _turn(here), _turn(after_(passage, what))
        eased = arrive(share) if here.kind == _NEEDLE else ease(share)
        return replace(here, state={**here.state, "turn": start + (end - start) * eased})
    turn = -2 * math.pi * _ROUNDS * ease(share)
    middle = here.size * _middle(here)
    return replace(here, at=here.at + middle - middle * cmath.exp(1j * turn), turn=here.turn + turn)


def _middle(here: Aspect) -> complex:
    left, bottom, right, top = thing(here.kind).box({**thing(here.kind).state, **here.state})
    return complex((left + right) / 2, (bottom + top) / 2) * cmath.exp(1j * here.turn)


def _went_round(passage: Passage, what: str) -> Findings:
    first, later = strokes(passage, what, 0), strokes(passage, what, passage.frames // 3)
    return (f"`{what}` stands still",) if unlikeness(first, later) < 0.02 else ()


ACTION = Action(
    id="spin",
    roles=(Role("thing", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("thing", _went_round),
    sounds=(Sound("whoosh", 6), Sound("whoosh", 30)),
)
