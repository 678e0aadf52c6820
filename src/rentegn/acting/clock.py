"""Clocks of an action: pure functions from frames to progress. Frames at 25 a second."""

from __future__ import annotations

import math


def share(frame: float, start: float, end: float) -> float:
    """How far `frame` is between two frames, held to 0..1."""
    return min(1.0, max(0.0, (frame - start) / (end - start))) if end > start else float(frame >= end)


def ease(t: float) -> float:
    """Slow out of the start, slow into the end."""
    t = min(1.0, max(0.0, t))
    return t * t * (3 - 2 * t)


def arrive(t: float, power: float = 1.8) -> float:
    """Leaves fast and arrives slowly, with a short ramp so that the first drawing is no jump."""
    t = min(1.0, max(0.0, t))
    return (1 - math.pow(1 - t, power)) * (0.25 + 0.75 * ease(min(1.0, t * 1.3)))


def leave(t: float, power: float = 2.2) -> float:
    """Gathers speed all the way, as a thing that is thrown or falls."""
    return math.pow(min(1.0, max(0.0, t)), power)


def swing(t: float, frames: float, *, anticipation: int = 4, over: float = 0.07, back: float = 0.10) -> float:
    """Progress at frame `t` of an acted move: back by `back` first, past the goal by `over`, then settling on 1.

    `frames` is the length of anticipation and action together; the settling rings for some ten frames after it.
    """
    if t <= 0:
        return 0.0
    if t < anticipation:
        return -back * ease(t / anticipation)
    if t < frames:
        return -back + (1 + over + back) * arrive((t - anticipation) / (frames - anticipation))
    since = t - frames
    return 1 + over * math.cos(math.pi * since / 5) * math.exp(-since / 4)


def pop(t: float, frames: int = 9, peak: float = 1.12) -> float:
    """A thing that pops in: 0 → `peak` → 1."""
    if t <= 0:
        return 0.0
    turn = frames * 0.6
    if t < turn:
        return peak * arrive(t / turn, 2.0)
    return peak + (1 - peak) * ease(share(t, turn, frames))


def twos(frame: int) -> int:
    """The frame whose drawing is held: people are drawn on every second frame."""
    return frame - frame % 2
