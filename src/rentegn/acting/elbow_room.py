"""Elbow room: whoever stands close beside somebody keeps a gesture to their own space, and no one copies another's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rentegn.acting.stance import AT_EASE, is_person
from rentegn.drawing.people.attitudes import alike, at_ease, repertoire
from rentegn.drawing.people.close import close, kept_close
from rentegn.drawing.people.pose import Pose, plain, pose, sitting
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
    """Which of these poses each actor takes: in turn, but none that anybody on stage, they included, has already."""
    had = {held_at(other) for other in tableau if other.shown > 0 and other.entity not in actors}
    chosen: dict[str, str] = {}
    for i, actor in enumerate(actors):
        turn = [ends[(i + k) % len(ends)] for k in range(len(ends))]
        here = tableau.get(actor)
        own = {held_at(here)} if here is not None else set()
        chosen[actor] = next((end for end in turn if _is_free(end, had | own)), turn[0])
        had.add(chosen[actor])
    return chosen


def rests(actors: tuple[str, ...], tableau: Tableau) -> dict[str, str]:
    """What each actor goes to rest in: the next of their own ways that nobody else stands in; a seat is rest enough."""
    had = {held_at(other) for other in tableau if other.shown > 0 and other.entity not in actors}
    chosen: dict[str, str] = {}
    for actor in actors:
        if sitting(tableau[actor].pose):
            chosen[actor] = AT_EASE
            continue
        ways = repertoire(actor, held_at(tableau[actor]))
        chosen[actor] = next((way for way in ways if _is_free(way, had)), ways[0])
        had.add(chosen[actor])
    return chosen


def held_at(here: Placement) -> str:
    """The name of the pose somebody is in, where they are just at ease the one that is their habit."""
    name = plain(here.pose)
    return at_ease(here.entity) if name == AT_EASE else name


def _is_free(end: str, had: set[str]) -> bool:
    """Whether nobody stands so yet, nor in a way that looks like it from afar."""
    return had.isdisjoint(alike(end))


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
