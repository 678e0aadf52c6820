"""A thing is drawn stroke by stroke: by somebody with a pen where there is one, else as of itself."""

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import share
from rentegn.acting.moves import drawn_on, posed
from rentegn.acting.posing import own
from rentegn.acting.proof import came, each
from rentegn.acting.writer import by_hand
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.working import STROKES, with_tool
from rentegn.model.storyboard import Call, Format, Tableau

_LAG = 6
#: What somebody draws with, how they stand with it, and frames from stroke to stroke.
_TOOL, _ARTIST, _STROKE = "pen", with_tool("pen"), 11


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    late = _LAG * (len(call.roles["thing"]) - 1)
    if "actor" in call.roles:
        return Length(_STROKE, 60 + late, 72 + late)
    return Length(2, 24 + late, 36 + late)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    done = [before[thing].moved(shown=1.0, state={"drawn": 1.0}) for thing in call.roles["thing"] if thing in before]
    artists = [before[a].moved(pose=_ARTIST, expression="happy") for a in call.roles.get("actor", ())]
    return before.with_(*done, *artists)


def _picture(passage: Passage, frame: int) -> Moment:
    things = passage.all("thing")
    last = passage.frames - 1
    spread = last - _LAG * (len(things) - 1)
    shares = {thing: share(frame, _LAG * i, _LAG * i + spread) for i, thing in enumerate(things)}
    artists = {actor: _at_work(passage, actor, frame) for actor in passage.all("actor")}
    if artists:
        return Moment({**artists, **{thing: drawn_on(passage, thing, u) for thing, u in shares.items()}})
    return Moment({thing: by_hand(passage, drawn_on(passage, thing, u), frame) for thing, u in shares.items()})


def _at_work(passage: Passage, actor: str, frame: int) -> Aspect:
    """The pen up and down as long as there is something to draw."""
    up, down = (stroke.but(holds=_TOOL) for stroke in STROKES["wall"])
    times = range(0, passage.frames - 2 * _STROKE, _STROKE)
    keys = [(at, own(passage, actor, down if i % 2 else up)) for i, at in enumerate(times)]
    return posed(passage, actor, frame, keys=keys)


ACTION = Action(
    id="draw",
    roles=(Role("thing", many=True), Role("actor", required=False, many=True)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("thing", came),
    sounds=(Sound("pencil"),),
)
