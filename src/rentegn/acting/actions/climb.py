"""Climbs a mountain: the first goes ahead, the others after."""

from dataclasses import replace

import numpy as np

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.climbers import Feet, climbing, height_of, standing_at, way_up
from rentegn.acting.clock import ease, share, twos
from rentegn.acting.moves import acted, turned
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.proof import Findings, all_of, each, rose, travelled
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import Pose, blend
from rentegn.model.storyboard import Call, Dress, Format, Tableau

#: Frames by which each climber starts after the one ahead, and frames into and out of the climb.
_LATE, _INTO, _OUT = 5, 8, 16
#: Frames in which a climber straightens up; the hands are there as many later as they lag.
_UPRIGHT = 8
#: How far up a climb goes where no marks are given, as a share of the slope.
_FARTHER = 0.22


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
        placed.append(standing_at(here, mountain, min(1.0, height_of(mountain, here.x) + _FARTHER)))
    return before.with_(*placed)


def _picture(passage: Passage, frame: int) -> Moment:
    return Moment({a: _climber(passage, a, frame, i) for i, a in enumerate(passage.all("actor"))})


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
    stride, root = climbing(ascent, taken, passage.cast.get(actor, Dress()), grip)
    if taken >= ascent.steps:
        free = stride.but(left_wrist=None, right_wrist=None)
        return replace(end, pose=acted(free, end.pose, now - arrival, _UPRIGHT, anticipation=0))
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
