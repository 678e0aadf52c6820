"""Eating and drinking: what the note names goes to the mouth and down, and stays in the hand."""

from __future__ import annotations

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.holding import hold, palm
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed
from rentegn.acting.posing import SHORTEST, own
from rentegn.acting.proof import changed_shape, each
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.doings import seated
from rentegn.drawing.people.pose import Pose, pose, sitting, while_seated
from rentegn.drawing.people.skeleton import fitted
from rentegn.drawing.people.working import STROKES, with_tool
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: The pose in which a thing is in hand before and after, and by how much each of several is later (frames).
IN_HAND, _STAGGER = "hold_at_side", 5
#: On which frames it goes to the mouth, and on which it is back.
_UP, _DOWN, _FRAMES = (2, 32), (17, 47), 62
#: Nothing new is begun in so many of the last frames.
_LAST = 12
#: How much nearer than whoever has it something in the hand is: before the face, too.
_NEARER = 0.5


def tasting(concept: str, usual: str) -> Action:
    """Roles: `actor`, one or many; `what` is in the first one's hand; the others, and all without it, have `usual`."""

    def rests(call: Call, actor: str, here: Placement) -> str:
        first, *_ = call.roles["actor"]
        name = IN_HAND if actor == first and "what" in call.roles else with_tool(usual)
        return while_seated(name) if sitting(here.pose) else name

    def after(call: Call, before: Tableau, frame: Format) -> Tableau:
        done = [before[a].moved(pose=rests(call, a, before[a]), expression="happy") for a in call.roles["actor"]]
        return before.with_(*done)

    def length(call: Call, before: Tableau, after: Tableau) -> Length:
        late = _STAGGER * (len(call.roles["actor"]) - 1)
        return Length(10, SHORTEST + _DOWN[0] + late, _FRAMES + late)

    def picture(passage: Passage, frame: int) -> Moment:
        aspects: dict[str, Aspect] = {}
        for i, actor in enumerate(passage.all("actor")):
            named = i == 0 and bool(passage.all("what"))
            bites = _keys(passage, "" if named else usual)
            keys = [(at, _as_own(passage, actor, key, named)) for at, key in bites]
            aspects[actor] = posed(passage, actor, frame, delay=_STAGGER * i, keys=keys)
        what = passage.all("what")
        if what:
            aspects[what[0]] = _taken(passage, aspects[passage.all("actor")[0]], what[0], frame)
        return Moment(aspects)

    return Action(
        id=concept,
        roles=(Role("actor", many=True), Role("what", required=False)),
        length=length,
        after=after,
        picture=picture,
        proof=each("actor", changed_shape),
        sounds=(Sound("pop"),),
    )


def _as_own(passage: Passage, actor: str, key: Pose, named: bool) -> Pose:
    """A stroke as this person does it; the hand that has something takes it along."""
    if not named:
        return own(passage, actor, key)
    seated_ = sitting(passage.before[actor].pose)
    return fitted(seated(key, pose("sit")) if seated_ else key, passage.cast.get(actor, Dress()))


def _keys(passage: Passage, tool: str) -> list[tuple[int, Pose]]:
    """To the mouth and down as often as there is time."""
    up, down = (stroke.but(holds=tool) for stroke in STROKES["mouth"])
    found = sorted([*((at, "up") for at in _UP), *((at, "down") for at in _DOWN)])
    return [(at, up if way == "up" else down) for at, way in found if at < passage.frames - _LAST]


def _taken(passage: Passage, person: Aspect, what: str, frame: int) -> Aspect:
    """What is in the hand, wherever that is."""
    start, end = before_(passage, what), after_(passage, what)
    if frame >= passage.frames - 1 or person.pose is None:
        return end
    sides = hold(IN_HAND).sides
    at = palm(person, sides) + end.at - palm(after_(passage, person.entity), sides)
    return replace(end, at=at, size=start.size, depth=person.depth + _NEARER, shown=1.0)
