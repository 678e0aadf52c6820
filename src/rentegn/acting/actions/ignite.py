"""A spark flies from what matters to somebody's chest, which glows from within until a flame pops up there."""

import math
from dataclasses import replace

import numpy as np

from rentegn.acting.accents import rays
from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, pop, share
from rentegn.acting.marks import EFFECT
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed
from rentegn.acting.posing import own
from rentegn.acting.proof import came, each
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.light import glow
from rentegn.drawing.palette import CORAL, SUN
from rentegn.drawing.people.pose import pose, sitting, while_seated
from rentegn.drawing.prims import Cel, Prim
from rentegn.drawing.shapes import ellipse
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: Frames in which the spark flies, the chest glows before there is a flame, and the flame pops up.
_TRAIL, _GLOW, _POP = 14, 10, 8
_LIT = _TRAIL + _GLOW
#: Where the chest is: forward of the floor point and above it, in H.
CHEST = 0.10 + 2.62j
#: How far the glow reaches, in heights of the flame, and how strong it is.
_WARMTH, _STRENGTH = 0.85, 0.95
#: What it is to feel that: a look down at it, hands opening, and gladness.
_WARMED = pose("marvel").but(
    left_hand=0.46 - 0.56j, left_shape="palm", right_hand=-0.34 - 0.72j, right_shape="palm", lean=-3,
    gaze=0.3 - 0.8j, tilt=-3, chin=0.0, expression="joy",
)  # fmt: skip
_ENDS_IN = "weight_right"


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(_TRAIL, _LIT + _POP + 18, _LIT + _POP + 30)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    (flame,), (actor,) = call.roles["flame"], call.roles["actor"]
    person = before[actor]
    at = complex(person.x, person.y) + person.size * complex(CHEST.real * person.facing, CHEST.imag)
    here = before.get(flame) or Placement(flame, "flame")
    lit = here.moved(
        x=at.real, y=at.imag, size=0.78 * person.size, depth=person.depth + 2, shown=1.0, state={"lit": 1.0}
    )
    return before.with_(
        person.moved(pose=while_seated(_ENDS_IN) if sitting(person.pose) else _ENDS_IN, expression="joy"), lit
    )


def _picture(passage: Passage, frame: int) -> Moment:
    flame, actor = passage.one("flame"), passage.one("actor")
    goal = after_(passage, flame)
    person = posed(passage, actor, frame, keys=((_TRAIL - 2, own(passage, actor, _WARMED)),))
    if frame >= passage.frames - 1:
        return Moment({flame: goal, actor: person})
    source = next((before_(passage, e).at for e in passage.all("source") if e in passage.before), goal.at + 3j - 3)
    scale = pop(frame - _LIT, _POP, 1.25)
    lit = replace(goal, size=goal.size * max(scale, 0.15), shown=1.0 if frame > _LIT else 0.0)
    effects = _spark(source, goal.at, frame) + _warmth(goal, frame)
    return Moment(
        {flame: lit, actor: person},
        effects + rays(goal.at, 0.9 * goal.size, share(frame, _LIT, _LIT + 14), count=11),
    )


def _warmth(flame: Aspect, frame: int) -> tuple[Cel, ...]:
    """The light in the chest that comes before the flame, and goes into it."""
    grown, left = ease(share(frame, _TRAIL - 1, _LIT)), 1 - ease(share(frame, _LIT, _LIT + _POP))
    washes = glow(flame.at, _WARMTH * flame.size * (0.35 + 0.65 * grown), _STRENGTH * grown * left)
    core = glow(flame.at, 0.42 * flame.size * grown, _STRENGTH * grown * left, SUN)
    return (Cel(flame.depth - 1, (*washes, *core)),) if washes else ()


def _spark(source: complex, goal: complex, frame: int) -> tuple[Cel, ...]:
    """A glowing point on an arc, with a dashed trail that fades behind it."""
    u = ease(share(frame, 0, _TRAIL))
    if frame > _TRAIL + 10:
        return ()
    dashes = np.linspace(0, 1, 27)
    arc = np.array([_on_arc(source, goal, s) for s in dashes])
    trail = [
        Prim(arc[i : i + 2], ink=0.036, color=CORAL, taper=(0.1, 0.1), name=f"trail{i}")
        for i in range(0, 26, 2)
        if dashes[i + 1] <= u and dashes[i] >= u - 0.75
    ]
    fading = 1 - share(frame, _TRAIL, _TRAIL + 10)
    cels = [Cel(EFFECT, tuple(trail), opacity=fading)] if trail else []
    if frame <= _TRAIL:
        at = _on_arc(source, goal, u)
        star = ellipse(at, 0.11 + 0.03 * math.sin(frame), n=14)
        cels.append(Cel(EFFECT + 1, (Prim(star, True, SUN, ink=0.03, color=CORAL, shift_fill=False, name="spark"),)))
    return tuple(cels)


def _on_arc(source: complex, goal: complex, u: float) -> complex:
    lift = 0.22 * abs(goal - source)
    return source + (goal - source) * u + 1j * lift * 4 * u * (1 - u)


ACTION = Action(
    id="ignite",
    roles=(Role("flame"), Role("actor"), Role("source", required=False)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("flame", came),
    sounds=(Sound("whoosh", -_TRAIL), Sound("chime", _GLOW)),
)
