"""Relations draw themselves: people walk in from both sides on the word that names them, and a line joins them.

While the next ones are on their way, those who have come are greeted. Whoever is above somebody stands higher.
"""

from itertools import pairwise

from rentegn.acting.marks import FLOOR
from rentegn.model.direction import Direction, Reading
from rentegn.model.storyboard import Call, Placement, Tableau
from rentegn.staging.company import members
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import person, place, prop
from rentegn.staging.vignettes import Vignette

_MIDDLE, _SIZE = -1.35, 0.94
#: Marks for those around the middle, in the order in which they come: x, height over the floor, units per H, attitude.
_AROUND = (
    (-3.55, -0.25, 0.86, "weight_left"),
    (0.98, -0.15, 0.86, "relaxed"),
    (2.57, -0.15, 0.86, "hands_folded"),
    (-5.7, 0.0, 0.84, "with_folder"),
    (4.35, 0.60, 0.82, "hands_behind_back"),
    (6.05, 1.25, 0.80, "arms_crossed"),
)
#: The marks from which on people stand on the steps of a public building, and where those begin.
_HIGHER, _TERRACE_X = 4, 3.3


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
    terrace = (prop("terrace", "terrace", _TERRACE_X, FLOOR, low=0.6, high=1.25),) if count > _HIGHER else ()
    host = person(middle, centre.concept, _MIDDLE, _SIZE, y=FLOOR - 0.15, pose="weight_left")
    opening = Tableau((place("town", "town", faint=0.45, sun=-0.9), *terrace, host))
    marks = list(range(len(_AROUND)))
    steps: list[Step] = []
    greeting: tuple[Call, ...] = ()
    for direction, names in coming:
        assert direction.target is not None
        kind = direction.target.concept
        newcomers = tuple(_newcomer(name, kind, marks.pop(0)) for name in names)
        steps.append(_entrance(scene, direction, newcomers, greeting))
        greeting = _ties(middle, names)
    last = coming[-1][1]
    steps.append(Step(greeting, name=f"relation-til-{last[0]}", direction=coming[-1][0]))
    business = (call("present", actor=middle), call("talk", actor=middle), call("be_happy", actor=middle))
    return Draft(opening, tuple(steps), business)


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


def _newcomer(name: str, kind: str, mark: int) -> Placement:
    x, up, size, attitude = _AROUND[mark]
    facing = 1 if x < _MIDDLE else -1
    return person(name, kind, x, size, facing=facing, pose=attitude, y=FLOOR + up).moved(shown=0.0)


def _entrance(
    scene: SceneToStage, direction: Direction, newcomers: tuple[Placement, ...], greeting: tuple[Call, ...]
) -> Step:
    """They walk in to be there on the word that names them, while those before them are greeted."""
    cue, rule = scene.cue(direction)
    names = tuple(p.entity for p in newcomers)
    comes = call("enter", ["quickly"], actor=names)
    return Step((comes, *greeting), cue, rule, f"{names[0]}-kommer", direction, entering=newcomers)


def _ties(middle: str, names: tuple[str, ...]) -> tuple[Call, ...]:
    """A line to each of those who have come, and one between each two of a group, who shake hands on it."""
    meet = (call("shake_hands", actor=names),) if len(names) > 1 else ()
    between = (call("connect", line=f"relation-{a}-{b}", source=a, to=b) for a, b in pairwise(names))
    return (*between, *(call("connect", line=f"relation-{name}", source=middle, to=name) for name in names), *meet)


VIGNETTE = Vignette("relations", _fits, _stage)
