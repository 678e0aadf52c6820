"""Ticks something off on a sheet that another holds, or lays the last piece of a task; the others look on and nod."""

import cmath
import math
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share, twos
from rentegn.acting.holding import holds
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import changed, posed, turned
from rentegn.acting.posing import facing_to
from rentegn.acting.proof import Findings, all_of, changed_shape, each, strokes, unlikeness
from rentegn.acting.reaching import reaching
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import Pose, blend, pose
from rentegn.drawing.props.paper import TICKS
from rentegn.drawing.props.task import hand_at
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: The frames on which the pen is at the sheet, on which all is ticked, and on which the hand leaves it.
_THERE, _DONE, _LEAVES = 14, 38, 44
#: A nod begins on this frame for the first who looks on, and so much later for the next.
_NODS, _STAGGER = 26, 6
#: The point of a pen from the palm that holds it, along the hand, in H.
_POINT = 0.36 - 0.12j
#: What of a thing's state says how far it is done.
_DONE_SO_FAR = {"paper": "ticked", "task": "solved"}
_LAYING = pose("attend").but(lean=10, tilt=-4, gaze=0.8 - 0.4j, expression="happy")
_WRITING = pose("attend").but(lean=10, tilt=-4, gaze=0.8 - 0.4j, expression="happy", holds="pen")


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(_THERE, 66, 72)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    (actor,), (sheet,) = call.roles["actor"], call.roles["what"]
    here = before[actor]
    ticks = here.moved(pose="relaxed", expression="happy", gaze=sheet, facing=facing_to(here, before[sheet]))
    others = (_pleased(before[other], before[actor]) for other in call.roles.get("beside", ()))
    return before.with_(ticks, *others, before[sheet].moved(state={_DONE_SO_FAR[before[sheet].kind]: 1.0}))


def _pleased(here: Placement, other: Placement) -> Placement:
    """Who holds the sheet goes on holding it; all are glad."""
    if here.pose == "read" or holds(here.pose):
        return here.moved(expression="happy")
    return here.moved(pose="relaxed", expression="happy", gaze=other.entity, facing=facing_to(here, other))


def _picture(passage: Passage, frame: int) -> Moment:
    actor, sheet = passage.one("actor"), passage.one("what")
    others = {
        other: posed(passage, other, frame, keys=_nod(passage, other, _NODS + _STAGGER * i))
        for i, other in enumerate(passage.all("beside"))
    }
    if frame >= passage.frames - 1:
        return Moment({actor: after_(passage, actor), sheet: after_(passage, sheet), **others})
    ticked = changed(passage, sheet, share(frame, _THERE, _DONE))
    return Moment({actor: _ticking(passage, actor, ticked, frame), sheet: ticked, **others})


def _nod(passage: Passage, other: str, start: int) -> tuple:  # type: ignore[type-arg]
    up = after_(passage, other).pose
    assert up is not None
    down = up.but(tilt=up.tilt - 9, neck=up.neck + 6, chin=up.chin - 0.04)
    return ((start, down), (start + 11, up))


def _ticking(passage: Passage, actor: str, sheet: Aspect, frame: int) -> Aspect:
    """The hand with the pen goes to the first row, down the rows as they are ticked, and back."""
    end = after_(passage, actor)
    start = turned(before_(passage, actor), end.facing)
    assert start.pose is not None
    assert end.pose is not None
    now = twos(frame)
    mark = sheet.at + sheet.size * _mark(sheet)
    if sheet.kind == "task":
        held = reaching(end, _LAYING, mark)
    else:
        held = reaching(end, _WRITING, mark - end.size * _tip(reaching(end, _WRITING, mark), end.facing))
    there, back = ease(share(now, 0, _THERE)), ease(share(now, _LEAVES, passage.frames - 6))
    return replace(end, pose=blend(blend(start.pose, held, there), end.pose, back))


def _mark(sheet: Aspect) -> complex:
    """The point of it that the hand is at."""
    done = float(sheet.state.get(_DONE_SO_FAR[sheet.kind], 0.0))
    return hand_at(done) if sheet.kind == "task" else TICKS[min(len(TICKS) - 1, int(done * len(TICKS)))]


def _tip(writing: Pose, facing: int) -> complex:
    """How far the point of the pen is from the palm that holds it, in H of the frame."""
    along = cmath.rect(1.0, math.radians(writing.left_aim or 0.0)) * _POINT
    return complex(along.real * facing, along.imag)


def _ticked(passage: Passage, entity: str) -> Findings:
    bare, marked = (strokes(passage, entity, frame) for frame in (0, passage.frames - 1))
    return () if unlikeness(bare, marked) > 0.01 else (f"nothing is ticked off on `{entity}`",)


ACTION = Action(
    id="tick_off",
    roles=(Role("actor"), Role("what", kinds=frozenset(_DONE_SO_FAR)), Role("beside", required=False, many=True)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("what", _ticked), each("actor", changed_shape), each("beside", changed_shape)),
    sounds=(Sound("pencil", 0),),
)
