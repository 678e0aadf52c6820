"""Shares: a flame, a heart or an idea goes over to everybody and stays; a book or a map is held between two."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.approaching import coming, doing, inside, way
from rentegn.acting.clock import ease, pop, share
from rentegn.acting.holding import HOLDS, along, carried, holds, in_hand, palm
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed
from rentegn.acting.posing import facing_to
from rentegn.acting.proof import Findings, all_of, changed_shape, each, strokes
from rentegn.acting.stance import PEOPLE
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import sitting, while_seated
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: What becomes more by being shared, and where it then is: forward of the floor point and above it, in H.
MORE = frozenset({"flame", "heart", "lightbulb", "spark", "sun"})
_CHEST, _SCALE = 0.10 + 2.62j, 0.78
#: Frames until it leaves, that it flies for, and by how much each further one is later.
_LEAVES, _FLIES, _STAGGER = 12, 16, 7
#: How far apart two stand with something between them, in H.
_APART = 2 * HOLDS["hold_out"].at.real - 0.2


def copies(call: Call) -> tuple[str, ...]:
    """The names of what each receiver has afterwards."""
    (what,) = call.roles["what"]
    return tuple(f"{what}-{i + 1}" for i in range(len(call.roles.get("to", ()))))


def _grows(call: Call, before: Tableau) -> bool:
    return before[call.roles["what"][0]].kind in MORE


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    if _grows(call, before):
        frames = _LEAVES + _FLIES + 20 + _STAGGER * max(0, len(call.roles.get("to", ())) - 1)
        return Length(_LEAVES + _FLIES, frames, frames + 8)
    lead = way(before, after, call.roles["actor"][:1]) + 18
    return Length(lead, lead + 20, lead + 30)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    sharer, what = before[call.roles["actor"][0]], before[call.roles["what"][0]]
    receivers = [before[to] for to in call.roles.get("to", ()) if to in before]
    if _grows(call, before):
        warm = [_warmed(r, sharer) for r in receivers]
        gave = sharer.moved(expression="joy", gaze=receivers[0].entity if receivers else "")
        return before.with_(gave, *warm, *(_at_heart(n, what, r) for n, r in zip(copies(call), warm, strict=True)))
    if not receivers:
        held = sharer.moved(pose="hold_out", expression="happy")
        return before.with_(held, in_hand(what, held))
    return before.with_(*_between(sharer, receivers, what, frame))


def _warmed(here: Placement, sharer: Placement) -> Placement:
    pose = while_seated("hands_on_hips") if sitting(here.pose) else "hands_on_hips"
    return here.moved(pose=pose, expression="joy", facing=facing_to(here, sharer), gaze="")


def _at_heart(name: str, what: Placement, holder: Placement) -> Placement:
    at = complex(holder.x, holder.y) + holder.size * complex(_CHEST.real * holder.facing, _CHEST.imag)
    size = _SCALE * holder.size
    return replace(what, entity=name, x=at.real, y=at.imag, size=size, depth=holder.depth + 2, shown=1.0)


def _between(sharer: Placement, receivers: list[Placement], what: Placement, frame: Format) -> tuple[Placement, ...]:
    """Sharer and receiver either side of a thing that both hold; who else is there looks on."""
    partner = receivers[0]
    side = 1 if partner.x >= sharer.x else -1
    x = inside(partner.x - side * _APART * sharer.size, frame)
    pose = while_seated("hold_out") if sitting(sharer.pose) else "hold_out"
    one = sharer.moved(x=x, facing=side, pose=pose, expression="happy", gaze=what.entity)
    pose = while_seated("hold_out") if sitting(partner.pose) else "hold_out"
    other = partner.moved(facing=-side, pose=pose, expression="happy", gaze=what.entity)
    held = in_hand(what, one)
    watching = [r.moved(pose="attend", facing=facing_to(r, held), gaze=what.entity) for r in receivers[1:]]
    return one, other, *watching, held.moved(depth=max(one.depth, other.depth) - 0.3)


def _picture(passage: Passage, frame: int) -> Moment:
    if _grows(passage.call, passage.before):
        return _passed_on(passage, frame)
    sharer, what = passage.all("actor")[0], passage.one("what")
    walk = way(passage.before, passage.after, (sharer,))
    others = {to: posed(passage, to, frame, delay=walk + 6 + 4 * i) for i, to in enumerate(passage.all("to"))}
    if frame < walk:
        person = coming(passage, sharer, frame, walk)
        return Moment({**others, sharer: person, what: _brought(passage, person, what, later=False)})
    here, now = doing(passage, (sharer,), walk), frame - walk
    person = posed(here, sharer, now)
    end = after_(passage, what)
    if now >= here.frames - 1:
        return Moment({**others, sharer: person, what: end})
    start = _brought(here, person, what, later=False)
    at = along(now, ((0, start.at), (14, carried(here, what, person))))
    u = ease(share(now, 4, 14))
    grown = start.size + (end.size - start.size) * u
    scale = 1.0 if start.shown > 0 else pop(now - 4)
    shown = 1.0 if scale > 0.1 else 0.0
    return Moment({**others, sharer: person, what: replace(end, at=at, size=grown * max(0.05, scale), shown=shown)})


def _brought(passage: Passage, person: Aspect, what: str, *, later: bool) -> Aspect:
    start = before_(passage, what)
    if start.shown > 0 and holds(passage.before[person.entity].pose):
        return replace(start, at=carried(passage, what, person, later=later))
    return start


def _passed_on(passage: Passage, frame: int) -> Moment:
    """Each receiver's own comes off the sharer's and flies to the heart."""
    sharer, what = passage.all("actor")[0], passage.one("what")
    aspects = {sharer: posed(passage, sharer, frame)}
    source = before_(passage, what).at
    for i, (name, to) in enumerate(zip(copies(passage.call), passage.all("to"), strict=True)):
        late = _STAGGER * i
        aspects[to] = posed(passage, to, frame, delay=_LEAVES + _FLIES - 8 + late)
        aspects[name] = _flying(passage, name, source, frame - late, frame >= passage.frames - 1)
    return Moment(aspects)


def _flying(passage: Passage, name: str, source: complex, frame: int, over: bool) -> Aspect:
    end = after_(passage, name)
    u = ease(share(frame, _LEAVES, _LEAVES + _FLIES))
    if over or frame >= _LEAVES + _FLIES + 10:
        return end
    if frame <= _LEAVES:
        return replace(end, at=source, size=end.size * 0.4, shown=0.0)
    arc = source + (end.at - source) * u + 1j * (0.5 + 0.12 * abs(end.at - source)) * 4 * u * (1 - u)
    lands = pop(frame - _LEAVES - _FLIES + 6, 12, 1.25) if u > 0.8 else 0.0
    return replace(end, at=arc, size=end.size * max(0.55, min(1.25, lands)))


def _shared(passage: Passage) -> Findings:
    last = passage.frames - 1
    if not _grows(passage.call, passage.before):
        return _held_by_both(passage)
    return tuple(
        f"`{to}` has got nothing"
        for name, to in zip(copies(passage.call), passage.all("to"), strict=True)
        if not strokes(passage, name, last)
    )


def _held_by_both(passage: Passage) -> Findings:
    if not passage.all("to"):
        return ()
    who = (passage.all("actor")[0], passage.all("to")[0])
    thing = after_(passage, passage.one("what"))
    far = [w for w in who if abs(palm(after_(passage, w), ("left",)) - thing.at) > 1.2 * after_(passage, w).size]
    return tuple(f"`{w}` has no hand at it" for w in far)


ACTION = Action(
    id="share",
    roles=(Role("actor", many=True), Role("what"), Role("to", required=False, many=True, kinds=PEOPLE)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("to", changed_shape), _shared),
    sounds=(Sound("chime"),),
)
