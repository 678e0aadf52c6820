"""What opens and shuts: doors, windows, boxes, books, letters, locks, umbrellas; by somebody or by itself."""

from __future__ import annotations

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.approaching import coming, doing, inside, way
from rentegn.acting.clock import ease, share, swing
from rentegn.acting.holding import gripping, holds
from rentegn.acting.moves import changed, posed
from rentegn.acting.proof import Findings, strokes, unlikeness
from rentegn.drawing.people.pose import sitting, while_seated
from rentegn.drawing.things import thing, things
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: Frames from when the hand sets out until the thing moves, and that it moves for.
_HAND, _SWINGS = 12, 20
#: How far a hand is from its owner's ground point when it works a thing, in H.
_ARM = 1.15


def opens(kind: str) -> bool:
    """Whether there is anything to open about a thing."""
    return kind in things() and "open" in thing(kind).state


def hinged(concept: str, goal: float, expression: str, sound: str) -> Action:
    """The action that brings what opens to `goal` (1 open, 0 shut).

    `actor` does it, after walking up to it; somebody who holds something does it with that.
    """

    def length(call: Call, before: Tableau, after: Tableau) -> Length:
        actors = call.roles.get("actor", ())
        lead = way(before, after, actors) + (_HAND if actors else 4)
        return Length(lead, lead + _SWINGS + 8, lead + _SWINGS + 16)

    def after(call: Call, before: Tableau, frame: Format) -> Tableau:
        moved = [before[what].moved(shown=1.0, state={"open": goal}) for what in call.roles["thing"]]
        doers = [_beside(before[a], moved[0], expression, frame) for a in call.roles.get("actor", ())[:1]]
        watching = [_watching(before[a], moved[0]) for a in call.roles.get("actor", ())[1:]]
        return before.with_(*moved, *doers, *watching)

    def picture(passage: Passage, frame: int) -> Moment:
        actors = passage.all("actor")[:1]
        walk = way(passage.before, passage.after, actors)
        if frame < walk:
            return Moment({a: coming(passage, a, frame, walk) for a in actors})
        now, here = frame - walk, doing(passage, actors, walk)
        starts = _HAND if actors else 4
        u = swing(now - starts + 4, _SWINGS, anticipation=4, over=0.03, back=0.04)
        u = u if frame < passage.frames - 1 else 1.0
        u += (1 - u) * ease(share(now, here.frames - 6, here.frames - 1))
        aspects = {what: changed(here, what, min(1.0, max(0.0, u))) for what in passage.all("thing")}
        for actor in actors:
            reaches = () if holds(here.before[actor].pose) else ((0, gripping("reach_handle", _dress(passage, actor))),)
            aspects[actor] = posed(here, actor, now, keys=reaches)
        for actor in passage.all("actor")[1:]:
            aspects[actor] = posed(passage, actor, frame)
        return Moment(aspects)

    def proof(passage: Passage) -> Findings:
        last = passage.frames - 1
        still = [
            w for w in passage.all("thing") if unlikeness(strokes(passage, w, 0), strokes(passage, w, last)) < 0.02
        ]
        return tuple(f"`{what}` is as it was" for what in still)

    return Action(
        id=concept,
        roles=(Role("thing", many=True), Role("actor", required=False, many=True)),
        length=length,
        after=after,
        picture=picture,
        proof=proof,
        sounds=(Sound(sound),),
    )


def _dress(passage: Passage, actor: str) -> Dress:
    return passage.cast.get(actor, Dress())


def _beside(here: Placement, what: Placement, expression: str, frame: Format) -> Placement:
    """Where somebody stands to work a thing, and how when it is done."""
    if holds(here.pose) or sitting(here.pose):
        pose = here.pose if holds(here.pose) else while_seated("relaxed")
        return here.moved(pose=pose, expression=expression, gaze=what.entity)
    kind = thing(what.kind)
    left, _, right, _ = kind.box({**kind.state, **what.state})
    side = -1 if here.x <= what.x else 1
    edge = what.x + side * (0.55 * what.size * min(right, -left) + _ARM * here.size)
    return here.moved(x=inside(edge, frame), facing=-side, pose="relaxed", expression=expression, gaze=what.entity)


def _watching(here: Placement, what: Placement) -> Placement:
    facing = 1 if what.x >= here.x else -1
    pose = while_seated("attend") if sitting(here.pose) else "attend"
    return here.moved(pose=pose, facing=facing, gaze=what.entity)
