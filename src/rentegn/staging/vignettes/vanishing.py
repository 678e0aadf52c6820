"""Somebody is among the others, and then is not: before the puff (a scene that runs into it) and the puff itself."""

from rentegn.acting.marks import FLOOR, person_size
from rentegn.model.direction import Mention, Reading, Source
from rentegn.model.storyboard import Tableau
from rentegn.staging.company import everybody, members
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import person, place
from rentegn.staging.vignettes import Vignette


def _fits(reading: Reading) -> int:
    acts = {direction.action for direction in reading.directions}
    if "vanish" in acts:
        return 100
    return 40 if "talk" in acts and reading.source is not Source.NOTE else 0


def _together(scene: SceneToStage) -> tuple[Tableau, str, tuple[str, ...]]:
    """The one who leads in the middle, the others about, and who they are."""
    mentions = [*(m for d in scene.reading.directions for m in d.mentions), *scene.reading.present]
    company = everybody(mentions)
    leader = next((e for e, kind in company if kind == "leader"), company[0][0] if company else "leader")
    others = tuple((e, kind) for e, kind in company if e != leader and kind not in ("leader",))[:3]
    if not others:
        others = tuple((e, "employee") for e in members(Mention("employee", "employees", None)))
    size = person_size(4)
    xs = (-3.3, 2.3, 4.1)
    around = tuple(
        person(e, kind, x, size, facing=1 if x < 0 else -1) for (e, kind), x in zip(others, xs, strict=False)
    )
    tableau = Tableau((place("office", "office"), *around, person(leader, "leader", -0.4, size, pose="relaxed")))
    return tableau, leader, tuple(e for e, _ in others)


def _stage(scene: SceneToStage) -> Draft:
    vanish = scene.direction("vanish")
    tableau, leader, others = _together(scene)
    opening = scene.before if scene.carried(leader, *others) and vanish is not None else tableau
    if vanish is None:
        return _before(scene, opening, leader, others)
    cue, rule = _exclaimed(scene) or scene.cue(vanish, 0.4)
    spot = complex(opening[leader].x, FLOOR)
    steps = (
        Step(
            (call("vanish", actor=leader), call("marvel", ["late"], actor=others)),
            cue=cue,
            rule=rule,
            direction=vanish,
        ),
        Step(
            (
                call("walk", ["quickly"], actor=others[0]),
                *((call("attend", ["late"], actor=others[1:], at=others[0]),) if others[1:] else ()),
            ),
            marks={others[0]: {"x": spot.real - 0.35, "facing": 1, "gaze": others[-1]}},
        ),
        Step((call("pick_up", actor=others[0], what=f"{leader}-sheet"),)),
        Step((call("be_happy", actor=others[1:]),)),
    )
    return Draft(opening, steps)


def _exclaimed(scene: SceneToStage) -> tuple[int, str] | None:
    """The word that carries the exclamation mark: a puff is its own."""
    last = next((i for i, word in enumerate(scene.words) if word.endswith("!")), None)
    return None if last is None else (last, "the exclaimed word")


def _before(scene: SceneToStage, opening: Tableau, leader: str, others: tuple[str, ...]) -> Draft:
    direction = scene.reading.directions[0] if scene.reading.directions else None
    cue, rule = scene.cue(direction)
    steps = (
        Step(
            (call("talk", actor=leader, at=others[-1]), call("attend", actor=others, at=leader)),
            cue=cue,
            rule=rule,
            direction=direction,
        ),
        Step(
            (call("nod", actor=others[-1]), call("present", actor=leader, at=others[0])),
        ),
    )
    return Draft(opening, steps)


VIGNETTE = Vignette("vanishing", _fits, _stage)
