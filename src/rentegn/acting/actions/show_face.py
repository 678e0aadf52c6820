"""Discs that hang with their backs to us turn over, one after the other, and show their picture and their name."""

from __future__ import annotations

from rentegn.acting.accents import rays
from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import arrive, share
from rentegn.acting.moves import after, changed
from rentegn.acting.proof import Findings, each, strokes, unlikeness
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.prims import Cel
from rentegn.model.storyboard import Call, Format, Tableau

#: Frames that a disc takes, and those by which the next is later; how much of its width its rays stand off.
_TURNS, _LATER, _OFF = 14, 6, 0.95


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    late = _LATER * (len(call.roles["thing"]) - 1)
    return Length(6, _TURNS + 8 + late, _TURNS + 12 + late)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(*(before[thing].moved(state={"face": 1.0}) for thing in call.roles["thing"]))


def _picture(passage: Passage, frame: int) -> Moment:
    aspects: dict[str, Aspect] = {}
    effects: list[Cel] = []
    for i, thing in enumerate(passage.all("thing")):
        now = frame - _LATER * i
        goal = after(passage, thing)
        aspects[thing] = changed(passage, thing, arrive(share(now, 0, _TURNS)))
        effects += rays(goal.at, _OFF * goal.size, share(now, _TURNS // 2, _TURNS + 6), name=thing)
    return Moment(aspects, tuple(effects))


def _shown(passage: Passage, entity: str) -> Findings:
    back, face = (strokes(passage, entity, frame) for frame in (0, passage.frames - 1))
    return () if unlikeness(back, face) > 0.05 else (f"`{entity}` shows nothing new",)


ACTION = Action(
    id="show_face",
    roles=(Role("thing", many=True, kinds=frozenset({"core_value"})),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("thing", _shown),
    sounds=(Sound("pop", 2),),
)
