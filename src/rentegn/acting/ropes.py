"""Ropes between climbers: tied to their belts, wherever these are."""

from __future__ import annotations

from dataclasses import replace

from rentegn.drawing.aspect import Aspect
from rentegn.model.storyboard import Placement, Tableau

KIND = "rope"
#: How high a rope is tied (H), how thick it is and how far it hangs through (shares of a climber's size and its span).
_BELT, _THICK, _HANGS = 2.05j, 1.1, 0.10
#: How far behind the two it lies.
_BEHIND = 0.1


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
    start, end = (belt(complex(p.x, p.y), p.size) for p in (low, high))
    return lying.moved(x=start.real, y=start.imag, state=_hanging(start, end, lying.size))


def strung(resting: Aspect, low: Aspect, high: Aspect, let_out: float = 1.0) -> Aspect:
    """The rope between two climbers on their way, let out so far from the upper one."""
    start, end = belt(low.at, low.size), belt(high.at, high.size)
    start = end + (start - end) * let_out
    return replace(resting, at=start, state={**resting.state, **_hanging(start, end, resting.size)}, shown=1.0)


def belt(at: complex, size: float) -> complex:
    """Where somebody who stands at a point is tied to a rope."""
    return at + size * _BELT


def _hanging(start: complex, end: complex, size: float) -> dict[str, float]:
    way = (end - start) / size
    return {"x2": way.real, "y2": way.imag, "slack": _HANGS * abs(way)}
