"""Pops in: nothing, a little too large, itself. Several come one after the other."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import pop
from rentegn.acting.moves import after as after_
from rentegn.acting.proof import came, each
from rentegn.drawing.aspect import Aspect
from rentegn.model.storyboard import Call, Format, Tableau

_LAG = 4
_FRAMES = 9
#: Smaller than this share of itself nothing is to be seen but a blot.
_SEEN = 0.15
#: How much lower people are when they come in.
_CROUCH = 0.12


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    late = _LAG * (len(call.roles["actor"]) - 1)
    return Length(2, 14 + late, 18 + late)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(*(before[actor].moved(shown=1.0) for actor in call.roles["actor"] if actor in before))


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
    return Moment(
        {actor: _popped(after_(passage, actor), frame - _LAG * i) for i, actor in enumerate(passage.all("actor"))}
    )


ACTION = Action(
    id="appear",
    roles=(Role("actor", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("actor", came),
    sounds=(Sound("pop"),),
)
