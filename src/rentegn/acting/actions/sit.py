"""Sits down on the chair behind, or on the one that is named."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.approaching import coming, doing, way
from rentegn.acting.moves import posed
from rentegn.acting.posing import facing_to
from rentegn.acting.proof import Findings, first_and_last
from rentegn.drawing.people.pose import pose
from rentegn.model.storyboard import Call, Dress, Format, Tableau

#: Half-way down: weight forward, a hand back to the seat.
_HALF_DOWN = pose("sit").but(
    hip_drop=0.42, lean=24, hip_shift=-0.22, tilt=-4, right_hand=-0.16 - 1.1j, left_foot=0.40 + 0j, right_foot=0.20 + 0j
)
_SITS = 16
#: How far before its chair's middle somebody is anchored who sits on it, in H: under the knees.
BEFORE_SEAT = 0.30


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    lead = way(before, _before_seats(call, before, after), call.roles["actor"]) + _SITS
    return Length(lead, lead + 18, lead + 26)


def _before_seats(call: Call, before: Tableau, after: Tableau) -> Tableau:
    """Everybody in front of the chair they are to sit on, on their feet."""
    there = [after[a].moved(x=after[a].x + 0.4 * after[a].facing * after[a].size) for a in call.roles["actor"]]
    return before.with_(*there)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    seats = [before[s] for s in call.roles.get("on", ()) if s in before]
    at = next((before[a] for a in call.roles.get("at", ()) if a in before), None)
    seated = []
    for i, actor in enumerate(call.roles["actor"]):
        here = before[actor]
        gaze = at.entity if at is not None else here.gaze
        if i < len(seats):
            facing = seats[i].facing
            x = seats[i].x + BEFORE_SEAT * facing * here.size
            y = seats[i].y
        else:
            facing, x, y = facing_to(here, at), here.x, here.y
        seated.append(here.moved(x=x, y=y, facing=facing, pose="sit", gaze=gaze))
    return before.with_(*seated)


def _picture(passage: Passage, frame: int) -> Moment:
    actors = passage.all("actor")
    up = _before_seats(passage.call, passage.before, passage.after)
    walk = way(passage.before, up, actors)
    there = replace(passage, after=up)
    if frame < walk:
        return Moment({a: coming(there, a, frame, walk) for a in actors})
    here = doing(there, actors, walk)
    down = replace(here, after=passage.after)
    return Moment({a: posed(down, a, frame - walk, delay=3 * i, keys=((0, _HALF_DOWN),)) for i, a in enumerate(actors)})


def _no_lower(dress: Dress) -> bool:
    """Who sits already, or is as high on a chair as standing."""
    return dress.wheelchair or dress.build == "child"


def _lower(passage: Passage) -> Findings:
    found = []
    for actor in passage.all("actor"):
        if _no_lower(passage.cast.get(actor, Dress())):
            continue
        start, end = first_and_last(passage, actor)
        if start is None or end is None or end.top > start.top - 0.3:
            found.append(f"`{actor}` does not sit")
    return tuple(found)


ACTION = Action(
    id="sit",
    roles=(Role("actor", many=True), Role("on", required=False, many=True), Role("at", required=False)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=_lower,
    sounds=(Sound("pop", 2),),
)
