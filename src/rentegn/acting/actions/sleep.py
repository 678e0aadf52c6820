"""Falls asleep: the eyes shut, and Zs rise from the head."""

from __future__ import annotations

import cmath
import math

from rentegn.acting.action import Action, Length, Moment, Passage, Role
from rentegn.acting.clock import ease, share
from rentegn.acting.marks import EFFECT
from rentegn.acting.moves import posed
from rentegn.acting.proof import Findings, effects, strokes, unlikeness
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.lettering import lettering
from rentegn.drawing.measure import box
from rentegn.drawing.palette import TEAL
from rentegn.drawing.people.pose import Pose, sitting, while_seated
from rentegn.drawing.people.skeleton import joints
from rentegn.drawing.prims import Cel, place
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: The frame on which the first Z comes, from one to the next, and how long each is there.
_FIRST, _NEXT, _THERE, _MANY = 14, 11, 24, 3
_LAST = _FIRST + _NEXT * (_MANY - 1) + _THERE


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(8, _LAST + 4, _LAST + 10)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(*(_asleep(before[a]) for a in call.roles["actor"]))


def _asleep(here: Placement) -> Placement:
    if here.state.get("turn"):
        return here.moved(pose="asleep", expression="", gaze="")
    return here.moved(pose=while_seated("dozing") if sitting(here.pose) else "dozing", expression="", gaze="")


def _picture(passage: Passage, frame: int) -> Moment:
    people = {a: posed(passage, a, frame, delay=5 * i) for i, a in enumerate(passage.all("actor"))}
    return Moment(people, tuple(cel for person in people.values() for cel in _snores(person, frame)))


def _snores(person: Aspect, frame: int) -> list[Cel]:
    """Zs one after the other, each larger as it rises and sways, and gone."""
    made = []
    for i in range(_MANY):
        u = share(frame, _FIRST + i * _NEXT, _FIRST + i * _NEXT + _THERE)
        if 0 < u < 1:
            way = complex(0.5 + 0.5 * u + 0.10 * math.sin(7 * u), 0.45 + 1.25 * u) * person.size
            size = person.size * (0.36 + 0.34 * u)
            z = lettering("z", "title", size, color=TEAL, name="snore").at(_head(person) + way)
            made.append(Cel(EFFECT, tuple(place(z)), opacity=min(1.0, 5 * u) * (1 - ease(share(u, 0.7, 1.0)))))
    return made


def _head(person: Aspect) -> complex:
    head = joints(person.pose or Pose(), person.dress or Dress()).head
    return person.at + person.size * cmath.exp(1j * person.turn) * complex(person.facing * head.real, head.imag)


def _dozes(passage: Passage) -> Findings:
    found = [] if box(effects(passage, _FIRST + _NEXT)) is not None else ["nobody is heard to sleep"]
    last = passage.frames - 1
    for actor in passage.all("actor"):
        if unlikeness(strokes(passage, actor, 0), strokes(passage, actor, last)) < 0.004:
            found.append(f"`{actor}` is as awake as before")
    return tuple(found)


ACTION = Action(
    id="sleep",
    roles=(Role("actor", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=_dozes,
)
