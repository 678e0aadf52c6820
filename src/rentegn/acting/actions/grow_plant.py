"""Sprouts and grows: a plant out of its pot, a tree out of the ground; whoever tends it bends over it first."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share, swing
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed
from rentegn.acting.posing import facing_to, own
from rentegn.acting.proof import Findings, first_and_last
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import sitting, while_seated
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Format, Placement, Tableau

_LEAD, _GROWS, _STAGGER = 8, 44, 8
#: The share of itself that a thing without leaves of its own to grow begins as.
_SEED = 0.06


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    late = _STAGGER * (len(call.roles["thing"]) - 1)
    return Length(_LEAD, _LEAD + _GROWS + late, _LEAD + _GROWS + 12 + late)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    grown = [_grown(before[what]) for what in call.roles["thing"]]
    glad = [_glad(before[a], grown[0]) for a in call.roles.get("actor", ())]
    return before.with_(*grown, *glad)


def _grown(here: Placement) -> Placement:
    if "grown" in thing(here.kind).state:
        return here.moved(shown=1.0, state={"grown": 1.0})
    return here.moved(shown=1.0)


def _glad(here: Placement, plant: Placement) -> Placement:
    pose = while_seated("hands_on_hips") if sitting(here.pose) else "hands_on_hips"
    return here.moved(pose=pose, expression="happy", facing=facing_to(here, plant), gaze=plant.entity)


def _picture(passage: Passage, frame: int) -> Moment:
    tending = {a: posed(passage, a, frame, keys=((0, own(passage, a, "offer")),)) for a in passage.all("actor")}
    plants = {p: _growing(passage, p, frame - _STAGGER * i) for i, p in enumerate(passage.all("thing"))}
    return Moment({**tending, **plants})


def _growing(passage: Passage, plant: str, frame: int) -> Aspect:
    start, end = before_(passage, plant), after_(passage, plant)
    u = max(0.0, swing(frame - _LEAD, _GROWS - 8, anticipation=0, over=0.05))
    if frame >= _LEAD + _GROWS:
        u = 1.0
    if "grown" in end.state:
        begun = float(start.state.get("grown", 0.0)) if start.shown > 0 else 0.0
        grown = begun + (float(end.state["grown"]) - begun) * u
        return replace(end, state={**end.state, "grown": grown}, shown=max(start.shown, min(1.0, frame / 4)))
    size = end.size * (_SEED + (1 - _SEED) * u)
    wide = 1 + 0.25 * (1 - ease(share(u, 0, 1)))
    return replace(end, size=max(size, 0.01), squash=(1 / wide, wide), shown=1.0 if u > 0 else start.shown)


def _higher(passage: Passage) -> Findings:
    found = []
    for plant in passage.all("thing"):
        start, end = first_and_last(passage, plant)
        if end is None:
            found.append(f"`{plant}` is not drawn at the end")
        elif start is not None and end.height < 1.3 * start.height:
            found.append(f"`{plant}` has not grown")
    return tuple(found)


ACTION = Action(
    id="grow_plant",
    roles=(Role("thing", many=True), Role("actor", required=False, many=True)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=_higher,
    sounds=(Sound("chime", 10),),
)
