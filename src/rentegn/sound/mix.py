"""The film's whole sound on one sample clock: voice, effects and music, on loudness.

Takes are laid on their frames as pydub segments, effects on their samples; a frame is a whole number of milliseconds
and of samples, so nothing is rounded. The sum is brought to its loudness by one gain and a limiter that sees the peaks
between samples.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydub import AudioSegment
from scipy.ndimage import minimum_filter1d, uniform_filter1d

from rentegn.files import whole
from rentegn.model.film import Mix
from rentegn.model.progress import Count, Steps, nobody_counts
from rentegn.model.timeline import FrameRange, SoundEvent, Timeline
from rentegn.model.voice import Take
from rentegn.sound.effects import Effect, effect
from rentegn.sound.loudness import integrated, peaks, true_peak
from rentegn.sound.music import bed
from rentegn.store import file_digest

RATE = 48_000
#: What web players expect (LUFS, dBTP); the ceiling leaves AAC its 0.2 dB.
WEB_LOUDNESS, WEB_PEAK = -16.0, -1.5

_FULL = 32767.0
_EDGE = 8  # ms of fade where a sentence is torn, so that the cut does not click
_AT_ONCE = 4  # frames within which two effects of a kind are one
_LOOK_AHEAD = 0.005  # s
_PASSES = 6
_CLOSE_ENOUGH = 0.02  # LU

Stereo = NDArray[np.float64]


def mix(
    timeline: Timeline,
    takes: Sequence[Take],
    out: Path,
    *,
    music: Path | None = None,
    loudness: float = WEB_LOUDNESS,
    peak: float = WEB_PEAK,
    count: Count = nobody_counts,
) -> Mix:
    """Write the film's sound to `out`, a 16-bit stereo WAV at 48 kHz with exactly `timeline.length` frames in samples.

    `loudness` in LUFS and `peak` in dBTP are what it is brought to; silence stays silence. ValueError for a frame rate
    that does not divide a second into whole milliseconds, for takes that are not the timeline's or not at 48 kHz;
    KeyError for an effect nobody has made. `count` is told how far it is.
    """
    _check(timeline, takes)
    parts = Steps(count, 5)
    voice = _voice(timeline, takes)
    parts.step()
    total = _effects(voice, timeline)
    parts.step()
    sound = _stereo(total)
    if music is not None:
        sound += bed(music, len(sound), _speech(timeline))
    master, heard = _mastered(sound, loudness, peak)
    parts.step()
    _write(master, out)
    parts.step()
    made = Mix(out, len(master), heard, true_peak(master), file_digest(out))
    parts.step()
    return made


def _check(timeline: Timeline, takes: Sequence[Take]) -> None:
    if 1000 % timeline.rate or RATE % timeline.rate:
        raise ValueError(f"{timeline.rate} frames a second are not whole milliseconds")
    if [take.scene for take in takes] != [shot.scene for shot in timeline.shots]:
        raise ValueError("the takes are not of the timeline's shots")
    if wrong := next((take for take in takes if take.rate != RATE), None):
        raise ValueError(f"the take of `{wrong.scene}` has {wrong.rate} samples a second, not {RATE}")


def _voice(timeline: Timeline, takes: Sequence[Take]) -> AudioSegment:
    """All takes in a row with silence between, as long as the film."""
    spoken = _spoken(timeline)
    track = AudioSegment.empty().set_frame_rate(RATE).set_channels(1).set_sample_width(2)
    pieces, done = [], 0
    for index, (take, frames) in enumerate(zip(takes, spoken, strict=True)):
        segment = _segment(take.samples)
        follows = index > 0 and spoken[index - 1].end == frames.start
        precedes = index + 1 < len(spoken) and spoken[index + 1].start == frames.end
        segment = segment if follows else segment.fade_in(_EDGE)
        segment = segment if precedes else segment.fade_out(_EDGE)
        pieces += [_silence(timeline, frames.start - done), segment]
        missing = len(frames) * RATE // timeline.rate - take.length
        pieces.append(_segment(bytes(2 * missing)))
        done = frames.end
    pieces.append(_silence(timeline, timeline.length - done))
    for piece in pieces:
        track = track.append(piece, crossfade=0)
    return track


def _spoken(timeline: Timeline) -> list[FrameRange]:
    """The frames of every shot's speech on the film's clock."""
    return [shot.speech.shifted(shot.range.start) for shot in timeline.shots]


def _speech(timeline: Timeline) -> list[tuple[int, int]]:
    """The samples during which somebody speaks."""
    frame = RATE // timeline.rate
    return [(frames.start * frame, frames.end * frame) for frames in _spoken(timeline)]


def _effects(track: AudioSegment, timeline: Timeline) -> NDArray[np.int16]:
    """The film's samples of the track, with every effect laid over it, attack on its frame."""
    frame = RATE // timeline.rate
    total = np.frombuffer(track.raw_data, "<i2")[: timeline.length * frame].copy()  # fades add a sample here and there
    for event, made in _played(timeline.sounds):
        start = event.frame * frame - made.attack
        heard = np.round(made.samples * _FULL).astype("<i2")[max(0, -start) :]
        under = total[max(0, start) :][: len(heard)]
        under[:] = np.clip(under.astype(np.int32) + heard[: len(under)], -32768, 32767)
    return total


def _played(events: Sequence[SoundEvent]) -> Iterator[tuple[SoundEvent, Effect]]:
    """Each event with its effect; the variant follows from where it is in the film.

    Several of one kind within a moment are heard as one: three people who step at once should not stamp.
    """
    latest: dict[str, int] = {}
    for event in sorted(events, key=lambda event: event.frame):
        if event.frame - latest.get(event.effect, -_AT_ONCE) < _AT_ONCE:
            continue
        latest[event.effect] = event.frame
        yield event, effect(event.effect, zlib.crc32(f"{event.scene}/{event.beat}/{event.frame}".encode()))


def _segment(samples: bytes) -> AudioSegment:
    return AudioSegment(data=samples, sample_width=2, frame_rate=RATE, channels=1)


def _silence(timeline: Timeline, frames: int) -> AudioSegment:
    return _segment(bytes(2 * frames * RATE // timeline.rate))


def _stereo(track: NDArray[np.int16]) -> Stereo:
    mono = track / _FULL
    return np.stack([mono, mono], axis=1)


def _mastered(sound: Stereo, loudness: float, peak: float) -> tuple[Stereo, float]:
    """The sound at its loudness under its ceiling, on the steps of 16 bits, and how loud it is then."""
    heard = integrated(sound)
    if heard == float("-inf"):
        return sound, heard
    gain, master = loudness - heard, sound
    for _ in range(_PASSES):
        master = np.round(_limited(sound * 10 ** (gain / 20), peak) * _FULL) / _FULL
        heard = integrated(master)
        if abs(loudness - heard) <= _CLOSE_ENOUGH:
            break
        gain += loudness - heard
    return master, heard


def _limited(sound: Stereo, peak: float) -> Stereo:
    """Peaks between the samples held under `peak` dBTP by a gain that moves before they come."""
    ceiling = 10 ** ((peak - 0.1) / 20)
    window = 2 * int(_LOOK_AHEAD * RATE) + 1
    gain = np.minimum(1.0, ceiling / np.maximum(peaks(sound, ceiling / 2), 1e-9))
    smooth = uniform_filter1d(minimum_filter1d(gain, window), window)
    return np.asarray(sound * smooth[:, None])


def _write(master: Stereo, out: Path) -> None:
    """A WAV file that appears whole or not at all."""
    data = np.round(master * _FULL).astype("<i2").tobytes()
    with whole(out) as (part,):
        AudioSegment(data=data, sample_width=2, frame_rate=RATE, channels=2).export(part, format="wav").close()
