"""Builds: a thing comes into being stroke by stroke, a puzzle piece by piece, under the hands of those who work."""

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import changed, drawn_on, posed
from rentegn.acting.posing import facing_to, own
from rentegn.acting.proof import Findings, all_of, changed_shape, each, strokes
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.measure import box, ink_area
from rentegn.drawing.people.pose import sitting, while_seated
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: Frames of a stroke of work, how many there are at least and as a rule, and by how much each one is later.
_STROKE, _FEW, _MANY, _STAGGER, _ENDS = 12, 5, 7, 4, 16
#: Those who work at a table lay things, those who stand strike.
_STANDING, _AT_TABLE = ("work_1", "work_2"), ("offer", "read")


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    late = _STAGGER * max(0, len(call.roles.get("actor", ())) - 1)
    return Length(10, _STROKE * _FEW + _ENDS + late, _STROKE * _MANY + _ENDS + late)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    made = [_made(before[what]) for what in call.roles["thing"]]
    proud = [_proud(before[a], made[0], i) for i, a in enumerate(call.roles.get("actor", ()))]
    return before.with_(*made, *proud)


def _made(here: Placement) -> Placement:
    whole = {"joined": 1.0} if "joined" in thing(here.kind).state else {"drawn": 1.0}
    return here.moved(shown=1.0, state=whole)


def _proud(here: Placement, made: Placement, place: int) -> Placement:
    end = ("hands_on_hips", "thumb_up", "proud")[place % 3]
    pose = while_seated(end) if sitting(here.pose) else end
    return here.moved(pose=pose, expression="joy", facing=facing_to(here, made), gaze="")


def _picture(passage: Passage, frame: int) -> Moment:
    people = {a: _working(passage, a, frame, _STAGGER * i) for i, a in enumerate(passage.all("actor"))}
    u = _progress(passage, frame)
    return Moment({**people, **{what: _making(passage, what, u) for what in passage.all("thing")}})


def _progress(passage: Passage, frame: int) -> float:
    """It goes on in jerks, one for each stroke of work."""
    ends = passage.frames - _ENDS
    count = max(1, round((ends - 6) / _STROKE))
    now = share(frame, 6, ends) * count
    return (int(now) + ease(share(now % 1, 0.35, 1))) / count if frame < ends else 1.0


def _making(passage: Passage, what: str, u: float) -> Aspect:
    end = after_(passage, what)
    return changed(passage, what, u) if "joined" in end.state else drawn_on(passage, what, u)


def _working(passage: Passage, actor: str, frame: int, late: int) -> Aspect:
    strokes_ = max(1, (passage.frames - _ENDS - late) // _STROKE)
    pair = _AT_TABLE if sitting(passage.before[actor].pose) else _STANDING
    keys = [(_STROKE * n + (2 if n else 0), own(passage, actor, pair[n % 2])) for n in range(strokes_)]
    return posed(passage, actor, frame, delay=late, keys=keys)


def _whole(passage: Passage) -> Findings:
    """It was not there, or in pieces, and is whole."""
    found, last = [], passage.frames - 1
    for what in passage.all("thing"):
        start, end = strokes(passage, what, 0), strokes(passage, what, last)
        if "joined" in passage.after[what].state:
            apart, together = box(start), box(end)
            if apart is None or together is None or together.area > 0.85 * apart.area:
                found.append(f"`{what}` is still in pieces")
        elif ink_area(end) <= 0 or ink_area(start) > 0.35 * ink_area(end):
            found.append(f"`{what}` has not been built")
    return tuple(found)


ACTION = Action(
    id="build",
    roles=(Role("thing", many=True), Role("actor", required=False, many=True)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", changed_shape), _whole),
    sounds=(Sound("pop", 4), Sound("pop", 28), Sound("pop", 52)),
)
