"""The one picture that stands for a film."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

import av
import numpy as np
from PIL import Image

from rentegn.model.scene_file import END, TITLE

_WIDTH = 768
_CANDIDATES = 6
_MOMENT = 0.85  # of a scene: what it tells has happened by then


def poster(clips: Mapping[str, Path]) -> bytes | None:
    """The richest of a few scenes' late frames, as WebP; None where there is no clip of the story."""
    story = [path for scene, path in clips.items() if scene not in (TITLE, END)]
    step = max(1, -(-len(story) // _CANDIDATES))
    pictures = [_late_frame(path) for path in story[::step]]
    return _webp(max(pictures, key=_richness)) if pictures else None


def _late_frame(path: Path) -> Image.Image:
    with av.open(path) as clip:
        stream = clip.streams.video[0]
        length = (stream.duration or 0) - 1
        wanted = round(length * _MOMENT)
        clip.seek(wanted, stream=stream)
        frame = next(frame for frame in clip.decode(stream) if frame.pts is not None and frame.pts >= wanted)
        return Image.fromarray(frame.to_ndarray(format="rgb24"))


def _richness(picture: Image.Image) -> float:
    """How much is drawn: the mean step from pixel to pixel."""
    light = np.asarray(picture.convert("L").resize((_WIDTH // 2, _WIDTH * 9 // 32)), dtype=np.float64)
    return float(np.abs(np.diff(light, axis=0)).mean() + np.abs(np.diff(light, axis=1)).mean())


def _webp(picture: Image.Image) -> bytes:
    height = round(_WIDTH * picture.height / picture.width)
    out = io.BytesIO()
    picture.resize((_WIDTH, height), Image.Resampling.LANCZOS).save(out, "WEBP", quality=82, method=6)
    return out.getvalue()
