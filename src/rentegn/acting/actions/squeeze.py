"""The room closes in on somebody, who crouches under it."""

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.growing import squeezing
from rentegn.acting.moves import changed, posed
from rentegn.acting.proof import all_of, ducked, each, shrank
from rentegn.model.storyboard import Call, Format, Tableau

#: Inner width and height of a room that just holds one crouching person, in H.
_TIGHT = (2.95, 3.0)
#: How far behind the room's middle somebody crouches, in H: a crouching body reaches forward.
_BACK = 0.28


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(22, 34, 46)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    (actor,), (room,) = call.roles["actor"], call.roles["place"]
    person, place = before[actor], before[room]
    wide, high = (measure * person.size for measure in _TIGHT)
    return before.with_(
        place.moved(x=person.x, state={"width": wide, "height": high, "light": 0.0}),
        person.moved(x=person.x - _BACK * person.facing * person.size, pose="squeezed", expression="worried"),
    )


def _picture(passage: Passage, frame: int) -> Moment:
    actor, room = passage.one("actor"), passage.one("place")
    u = squeezing(frame, passage.frames)
    return Moment({room: changed(passage, room, u), actor: posed(passage, actor, frame)})


ACTION = Action(
    id="squeeze",
    roles=(Role("actor"), Role("place")),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("place", shrank), each("actor", ducked)),
    sounds=(Sound("thud"),),
)
