"""Tiny clips and mixes, made as the real ones are."""

from __future__ import annotations

import wave
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc

from rentegn.model.film import Mix

SIZE = (96, 64)
FRAME = 1920
#: How dark the picture of number n is: far enough apart to be told from each other after encoding.
SHADES = [16 + 13 * number for number in range(17)]


def clip(path: Path, frames: int, shade: int = 0, *, crf: int = 18, tagged: bool = True, profile: str = "high") -> Path:
    """`frames` frames of one grey; the last of them is white."""
    options = {"preset": "veryfast", "crf": str(crf), "profile": profile, "threads": "1"}
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as file:
        stream = file.add_stream("libx264", rate=25, options=options)
        stream.width, stream.height, stream.pix_fmt = *SIZE, "yuv420p"
        if tagged:
            context = stream.codec_context
            context.color_range, context.colorspace = ColorRange.MPEG, Colorspace.ITU709
            context.color_primaries, context.color_trc = ColorPrimaries.BT709, ColorTrc.BT709
        for number in range(frames):
            planes = np.full((SIZE[1] * 3 // 2, SIZE[0]), 128, np.uint8)
            planes[: SIZE[1]] = 235 if number == frames - 1 else SHADES[shade % len(SHADES)]
            frame = av.VideoFrame.from_ndarray(planes, format="yuv420p")
            frame.pts, frame.time_base = number, Fraction(1, 25)
            file.mux(stream.encode(frame))
        file.mux(stream.encode())
    return path


def whites(path: Path) -> list[int]:
    """The numbers of the white frames of a file."""
    with av.open(str(path)) as file:
        stream = file.streams.video[0]
        shown = [(frame.pts, float(frame.to_ndarray()[: SIZE[1]].mean())) for frame in file.decode(stream)]
        unit = (stream.time_base or 0) * 25
    return [round((pts or 0) * unit) for pts, mean in shown if mean > 230]


def mix(path: Path, frames: int, clicks: tuple[int, ...] = (), *, gain: float = 0.1) -> Mix:
    """Noise for `frames` frames, or with `clicks` silence with a click on each of those frames."""
    samples = gain * np.random.default_rng(1).standard_normal((frames * FRAME, 2))
    if clicks:
        samples[:] = 0
        for frame in clicks:
            samples[frame * FRAME : frame * FRAME + 96] = 0.6
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes((samples.clip(-1, 1) * 32767).astype("<i2").tobytes())
    return Mix(path, len(samples), float("-inf"), 0.0, "0" * 64)
