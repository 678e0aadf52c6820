"""A spark flies from what matters to somebody's chest, which glows from within until a flame stands there.

It takes hold of all of them: they look down at it, straighten up and go on their toes, and laugh, a hand at the heart.
"""

import math
from dataclasses import replace

import numpy as np

from rentegn.acting.accents import rays
from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, pop, share
from rentegn.acting.kindled import KIND, chest
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
#: How many dashes the spark leaves behind it, and the frames in which they fade once the flame is there.
_DASHES, _FADES = 9, 14
#: How large the flame is, in H: from belt to shoulders.
_LARGE = 1.0
#: How large anything else is that lights up there, as a share of its own size.
_SMALL = 0.55
#: How far the glow reaches, in heights of the flame, and how strong it is.
_WARMTH, _STRENGTH = 0.85, 0.95
#: What it is to feel that: a look down at it, hands opening; then up on the toes, arms wide, and gladness.
_WARMED = pose("marvel").but(
    left_hand=0.46 - 0.56j, left_shape="palm", right_hand=-0.34 - 0.72j, right_shape="palm", lean=-3,
    gaze=0.3 - 0.8j, tilt=-5, chin=-0.02, expression="surprised",
)  # fmt: skip
_SURGES = pose("rejoice").but(
    lean=-6, tilt=8, trunk=1.02, rise=0.04, left_pitch=-12, right_pitch=-14,
    left_hand=0.84 - 0.10j, left_shape="palm", right_hand=-0.92 + 0.10j, right_shape="palm", expression="joy",
)  # fmt: skip
_ENDS_IN = "heartfelt"
#: The largest share by which somebody grows with it, for a moment.
_GROWS = 0.04


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(_TRAIL, _LIT + _POP + 34, _LIT + _POP + 50)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    (flame,), (actor,) = call.roles["flame"], call.roles["actor"]
    person = before[actor]
    at = complex(person.x, person.y) + person.size * complex(CHEST.real * person.facing, CHEST.imag)
    here = before.get(flame) or Placement(flame, "flame")
    burns = here.kind == KIND
    lit = here.moved(
        x=at.real,
        y=at.imag,
        size=(_LARGE if burns else _SMALL) * person.size,
        depth=person.depth + 2,
        shown=1.0,
        state={"lit": 1.0, "of": actor} if burns else {"lit": 1.0},
    )
    return before.with_(
        person.moved(pose=while_seated(_ENDS_IN) if sitting(person.pose) else _ENDS_IN, expression="joy"), lit
    )


def _picture(passage: Passage, frame: int) -> Moment:
    flame, actor = passage.one("flame"), passage.one("actor")
    goal = after_(passage, flame)
    keys = ((_TRAIL - 2, own(passage, actor, _WARMED)), (_LIT + 2, own(passage, actor, _SURGES)))
    person = posed(passage, actor, frame, keys=keys)
    if frame >= passage.frames - 1:
        return Moment({flame: goal, actor: person})
    grown = 1 + _GROWS * ease(share(frame, _LIT, _LIT + _POP)) * (1 - ease(share(frame, _LIT + 20, passage.frames - 4)))
    person = replace(person, squash=(1 / grown, grown))
    if goal.kind == KIND:
        goal = replace(goal, at=chest(person))
    source = next((before_(passage, e).at for e in passage.all("source") if e in passage.before), goal.at + 3j - 3)
    scale = pop(frame - _LIT, _POP, 1.25)
    lit = replace(goal, size=goal.size * max(scale, 0.15), shown=1.0 if frame > _LIT else 0.0)
    if goal.kind == KIND:
        lit = replace(lit, state={**lit.state, "tick": float(frame // 2)})
    effects = _spark(source, goal.at, frame) + _warmth(goal, frame)
    return Moment(
        {flame: lit, actor: person},
        effects + rays(goal.at, 0.9 * goal.size, share(frame, _LIT, _LIT + 14), count=11),
    )


def _warmth(flame: Aspect, frame: int) -> tuple[Cel, ...]:
    """The light in the chest that comes before the flame, and goes into it."""
    grown, left = ease(share(frame, _TRAIL - 1, _LIT)), 1 - ease(share(frame, _LIT, _LIT + _POP))
    washes = glow(flame.at, _WARMTH * flame.size * (0.35 + 0.65 * grown), 0.5 * _STRENGTH * grown * left)
    core = glow(flame.at, 0.42 * flame.size * grown, _STRENGTH * grown * left, SUN)
    return (Cel(flame.depth - 1, (*washes, *core)),) if washes else ()


def _spark(source: complex, goal: complex, frame: int) -> tuple[Cel, ...]:
    """A glowing point on an arc, with a dashed trail that fades behind it."""
    u = ease(share(frame, 0, _TRAIL))
    if frame > _LIT + _POP + _FADES:
        return ()
    dashes = np.linspace(0, 1, 2 * _DASHES)
    arc = [_on_arc(source, goal, s) for s in dashes]
    trail = [
        Prim(np.array(arc[i : i + 2]), ink=0.072, color=color, taper=(0.1, 0.1), name=f"trail{i}{color}")
        for i in range(0, 2 * _DASHES - 1, 2)
        for color in (CORAL, SUN)[i // 2 % 2 :][:1]
        if dashes[i + 1] <= u
    ]
    fading = 1 - share(frame, _LIT + _POP, _LIT + _POP + _FADES)
    cels = [Cel(EFFECT, tuple(trail), opacity=fading)] if trail else []
    if frame <= _TRAIL:
        at = _on_arc(source, goal, u)
        star = ellipse(at, 0.15 + 0.03 * math.sin(frame), n=14)
        cels.append(Cel(EFFECT, tuple(glow(at, 0.55, 0.9))))
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
