"""The bars of a diagram rise, each at its own pace but all to their marks, and lift who stands on them.

What their riders have over their heads goes up with them; then all of them rise as one. In the manner "unsure" the
bars go up by fits and starts in a mist, the riders sway, and of two within reach the one steadies the other.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share, swing
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import changed, posed
from rentegn.acting.proof import Findings, all_of, each, rose, strokes
from rentegn.acting.unsteady import misty, swaying
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.measure import ink_area
from rentegn.drawing.people.pose import Pose
from rentegn.drawing.props.diagram import bar_over, bar_top
from rentegn.model.storyboard import Call, Format, Tableau

_BARS = ("h1", "h2", "h3", "h4")
#: How much later each bar starts than the first, and the frames by which it arrives earlier than the last.
_LATER, _EARLIER = (0, 9, 4, 12), (3, 0, 12, 6)
_LAG = 7
#: Frames in which somebody steps on to a bar from before it.
_ON_TO_IT = 10
#: Where nobody is sure: the share of its way that a bar has gone after each of its starts.
_STARTS = ((0.0, 0.0), (0.16, 0.45), (0.30, 0.35), (0.58, 0.35), (0.76, 1.06), (0.9, 1.0))


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    if "unsure" in call.manner:
        return Length(2, 66, 74)
    return Length(2, 30, 36) if len(call.roles.get("rider", ())) == 1 else Length(2, 40, 48)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before


def _progress(passage: Passage, bar: int, frame: int) -> float:
    """How far a bar has come: each at its own pace, but as one where they lift something together."""
    together = bool(passage.all("load")) or len(passage.all("rider")) == 1
    late, early = (0, 0) if together else (_LATER[bar], _EARLIER[bar])
    if "unsure" in passage.call.manner:
        return _by_starts(share(frame - late, 0, passage.frames - 20 - early))
    return swing(frame - late, max(10, passage.frames - 10 - late - early), anticipation=2, over=0.06, back=0.0)


def _by_starts(u: float) -> float:
    """Up a little, back a little, then on: the way of what cannot be relied upon."""
    for (since, low), (until, high) in pairwise(_STARTS):
        if u < until:
            return low + (high - low) * ease(share(u, since, until))
    return 1.0


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
    unsure = "unsure" in passage.call.manner
    sways = swaying(passage, riders) if unsure else {}
    lifted = {rider: _lifted(passage, rider, sways.get(rider, ()), bars, frame) for rider in riders}
    borne = {thing: changed(passage, thing, _progress(passage, 0, frame)) for thing in load}
    return Moment({diagram: bars, **lifted, **borne}, misty(passage, riders, frame) if unsure else ())


def _lifted(passage: Passage, rider: str, sways: Sequence[tuple[int, Pose]], bars: Aspect, frame: int) -> Aspect:
    """Whoever stands on the bar goes up with its top, knees giving a little on the way."""
    start, end = before_(passage, rider), after_(passage, rider)
    bar = bar_over(bars.state, (start.at.real - bars.at.real) / bars.size)
    foot = complex(start.at.real, bars.at.imag + bars.size * bar_top(bars.state, bar).imag)
    low = before_(passage, bars.entity)
    beside = start.at.imag - low.at.imag - low.size * bar_top(low.state, bar).imag  # who stood before it steps on to it
    foot += 1j * beside * (1 - ease(share(frame, 0, _ON_TO_IT)))
    going = _progress(passage, bar - 1, frame + 2) - _progress(passage, bar - 1, frame - 2)
    give = 1 - min(0.06, max(-0.03, 0.30 * going))
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
