"""Somebody is among the others, and then is not: before the puff (a scene that runs into it) and the puff itself."""

from collections.abc import Sequence

from rentegn.acting.holding import holds, in_hand
from rentegn.acting.marks import FLOOR, PERSON
from rentegn.acting.stance import PEOPLE
from rentegn.model.direction import Direction, Mention, Reading, Source
from rentegn.model.storyboard import Placement, Tableau
from rentegn.staging.company import everybody, members
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import Mark, at, ensemble, person, place, prop
from rentegn.staging.vignettes import Vignette

#: Units per H on the floor line; the one whom all look to stands nearest, between the others.
_SIZE, _LEADER_X, _LEADER_NEAR = 1.08, -0.9, 0.3
_OTHERS = (
    Mark(-4.15, 0.72, 1, "arms_folded"),
    Mark(2.0, 0.15, -1, "weight_right"),
    Mark(4.72, 0.0, -1, "sit"),
)

#: Where the sheet falls, from where the leader stood; how far from it somebody stands who takes it up, and how close
#: to that one the others come, in units.
_SHEET_X, _FROM_SHEET, _CLOSE = 0.55, 1.75, 1.95

#: What is handed over, and how far whoever did so steps back then, in units.
_TASK, _STEP_BACK = "task", 0.55

#: The corner of the frame in which a desk stands before all.
_NEAR_DESK = (-7.2, -4.0)


def _fits(reading: Reading) -> int:
    acts = {direction.action for direction in reading.directions}
    people = any(m.concept in PEOPLE for d in reading.directions if d.action == "vanish" for m in d.actors)
    things = any(d.props for d in reading.directions if d.action == "vanish")
    if "vanish" in acts and (people or not things):
        return 100
    return 40 if "talk" in acts and reading.source is not Source.NOTE else 0


def _together(scene: SceneToStage) -> tuple[Tableau, str, tuple[str, ...]]:
    """The one who leads in the middle, the others about, and who they are."""
    mentions = [*(m for d in scene.reading.directions for m in d.mentions), *scene.reading.present]
    company = [pair for pair in everybody(mentions) if pair[1] in PEOPLE]
    leader = next((e for e, kind in company if kind == "leader"), company[0][0] if company else "leader")
    others = tuple((e, kind) for e, kind in company if e != leader and kind not in ("leader",))[:3]
    if not others:
        others = tuple((e, "employee") for e in members(Mention("employee", "employees", None)))
    names, kinds = zip(*others, strict=True)
    around = (p.moved(kind=kind, gaze=leader) for p, kind in zip(_crowd(names), kinds, strict=True))
    head = person(leader, "leader", _LEADER_X, at(_SIZE, _LEADER_NEAR), y=FLOOR - _LEADER_NEAR, pose="weight_left")
    tableau = Tableau((place("office", "office"), _near(), *around, head.moved(gaze=names[-1])))
    return tableau, leader, tuple(e for e, _ in others)


def _near() -> Placement:
    """A desk at the frame's corner, nearer than everybody: we are in the room with them."""
    return prop("near-desk", "near_desk", *_NEAR_DESK)


def _crowd(names: Sequence[str]) -> tuple[Placement, ...]:
    return ensemble(names, "employee", _SIZE, _OTHERS)


def _stage(scene: SceneToStage) -> Draft:
    vanish = scene.direction("vanish")
    tableau, leader, others = _together(scene)
    opening = scene.before if scene.carried(leader, *others) and vanish is not None else tableau
    if vanish is None:
        return _before(scene, opening, leader, others)
    cue, rule = _exclaimed(scene) or scene.cue(vanish, 0.4)
    holder = _holder(opening, others)
    goes_on = _carried_on(opening, leader, others, holder) if holder else _taken_over(opening, leader, others)
    return Draft(opening, (_puff(leader, others, vanish, cue, rule), *goes_on))


def _holder(tableau: Tableau, others: Sequence[str]) -> str:
    """Whoever has the task in hand; "" where there is none."""
    if _TASK not in tableau:
        return ""
    return next((name for name in others if holds(tableau[name].pose)), "")


def _puff(leader: str, others: tuple[str, ...], vanish: Direction, cue: int | None, rule: str) -> Step:
    calls = (call("vanish", actor=leader), call("marvel", ["late"], actor=others))
    return Step(calls, cue=cue, rule=rule, direction=vanish)


def _taken_over(opening: Tableau, leader: str, others: tuple[str, ...]) -> tuple[Step, ...]:
    """They look at one another; one takes up what was left, the others come close; together they begin themselves."""
    holder, *around = (others[1], others[0], *others[2:]) if others[1:] else others
    sheet, at = f"{leader}-sheet", opening[leader].x + _SHEET_X
    goes = Step(
        (call("walk", ["quickly"], actor=holder), *((call("look", actor=around, at=holder),) if around else ())),
        marks={holder: {"x": at + _FROM_SHEET, "facing": -1, "gaze": sheet}},
    )
    marks = {
        name: {"x": at + _FROM_SHEET + side * _CLOSE, "facing": -side, "gaze": sheet, "depth": PERSON + 1.0}
        for name, side in zip(around, (-1, 1), strict=False)
    }
    takes = Step(
        (call("pick_up", actor=holder, what=sheet), *((call("walk", ["quickly"], actor=around),) if around else ())),
        marks=marks,
    )
    if not around:
        return goes, takes
    agree = call("tick_off", actor=around[0], what=sheet, beside=(holder, *around[1:]))
    return goes, takes, Step((agree,))


def _carried_on(opening: Tableau, leader: str, others: tuple[str, ...], holder: str) -> tuple[Step, ...]:
    """They wonder where the one who led has gone, and grin; whoever was given the task has it, and they do it."""
    around = tuple(name for name in others if name != holder)
    grins = [call("be_happy", actor=holder)]
    if around:
        grins = [call("shrug", actor=around, at=holder), *grins]
    steps = [Step(tuple(grins))]
    if not around:
        return tuple(steps)
    at = opening[holder].x
    sides = sorted(around, key=lambda name: opening[name].x)
    marks = {
        name: {"x": at + side * _CLOSE, "facing": -side, "gaze": _TASK, "depth": PERSON + 1.0}
        for name, side in zip(sides, (-1, 1) if sides[1:] else (-1,), strict=False)
    }
    steps.append(Step((call("walk", ["quickly"], actor=around),), marks=marks))
    ticks = call("tick_off", actor=sides[0], what=_TASK, beside=(holder, *sides[1:]))
    return (*steps, Step((ticks,)), Step((call("clap", actor=around), call("be_happy", actor=holder))))


def _exclaimed(scene: SceneToStage) -> tuple[int, str] | None:
    """The word that carries the exclamation mark: a puff is its own."""
    last = next((i for i, word in enumerate(scene.words) if word.endswith("!")), None)
    return None if last is None else (last, "the exclaimed word")


def _before(scene: SceneToStage, opening: Tableau, leader: str, others: tuple[str, ...]) -> Draft:
    direction = scene.reading.directions[0] if scene.reading.directions else None
    cue, rule = scene.cue(direction)
    one, last = others[0], others[-1]
    waiting = tuple(name for name in others[1:] if name != last)
    first = [call("ask", actor=one, at=leader), call("attend", actor=leader, at=one)]
    if waiting:
        first.append(call("attend", actor=waiting, at=leader))
    if scene.runs_on:
        return _handing_over(scene, opening, leader, others)
    steps = [Step(tuple(first), cue=cue, rule=rule, direction=direction)]
    if waiting:  # it is for the others to answer
        answers = call("answer", actor=waiting[0], at=one)
        turns = call("attend", actor=one, at=waiting[0]), call("look", actor=leader, at=waiting[0])
        steps.append(Step((answers, *turns)))
    if last != one:
        answers = call("present", ["late"], actor=leader, at=last)
        steps.append(Step((call("ask", actor=(*waiting, last), at=leader), answers)))
    return Draft(opening, tuple(steps))


def _handing_over(scene: SceneToStage, opening: Tableau, leader: str, others: tuple[str, ...]) -> Draft:
    """Before a puff: who leads hands the task to one of the others, steps back with a nod, and waves."""
    receiver = others[1] if others[1:] else others[0]
    has = opening[leader].moved(pose="hold_before", facing=1 if opening[receiver].x > opening[leader].x else -1)
    task = in_hand(prop(_TASK, "task", has.x, has.y), has)
    opening = opening.with_(has.moved(gaze=receiver), task)
    said = next(iter(scene.reading.directions), None)
    cue, rule = scene.cue(said)
    looks = tuple(call("look", actor=name, at=leader) for name in others if name != receiver)
    gives = Step((call("give", actor=leader, what=_TASK, to=receiver), *looks), cue=cue, rule=rule, direction=said)
    back = opening[leader].x - has.facing * _STEP_BACK
    waves = Step((call("bid_farewell", actor=leader, at=receiver),), marks={leader: {"x": back}})
    return Draft(opening, (gives, waves))


VIGNETTE = Vignette("vanishing", _fits, _stage)
