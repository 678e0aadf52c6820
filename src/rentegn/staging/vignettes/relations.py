"""Relations draw themselves: from one person to everybody the text names, each on the word that names them."""

from rentegn.model.direction import Direction, Reading
from rentegn.model.storyboard import Placement, Tableau
from rentegn.staging.company import members
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import person, place
from rentegn.staging.vignettes import Vignette

_SIZE = 0.68
#: Marks for those around the middle, in shares of the half width, in the order in which they come.
_AROUND = (-0.50, 0.17, 0.36, -0.78, 0.60, 0.83)
_MIDDLE = -1.1


def _fits(reading: Reading) -> int:
    return 80 if any(direction.action == "connect" for direction in reading.directions) else 0


def _stage(scene: SceneToStage) -> Draft:
    lines = [d for d in scene.reading.directions if d.action == "connect" and d.target is not None]
    centre = lines[0].actors[0]
    middle = members(centre)[0]
    opening = Tableau((place("town", "town", faint=0.55), person(middle, centre.concept, _MIDDLE, 0.78)))
    marks = [share * scene.format.units_wide / 2 for share in _AROUND]
    steps: list[Step] = []
    for direction, names in _who_comes(lines, len(marks)):
        assert direction.target is not None
        kind = direction.target.concept
        newcomers = tuple(_newcomer(name, kind, marks.pop(0)) for name in names)
        steps += _related(scene, direction, middle, newcomers)
    business = (call("present", actor=middle), call("talk", actor=middle), call("wave", actor=middle))
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


def _newcomer(name: str, kind: str, x: float) -> Placement:
    return person(name, kind, x, _SIZE, facing=1 if x < _MIDDLE else -1).moved(shown=0.0)


def _related(scene: SceneToStage, direction: Direction, middle: str, newcomers: tuple[Placement, ...]) -> list[Step]:
    """They come on the word that names them; then the lines draw themselves, and one between two of a group."""
    cue, rule = scene.cue(direction)
    names = tuple(p.entity for p in newcomers)
    comes = Step((call("appear", actor=names),), cue, rule, f"{names[0]}-kommer", direction, entering=newcomers)
    ties = tuple(call("connect", line=f"relation-{name}", source=middle, to=name) for name in names)
    steps = [Step(ties, name=f"relation-til-{names[0]}", direction=direction)]
    if len(names) > 1:
        between = call("connect", line=f"relation-{names[0]}-{names[1]}", source=names[0], to=names[1])
        steps.append(Step((between,), name="relation-mellem-dem", direction=direction))
    return [comes, *steps]


VIGNETTE = Vignette("relations", _fits, _stage)
