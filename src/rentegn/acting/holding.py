"""Things in hands: where one rests in a pose that holds it, how large it is there, and how it follows the hands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rentegn.acting.action import Passage
from rentegn.acting.clock import ease, share
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.channels import SIDES
from rentegn.drawing.people.doings import EMBRACES
from rentegn.drawing.people.pose import Pose, pose
from rentegn.drawing.people.skeleton import freed, joints, world
from rentegn.drawing.things import thing, things
from rentegn.model.storyboard import Dress, Placement, Tableau


@dataclass(frozen=True, slots=True)
class Hold:
    """Where a pose has what it holds, in H from the holder's ground point, by which hands, and how much nearer it lies.

    What is borne stands on the point; anything else has its grip there, or its middle between two hands.
    """

    at: complex
    sides: tuple[str, ...] = SIDES
    nearer: float = -0.3
    bears: bool = False


_ONE = ("left",)
HOLDS: Mapping[str, Hold] = {
    "hold_before": Hold(0.42 + 2.20j, nearer=0.3),
    "hold_at_side": Hold(0.64 + 2.04j, ("right",), nearer=0.3),
    "hold_out": Hold(1.22 + 2.50j, _ONE),
    "hold_aloft": Hold(0.03 + 4.58j, bears=True),
    "hold_to_eye": Hold(1.06 + 3.02j, _ONE),
    "carry_low": Hold(1.20 + 1.66j, bears=True),
    "under_umbrella": Hold(0.66 + 2.82j, _ONE),
    "drifting": Hold(0.66 + 2.82j, _ONE),
}
#: How large a thing in the hand is: its longer side in H. What is not named is as large as most.
_MOST = 1.2
#: The same of what is inked from an icon and small enough to be held (H).
_INKED = 0.85
_LONG: Mapping[str, float] = {
    "baby": 1.6,
    "key": 1.75,
    "book": 1.6,
    "box": 1.55,
    "lettered_card": 1.6,
    "magnifier": 1.5,
    "megaphone": 1.1,
    "paperwork": 1.2,
    "paper_pile": 1.1,
    "phone": 0.8,
    "trophy": 1.7,
    "tree": 1.8,
    "umbrella": 3.0,
}
#: What is between two hands is as wide as that (H), unless it would be taller than that (H).
_BETWEEN, _TALL = 0.92, 1.5
#: The point of a thing that a hand takes it by, where that is not its middle; and which way it is turned to the holder.
_GRIPS: Mapping[str, complex] = {"umbrella": 0.16j, "magnifier": 0.72 - 0.72j, "flag": 0.4j, "key": -0.60 + 0j}
_TURNED: Mapping[str, int] = {"magnifier": -1, "key": 1, "megaphone": 1, "flag": 1, "baby": 1}


#: What lies lower is a place; how far (units) from where it would be held a thing may be that is in hand.
_PLACES, _IN_PLACE = 1.0, 0.05


def hold(name: str) -> Hold:
    """How a pose holds; one that a seat carries does so lower. KeyError for a pose that holds nothing."""
    if not name.startswith("seated_"):
        return HOLDS[name]
    standing = name.removeprefix("seated_")
    seat, up = pose("sit"), pose(standing)
    lower = complex(seat.hip_shift - up.hip_shift, up.hip_drop - seat.hip_drop)
    return replace(HOLDS[standing], at=HOLDS[standing].at + lower)


def holds(name: str) -> bool:
    """Whether there is something in hand in this pose."""
    return name.removeprefix("seated_") in HOLDS


def in_hand(what: Placement, holder: Placement, posed: str = "") -> Placement:
    """The thing as the holder has it at rest, in the pose they stand in or in another that is named."""
    held = hold(posed or holder.pose)
    kind = thing(what.kind)
    left, bottom, right, top = kind.box({**kind.state, **what.state})
    wide, high = right - left, top - bottom
    usual = _INKED if kind.icon and kind.held else _MOST
    long = _LONG.get(what.kind, usual) / max(wide, high)
    between = len(held.sides) > 1 and not held.bears
    size = holder.size * (max(long, min(_BETWEEN / wide, _TALL / high)) if between else long)
    facing = _TURNED[what.kind] * holder.facing if what.kind in _TURNED else 1
    middle = complex((left + right) / 2, bottom if held.bears else (bottom + top) / 2)
    grip = middle if held.bears or between else _GRIPS.get(what.kind, middle)
    at = world(complex(holder.x, holder.y), holder.size, holder.facing, held.at)
    at -= size * complex(grip.real * facing, grip.imag)
    depth = holder.depth + held.nearer
    return what.moved(x=at.real, y=at.imag, size=size, facing=facing, depth=depth, shown=1.0)


def engaged(name: str) -> bool:
    """Whether the arms have something to do in this pose that no gesture interrupts: a thing in hand, or somebody."""
    return holds(name) or name in EMBRACES


def held_by(holder: Placement, tableau: Tableau) -> tuple[Placement, ...]:
    """What somebody has in hand at rest: whatever is where their pose holds it."""
    if is_thing(holder) or not holds(holder.pose):
        return ()
    loose = (p for p in tableau if is_thing(p) and p.shown > 0 and p.depth > _PLACES)
    return tuple(p for p in loose if _near(p, in_hand(p, holder)))


def is_thing(placement: Placement) -> bool:
    """Whether it is no person."""
    return placement.kind in things()


def _near(here: Placement, there: Placement) -> bool:
    return abs(complex(here.x - there.x, here.y - there.y)) < _IN_PLACE


def palm(person: Aspect, sides: Sequence[str] = SIDES) -> complex:
    """The middle between somebody's palms, in the frame's units; TypeError for what has no hands."""
    if person.pose is None:
        raise TypeError(f"`{person.entity}` has no hands")
    body = joints(person.pose, person.dress or Dress())
    middle = sum(body.palm(side) for side in sides) / len(sides)
    return world(person.at, person.size, person.facing, middle)


def carried(passage: Passage, what: str, person: Aspect, *, later: bool = True) -> complex:
    """Where a thing is while a hand has it: as far from the palms as at rest after the action, or before it."""
    rest = after_ if later else before_
    placed = (passage.after if later else passage.before)[person.entity]
    sides = hold(placed.pose).sides if holds(placed.pose) else SIDES
    return palm(person, sides) + rest(passage, what).at - palm(rest(passage, person.entity), sides)


def along(frame: float, stations: Sequence[tuple[float, complex]], span: float = 8) -> complex:
    """A point that is at the first station, and reaches each next one on its frame, having left `span` before it."""
    at = stations[0][1]
    for when, point in stations[1:]:
        at += (point - at) * ease(share(frame, when - span, when))
    return at


def with_arms(body: Pose, holding: Pose) -> Pose:
    """A body whose arms do what another pose's do: legs walk, hands hold."""
    channels = ("hand", "wrist", "elbow", "shape", "flex", "aim", "thumb", "layer")
    return body.but(
        **{f"{side}_{channel}": holding.of(side, channel) for side in SIDES for channel in channels},
    )


def gripping(name: str, dress: Dress) -> Pose:
    """A pose that holds, told from the shoulders of this body, so that hands may swing to it and from it."""
    held = pose(name)
    return freed(held, dress) if held.left_wrist is not None or held.right_wrist is not None else held
