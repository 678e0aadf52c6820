"""A spark flies from what matters to somebody's chest, and a flame pops up there."""

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
from rentegn.acting.proof import came, each
from rentegn.drawing.palette import CORAL, SUN
from rentegn.drawing.people.pose import pose
from rentegn.drawing.prims import Cel, Prim
from rentegn.drawing.shapes import ellipse
from rentegn.model.storyboard import Call, Format, Placement, Tableau

_TRAIL, _POP = 14, 8
#: Where the chest is: forward of the floor point and above it, in H.
CHEST = 0.10 + 2.62j
_STRUCK = pose("marvel").but(
    left_hand=0.46 - 0.56j, left_shape="palm", right_hand=-0.34 - 0.72j, right_shape="palm", lean=-4, gaze=0.3 - 0.8j
)


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(_TRAIL, _TRAIL + _POP + 22, _TRAIL + _POP + 32)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    (flame,), (actor,) = call.roles["flame"], call.roles["actor"]
    person = before[actor]
    at = complex(person.x, person.y) + person.size * complex(CHEST.real * person.facing, CHEST.imag)
    here = before.get(flame) or Placement(flame, "flame")
    lit = here.moved(
        x=at.real, y=at.imag, size=0.78 * person.size, depth=person.depth + 2, shown=1.0, state={"lit": 1.0}
    )
    return before.with_(person.moved(pose="hands_on_hips", expression="joy"), lit)


def _picture(passage: Passage, frame: int) -> Moment:
    flame, actor = passage.one("flame"), passage.one("actor")
    goal = after_(passage, flame)
    person = posed(passage, actor, frame, keys=((_TRAIL, _STRUCK),))
    if frame >= passage.frames - 1:
        return Moment({flame: goal, actor: person})
    source = next((before_(passage, e).at for e in passage.all("source") if e in passage.before), goal.at + 3j - 3)
    scale = pop(frame - _TRAIL, _POP, 1.25)
    lit = replace(goal, size=goal.size * max(scale, 0.15), shown=1.0 if frame > _TRAIL else 0.0)
    effects = _spark(source, goal.at, frame) + rays(
        goal.at, 0.9 * goal.size, share(frame, _TRAIL, _TRAIL + 14), count=11
    )
    return Moment({flame: lit, actor: person}, effects)


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
    sounds=(Sound("whoosh", -_TRAIL), Sound("chime")),
)
