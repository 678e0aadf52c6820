"""Starts, and is struck by what there is to see; before a view, throws the arms wide."""

from rentegn.acting.action import Action, Length, Moment, Passage
from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose
from rentegn.model.storyboard import Call, Format, Tableau

#: What opens on a view.
_VIEWS = frozenset({"window", "door", "mountain", "sea", "garden"})
#: Nobody waits to be startled: the answer begins with what it answers to, and all begin nearly at once.
_AT_ONCE, _STAGGER = 6, 2

_STARTS = pose("relaxed").but(
    lean=-9, tilt=8, shrug=0.9, hip_drop=0.08, gaze=0.9 + 0.2j, head_yaw=40, expression="surprised",
    left_hand=0.52 - 0.50j, left_shape="open", left_flex=14, right_hand=0.30 - 0.66j, right_elbow=-1,
    right_shape="open", right_flex=-8,
)  # fmt: skip
#: Hands go up from where they lay as soon as that moves.
_LETS_GO = _STARTS.but(shrug=0.4, hip_drop=0.02, chin=0.04)

_ENDS = ("marvel", "gasp", "touched")
#: The frame on which the start gives way to what people then do, and keep.
_KEPT = 14

_STRUCK = gesture(
    "marvel",
    *_ENDS,
    keys=((0, _STARTS), (_KEPT, _ENDS)),
    lead=8,
    least=34,
    ideal=42,
    stagger=_STAGGER,
    reaction=_AT_ONCE,
)
_OVERJOYED = gesture(
    "marvel",
    "rejoice",
    keys=((0, _LETS_GO), (_KEPT, "rejoice")),
    lead=8,
    least=38,
    ideal=46,
    stagger=_STAGGER,
    reaction=_AT_ONCE,
)


def _manner(call: Call, tableau: Tableau) -> Action:
    """What is seen decides whether somebody is taken aback or glad."""
    seen = (tableau.get(entity) for entity in call.roles.get("at", ()))
    return _OVERJOYED if any(placement and placement.kind in _VIEWS for placement in seen) else _STRUCK


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return _manner(call, before).length(call, before, after)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return _manner(call, before).after(call, before, frame)


def _picture(passage: Passage, frame: int) -> Moment:
    return _manner(passage.call, passage.before).picture(passage, frame)


ACTION = Action("marvel", _STRUCK.roles, _length, _after, _picture, _STRUCK.proof)
