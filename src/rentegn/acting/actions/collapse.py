"""Comes down or breaks: it trembles, sinks into itself in a cloud of dust, and a heap of pieces is left."""

from __future__ import annotations

import math
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, leave, pop, share
from rentegn.acting.marks import FLOOR
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.proof import Findings, each, first_and_last, strokes, went
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.measure import box
from rentegn.drawing.palette import SHADE, WHITE
from rentegn.drawing.prims import Cel
from rentegn.drawing.shapes import disc, rings, shape, union
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: Frames of trembling, of coming down, and in which the dust settles.
_TREMBLES, _COMES_DOWN, _SETTLES = 16, 9, 20
#: The heap is so much wider than what stood there; how low that is when it is gone.
_WIDER, _LOW = 1.15, 0.12
_DEPTH = 41.0
#: What is higher over the floor than this (units) hangs there, and its pieces come down.
_HANGS = 2.2


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    whole = _TREMBLES + _COMES_DOWN + _SETTLES
    return Length(_TREMBLES, whole, whole + 8)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    gone = [before[e].moved(shown=0.0) for e in call.roles["thing"]]
    return before.with_(*gone, *(_heap(before[e]) for e in call.roles["thing"]))


def _heap(here: Placement) -> Placement:
    left, bottom, right, _ = thing(here.kind).box({**thing(here.kind).state, **here.state})
    middle = here.x + here.facing * here.size * (left + right) / 2
    low = here.y + here.size * bottom
    width = _WIDER * (right - left)
    return Placement(
        f"{here.entity}-rubble", "rubble", middle, low if low < FLOOR + _HANGS else FLOOR, here.size,
        depth=here.depth, state={"width": width},
    )  # fmt: skip


def _picture(passage: Passage, frame: int) -> Moment:
    aspects: dict[str, Aspect] = {}
    dust: list[Cel] = []
    last = frame >= passage.frames - 1
    for what in passage.all("thing"):
        heap = f"{what}-rubble"
        aspects[what] = after_(passage, what) if last else _sinking(before_(passage, what), frame)
        if heap not in passage.after:
            continue
        left = after_(passage, heap)
        up = pop(frame - _TREMBLES - 2, 8, 1.08)
        aspects[heap] = (
            left if last else replace(left, squash=(1.0, max(0.05, up)), shown=left.shown if up > 0 else 0.0)
        )
        dust += _dust(left, frame) if not last else ()
    return Moment(aspects, tuple(dust))


def _sinking(start: Aspect, frame: int) -> Aspect:
    shake = 0.05 * start.size * math.sin(frame * 2.3) * ease(share(frame, 0, 6)) * (frame < _TREMBLES)
    down = leave(share(frame, _TREMBLES, _TREMBLES + _COMES_DOWN), 1.8)
    high = 1 - (1 - _LOW) * down
    return replace(start, at=start.at + shake, squash=(1 + 0.12 * down, high), shown=start.shown if down < 1 else 0.0)


def _dust(heap: Aspect, frame: int) -> list[Cel]:
    """Clouds that roll out at both sides of the heap and thin out."""
    u = share(frame, _TREMBLES + 1, _TREMBLES + _COMES_DOWN + _SETTLES - 2)
    if u <= 0 or u >= 1:
        return []
    half = heap.size * float(heap.state["width"]) / 2
    grown = half * 0.36 * math.sin(math.pi * min(1.0, 0.25 + 0.75 * u))
    made = []
    for side in (-1, 1):
        at = heap.at + side * half * (0.45 + 0.5 * ease(u)) + 1j * half * (0.18 + 0.16 * u)
        lobes = [
            (at, grown),
            (at + side * 0.8 * grown - 0.2j * grown, 0.7 * grown),
            (at - side * 0.9 * grown, 0.6 * grown),
        ]
        made += [
            shape(outline, WHITE if u < 0.5 else SHADE, 0.03, False, name="dust")
            for outline in rings(union([disc(middle, radius) for middle, radius in lobes], 0.03))
        ]
    return [Cel(_DEPTH, tuple(made), opacity=1 - ease(share(u, 0.45, 1.0)))]


def _lower(passage: Passage, what: str) -> Findings:
    found = went(passage, what)
    start, _ = first_and_last(passage, what)
    end = box(strokes(passage, f"{what}-rubble", passage.frames - 1))
    if start is None or end is None:
        return (*found, f"nothing is left of `{what}`")
    return found if end.top < start.top - 0.3 * start.height else (*found, f"`{what}` still stands")


ACTION = Action(
    id="collapse",
    roles=(Role("thing", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("thing", _lower),
    sounds=(Sound("whoosh", -2), Sound("pop", _COMES_DOWN)),
)
