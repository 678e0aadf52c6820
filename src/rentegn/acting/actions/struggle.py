"""Gathers strength and pushes at both walls with all there is: they bulge, and press back, but the palms stay."""

import math
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import ease, share
from rentegn.acting.marks import EFFECT
from rentegn.acting.moves import after, before, posed
from rentegn.acting.proof import Findings, all_of, changed_shape, each, strokes
from rentegn.acting.walls import BRACED, HIGH, against, inner_width
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.measure import box
from rentegn.drawing.people.pose import Pose, pose
from rentegn.drawing.people.skeleton import fitted
from rentegn.drawing.prims import Cel
from rentegn.drawing.shapes import ellipse, solid
from rentegn.model.storyboard import Call, Dress, Format, Tableau

#: Head down and elbows in before the push, and the last of it: head up, from the legs, with all there is.
_GATHERED = pose("squeezed").but(
    lean=19, curve=0.20, tilt=-13, neck=9, head_yaw=30, gaze=0.4 - 0.6j, shrug=1, expression="determined",
    left_hand=0.52 - 0.30j, left_shape="fist", left_aim=60, right_hand=0.42 - 0.34j, right_shape="fist", right_aim=70,
)  # fmt: skip
_WITH_ALL = pose(BRACED).but(
    hip_drop=1.61, lean=5, curve=0.14, tilt=4, neck=4, shrug=1, head_yaw=10, gaze=0.3 + 0.6j,
)  # fmt: skip
#: How high (H) the heels of the hands are on the walls in the last of the push, the far one's first.
_HIGHER = (1.74, 1.70)

#: The frames on which somebody gathers strength, has both palms on the walls, and gives all; how long before the end
#: they are pressed back, in frames.
_GATHER, _MEET, _ALL, _BACK = 0, 12, 21, 9
#: Frames in which the walls come back after the push, and what they then make of whoever is between them.
_COME_BACK, _PRESSED = 6, (0.93, 1.05)
#: How far walls move that are seen to give, in units.
_SEEN = 0.02

#: How many grains each push shakes loose, the frames they fall, and their colour on dark stone.
_GRAINS, _FALL, _DUST = 8, 14, "#C9C4B8"


def _length(call: Call, before_: Tableau, after: Tableau) -> Length:
    return Length(8, 40, 52)


def _after(call: Call, before_: Tableau, frame: Format) -> Tableau:
    (actor,) = call.roles["actor"]
    return before_.with_(before_[actor].moved(pose=BRACED, expression="strain"))


def _picture(passage: Passage, frame: int) -> Moment:
    actor, room = passage.one("actor"), passage.one("place")
    walls = before(passage, room)
    if frame >= passage.frames - 1:
        return Moment({actor: after(passage, actor), room: walls})
    keys = ((_GATHER, fitted(_GATHERED, passage.cast.get(actor, Dress()))), (_MEET - 6, _at(passage, BRACED)),
            (_ALL - 4, _at(passage, _WITH_ALL, _HIGHER)))  # fmt: skip
    pushing = posed(passage, actor, frame, keys=keys)
    return Moment(
        {
            actor: replace(pushing, squash=_squash(frame, passage.frames)),
            room: replace(walls, state={**walls.state, "shake": _pressure(frame, passage.frames)}),
        },
        _dust(walls, frame),
    )


def _at(passage: Passage, pushing: str | Pose, high: tuple[float, float] = HIGH) -> Pose:
    """A pose of pushing with its palms on the walls of the passage's room."""
    actor, room = passage.one("actor"), before(passage, passage.one("place"))
    dress = passage.cast.get(actor, Dress())
    body = fitted(pose(pushing) if isinstance(pushing, str) else pushing, dress)
    return against(body, passage.before[actor], room.at.real, inner_width(room.state), dress, high)


def _dust(walls: Aspect, frame: int) -> tuple[Cel, ...]:
    """Grains that the pushes shake loose from over the walls: they fall along the frame's sides and are gone."""
    width, height = (float(walls.state.get(key, 3.0)) for key in ("width", "height"))
    cels = []
    for start in (_MEET, _ALL):
        for grain in range(_GRAINS):
            t = share(frame - start - 2 * (grain % 3), 0, _FALL)
            if 0 < t < 1:
                side = 1 if grain % 2 else -1
                x = side * (width / 2 + 0.28 + 0.13 * (grain % 4))
                at = walls.at + complex(x + 0.1 * side * t, height * (1.02 - 0.9 * t * t) - 0.12 * (grain % 3))
                size = 0.05 + 0.025 * (grain % 3)
                cels.append(
                    Cel(EFFECT, (solid(ellipse(at, size, size * 0.8, 12), _DUST, f"grain{grain}"),), opacity=1 - t)
                )
    return tuple(cels)


def _squash(frame: int, frames: int) -> tuple[float, float]:
    """What the walls make of a body as they come back from a push."""
    start = frames - _BACK
    tight = math.sin(math.pi * share(frame, start, start + _COME_BACK))
    wide, high = (1 + (pressed - 1) * tight for pressed in _PRESSED)
    return wide, high


def _pressure(frame: int, frames: int) -> float:
    """How far the walls bulge, 0 to 1: more and more, trembling, until they come back."""
    rising = 0.55 * ease(share(frame, _MEET, _MEET + 6)) + 0.45 * ease(share(frame, _ALL, _ALL + 6))
    trembling = 1 + 0.12 * math.cos(math.pi * frame / 2) * share(frame, _ALL, _ALL + 4)
    return rising * trembling * (1 - ease(share(frame, frames - _BACK, frames - _BACK + _COME_BACK)))


def _gives(passage: Passage, entity: str) -> Findings:
    frames = range(0, _ALL + 6, 2)
    edges = [found.left for frame in frames if (found := box(strokes(passage, entity, frame)[-1:]))]
    return () if edges and max(edges) - min(edges) > _SEEN else (f"`{entity}` does not give",)


ACTION = Action(
    id="struggle",
    roles=(Role("actor"), Role("place", kinds=frozenset({"room"}))),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", changed_shape), each("place", _gives)),
    sounds=(Sound("thud", 4), Sound("thud", 14)),
)
