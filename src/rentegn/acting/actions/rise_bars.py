"""The bars of a diagram rise, one after the other."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import swing
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.proof import Findings, each, strokes
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.measure import ink_area
from rentegn.model.storyboard import Call, Format, Tableau

_BARS = ("h1", "h2", "h3", "h4")
_LAG = 7


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(2, 40, 48)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before


def _at(start: Aspect, end: Aspect, frame: int, frames: int) -> Aspect:
    state = dict(end.state)
    for i, bar in enumerate(_BARS):
        low, high = float(start.state.get(bar, 0.0)), float(end.state.get(bar, 0.0))
        u = swing(frame - _LAG * i, max(10, frames - 12 - _LAG * 3), anticipation=2, over=0.08, back=0.0)
        state[bar] = low + (high - low) * u
    return replace(end, state=state)


def _picture(passage: Passage, frame: int) -> Moment:
    (diagram,) = passage.all("thing")
    if frame >= passage.frames - 1:
        return Moment({diagram: after_(passage, diagram)})
    return Moment({diagram: _at(before_(passage, diagram), after_(passage, diagram), frame, passage.frames)})


def _grown(passage: Passage, entity: str) -> Findings:
    start, end = (ink_area(strokes(passage, entity, f)) for f in (0, passage.frames - 1))
    return () if end > 1.15 * start else (f"the bars of `{entity}` did not rise",)


ACTION = Action(
    id="rise_bars",
    roles=(Role("thing", kinds=frozenset({"diagram"})),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("thing", _grown),
    sounds=(Sound("pop"), Sound("pop", _LAG), Sound("pop", 2 * _LAG)),
)
