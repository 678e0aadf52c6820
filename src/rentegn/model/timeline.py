"""When everything happens, in whole frames on one clock for the film."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rentegn.model.camera import CameraPath
from rentegn.model.leisure import Leisure


@dataclass(frozen=True, slots=True, order=True)
class FrameRange:
    """Frames from `start` up to, not including, `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"range ends at {self.end}, before it starts at {self.start}")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, frame: object) -> bool:
        return isinstance(frame, int) and self.start <= frame < self.end

    def shifted(self, frames: int) -> FrameRange:
        """The same length, so many frames later."""
        return FrameRange(self.start + frames, self.end + frames)


@dataclass(frozen=True, slots=True)
class ShotTiming:
    """One shot on the film's clock. `speech` and `beats` count from the shot's own first frame.

    In its first `arriving` frames it takes over from the shot before. Without a `camera` the whole stage is seen.
    `leisure` says what people do, by entity, while nothing is asked of them.
    """

    scene: str
    range: FrameRange
    speech: FrameRange
    beats: Mapping[str, FrameRange]
    arriving: int = 0
    camera: CameraPath | None = None
    leisure: Mapping[str, Leisure] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SoundEvent:
    """An effect on the film's clock: the frame its attack belongs on."""

    effect: str
    frame: int
    scene: str
    beat: str


@dataclass(frozen=True, slots=True)
class Caption:
    """Lines of text shown for a range of the film's frames."""

    range: FrameRange
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole film: title card, shots in order without gaps, end card. `rate` is frames a second."""

    rate: int
    title: FrameRange
    shots: tuple[ShotTiming, ...]
    end: FrameRange
    sounds: tuple[SoundEvent, ...]
    captions: tuple[Caption, ...]

    @property
    def length(self) -> int:
        """Frames in all."""
        return self.end.end

    def shot(self, scene: str) -> ShotTiming:
        """The timing of a scene's shot; KeyError where there is none."""
        for timing in self.shots:
            if timing.scene == scene:
                return timing
        raise KeyError(scene)
