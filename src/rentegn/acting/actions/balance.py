"""Balances: somebody goes along a rope, arms out, swaying; scales swing and come to rest level."""

import math
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share, twos
from rentegn.acting.holding import with_arms
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import changed, posed, walked, walking_frames
from rentegn.acting.posing import own
from rentegn.acting.proof import Findings, all_of, changed_shape, first_and_last
from rentegn.acting.stance import is_person
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import blend, pose
from rentegn.model.storyboard import Call, Format, Placement, Tableau

_GAIT = "sneak"
#: How far along a rope somebody gets, as a share of it; frames of a sway from side to side, and degrees of it.
_ALONG, _SWAY, _TIPS = 0.30, 26, 7.0
#: Frames in which scales come to rest, and how often they swing.
_RESTS, _SWINGS = 60, 2.5


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    actors = call.roles.get("actor", ())
    if not actors:
        return Length(_RESTS // 2, _RESTS + 6, _RESTS + 14)
    frames = max(walking_frames(before[a], after[a], _GAIT) if _goes(before[a], after[a]) else 60 for a in actors)
    return Length(12, frames, frames + 6)


def _goes(here: Placement, there: Placement) -> bool:
    return abs(here.x - there.x) > 0.2


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    what = next((before[w] for w in call.roles.get("what", ()) if w in before), None)
    rope = what if what is not None and what.kind == "rope" else None
    people = [_along(before[a], rope) for a in call.roles.get("actor", ())]
    level = [before[w].moved(state={"tilt": 0.0}) for w in call.roles.get("what", ()) if before[w].kind == "scales"]
    return before.with_(*people, *level)


def _along(here: Placement, rope: Placement | None) -> Placement:
    balanced = here.moved(pose="balancing", expression="determined", gaze="")
    if rope is None:
        return balanced
    span = rope.size * float(rope.state.get("x2", 2.5))
    middle = rope.x + span / 2
    way = 1 if here.x <= middle else -1
    return balanced.moved(x=here.x + way * _ALONG * abs(span), facing=way)


def _picture(passage: Passage, frame: int) -> Moment:
    people = {a: _balancing(passage, a, frame) for a in passage.all("actor")}
    scales = [w for w in passage.all("what") if passage.before[w].kind == "scales"]
    return Moment({**people, **{w: _weighing(passage, w, frame) for w in scales}})


def _balancing(passage: Passage, actor: str, frame: int) -> Aspect:
    if frame >= passage.frames - 1:
        return after_(passage, actor)
    if not _goes(passage.before[actor], passage.after[actor]):
        wobble = own(passage, actor, "wobbling")
        return posed(passage, actor, frame, keys=((0, pose("balancing")), (14, wobble), (28, pose("balancing"))))
    on_foot = walked(passage, actor, frame, _GAIT)
    if on_foot.pose is None:
        return on_foot
    now, last = twos(frame), passage.frames - 1
    calm = ease(share(now, 0, 10)) * (1 - ease(share(now, last - 12, last - 1)))
    sway = math.sin(2 * math.pi * now / _SWAY)
    arms = blend(pose("balancing"), pose("wobbling"), max(0.0, sway) * calm)
    tipped = with_arms(on_foot.pose, arms).but(
        lean=on_foot.pose.lean * 0.2 + _TIPS * sway * calm,
        tilt=-0.7 * _TIPS * sway * calm,
        curve=0.0,
        body_yaw=24,
        head_yaw=34,
        expression="determined",
    )
    into, start = ease(share(now, 0, 10)), before_(passage, actor).pose
    if into < 1 and start is not None:
        feet = {f"{side}_{part}": tipped.of(side, part) for side in ("left", "right") for part in ("foot", "pitch")}
        tipped = blend(start, tipped, into).but(**(feet if now > 0 else {}))
    return replace(on_foot, pose=tipped)


def _weighing(passage: Passage, what: str, frame: int) -> Aspect:
    """A swing that dies away, about what is level."""
    if frame >= passage.frames - 1:
        return after_(passage, what)
    u = share(frame, 4, min(_RESTS, passage.frames - 2))
    left = math.cos(2 * math.pi * _SWINGS * u) * (1 - u) ** 1.6
    return changed(passage, what, 1 - left)


def _level(passage: Passage) -> Findings:
    """Scales that hang level reach as far down on one side as on the other, so they are lower than tipped ones."""
    found = []
    for what in passage.all("what"):
        if passage.before[what].kind != "scales":
            continue
        start, end = first_and_last(passage, what)
        if start is None or end is None or abs(end.height - start.height) < 0.02:
            found.append(f"`{what}` is as it was")
    return tuple(found)


def _people_move(passage: Passage) -> Findings:
    return tuple(f for a in passage.all("actor") for f in changed_shape(passage, a) if is_person(passage.before[a]))


ACTION = Action(
    id="balance",
    roles=(Role("actor", required=False, many=True), Role("what", required=False)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(_people_move, _level),
    sounds=(Sound("step", 12),),
)
