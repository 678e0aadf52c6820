"""The bars of a diagram rise, one after the other, and lift who stands on them."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import share, swing
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed
from rentegn.acting.proof import Findings, all_of, each, rose, strokes
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.measure import ink_area
from rentegn.drawing.props.diagram import bar_top
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
    (diagram,), riders = passage.all("thing"), passage.all("rider")
    if frame >= passage.frames - 1:
        return Moment({entity: after_(passage, entity) for entity in (diagram, *riders)})
    bars = _at(before_(passage, diagram), after_(passage, diagram), frame, passage.frames)
    return Moment({diagram: bars, **{rider: _lifted(passage, rider, i, bars, frame) for i, rider in enumerate(riders)}})


def _lifted(passage: Passage, rider: str, i: int, bars: Aspect, frame: int) -> Aspect:
    """Whoever stands on the bar goes up with its top, knees giving a little on the way."""
    start, end = before_(passage, rider), after_(passage, rider)
    foot = complex(start.at.real, bars.at.imag + bars.size * bar_top(bars.state, i + 1).imag)
    moving = share(frame - _LAG * i, 0, 6) * (1 - share(frame, passage.frames - 14, passage.frames - 3))
    give = 1 - 0.05 * moving
    return replace(posed(passage, rider, frame), at=foot, squash=(1 / give, give), depth=end.depth)


def _rose(passage: Passage, entity: str) -> Findings:
    return rose(passage, entity, 0.2)


def _grown(passage: Passage, entity: str) -> Findings:
    start, end = (ink_area(strokes(passage, entity, f)) for f in (0, passage.frames - 1))
    return () if end > 1.15 * start else (f"the bars of `{entity}` did not rise",)


ACTION = Action(
    id="rise_bars",
    roles=(Role("thing", kinds=frozenset({"diagram"})), Role("rider", required=False, many=True)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("thing", _grown), each("rider", _rose)),
    sounds=(Sound("pop"), Sound("pop", _LAG), Sound("pop", 2 * _LAG)),
)
