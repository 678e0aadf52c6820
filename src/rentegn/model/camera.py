"""What the camera sees, how it is asked to move, and where it is at every frame."""

from __future__ import annotations

from dataclasses import dataclass, fields

#: Frames in which the camera gets from one framing to the next where a storymap asks for it: a second.
CAMERA_FRAMES = 25


@dataclass(frozen=True, slots=True)
class Framing:
    """What the camera sees of the stage: its middle (units) and how many units fit across."""

    x: float
    y: float
    wide: float

    def toward(self, other: Framing, share: float) -> Framing:
        """The framing `share` (0 to 1) of the way to another."""
        here, there = ((each.x, each.y, each.wide) for each in (self, other))
        return Framing(*(a + (b - a) * share for a, b in zip(here, there, strict=True)))


@dataclass(frozen=True, slots=True)
class CameraMove:
    """A move to a framing: at most `frames` long, begun with a beat, or `after` it; with no beat, when the shot opens.

    It is made only where nothing happens for `quiet` frames from its beginning; where the camera has `stood` for so
    many; and where what it goes to is `seen` for so many, until the shot is over or the beat `until` begins. One that
    waits until the camera has stood begins with what is said next.
    """

    to: Framing
    beat: str = ""
    frames: int = CAMERA_FRAMES
    after: bool = False
    quiet: int = 0
    stood: int = 0
    seen: int = 0
    until: str = ""


@dataclass(frozen=True, slots=True)
class Camera:
    """The camera of a shot: where it starts, its moves in order, and the beats during which it must not move.

    One that is `carried` starts where the shot before really left it, whatever its moves had time for.
    """

    start: Framing
    moves: tuple[CameraMove, ...] = ()
    still: tuple[str, ...] = ()
    carried: bool = False

    @property
    def end(self) -> Framing:
        """What it sees when all its moves are made."""
        return self.moves[-1].to if self.moves else self.start


@dataclass(frozen=True, slots=True)
class CameraLeg:
    """One move on the clock: from frame `start` of the shot to frame `end`, on which it is there."""

    start: int
    end: int
    to: Framing

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"a camera that sets off at {self.start} cannot be there at {self.end}")


@dataclass(frozen=True, slots=True)
class CameraPath:
    """Where the camera is at every frame of a shot: it starts on a framing and eases along its legs, in order."""

    start: Framing
    legs: tuple[CameraLeg, ...] = ()

    def at(self, frame: int) -> Framing:
        """The framing at a frame of the shot."""
        here = self.start
        for leg in self.legs:
            if frame < leg.end:
                return here.toward(leg.to, _eased((frame - leg.start) / (leg.end - leg.start)))
            here = leg.to
        return here

    @property
    def end(self) -> Framing:
        """Where it comes to rest."""
        return self.legs[-1].to if self.legs else self.start


def _eased(share: float) -> float:
    """Slow out of the start and slow into the end, without a jerk in either: no step between two frames stands out."""
    share = min(max(share, 0.0), 1.0)
    return share**3 * (10 - 15 * share + 6 * share**2)


#: The names of a framing's numbers, in order.
FIELDS = tuple(each.name for each in fields(Framing))
