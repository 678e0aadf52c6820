"""A draft: quick to make and marked as one, with all that an animator needs to talk about it burnt into the picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rentegn.model.scene_file import END, TITLE
from rentegn.model.timeline import Caption, FrameRange, Timeline

#: What a draft is called, by the storymap's language.
LABELS: Mapping[str, str] = {"da": "UDKAST", "nb": "UTKAST", "nn": "UTKAST", "en": "DRAFT"}

#: The form of a timecode.
TIMECODE = "00:00:00:00"


@dataclass(frozen=True, slots=True)
class Slate:
    """What is burnt into one clip: label, scene, the film's timecode from frame `start` on, and its captions.

    Captions count from the clip's own first frame.
    """

    label: str
    scene: str
    start: int
    rate: int
    captions: tuple[Caption, ...] = ()


def timecode(frame: int, rate: int) -> str:
    """`HH:MM:SS:FF` of a film's frame."""
    seconds, frames = divmod(frame, rate)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}:{frames:02}"


def ranges(timeline: Timeline) -> dict[str, FrameRange]:
    """The frames of title card, shots and end card on the film's clock, in order."""
    shots = {timing.scene: timing.range for timing in timeline.shots}
    return {TITLE: timeline.title, **shots, END: timeline.end}


def slates(timeline: Timeline, language: str) -> dict[str, Slate]:
    """A slate for every clip of the film; `language` is the storymap's."""
    return {
        scene: Slate(LABELS[language], scene.strip("_"), frames.start, timeline.rate, _within(frames, timeline))
        for scene, frames in ranges(timeline).items()
    }


def _within(frames: FrameRange, timeline: Timeline) -> tuple[Caption, ...]:
    """What of the captions falls on these frames, counted from the first of them."""
    shared = ((max(c.range.start, frames.start), min(c.range.end, frames.end), c) for c in timeline.captions)
    return tuple(
        Caption(FrameRange(start - frames.start, end - frames.start), caption.lines)
        for start, end, caption in shared
        if start < end
    )
