"""The fast painter: exact area coverage of every polygon, one compiled call for a whole draw list."""

from __future__ import annotations

from typing import Any

import numba
import numpy as np
from numba.core import types
from numba.extending import intrinsic
from numpy.typing import NDArray


def _word(operation: str) -> Any:
    """A 32-bit instruction: plain numba widens uint32 arithmetic to 64 bits, which costs the vector units."""

    @intrinsic
    def instruction(context: Any, left: Any, right: Any) -> Any:
        return types.uint32(types.uint32, types.uint32), lambda _, builder, __, operands: getattr(builder, operation)(
            *operands
        )

    return instruction


add, sub, mul, shr, shl, both, either = (_word(name) for name in ("add", "sub", "mul", "lshr", "shl", "and_", "or_"))


def _lowest_bit() -> Any:
    @intrinsic
    def instruction(context: Any, word: Any) -> Any:
        return types.uint64(types.uint64), lambda context, builder, _, operands: builder.cttz(
            operands[0], context.get_constant(types.boolean, 1)
        )

    return instruction


#: The number of the lowest bit set in a 64-bit word that is not 0.
_lowest = _lowest_bit()

_PAIRS = np.uint32(0x00FF00FF)
_HALVES = np.uint32(0x00800080)
_BYTE, _TWO_BYTES, _WHOLE, _OPAQUE = np.uint32(8), np.uint32(16), np.uint32(256), np.uint32(0x00FF0000)
_FAINTEST, _FULL = np.float32(0.002), np.float32(0.998)
#: A row is swept in blocks of 2**_BLOCK pixels, one bit each in words of 64.
_BLOCK, _WORD = 3, 6


def words(width: int) -> int:
    """How many words of `touched` a row of a raster has."""
    return ((width + 1 >> _BLOCK) >> _WORD) + 1


@numba.njit(nogil=True, cache=True, inline="always")
def _over(pixel: np.uint32, red_blue: np.uint32, alpha_green: np.uint32, share: np.uint32) -> Any:
    """A pixel under an opaque colour at coverage `share` of 256, two channels at a time."""
    rest = sub(_WHOLE, share)
    even = both(shr(add(add(mul(red_blue, share), mul(both(pixel, _PAIRS), rest)), _HALVES), _BYTE), _PAIRS)
    odd = shr(pixel, _BYTE)
    odd = both(shr(add(add(mul(alpha_green, share), mul(both(odd, _PAIRS), rest)), _HALVES), _BYTE), _PAIRS)
    return either(even, shl(odd, _BYTE))


@numba.njit(nogil=True, cache=True)
def paint(
    raster: NDArray[np.uint32],
    points: NDArray[np.float32],
    starts: NDArray[np.int64],
    colours: NDArray[np.float32],
    cells: NDArray[np.float32],
    touched: NDArray[np.uint64],
    left: int,
    top: int,
    right: int,
    bottom: int,
) -> None:
    """Paint polygons (pixels) over an opaque raster (H, W) of little-endian RGBA within a rectangle.

    `cells` (at least H x (W + 2)) and `touched` (H, `words(W)`) are scratch, zero before and after.
    """
    for k in range(len(colours)):
        first, end = starts[k], starts[k + 1]
        if end - first < 3 or colours[k, 3] <= 0:
            continue
        low_x = high_x = points[first, 0]
        low_y = high_y = points[first, 1]
        for i in range(first + 1, end):
            low_x, high_x = min(low_x, points[i, 0]), max(high_x, points[i, 0])
            low_y, high_y = min(low_y, points[i, 1]), max(high_y, points[i, 1])
        if high_x <= left or low_x >= right or high_y <= top or low_y >= bottom:
            continue
        x0, x1 = max(left, int(np.floor(low_x))), min(right, int(np.ceil(high_x)) + 1)
        y0, y1 = max(top, int(np.floor(low_y))), min(bottom, int(np.ceil(high_y)))
        if x1 <= x0 or y1 <= y0:
            continue
        _cover(points, first, end, cells, touched, x0, y0, x1 - x0, y1 - y0)
        _sweep(raster, colours[k], cells, touched, x0, y0, x1 - x0, y1 - y0)


@numba.njit(nogil=True, cache=True)
def _cover(
    points: NDArray[np.float32],
    first: int,
    end: int,
    cells: NDArray[np.float32],
    touched: NDArray[np.uint64],
    x0: int,
    y0: int,
    wide: int,
    high: int,
) -> None:
    """Add every edge's signed area to the cells it crosses, as differences along each row."""
    zero, one = np.float32(0), np.float32(1)
    base_x, base_y = np.float32(x0), np.float32(y0)
    width, height = np.float32(wide), np.float32(high)
    from_x, from_y = points[end - 1, 0] - base_x, points[end - 1, 1] - base_y
    for i in range(first, end):
        to_x, to_y = points[i, 0] - base_x, points[i, 1] - base_y
        if to_y != from_y:
            if to_y > from_y:
                sign, x, y, last_x, last_y = one, from_x, from_y, to_x, to_y
            else:
                sign, x, y, last_x, last_y = -one, to_x, to_y, from_x, from_y
            if last_y > 0 and y < height:
                slope = (last_x - x) / (last_y - y)
                if y < 0:
                    x, y = x - y * slope, zero
                last_y = min(last_y, height)
                for row in range(int(y), int(np.ceil(last_y))):
                    inside = min(np.float32(row + 1), last_y) - max(np.float32(row), y)
                    next_x = x + slope * inside
                    near, far, area = min(x, next_x), max(x, next_x), sign * inside
                    x = next_x
                    if near >= width:
                        continue
                    if near < 0:
                        outside = area if far <= 0 else area * (-near / (far - near))
                        cells[row * (wide + 2)] += outside
                        area -= outside
                        near, far = zero, max(far, zero)
                    if far > width:
                        area *= (width - near) / (far - near)
                        far = width
                    _spread(cells, row * (wide + 2), near, far, area)
                    for block in range(int(near) >> _BLOCK, (int(np.ceil(far)) >> _BLOCK) + 1):
                        touched[row, block >> _WORD] |= np.uint64(1) << np.uint64(block & 63)
        from_x, from_y = to_x, to_y


@numba.njit(nogil=True, cache=True, inline="always")
def _spread(cells: NDArray[np.float32], base: int, near: np.float32, far: np.float32, area: np.float32) -> None:
    """One edge's piece within one row, from `near` to `far`, as differences of coverage from cell to cell."""
    one, half = np.float32(1), np.float32(0.5)
    begin, stop = int(near), int(np.ceil(far))
    if stop <= begin + 1:
        right = half * (near + far) - np.float32(begin)
        cells[base + begin] += area - area * right
        cells[base + begin + 1] += area * right
        return
    slope = one / (far - near)
    head = near - np.float32(begin)
    tail = far - np.float32(stop) + one
    first = half * slope * (one - head) * (one - head)
    last = half * slope * tail * tail
    cells[base + begin] += area * first
    if stop == begin + 2:
        cells[base + begin + 1] += area * (one - first - last)
    else:
        second = slope * (np.float32(1.5) - head)
        cells[base + begin + 1] += area * (second - first)
        for cell in range(begin + 2, stop - 1):
            cells[base + cell] += area * slope
        before = second + np.float32(stop - begin - 3) * slope
        cells[base + stop - 1] += area * (one - before - last)
    cells[base + stop] += area * last


@numba.njit(nogil=True, cache=True)
def _sweep(
    raster: NDArray[np.uint32],
    colour: NDArray[np.float32],
    cells: NDArray[np.float32],
    touched: NDArray[np.uint64],
    x0: int,
    y0: int,
    wide: int,
    high: int,
) -> None:
    """Sum the cells along each row, paint, leave them zero; blocks that no edge touched are spans of one coverage."""
    red, green, blue = (
        np.uint32(colour[0] * 255 + 0.5),
        np.uint32(colour[1] * 255 + 0.5),
        np.uint32(colour[2] * 255 + 0.5),
    )
    red_blue, alpha_green = either(red, shl(blue, _TWO_BYTES)), either(green, _OPAQUE)
    alpha = min(colour[3], np.float32(1))
    last = (wide + 1 >> _BLOCK) >> _WORD
    for row in range(high):
        line = raster[y0 + row, x0 : x0 + wide]
        sums = cells[row * (wide + 2) : (row + 1) * (wide + 2)]
        total, here = np.float32(0), 0
        for word in range(last + 1):
            marks = touched[row, word]
            if marks == 0:
                continue
            touched[row, word] = np.uint64(0)
            while marks:
                first = _lowest(marks)
                marks |= marks - np.uint64(1)
                beyond = ~marks
                after = np.uint64(64) if beyond == 0 else _lowest(beyond)
                marks = np.uint64(0) if beyond == 0 else marks & (marks + np.uint64(1))
                begin, end = (word << _WORD) + int(first) << _BLOCK, (word << _WORD) + int(after) << _BLOCK
                _even(line[here : min(begin, wide)], total, alpha, red_blue, alpha_green)
                here = min(end, wide)
                total = _edges(
                    line[min(begin, wide) : here], sums[begin : min(end, wide + 2)], total, alpha, red_blue, alpha_green
                )
        _even(line[here:], total, alpha, red_blue, alpha_green)


@numba.njit(nogil=True, cache=True, inline="always")
def _even(
    span: NDArray[np.uint32], total: np.float32, alpha: np.float32, red_blue: np.uint32, alpha_green: np.uint32
) -> None:
    """Paint a span of one coverage."""
    cover = min(abs(total), np.float32(1)) * alpha
    if cover > _FULL:
        solid = either(red_blue, shl(alpha_green, _BYTE))
        for i in range(len(span)):
            span[i] = solid
    elif cover > _FAINTEST:
        share = np.uint32(np.int32(cover * np.float32(256) + np.float32(0.5)))
        for i in range(len(span)):
            span[i] = _over(span[i], red_blue, alpha_green, share)


@numba.njit(nogil=True, cache=True, inline="always")
def _edges(
    span: NDArray[np.uint32],
    sums: NDArray[np.float32],
    total: np.float32,
    alpha: np.float32,
    red_blue: np.uint32,
    alpha_green: np.uint32,
) -> Any:
    """Paint a span through which edges run; the coverage at its end. Four sums at a time wait for each other once."""
    count = len(sums)
    quads = count >> 2
    for k in range(quads):
        a, b, c, d = sums[4 * k], sums[4 * k + 1], sums[4 * k + 2], sums[4 * k + 3]
        two, other = a + b, c + d
        sums[4 * k], sums[4 * k + 1], sums[4 * k + 2] = total + a, total + two, total + (two + c)
        total += two + other
        sums[4 * k + 3] = total
    for i in range(4 * quads, count):
        total += sums[i]
        sums[i] = total
    for i in range(len(span)):
        cover = min(abs(sums[i]), np.float32(1)) * alpha
        share = np.uint32(np.int32(cover * np.float32(256) + np.float32(0.5)))
        span[i] = _over(span[i], red_blue, alpha_green, share)
    for i in range(count):
        sums[i] = np.float32(0)
    return total
