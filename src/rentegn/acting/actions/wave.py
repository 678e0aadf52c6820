"""Waves three times and lets the hand sink; at a wide window, to somebody outside who has waved first."""

from rentegn.acting.action import Action, Length, Moment, Passage
from rentegn.acting.moves import posed
from rentegn.acting.posing import facing_to, gesture
from rentegn.acting.sills import held_there
from rentegn.acting.stance import LOOKING_OUT
from rentegn.acting.views import alive, is_wide, lived
from rentegn.drawing.people.channels import IN_FRONT
from rentegn.drawing.people.pose import pose
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

_IN = pose("wave")
_OUT = _IN.but(right_hand=_IN.right_hand - 0.16 - 0.06j, right_flex=_IN.right_flex + 22)

_WAVES = gesture(
    "wave",
    "relaxed",
    keys=((0, _IN), (14, _OUT), (21, _IN), (28, _OUT), (35, _IN)),
    lead=12,
    least=58,
    ideal=64,
    expression="happy",
)

#: At a window: the frame on which the hand goes up, when it rocks, and how long it all takes.
_ANSWERS, _ROCKS, _LEAST, _IDEAL = 30, (44, 51, 58, 65), 80, 88
#: The arm away from what is looked at: up beside the head, seen from behind.
_UP = {
    "left_hand": 0.62 + 0.80j, "left_elbow": -0.8, "left_shape": "open", "left_aim": None, "left_flex": 0.0,
    "left_thumb": 1, "left_layer": IN_FRONT,
}  # fmt: skip


def _view(call: Call, tableau: Tableau) -> Placement | None:
    """The wide window that somebody alone waves out of; None for any other wave."""
    seen = (tableau.get(entity) for entity in call.roles.get("at", ()))
    return next((here for here in seen if here and is_wide(here) and len(call.roles["actor"]) == 1), None)


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(16, _LEAST, _IDEAL) if _view(call, before) else _WAVES.length(call, before, after)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    window = _view(call, before)
    if window is None:
        return _WAVES.after(call, before, frame)
    here = before[call.roles["actor"][0]]
    facing = facing_to(here, window)
    looks = here.moved(facing=facing, pose=LOOKING_OUT, gaze=window.entity, expression="happy")
    return before.with_(lived(window, passing=True), looks)


def _picture(passage: Passage, frame: int) -> Moment:
    window = _view(passage.call, passage.before)
    if window is None:
        return _WAVES.picture(passage, frame)
    (actor,) = passage.all("actor")
    there = passage.after[actor], passage.after[window.entity], passage.cast.get(actor, Dress())
    looks = held_there(pose(LOOKING_OUT), *there)
    waves = looks.but(**_UP, tilt=looks.tilt + 4, lean=looks.lean - 4, hip_drop=looks.hip_drop - 0.01)
    rocks = waves.but(left_hand=waves.left_hand + 0.14 - 0.05j, left_flex=24)
    keys = ((0, looks), (_ANSWERS, waves), *((at, rocks if i % 2 == 0 else waves) for i, at in enumerate(_ROCKS)))
    return Moment({actor: posed(passage, actor, frame, keys=keys), window.entity: alive(passage, window.entity, frame)})


ACTION = Action("wave", _WAVES.roles, _length, _after, _picture, _WAVES.proof, _WAVES.sounds)
