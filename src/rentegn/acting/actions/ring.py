"""Rings, beeps or hums: it shakes in three bursts, and lines fly off it to both sides."""

import cmath
import math
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.marks import EFFECT
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.proof import Findings, each, strokes, unlikeness
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.palette import CORAL
from rentegn.drawing.prims import Cel, Prim
from rentegn.drawing.shapes import arc
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Format, Tableau

#: Frames of a burst and of the silence after it, and how often it rings.
_BURST, _SILENCE, _TIMES = 14, 8, 3
_FRAMES = _TIMES * (_BURST + _SILENCE)
#: How far it shakes (radians) and how many times in a burst.
_SHAKES, _FAR = 3.5, 0.13
#: The lines at each side: where they begin (shares of the thing's half width), how broad they are, in units.
_LINES, _INK = (1.15, 1.45), 0.05


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(_BURST, _FRAMES, _FRAMES + 8)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before


def _picture(passage: Passage, frame: int) -> Moment:
    things = passage.all("thing")
    burst = (frame % (_BURST + _SILENCE)) / _BURST
    if frame >= min(_FRAMES, passage.frames - 1) or burst >= 1:
        return Moment({what: after_(passage, what) for what in things})
    shaken = {what: _shaken(before_(passage, what), burst) for what in things}
    lines = tuple(_lines(before_(passage, what), burst) for what in things)
    return Moment(shaken, lines)


def _shaken(here: Aspect, burst: float) -> Aspect:
    turn = _FAR * math.sin(2 * math.pi * _SHAKES * burst) * math.sin(math.pi * burst)
    foot = here.size * complex(0, _box(here)[1])
    return replace(here, at=here.at + foot - foot * cmath.exp(1j * turn), turn=here.turn + turn)


def _box(here: Aspect) -> tuple[float, float, float, float]:
    return thing(here.kind).box({**thing(here.kind).state, **here.state})


def _lines(here: Aspect, burst: float) -> Cel:
    left, bottom, right, top = _box(here)
    middle, wide = complex((left + right) / 2, bottom + 0.62 * (top - bottom)), (right - left) / 2
    reach = 0.75 + 0.35 * burst
    prims = [
        Prim(
            here.at + here.size * (middle + arc(0j, share * wide * reach, start, start + 0.9, n=12)),
            ink=_INK,
            color=CORAL,
            taper=(0.3, 0.3),
            name=f"ring-{side}-{number}",
        )
        for side, start in enumerate((-0.45, math.pi - 0.45))
        for number, share in enumerate(_LINES)
        if burst > 0.12 + 0.2 * number
    ]
    return Cel(EFFECT, tuple(prims))


def _rang(passage: Passage, what: str) -> Findings:
    still = strokes(passage, what, passage.frames - 1)
    most = max((unlikeness(still, strokes(passage, what, frame)) for frame in range(2, _BURST, 3)), default=0.0)
    return () if most > 0.01 else (f"`{what}` does not shake",)


ACTION = Action(
    id="ring",
    roles=(Role("thing", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("thing", _rang),
    sounds=tuple(Sound("chime", at) for at in range(0, _FRAMES, _BURST + _SILENCE)),
)
