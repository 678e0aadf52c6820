"""Kicks a ball that lies before a foot, to somebody or away over the ground."""

import math
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import share
from rentegn.acting.marks import MARGIN
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed
from rentegn.acting.posing import own
from rentegn.acting.proof import all_of, changed_shape, each, travelled
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import pose
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Format, Tableau

#: Frames on which the leg is back, the foot meets the ball, and the ball lies still again; how long it takes.
_SWINGS, _HITS, _LIES, _FRAMES = 12, 26, 54, 66
#: How far it goes where nobody is to get it, how far before somebody's feet it stops (H), and its hops (share of that).
_FAR, _BEFORE_FEET, _HOP = 4.2, 0.8, 0.16
_BACK = pose("relaxed").but(
    lean=8, body_yaw=44, head_yaw=46, gaze=0.7 - 0.6j, expression="determined", left_foot=0.16, left_pitch=0,
    right_foot=-0.62 + 0.34j, right_pitch=-46, left_hand=-0.34 - 1.06j, right_hand=0.48 - 0.92j,
)  # fmt: skip
_KICK = pose("relaxed").but(
    lean=-9, body_yaw=40, head_yaw=46, gaze=0.8 - 0.2j, expression="joy", left_foot=0.02, left_pitch=0,
    right_foot=0.94 + 0.40j, right_pitch=26, left_hand=0.54 - 0.72j, right_hand=-0.66 - 0.74j,
)  # fmt: skip


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(_HITS, _FRAMES, _FRAMES + 8)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    actor, what = before[call.roles["actor"][0]], before[call.roles["what"][0]]
    to = next((before[e] for e in call.roles.get("to", ()) if e in before), None)
    edge = frame.units_wide / 2 - MARGIN
    goal = what.x + actor.facing * _FAR * actor.size if to is None else to.x - actor.facing * _BEFORE_FEET * to.size
    kicked = actor.moved(pose="relaxed", expression="happy", gaze="" if to is None else to.entity)
    return before.with_(kicked, what.moved(x=max(-edge, min(edge, goal))))


def _picture(passage: Passage, frame: int) -> Moment:
    actor, what = passage.one("actor"), passage.one("what")
    keys = [(0, own(passage, actor, _BACK)), (_SWINGS, own(passage, actor, _KICK))]
    return Moment({actor: posed(passage, actor, frame, keys=keys), what: _rolling(passage, what, frame)})


def _rolling(passage: Passage, what: str, frame: int) -> Aspect:
    """Away at once, in hops that get lower, and to rest."""
    start, end = before_(passage, what), after_(passage, what)
    if frame >= _LIES:
        return end
    u = 1 - (1 - share(frame, _HITS, _LIES)) ** 2
    way = end.at - start.at
    left, bottom, right, top = thing(start.kind).box({**thing(start.kind).state, **start.state})
    round_ = max(right - left, top - bottom) / 2 * start.size
    hop = _HOP * abs(way) * abs(math.sin(2 * math.pi * u)) * (1 - u)
    middle = complex(left + right, bottom + top) / 2 * start.size
    turn = -way.real * u / round_ % math.tau
    spun = middle - middle * complex(math.cos(turn), math.sin(turn))
    return replace(start, at=start.at + way * u + 1j * hop + spun, turn=turn)


ACTION = Action(
    id="kick",
    roles=(Role("actor"), Role("what"), Role("to", required=False)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", changed_shape), each("what", travelled)),
    sounds=(Sound("thud"), Sound("pop", 12)),
)
