"""Somebody walks up to a window and looks out; later the window widens before the same eyes."""

from rentegn.acting.actions.sit import BEFORE_SEAT
from rentegn.acting.marks import FLOOR
from rentegn.acting.stance import is_person
from rentegn.model.direction import Reading
from rentegn.model.storyboard import Tableau
from rentegn.staging.company import members
from rentegn.staging.cues import free, sentence_starts
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import BEHIND_PEOPLE, person, place, prop
from rentegn.staging.vignettes import Vignette

#: The small window's middle, in units, at the height of the eyes of who looks out; his units per H.
_WINDOW_X, _WINDOW_Y = 1.15, 1.35
_SIZE = 1.14
#: Where the wall that it is in meets the floor.
_WALL_FOOT = FLOOR + BEHIND_PEOPLE
#: Where the chair stands on which he sits to begin with.
_CHAIR = -3.9
#: How light a room is that has only a small window.
_DIM = 0.35


def _fits(reading: Reading) -> int:
    named = {mention.concept for direction in reading.directions for mention in direction.mentions}
    acts = {direction.action for direction in reading.directions}
    return 90 if "window" in named and acts & {"look_out", "look", "widen"} else 0


def _stage(scene: SceneToStage) -> Draft:
    return _widening(scene) if scene.direction("widen") else _looking(scene)


def _looking(scene: SceneToStage) -> Draft:
    direction = scene.direction("look_out", "look")
    assert direction is not None
    who = direction.actors[0] if direction.actors else None
    actor, kind = (members(who)[0], who.concept) if who else ("person", "person")
    opening = Tableau(
        (
            place("room", "room", light=_DIM),
            prop("plant", "plant", -6.2, FLOOR - 0.15, size=1.5),
            prop("chair", "chair", _CHAIR, FLOOR - 0.02, size=1.15, depth=9.0),
            prop("sunlight", "sunlight", _WINDOW_X, _WALL_FOOT, rise=_WINDOW_Y - _WALL_FOOT),
            prop("window", "window", _WINDOW_X, _WINDOW_Y),
            person(actor, kind, _CHAIR + BEFORE_SEAT * _SIZE, _SIZE, pose="sit", y=FLOOR - 0.02),
        )
    )
    rises = Step((call("rise", actor=actor),))
    walk = Step((call("walk", ["quickly"], actor=actor, to="window"),))
    cue, rule = scene.cue(direction, 0.6)
    looks = Step((call("look_out", actor=actor, through="window"),), cue=cue, rule=rule, direction=direction)
    return Draft(opening, (rises, walk, looks), (call("peer", actor=actor, at="window"),))


def _widening(scene: SceneToStage) -> Draft:
    direction = scene.direction("widen")
    assert direction is not None
    opening = scene.before if scene.carried("window") else _looking_tableau()
    actor = next((p.entity for p in opening if is_person(p)), "man")
    cue, rule = scene.cue(direction)
    widens = Step(
        (call("widen", thing="window", by=actor),),
        cue=cue,
        rule=rule,
        direction=direction,
    )
    starts = [start for start in sentence_starts(scene.words) if cue is None or start > cue]
    turns = call("look_out", actor=actor, through="window")
    greets = call("wave", actor=actor, at="window")
    doings = (turns, greets) if starts[1:] else (turns,)
    enjoys = (
        Step((doing,), free(scene.words, start, len(scene.words)), "the sentence's first stressed word")
        for doing, start in zip(doings, (starts[0], starts[-1]) if starts[1:] else starts, strict=True)
    )
    return Draft(opening, (widens, *(enjoys if starts else ())))


def _looking_tableau() -> Tableau:
    return Tableau(
        (
            place("room", "room", light=_DIM),
            prop("sunlight", "sunlight", _WINDOW_X, _WALL_FOOT, rise=_WINDOW_Y - _WALL_FOOT),
            prop("window", "window", _WINDOW_X, _WINDOW_Y),
            person("man", "man", -0.5, _SIZE, pose="look_out", gaze="window"),
        )
    )


VIGNETTE = Vignette("window", _fits, _stage)
