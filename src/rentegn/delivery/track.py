"""The mix as the film's sound track: encoded once, and heard as whoever watches the film will hear it.

It rests on nothing but the mix, so that it can be made while the pictures are drawn.
"""

from __future__ import annotations

import math
import tempfile
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import av.container
import numpy as np
from av.audio.codeccontext import AudioCodecContext
from av.audio.stream import AudioStream
from av.filter import Graph
from numpy.typing import NDArray

from rentegn.model.film import Mix, Track
from rentegn.model.progress import Count, nobody_counts

SOUND_RATE = 48_000
LOUDNESS_TOLERANCE = 0.2
_BIT_RATE = 192_000
_AAC_FRAME = 1024
#: The most, in LU, that encoding and gating move the loudness of a film.
_FURTHEST = 0.6

#: `use_editlist` is the default, said here because the sound's start rests on it: AAC begins 1024 samples early.
OPTIONS = {"movflags": "+faststart", "use_editlist": "1"}


def track(mix: Mix, count: Count = nobody_counts) -> Track:
    """The mix encoded as loud as it was made. `count` is told how many of its packets are there.

    AAC and the meter's gate can move the loudness of a short film with long silences by more than is allowed. Both go
    by ratios, so that one gain brings it back. What is further off than they could take it is not hidden.
    """
    made = _measured(encoded(mix, count=count))
    miss = mix.loudness - made.heard[0] if made.heard else 0.0
    if LOUDNESS_TOLERANCE / 2 < abs(miss) <= _FURTHEST:
        made = _measured(encoded(mix, gain=miss, count=count))
    return made


def encoded(mix: Mix, *, gain: float = 0.0, quick: bool = False, count: Count = nobody_counts) -> Track:
    """The mix, raised by `gain` dB; `quick` for a draft, which is heard once."""
    with av.open(str(mix.path)) as source:
        samples = _samples(source, gain)
    coder = _coder({"aac_coder": "fast"} if quick else {})
    return Track(tuple(_encoded(coder, samples, count)))


def sound_stream(file: av.container.OutputContainer) -> AudioStream:
    """A stream in a file for packets of a track."""
    stream = file.add_stream("aac", rate=SOUND_RATE, layout="stereo")
    stream.codec_context.bit_rate = _BIT_RATE
    return stream


def packets(made: Track, stream: AudioStream) -> Iterator[tuple[Fraction, av.Packet[Any]]]:
    """A track's packets for a stream, each with its time in seconds."""
    unit = Fraction(1, SOUND_RATE)
    for time, length, content in made.packets:
        packet = av.Packet(content)
        packet.pts = packet.dts = time
        packet.duration, packet.time_base, packet.stream = length, unit, stream
        packet.is_keyframe = True
        yield time * unit, packet


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


def _measured(made: Track) -> Track:
    with tempfile.TemporaryDirectory(prefix="rentegn-") as folder:
        path = Path(folder) / "track.mp4"
        with av.open(str(path), "w", format="mp4", options=OPTIONS) as file:
            stream = sound_stream(file)
            file.start_encoding()
            for _, packet in packets(made, stream):
                file.mux_one(packet)
        return Track(made.packets, measure_loudness(path))


def _coder(options: Mapping[str, str]) -> AudioCodecContext:
    coder = av.CodecContext.create("aac", "w")
    assert isinstance(coder, AudioCodecContext)
    coder.sample_rate, coder.layout, coder.format = SOUND_RATE, "stereo", "fltp"
    coder.bit_rate, coder.time_base, coder.options = _BIT_RATE, Fraction(1, SOUND_RATE), dict(options)
    return coder


def _encoded(coder: AudioCodecContext, samples: NDArray[np.float32], count: Count) -> Iterator[tuple[int, int, bytes]]:
    whole = samples.shape[1]
    for start in range(0, whole, _AAC_FRAME):
        block = np.ascontiguousarray(samples[:, start : start + _AAC_FRAME])
        frame = av.AudioFrame.from_ndarray(block, format="fltp", layout="stereo")
        frame.sample_rate, frame.pts, frame.time_base = SOUND_RATE, start, Fraction(1, SOUND_RATE)
        yield from map(_sounding, coder.encode(frame))
        count(min(start + _AAC_FRAME, whole), whole)
    yield from map(_sounding, coder.encode(None))


def _sounding(packet: av.Packet[Any]) -> tuple[int, int, bytes]:
    return packet.pts or 0, packet.duration or 0, bytes(packet)


def _samples(source: av.container.InputContainer, gain: float) -> NDArray[np.float32]:
    """The mix, raised by `gain` dB: (2, samples) floats."""
    sound = [frame.to_ndarray().reshape(-1, 2) for frame in source.decode(audio=0)]
    return np.concatenate(sound).T.astype(np.float32) * np.float32(10 ** (gain / 20) / 32768)
