"""Takes off and flies up and away over the others, in a long arc."""

import math
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.approaching import inside
from rentegn.acting.clock import ease, share, twos
from rentegn.acting.moves import acted
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.proof import Findings, each, rose
from rentegn.acting.stance import is_person
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import blend, pose
from rentegn.model.storyboard import Call, Format, Placement, Tableau

_CROUCH, _FRAMES = 10, 64
#: How far (units) somebody flies, up and along.
_UP, _ALONG = 1.3, 2.6


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(_CROUCH, _FRAMES, _FRAMES + 8)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(*(_flown(before[a], frame) for a in call.roles["actor"]))


def _flown(here: Placement, frame: Format) -> Placement:
    x = inside(here.x + (_ALONG if here.facing > 0 else -_ALONG), frame)
    if is_person(here):
        return here.moved(x=x, y=here.y + _UP, pose="leap", expression="joy", gaze="")
    return here.moved(x=x, y=here.y + _UP)


def _picture(passage: Passage, frame: int) -> Moment:
    return Moment({a: _flying(passage, a, frame) for a in passage.all("actor")})


def _flying(passage: Passage, actor: str, frame: int) -> Aspect:
    start, end = before_(passage, actor), after_(passage, actor)
    if frame >= passage.frames - 1:
        return end
    now = twos(frame) if start.pose is not None else frame
    u = ease(share(now, _CROUCH, passage.frames - 4))
    at = start.at + (end.at - start.at) * u + 0.25j * math.sin(3 * math.pi * u)
    if start.pose is None or end.pose is None:
        return replace(end, at=at, turn=0.12 * math.sin(2 * math.pi * u))
    low = acted(start.pose, pose("crouch"), now, _CROUCH - 2, anticipation=0)
    body = low if now < _CROUCH else blend(pose("crouch"), end.pose, ease(share(now, _CROUCH, _CROUCH + 10)))
    return replace(end, at=at, pose=body)


def _higher(passage: Passage, actor: str) -> Findings:
    return rose(passage, actor, 0.6)


ACTION = Action(
    id="fly",
    roles=(Role("actor", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("actor", _higher),
    sounds=(Sound("whoosh"),),
)
