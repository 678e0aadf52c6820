"""Pushes at walls that do not give: they shake, and close in again."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import wobble
from rentegn.acting.moves import before, posed
from rentegn.acting.proof import all_of, changed_shape, each
from rentegn.drawing.people.pose import pose
from rentegn.model.storyboard import Call, Format, Tableau

_CRAMPED = pose("squeezed")
_AHEAD = _CRAMPED.but(
    right_hand=0.98 + 0.10j, right_shape="flat", right_flex=70, left_hand=0.95 + 0.42j, left_shape="flat", left_flex=60,
    head_yaw=52, neck=22, hip_shift=-0.38, gaze=0.9 + 0.2j, expression="strain",
)  # fmt: skip
_UP = _CRAMPED.but(
    right_hand=0.68 + 0.80j, right_shape="flat", right_flex=70, left_hand=0.46 + 0.86j, left_shape="flat", left_flex=60,
    tilt=10, neck=18, gaze=0.1 + 1j, expression="strain", shrug=0.4,
)  # fmt: skip


def _length(call: Call, before_: Tableau, after: Tableau) -> Length:
    return Length(8, 30, 44)


def _after(call: Call, before_: Tableau, frame: Format) -> Tableau:
    return before_


def _picture(passage: Passage, frame: int) -> Moment:
    actor, room = passage.one("actor"), passage.one("place")
    walls = before(passage, room)
    shake = (
        wobble((frame - 8) / 14, 3) if 8 <= frame < 22 else wobble((frame - 24) / 12, 3) if 24 <= frame < 36 else 0.0
    )
    shaken = replace(walls, state={**walls.state, "shake": 0.05 * shake})
    at_rest = frame >= passage.frames - 1
    return Moment(
        {
            actor: posed(passage, actor, frame, keys=((0, _AHEAD), (16, _UP), (28, _CRAMPED))),
            room: walls if at_rest else shaken,
        }
    )


ACTION = Action(
    id="struggle",
    roles=(Role("actor"), Role("place")),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", changed_shape), each("place", changed_shape)),
    sounds=(Sound("thud"), Sound("thud", 16)),
)
