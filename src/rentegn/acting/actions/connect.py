"""A thread draws itself from heart to heart: a relation. The two turn to one another; whoever it reaches feels it.

It hangs a little, as a thread does, in front of both and behind whoever stands nearer, and so crosses no face. Each
has a colour of its own and leaves a heart in its own direction, so that no two are taken for one; what is far is thin.
"""

import math

from rentegn.acting.accents import rays
from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import arrive, share
from rentegn.acting.elbow_room import roomy
from rentegn.acting.marks import PROP
from rentegn.acting.moves import drawn_on, posed
from rentegn.acting.posing import facing_to, own
from rentegn.acting.proof import Findings, all_of, at_rest, came, each, strokes, unlikeness
from rentegn.acting.stance import is_person
from rentegn.drawing.measure import box
from rentegn.drawing.palette import rgb
from rentegn.drawing.people.attitudes import RESTS
from rentegn.drawing.people.pose import plain, pose, sitting
from rentegn.drawing.people.wardrobe import outfit
from rentegn.drawing.props.connection import COLOURS
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: A line starts and ends at the chest: so high over a person's floor point, and so far towards the other, in H.
_CHEST, _TOWARDS = 2.54, 0.27
#: How far over somebody's own drawing a line lies on it.
_OVER = 0.1
_DRAWN = 20
#: The share of the way that a line may leave open at either end and still join two people, whose arms may be out.
_SHORT = 0.2
#: The share of a drawing that may differ from another that is to be the same.
_SAME = 0.02
#: How far a line hangs through: as a share of its span, and in units at most.
_SAG, _DEEPEST = 0.12, 0.56
#: What a thread may be dyed in, the first where they are equally good.
_COLOURS = ("teal", "sun", "sky", "plum", "mint", "coral")
#: A dye nearer than this to what somebody wears is lost on it; units per H at which a thread is as thick as it is
#: drawn, and the power by which it is thinner farther away, and drawn tighter.
_LOST, _FULL, _THINS = 0.30, 0.94, 2.2

#: How a thread is held at the heart: by who gives it before the hand goes out with it, and by who has been given it.
_HELD = "at_the_heart"
#: Frames until the thread is taken from the heart.
_TAKEN = 4


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(6, 30, 36)


def _has_a_hand_free(here: Placement) -> bool:
    """Whether somebody only rests, with nothing in hand."""
    return plain(here.pose) in RESTS and not pose(here.pose).holds and not sitting(here.pose)


def _heart(here: Placement) -> complex:
    return complex(here.x, here.y + _CHEST * here.size)


def _end(here: Placement, other: Placement) -> complex:
    """Where a thread leaves somebody's heart: in the direction of the other's."""
    way = _heart(other) - _heart(here)
    way /= max(abs(way), 1e-6)
    return _heart(here) + _TOWARDS * here.size * complex(way.real, 1.3 * way.imag)


def _colour(before: Tableau, line: str, *ends: Placement) -> str:
    """The thread's colour: none that another has already, and none that is lost on what either of the two wears."""
    worn = [rgb(outfit(Dress(role=end.kind)).top) for end in ends if is_person(end)]
    others = [p for p in before if p.kind == "connection" and p.shown > 0 and p.entity != line]
    free = [c for c in _COLOURS if c not in {p.state.get("color") for p in others}] or list(_COLOURS)

    def stands_off(name: str) -> float:
        return min((math.dist(rgb(COLOURS[name]), top) for top in worn), default=1.0)

    return next((name for name in free if stands_off(name) > _LOST), max(free, key=stands_off))


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    (line,), (one,), (other,) = call.roles["line"], call.roles["source"], call.roles["to"]
    a, b = before[one], before[other]
    start, end = _end(a, b), _end(b, a)
    here = before.get(line) or Placement(line, "connection", depth=PROP)
    span = end - start
    weight = (min(a.size, b.size) / _FULL) ** _THINS
    sag = min(_SAG, _DEEPEST / max(abs(span), 0.1)) * min(1.0, weight) ** 2
    drawn = here.moved(
        x=start.real,
        y=start.imag,
        depth=max(a.depth, b.depth) + _OVER,
        shown=1.0,
        state={
            "x2": span.real,
            "y2": span.imag,
            "drawn": 1.0,
            "arch": -sag if span.real >= 0 else sag,
            "color": _colour(before, line, a, b),
            "weight": weight,
        },
    )
    warmed = b.moved(expression="happy", gaze=one, facing=facing_to(b, a)) if is_person(b) else b
    warmed = warmed.moved(pose=_HELD) if is_person(b) and _has_a_hand_free(b) else warmed
    turned = a.moved(expression="happy", gaze=other, facing=facing_to(a, b)) if is_person(a) else a
    turned = turned.moved(pose=roomy("present", turned, before)) if is_person(a) else a
    return before.with_(drawn, warmed, turned)


def _picture(passage: Passage, frame: int) -> Moment:
    line, one, other = passage.one("line"), passage.one("source"), passage.one("to")
    u = arrive(share(frame, _TAKEN, _TAKEN + _DRAWN), 1.8)
    start, end = passage.after[line], passage.after[other]
    tip = complex(start.x, start.y) + complex(float(start.state["x2"]), float(start.state["y2"]))
    aspects = {line: drawn_on(passage, line, u)}
    if is_person(passage.after[one]):
        aspects[one] = posed(passage, one, frame, keys=((0, own(passage, one, _HELD)),))
    if is_person(end):
        aspects[other] = posed(passage, other, frame, delay=_DRAWN - 12)
    return Moment(
        aspects,
        rays(
            tip,
            0.42,
            share(frame, _TAKEN + _DRAWN - 2, min(_TAKEN + _DRAWN + 9, passage.frames - 1)),
            count=7,
            name=line,
        ),
    )


def _joined(passage: Passage) -> Findings:
    last = passage.frames - 1
    line, one, other = (box(strokes(passage, passage.one(r), last)) for r in ("line", "source", "to"))
    if line is None or one is None or other is None:
        return ("the line or one of its ends is not drawn",)
    left, right = sorted((one.centre.real, other.centre.real))
    bridged = line.left < left + _SHORT * (right - left) and line.right > right - _SHORT * (right - left)
    return () if bridged else ("the line does not reach from one to the other",)


def _answered(passage: Passage) -> Findings:
    other, last = passage.one("to"), passage.frames - 1
    asked = at_rest(passage, passage.after, other, last)
    same = unlikeness(strokes(passage, other, last), asked) <= _SAME
    return () if same else (f"`{other}` has not answered yet",)


ACTION = Action(
    id="connect",
    roles=(Role("line"), Role("source"), Role("to")),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("line", came), _joined, _answered),
    sounds=(Sound("pencil"), Sound("pop", _DRAWN)),
)
