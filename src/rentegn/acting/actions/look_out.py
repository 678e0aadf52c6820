"""Turns from us to a window, leans on its sill and looks out of it."""

from rentegn.acting.action import Action, Length, Moment, Passage, Role
from rentegn.acting.moves import posed
from rentegn.acting.posing import facing_to
from rentegn.acting.proof import changed_shape, each
from rentegn.acting.sills import held_there
from rentegn.acting.stance import LOOKING_OUT
from rentegn.drawing.people.pose import pose
from rentegn.model.storyboard import Call, Dress, Format, Tableau

#: On the way: nearer to the glass than one stays.
_NEARER = pose(LOOKING_OUT).but(lean=15, neck=6, hip_shift=0.02, right_pitch=-18)


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(8, 26, 40)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    (actor,) = call.roles["actor"]
    (window,) = call.roles["through"]
    here = before[actor]
    return before.with_(
        here.moved(pose=LOOKING_OUT, expression="calm", gaze=window, facing=facing_to(here, before[window]))
    )


def _picture(passage: Passage, frame: int) -> Moment:
    actor, window = passage.one("actor"), passage.one("through")
    nearer = held_there(_NEARER, passage.after[actor], passage.after[window], passage.cast.get(actor, Dress()))
    return Moment({actor: posed(passage, actor, frame, keys=((0, nearer),))})


ACTION = Action(
    id="look_out",
    roles=(Role("actor"), Role("through", kinds=frozenset({"window", "door"}))),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("actor", changed_shape),
)
