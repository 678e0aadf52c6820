"""Turns from us to a window and looks out of it."""

from rentegn.acting.action import Action, Length, Moment, Passage, Role
from rentegn.acting.moves import posed
from rentegn.acting.posing import facing_to
from rentegn.acting.proof import changed_shape, each
from rentegn.drawing.people.pose import pose
from rentegn.model.storyboard import Call, Format, Tableau

_LEANS = pose("look_out").but(lean=12, neck=6, hip_shift=0.08, right_pitch=-16)


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(8, 26, 40)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    (actor,) = call.roles["actor"]
    (window,) = call.roles["through"]
    here = before[actor]
    return before.with_(
        here.moved(pose="look_out", expression="calm", gaze=window, facing=facing_to(here, before[window]))
    )


def _picture(passage: Passage, frame: int) -> Moment:
    actor = passage.one("actor")
    return Moment({actor: posed(passage, actor, frame, keys=((0, pose("look_out")), (16, _LEANS)))})


ACTION = Action(
    id="look_out",
    roles=(Role("actor"), Role("through", kinds=frozenset({"window", "door"}))),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("actor", changed_shape),
)
