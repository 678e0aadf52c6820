"""The one picture that stands for a film."""

from __future__ import annotations

import io
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from PIL import Image

from rentegn.batching.report import FilmReport
from rentegn.model.scene_file import END, TITLE

_WIDTH = 768
_CANDIDATES = 6
_MOMENT = 0.85  # of a scene: what it tells has happened by then
_RATE = 25


def poster(report: FilmReport) -> bytes | None:
    """The richest of a few scenes' late frames, as WebP: from the film, or from the clips of one that is not made."""
    moments = list(_in_film(report) if report.path else _in_clips(report))
    step = max(1, -(-len(moments) // _CANDIDATES))
    pictures = [_frame(path, number) for path, number in moments[::step]]
    return _webp(max(pictures, key=_richness)) if pictures else None


def _in_film(report: FilmReport) -> Iterator[tuple[Path, int]]:
    start = 0
    for scene, frames in report.forecast.frames.items():
        if report.path and scene not in (TITLE, END):
            yield report.path, start + _late(frames)
        start += frames


def _in_clips(report: FilmReport) -> Iterator[tuple[Path, int]]:
    for scene, clip in report.forecast.clips.items():
        if scene not in (TITLE, END):
            yield clip, _late(report.forecast.frames[scene])


def _late(frames: int) -> int:
    return round((frames - 1) * _MOMENT)


def _frame(path: Path, number: int) -> Image.Image:
    with av.open(path) as film:
        stream = film.streams.video[0]
        wanted = round(Fraction(number, _RATE) / (stream.time_base or Fraction(1, _RATE)))
        film.seek(wanted, stream=stream)
        frame = next(frame for frame in film.decode(stream) if frame.pts is not None and frame.pts >= wanted)
        return Image.fromarray(frame.to_ndarray(format="rgb24"))


def _richness(picture: Image.Image) -> float:
    """How much is drawn: the mean step from pixel to pixel."""
    light = np.asarray(picture.convert("L").resize(_size(picture, _WIDTH // 2)), dtype=np.float64)
    return float(np.abs(np.diff(light, axis=0)).mean() + np.abs(np.diff(light, axis=1)).mean())


def _webp(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.resize(_size(picture, _WIDTH), Image.Resampling.LANCZOS).save(out, "WEBP", quality=82, method=6)
    return out.getvalue()


def _size(picture: Image.Image, width: int) -> tuple[int, int]:
    return width, round(width * picture.height / picture.width)
