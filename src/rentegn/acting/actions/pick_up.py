"""Goes down on bent knees for a sheet of paper that lies on the floor, rises with it and reads it."""

import cmath
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share
from rentegn.acting.holding import in_hand, palm
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed
from rentegn.acting.proof import Findings, all_of, changed_shape, each, rose
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import Pose, blend, pose
from rentegn.drawing.people.skeleton import fitted, freed, joints, world
from rentegn.drawing.things import things
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: The frame on which the hand has the sheet, those on which the body begins to rise and to straighten up, and those in
#: which the other hand takes hold as well.
_GRIPS, _RISES, _UPRIGHT, _BOTH = 19, 22, 36, (30, 47)
#: What is read once it is picked up; anything else is held.
_SHEETS = frozenset({"fallen_sheet", "paper", "task", "letter", "paperwork"})
#: How a sheet lies in the hand that lifts it (radians).
_HANGS = -1.35
#: How much farther than who has it by its edge a sheet is: the hand lies over it.
_UNDER_HAND = 0.05
#: A sheet's size for a person of one unit per H.
_SHEET = 1.25
#: The sheet's middle over the palms that hold its sides, and from the one that has its edge, in H.
_OVER_HANDS, _FROM_HAND = 0.20j, 0.46j
#: How far before somebody's middle (H) the edge of what lies on the floor is at least: nobody stands on it.
_CLEAR = 0.52
#: From the wrist to what the fingers close on (H), and how far before the feet a hand goes down to the floor.
_FINGERS, _BEFORE = 0.26j, (0.55, 1.12)
#: What lies as high as this is taken standing (H).
_HIGH = 1.7


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(_GRIPS, 52, 60)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    (actor,), (sheet,) = call.roles["actor"], call.roles["what"]
    picker = _beside(before[actor], before[sheet]).moved(pose="read", expression="happy", gaze="")
    if before[sheet].kind not in _SHEETS:
        holder = picker.moved(pose="hold_before")
        return before.with_(holder, in_hand(before[sheet], holder))
    at = _hands(picker)
    held = Placement(sheet, "paper", at.real, at.imag, _SHEET * picker.size, depth=picker.depth + 0.5)
    return before.without(sheet).with_(picker, held)


def _beside(here: Placement, lying: Placement) -> Placement:
    """A step back, where somebody would stand on what lies on the floor."""
    (near, _), up = _edges(lying, here), (lying.y - here.y) / here.size
    return here.moved(x=here.x - (_CLEAR - near) * here.size * here.facing) if 0 < _CLEAR - near < 1 > up else here


def _edges(lying: Placement, here: Placement) -> tuple[float, float]:
    """How far (H) before somebody the nearer and the farther edge of something are."""
    kind = things()[lying.kind]
    left, _, right, _ = kind.box({**kind.state, **lying.state})
    ends = (lying.x + lying.size * lying.facing * x - here.x for x in (left, right))
    near, far = sorted(end * here.facing / here.size for end in ends)
    return near, far


def _hands(reader: Placement) -> complex:
    """The middle between the palms of somebody who reads, in the frame's units."""
    body = joints(pose(reader.pose), Dress())
    palms = (body.palm("left") + body.palm("right")) / 2 + _OVER_HANDS
    return world(complex(reader.x, reader.y), reader.size, reader.facing, palms)


def _picture(passage: Passage, frame: int) -> Moment:
    actor, sheet = passage.one("actor"), passage.one("what")
    risen = after_(passage, actor).pose
    assert risen is not None
    down = _reaching(passage, actor, sheet)
    keys = ((0, down), (_RISES, blend(down, risen, 0.5)), (_UPRIGHT, risen))
    person = posed(passage, actor, frame, keys=keys)
    return Moment({actor: person, sheet: _sheet(passage, person, sheet, frame)})


def _reaching(passage: Passage, actor: str, sheet: str) -> Pose:
    """The near hand at the sheet, the knees bent as far as it lies low."""
    here, lying = passage.after[actor], passage.before[sheet]
    kind = things()[lying.kind]
    _, low, _, high = kind.box({**kind.state, **lying.state})
    ahead = sum(_edges(lying, here)) / 2
    up = (lying.y + lying.size * (low + high) / 2 - here.y) / here.size
    standing = before_(passage, actor).pose
    assert standing is not None
    deep = 1 - share(up, 0, _HIGH)
    worn = passage.cast.get(actor, Dress())
    stooping = blend(standing.but(body_yaw=40), fitted(pose("reach_down"), worn), deep, face=1.0, hands=1.0)
    nearest, farthest = _BEFORE
    return freed(stooping.but(right_wrist=complex(min(farthest, max(nearest, ahead)), up) + _FINGERS), worn)


def _sheet(passage: Passage, person: Aspect, sheet: str, frame: int) -> Aspect:
    lying, held = before_(passage, sheet), after_(passage, sheet)
    if frame < _GRIPS:
        return lying
    if frame >= passage.frames - 1 or person.pose is None:
        return held
    body, last = joints(person.pose, person.dress or Dress()), passage.frames - 1
    if held.kind not in _SHEETS:
        return _thing(passage, person, sheet, frame)
    near, far = body.palm("right"), body.palm("left")
    begins, ends = _BOTH
    both = ease(share(frame, begins, ends))
    tilt = _HANGS * (1 - ease(share(frame, _GRIPS, ends)))
    off = _FROM_HAND + (_OVER_HANDS - _FROM_HAND) * both
    middle = near + (far - near) / 2 * both + off * cmath.exp(1j * tilt)
    at = world(person.at, person.size, person.facing, middle)
    depth = held.depth if both > 0.5 else person.depth - _UNDER_HAND
    at += (held.at - at) * ease(share(frame, ends, last))
    return replace(held, at=at, turn=tilt * person.facing, depth=depth)


def _thing(passage: Passage, person: Aspect, what: str, frame: int) -> Aspect:
    """What is no sheet: in the hand that took it, then in both."""
    lying, held = before_(passage, what), after_(passage, what)
    both = ease(share(frame, *_BOTH))
    taken = palm(person, ("right",)) + (palm(person) - palm(person, ("right",))) * both
    off = (held.at - palm(after_(passage, person.entity))) * both
    size = lying.size + (held.size - lying.size) * ease(share(frame, _GRIPS, _UPRIGHT))
    return replace(held, at=taken + off, size=size, depth=person.depth + _UNDER_HAND)


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
