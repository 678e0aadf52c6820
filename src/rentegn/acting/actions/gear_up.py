"""Takes a helmet and a tool belt from their pegs, puts on the one and buckles on the other, and is equipped."""

from __future__ import annotations

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import twos
from rentegn.acting.holding import palm
from rentegn.acting.marks import EFFECT
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed
from rentegn.acting.posing import facing_to
from rentegn.acting.proof import Findings, all_of, changed_shape, each, strokes, unlikeness
from rentegn.acting.reaching import reaching
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import IN_FRONT, OVER_FACE, Pose, pose
from rentegn.drawing.people.skeleton import fitted
from rentegn.drawing.prims import Cel
from rentegn.drawing.props.gear_board import hung, item
from rentegn.model.storyboard import Call, Dress, Format, Tableau

#: The frames on which the hand has the helmet and has put it on, and those of the belt.
_TAKES, _ON, _TAKES_BELT, _BUCKLES = 16, 28, 42, 54
#: What they are, each with the frames on which it is taken and worn.
_ITEMS = {"helmet": (_TAKES, _ON), "belt": (_TAKES_BELT, _BUCKLES)}
#: Where (H, from the ground point) the hand is that puts a helmet on, and a body that stretches out for its things.
_CROWN = 0.34 + 4.34j
_REACHES = pose("relaxed").but(lean=5, body_yaw=40, head_yaw=44, gaze=0.8 + 0.3j, expression="happy")
_PUTS_ON = pose("relaxed").but(lean=-2, tilt=-3, head_yaw=20, body_yaw=20, expression="happy", lid=0.6)
_AT_BUCKLE = pose("relaxed").but(
    lean=3, tilt=-7, neck=7, head_yaw=18, body_yaw=14, gaze=0.1 - 1j, expression="happy",
    left_layer=IN_FRONT, left_hand=-0.20 - 1.02j, left_elbow=1, left_shape="fist", left_aim=-150,
    right_hand=0.24 - 1.02j, right_elbow=-1, right_shape="fist", right_aim=-30,
)  # fmt: skip


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(_TAKES, 76, 80)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    (actor,), (what,) = call.roles["actor"], call.roles["what"]
    here = before[actor]
    worn = dict.fromkeys(_ITEMS, 1.0)
    dressed = here.moved(pose="relaxed", expression="happy", gaze="", facing=facing_to(here, before[what]), state=worn)
    return before.with_(dressed, before[what].moved(state=dict.fromkeys(_ITEMS, 0.0)))


def _picture(passage: Passage, frame: int) -> Moment:
    actor, what = passage.one("actor"), passage.one("what")
    if frame >= passage.frames - 1:
        return Moment({actor: after_(passage, actor), what: after_(passage, what)})
    now, board = twos(frame), before_(passage, what)
    person = posed(passage, actor, frame, keys=_keys(passage, actor, board))
    worn = {name: float(now >= on) for name, (_, on) in _ITEMS.items()}
    left = {name: float(now < taken) for name, (taken, _) in _ITEMS.items()}
    carried = tuple(
        Cel(EFFECT, tuple(item(name, palm(person, ("left",)), person.size)))
        for name, (taken, on) in _ITEMS.items()
        if taken <= now < on
    )
    return Moment(
        {
            actor: replace(person, state={**before_(passage, actor).state, **worn}),
            what: replace(board, state={**board.state, **left}),
        },
        carried,
    )


def _keys(passage: Passage, actor: str, board: Aspect) -> tuple[tuple[int, Pose], ...]:
    end, dress = after_(passage, actor), passage.cast.get(actor, Dress())

    def at(body: Pose, point: complex) -> Pose:
        return reaching(end, fitted(body, dress), point, shape="grip")

    crown = complex(_CROWN.real * end.facing, _CROWN.imag) * end.size + end.at
    puts_on = at(_PUTS_ON, crown).but(left_layer=OVER_FACE)
    return (
        (0, at(_REACHES, board.at + board.size * hung("helmet"))),
        (_TAKES, puts_on),
        (_ON, at(_REACHES, board.at + board.size * hung("belt"))),
        (_TAKES_BELT, fitted(_AT_BUCKLE, dress)),
    )


def _equipped(passage: Passage) -> Findings:
    what = passage.one("what")
    full, bare = (strokes(passage, what, frame) for frame in (0, passage.frames - 1))
    return () if unlikeness(full, bare) > 0.05 else (f"nothing has been taken from `{what}`",)


ACTION = Action(
    id="gear_up",
    roles=(Role("actor"), Role("what", kinds=frozenset({"gear_board"}))),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", changed_shape), _equipped),
    sounds=(Sound("rustle"), Sound("pop", _ON - _TAKES), Sound("pop", _BUCKLES - _TAKES)),
)
