"""A room closes in on somebody; in a later scene it grows around the same person, who straightens up."""

from rentegn.acting.marks import FLOOR
from rentegn.acting.stance import is_person
from rentegn.drawing.props.table import TOP
from rentegn.model.direction import Mention, Reading
from rentegn.model.storyboard import Placement, Tableau
from rentegn.staging.company import members
from rentegn.staging.cues import free, sentence_starts
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import person, place, prop
from rentegn.staging.vignettes import Vignette

#: The room before it closes in, in units, and who is in it, in units per H.
_ROOMY, _SIZE = (5.2, 5.5), 1.12
#: Where the one it has grown around walks to, and where the task is.
_AHEAD, _TASK, _TABLE_SIZE, _TASK_SIZE = 0.55, 1.9, 0.9, 0.72
#: Where a helmet and a tool belt hang, within reach of who stands in the middle.
_PEGS = (1.42, 1.5)


def _fits(reading: Reading) -> int:
    for direction in reading.directions:
        in_room = any(m.concept == "room" for m in direction.mentions)
        if in_room and direction.action in ("squeeze", "widen", "shrink"):
            return 95
    return 0


def _stage(scene: SceneToStage) -> Draft:
    return _growing(scene) if scene.direction("widen") else _closing(scene)


def _who(scene: SceneToStage) -> tuple[str, str]:
    """Who is in the room: whom the note names, else who stands in it already."""
    named = next((m for d in scene.reading.directions for m in d.actors), None)
    inside = next((p for p in scene.before if is_person(p)), None) if scene.carried("room") else None
    if named is None and inside is not None:
        return inside.entity, inside.kind
    who = named or Mention("employee", "employee")
    return members(who)[0], who.concept


def _closing(scene: SceneToStage) -> Draft:
    actor, kind = _who(scene)
    direction = scene.direction("squeeze", "shrink")
    wide, high = _ROOMY
    opening = Tableau(
        (
            place("room", "room", width=wide, height=high, depth=1.0, light=0.6, mass=1.0, furnished=0.0),
            person(actor, kind, 0.0, _SIZE, expression="thinking"),
        )
    )
    cue, rule = scene.cue(direction)
    squeezed = Step((call("squeeze", actor=actor, place="room"),), cue=cue, rule=rule, direction=direction)
    pushes = Step((call("struggle", actor=actor, place="room"),))
    return Draft(opening, (squeezed, pushes))


def _growing(scene: SceneToStage) -> Draft:
    actor, _ = _who(scene)
    opening = scene.before if scene.carried("room", actor) else _closing(scene).opening
    widens, ready = scene.direction("widen"), scene.direction("get_ready")
    cue, rule = scene.cue(widens)
    starts = [s for s in sentence_starts(scene.words) if cue is None or s > cue]
    words = scene.words
    ready_for = _task() if ready is not None else ()
    ready_for += _equipment() if ready is not None and starts else ()
    furnished = (call("draw", thing=tuple(p.entity for p in ready_for)),) if ready_for else ()
    steps = [
        Step((call("widen", thing="room"),), cue=cue, rule=rule, direction=widens),
        Step((call("rise", actor=actor), *furnished), entering=ready_for),
    ]
    if starts and ready is None:
        steps.append(
            Step(
                (call("walk", actor=actor),),
                cue=free(words, starts[0], len(words)),
                rule="the sentence's first stressed word",
                marks={actor: {"x": _AHEAD}},
            )
        )
    if starts and ready is not None:
        equips = call("gear_up", actor=actor, what="gear_board")
        steps.append(Step((equips,), free(words, starts[0], len(words)), "the sentence's first stressed word"))
        steps.append(Step((call("jump", actor=actor),)))
    if ready is not None:
        at, why = scene.cue(ready, 0.75)
        steps.append(Step((call("get_ready", actor=actor, at="task"),), cue=at, rule=why, direction=ready))
        steps.append(Step((call("tick_off", actor=actor, what="task"),), marks={actor: {"expression": "joy"}}))
        steps.append(Step((call("hold", actor=actor, what="task"),), marks={actor: {"expression": "joy"}}))
    business = (call("marvel", actor=actor), call("breathe_in", actor=actor), call("be_happy", actor=actor))
    return Draft(opening, tuple(steps), business)


def _task() -> tuple[Placement, ...]:
    """What there is to do, on a table; both are drawn once the room is large enough for them."""
    table = prop("table", "table", _TASK, FLOOR - 0.05, size=_TABLE_SIZE, width=2.4, drawn=0.0)
    up = FLOOR + _TABLE_SIZE * TOP + _TASK_SIZE
    return table, prop("task", "task", _TASK, up, size=_TASK_SIZE, depth=table.depth + 0.5, drawn=0.0)


def _equipment() -> tuple[Placement, ...]:
    """What one is equipped with, on the wall."""
    x, y = _PEGS
    return (prop("gear_board", "gear_board", x, y, size=0.95, drawn=0.0),)


VIGNETTE = Vignette("cramped", _fits, _stage)
