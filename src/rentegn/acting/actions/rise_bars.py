"""The bars of a diagram rise, one after the other, and lift who stands on them.

What their riders have over their heads goes up with them; then all of them rise as one. In the manner "unsure" the
riders sway on the way up.
"""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import share, swing
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import changed, posed
from rentegn.acting.proof import Findings, all_of, each, rose, strokes
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.measure import ink_area
from rentegn.drawing.people.pose import pose
from rentegn.drawing.props.diagram import bar_top
from rentegn.model.storyboard import Call, Format, Tableau

_BARS = ("h1", "h2", "h3", "h4")
_LAG = 7
#: The frames and poses in which somebody sways, by how much later than the one before, and how much longer it takes.
_SWAYS, _LATER, _STEADY = ((0, "balancing"), (14, "wobbling"), (28, "balancing"), (42, "wobbling")), 3, 26


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    longer = _STEADY if "unsure" in call.manner else 0
    return Length(2, 40 + longer, 48 + longer)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before


def _lag(passage: Passage) -> int:
    """How much later each bar is than the one before: not at all where they lift something together."""
    return 0 if passage.all("load") else _LAG


def _progress(passage: Passage, bar: int, frame: int) -> float:
    lag = _lag(passage)
    steady = _STEADY if "unsure" in passage.call.manner else 0
    frames = max(10, passage.frames - steady - 12 - lag * 3)
    return swing(frame - lag * bar, frames, anticipation=2, over=0.08, back=0.0)


def _at(passage: Passage, start: Aspect, end: Aspect, frame: int) -> Aspect:
    state = dict(end.state)
    for i, bar in enumerate(_BARS):
        low, high = float(start.state.get(bar, 0.0)), float(end.state.get(bar, 0.0))
        u = _progress(passage, i, frame)
        state[bar] = low + (high - low) * u
    return replace(end, state=state)


def _picture(passage: Passage, frame: int) -> Moment:
    (diagram,), riders, load = passage.all("thing"), passage.all("rider"), passage.all("load")
    if frame >= passage.frames - 1:
        return Moment({entity: after_(passage, entity) for entity in (diagram, *riders, *load)})
    bars = _at(passage, before_(passage, diagram), after_(passage, diagram), frame)
    lifted = {rider: _lifted(passage, rider, i, bars, frame) for i, rider in enumerate(riders)}
    borne = {thing: changed(passage, thing, _progress(passage, 0, frame)) for thing in load}
    return Moment({diagram: bars, **lifted, **borne})


def _lifted(passage: Passage, rider: str, i: int, bars: Aspect, frame: int) -> Aspect:
    """Whoever stands on the bar goes up with its top, knees giving a little on the way."""
    start, end = before_(passage, rider), after_(passage, rider)
    foot = complex(start.at.real, bars.at.imag + bars.size * bar_top(bars.state, i + 1).imag)
    moving = share(frame - _lag(passage) * i, 0, 6) * (1 - share(frame, passage.frames - 14, passage.frames - 3))
    give = 1 - 0.05 * moving
    unsure = "unsure" in passage.call.manner
    sways = tuple((at + _LATER * i, pose(name)) for at, name in _SWAYS) if unsure else ()
    return replace(posed(passage, rider, frame, keys=sways), at=foot, squash=(1 / give, give), depth=end.depth)


def _rose(passage: Passage, entity: str) -> Findings:
    return rose(passage, entity, 0.2)


def _grown(passage: Passage, entity: str) -> Findings:
    start, end = (ink_area(strokes(passage, entity, f)) for f in (0, passage.frames - 1))
    return () if end > 1.15 * start else (f"the bars of `{entity}` did not rise",)


ACTION = Action(
    id="rise_bars",
    roles=(
        Role("thing", kinds=frozenset({"diagram"})),
        Role("rider", required=False, many=True),
        Role("load", required=False, many=True),
    ),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("thing", _grown), each("rider", _rose), each("load", _rose)),
    sounds=(Sound("pop"), Sound("pop", _LAG), Sound("pop", 2 * _LAG)),
)
