"""A thing shakes where it stands: a tower that may fall and does not, a curtain that is stuck."""

import cmath
import math
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import share
from rentegn.acting.moves import after as after_
from rentegn.acting.proof import changed_shape, each
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Format, Tableau

#: Two bursts: on which frames each begins, how long it is, how many times it goes to and fro, and how far (degrees).
_BURSTS, _BURST, _TIMES, _FAR = (2, 26), 20, 6, 5.0
_FRAMES = 52


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(2, _FRAMES, _FRAMES + 8)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(*(before[what].moved(shown=1.0) for what in call.roles["thing"]))


def _picture(passage: Passage, frame: int) -> Moment:
    return Moment({what: _shaken(after_(passage, what), frame) for what in passage.all("thing")})


def _shaken(here: Aspect, frame: int) -> Aspect:
    """The thing turned a little about the middle of what it stands on."""
    us = (share(frame, start, start + _BURST) for start in _BURSTS)
    swing = sum(math.sin(2 * math.pi * _TIMES * u) * math.sin(math.pi * u) for u in us)
    turn = math.radians(_FAR) * swing
    if not turn:
        return here
    left, bottom, right, _ = thing(here.kind).box({**thing(here.kind).state, **here.state})
    foot = here.size * complex((left + right) / 2 * here.facing, bottom)
    return replace(here, at=here.at + foot - foot * cmath.exp(1j * turn), turn=here.turn + turn)


ACTION = Action(
    id="shake",
    roles=(Role("thing", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("thing", changed_shape),
    sounds=(Sound("rustle"), Sound("rustle", 24)),
)
