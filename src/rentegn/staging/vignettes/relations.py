"""Relations draw themselves: from one person to everybody the text names, each on the word that names them."""

from rentegn.model.direction import Direction, Reading
from rentegn.model.storyboard import Placement, Tableau
from rentegn.staging.company import members
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import person, place
from rentegn.staging.vignettes import Vignette

_SIZE = 0.58
#: Marks for those around the middle, in shares of the half width, in the order in which they come.
_AROUND = (-0.50, 0.17, 0.36, -0.78, 0.60, 0.83)
_MIDDLE = -1.1


def _fits(reading: Reading) -> int:
    return 80 if any(direction.action == "connect" for direction in reading.directions) else 0


def _stage(scene: SceneToStage) -> Draft:
    lines = [d for d in scene.reading.directions if d.action == "connect"]
    centre = lines[0].actors[0]
    (middle,) = members(centre)[:1]
    opening = Tableau((place("town", "town", faint=0.55), person(middle, centre.concept, _MIDDLE, 0.74)))
    half = scene.format.units_wide / 2
    steps, taken = [], 0
    for direction in lines:
        if direction.target is None:
            continue
        newcomers = []
        for entity in members(direction.target)[:2]:
            share = _AROUND[taken % len(_AROUND)]
            taken += 1
            x = share * half
            facing = 1 if x < _MIDDLE else -1
            newcomers.append(person(entity, direction.target.concept, x, _SIZE, facing=facing).moved(shown=0.0))
        steps += _related(scene, direction, middle, tuple(newcomers))
    business = (call("present", actor=middle), call("talk", actor=middle), call("wave", actor=middle))
    return Draft(opening, tuple(steps), business)


def _related(scene: SceneToStage, direction: Direction, middle: str, newcomers: tuple[Placement, ...]) -> list[Step]:
    cue, rule = scene.cue(direction)
    names = tuple(p.entity for p in newcomers)
    comes = Step((call("appear", actor=names),), cue=cue, rule=rule, direction=direction, entering=newcomers, name=f"{names[0]}-kommer")
    joined = [
        Step((call("connect", line=f"relation-{name}", **{"from": middle, "to": name}),), direction=direction, name=f"relation-til-{name}")
        for name in names
    ]
    if len(names) > 1:
        between = call("connect", line=f"relation-{names[0]}-{names[1]}", **{"from": names[0], "to": names[1]})
        joined[-1] = Step((*joined[-1].calls, between), direction=direction, name=joined[-1].name)
    return [comes, *joined]


VIGNETTE = Vignette("relations", _fits, _stage)
