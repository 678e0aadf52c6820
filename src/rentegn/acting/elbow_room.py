"""Elbow room: whoever stands close beside somebody keeps a gesture to their own space, and no one copies another's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rentegn.acting.stance import is_person
from rentegn.drawing.people.close import close, kept_close
from rentegn.drawing.people.pose import Pose, plain, pose
from rentegn.drawing.people.skeleton import joints
from rentegn.model.storyboard import Dress, Placement, Tableau

#: Half the width of whoever stands beside (H), arms included: a hand stays out of that.
_THEIRS = 0.55
#: Farther apart in height than this (H) people are not side by side, nor where one is so much smaller.
_LEVEL, _SMALL = 2.2, 0.6


def roomy(name: str, here: Placement, tableau: Tableau) -> str:
    """The pose's name, or that of its close way where a hand would be in somebody else's space."""
    return close(name) if _intrudes(pose(name), here, tableau) else name


def roomily(wanted: Pose, here: Placement, tableau: Tableau) -> Pose:
    """The pose, or its close way where a hand would be in somebody else's space."""
    return kept_close(wanted) if _intrudes(wanted, here, tableau) else wanted


def unlike_others(ends: tuple[str, ...], actors: tuple[str, ...], tableau: Tableau) -> dict[str, str]:
    """Which of these poses each actor takes: in turn, but none that somebody else on stage has already."""
    had = {plain(other.pose) for other in tableau if other.shown > 0 and other.entity not in actors}
    chosen: dict[str, str] = {}
    for i, actor in enumerate(actors):
        turn = [ends[(i + k) % len(ends)] for k in range(len(ends))]
        chosen[actor] = next((end for end in turn if end not in had), turn[0])
        had.add(chosen[actor])
    return chosen


def neighbours(here: Placement, tableau: Tableau) -> Iterator[float]:
    """How far (H of one's own, > 0 toward facing) others stand to either side."""
    for other in tableau:
        if other.entity == here.entity or other.shown <= 0 or not is_person(other):
            continue
        if other.size >= _SMALL * here.size and abs(other.y - here.y) < _LEVEL * here.size:
            yield (other.x - here.x) / here.size * here.facing


def _intrudes(wanted: Pose, here: Placement, tableau: Tableau) -> bool:
    if wanted == kept_close(wanted):
        return False
    body = joints(wanted, Dress())
    tips = [body.fingertip(side).real for side in body.arms]
    return any(_within(tips, apart) for apart in neighbours(here, tableau))


def _within(tips: Iterable[float], apart: float) -> bool:
    """Whether a hand reaches into the space of somebody who stands `apart`."""
    return any(tip * apart > 0 and abs(tip) > abs(apart) - _THEIRS for tip in tips)
