"""Runs: to somebody or something, past those it names with manner "ahead", or to where the staging has put the mark."""

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.approaching import inside
from rentegn.acting.marks import beside
from rentegn.acting.moves import walked, walking_frames
from rentegn.acting.proof import each, travelled
from rentegn.model.storyboard import Call, Format, Placement, Tableau

#: How far somebody runs who has no goal, in units, and how far those of a group are apart, in H.
_FAR, _APART = 4.5, 1.6


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    frames = max(walking_frames(before[actor], after[actor], "run") for actor in call.roles["actor"])
    return Length(8, frames, frames + 4)


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    goals = [before[to] for to in call.roles.get("to", ()) if to in before]
    placed = []
    for i, actor in enumerate(call.roles["actor"]):
        here = before[actor]
        way = (1 if goals[0].x > here.x else -1) if goals else _freer(here, frame)
        x = here.x + way * _FAR if not goals else beside(here, goals[0], frame)
        x = inside(x - way * i * _APART * here.size, frame)
        placed.append(here.moved(x=x, facing=way, pose="relaxed", expression="happy"))
    return before.with_(*placed)


def _freer(here: Placement, frame: Format) -> int:
    """The way on which somebody is facing, as long as there is room for a run."""
    room = frame.units_wide / 2 - here.facing * here.x
    return here.facing if room > 0.6 * _FAR else -here.facing


def _picture(passage: Passage, frame: int) -> Moment:
    return Moment({actor: walked(passage, actor, frame, "run") for actor in passage.all("actor")})


ACTION = Action(
    id="run",
    roles=(Role("actor", many=True), Role("to", required=False, many=True)),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("actor", travelled),
    sounds=(Sound("step", 0), Sound("step", 7), Sound("step", 14), Sound("step", 21)),
)
