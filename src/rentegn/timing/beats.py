"""Beats on the frames of one shot: each on its word where it has one, in order, never two at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rentegn.model.timeline import FrameRange

#: An uncued beat that opens a shot waits at most this long, so that the picture is seen before it moves.
ESTABLISH = 16


@dataclass(frozen=True, slots=True)
class Wish:
    """What one beat asks for: the frame to start on (None: anywhere after the one before), least and ideal frames."""

    start: int | None
    least: int
    ideal: int


def place(wishes: Sequence[Wish], until: int, *, press: bool, opens: int = 0) -> tuple[FrameRange, ...]:
    """A range of frames for each wish, counted from the shot's first; none begins before frame `opens`.

    Where beats are too close, uncued ones move first, then all are shortened toward their least length, then what
    follows starts later. The last ones have until frame `until`: with `press` they are shortened to keep it, without
    they keep their ideal lengths; either may end after it where there is no other way, and the shot gets longer.
    """
    placed: list[FrameRange] = []
    groups = list(_groups(wishes))
    for index, group in enumerate(groups):
        free = placed[-1].end if placed else opens
        anchored = group[0].start is not None
        start = max(free, group[0].start or 0) if anchored else free
        last = index + 1 == len(groups)
        limit = until if last else groups[index + 1][0].start or 0
        placed += _spread(group, start, limit, anchored=anchored, press=press or not last)
    return tuple(placed)


def _groups(wishes: Sequence[Wish]) -> Iterator[list[Wish]]:
    """Each cued beat with the uncued ones after it; uncued ones that open the shot are a group of their own."""
    group: list[Wish] = []
    for wish in wishes:
        if group and wish.start is not None:
            yield group
            group = []
        group.append(wish)
    if group:
        yield group


def _spread(group: Sequence[Wish], start: int, limit: int, *, anchored: bool, press: bool) -> list[FrameRange]:
    lengths = _lengths(group, limit - start) if press else [wish.ideal for wish in group]
    spare = max(0, limit - start - sum(lengths))
    gaps = len(group) + (0 if anchored else 1)
    ranges: list[FrameRange] = []
    cursor = start
    for index, length in enumerate(lengths):
        if index or not anchored:
            gap = spare // gaps
            cursor += gap if index else min(gap, ESTABLISH)
        ranges.append(FrameRange(cursor, cursor + length))
        cursor += length
    return ranges


def _lengths(group: Sequence[Wish], room: int) -> list[int]:
    """Ideal lengths where they fit, else all shortened by the same share of what they can spare, never under least."""
    over = sum(wish.ideal for wish in group) - room
    lengths = [wish.ideal for wish in group]
    while over > 0 and (givers := [i for i, wish in enumerate(group) if lengths[i] > wish.least]):
        give = max(givers, key=lambda i: ((lengths[i] - group[i].least) / max(1, group[i].ideal - group[i].least), -i))
        lengths[give] -= 1
        over -= 1
    return lengths
