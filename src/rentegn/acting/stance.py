"""How a placement looks at rest: a named pose, the face it wears, the eyes on what they look at."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Mapping

from rentegn.acting.ropes import KIND as ROPE
from rentegn.acting.ropes import tied
from rentegn.acting.sills import leaning
from rentegn.acting.walls import BRACED, against, inner_width, walls_about
from rentegn.drawing.aspect import Aspect, at_rest
from rentegn.drawing.people.attitudes import at_ease
from rentegn.drawing.people.pose import Pose, pose
from rentegn.drawing.people.skeleton import fitted, freed
from rentegn.drawing.things import things
from rentegn.model.storyboard import Dress, Placement, Tableau

#: Concepts that the rig draws: every actor of the vocabulary but `hands`, and what stands for one.
_ACTORS = """
    audience child citizen colleague cook doctor elder employee family farmer firefighter gardener leader man nurse
    partner person police_officer politician road_worker teacher tradesperson user wheelchair_user woman
"""
PEOPLE = frozenset(_ACTORS.split())
#: The pose that is everybody's own: how they stand about.
AT_EASE = "relaxed"
#: The pose of somebody at a window, a hand on its sill.
LOOKING_OUT = "look_out"
#: A head turned further than this looks away on purpose; a gaze does not pull it back.
_LOOKING_AWAY = 80.0
#: Height of the eyes over the floor, and of most things people look at over their anchor, in H.
_EYES = 3.7


def stance(placement: Placement, tableau: Tableau) -> Pose:
    """The pose of a person at rest, its expression and gaze put on; solved facing right as every pose."""
    named = pose(at_ease(placement.entity) if placement.pose == AT_EASE else placement.pose)
    if placement.expression:
        named = named.but(expression=placement.expression)
    target = tableau.get(placement.gaze) if placement.gaze else None
    if target is None:
        return named
    return leaning(named, placement, target) if placement.pose == LOOKING_OUT else looking(named, placement, target)


def looking(named: Pose, placement: Placement, target: Placement) -> Pose:
    """The pose with head and eyes on a target; a head that its pose turned away keeps its turn."""
    if abs(named.head_yaw) > _LOOKING_AWAY:
        return named
    eye = complex(placement.x, placement.y + _EYES * placement.size)
    way = _focus(target) - eye
    ahead = way.real * placement.facing
    up = math.degrees(math.atan2(way.imag, abs(way.real) + 0.3))
    yaw = math.copysign(min(46.0, 16.0 + 10.0 * abs(way.real)), ahead) if abs(way.real) > 0.25 else 4.0
    gaze = complex(math.copysign(min(0.9, abs(way.real)), ahead), max(-0.9, min(0.9, up / 40)))
    return named.but(head_yaw=yaw, gaze=gaze, tilt=named.tilt + max(-6.0, min(8.0, up / 6)))


def _focus(target: Placement) -> complex:
    """The point of a placement that eyes rest on: a face, or the middle of a thing's box."""
    here = complex(target.x, target.y)
    kind = things().get(target.kind)
    if kind is None:
        return here + 1j * _EYES * target.size
    left, bottom, right, top = kind.box({**kind.state, **target.state})
    return here + target.size * complex((left + right) / 2 * target.facing, (bottom + top) / 2)


def is_person(placement: Placement) -> bool:
    """Whether the placement is drawn by the rig; a kind that is neither thing nor person is nobody's: KeyError."""
    if placement.kind in things():
        return False
    if placement.kind in PEOPLE:
        return True
    raise KeyError(f"nothing is drawn for `{placement.kind}`")


#: What was asked for last: an action asks in every frame how somebody stands before it and after it.
_stood: OrderedDict[tuple[int, int, int], tuple[Placement, Tableau, Mapping[str, Dress], Aspect]] = OrderedDict()
_REMEMBERED = 256


def aspect(placement: Placement, tableau: Tableau, cast: Mapping[str, Dress]) -> Aspect:
    """The placement at rest as drawing takes it; of the very same placement, tableau and cast the very same aspect."""
    asked = id(placement), id(tableau), id(cast)  # what they belong to is kept beside them, so that they stay theirs
    if asked in _stood:
        return _stood[asked][3]
    found = _aspect(placement, tableau, cast)
    _stood[asked] = placement, tableau, cast, found
    if len(_stood) > _REMEMBERED:
        _stood.popitem(last=False)
    return found


def _aspect(placement: Placement, tableau: Tableau, cast: Mapping[str, Dress]) -> Aspect:
    if not is_person(placement):
        lying = tied(placement, tableau) if placement.kind == ROPE else placement
        whole = lying.moved(state={**things()[lying.kind].state, **lying.state})
        return at_rest(whole, None, None)
    dress = cast.get(placement.entity, Dress())
    held = fitted(stance(placement, tableau), dress)
    room = walls_about(tableau) if placement.pose == BRACED else None
    if room is not None:
        held = against(held, placement, room.x, inner_width(room.state), dress)
    reaches = held.left_wrist is not None or held.right_wrist is not None
    return at_rest(placement, dress, freed(held, dress) if reaches else held)
