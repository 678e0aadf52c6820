"""Throws what is in hand to somebody, who catches it."""

import math
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share
from rentegn.acting.holding import in_hand, palm
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed
from rentegn.acting.posing import facing_to, own
from rentegn.acting.proof import all_of, changed_shape, each, travelled
from rentegn.acting.stance import PEOPLE
from rentegn.drawing.aspect import Aspect
from rentegn.model.storyboard import Call, Format, Tableau

#: Frames on which the arm is back, the thing leaves the hand and is caught, and how long all of it takes.
_IN_ONE_HAND, _BACK, _LEAVES, _CAUGHT, _FRAMES = 12, 18, 29, 46, 66
#: Where it lies on a hand that is back, in H from the palm toward facing: not before the face.
_ON_THE_HAND = -0.42 + 0.40j
#: How high it flies over the straight way, as a share of that, and how often it turns over.
_ARC, _TURNS = 0.22, 1.5
#: How long before it comes hands go up for it.
_REACH = 14


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(_LEAVES, _FRAMES, _FRAMES + 8)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    thrower, catcher = before[call.roles["actor"][0]], before[call.roles["to"][0]]
    caught = catcher.moved(pose="hold_before", expression="happy", gaze="", facing=facing_to(catcher, thrower))
    what = in_hand(before[call.roles["what"][0]], caught)
    thrown = thrower.moved(pose="relaxed", expression="happy", gaze=catcher.entity, facing=facing_to(thrower, catcher))
    return before.with_(thrown, caught, what)


def _picture(passage: Passage, frame: int) -> Moment:
    actor, what, to = passage.one("actor"), passage.one("what"), passage.one("to")
    people = {
        actor: _throwing(passage, actor, frame),
        to: posed(passage, to, frame, delay=_CAUGHT - _REACH),
    }
    return Moment({**people, what: _flying(passage, people[actor], frame)})


def _throwing(passage: Passage, actor: str, frame: int) -> Aspect:
    keys = [(0, own(passage, actor, "throw_back")), (_BACK, own(passage, actor, "throw"))]
    return posed(passage, actor, frame, keys=keys)


def _flying(passage: Passage, thrower: Aspect, frame: int) -> Aspect:
    """What is thrown: in one hand, through the air, in both of somebody else's."""
    what = passage.one("what")
    start, end = before_(passage, what), after_(passage, what)
    if frame >= _CAUGHT:
        return end
    if frame <= _LEAVES:
        back = ease(share(frame, 2, _IN_ONE_HAND)) * (1 - ease(share(frame, _BACK + 4, _LEAVES)))
        aside = back * thrower.size * complex(_ON_THE_HAND.real * thrower.facing, _ON_THE_HAND.imag)
        hand = palm(thrower, ("left",)) + aside
        return replace(start, at=start.at + (hand - start.at) * ease(share(frame, 0, _IN_ONE_HAND)))
    u = share(frame, _LEAVES, _CAUGHT)
    leaves = palm(_throwing(passage, thrower.entity, _LEAVES), ("left",))
    way = end.at - leaves
    lift = _ARC * abs(way) * 4 * u * (1 - u)
    return replace(
        end,
        at=leaves + way * u + 1j * lift,
        size=start.size + (end.size - start.size) * u,
        turn=-math.tau * _TURNS * u * (1 if way.real > 0 else -1),
    )


ACTION = Action(
    id="throw",
    roles=(Role("actor"), Role("what"), Role("to", kinds=PEOPLE)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", changed_shape), each("to", changed_shape), each("what", travelled)),
    sounds=(Sound("whoosh"), Sound("pop", _CAUGHT - _LEAVES)),
)
