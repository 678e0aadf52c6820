"""A draft's slate, burnt into a clip: only the rectangles it covers are touched, and what stays is made once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from rentegn.drawing import slate as drawing
from rentegn.drawing.drawlist import DrawList, Rect, View
from rentegn.drawing.looks.inking import inked_all
from rentegn.drawing.painter import paint
from rentegn.drawing.prims import Cel
from rentegn.manim_stage.clock import DRAFT_PACE
from rentegn.manim_stage.encoder import DRAFT_X264, Encoder, rows
from rentegn.manim_stage.planes import Planes
from rentegn.model.draft import Slate, timecode
from rentegn.model.storyboard import WIDE, Format

#: Black and white in limited range, and chroma without colour.
_BLACK, _WHITE, _GREY = 16, 235, 128
#: Characters of a timecode that stay for a second.
_STEADY = 9


def burn(clip: Path, slate: Slate, out: Path, frames: int, *, format: Format = WIDE) -> int:
    """Write a draft's clip with its slate over it, `frames` long; how many there were pictures for.

    The clip holds each drawing once; here it is held for as many frames as a draft's pace says.
    """
    with av.open(str(clip)) as source:
        stream = source.streams.video[0]
        view = View(stream.width, stream.height, format.units_wide)
        with Encoder(out, stream.width, stream.height, slate.rate, DRAFT_X264) as encoder:
            for picture in source.decode(stream):
                clean = rows(picture)
                for number in range(encoder.frames, min(encoder.frames + DRAFT_PACE.drawing, frames)):
                    planes = encoder.planes
                    planes.copy(clean)
                    for tile in _tiles(slate, number, view, format):
                        tile.burn(planes)
                    encoder.write_planes()
            return encoder.frames


@dataclass(frozen=True, slots=True, eq=False)
class Tile:
    """A rectangle of picture to lay over another: what it adds to luma and chroma, and the share (of 256) it keeps."""

    rect: Rect
    luma: NDArray[np.int32]
    blue: NDArray[np.int32]
    red: NDArray[np.int32]
    keep: NDArray[np.int32]
    keep_chroma: NDArray[np.int32]

    def burn(self, planes: Planes) -> None:
        """Lay it over the planes."""
        left, top, right, bottom = self.rect
        whole = (slice(top, bottom), slice(left, right))
        half = (slice(top // 2, bottom // 2), slice(left // 2, right // 2))
        planes.luma[whole] = _over(planes.luma[whole], self.luma, self.keep, _BLACK)
        planes.blue[half] = _over(planes.blue[half], self.blue, self.keep_chroma, _GREY)
        planes.red[half] = _over(planes.red[half], self.red, self.keep_chroma, _GREY)


def _over(
    below: NDArray[np.uint8], added: NDArray[np.int32], keep: NDArray[np.int32], nothing: int
) -> NDArray[np.uint8]:
    """`added` was made over black, whose value in this plane is `nothing`: black gives way to what lies below."""
    return (added + (((below.astype(np.int32) - nothing) * keep + 128) >> 8)).clip(0, 255).astype(np.uint8)


def _tiles(slate: Slate, number: int, view: View, format: Format) -> Iterator[Tile]:
    """Everything that lies over a frame of the clip."""
    code = timecode(slate.start + number, slate.rate)
    yield _tag(slate.label, slate.scene, view, format)
    yield _clock_slip(view, format)
    yield _clock(code[:_STEADY], 0, view, format)
    yield _clock(code[_STEADY:], _STEADY, view, format)
    for caption in slate.captions:
        if number in caption.range:
            yield _caption(caption.lines, view, format)


@lru_cache(maxsize=4)
def _tag(label: str, scene: str, view: View, format: Format) -> Tile:
    return tile(drawing.tag(label, scene, format), view)


@lru_cache(maxsize=4)
def _clock_slip(view: View, format: Format) -> Tile:
    return tile(drawing.clock_slip(format), view)


@lru_cache(maxsize=128)
def _clock(text: str, first: int, view: View, format: Format) -> Tile:
    return tile(drawing.clock(text, first, format), view)


@lru_cache(maxsize=4)
def _caption(lines: Sequence[str], view: View, format: Format) -> Tile:
    return tile(drawing.caption(lines, format), view)


def tile(cel: Cel, view: View) -> Tile:
    """A cel as a tile. Painted over black and over white, the two differ by what shows through."""
    drawn = inked_all([cel])
    left, top, right, bottom = rect = view.rect(drawn.box() or (0, 0, 0, 0))
    black, white = (_planes(drawn, ground, rect, view) for ground in (0, 255))
    whole = (slice(top, bottom), slice(left, right))
    half = (slice(top // 2, bottom // 2), slice(left // 2, right // 2))
    through = (white.luma[whole].astype(np.int32) - black.luma[whole]) * 256 / (_WHITE - _BLACK)
    keep = np.rint(through).astype(np.int32)
    pairs = keep.reshape(keep.shape[0] // 2, 2, keep.shape[1] // 2, 2)
    chroma = np.rint(pairs.mean(axis=(1, 3))).astype(np.int32)
    parts = (black.luma[whole], black.blue[half], black.red[half])
    luma, blue, red = (part.astype(np.int32) for part in parts)
    return Tile(rect, luma, blue, red, keep, chroma)


def _planes(drawn: DrawList, ground: int, rect: Rect, view: View) -> Planes:
    raster = np.full((view.height, view.width, 4), ground, np.uint8)
    raster[..., 3] = 255
    paint(raster, drawn, view, rect)
    planes = Planes(view.width, view.height)
    planes.take(raster, [rect])
    return planes
