"""Somebody goes first up a mountain, the others follow: from ledge to ledge, a stage to each sentence."""

from itertools import pairwise

from rentegn.acting.actions.go_up import CLIMBED
from rentegn.acting.climbers import height_of, standing_at
from rentegn.acting.marks import FLOOR
from rentegn.acting.ropes import rope
from rentegn.drawing.places.mountain import LEDGES
from rentegn.model.direction import Mention, Reading
from rentegn.model.storyboard import Placement, Tableau
from rentegn.staging.company import everybody
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import person, place
from rentegn.staging.vignettes import Vignette, asks_for

_SIZE = 0.60
#: How far the mountain stands to the right, so that there is room for people at its foot, and how much lower than other
#: places, so that there is room for people and a flag on its summit.
_SHIFT, _LOWER = 0.45, 0.68
#: Where one may stand on the way up, lowest first: the foot and the ledges, as shares of the way.
_STATIONS = (0.07, 0.15, *LEDGES[1:-1])
#: Where up to three stand on the summit, who goes first nearest to the flag; units from the mountain's middle.
_SUMMIT = (2.6, 1.7, 0.8)
#: What is climbed otherwise.
_NO_MOUNTAINS = frozenset({*CLIMBED, "stairs"})
#: The station of the first climber when the shot opens.
_FIRST = 2


def _stage(scene: SceneToStage) -> Draft:
    direction = scene.direction("climb")
    assert direction is not None
    company = everybody(direction.actors or (Mention("person", "person"),))[: len(_SUMMIT)]
    names = tuple(entity for entity, _ in company)
    mountain = place("mountain", "mountain", _SHIFT, FLOOR - _LOWER)
    climbers = tuple(
        _at(person(entity, kind, 0, _SIZE), mountain, i, _FIRST - i) for i, (entity, kind) in enumerate(company)
    )
    ropes = (rope(low, high) for high, low in pairwise(climbers))
    opening = Tableau((mountain, *climbers, *ropes))
    steps = [_called(scene, names)]
    for stage_, (cue, rule) in enumerate(_cues(scene), start=1):
        goals = (_at(opening[name], mountain, i, _reached(i, stage_)) for i, name in enumerate(names))
        marks = {goal.entity: {"x": goal.x, "y": goal.y} for goal in goals}
        climb = call("climb", actor=names, what="mountain")
        named = f"bestiger-bjerget-{stage_}"
        steps.append(Step((climb,), cue=cue, rule=rule, direction=direction, marks=marks, name=named))
    glad = call("hold_each_other", actor=names) if names[1:] else call("be_proud", actor=names[0])
    steps.append(Step((glad,)))
    business = (call("laugh", actor=names), call("nod", actor=names[0]))
    return Draft(opening, tuple(steps), business)


def _called(scene: SceneToStage, names: tuple[str, ...]) -> Step:
    """Who goes first turns to the others, who look up."""
    beckons = [call("lead_on", actor=names[0])]
    if names[1:]:
        beckons.append(call("attend", ["late"], actor=names[1:], at=names[0]))
    return Step(tuple(beckons), cue=scene.cue(None)[0], rule="first stressed content word")


def _reached(i: int, stage: int) -> int:
    """The station of the one at place `i` after so many stages; the last of them takes everybody to the summit."""
    return len(_STATIONS) if stage == _stages() else _FIRST - i + stage


def _stages() -> int:
    return len(_STATIONS) - _FIRST


def _at(climber: Placement, mountain: Placement, i: int, station: int) -> Placement:
    if station >= len(_STATIONS):
        return standing_at(climber, mountain, height_of(mountain, mountain.x + _SUMMIT[i]))
    return standing_at(climber, mountain, _STATIONS[max(0, station)])


def _cues(scene: SceneToStage) -> list[tuple[int | None, str]]:
    """They set out as soon as they are called; the second stage is on the word that names the climb."""
    named = scene.cue(scene.direction("climb"))
    later: list[tuple[int | None, str]] = [(None, "")] * (_stages() - 2)
    return [(None, ""), named, *later]


def climbs_a_mountain(reading: Reading) -> bool:
    """Whether somebody climbs, and nothing else than a mountain is named for it."""
    return any(d.action == "climb" and not any(m.concept in _NO_MOUNTAINS for m in d.props) for d in reading.directions)


def _fits(reading: Reading) -> int:
    return asks_for("climb")(reading) if climbs_a_mountain(reading) else 0


VIGNETTE = Vignette("climbing", _fits, _stage)
