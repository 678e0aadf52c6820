"""Ropes between climbers: tied about their waists, in the hand of whoever is pulled, slack between those who meet."""

from __future__ import annotations

import cmath
import math
from collections.abc import Mapping
from dataclasses import replace

from rentegn.acting.clock import ease
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.attitudes import at_ease
from rentegn.drawing.people.pose import IN_FRONT, Pose, blend, pose
from rentegn.drawing.people.skeleton import freed, joints, world
from rentegn.model.storyboard import Dress, Placement, Tableau

KIND = "rope"
#: How high a rope is tied (H), and how thick it is (a share of a climber's size).
_BELT, _THICK = 2.05j, 1.1
#: How far it hangs through, as a share of its span: where somebody draws it in, and where nobody does.
_TAUT, _HANGS = 0.035, 0.10
#: How far behind the two it lies.
_BEHIND = 0.1
#: How far from the waist a hand holds it, from the wrist to the middle of a palm that grips, in H.
_ALONG, _PALM = 0.62, 0.15
#: A hand so far (H) from where it hangs has something else to do; nearer than the first figure it is free.
_FREE, _BUSY = 0.10, 1.6
#: Two so near one another (H) have the slack between them, two so far apart none of it; how deep it then hangs (H).
_MET, _APART, _LOOSE = 1.75, 2.7, 0.95
#: How far a rope is let out when both have it about the waist.
_TIED = 0.5


def rope_of(low: str) -> str:
    """The entity of the rope that ties somebody to the one ahead."""
    return f"{low}-rope"


def rope(low: Placement, high: Placement) -> Placement:
    """The rope from one climber to the one ahead."""
    made = Placement(
        rope_of(low.entity), KIND, size=_THICK * low.size, depth=min(low.depth, high.depth) - _BEHIND,
        state={"from": low.entity, "to": high.entity},
    )  # fmt: skip
    return tied(made, Tableau((low, high)))


def tied(lying: Placement, tableau: Tableau) -> Placement:
    """A rope where those stand who are tied to it; any other rope, and one whose climbers are gone, as it lies."""
    low, high = (tableau.get(str(lying.state.get(end, ""))) for end in ("from", "to"))
    if low is None or high is None:
        return lying
    start, end = (complex(p.x, p.y) + p.size * _BELT for p in (low, high))
    loose = _loose(abs(end - start) / low.size) * low.size
    return lying.moved(x=start.real, y=start.imag, state=_hanging(start, end, lying.size, loose, low.y, _HANGS))


def strung(resting: Aspect, low: Aspect, high: Aspect, let_out: float = 1.0) -> Aspect:
    """The rope between two climbers as they are, let out so far from the upper one."""
    start, end = belt(low), belt(high)
    firm = float(resting.state.get("firm", 0.0))
    loose = _slack(low, high) * low.size * (1 - firm) * let_out
    start = end + (start - end) * let_out
    sag = _HANGS + (_TAUT - _HANGS) * firm
    hanging = _hanging(start, end, resting.size, loose, min(low.at.imag, high.at.imag), sag)
    state = {**resting.state, **hanging, "let_out": let_out}
    return replace(resting, at=start, state=state, shown=1.0)


def belt(climber: Aspect) -> complex:
    """Where a rope is tied about somebody."""
    body = joints(climber.pose or Pose(), climber.dress or Dress())
    return world(climber.at, climber.size, climber.facing, body.waist)


def roped(aspects: Mapping[str, Aspect]) -> dict[str, Aspect]:
    """Everything on stage, with each rope about the waists of its climbers and in the lower one's hand if that is free.

    A rope's `firm` (0 to 1) is how much it is drawn in and the hand closed round it, whatever that would do else; its
    `taken` is how far the hand is there.
    """
    found = dict(aspects)
    for lying in aspects.values():
        low, high = (found.get(str(lying.state.get(end, ""))) for end in ("from", "to"))
        if lying.kind != KIND or low is None or high is None:
            continue
        held = found[lying.entity] = strung(lying, low, high, float(lying.state.get("let_out", 1.0)))
        firm, taken = float(lying.state.get("firm", 0.0)), float(lying.state.get("taken", 1.0))
        grip = taken * max(firm, _freedom(low) * (1 - _slack(low, high)))
        tied = {"harness": float(float(held.state["let_out"]) > _TIED)}
        found[low.entity] = replace(in_hand(low, held, grip), state={**low.state, **tied})
        found[high.entity] = replace(high, state={**high.state, **tied})
    return found


def in_hand(climber: Aspect, held: Aspect, amount: float) -> Aspect:
    """Somebody tied to the rope's lower end who takes hold of it a little way off, `amount` from 0 to 1."""
    if climber.pose is None or amount <= 0 or float(held.state.get("let_out", 1.0)) < 1:
        return climber
    end = held.size * complex(float(held.state["x2"]), float(held.state["y2"]))
    t = min(0.5, _ALONG * climber.size / max(abs(end), 0.01))
    grip = held.at + t * end - 4j * held.size * float(held.state["slack"]) * t * (1 - t)
    way = (grip - climber.at) / climber.size
    target = complex(way.real * climber.facing, way.imag)
    aim = cmath.phase(complex(end.real * climber.facing, end.imag))
    gripping = climber.pose.but(
        right_wrist=target - _PALM * cmath.exp(1j * aim), right_aim=math.degrees(aim), right_shape="grip",
        right_layer=IN_FRONT, right_elbow=-0.7, right_thumb=1,
    )  # fmt: skip
    return replace(climber, pose=blend(climber.pose, freed(gripping, climber.dress or Dress()), amount))


def _freedom(climber: Aspect) -> float:
    """1 where the near hand is as it is when somebody stands about, 0 where it makes a gesture."""
    if climber.pose is None:
        return 0.0
    off = abs(climber.pose.right_hand - pose(at_ease(climber.entity)).right_hand)
    return 1 - ease((off - _FREE) / (_BUSY - _FREE))


def _slack(low: Aspect, high: Aspect) -> float:
    """0 where a rope is stretched between two, 1 where they have come so near that it lies at their feet."""
    return _loose(abs(belt(high) - belt(low)) / low.size)


def _loose(apart: float) -> float:
    return ease((_APART - apart) / (_APART - _MET))


def _hanging(start: complex, end: complex, size: float, loose: float, ground: float, sag: float) -> dict[str, float]:
    """The rope's state between two waists: `loose` units per H are slack, `ground` is the y of the floor.

    It hangs through by the share `sag` of its span at least.
    """
    way = (end - start) / size
    slack = max(sag * abs(way), _LOOSE * loose / size)
    return {"x2": way.real, "y2": way.imag, "slack": slack, "ground": (ground - start.imag) / size}
