"""The animatic: stills under the film's own voice, captions and clock, made in seconds before anything is animated."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc
from av.video.stream import VideoStream
from PIL import Image, ImageDraw, ImageFont

from rentegn.delivery.join import Chapter, Piece, Reel, join
from rentegn.model.film import Mix
from rentegn.model.progress import Count, Steps, nobody_counts
from rentegn.model.scene_file import END, TITLE
from rentegn.model.storyboard import Storyboard
from rentegn.model.timeline import FrameRange, Timeline

#: What is written on it: paper behind ink, and the draft's mark in the coral that is safe for text.
_PAPER, _INK, _CORAL = "#FBF5E9", "#2B2A33", "#A63C17"
_CLEAR, _STRIP = (251, 245, 233, 0), (251, 245, 233, 235)
#: Shares of the frame's height: the captions' size, where their strip ends, the mark's size.
_CAPTION, _FOOT, _MARK = 0.046, 0.985, 0.032
_DRAFT = {"da": "UDKAST", "nb": "UTKAST", "nn": "UTKAST", "en": "DRAFT"}


@dataclass(frozen=True, slots=True)
class Slide:
    """A still, and the frame of its scene that it shows, counted from the scene's first; the cards are scenes too."""

    scene: str
    frame: int
    path: Path


def animatic(
    slides: Sequence[Slide],
    timeline: Timeline,
    mix: Mix,
    storyboard: Storyboard,
    out: Path,
    count: Count = nobody_counts,
) -> Path:
    """Write an MP4 as long as the film. Captions, the scene's name and the time of the film are burnt in.

    A picture is written only when something in it changes, and once a second, so that players can seek. ValueError for
    slides of different sizes or none, OSError where one cannot be read. `count` is told how many pictures are written.
    """
    ranges = _ranges(timeline)
    shown = _shown(slides, ranges)
    if not shown:
        raise ValueError("an animatic needs slides")
    names = {shot.scene: f"{shot.number} {shot.scene}" for shot in storyboard.shots}
    chapters = tuple(Chapter(names.get(scene, storyboard.title), frames) for scene, frames in ranges.items())
    with tempfile.TemporaryDirectory(prefix="rentegn-") as folder:
        clip = Path(folder) / "picture.mp4"
        _film(clip, shown, timeline, names, _DRAFT[storyboard.language], count)
        whole = (Piece("animatic", clip, FrameRange(0, timeline.length)),)
        title = (("title", storyboard.title),)
        join(Reel(whole, mix, (), chapters, storyboard.language, timeline.rate, title, draft=True), out)
    return out


def _ranges(timeline: Timeline) -> Mapping[str, FrameRange]:
    """Every scene and card with its frames of the film."""
    shots = {timing.scene: timing.range for timing in timeline.shots}
    return {TITLE: timeline.title, **shots, END: timeline.end}


def _shown(slides: Sequence[Slide], ranges: Mapping[str, FrameRange]) -> list[tuple[int, Slide]]:
    """Slides with the frame of the film from which each stands: halfway from the one before it in its scene."""
    shown = []
    for scene, frames in ranges.items():
        own = sorted((slide for slide in slides if slide.scene == scene), key=lambda slide: slide.frame)
        starts = [0, *((one.frame + next_.frame) // 2 for one, next_ in pairwise(own))]
        shown += [(frames.start + start, slide) for start, slide in zip(starts, own, strict=False)]
    return shown


def _film(
    out: Path,
    shown: Sequence[tuple[int, Slide]],
    timeline: Timeline,
    names: Mapping[str, str],
    draft: str,
    count: Count,
) -> None:
    with av.open(str(out), "w", format="mp4") as file:
        size = _picture(shown[0][1].path).size
        stream = file.add_stream("libx264", rate=timeline.rate, options={"preset": "veryfast", "crf": "22"})
        _prepare(stream, size, timeline.rate)
        changes = _changes(shown, timeline)
        writing = Steps(count, len(changes))
        for number in changes:
            slide = [slide for start, slide in shown if start <= number][-1] if shown[0][0] <= number else shown[0][1]
            lines = next((caption.lines for caption in timeline.captions if number in caption.range), ())
            mark = f"{draft}  {names.get(slide.scene, '')}".rstrip()
            picture = _written(_picture(slide.path), lines, (mark, _clock(number, timeline.rate)))
            if picture.size != size:
                raise ValueError(f"{slide.path} is {picture.size}, not {size}")
            frame = av.VideoFrame.from_ndarray(np.asarray(picture), format="rgb24")
            frame.pts, frame.time_base = number, Fraction(1, timeline.rate)
            file.mux(stream.encode(frame))
            writing.step()
        file.mux(stream.encode(None))


def _prepare(stream: VideoStream, size: tuple[int, int], rate: int) -> None:
    stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
    context = stream.codec_context
    context.time_base = Fraction(1, rate)
    context.max_b_frames = 0
    context.color_range, context.colorspace = ColorRange.MPEG, Colorspace.ITU709
    context.color_primaries, context.color_trc = ColorPrimaries.BT709, ColorTrc.BT709


def _changes(shown: Sequence[tuple[int, Slide]], timeline: Timeline) -> list[int]:
    """Frames of the film on which the picture is another: slides, captions, every second, and the very last."""
    captions = [edge for caption in timeline.captions for edge in (caption.range.start, caption.range.end)]
    every = {0, *(start for start, _ in shown), *captions, *range(0, timeline.length, timeline.rate)}
    return sorted(frame for frame in {*every, timeline.length - 1} if frame < timeline.length)


def _written(picture: Image.Image, lines: tuple[str, ...], mark: Sequence[str]) -> Image.Image:
    """A picture with its captions at the foot and the draft's mark at the head."""
    picture = picture.copy()
    if lines:
        captions, at = _captions(picture.size, lines)
        picture.paste(captions, at, captions)
    x = y = round(0.02 * picture.height)
    for text in mark:
        small = _mark(text, picture.height)
        picture.paste(small, (x, y), small)
        x += small.width
    return picture


@cache
def _mark(text: str, height: int) -> Image.Image:
    """A part of the mark; each is drawn once, for only the time changes from second to second."""
    font, stroke = _font("Kalam-Bold", round(_MARK * height)), round(0.005 * height)
    box = font.getbbox(text, stroke_width=stroke)
    picture = Image.new("RGBA", (round(box[2] + _MARK * height), round(box[3] + stroke)), _CLEAR)
    ImageDraw.Draw(picture).text((0, 0), text, _CORAL, font, stroke_width=stroke, stroke_fill=_PAPER)
    return picture


@cache
def _captions(size: tuple[int, int], lines: tuple[str, ...]) -> tuple[Image.Image, tuple[int, int]]:
    """Lines on a strip of paper, and where it is laid over others; they stand for seconds, so each is drawn once."""
    width, height = size
    font, leading = _font("Delius", round(_CAPTION * height)), round(1.25 * _CAPTION * height)
    inner = max(round(font.getlength(line)) for line in lines)
    pad = round(0.6 * _CAPTION * height)
    strip = Image.new("RGBA", (min(inner + 2 * pad, width), leading * len(lines) + pad), _CLEAR)
    pen = ImageDraw.Draw(strip)
    pen.rounded_rectangle((0, 0, strip.width - 1, strip.height - 1), radius=pad / 2, fill=_STRIP)
    for number, line in enumerate(lines):
        middle = (strip.width / 2, pad / 2 + (number + 0.5) * leading)
        pen.text(middle, line, _INK, font, anchor="mm")
    return strip, ((width - strip.width) // 2, round(_FOOT * height) - strip.height)


def _clock(frame: int, rate: int) -> str:
    seconds = frame // rate
    return f"{seconds // 60}:{seconds % 60:02}"


@cache
def _picture(path: Path) -> Image.Image:
    """A still, its sides made even as the encoder wants them."""
    with Image.open(path) as still:
        width, height = still.size
        return still.convert("RGB").crop((0, 0, width - width % 2, height - height % 2))


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """A face of the film by its file's name; FileNotFoundError where it is not installed."""
    for package in ("fontpkg_delius", "fontpkg_kalam"):
        found = find_spec(package)
        for folder in (found.submodule_search_locations or ()) if found else ():
            for path in sorted(Path(folder).rglob("*.ttf")):
                if path.stem.startswith(name):
                    return ImageFont.truetype(str(path), size)
    raise FileNotFoundError(f"the font {name} is not installed")
