"""Clips of ranges of frames joined to one clip, packet by packet: nothing is encoded again.

Every range was encoded by itself, from a key frame on and with nothing open at its end, so that no frame needs another
range's.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import av

#: As the clips themselves are written.
_OPTIONS = {"movflags": "+faststart"}


def splice(parts: Sequence[tuple[Path, int]], rate: int, out: Path) -> None:
    """Write clips, each with the number of its frames, one after another to `out`. av.FFmpegError for what is no clip.

    ValueError for one that was encoded unlike the first.
    """
    frame, start, settings = Fraction(1, rate), 0, None
    with av.open(parts[0][0]) as first, av.open(str(out), "w", format="mp4", options=_OPTIONS) as film:
        stream = film.add_stream_from_template(first.streams.video[0])
        for path, frames in parts:
            with av.open(path) as clip:
                source = clip.streams.video[0]
                own = source.codec_context.extradata
                if settings is not None and own != settings:
                    raise ValueError(f"`{path.name}` was encoded with other settings than the first clip")
                settings = own
                for packet in clip.demux(source):
                    if packet.dts is None or packet.pts is None:
                        continue  # the empty packet that ends a stream
                    unit = packet.time_base / frame
                    packet.pts, packet.dts = start + round(packet.pts * unit), start + round(packet.dts * unit)
                    packet.duration = 1
                    packet.time_base, packet.stream = frame, stream
                    film.mux_one(packet)
            start += frames
