"""Things that change size or state by the same three strokes: draw back, go, settle."""

from __future__ import annotations

import math

from rentegn.acting.clock import ease, share


def widening(
    frame: int, frames: int, *, anticipation: int = 6, settle: int = 6, back: float = 0.06, over: float = 0.03
) -> float:
    """Progress of a thing that widens: `back` in the other direction, across in an ease, a little over, and home.

    Keys of the art direction: 6 anticipation (.94), 20 ease-in-out, 6 settle; a longer passage stretches the middle.
    """
    if frame >= frames - 1:
        return 1.0
    if frame < anticipation:
        return -back * ease(frame / anticipation)
    if frame < frames - settle:
        return -back + (1 + over + back) * ease(share(frame, anticipation, frames - settle))
    return 1 + over * (1 - ease(share(frame, frames - settle, frames - 1)))


def squeezing(frame: int, frames: int, *, gather: int = 24, shake: int = 6) -> float:
    """Progress of a room that closes in: slowly gathering speed over `gather` frames, then a dying shake."""
    if frame >= frames - 1:
        return 1.0
    start = max(0, frames - gather - shake - 4)
    u = share(frame, start, start + gather)
    if u < 1:
        return math.pow(u, 2.2)
    since = frame - start - gather
    return 1.0 + (0.035 * (-1) ** since * (1 - since / shake) if since < shake else 0.0)
