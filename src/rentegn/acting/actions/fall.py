"""Falls: somebody stumbles or loses the balance and sits on the ground; a thing drops and bounces."""

import math
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.approaching import inside
from rentegn.acting.clock import ease, leave, share, twos
from rentegn.acting.marks import FLOOR
from rentegn.acting.moves import acted, turned
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.posing import own
from rentegn.acting.proof import Findings, first_and_last
from rentegn.acting.stance import is_person
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import blend
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: Frames of losing hold, of the fall, and of settling; by how much each one of several is later.
_LOSES, _DROPS, _SETTLES, _STAGGER = 14, 10, 14, 5
#: How far ahead somebody lands, in H; how much a body gives when it lands.
_AHEAD, _GIVES = 0.7, 0.16
#: Higher over the floor than this (units) is up on something.
_UP = 0.4


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    late = _STAGGER * (len(call.roles["actor"]) - 1)
    return Length(_LOSES + 2, _LOSES + _DROPS + _SETTLES + late, _LOSES + _DROPS + _SETTLES + 8 + late)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(*(_down(before[actor], frame) for actor in call.roles["actor"]))


def _down(here: Placement, frame: Format) -> Placement:
    if is_person(here):
        x = inside(here.x + here.facing * _AHEAD * here.size, frame)
        return here.moved(x=x, y=min(here.y, FLOOR), pose="fallen", expression="surprised", gaze="")
    kind = thing(here.kind)
    bottom = kind.box({**kind.state, **here.state})[1]
    return here.moved(y=FLOOR - bottom * here.size)


def _picture(passage: Passage, frame: int) -> Moment:
    falling = {}
    for i, actor in enumerate(passage.all("actor")):
        person = before_(passage, actor).pose is not None
        falling[actor] = (_falling if person else _dropping)(passage, actor, frame - _STAGGER * i)
    return Moment(falling)


def _falling(passage: Passage, actor: str, frame: int) -> Aspect:
    end = after_(passage, actor)
    start = turned(before_(passage, actor), end.facing)
    now = twos(max(0, frame))
    if now >= _LOSES + _DROPS + _SETTLES - 4 or start.pose is None or end.pose is None:
        return end
    lost = own(passage, actor, "flailing" if start.at.imag > FLOOR + _UP else "tumbling")
    pose = acted(start.pose, lost, now, _LOSES - 4, anticipation=0)
    u = leave(share(now, _LOSES - 2, _LOSES + _DROPS), 1.8)
    pose = blend(pose, end.pose, ease(share(now, _LOSES + 2, _LOSES + _DROPS)))
    hit = math.sin(math.pi * share(now, _LOSES + _DROPS - 2, _LOSES + _DROPS + 8))
    at = complex(
        start.at.real + (end.at.real - start.at.real) * ease(share(now, 4, _LOSES + _DROPS)),
        start.at.imag + (end.at.imag - start.at.imag) * u,
    )
    return replace(end, pose=pose, at=at, squash=(1 + _GIVES * 0.6 * hit, 1 - _GIVES * hit))


def _dropping(passage: Passage, what: str, frame: int) -> Aspect:
    start, end = before_(passage, what), after_(passage, what)
    if frame >= _LOSES + _DROPS + _SETTLES - 2:
        return end
    u = leave(share(frame, _LOSES - 8, _LOSES + _DROPS), 2.0)
    bounces = share(frame, _LOSES + _DROPS, _LOSES + _DROPS + _SETTLES - 4)
    height = start.at.imag - end.at.imag
    at = start.at + (end.at - start.at) * u + 1j * 0.10 * height * abs(math.sin(2 * math.pi * bounces)) * (1 - bounces)
    wobble = 0.10 * math.sin(frame * 1.1) * (1 - share(frame, 0, _LOSES - 8)) if frame < _LOSES - 8 else 0.0
    return replace(end, at=at, turn=wobble)


def _lower(passage: Passage) -> Findings:
    found = []
    for actor in passage.all("actor"):
        start, end = first_and_last(passage, actor)
        if start is None or end is None or end.top > start.top - 0.3:
            found.append(f"`{actor}` does not fall")
    return tuple(found)


ACTION = Action(
    id="fall",
    roles=(Role("actor", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=_lower,
    sounds=(Sound("whoosh", -6), Sound("pop", _DROPS)),
)
