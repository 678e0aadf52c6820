"""Pushes at walls that hardly give: they bulge, and press back."""

import math
from dataclasses import replace

from rentegn.acting.action import Action, Length, Moment, Passage, Role, Sound
from rentegn.acting.clock import share
from rentegn.acting.marks import EFFECT
from rentegn.acting.moves import before, posed
from rentegn.acting.proof import Findings, all_of, changed_shape, each, strokes
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.measure import box
from rentegn.drawing.people.figure import hand_growth
from rentegn.drawing.people.hands import PRESSED
from rentegn.drawing.people.pose import IN_FRONT, Pose, pose
from rentegn.drawing.people.skeleton import fitted, freed, joints
from rentegn.drawing.prims import Cel
from rentegn.drawing.shapes import ellipse, solid
from rentegn.model.storyboard import Call, Dress, Format, Tableau

_STRAINING = pose("squeezed").but(
    left_layer=IN_FRONT, left_shape="press", left_thumb=1, left_elbow=-0.9, left_aim=88.0,
    right_layer=IN_FRONT, right_shape="press", right_thumb=-1, right_elbow=0.9, right_aim=92.0,
    body_yaw=34, head_yaw=26, lean=6, tilt=2, gaze=0.9 + 0.2j, expression="strain",
)  # fmt: skip
#: How high (H) the heels of the hands are on the walls, the far one's first, in either push; how far from somebody's
#: middle a wall may be to be reached.
_HIGH, _AGAIN, _REACHED = (1.62, 1.56), (1.46, 1.78), 1.3

#: From the frame the hands meet the walls to the one they let go on, for each of the two pushes.
_PUSHES = ((11, 24), (26, 38))
#: Frames in which the walls come back after a push, and what they then make of whoever is between them.
_COME_BACK, _PRESSED = 5, (0.93, 1.05)
#: How far walls move that are seen to give, in units.
_SEEN = 0.02

#: How many grains each push shakes loose, the frames they fall, and their colour on dark stone.
_GRAINS, _FALL, _DUST = 8, 14, "#C9C4B8"


def _length(call: Call, before_: Tableau, after: Tableau) -> Length:
    return Length(8, 40, 52)


def _after(call: Call, before_: Tableau, frame: Format) -> Tableau:
    return before_


def _picture(passage: Passage, frame: int) -> Moment:
    actor, room = passage.one("actor"), passage.one("place")
    walls = before(passage, room)
    pressed = max(_pressure(share(frame, start, end)) for start, end in _PUSHES)
    at_rest = frame >= passage.frames - 1
    first, again = _both_walls(passage, actor, walls)
    pushing = posed(passage, actor, frame, keys=((0, first), (16, again)))
    return Moment(
        {
            actor: pushing if at_rest else replace(pushing, squash=_squash(frame)),
            room: walls if at_rest else replace(walls, state={**walls.state, "shake": pressed}),
        },
        () if at_rest else _dust(walls, frame),
    )


def _both_walls(passage: Passage, actor: str, walls: Aspect) -> tuple[Pose, Pose]:
    """A palm on either wall, arms bent under what presses back; then again, head down, harder."""
    here, dress = before(passage, actor), passage.cast.get(actor, Dress())
    body = fitted(_STRAINING, dress)
    flat = PRESSED * joints(body, dress).hand_scale * hand_growth(here.size)
    middle = (walls.at.real - here.at.real) / here.size * here.facing
    half = min(_REACHED, float(walls.state["width"]) / 2 / here.size) - flat
    aside = body.but(left_wrist=complex(middle + half, _HIGH[0]), right_wrist=complex(middle - half, _HIGH[1]))
    again = body.but(
        left_wrist=complex(middle + half, _AGAIN[0]), right_wrist=complex(middle - half, _AGAIN[1]),
        left_aim=94.0, right_aim=86.0, lean=11, tilt=-9, neck=6, head_yaw=-16, gaze=-0.6 - 0.2j, shrug=0.8,
    )  # fmt: skip
    return freed(aside, dress), freed(again, dress)


def _dust(walls: Aspect, frame: int) -> tuple[Cel, ...]:
    """Grains that the pushes shake loose from over the walls: they fall along the frame's sides and are gone."""
    width, height = (float(walls.state.get(key, 3.0)) for key in ("width", "height"))
    cels = []
    for start, _ in _PUSHES:
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


def _squash(frame: int) -> tuple[float, float]:
    """What the walls make of a body as they come back from a push."""
    tight = max(math.sin(math.pi * share(frame, end, end + _COME_BACK)) for _, end in _PUSHES)
    wide, high = (1 + (pressed - 1) * tight for pressed in _PRESSED)
    return wide, high


def _pressure(t: float) -> float:
    """How hard the walls press back, 0 to 1, trembling, at share `t` of a push."""
    return math.sin(math.pi * t) * (0.8 + 0.2 * math.cos(6 * math.pi * t))


def _gives(passage: Passage, entity: str) -> Findings:
    frames = range(0, _PUSHES[0][1], 2)
    edges = [found.left for frame in frames if (found := box(strokes(passage, entity, frame)[-1:]))]
    return () if edges and max(edges) - min(edges) > _SEEN else (f"`{entity}` does not give",)


ACTION = Action(
    id="struggle",
    roles=(Role("actor"), Role("place", kinds=frozenset({"room"}))),
    length=_length,
    after=_after,
    picture=_picture,
    proof=all_of(each("actor", changed_shape), each("place", _gives)),
    sounds=(Sound("thud"), Sound("thud", 16)),
)
