"""Climbs up something that stands: a ladder, a tree, a wall; one limb moves while three hold on."""

from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share, twos
from rentegn.acting.moves import after as after_
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import posed, turned
from rentegn.acting.posing import facing_to
from rentegn.acting.proof import Findings, each, rose
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.climbing import GAIN, climb_pose
from rentegn.drawing.people.pose import blend
from rentegn.drawing.people.skeleton import fitted, freed
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Call, Dress, Format, Placement, Tableau

#: What can be climbed, and where its foot is between its left edge (0) and its right one (1).
CLIMBED = {"ladder": 0.0, "tree": 0.36, "stone_wall": 0.0, "wall": 0.0, "brick_wall": 0.0, "fence": 0.0, "rope": 0.5}
#: How many climb at once, one under the other; the others look up to them.
_AT_ONCE = 2
#: The pose in which somebody stays up there, and how steep the way is that it is made for (degrees).
_UP_THERE, _STEEP = "climb_1", 70.0
#: Frames a cycle of all four limbs takes, frames to take hold in and to look round in.
_CYCLE, _INTO, _OUT = 26, 10, 12
#: How high feet come (a share of the thing's height), what stays free over heads (units), how tall people are (H).
_SHARE, _FREE, _TALL = 0.6, 0.3, 4.7


def _length(call: Call, before: Tableau, after: Tableau) -> Length:
    actor = call.roles["actor"][0]
    cycles = _cycles(before[actor], after[actor])
    frames = round(cycles * _CYCLE) + _INTO + _OUT
    return Length(8, round(0.7 * frames), frames)


def _cycles(here: Placement, there: Placement) -> float:
    return max(0.5, (there.y - here.y) / (GAIN * here.size))


def _after(call: Call, before: Tableau, frame: Format) -> Tableau:
    what, placed = before[call.roles["what"][0]], []
    kind = thing(what.kind)
    left, _, right, top = kind.box({**kind.state, **what.state})
    for i, actor in enumerate(call.roles["actor"]):
        here = before[actor]
        if i >= _AT_ONCE:
            placed.append(here.moved(pose="attend", facing=facing_to(here, what), gaze=call.roles["actor"][0]))
            continue
        side = 1 if what.x + what.size * (left + right) / 2 >= here.x else -1
        foot = CLIMBED.get(what.kind, 0.0)
        edge = what.x + what.size * (left + (right - left) * (foot if side > 0 else 1 - foot))
        room = frame.units_high / 2 - _FREE - _TALL * here.size - here.y
        high = max(0.5 * here.size, min(_SHARE * top * what.size, room) - 1.3 * i * here.size)
        placed.append(here.moved(x=edge, y=here.y + high, facing=side, pose=_UP_THERE, expression="happy"))
    return before.with_(*placed)


def _picture(passage: Passage, frame: int) -> Moment:
    actors = passage.all("actor")
    climbers = {actor: _climber(passage, actor, frame) for actor in actors[:_AT_ONCE]}
    return Moment({**climbers, **{actor: posed(passage, actor, frame) for actor in actors[_AT_ONCE:]}})


def _climber(passage: Passage, actor: str, frame: int) -> Aspect:
    end = after_(passage, actor)
    start = turned(before_(passage, actor), end.facing)
    if frame >= passage.frames - 1:
        return end
    assert start.pose is not None
    worn = passage.cast.get(actor, Dress())
    now = twos(frame)
    along = share(now, _INTO, passage.frames - _OUT)
    cycles = _cycles(passage.before[actor], passage.after[actor])
    climbing = freed(fitted(climb_pose(along * cycles, _STEEP)[0].but(expression="determined"), worn), worn)
    into, out = ease(share(now, 0, _INTO)), ease(share(now, passage.frames - _OUT, passage.frames - 2))
    body = blend(start.pose, climbing, into)
    if end.pose is not None:
        body = blend(body, end.pose, out)
    at = complex(
        start.at.real + (end.at.real - start.at.real) * into, start.at.imag + (end.at.imag - start.at.imag) * along
    )
    return replace(end, pose=body, at=at)


def _is_higher(passage: Passage, actor: str) -> Findings:
    return rose(passage, actor, 0.3) if actor in passage.all("actor")[:_AT_ONCE] else ()


ACTION = Action(
    id="go_up",
    roles=(Role("actor", many=True), Role("what")),
    length=_length,
    after=_after,
    picture=_picture,
    proof=each("actor", _is_higher),
    sounds=(Sound("step", 0), Sound("step", 18), Sound("step", 36)),
)
