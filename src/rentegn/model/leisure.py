"""What people do of their own accord while nothing is asked of them: they change their rest, and nod."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shift:
    """From frame `start` of the shot on, somebody goes over into another rest, and stays in it until their next shift.

    `pose` is the rest's name, "" for the pose of their placement; `gaze` whom or what they look at, "" for whatever
    their placement says; `weight` how much of the weight is on the other leg, 0 to 1. Feet stay where they are.
    """

    start: int
    pose: str = ""
    gaze: str = ""
    weight: float = 0.0

    @property
    def is_own(self) -> bool:
        """Whether it leads back to how their placement has them."""
        return not (self.pose or self.gaze or self.weight)


@dataclass(frozen=True, slots=True)
class Leisure:
    """One person's shifts in a shot, in order, and the frames on which they begin to nod at what is said.

    Whenever the person has something to do, and at the end of the shot, the last shift was one back to their placement.
    """

    shifts: tuple[Shift, ...] = ()
    nods: tuple[int, ...] = ()
