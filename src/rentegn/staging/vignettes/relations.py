"""Relations draw themselves: on the word that names somebody a line joins the two, heart to heart.

Who comes alone has walked in while others were greeted. A group is there from the beginning, and shakes hands once it
is joined. Whoever is above somebody stands higher.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rentegn.acting.marks import FLOOR
from rentegn.model.direction import Direction, Reading
from rentegn.model.storyboard import Call, Placement, Tableau
from rentegn.staging.company import members
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import person, place, prop
from rentegn.staging.vignettes import Vignette

_MIDDLE, _SIZE, _NEAR = -0.30, 1.0, 0.42
#: Marks for those around the middle, in the order in which they come: x, height over the floor, units per H, attitude.
#: They lie like a fan, so that no line need cross anybody who is nearer.
_AROUND = (
    (-3.30, -0.78, 1.04, "weight_left"),
    (2.75, -0.70, 1.02, "relaxed"),
    (4.48, -0.68, 1.0, "hands_folded"),
    (-5.75, 0.12, 0.86, "with_folder"),
    (-1.82, 0.98, 0.80, "hands_behind_back"),
    (1.26, 1.56, 0.76, "arms_crossed"),
)
#: What each does who comes alone, while the next relation is spoken of.
_ANSWERS = ("nod", "wave", "talk", "wave")
#: The marks from which on people stand on the steps of a public building, and where those begin.
_HIGHER, _TERRACE_X, _INSET, _TERRACE_WIDE = 4, -2.80, 2.75, 10.6


def _fits(reading: Reading) -> int:
    return 80 if _relations(reading) else 0


def _relations(reading: Reading) -> list[Direction]:
    return [d for d in reading.directions if d.action == "connect" and d.actors and d.target is not None]


def _stage(scene: SceneToStage) -> Draft:
    lines = _relations(scene.reading)
    centre = lines[0].actors[0]
    middle = members(centre)[0]
    coming = _who_comes(lines, len(_AROUND))
    count = sum(len(names) for _, names in coming)
    terrace = (_terrace(),) if count > _HIGHER else ()
    host = person(middle, centre.concept, _MIDDLE, _SIZE, y=FLOOR - _NEAR, pose="weight_left")
    around = _placed(coming)
    there = tuple(p for placements in around if len(placements) > 1 for p in _among_themselves(placements))
    opening = Tableau((place("town", "town", faint=0.6, sun=-0.85, clouds=0.0), *terrace, *there, host))
    entrances = _entrances(around)
    steps = [_arriving(entrances[0])] if entrances[0] else []
    meeting: tuple[Call, ...] = ()
    for (direction, names), following in zip(coming, entrances[1:], strict=True):
        cue, rule = scene.cue(direction)
        comes = (_comes(following, "meanwhile"),) if following else ()
        calls = (*_ties(middle, names), *meeting, *comes)
        answer = _ANSWERS[len(steps) % len(_ANSWERS)]
        meeting = (call("shake_hands", actor=names),) if len(names) > 1 else (call(answer, actor=names, at=middle),)
        steps.append(Step(calls, cue, rule, f"relation-til-{names[0]}", direction, _unseen(following)))
    business = (call("talk", actor=middle), call("be_happy", actor=middle), call("nod", actor=middle))
    return Draft(opening, tuple(steps), business)


def _terrace() -> Placement:
    low, high = (up for _, up, *_ in _AROUND[_HIGHER:])
    return prop("terrace", "terrace", _TERRACE_X, FLOOR, low=low, high=high, inset=_INSET, width=_TERRACE_WIDE)


def _placed(coming: Sequence[tuple[Direction, tuple[str, ...]]]) -> list[tuple[Placement, ...]]:
    """Everybody on the mark at which they are going to stand, relation by relation."""
    marks = iter(_AROUND)
    return [
        tuple(_on_mark(name, direction.target.concept, *next(marks)) for name in names)
        for direction, names in coming
        if direction.target is not None
    ]


def _on_mark(name: str, kind: str, x: float, up: float, size: float, attitude: str) -> Placement:
    return person(name, kind, x, size, facing=1 if x < _MIDDLE else -1, pose=attitude, y=FLOOR + up)


def _among_themselves(group: tuple[Placement, ...]) -> Iterator[Placement]:
    """A group is there from the beginning, two by two in talk with one another."""
    for i, here in enumerate(group):
        partner = group[i - 1 if i % 2 else min(i + 1, len(group) - 1)]
        yield here.moved(facing=-1 if i % 2 else 1, gaze=partner.entity)


def _entrances(around: Sequence[tuple[Placement, ...]]) -> list[tuple[Placement, ...]]:
    """Who walks in to begin with, and who does while each relation joins.

    Somebody who comes alone is there before being named: during the relation before, or, as what is said of a group is
    soon said, together with whoever comes before that group.
    """
    when: list[tuple[Placement, ...]] = [() for _ in range(len(around) + 1)]
    for i, placements in enumerate(around):
        if len(placements) == 1:
            after_group = i > 0 and len(around[i - 1]) > 1
            slot = max(0, i - 2) if after_group else i
            when[slot] = (*when[slot], *placements)
    return when


def _arriving(placements: tuple[Placement, ...]) -> Step:
    return Step((_comes(placements),), name=f"{placements[0].entity}-kommer", entering=_unseen(placements))


def _comes(placements: tuple[Placement, ...], *manner: str) -> Call:
    along = ["leftward"] if placements[0].y > FLOOR + _AROUND[_HIGHER - 1][1] else []  # there are no steps on the left
    return call("enter", ["quickly", *along, *manner], actor=tuple(p.entity for p in placements))


def _unseen(placements: tuple[Placement, ...]) -> tuple[Placement, ...]:
    return tuple(p.moved(shown=0.0) for p in placements)


def _who_comes(lines: list[Direction], room: int) -> list[tuple[Direction, tuple[str, ...]]]:
    """One for each relation, as many of them as there is room for; what room is left gives the first group a second."""
    coming: list[tuple[Direction, tuple[str, ...]]] = []
    spare = max(0, room - len(lines))
    for direction in lines[:room]:
        assert direction.target is not None
        names = members(direction.target)
        many = min(len(names), 2) if spare else 1
        spare -= many - 1
        coming.append((direction, names[:many]))
    return coming


def _ties(middle: str, names: tuple[str, ...]) -> tuple[Call, ...]:
    """A line to the first of those who have come, and from each of a group to the next."""
    chain = pairwise((middle, *names))
    return tuple(reversed([call("connect", line=f"relation-{other}", source=one, to=other) for one, other in chain]))


VIGNETTE = Vignette("relations", _fits, _stage)
