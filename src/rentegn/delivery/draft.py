"""A draft: clips with captions and timecode in their picture, all of the film or some, joined with their sound."""

from __future__ import annotations

import wave
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rentegn.delivery.checks import check_lengths
from rentegn.delivery.join import Chapter, Piece, Reel, join
from rentegn.delivery.track import SOUND_RATE
from rentegn.files import passing
from rentegn.model.draft import ranges
from rentegn.model.film import Clip, Mix
from rentegn.model.progress import Count, nobody_counts
from rentegn.model.span import Diagnostic, Outcome, Severity
from rentegn.model.storyboard import Storyboard
from rentegn.model.timeline import FrameRange, Timeline

#: Samples of fade where sound is cut, so that it does not click.
_FADE = SOUND_RATE // 100


def draft(
    clips: Sequence[Clip],
    timeline: Timeline,
    mix: Mix,
    storyboard: Storyboard,
    out: Path,
    count: Count = nobody_counts,
) -> Outcome[Path]:
    """The draft at `out`: these clips in the film's order, each with its share of the film's sound, and a chapter each.

    KeyError for a clip of no scene of the film, ValueError for one without a picture. What was there before stays
    until the new file is whole. `count` is told how many frames are joined.
    """
    film = ranges(timeline)
    shown = [film[clip.scene] for clip in clips]
    pieces = tuple(_pieces(clips, shown))
    with passing(out.parent) as folder:
        film_part, sound = folder / out.name, folder / f"{out.stem}.wav"
        _cut(mix.path, sound, shown, timeline.rate)
        chapters = tuple(Chapter(piece.scene.strip("_"), piece.range) for piece in pieces)
        cut = replace(mix, path=sound)
        titles = (("title", storyboard.title), ("artist", storyboard.client))
        join(Reel(pieces, cut, (), chapters, storyboard.language, timeline.rate, titles, draft=True), film_part, count)
        wrong = [each for each in check_lengths(film_part, pieces[-1].range.end, timeline.rate) if not each.ok]
        if not wrong:
            film_part.replace(out)
    return Outcome(
        None if wrong else out,
        tuple(
            Diagnostic(
                Severity.ERROR,
                "draft-check-failed",
                f"`{out.name}` is not made: its {each.name} is {each.measured}, not {each.expected}",
            )
            for each in wrong
        ),
    )


def _pieces(clips: Sequence[Clip], shown: Sequence[FrameRange]) -> Iterator[Piece]:
    start = 0
    for clip, frames in zip(clips, shown, strict=True):
        if clip.path is None:
            raise ValueError(f"the clip of `{clip.scene}` has no picture")
        yield Piece(clip.scene, clip.path, FrameRange(start, start + len(frames)))
        start += len(frames)


def _cut(whole: Path, out: Path, shown: Sequence[FrameRange], rate: int) -> None:
    """Write the sound of these frames, one range after another."""
    with wave.open(str(whole), "rb") as source:
        settings = source.getparams()
        samples = np.frombuffer(source.readframes(settings.nframes), "<i2").reshape(-1, settings.nchannels)
    frame = settings.framerate // rate
    parts = [_faded(samples, run.start * frame, run.end * frame) for run in _runs(shown)]
    with wave.open(str(out), "wb") as target:
        target.setparams(settings)
        target.writeframes(np.concatenate(parts).tobytes())


def _runs(shown: Sequence[FrameRange]) -> list[FrameRange]:
    """Ranges that follow each other in the film as one."""
    runs: list[FrameRange] = []
    for frames in shown:
        if runs and runs[-1].end == frames.start:
            runs[-1] = FrameRange(runs[-1].start, frames.end)
        else:
            runs.append(frames)
    return runs


def _faded(samples: NDArray[np.int16], start: int, end: int) -> NDArray[np.int16]:
    """A stretch of sound, faded where it is cut out of the rest."""
    part = samples[start:end].astype(np.float64)
    ramp = np.linspace(0, 1, _FADE)[:, None]
    if start > 0:
        part[:_FADE] *= ramp[: len(part)]
    if end < len(samples):
        part[-_FADE:] *= ramp[::-1][-len(part) :]
    return np.rint(part).astype("<i2")
