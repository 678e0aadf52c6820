"""Climbs a mountain on one rope: the first goes ahead, the others after, each in their own manner."""

from dataclasses import replace
from itertools import pairwise

import numpy as np

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.climbers import MANNERS, Feet, climbing, height_of, standing_at, way_up
from rentegn.acting.clock import ease, share, twos
from rentegn.acting.moves import acted, turned
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.proof import Findings, all_of, each, rose, travelled
from rentegn.acting.ropes import rope, rope_of, strung
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import Pose, blend
from rentegn.model.storyboard import Call, Dress, Format, Tableau

#: Frames by which each climber starts after the one ahead, and frames into and out of the climb.
_LATE, _INTO, _OUT = 5, 8, 16
#: Frames in which a climber straightens up; the hands are there as many later as they lag.
_UPRIGHT = 8
#: Frames before the last in which what is left of that dies away.
_DYING = 6
#: How far up a climb goes where no marks are given, as a share of the slope.
_FARTHER = 0.22
#: From here on (share of the slope) somebody stands on the summit, and is glad of it.
_SUMMIT = 0.85
#: Frames in which a rope is thrown down, and how much of it is out before.
_THROWN, _COILED = 12, 0.02


def _feet(standing: Pose) -> Feet:
    return Feet(standing.left_foot, standing.right_foot)


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    (what,) = call.roles["what"]
    actors = call.roles["actor"]
    longest = max(way_up(before[what], before[a], after[a]).frames for a in actors)
    frames = longest + _LATE * (len(actors) - 1) + _OUT
    return Length(8, round(frames * 0.8), frames)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    mountain = before[call.roles["what"][0]]
    placed = []
    for actor in call.roles["actor"]:
        here = before[actor]
        t = min(1.0, height_of(mountain, here.x) + _FARTHER)
        placed.append(standing_at(here, mountain, t).moved(pose="rejoice" if t > _SUMMIT else "relaxed"))
    return before.with_(*placed, *(rope(low, high) for high, low in pairwise(placed)))


def _picture(passage: Passage, frame: int) -> Moment:
    actors = passage.all("actor")
    climbers = {a: _climber(passage, a, frame, i) for i, a in enumerate(actors)}
    ropes = {
        rope_of(low): _tied(passage, climbers[low], climbers[high], frame)
        for high, low in pairwise(actors)
        if rope_of(low) in passage.after
    }
    return Moment({**climbers, **ropes})


def _hold(passage: Passage, low: str, frame: int) -> dict[str, float]:
    """How firmly the near hand has the rope: once it is there, until they have come up and it is free again."""
    taken = 1.0 if rope_of(low) in passage.before else ease(share(frame, _THROWN, _THROWN + _INTO))
    let_go = 1 - ease(share(frame, passage.frames - 2 * _OUT, passage.frames - _OUT))
    return {"firm": ease(share(frame, 0, _INTO)) * let_go, "taken": taken}


def _tied(passage: Passage, low: Aspect, high: Aspect, frame: int) -> Aspect:
    """The rope between two climbers: thrown down to the lower one where they were on none before."""
    entity = rope_of(low.entity)
    let_out = 1.0 if entity in passage.before else max(_COILED, ease(share(frame, 0, _THROWN)))
    hanging = strung(after_(passage, entity), low, high, let_out)
    return replace(hanging, state={**hanging.state, **_hold(passage, low.entity, frame)})


def _climber(passage: Passage, actor: str, frame: int, place: int) -> Aspect:
    end = after_(passage, actor)
    start = turned(before_(passage, actor), end.facing)
    if frame >= passage.frames - 1:
        return end
    assert start.pose is not None
    assert end.pose is not None
    way = way_up(passage.before[passage.one("what")], passage.before[actor], passage.after[actor])
    ascent = replace(way, off=_feet(start.pose), home=_feet(end.pose))
    now, late = twos(frame), _LATE * place
    arrival = passage.frames - _OUT - _LATE * (len(passage.all("actor")) - 1 - place)
    footfalls = [twos(round(late + (arrival - late) * k / ascent.steps)) for k in range(ascent.steps + 1)]
    taken = float(np.interp(now, footfalls, range(len(footfalls))))
    away = footfalls[0] + _INTO
    grip = ease(share(now, away, away + _INTO))
    manner = MANNERS[place % len(MANNERS)]
    stride, root = climbing(ascent, taken, passage.cast.get(actor, Dress()), grip, manner)
    if taken >= ascent.steps:
        free = stride.but(left_wrist=None, right_wrist=None)
        upright = acted(free, end.pose, now - arrival, _UPRIGHT, anticipation=0)
        last = passage.frames - 1
        return replace(end, pose=blend(upright, end.pose, ease(share(now, last - _DYING, last - 1))))
    into = ease(share(now, footfalls[0], away))
    body = blend(start.pose, stride, into) if into < 1 else stride
    return replace(end, pose=body, at=start.at + (root - start.at) * into)


def _first_is_higher(passage: Passage) -> Findings:
    return rose(passage, passage.all("actor")[0], 0.3)


ACTION = Action(
    id="climb",
    roles=(Role("actor", many=True), Role("what")),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", lambda passage, entity: travelled(passage, entity, 0.3)), _first_is_higher),
    sounds=(Sound("step", 0), Sound("step", 18), Sound("step", 36)),
)
