"""What a finished file really holds, measured on the file itself and held against what was ordered."""

from __future__ import annotations

import math
import shutil
import subprocess
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import av.container
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc

from rentegn.delivery.join import LANGUAGES, Reel
from rentegn.delivery.track import LOUDNESS_TOLERANCE, SOUND_RATE, measure_loudness
from rentegn.model.film import Track

#: AAC lifts true peaks by 0.1 to 0.2 dB over the mix's.
_AAC_LIFT = 0.4


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing measured on the file."""

    name: str
    expected: str
    measured: str
    ok: bool


def check(path: Path, reel: Reel) -> tuple[Finding, ...]:
    """Every check on a finished film, passed or not. av.FFmpegError where it is no film at all."""
    frames = sum(len(piece.range) for piece in reel.pieces)
    with av.open(str(path)) as film:
        findings = [_frames(film, frames), _rate(film, reel.rate), _codec(film), _colour(film)]
        findings += [_sound_format(film), _same_length(film, frames, reel.rate), _subtitle_track(film, reel)]
    known = reel.track.heard if reel.track is not None and _carries(path, reel.track) else None
    loudness, peak = known or measure_loudness(path)
    if math.isfinite(reel.mix.loudness):
        findings += [_loudness(loudness, reel.mix.loudness), _peak(peak, reel.mix.peak)]
    if ffprobe := shutil.which("ffprobe"):
        findings.append(_second_opinion(ffprobe, path, frames))
    return tuple(findings)


def check_lengths(path: Path, frames: int, rate: int) -> tuple[Finding, ...]:
    """Whether picture and sound are as long as they should be: what a draft is checked for."""
    with av.open(str(path)) as film:
        return (_frames(film, frames), _rate(film, rate), _same_length(film, frames, rate))


def _frames(film: av.container.InputContainer, expected: int) -> Finding:
    """Packets in order of showing: each frame of the film once, none missing."""
    stream = film.streams.video[0]
    frame = Fraction(1, 1) / (stream.average_rate or 1)
    shown = sorted(
        Fraction(packet.pts) * (packet.time_base or 0) / frame
        for packet in film.demux(stream)
        if packet.pts is not None
    )
    gaps = sum(1 for number, time in enumerate(shown) if time != number)
    measured = f"{len(shown)} frames" + (f", {gaps} out of place" if gaps else "")
    return Finding("frames", f"{expected} frames", measured, len(shown) == expected and not gaps)


def _rate(film: av.container.InputContainer, expected: int) -> Finding:
    rate = film.streams.video[0].average_rate
    return Finding("frame rate", f"{expected} a second", f"{rate} a second", rate == expected)


def _codec(film: av.container.InputContainer) -> Finding:
    context = film.streams.video[0].codec_context
    measured = f"{context.name} {context.profile} {context.pix_fmt}"
    return Finding("picture", "h264 High yuv420p", measured, measured == "h264 High yuv420p")


def _colour(film: av.container.InputContainer) -> Finding:
    context = film.streams.video[0].codec_context
    tags = (context.color_primaries, context.color_trc, context.colorspace, context.color_range)
    wanted = (ColorPrimaries.BT709, ColorTrc.BT709, Colorspace.ITU709, ColorRange.MPEG)
    right = tuple(int(tag) for tag in tags) == tuple(int(tag) for tag in wanted)
    expected = "primaries, transfer and matrix BT.709, limited range"
    return Finding("colour", expected, expected if right else f"tags {tuple(int(tag) for tag in tags)}", right)


def _carries(path: Path, track: Track) -> bool:
    """Whether the film's sound is a track that was heard before, packet by packet: then it need not be heard again."""
    with av.open(str(path)) as film:
        found = tuple((p.pts, p.duration, bytes(p)) for p in film.demux(film.streams.audio[0]) if p.size)
    return found == track.packets


def _sound_format(film: av.container.InputContainer) -> Finding:
    context = film.streams.audio[0].codec_context
    measured = f"{context.name} {context.sample_rate} Hz {context.layout.name}"
    expected = f"aac {SOUND_RATE} Hz stereo"
    return Finding("sound", expected, measured, measured == expected)


def _same_length(film: av.container.InputContainer, frames: int, rate: int) -> Finding:
    stream = film.streams.audio[0]
    heard = Fraction(stream.duration or 0) * (stream.time_base or 0) * rate
    off = abs(heard - frames)
    return Finding("sound's length", f"{frames} frames within one", f"{float(heard):.2f} frames", off <= 1)


def _subtitle_track(film: av.container.InputContainer, reel: Reel) -> Finding:
    expected = f"mov_text in {LANGUAGES[reel.language]}"
    tracks = [f"{s.codec_context.name} in {s.metadata.get('language', 'und')}" for s in film.streams.subtitles]
    return Finding("subtitles", expected, ", ".join(tracks) or "none", tracks == [expected])


def _loudness(measured: float, expected: float) -> Finding:
    ok = abs(measured - expected) <= LOUDNESS_TOLERANCE
    return Finding("loudness", f"{expected:.1f} LUFS within {LOUDNESS_TOLERANCE}", f"{measured:.2f} LUFS", ok)


def _peak(measured: float, mixed: float) -> Finding:
    ceiling = mixed + _AAC_LIFT
    return Finding("true peak", f"at most {ceiling:.2f} dBTP", f"{measured:.2f} dBTP", measured <= ceiling)


def _second_opinion(ffprobe: str, path: Path, frames: int) -> Finding:
    command = [ffprobe, "-v", "error", "-select_streams", "v:0", "-count_packets"]
    command += ["-show_entries", "stream=nb_read_packets", "-of", "csv=p=0", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    counted = done.stdout.strip().strip(",")
    wrong = f", and says: {done.stderr.strip().splitlines()[0]}" if done.stderr.strip() else ""
    measured = f"{counted or 'no'} frames{wrong}"
    return Finding("ffprobe", f"{frames} frames", measured, measured == f"{frames} frames")
