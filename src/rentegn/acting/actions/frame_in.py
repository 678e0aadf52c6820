"""Two hands come in from below and make a frame around somebody."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import share, swing
from rentegn.acting.marks import LETTERING
from rentegn.acting.moves import after as after_
from rentegn.acting.proof import Findings, all_of, around, came, each
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: How far outside their place the hands start, as the `spread` of their drawing.
_FAR = 1.0


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    return Length(20, 34, 42)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    (hands,) = call.roles["hands"]
    here = before.get(hands) or Placement(hands, "hands", depth=LETTERING - 5)
    people = [before[e] for e in call.roles["around"] if e in before]
    x = sum(p.x for p in people) / len(people) if people else 0.0
    return before.with_(here.moved(x=here.x or x, shown=1.0, state={"spread": 0.0}))


def _picture(passage: Passage, frame: int) -> Moment:
    hands = passage.one("hands")
    goal = after_(passage, hands)
    if frame >= passage.frames - 1:
        return Moment({hands: goal})
    u = swing(frame, max(18, passage.frames - 12), anticipation=0, over=0.04)
    spread = _FAR * (1 - u)
    shown = 1.0 if frame > 0 else 0.0
    return Moment({hands: replace(goal, state={**goal.state, "spread": spread}, shown=shown * share(frame, 0, 1))})


def _framed(passage: Passage) -> Findings:
    return around(passage, passage.all("hands"), passage.all("around"))


ACTION = Action(
    id="frame_in",
    roles=(Role("hands"), Role("around", many=True)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("hands", came), _framed),
    sounds=(Sound("whoosh", -14),),
)
