"""A thing draws itself, stroke by stroke, as a hand would."""

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import share
from rentegn.acting.moves import drawn_on
from rentegn.acting.proof import came, each
from rentegn.acting.writer import by_hand
from rentegn.model.storyboard import Call, Format, Tableau

_LAG = 6


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    late = _LAG * (len(call.roles["thing"]) - 1)
    return Length(2, 24 + late, 36 + late)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    return before.with_(
        *(before[thing].moved(shown=1.0, state={"drawn": 1.0}) for thing in call.roles["thing"] if thing in before)
    )


def _picture(passage: Passage, frame: int) -> Moment:
    things = passage.all("thing")
    last = passage.frames - 1
    spread = last - _LAG * (len(things) - 1)
    shares = {thing: share(frame, _LAG * i, _LAG * i + spread) for i, thing in enumerate(things)}
    return Moment({thing: by_hand(passage, drawn_on(passage, thing, u), frame) for thing, u in shares.items()})


ACTION = Action(
    id="draw",
    roles=(Role("thing", many=True),),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("thing", came),
    sounds=(Sound("pencil"),),
)
