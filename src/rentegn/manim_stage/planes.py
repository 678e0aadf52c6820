"""RGBA to the planes of video: BT.709, limited range, 4:2:0 with a box filter, in whole numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.compiled import NUMBA
from rentegn.drawing.drawlist import Rect
from rentegn.drawing.painter import Raster

if NUMBA:
    import numba

    from rentegn.drawing.coverage import add, both, mul, shr, sub

    _CHANNEL, _PAIRS, _LOW = np.uint32(0xFF), np.uint32(0x00FF00FF), np.uint32(0xFFFF)
    _8, _16, _18 = np.uint32(8), np.uint32(16), np.uint32(18)
    # weights times 65536 (luma) and 65536 (chroma, over four pixels); offsets hold 16 or 128 and the rounding
    _Y_RED, _Y_GREEN, _Y_BLUE, _Y_OFFSET = np.uint32(11966), np.uint32(40254), np.uint32(4064), np.uint32(1081344)
    _C_OWN, _C_OFFSET = np.uint32(28784), np.uint32(33685504)
    _U_RED, _U_GREEN, _V_GREEN, _V_BLUE = np.uint32(6596), np.uint32(22189), np.uint32(26145), np.uint32(2639)

    @numba.njit(cache=True, nogil=True)
    def _convert(
        raster: NDArray[np.uint32],
        luma: NDArray[np.uint8],
        blue: NDArray[np.uint8],
        red: NDArray[np.uint8],
        left: int,
        top: int,
        right: int,
        bottom: int,
    ) -> None:
        for row in range(top >> 1, bottom >> 1):  # two rows at a time, which are read once
            for line in range(2 * row, 2 * row + 2):
                pixels, out = raster[line, left:right], luma[line, left:right]
                for i in range(len(pixels)):
                    pixel = pixels[i]
                    light = add(mul(both(pixel, _CHANNEL), _Y_RED), mul(both(shr(pixel, _8), _CHANNEL), _Y_GREEN))
                    light = add(add(light, mul(both(shr(pixel, _16), _CHANNEL), _Y_BLUE)), _Y_OFFSET)
                    out[i] = np.uint8(shr(light, _16))
            upper, lower = raster[2 * row, left:right], raster[2 * row + 1, left:right]
            blues, reds = blue[row, left >> 1 : right >> 1], red[row, left >> 1 : right >> 1]
            for i in range(len(blues)):
                a, b, c, d = upper[2 * i], upper[2 * i + 1], lower[2 * i], lower[2 * i + 1]
                pair = add(add(both(a, _PAIRS), both(b, _PAIRS)), add(both(c, _PAIRS), both(d, _PAIRS)))
                green = add(both(shr(a, _8), _CHANNEL), both(shr(b, _8), _CHANNEL))
                green = add(green, add(both(shr(c, _8), _CHANNEL), both(shr(d, _8), _CHANNEL)))
                reddish, bluish = both(pair, _LOW), shr(pair, _16)
                u = sub(sub(add(mul(bluish, _C_OWN), _C_OFFSET), mul(reddish, _U_RED)), mul(green, _U_GREEN))
                v = sub(sub(add(mul(reddish, _C_OWN), _C_OFFSET), mul(green, _V_GREEN)), mul(bluish, _V_BLUE))
                blues[i], reds[i] = np.uint8(shr(u, _18)), np.uint8(shr(v, _18))


class Planes:
    """The three planes of one frame as I420 has them, (H, W) and twice (H / 2, W / 2); H and W even.

    They lie where they are told to (`into`: luma, blue, red, whose rows may be longer), or in memory of their own.
    """

    def __init__(self, width: int, height: int, into: Sequence[NDArray[np.uint8]] | None = None) -> None:
        if width % 2 or height % 2:
            raise ValueError(f"video needs even sizes, not {width} x {height}")
        half = (height // 2, width // 2)
        sizes = ((height, width), half, half)
        luma, blue, red = self._whole = tuple(into or (np.zeros(size, np.uint8) for size in sizes))
        self.luma, self.blue, self.red = luma[:, :width], blue[:, : width // 2], red[:, : width // 2]

    def copy(self, planes: Sequence[NDArray[np.uint8]]) -> None:
        """Become the same as these: luma, blue, red."""
        for own, other in zip((self.luma, self.blue, self.red), planes, strict=True):
            own[:] = other[:, : own.shape[1]]

    def take(self, raster: Raster, rects: list[Rect]) -> None:
        """Bring the planes up to date within the rectangles (even edges)."""
        for rect in rects:
            (self._compiled if NUMBA else self._plain)(raster, rect)

    def _compiled(self, raster: Raster, rect: Rect) -> None:
        luma, blue, red = self._whole
        _convert(raster.view(np.uint32).reshape(raster.shape[:2]), luma, blue, red, *rect)

    def _plain(self, raster: Raster, rect: Rect) -> None:
        left, top, right, bottom = rect
        red, green, blue = (raster[top:bottom, left:right, k].astype(np.int64) for k in range(3))
        self.luma[top:bottom, left:right] = (11966 * red + 40254 * green + 4064 * blue + 1081344) >> 16
        red, green, blue = (_summed(channel) for channel in (red, green, blue))
        half = (slice(top // 2, bottom // 2), slice(left // 2, right // 2))
        self.blue[half] = (28784 * blue + 33685504 - 6596 * red - 22189 * green) >> 18
        self.red[half] = (28784 * red + 33685504 - 26145 * green - 2639 * blue) >> 18


def _summed(channel: NDArray[np.int64]) -> NDArray[np.int64]:
    """Sums of two by two pixels."""
    total: NDArray[np.int64] = channel[::2, ::2] + channel[1::2, ::2] + channel[::2, 1::2] + channel[1::2, 1::2]
    return total
