"""The one place where frames become seconds.

The stage counts its own frames, 25 a second. Manim may be asked for another rate: the same seconds, other frames.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

#: Frames a second of storyboard, timing file and film.
STAGE_RATE = 25


@dataclass(frozen=True, slots=True)
class Pace:
    """For how many frames a drawing is held: any drawing, and one of people who only breathe and blink."""

    drawing: int = 1
    living: int = 1


#: A draft is drawn on twos, as a pencil test is, and only what acts is drawn so often.
DRAFT_PACE = Pace(2, 8)


def seconds(frames: int, rate: float) -> float:
    """A run time that makes Manim play exactly so many frames.

    Half a frame short: Manim steps through a run time in float steps and may add a frame otherwise.
    """
    if frames < 1:
        raise ValueError(f"a play lasts one frame at least, not {frames}")
    # Manim warns of less than a frame
    return max(frames - 0.5, 1.0) / rate


def frames_in(run_time: float, rate: float) -> int:
    """How many frames Manim makes of a run time: it steps through it as this does."""
    return len(np.arange(0, run_time, 1 / rate))


class Clock:
    """Where a scene is: `played` frames are out, at `rate` a second; `making` is the one being made."""

    def __init__(self, rate: float) -> None:
        self.rate = rate
        self.played = 0
        self.making = 0

    @property
    def stage_frame(self) -> int:
        """The frame of the stage that the frame being made shows."""
        return int(self.making * STAGE_RATE / self.rate + 1e-6)

    @property
    def next_stage_frame(self) -> int:
        """The first frame of the stage that is not out yet."""
        return round(self.played * STAGE_RATE / self.rate)

    def until(self, stage_frame: int) -> int:
        """Frames still to be played until a frame of the stage begins; below 1 where it has begun."""
        return round(stage_frame * self.rate / STAGE_RATE) - self.played

    def reach(self, index: int) -> None:
        """The frame being made is the one `index` after those that are out."""
        self.making = self.played + index

    def play(self, frames: int) -> None:
        """So many more are out; the next is being made."""
        self.played += frames
        self.making = self.played
