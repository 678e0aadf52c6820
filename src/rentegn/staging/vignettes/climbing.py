"""Somebody goes first up a mountain, the others follow: from ledge to ledge, a stage to each sentence."""

from rentegn.acting.climbers import standing_at
from rentegn.acting.marks import FLOOR
from rentegn.drawing.places.mountain import LEDGES
from rentegn.model.direction import Mention
from rentegn.model.storyboard import Placement, Tableau
from rentegn.staging.company import everybody
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import person, place
from rentegn.staging.vignettes import Vignette, asks_for

_SIZE = 0.60
#: How far the mountain stands to the right, so that there is room for people at its foot.
_SHIFT = 0.45
#: How much lower than other places it stands, so that there is room for people on its summit.
_LOWER = 0.3
#: Where one may stand on the way up, lowest first: the foot, the ledges, the summit.
_STATIONS = (0.07, 0.15, *LEDGES[1:-1], 0.925)
#: The station of the first climber when the shot opens.
_FIRST = 2


def _stage(scene: SceneToStage) -> Draft:
    direction = scene.direction("climb")
    assert direction is not None
    company = everybody(direction.actors or (Mention("person", "person"),))[: _FIRST + 1]
    names = tuple(entity for entity, _ in company)
    mountain = place("mountain", "mountain", _SHIFT, FLOOR - _LOWER)
    climbers = tuple(
        _at(person(entity, kind, 0, _SIZE), mountain, _FIRST - i) for i, (entity, kind) in enumerate(company)
    )
    opening = Tableau((mountain, *climbers))
    steps = [_called(scene, names)]
    for stage_, (cue, rule) in enumerate(_cues(scene), start=1):
        marks = {}
        for i, name in enumerate(names):
            goal = _at(opening[name], mountain, _FIRST - i + stage_)
            marks[name] = {"x": goal.x, "y": goal.y}
        climb = call("climb", actor=names, what="mountain")
        steps.append(
            Step((climb,), cue=cue, rule=rule, direction=direction, marks=marks, name=f"bestiger-bjerget-{stage_}")
        )
    glad = [call("lead_on", actor=names[0])]
    if names[1:]:
        glad.append(call("be_happy", actor=names[1:]))
    steps.append(Step(tuple(glad)))
    business = (
        call("point", actor=names[-1], at=names[0]),
        call("oversee", actor=names[0]),
        call("nod", actor=names[0]),
    )
    return Draft(opening, tuple(steps), business)


def _called(scene: SceneToStage, names: tuple[str, ...]) -> Step:
    """Who goes first turns to the others, who look up."""
    beckons = [call("lead_on", actor=names[0])]
    if names[1:]:
        beckons.append(call("attend", ["late"], actor=names[1:], at=names[0]))
    return Step(tuple(beckons), cue=scene.cue(None)[0], rule="first stressed content word")


def _at(climber: Placement, mountain: Placement, station: int) -> Placement:
    return standing_at(climber, mountain, _STATIONS[max(0, min(station, len(_STATIONS) - 1))])


def _cues(scene: SceneToStage) -> list[tuple[int | None, str]]:
    """The word that names the climb for its first stage; the next ones follow without a rest."""
    first, rule = scene.cue(scene.direction("climb"))
    stages = len(_STATIONS) - 1 - _FIRST
    later: list[tuple[int | None, str]] = [(None, "")] * (stages - 1)
    return [(first, rule), *later]


VIGNETTE = Vignette("climbing", asks_for("climb"), _stage)
