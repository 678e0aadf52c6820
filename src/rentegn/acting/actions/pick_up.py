"""Bends down for a sheet of paper that lies on the floor, rises with it and reads it."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed
from rentegn.acting.proof import Findings, all_of, changed_shape, each, rose
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import pose
from rentegn.drawing.people.skeleton import joints, world
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: The frame on which the hand has the sheet, and the one on which it has become a sheet that faces us.
_GRIPS, _FACES = 16, 24
#: A sheet's size for a person of one unit per H.
_SHEET = 1.25
#: The sheet's middle over the palms that hold its lower edge, in H.
_OVER_HANDS = 0.40j


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(_GRIPS, 44, 52)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    (actor,), (sheet,) = call.roles["actor"], call.roles["what"]
    reader = before[actor].moved(pose="read", expression="happy", gaze="")
    at = _hands(reader)
    held = Placement(sheet, "paper", at.real, at.imag, _SHEET * reader.size, depth=reader.depth + 0.5)
    return before.without(sheet).with_(reader, held)


def _hands(reader: Placement) -> complex:
    """The middle between the palms of somebody who reads, in the frame's units."""
    body = joints(pose(reader.pose), Dress())
    palms = (body.palm("left") + body.palm("right")) / 2 + _OVER_HANDS
    return world(complex(reader.x, reader.y), reader.size, reader.facing, palms)


def _picture(passage: Passage, frame: int) -> Moment:
    actor, sheet = passage.one("actor"), passage.one("what")
    person = posed(passage, actor, frame, keys=((0, pose("pull_up")),))
    return Moment({actor: person, sheet: _sheet(passage, person, sheet, frame)})


def _sheet(passage: Passage, person: Aspect, sheet: str, frame: int) -> Aspect:
    lying, held = before_(passage, sheet), after_(passage, sheet)
    if frame < _GRIPS:
        return lying
    if frame >= passage.frames - 1 or person.pose is None:
        return held
    body = joints(person.pose, person.dress or Dress())
    palms = world(person.at, person.size, person.facing, (body.palm("left") + body.palm("right")) / 2 + _OVER_HANDS)
    settled = ease(share(frame, passage.frames - 12, passage.frames - 1))
    tilt = 1.2 * (1 - ease(share(frame, _GRIPS, _FACES)))
    return replace(held, at=palms + (held.at - palms) * settled, turn=tilt)


def _lifted(passage: Passage) -> Findings:
    return rose(passage, passage.one("what"), 0.5)


ACTION = Action(
    id="pick_up",
    roles=(Role("actor"), Role("what")),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", changed_shape), _lifted),
    sounds=(Sound("rustle"),),
)
