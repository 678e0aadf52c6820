"""Topples over: it rocks, tips over its edge, lies and bounces; a pile slides apart."""

from __future__ import annotations

import cmath
import math
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import leave, share
from rentegn.acting.marks import MARGIN
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import changed
from rentegn.acting.proof import Findings, each, first_and_last, strokes, unlikeness
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.things import thing, things
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: Frames of rocking, of the fall, and of bouncing; by how much each one of several is later.
_ROCKS, TIPS, _BOUNCES, _STAGGER = 16, 13, 15, 6
#: How far it rocks before it goes, and bounces back once it lies, in radians.
_ROCK, _BOUNCE = 0.10, 0.16
#: What is drawn at the end differs from what stood by this share at least.
_OVER = 0.2
_ON_ITS_SIDE = math.pi / 2


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    late = _STAGGER * (len(call.roles["thing"]) - 1)
    return Length(_ROCKS, _ROCKS + TIPS + _BOUNCES + late, _ROCKS + TIPS + _BOUNCES + 8 + late)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(*(_over(before[what], frame) for what in call.roles["thing"]))


def _over(here: Placement, frame: Format) -> Placement:
    if "toppled" in thing(here.kind).state:
        return here.moved(state={"toppled": 1.0}, facing=_side(here, frame))
    turn = -_side(here, frame) * _ON_ITS_SIDE
    at = _about_its_edge(complex(here.x, here.y), here, turn)
    return here.moved(x=at.real, y=at.imag, state={"turn": turn})


def _side(here: Placement, frame: Format) -> int:
    """Where it falls to: the right, unless it would leave the frame there."""
    _, bottom, right, top = _box(here)
    return 1 if here.x + (right + top - bottom) * here.size < frame.units_wide / 2 - MARGIN else -1


def _box(here: Placement | Aspect) -> tuple[float, float, float, float]:
    kind = things()[here.kind]
    left, bottom, right, top = kind.box({**kind.state, **here.state})
    return (left, bottom, right, top) if here.facing > 0 else (-right, bottom, -left, top)


def _about_its_edge(at: complex, here: Placement | Aspect, turn: float) -> complex:
    """Where the anchor comes to when the thing turns about that lower corner to which it falls."""
    left, bottom, right, _ = _box(here)
    corner = here.size * complex(right if turn < 0 else left, bottom)
    return at + corner - corner * cmath.exp(1j * turn)


def _picture(passage: Passage, frame: int) -> Moment:
    return Moment({what: _tipping(passage, what, frame - _STAGGER * i) for i, what in enumerate(passage.all("thing"))})


def _tipping(passage: Passage, what: str, frame: int) -> Aspect:
    start, end = before_(passage, what), after_(passage, what)
    if frame >= _ROCKS + TIPS + _BOUNCES - 2:
        return end
    over = leave(share(frame, _ROCKS, _ROCKS + TIPS), 2.4)
    rocked = _ROCK * math.sin(3 * math.pi * share(frame, 0, _ROCKS)) * share(frame, 0, _ROCKS)
    if end.turn == start.turn:  # a pile, which leans and slides apart
        return replace(changed(passage, what, over), facing=end.facing, turn=-0.4 * rocked * end.facing * (1 - over))
    back = share(frame, _ROCKS + TIPS, _ROCKS + TIPS + _BOUNCES - 2)
    bounced = _BOUNCE * abs(math.sin(2 * math.pi * back)) * (1 - back)
    turn = end.turn * (over - bounced / _ON_ITS_SIDE) - math.copysign(rocked * (1 - over), end.turn) * (over < 1)
    return replace(start, at=_about_its_edge(start.at, start, turn), turn=turn)


def _lies(passage: Passage, what: str) -> Findings:
    start, end = first_and_last(passage, what)
    if start is None or end is None:
        return (f"`{what}` is not drawn at both ends",)
    if unlikeness(strokes(passage, what, 0), strokes(passage, what, passage.frames - 1)) < _OVER:
        return (f"`{what}` still stands as it did",)
    slender = start.height > start.width
    return () if not slender or end.top < start.top - 0.1 * start.height else (f"`{what}` has not gone over",)


ACTION = Action(
    id="topple",
    roles=(Role("thing", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("thing", _lies),
    sounds=(Sound("whoosh", 2), Sound("pop", TIPS)),
)
