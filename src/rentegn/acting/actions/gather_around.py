"""Things come in on arcs from the frame's edge, or from where they hang, and settle in a ring around somebody."""

import cmath
import math
from dataclasses import replace

from rentegn.acting.accents import rays
from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import arrive, ease, pop, share
from rentegn.acting.marks import PROP
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import changed
from rentegn.acting.proof import Findings, all_of, around, came, each, travelled
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.prims import Cel
from rentegn.model.storyboard import Call, Format, Placement, Tableau

_LAG = 6
_FLIGHT = 12
#: The ring's half axes as shares of the frame, and the angles on it by how many there are.
_WIDE, _HIGH, _MIDDLE = 0.33, 0.285, 0.55
#: How far (units) beside the frame's middle a ring's may be, that all of it is in the picture.
_ASIDE = 0.05
#: How far (units) what comes down to a ring goes at least, to be seen.
_SEEN = 0.1
_ANGLES = {1: (90.0,), 2: (150.0, 30.0), 3: (172.0, 90.0, 8.0), 4: (180.0, 120.0, 60.0, 0.0)}


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    late = _LAG * (len(call.roles["thing"]) - 1)
    return Length(10, 19 + late, 30 + late)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    things = call.roles["thing"]
    middles = [before[e].x for e in call.roles["around"] if e in before] or [0.0]
    count = len(things)
    middle = sum(middles) / len(middles)
    centre = complex(middle if count < 3 else max(-_ASIDE, min(_ASIDE, middle)), _MIDDLE)
    angles = _ANGLES.get(count, tuple(180 - 180 * i / max(1, count - 1) for i in range(count)))
    placed = []
    for thing, angle in zip(things, angles, strict=True):
        way = cmath.exp(1j * math.radians(angle))
        at = centre + complex(way.real * frame.units_wide * _WIDE, way.imag * frame.units_high * _HIGH)
        here = before.get(thing) or Placement(thing, "core_value", depth=PROP)
        hung = {"cord": 0.0} if here.shown > 0 and "cord" in here.state else {}
        placed.append(here.moved(x=at.real, y=at.imag, shown=1.0, state=hung))
    return before.with_(*placed)


def _flying(aspect: Aspect, frame: int, middle: complex, format_: Format) -> Aspect:
    """From beyond the frame's edge, bent around the middle, larger than life for a moment as it lands."""
    out = aspect.at - middle
    way = out / abs(out) if out else 1j
    start = middle + way * (format_.units_wide * 0.62)
    u = arrive(share(frame, 0, _FLIGHT))
    bend = 1j * way * 1.1 * math.sin(math.pi * u)
    scale = 0.75 + 0.25 * pop(frame - _FLIGHT + 5, 9, 1.16) if frame > _FLIGHT - 5 else 0.75
    return replace(
        aspect, at=start + (aspect.at - start) * u + bend, size=aspect.size * scale, shown=1.0 if frame > 0 else 0.0
    )


def _let_down(passage: Passage, thing: str, frame: int, middle: complex) -> Aspect:
    """From where it hung to its place in the ring, a little outward on the way."""
    u = ease(share(frame, 4, passage.frames - 1 - _LAG * 2))
    moving = changed(passage, thing, u)
    out = moving.at - middle
    return replace(moving, at=moving.at + 0.2 * out / max(abs(out), 0.1) * math.sin(math.pi * u))


def _picture(passage: Passage, frame: int) -> Moment:
    things = passage.all("thing")
    if frame >= passage.frames - 1:
        return Moment({thing: after_(passage, thing) for thing in things})
    around_ = [passage.after[e] for e in passage.all("around") if e in passage.after]
    middle = complex(sum(p.x for p in around_) / len(around_), _MIDDLE) if around_ else complex(0, _MIDDLE)
    aspects: dict[str, Aspect] = {}
    effects: list[Cel] = []
    for i, thing in enumerate(things):
        goal, t = after_(passage, thing), frame - _LAG * i
        if thing in passage.before and passage.before[thing].shown > 0:
            aspects[thing] = _let_down(passage, thing, t, middle)
            continue
        aspects[thing] = _flying(goal, t, middle, passage.format)
        effects += rays(goal.at, 0.95 * goal.size, share(t, _FLIGHT, _FLIGHT + 9), name=thing)
    return Moment(aspects, tuple(effects))


def _came(passage: Passage, entity: str) -> Findings:
    """What hung there already comes down to the ring; all else was not to be seen."""
    hung = entity in passage.before and passage.before[entity].shown > 0
    return travelled(passage, entity, _SEEN) if hung else came(passage, entity)


def _gathered(passage: Passage) -> Findings:
    return around(passage, passage.all("thing"), passage.all("around"))


ACTION = Action(
    id="gather_around",
    roles=(Role("thing", many=True), Role("around", many=True)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("thing", _came), _gathered),
    sounds=(Sound("pop"),),
)
