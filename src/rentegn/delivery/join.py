"""One file from many: clips joined without encoding again, the sound track, captions and chapters beside them.

Every packet's time is counted from the film's first frame, never added up from the clips' own lengths, so that nothing
drifts however many clips there are.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeAlias

import av
import av.container
from av.subtitles.stream import SubtitleStream
from av.video.stream import VideoStream

from rentegn.delivery.track import OPTIONS, encoded, packets, sound_stream
from rentegn.model.film import Mix, Track
from rentegn.model.progress import Count, nobody_counts
from rentegn.model.timeline import Caption, FrameRange

_Packet: TypeAlias = "av.Packet[Any]"
_Timed: TypeAlias = "tuple[Fraction, av.Packet[Any]]"

#: ISO 639-2 codes, which MP4 wants.
LANGUAGES = {"da": "dan", "nb": "nob", "nn": "nno", "en": "eng"}

# What the encoder of soft subtitles needs to know of their style: plain white at the bottom, players have their own.
_SUBTITLE_STYLE = b"""[Script Info]
ScriptType: v4.00+
PlayResX: 1920
PlayResY: 1080

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, \
StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Sans,54,&Hffffff,&Hffffff,&H0,&H0,0,0,0,0,100,100,0,0,1,2,0,2,60,60,50,0

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


@dataclass(frozen=True, slots=True)
class Piece:
    """A clip's file and the frames of the film that it fills."""

    scene: str
    path: Path
    range: FrameRange


@dataclass(frozen=True, slots=True)
class Chapter:
    """A named part of the film."""

    title: str
    range: FrameRange


@dataclass(frozen=True, slots=True)
class Reel:
    """All that goes into one file. `metadata` are the container's tags (title, artist …).

    A `draft` has its captions in the picture, so they get no track of their own, and its sound is encoded quickly.
    `track` is the mix encoded, where that was done before.
    """

    pieces: tuple[Piece, ...]
    mix: Mix
    captions: tuple[Caption, ...]
    chapters: tuple[Chapter, ...]
    language: str
    rate: int
    metadata: tuple[tuple[str, str], ...]
    draft: bool = False
    track: Track | None = None


class ClipError(ValueError):
    """A clip that cannot be joined; `scene` is whose it is, the message what is wrong with it."""

    def __init__(self, scene: str, reason: str) -> None:
        super().__init__(reason)
        self.scene = scene


def join(reel: Reel, out: Path, count: Count = nobody_counts) -> None:
    """Write the film to `out`. ClipError for a clip that cannot be read or was encoded unlike the first.

    `count` is told how many of its frames are there.
    """
    frames = sum(len(piece.range) for piece in reel.pieces)
    with _opened(reel.pieces[0]) as first:
        sound = reel.track or encoded(reel.mix, quick=reel.draft)
        with av.open(str(out), "w", format="mp4", options=OPTIONS) as film:
            picture = film.add_stream_from_template(first.streams.video[0])
            voice = sound_stream(film)
            voice.metadata["language"] = LANGUAGES[reel.language]
            text = _subtitles(film, reel.language, reel.rate) if not reel.draft else None
            film.metadata.update(dict(reel.metadata))
            film.set_chapters(_chapters(reel))
            film.start_encoding()
            tracks = [_picture(reel, picture), packets(sound, voice)]
            if text is not None:
                tracks.append(_text(reel, text))
            for time, _, packet in heapq.merge(*(_numbered(track, index) for index, track in enumerate(tracks))):
                film.mux_one(packet)
                count(min(max(0, int(time * reel.rate)), frames), frames)
    count(frames, frames)


def _numbered(track: Iterator[_Timed], index: int) -> Iterator[tuple[Fraction, int, _Packet]]:
    """Packets that can be merged by time without ever being compared themselves."""
    for time, packet in track:
        yield time, index, packet


def _picture(reel: Reel, stream: VideoStream) -> Iterator[_Timed]:
    frame = Fraction(1, reel.rate)
    settings = None
    for piece in reel.pieces:
        with _opened(piece) as clip:
            source = clip.streams.video[0]
            own = (source.codec_context.extradata, source.width, source.height)
            if settings is not None and own != settings:
                raise ClipError(piece.scene, "it was encoded with other settings than the first clip")
            settings = own
            for packet in clip.demux(source):
                if packet.dts is None or packet.pts is None:
                    continue  # the empty packet that ends a stream
                unit = packet.time_base / frame
                packet.pts = piece.range.start + round(packet.pts * unit)
                packet.dts = piece.range.start + round(packet.dts * unit)
                packet.duration = 1
                packet.time_base, packet.stream = frame, stream
                yield packet.dts * frame, packet


def _opened(piece: Piece) -> av.container.InputContainer:
    try:
        clip = av.open(str(piece.path))
    except (av.FFmpegError, OSError) as error:
        raise ClipError(piece.scene, "its file cannot be read") from error
    if not clip.streams.video:
        clip.close()
        raise ClipError(piece.scene, "its file holds no picture")
    return clip


def _subtitles(film: av.container.OutputContainer, language: str, rate: int) -> SubtitleStream:
    stream = film.add_stream("mov_text")
    stream.codec_context.subtitle_header = _SUBTITLE_STYLE
    stream.codec_context.time_base = stream.time_base = Fraction(1, rate)
    stream.metadata["language"] = LANGUAGES[language]
    return stream


def _text(reel: Reel, stream: SubtitleStream) -> Iterator[_Timed]:
    """A sample for every caption; the muxer itself writes the empty ones between."""
    for caption in reel.captions:
        yield _sample("\n".join(caption.lines), caption.range, stream, reel.rate)


def _sample(text: str, frames: FrameRange, stream: SubtitleStream, rate: int) -> _Timed:
    encoded = text.encode()
    packet = av.Packet(len(encoded).to_bytes(2, "big") + encoded)
    packet.pts = packet.dts = frames.start
    packet.duration = len(frames)
    packet.time_base, packet.stream = Fraction(1, rate), stream
    return Fraction(frames.start, rate), packet


def _chapters(reel: Reel) -> list[av.container.Chapter]:
    return [
        {
            "id": number,
            "start": chapter.range.start,
            "end": chapter.range.end,
            "time_base": Fraction(1, reel.rate),
            "metadata": {"title": chapter.title},
        }
        for number, chapter in enumerate(reel.chapters, start=1)
    ]
