"""Becomes something else: what was there goes in a puff, and where it was another thing or somebody else pops up.

A place gives way to another one that comes through it.
"""

from __future__ import annotations

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, pop, share
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.proof import Findings, all_of, came, effects, went
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.measure import box
from rentegn.drawing.prims import Cel
from rentegn.drawing.smoke import BURST, GONE, LARGEST, puff
from rentegn.drawing.things import things
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: How high the smoke is that hides something, at a scale of 1, and somebody at one unit per H, in units.
_SMOKE, _TALL = 3.0, 4.4
#: From which frame the new one comes up, and for how long.
_COMES, _FOR = LARGEST - 1, 9


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(BURST, GONE + 6, GONE + 14)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    gone = (before[e].moved(shown=0.0) for e in call.roles["thing"])
    return before.with_(*gone, *(before[e].moved(shown=1.0) for e in call.roles["into"]))


def _picture(passage: Passage, frame: int) -> Moment:
    aspects: dict[str, Aspect] = {}
    smoke: list[Cel] = []
    last = frame >= passage.frames - 1
    for i, entity in enumerate(passage.all("thing")):
        start = before_(passage, entity)
        gone = replace(start, depth=start.depth - 0.5) if _is_place(start.kind) else _going(start, frame)
        aspects[entity] = after_(passage, entity) if last else gone
        if not last and not _is_place(start.kind):
            smoke += puff(
                frame, _foot(passage.before[entity]), _scale(passage.before[entity]), i, word="", leaves=False
            )
    for entity in passage.all("into"):
        end = after_(passage, entity)
        through = replace(end, shown=ease(share(frame, 4, passage.frames - 3)))
        aspects[entity] = end if last else through if _is_place(end.kind) else _coming(end, frame - _COMES)
    return Moment(aspects, tuple(smoke))


def _going(start: Aspect, frame: int) -> Aspect:
    wound = ease(share(frame, 0, 5)) - 2.2 * ease(share(frame, 5, BURST))
    return replace(start, squash=(1 + 0.10 * wound, 1 - 0.10 * wound), shown=start.shown if frame < BURST + 1 else 0.0)


def _coming(end: Aspect, frame: int) -> Aspect:
    if frame <= 0:
        return replace(end, shown=0.0)
    scale = max(0.3, pop(frame, _FOR, 1.14))
    return replace(end, squash=(1 / scale**0.5, scale) if end.pose is not None else (scale, scale))


def _is_place(kind: str) -> bool:
    return kind in things() and things()[kind].depth <= 0


def _foot(here: Placement) -> complex:
    """The lowest point of something, in its middle."""
    if here.kind not in things():
        return complex(here.x, here.y)
    left, bottom, right, _ = _bounds(here)
    return complex(here.x + here.facing * here.size * (left + right) / 2, here.y + here.size * bottom)


def _scale(here: Placement) -> float:
    """The smoke's scale that hides it."""
    if here.kind not in things():
        return here.size * _TALL / _SMOKE
    left, bottom, right, top = _bounds(here)
    return here.size * max(top - bottom, 0.9 * (right - left)) / _SMOKE


def _bounds(here: Placement) -> tuple[float, float, float, float]:
    kind = things()[here.kind]
    return kind.box({**kind.state, **here.state})


def _in_its_place(passage: Passage) -> Findings:
    gone, come = (passage.all(role) for role in ("thing", "into"))
    found = [f for e in gone for f in went(passage, e)] + [f for e in come for f in came(passage, e)]
    return tuple(found)


def _smoked(passage: Passage) -> Findings:
    if all(_is_place(passage.before[e].kind) for e in passage.all("thing")):
        return ()
    return () if box(effects(passage, BURST + 6)) is not None else ("no smoke hides the change",)


ACTION = Action(
    id="transform",
    roles=(Role("thing", many=True), Role("into", many=True)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(_in_its_place, _smoked),
    sounds=(Sound("puff"), Sound("pop", _COMES - BURST)),
)
