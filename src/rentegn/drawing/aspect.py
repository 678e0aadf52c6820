"""How one entity looks in one frame: what acting makes and drawing draws."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from rentegn.drawing.people.pose import Pose
from rentegn.drawing.things import things
from rentegn.model.storyboard import Dress, Placement, Value


@dataclass(frozen=True, slots=True)
class Aspect:
    """An entity at one frame. `at` is its anchor in units, `size`, `facing`, `depth` and `shown` as in `Placement`.

    `pose` is None for everything but people, `dress` likewise. `state` as its drawing declares it. `squash` stretches
    the drawing about its anchor (x, y), for anticipation and impact; keep the product near 1. `held` are props a
    person holds, drawn between the hand's two layers.
    """

    entity: str
    kind: str
    at: complex
    size: float
    facing: int = 1
    depth: float = 10.0
    pose: Pose | None = None
    dress: Dress | None = None
    state: Mapping[str, Value] = field(default_factory=dict)
    shown: float = 1.0
    turn: float = 0.0
    squash: tuple[float, float] = (1.0, 1.0)
    held: tuple[str, ...] = ()


def at_rest(placement: Placement, dress: Dress | None, pose: Pose | None) -> Aspect:
    """The aspect of a placement that nothing happens to."""
    return Aspect(
        entity=placement.entity,
        kind=placement.kind,
        at=complex(placement.x, placement.y),
        size=placement.size,
        facing=placement.facing,
        depth=placement.depth,
        pose=pose,
        dress=dress,
        state=dict(placement.state),
        shown=placement.shown,
        turn=0.0 if _turns_within(placement.kind) else float(placement.state.get("turn", 0.0)),
    )


@cache
def _turns_within(kind: str) -> bool:
    """Whether `turn` is of something in a drawing, as a needle or cogs, so that the whole of it does not turn."""
    return kind in things() and "turn" in things()[kind].state
