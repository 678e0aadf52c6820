"""Hands come in and make a frame around people at their work, who fill it."""

from rentegn.acting.marks import FLOOR
from rentegn.model.direction import Mention
from rentegn.model.storyboard import Call, Placement, Tableau
from rentegn.staging.company import members
from rentegn.staging.cues import free, sentence_starts
from rentegn.staging.draft import Draft, SceneToStage, Step, call
from rentegn.staging.standing import Mark, ensemble, place, prop
from rentegn.staging.vignettes import Vignette, asks_for

#: The frame the hands make, in units, and its middle's height.
_WIDE, _HIGH, _MIDDLE = 9.3, 6.0, 0.35
_SIZE = 1.02
#: About a table: two beside it, turned to one another, one further back between them; they are puzzled.
_MARKS = (
    Mark(2.5, 0.1, -1, "think", "thinking"),
    Mark(-2.3, 0.2, 1, "weight_left", "worried"),
    Mark(-0.35, -0.1, 1, "hand_on_hip", "thinking"),
)
_TABLE_X, _TABLE_SIZE = 0.1, 1.28
#: The puzzle's scale and its middle over the floor; it stands between those behind the table and those before it.
_PUZZLE_SIZE, _PUZZLE_UP, _PUZZLE_DEPTH = 0.74, 2.27, 20.0


def _stage(scene: SceneToStage) -> Draft:
    direction = scene.direction("frame_in")
    assert direction is not None
    whom = direction.target or Mention("employee", "employees", None)
    people = members(whom)
    hands = prop("hands", "hands", 0.0, _MIDDLE, shown=0.0, width=_WIDE, height=_HIGH)
    frame = prop("frame", "frame", 0.0, _MIDDLE, width=_WIDE, height=_HIGH, drawn=0.0)
    crowd = ensemble(people, whom.concept, _SIZE, _MARKS)
    opening = Tableau((place("project_room", "project_room"), *_work(), *crowd))
    cue, rule = scene.cue(direction)
    framed = Step(
        (call("frame_in", hands="hands", around=people),), cue=cue, rule=rule, direction=direction, entering=(hands,)
    )
    drawn = Step(
        (call("draw", thing="frame"), call("marvel", ["late"], actor=people[-1:], at="frame")), entering=(frame,)
    )
    sentences = [start for start in sentence_starts(scene.words) if cue is None or start > cue]
    steps = [framed, drawn]
    for start, calls in zip((None, *sentences[1:]), _reactions(people), strict=False):
        at = None if start is None else free(scene.words, start, len(scene.words))
        steps.append(Step(calls, cue=at, rule="the sentence's first stressed word"))
    business = (
        call("talk", actor=people[1:2] or people, at="puzzle"),
        call("nod", actor=people[-1]),
        call("think", actor=people[0], at="puzzle"),
    )
    return Draft(opening, tuple(steps), business)


def _work() -> tuple[Placement, ...]:
    """A table before the people, with what they put together standing on it."""
    table = prop("table", "table", _TABLE_X, FLOOR - 0.35, size=_TABLE_SIZE, width=2.7)
    puzzle = prop("puzzle", "puzzle", _TABLE_X, FLOOR + _PUZZLE_UP, size=_PUZZLE_SIZE, depth=_PUZZLE_DEPTH, joined=0.0)
    return table, puzzle


def _reactions(people: tuple[str, ...]) -> tuple[tuple[Call, ...], ...]:
    """They know the frame, and one sees how it goes; they fill it, piece by piece; they have succeeded."""
    sees = [call("be_happy", actor=people[-1])]
    if people[1:]:
        sees.append(call("nod", ["late"], actor=people[:-1]))
    fills = [call("assemble", thing="puzzle", actor=people[:2])]
    if people[2:]:
        fills.append(call("attend", actor=people[2:], at="puzzle"))
    return tuple(sees), tuple(fills), (call("cheer", actor=people),)


VIGNETTE = Vignette("framing", asks_for("frame_in"), _stage)
