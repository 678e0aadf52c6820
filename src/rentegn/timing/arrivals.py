"""What is heard of one shot taking over from another: a sheet of paper, a pencil, a sleeve."""

from __future__ import annotations

from collections.abc import Mapping

from rentegn.model.timeline import SoundEvent
from rentegn.model.transition import Transition

#: Effects with the frame of the transition each falls on.
_HEARD: Mapping[Transition, tuple[tuple[str, int], ...]] = {
    Transition.PAGE: (("rustle", 2),),
    Transition.DRAW: (("pencil", 5),),
    Transition.WIPE: (("whoosh", 3),),
}


def arrivals(scene: str, by: Transition, start: int) -> tuple[SoundEvent, ...]:
    """The sounds of a scene's way in, which begins on frame `start` of the film."""
    return tuple(SoundEvent(effect, start + frame, scene, by.value) for effect, frame in _HEARD.get(by, ()))
