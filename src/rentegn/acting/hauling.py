"""Moving what is heavy: somebody goes up to it, sets to, walks with it, and lets go."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.approaching import coming, doing, way
from rentegn.acting.crossing import bridge_in, height_on, top_of
from rentegn.acting.holding import gripping
from rentegn.acting.marks import EFFECT, FLOOR, MARGIN
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed, walked, walking_frames
from rentegn.acting.proof import Findings, all_of, changed_shape, each, travelled
from rentegn.acting.stance import is_person
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import Pose, pose
from rentegn.drawing.people.skeleton import joints, world
from rentegn.drawing.prims import Cel, place
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: Frames to set to, and to let go and straighten up; how far it goes, in units; how far apart helpers are, in H.
_SETS_TO, _LETS_GO, _FAR, _APART = 20, 20, 3.0, 1.15
#: What of a pose is the load's and not the walk's.
_TRUNK = ("lean", "curve", "body_yaw", "head_yaw", "neck", "tilt", "expression")
_SINK = 0.14
#: How far (H) inside a load's widest outline hands meet it: what is round gives way upward.
_INSET = 0.28
#: How far behind somebody in a wheelchair its handles are, and how far ahead their toes, in H.
_HANDLES, _TOES = 0.80, 1.0


@dataclass(frozen=True, slots=True)
class Haul:
    """A way to move a load: the pose, whether from before it (towing) or behind it, and how long a rope is, in H.

    What has `wheels` may carry somebody, or be somebody in a wheelchair, and whoever moves it has a hand at its handle.
    """

    pose: str
    ahead: bool
    rope: float = 0.0
    wheels: bool = False


def hauling(concept: str, haul: Haul) -> Action:
    """The action that moves `what` by those in `actor`: away from them, or after them with a rope."""

    def marks(call: Call, before: Tableau, frame: Format) -> tuple[int, list[float]]:
        """Which way it goes, and where each one stands when they set to."""
        what, first = before[call.roles["what"][0]], before[call.roles["actor"][0]]
        behind = 1 if first.x <= what.x else -1
        side = -behind if haul.ahead else behind
        left, right = _edges(what)
        edge = (right if side > 0 else left) if haul.ahead else (left if side > 0 else right)
        reach = (
            (haul.rope + _hands(haul.pose)) * first.size if haul.ahead else (_INSET - _hands(haul.pose)) * first.size
        )
        step = side * _APART * first.size * (1 if haul.ahead else -1)
        return side, [edge + side * reach + i * step for i in range(len(call.roles["actor"]))]

    def after(call: Call, before: Tableau, frame: Format) -> Tableau:
        side, stands = marks(call, before, frame)
        what = before[call.roles["what"][0]]
        left, right = _edges(what)
        edge = frame.units_wide / 2 - MARGIN
        front = max(stands) if side > 0 else min(stands)
        nearest = max(right, front) if side > 0 else min(left, front)
        far = max(0.9, min(_FAR, edge - side * nearest))
        ramp = _ramp_in(before) if haul.wheels and side > 0 else None
        if ramp is not None and ramp.x > what.x:
            far = max(far, top_of(ramp) - what.x)
        load = what.moved(x=what.x + side * far)
        if is_person(what):
            load = load.moved(facing=side)
        along = [p.moved(x=p.x + side * far) for e in call.roles.get("with", ()) if (p := before[e])]
        there = [
            before[a].moved(x=x + side * far, facing=side, pose="hands_on_hips", expression="happy", gaze=what.entity)
            for a, x in zip(call.roles["actor"], stands, strict=True)
        ]
        moved = (*there, load, *along)
        return before.with_(*(p.moved(y=p.y + _up(ramp, p.x)) for p in moved))

    def met(passage: Passage) -> Tableau:
        """The stage when they stand at the load."""
        side, stands = marks(passage.call, passage.before, passage.format)
        there = [passage.before[a].moved(x=x, facing=side) for a, x in zip(passage.all("actor"), stands, strict=True)]
        return passage.before.with_(*there)

    def pulls(call: Call, before: Tableau, after_: Tableau) -> int:
        what = call.roles["what"][0]
        actor = after_[call.roles["actor"][0]]
        return walking_frames(actor.moved(x=actor.x - (after_[what].x - before[what].x)), actor) - 16

    def length(call: Call, before: Tableau, after_: Tableau) -> Length:
        walk = max(0, way(before, _standing(call, before, after_), call.roles["actor"]))
        frames = walk + _SETS_TO + pulls(call, before, after_) + _LETS_GO
        return Length(walk + _SETS_TO, frames, frames + 6)

    def _standing(call: Call, before: Tableau, after_: Tableau) -> Tableau:
        gone = after_[call.roles["what"][0]].x - before[call.roles["what"][0]].x
        return before.with_(*(after_[a].moved(x=after_[a].x - gone) for a in call.roles["actor"]))

    def picture(passage: Passage, frame: int) -> Moment:
        ramp = _ramp_in(passage.before) if haul.wheels else None
        if ramp is None:
            return on_the_level(passage, frame)
        if frame >= passage.frames - 1:
            return Moment({e: after_(passage, e) for e in (*passage.all("actor"), *loads(passage))})
        level = replace(passage, after=_levelled(passage))
        return _lifted(on_the_level(level, frame), ramp, {*passage.all("actor"), *loads(passage)})

    def on_the_level(passage: Passage, frame: int) -> Moment:
        actors, what = passage.all("actor"), passage.one("what")
        stands = met(passage)
        walk = max(0, way(passage.before, stands, actors))
        ready = stands.with_(*(stands[a].moved(pose=haul.pose, expression="strain", gaze="") for a in actors))
        if frame < walk:
            there = replace(passage, after=stands)
            return Moment({a: coming(there, a, frame, walk) for a in actors})
        now, pull = frame - walk, pulls(passage.call, passage.before, passage.after)
        if now < _SETS_TO:
            setting = replace(doing(replace(passage, after=stands), actors, walk), after=ready, frames=_SETS_TO + 1)
            people = {a: posed(setting, a, now) for a in actors}
            return Moment(people, _rope(haul, passage, people, what, now / _SETS_TO, 0.0))
        gone = replace(ready.with_(*(ready[a].moved(x=passage.after[a].x) for a in actors)).with_(passage.after[what]))
        going = replace(passage, before=ready, after=gone, frames=pull)
        if now < _SETS_TO + pull:
            people = {a: _bent(walked(going, a, now - _SETS_TO), haul.pose) for a in actors}
            moved = people[actors[0]].at.real - ready[actors[0]].x
            carried = {e: replace(b, at=b.at + moved) for e in loads(passage) if (b := before_(passage, e))}
            return Moment({**people, **carried}, _rope(haul, passage, people, what, 1.0, moved))
        done = replace(passage, before=gone, frames=passage.frames - walk - _SETS_TO - pull)
        last = now - _SETS_TO - pull
        people = {a: posed(done, a, last) for a in actors}
        fades = 1 - min(1.0, last / 8)
        moved = passage.after[what].x - passage.before[what].x
        return Moment(
            {**people, **{e: after_(passage, e) for e in loads(passage)}},
            _rope(haul, passage, people, what, fades, moved),
        )

    def loads(passage: Passage) -> tuple[str, ...]:
        return (passage.one("what"), *passage.all("with"))

    def load_moved(passage: Passage) -> Findings:
        return travelled(passage, passage.one("what"), 0.6)

    return Action(
        id=concept,
        roles=(
            Role("actor", many=True),
            Role("what"),
            *((Role("with", required=False, many=True),) if haul.wheels else ()),
        ),
        length=length,
        after=after,
        picture=picture,
        proof=all_of(each("actor", changed_shape), load_moved),
        sounds=(Sound("step", 8), Sound("step", 20), Sound("step", 32)),
    )


def _ramp_in(tableau: Tableau) -> Placement | None:
    """The ramp that something on wheels is moved up."""
    way_up = bridge_in(tableau)
    return way_up if way_up is not None and way_up.kind == "ramp" else None


def _up(ramp: Placement | None, x: float) -> float:
    return 0.0 if ramp is None else height_on(ramp, x, FLOOR)


def _levelled(passage: Passage) -> Tableau:
    """The stage afterwards, everybody as high as they were."""
    before = passage.before
    return passage.after.with_(*(p.moved(y=before[p.entity].y) for p in passage.after if p.entity in before))


def _lifted(moment: Moment, ramp: Placement, who: set[str]) -> Moment:
    """Everybody in it on the ramp, where that is under them."""
    there = {
        entity: replace(aspect, at=aspect.at + 1j * _up(ramp, aspect.at.real)) if entity in who else aspect
        for entity, aspect in moment.aspects.items()
    }
    return replace(moment, aspects=there)


def _edges(what: Placement) -> tuple[float, float]:
    if is_person(what):
        behind, before = (_HANDLES, _TOES) if what.facing > 0 else (_TOES, _HANDLES)
        return what.x - behind * what.size, what.x + before * what.size
    kind = thing(what.kind)
    left, _, right, _ = kind.box({**kind.state, **what.state})
    return what.x + what.size * left, what.x + what.size * right


def _hands(name: str) -> float:
    """How far ahead of the ground point the hands are in a pose, in H."""
    body = joints(pose(name), Dress())
    return abs(max((body.palm("left").real, body.palm("right").real), key=abs))


def _bent(on_foot: Aspect, name: str) -> Aspect:
    """Somebody on foot who leans into the load."""
    if on_foot.pose is None:
        return on_foot
    load = gripping(name, on_foot.dress or Dress())
    arms = {
        f"{side}_{channel}": load.of(side, channel)
        for side in ("left", "right")
        for channel in ("hand", "elbow", "shape", "flex", "aim", "thumb", "layer")
    }
    trunk = {channel: getattr(load, channel) for channel in _TRUNK}
    return replace(on_foot, pose=on_foot.pose.but(**trunk, **arms, hip_drop=on_foot.pose.hip_drop + _SINK))


def _rope(
    haul: Haul, passage: Passage, people: dict[str, Aspect], what: str, share: float, moved: float
) -> tuple[Cel, ...]:
    """The rope from each pair of hands to the load, drawn as far as `share` says."""
    if not haul.rope or share <= 0.02 or share > 1:
        return ()
    kind, load = thing("rope"), passage.before[what]
    cels = []
    for person in people.values():
        body = joints(person.pose or Pose(), person.dress or Dress())
        hand = world(person.at, person.size, person.facing, (body.palm("left") + body.palm("right")) / 2)
        left, right = _edges(load)
        edge = complex((right if person.facing > 0 else left) + moved, load.y + 0.45 * load.size)
        reach = edge - hand
        state = {"x2": reach.real, "y2": reach.imag, "slack": 0.06 + 0.2 * (1 - share)}
        drawn = (piece for _, pieces in sorted(kind.draw({**kind.state, **state}).items()) for piece in pieces)
        cels.append(Cel(min(EFFECT, person.depth - 0.2), tuple(place(drawn, 1.0, hand)), opacity=min(1.0, share)))
    return tuple(cels)
