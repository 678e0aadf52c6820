"""The plain way: everybody named stands in a row, things hang between them, actions follow in the note's order."""

from rentegn.acting.action import Role
from rentegn.acting.marks import default_tableau
from rentegn.acting.repertoire import action, actions
from rentegn.drawing.things import things
from rentegn.model.direction import Direction, Reading
from rentegn.model.storyboard import Call, Tableau
from rentegn.staging.company import everybody, members
from rentegn.staging.draft import Draft, SceneToStage, Step
from rentegn.staging.standing import place
from rentegn.staging.vignettes import Vignette


def _fits(reading: Reading) -> int:
    return 1


def _stage(scene: SceneToStage) -> Draft:
    mentions = [*scene.reading.present, *(m for d in scene.reading.directions for m in d.mentions)]
    known = [(e, kind) for e, kind in everybody(mentions) if kind in things() or kind not in _NOT_PEOPLE]
    placed = default_tableau(known, scene.format)
    has_place = any(kind in things() and things()[kind].depth == 0 for _, kind in known)
    opening = placed if has_place else Tableau((place("backdrop", "backdrop", seed=3.0), *placed))
    steps = [step for direction in scene.reading.directions if (step := _step(scene, direction, opening))]
    return Draft(opening, tuple(steps))


_NOT_PEOPLE = frozenset({"window", "frame", "diagram", "arrow", "text"})


def _step(scene: SceneToStage, direction: Direction, opening: Tableau) -> Step | None:
    if direction.action not in actions():
        return None
    made = _closing_up(direction, opening) or _call(direction, opening)
    if made is None:
        return None
    cue, rule = scene.cue(direction)
    return Step((made,), cue=cue, rule=rule, direction=direction)


def _closing_up(direction: Direction, opening: Tableau) -> Call | None:
    """People who gather around somebody: all of them meet."""
    if direction.action != "gather_around" or direction.props:
        return None
    company = (*direction.actors, *((direction.target,) if direction.target else ()))
    names = tuple(e for mention in company for e in members(mention) if e in opening)
    return Call("gather", {"actor": names}) if len(names) > 1 else None


def _call(direction: Direction, opening: Tableau) -> Call | None:
    """The action with its roles filled from what the note names, None where one that it needs is missing."""
    pools = {
        "actor": direction.actors,
        "thing": (*direction.props, *((direction.place,) if direction.place else ())),
        "target": (direction.target,) if direction.target else (),
    }
    roles: dict[str, tuple[str, ...]] = {}
    for role in action(direction.action).roles:
        found = tuple(e for m in _candidates(role, pools) if m is not None for e in members(m) if e in opening)
        if found:
            roles[role.name] = found if role.many else found[:1]
        elif role.required:
            return None
    return Call(direction.action, roles, direction.manner)


def _candidates(role: Role, pools: dict[str, tuple]) -> tuple:  # type: ignore[type-arg]
    if role.name == "actor":
        return pools["actor"] or pools["thing"]
    return pools["target"] or pools["thing"]


VIGNETTE = Vignette("row", _fits, _stage)
