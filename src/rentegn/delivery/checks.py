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
from av.filter import Graph
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc

from rentegn.delivery.join import LANGUAGES, SOUND_RATE, Reel

LOUDNESS_TOLERANCE = 0.2
#: AAC lifts true peaks by 0.1 to 0.2 dB over the mix's.
_AAC_LIFT = 0.4


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing measured on the file."""

    name: str
    expected: str
    measured: str
    ok: bool


def check(path: Path, reel: Reel, heard: tuple[float, float] | None = None) -> tuple[Finding, ...]:
    """Every check on a finished film, passed or not. av.FFmpegError where it is no film at all.

    `heard` is what `measure_loudness` says of the file, where that is known already.
    """
    frames = sum(len(piece.range) for piece in reel.pieces)
    with av.open(str(path)) as film:
        findings = [_frames(film, frames), _rate(film, reel.rate), _codec(film), _colour(film)]
        findings += [_sound_format(film), _same_length(film, frames, reel.rate), _subtitle_track(film, reel)]
    loudness, peak = heard or measure_loudness(path)
    if math.isfinite(reel.mix.loudness):
        findings += [_loudness(loudness, reel.mix.loudness), _peak(peak, reel.mix.peak)]
    if ffprobe := shutil.which("ffprobe"):
        findings.append(_second_opinion(ffprobe, path, frames))
    return tuple(findings)


def check_lengths(path: Path, frames: int, rate: int) -> tuple[Finding, ...]:
    """Whether picture and sound are as long as they should be: what a draft is checked for."""
    with av.open(str(path)) as film:
        return (_frames(film, frames), _rate(film, rate), _same_length(film, frames, rate))


def measure_loudness(path: Path) -> tuple[float, float]:
    """Integrated loudness (LUFS) and true peak (dBTP) of a file's sound, by FFmpeg's own meter."""
    measured: dict[str, str] = {}
    with av.open(str(path)) as source:
        stream = source.streams.audio[0]
        graph = Graph()
        ends = (
            graph.add_abuffer(template=stream),
            graph.add("ebur128", "metadata=1:peak=true"),
            graph.add("abuffersink"),
        )
        ends[0].link_to(ends[1])
        ends[1].link_to(ends[2])
        graph.configure()
        for frame in source.decode(stream):
            graph.push(frame)
            measured = _pulled(graph) or measured
    peak = float(measured.get("lavfi.r128.true_peak", "0"))
    return float(measured.get("lavfi.r128.I", "-inf")), 20 * math.log10(max(peak, 1e-9))


def _pulled(graph: Graph) -> dict[str, str]:
    measured: dict[str, str] = {}
    while True:
        try:
            measured = dict(graph.pull().metadata)
        except (av.BlockingIOError, av.EOFError):
            return measured


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
