"""Turns to a window and looks out of it: leaning on its sill, or hands behind the back before a wide one."""

from rentegn.acting.action import Action, Length, Moment, Passage, Role
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed
from rentegn.acting.posing import facing_to, own
from rentegn.acting.proof import changed_shape, each
from rentegn.acting.sills import held_there, resting
from rentegn.acting.stance import LOOKING_OUT
from rentegn.acting.views import alive, lived
from rentegn.drawing.people.pose import pose
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: On the way: nearer to the glass than one stays.
_NEARER = pose(LOOKING_OUT).but(lean=15, neck=6, hip_shift=0.02, right_pitch=-18)

#: Before a wide view: a deep breath, hands behind the back.
_ENJOYING = "chest_out"
#: Hands that are up come down first, in so many frames.
_LETS_FALL, _FALLEN = pose("relaxed").but(body_yaw=60, head_yaw=70, expression="happy"), 8
_BREATHES = pose(_ENJOYING).but(lean=-6, tilt=9, chin=0.04, trunk=1.04, shrug=0.4, lid=1.0, expression="proud")


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(8, 32, 48)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    (actor,) = call.roles["actor"]
    (window,) = call.roles["through"]
    here = before[actor].moved(gaze=window, facing=facing_to(before[actor], before[window]))
    seen = tuple(lived(p) for p in before if p.entity == window and p.kind == "window")
    if _leans(here, before[window]):
        return before.with_(*seen, here.moved(pose=LOOKING_OUT, expression="calm"))
    return before.with_(*seen, here.moved(pose=_ENJOYING, expression="neutral"))


def _leans(here: Placement, window: Placement) -> bool:
    """Whether the window is one to lean at; a wide one is enjoyed standing upright before it."""
    return window.kind != "window" or resting(here, window) is not None


def _picture(passage: Passage, frame: int) -> Moment:
    actor, window = passage.one("actor"), passage.one("through")
    living = {window: alive(passage, window, frame)} if passage.before[window].kind == "window" else {}
    if passage.after[actor].pose != LOOKING_OUT:
        return Moment({actor: posed(passage, actor, frame, keys=((0, own(passage, actor, _BREATHES)),)), **living})
    nearer = held_there(_NEARER, passage.after[actor], passage.after[window], passage.cast.get(actor, Dress()))
    turns = ((0, own(passage, actor, _LETS_FALL)), (_FALLEN, nearer)) if _hands_up(passage, actor) else ((0, nearer),)
    return Moment({actor: posed(passage, actor, frame, keys=turns), **living})


def _hands_up(passage: Passage, actor: str) -> bool:
    """Whether somebody has hands over the shoulders to begin with: they come down before the body turns away."""
    body = before_(passage, actor).pose
    return body is not None and max(body.left_hand.imag, body.right_hand.imag) > 0


ACTION = Action(
    id="look_out",
    roles=(Role("actor"), Role("through", kinds=frozenset({"window", "door"}))),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("actor", changed_shape),
)
