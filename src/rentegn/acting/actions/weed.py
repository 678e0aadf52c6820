"""People pull up paperwork that grows like weeds, each a plant of their own; it goes from hand to hand to a barrow.

Where there is no barrow everybody throws theirs away. What makes sense, as the bed has it, is left standing.
"""

import cmath
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, leave, share, twos
from rentegn.acting.holding import palm
from rentegn.acting.moves import CHANGE, changed, posed
from rentegn.acting.moves import after as after_
from rentegn.acting.proof import Findings, all_of, changed_shape, each, strokes
from rentegn.acting.reaching import reaching
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.measure import ink_area
from rentegn.drawing.people.pose import Pose, pose
from rentegn.drawing.prims import Cel, Prim, place
from rentegn.drawing.props import paperwork
from rentegn.drawing.props.paperwork import LIFT, Plant, leaning, standing
from rentegn.drawing.shapes import ellipse, solid
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: Frames of one pull: it gives to the hands that are on it, it is out of the ground; the next one begins so much later.
_GIVES, _OUT, _STAGGER = 16, 34, 8
#: Frames from one pair of hands to the next, those in which both have hold of it, and those in which it flies.
_PASS, _BOTH, _FLIES = 12, 3, 11
#: Who works alone goes on to a second one.
_ALONE = 2
#: Where hands take a plant over its root, how it is held away from the face (radians), and how it lies on the barrow.
_STALK, _AWAY, _LYING = 0.20, 0.62, 0.62
#: How far apart hands still reach one another (H), where they meet and how high over the ground, and the barrow's tray.
_REACH, _MEET, _TRAY = 3.6, 2.10, complex(0.0, 0.62)
#: How much nearer than whoever holds it a plant is drawn.
_NEARER = 0.4
_EARTH = "#8A7A5C"


@dataclass(frozen=True, slots=True)
class _Job:
    """A plant on its way: who has it from which frame on, when it leaves the last hands."""

    plant: Plant
    begins: int
    hands: tuple[tuple[str, int], ...]
    gone: int

    @property
    def gives(self) -> int:
        return self.begins + _GIVES


def _jobs(call: Call, tableau: Tableau) -> tuple[_Job, ...]:
    """Who pulls up what and to whom it goes on; nobody is ever asked to have two of them."""
    bed = tableau[call.roles["what"][0]]
    workers = sorted((tableau[actor] for actor in call.roles["actor"]), key=lambda worker: -worker.x)
    weeds = standing(bed.state)[::-1][: max(len(workers), _ALONE)]
    free = dict.fromkeys((worker.entity for worker in workers), 0)
    jobs = []
    for number, plant in enumerate(weeds):
        line = _line(call, tableau, workers[number % len(workers)], workers)
        begins = max(number * _STAGGER, free[line[0]] + 2)
        hands, ready = [(line[0], begins + _OUT)], begins + _OUT
        for giver, taker in pairwise(line):
            taken = max(ready, free[taker]) + _PASS
            hands.append((taker, taken))
            free[giver], ready = taken + _BOTH, taken + _BOTH
        gone = ready + _PASS
        free[line[-1]] = gone + _BOTH
        jobs.append(_Job(plant, begins, tuple(hands), gone))
    return tuple(jobs)


def _line(call: Call, tableau: Tableau, first: Placement, workers: list[Placement]) -> list[str]:
    """Through whose hands a plant goes from the first: towards the barrow, as long as the next one is near enough."""
    barrow = _barrow(call, tableau)
    if barrow is None:
        return [first.entity]
    way = 1 if barrow.x >= first.x else -1
    line = [first]
    for worker in sorted(workers, key=lambda each: way * each.x):
        ahead = way * (worker.x - line[-1].x)
        if 0 < ahead < _REACH * worker.size and way * (barrow.x - worker.x) > 0:
            line.append(worker)
    return [worker.entity for worker in line]


def _barrow(call: Call, tableau: Tableau) -> Placement | None:
    return next((tableau[barrow] for barrow in call.roles.get("into", ())), None)


def _length(call: Call, before_: Tableau, after: Tableau) -> Length:
    last = max((job.gone for job in _jobs(call, before_)), default=_OUT) + _FLIES
    once = last + CHANGE
    return Length(_GIVES, once, once + 6)


def _after(call: Call, before_: Tableau, frame: Format) -> Tableau:
    bed, barrow = before_[call.roles["what"][0]], _barrow(call, before_)
    weeds = standing(bed.state)
    left = bed.state.get("amount", paperwork.STATE["amount"])
    assert not isinstance(left, str)
    gone = len(_jobs(call, before_)) / max(1, len(weeds))
    cleared = bed.moved(state={"amount": left * (1 - gone)})
    loaded = (barrow.moved(state={"load": 1.0}),) if barrow else ()
    glad = (before_[actor].moved(pose="relaxed", expression="happy") for actor in call.roles["actor"])
    return before_.with_(cleared, *loaded, *glad)


def _picture(passage: Passage, frame: int) -> Moment:
    bed, last = passage.one("what"), passage.frames - 1
    jobs = _jobs(passage.call, passage.before)
    if frame >= last:
        return Moment({entity: after_(passage, entity) for entity in passage.call.entities})
    people = {actor: _working(passage, actor, jobs, frame) for actor in passage.all("actor")}
    out = sum(frame >= job.gives for job in jobs)
    aspects = {**people, bed: changed(passage, bed, out / max(1, len(jobs)))}
    for barrow in passage.all("into"):
        there = sum(ease(share(frame, job.gone + _FLIES - 2, job.gone + _FLIES)) for job in jobs)
        aspects[barrow] = changed(passage, barrow, there / max(1, len(jobs)))
    effects = [cel for job in jobs if (cel := _carried(passage, job, people, frame)) is not None]
    return Moment(aspects, tuple(effects))


def _working(passage: Passage, actor: str, jobs: tuple[_Job, ...], frame: int) -> Aspect:
    return posed(passage, actor, frame, keys=tuple(sorted(_keys(passage, actor, jobs), key=lambda key: key[0])))


def _keys(passage: Passage, actor: str, jobs: tuple[_Job, ...]) -> Iterator[tuple[int, Pose]]:
    """What somebody's body does: bends to a plant, is up with it, holds it out or reaches for the next, lets go."""
    end = after_(passage, actor)
    assert end.pose is not None
    rests = []
    for job in jobs:
        for number, (holder, since) in enumerate(job.hands):
            until = job.hands[number + 1][1] if number + 1 < len(job.hands) else job.gone
            if holder != actor:
                continue
            if number == 0:
                yield job.begins, _bent(passage, end, job)
                yield job.gives, _lifting(passage, end, job)
            else:
                giver = after_(passage, job.hands[number - 1][0])
                yield since - _PASS, _meeting(end, giver)
                if until - _PASS > since + _BOTH + 2:
                    yield since + _BOTH, _lifting(passage, end, job)
            yield max(since + _BOTH * (number > 0), until - _PASS), _letting_go(passage, job, number, end)
            rests.append(until + _BOTH)
    busy = [(job.begins, job.hands[0][0]) for job in jobs]
    busy += [(since - _PASS, holder) for job in jobs for holder, since in job.hands[1:]]
    yield from (
        (at, end.pose) for at in rests if all(not at - 3 <= start <= at + 6 for start, who in busy if who == actor)
    )


def _root(passage: Passage, plant: Plant) -> complex:
    """Where a plant of the bed is rooted, in the frame's units."""
    bed = after_(passage, passage.one("what"))
    return bed.at + bed.size * complex(plant.at.real * bed.facing, plant.at.imag)


def _scale(passage: Passage, plant: Plant) -> float:
    return after_(passage, passage.one("what")).size * plant.size


def _bent(passage: Passage, end: Aspect, job: _Job) -> Pose:
    stalk = _root(passage, job.plant) + _STALK * _scale(passage, job.plant) * 1j
    return _both_hands(end, "pull_up", stalk)


def _lifting(passage: Passage, end: Aspect, job: _Job) -> Pose:
    """Upright with the plant before them, turned the way they took it from."""
    way = 1 if _root(passage, job.plant).real >= end.at.real else -1
    return _both_hands(end, "carry_low", end.at + end.size * complex(0.86 * way, 1.86), "happy")


def _meeting(end: Aspect, other: Aspect) -> Pose:
    """Both hands where two meet half way."""
    return _both_hands(end, "offer", _between(end, other), "happy")


def _between(one: Aspect, other: Aspect) -> complex:
    return (one.at + other.at) / 2 + _MEET * min(one.size, other.size) * 1j


def _letting_go(passage: Passage, job: _Job, number: int, end: Aspect) -> Pose:
    if number + 1 < len(job.hands):
        return _meeting(end, after_(passage, job.hands[number + 1][0]))
    return _both_hands(end, "offer", end.at + end.size * complex(1.0 * _onward(passage, end, job), 2.2), "happy")


def _onward(passage: Passage, end: Aspect, job: _Job) -> int:
    """The way a plant leaves the last hands: to the barrow, else back over where it grew."""
    for barrow in passage.all("into"):
        return 1 if after_(passage, barrow).at.real >= end.at.real else -1
    return -1 if _root(passage, job.plant).real >= end.at.real else 1


def _both_hands(end: Aspect, base: str, point: complex, expression: str = "") -> Pose:
    """A pose of whoever ends as `end`, turned to a point with both hands on it."""
    way = 1 if point.real >= end.at.real else -1
    here, apart = replace(end, facing=way), 0.07j * end.size
    wanted = pose(base).but(holds="", **({"expression": expression} if expression else {}))
    held = reaching(here, wanted, point + apart, side="left")
    held = reaching(here, held, point - apart, side="right")
    return held if way == end.facing else held.mirrored()


def _carried(passage: Passage, job: _Job, people: dict[str, Aspect], frame: int) -> Cel | None:
    """A plant that is out of the ground: in hands, between two pairs of them, or flying."""
    if frame < job.gives or frame >= job.gone + _FLIES:
        return None
    now = twos(frame)
    scale = _scale(passage, job.plant)
    up = _tilt(passage, job, people, min(now, job.gone)) + leaning(job.plant.index, 1.0)
    at, size = _held(passage, job, people, min(now, job.gone)), scale
    depth = max(person.depth for person in people.values()) + _NEARER
    if frame > job.gone:
        flown = share(now, job.gone, job.gone + _FLIES)
        goal = _goal(passage, job, at)
        at = at + (goal - at) * flown + (0.5 + 0.16 * abs(goal - at)) * 4j * flown * (1 - flown)
        size = scale + (_LYING * scale - scale) * flown if passage.all("into") else scale * (1 - leave(flown))
        up -= 2.4 * flown * (1 if goal.real >= at.real else -1)
    way = cmath.rect(size, up)
    drawn = paperwork.weed(0j, 1.0, 1.0, 0.0, job.plant.index)
    pieces = [*place(drawn, way, at - (LIFT + _STALK) * 1j * way), *_crumbs(passage, job, now)]
    return Cel(depth, tuple(pieces), boil=False)


def _goal(passage: Passage, job: _Job, at: complex) -> complex:
    for barrow in passage.all("into"):
        there = after_(passage, barrow)
        return there.at + there.size * _TRAY
    end = after_(passage, job.hands[-1][0])
    return at + end.size * complex(3.0 * _onward(passage, end, job), -1.2)


def _held(passage: Passage, job: _Job, people: dict[str, Aspect], frame: int) -> complex:
    """Where the hands have it, a little of the way from the ground where it has just come out."""
    at = palm(people[job.hands[0][0]])
    for taker, since in job.hands[1:]:
        at += (palm(people[taker]) - at) * ease(share(frame, since - _BOTH, since + _BOTH))
    grown = _root(passage, job.plant) + _STALK * _scale(passage, job.plant) * 1j
    return at + (grown - at) * (1 - ease(share(frame, job.gives, job.gives + 5)))


def _tilt(passage: Passage, job: _Job, people: dict[str, Aspect], frame: int) -> float:
    """How far it leans, in radians: away from the face of whoever has it, upright between two."""
    first = after_(passage, job.hands[0][0])
    leans = _AWAY if _root(passage, job.plant).real < first.at.real else -_AWAY
    tilt = leans * ease(share(frame, job.gives, job.gives + 8))
    for _, since in job.hands[1:]:  # upright between two faces
        tilt *= 1 - ease(share(frame, since - _PASS, since - _BOTH))
    last, since = job.hands[-1]
    onward = -_AWAY * _onward(passage, people[last], job)
    tilt += (onward - tilt) * ease(share(frame, max(since + _BOTH, job.gone - _PASS), job.gone - 2))
    return tilt


def _crumbs(passage: Passage, job: _Job, frame: int) -> list[Prim]:
    """Earth that flies when it comes out of the ground."""
    since, size = share(frame, job.gives, job.gives + 10), _scale(passage, job.plant)
    if not 0 < since < 1:
        return []
    root = _root(passage, job.plant)
    drawn = []
    for number, (x, y) in enumerate(((-0.52, 0.62), (-0.24, 0.92), (0.20, 0.84), (0.50, 0.54), (0.04, 0.62))):
        at = root + size * complex(x * since, y * 4 * since * (1 - since) * 0.8)
        drawn.append(solid(ellipse(at, 0.05 * size * (1 - 0.5 * since), n=10), _EARTH, f"crumb{number}"))
    return drawn


def _cleared(passage: Passage, entity: str) -> Findings:
    start, end = (ink_area(strokes(passage, entity, f)) for f in (0, passage.frames - 1))
    return () if end < 0.92 * start else (f"as much of `{entity}` stands as before",)


ACTION = Action(
    id="weed",
    roles=(Role("actor", many=True), Role("what"), Role("into", required=False)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("what", _cleared), each("actor", changed_shape)),
    sounds=(Sound("rustle"), Sound("rustle", _STAGGER), Sound("rustle", 2 * _STAGGER)),
)
