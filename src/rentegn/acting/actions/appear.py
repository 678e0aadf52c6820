"""Pops in: nothing, a little too large, itself. Several come one after the other.

What it comes out of, its `source`, goes into it: an arrow runs into its own tip, anything else shrinks.
"""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, pop, share
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.proof import came, each
from rentegn.drawing.aspect import Aspect
from rentegn.model.storyboard import Call, Format, Tableau

_LAG = 4
_FRAMES = 9
#: Smaller than this share of itself nothing is to be seen but a blot.
_SEEN = 0.15
#: The frames in which what it comes out of goes into it, and after how many of them it pops.
_BECOMES, _OUT_OF_IT = 12, 8
#: How much lower people are when they come in.
_CROUCH = 0.12


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    late = _LAG * (len(call.roles["actor"]) - 1) + (_OUT_OF_IT if call.roles.get("source") else 0)
    return Length(2, 14 + late, 18 + late)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    come = [before[actor].moved(shown=1.0) for actor in call.roles["actor"] if actor in before]
    return before.with_(*come, *(before[e].moved(shown=0.0) for e in call.roles.get("source", ()) if e in before))


def _popped(aspect: Aspect, t: float) -> Aspect:
    if aspect.pose is not None:
        return _arrived(aspect, t)
    scale = pop(t, _FRAMES)
    squash = 1.0 + 0.10 * (scale - 1.0)
    return replace(
        aspect, size=aspect.size * scale, squash=(squash, 1 / squash), shown=aspect.shown if scale > _SEEN else 0.0
    )


def _arrived(aspect: Aspect, t: float) -> Aspect:
    """People are no toys that grow: they are there at once, and spring up a little."""
    scale = 1 - _CROUCH + _CROUCH * pop(t, _FRAMES, 1.3)
    return replace(aspect, squash=(1 / scale, scale), shown=aspect.shown if t > 0 else 0.0)


def _picture(passage: Passage, frame: int) -> Moment:
    if frame >= passage.frames - 1:
        return Moment({actor: after_(passage, actor) for actor in passage.all("actor")})
    sources = passage.all("source")
    late = _OUT_OF_IT if sources else 0
    popped = {a: _popped(after_(passage, a), frame - late - _LAG * i) for i, a in enumerate(passage.all("actor"))}
    return Moment({**popped, **{source: _gone_into(passage, source, frame) for source in sources}})


def _gone_into(passage: Passage, source: str, frame: int) -> Aspect:
    start, gone = before_(passage, source), ease(share(frame, 0, _BECOMES))
    shown = start.shown if gone < 1 else 0.0
    if "tail" in start.state:
        return replace(start, state={**start.state, "tail": gone}, shown=shown)
    return replace(start, size=max(0.01, start.size * (1 - gone)), shown=shown)


ACTION = Action(
    id="appear",
    roles=(Role("actor", many=True), Role("source", required=False)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("actor", came),
    sounds=(Sound("pop"),),
)
