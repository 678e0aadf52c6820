"""Frames to H.264 in an MP4: BT.709 and tagged so, the same bytes every time."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from types import TracebackType

import av
import numpy as np
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc
from numpy.typing import NDArray

from rentegn.drawing.compiled import processor_has
from rentegn.drawing.drawlist import Rect
from rentegn.drawing.painter import Raster
from rentegn.manim_stage.clock import STAGE_RATE
from rentegn.manim_stage.planes import Planes

#: One thread: more make other bytes on other machines. `subq` 1 where the preset has 2 takes a quarter of the time
#: for flat drawings off, and adds a twentieth to the bytes.
X264 = {"preset": "veryfast", "crf": "18", "profile": "high", "threads": "1", "subq": "1"}
#: For drafts, which are encoded twice: once clean and with little loss, then with what is burnt in.
CLEAN_X264 = {"preset": "ultrafast", "crf": "16", "threads": "1"}
DRAFT_X264 = {"preset": "superfast", "crf": "20", "profile": "high", "threads": "1", "subq": "1"}


def _asm() -> dict[str, str]:
    """What every setting goes with here: where x264 finds AVX-512 it is told to leave it.

    With it, a clip came out now with these bytes and now with those (seen with 320 pixels across, frames being equal);
    without, it is the same as on processors that have none, and takes a twentieth less time.
    """
    return {"x264-params": "asm=avx2"} if processor_has("avx512f") else {}


class Encoder:
    """A silent clip being written. Hand it the raster and what changed in it; nothing changed costs no conversion."""

    def __init__(
        self, path: Path, width: int, height: int, rate: int = STAGE_RATE, settings: Mapping[str, str] = X264
    ) -> None:
        self.frames = 0
        self._rate = rate
        # one frame is filled again and again: fresh memory costs more than all that changes in it
        self._frame = av.VideoFrame(width, height, "yuv420p")
        self._at: list[int] = []
        self._planes = Planes(width, height)
        self._file = av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"})
        self._stream = self._file.add_stream("libx264", rate=rate, options={**settings, **_asm()})
        self._stream.width, self._stream.height, self._stream.pix_fmt = width, height, "yuv420p"
        context = self._stream.codec_context
        context.color_range = ColorRange.MPEG
        context.colorspace = Colorspace.ITU709
        context.color_primaries = ColorPrimaries.BT709
        context.color_trc = ColorTrc.BT709

    @property
    def planes(self) -> Planes:
        """What the next frame will be: its own memory, which whoever encodes the one before no longer reads."""
        self._frame.make_writable()
        at = [plane.buffer_ptr for plane in self._frame.planes]
        if at != self._at:
            self._at = at
            self._planes = Planes(self._frame.width, self._frame.height, into=rows(self._frame))
        return self._planes

    def write(self, raster: Raster, changed: list[Rect]) -> None:
        """The next frame."""
        if changed:
            self.planes.take(raster, changed)
        self.write_planes()

    def write_planes(self) -> None:
        """The planes as they are now as the next frame."""
        self._frame.pts, self._frame.time_base = self.frames, Fraction(1, self._rate)
        self.frames += 1
        self._file.mux(self._stream.encode(self._frame))

    def close(self) -> None:
        """Write what is still being encoded, and the index."""
        self._file.mux(self._stream.encode())
        self._file.close()

    def __enter__(self) -> Encoder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.close()
        else:
            self._file.close()


def rows(frame: av.VideoFrame) -> list[NDArray[np.uint8]]:
    """Luma, blue and red of a frame, its rows as long as FFmpeg has them: not copies but the frame itself."""
    return [np.frombuffer(memoryview(plane), np.uint8).reshape(plane.height, plane.line_size) for plane in frame.planes]
