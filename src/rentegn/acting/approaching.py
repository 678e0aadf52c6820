"""Going up to something first: an action that begins where its people stand and happens where it needs them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rentegn.acting.action import Passage
from rentegn.acting.holding import holds, with_arms
from rentegn.acting.moves import before as before_
from rentegn.acting.moves import walked, walking_frames
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.pose import sitting
from rentegn.model.storyboard import Format, Placement, Tableau

#: Units that nobody walks for: a step while they do what they came for.
_NEAR = 0.8
#: What people never come nearer to than this at the frame's edge, in units.
_MARGIN = 0.75


def way(before: Tableau, after: Tableau, actors: Iterable[str], gait: str = "calm") -> int:
    """Frames until all of these stand where they are to be."""
    pairs = [(before[actor], after[actor]) for actor in actors if actor in before]
    return max((walking_frames(a, b, gait) for a, b in pairs if walks(a, b)), default=0)


def walks(here: Placement, there: Placement) -> bool:
    """Whether it is far enough to walk."""
    return abs(there.x - here.x) > _NEAR and not sitting(here.pose)


def arrived(passage: Passage, actors: Iterable[str]) -> Tableau:
    """The stage when they have come up: in their places, still as they stood before."""
    there = [(passage.before[a], passage.after[a]) for a in actors]
    return passage.before.with_(*(a.moved(x=b.x, facing=b.facing) for a, b in there if walks(a, b)))


def coming(passage: Passage, actor: str, frame: int, frames: int, gait: str = "calm") -> Aspect:
    """Somebody on the way, in `frames`; hands that hold something keep it."""
    there = replace(passage, after=arrived(passage, (actor,)), frames=frames)
    if not walks(passage.before[actor], passage.after[actor]):
        return before_(passage, actor)
    on_foot = walked(there, actor, frame, gait)
    before = before_(passage, actor)
    if not holds(passage.before[actor].pose) or on_foot.pose is None or before.pose is None:
        return on_foot
    return replace(on_foot, pose=with_arms(on_foot.pose, before.pose))


def doing(passage: Passage, actors: Iterable[str], walk: int) -> Passage:
    """What is left of a passage when they have come up."""
    return replace(passage, before=arrived(passage, actors), frames=passage.frames - walk, start=passage.start + walk)


def inside(x: float, format: Format) -> float:
    """An x at which somebody stands within the frame."""
    edge = format.units_wide / 2 - _MARGIN
    return max(-edge, min(edge, x))
