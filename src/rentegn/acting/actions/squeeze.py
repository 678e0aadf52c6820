"""The room closes in on somebody, who crouches under it."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.growing import squeezing
from rentegn.acting.moves import changed, posed
from rentegn.acting.proof import all_of, ducked, each, shrank
from rentegn.model.storyboard import Call, Format, Tableau

#: Inner width and height of a room that just holds one crouching person, back and toes to its walls, in H.
_TIGHT = (2.15, 2.85)
#: How far the walls' last shakes go beyond where they stay, and what they then make of a body that touches them.
_BEYOND, _PRESSED = 0.035, (0.93, 1.05)


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(22, 34, 46)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    (actor,), (room,) = call.roles["actor"], call.roles["place"]
    person, place = before[actor], before[room]
    wide, high = (measure * person.size for measure in _TIGHT)
    return before.with_(
        place.moved(x=person.x, state={"width": wide, "height": high, "light": 0.0}),
        person.moved(pose="squeezed", expression="worried"),
    )


def _picture(passage: Passage, frame: int) -> Moment:
    actor, room = passage.one("actor"), passage.one("place")
    u = squeezing(frame, passage.frames)
    crouching = posed(passage, actor, frame)
    tight = min(1.0, max(0.0, (u - 1) / _BEYOND))
    wide, high = (1 + (pressed - 1) * tight for pressed in _PRESSED)
    return Moment({room: changed(passage, room, u), actor: replace(crouching, squash=(wide, high))})


ACTION = Action(
    id="squeeze",
    roles=(Role("actor"), Role("place")),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("place", shrank), each("actor", ducked)),
    sounds=(Sound("thud"),),
)
