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
#: Rows are painted so many at a time, which stay in the processor's cache while all polygons go over them. What a
#: polygon leaves on a row hangs on nothing but the polygon and these bands, so a part is painted just as the whole is.
BAND = 64


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
    base: NDArray[np.uint32],
    points: NDArray[np.float32],
    starts: NDArray[np.int64],
    colours: NDArray[np.float32],
    cells: NDArray[np.float32],
    touched: NDArray[np.uint64],
    rects: NDArray[np.int64],
) -> None:
    """Paint polygons (pixels) over an opaque raster (H, W) of little-endian RGBA within rectangles, one a row.

    Where `base` is not empty, they are painted over what it has there. `cells` (at least BAND x (W + 2)) and `touched`
    (BAND, `words(W)`) are scratch, zero before and after.
    """
    boxes = _boxes(points, starts, raster.shape[1], raster.shape[0])
    for rect in range(len(rects)):
        left, top, right, bottom = rects[rect, 0], rects[rect, 1], rects[rect, 2], rects[rect, 3]
        for band in range(top // BAND, (bottom - 1) // BAND + 1):
            first, last = max(top, band * BAND), min(bottom, (band + 1) * BAND)
            if len(base):
                for row in range(first, last):
                    below, here = base[row, left:right], raster[row, left:right]
                    for i in range(len(here)):
                        here[i] = below[i]
            for k in range(len(colours)):
                x0, x1 = boxes[k, 0], boxes[k, 2]
                y0, y1 = max(band * BAND, boxes[k, 1]), min((band + 1) * BAND, boxes[k, 3])
                if x1 <= left or x0 >= right or y1 <= first or y0 >= last or colours[k, 3] <= 0:
                    continue
                _cover(points, starts[k], starts[k + 1], cells, touched, x0, y0, x1 - x0, y1 - y0, right - x0)
                _sweep(raster, colours[k], cells, touched, x0, x1, y0, y1, left, first, right, last)


@numba.njit(nogil=True, cache=True)
def _boxes(points: NDArray[np.float32], starts: NDArray[np.int64], width: int, height: int) -> NDArray[np.int64]:
    """Left, top, right and bottom of each polygon in pixels of the raster; nothing for fewer than three points."""
    boxes = np.zeros((len(starts) - 1, 4), np.int64)
    for k in range(len(boxes)):
        first, end = starts[k], starts[k + 1]
        if end - first < 3:
            continue
        low_x = high_x = points[first, 0]
        low_y = high_y = points[first, 1]
        for i in range(first + 1, end):
            x, y = points[i, 0], points[i, 1]
            low_x, high_x = (x if x < low_x else low_x), (x if x > high_x else high_x)
            low_y, high_y = (y if y < low_y else low_y), (y if y > high_y else high_y)
        if high_x <= 0 or low_x >= width or high_y <= 0 or low_y >= height:
            continue
        boxes[k, 0], boxes[k, 2] = max(0, int(np.floor(low_x))), min(width, int(np.ceil(high_x)) + 1)
        boxes[k, 1], boxes[k, 3] = max(0, int(np.floor(low_y))), min(height, int(np.ceil(high_y)))
    return boxes


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
    reach: int,
) -> None:
    """Add every edge's signed area to the cells it crosses, as differences along each row.

    Nobody asks for cells from `reach` on.
    """
    zero, one = np.float32(0), np.float32(1)
    base_x, base_y = np.float32(x0), np.float32(y0)
    width, height, beyond = np.float32(wide), np.float32(high), np.float32(min(wide, reach))
    from_x, from_y = points[np.uint64(end - 1), 0] - base_x, points[np.uint64(end - 1), 1] - base_y
    for i in range(np.uint64(first), np.uint64(end)):
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
                    if near >= beyond:
                        continue
                    if near < 0:
                        outside = area if far <= 0 else area * (-near / (far - near))
                        cells[np.uint64(row * (wide + 2))] += outside
                        area -= outside
                        near, far = zero, max(far, zero)
                    if far > width:
                        area *= (width - near) / (far - near)
                        far = width
                    begin, stop = int(near), int(np.ceil(far))
                    _spread(cells, np.uint64(row * (wide + 2) + begin), begin, stop, near, far, area)
                    low, top = begin >> _BLOCK, stop >> _BLOCK
                    if low >> _WORD == top >> _WORD:
                        marks = ((np.uint64(2) << np.uint64(top - low)) - np.uint64(1)) << np.uint64(low & 63)
                        touched[np.uint64(row), np.uint64(low >> _WORD)] |= marks
                    else:
                        for block in range(low, top + 1):
                            touched[np.uint64(row), np.uint64(block >> _WORD)] |= np.uint64(1) << np.uint64(block & 63)
        from_x, from_y = to_x, to_y


@numba.njit(nogil=True, cache=True, inline="always")
def _spread(
    cells: NDArray[np.float32],
    at: np.uint64,
    begin: int,
    stop: int,
    near: np.float32,
    far: np.float32,
    area: np.float32,
) -> None:
    """One edge's piece within one row, from `near` to `far`, as differences of coverage from cell to cell."""
    one, half = np.float32(1), np.float32(0.5)
    next_one = np.uint64(1)
    if stop <= begin + 1:
        right = half * (near + far) - np.float32(begin)
        cells[at] += area - area * right
        cells[at + next_one] += area * right
        return
    slope = one / (far - near)
    head = near - np.float32(begin)
    tail = far - np.float32(stop) + one
    first = half * slope * (one - head) * (one - head)
    last = half * slope * tail * tail
    cells[at] += area * first
    until = at + np.uint64(stop - begin)
    if stop == begin + 2:
        cells[at + next_one] += area * (one - first - last)
    else:
        second = slope * (np.float32(1.5) - head)
        cells[at + next_one] += area * (second - first)
        for cell in range(at + np.uint64(2), until - next_one):
            cells[cell] += area * slope
        before = second + np.float32(stop - begin - 3) * slope
        cells[until - next_one] += area * (one - before - last)
    cells[until] += area * last


@numba.njit(nogil=True, cache=True)
def _sweep(
    raster: NDArray[np.uint32],
    colour: NDArray[np.float32],
    cells: NDArray[np.float32],
    touched: NDArray[np.uint64],
    x0: int,
    x1: int,
    y0: int,
    y1: int,
    left: int,
    top: int,
    right: int,
    bottom: int,
) -> None:
    """Sum a polygon's cells from `x0`, `y0` to `x1`, `y1`, leave them zero, and paint what lies within a rectangle.

    Blocks that no edge touched are spans of one coverage.
    """
    red, green, blue = (
        np.uint32(colour[0] * 255 + 0.5),
        np.uint32(colour[1] * 255 + 0.5),
        np.uint32(colour[2] * 255 + 0.5),
    )
    red_blue, alpha_green = either(red, shl(blue, _TWO_BYTES)), either(green, _OPAQUE)
    alpha = min(colour[3], np.float32(1))
    wide, since = x1 - x0, max(left - x0, 0)
    last = (wide + 1 >> _BLOCK) >> _WORD
    for row in range(y0, y1):
        until = min(right, x1) - x0 if top <= row < bottom else 0
        line = raster[np.uint64(row)]
        base = (row - y0) * (wide + 2)
        total, here = np.float32(0), 0
        for word in range(last + 1):
            marks = touched[np.uint64(row - y0), np.uint64(word)]
            if marks == 0:
                continue
            touched[np.uint64(row - y0), np.uint64(word)] = np.uint64(0)
            while marks:
                first = _lowest(marks)
                marks |= marks - np.uint64(1)
                beyond = ~marks
                after = np.uint64(64) if beyond == 0 else _lowest(beyond)
                marks = np.uint64(0) if beyond == 0 else marks & (marks + np.uint64(1))
                begin, end = (word << _WORD) + int(first) << _BLOCK, (word << _WORD) + int(after) << _BLOCK
                _even(line, x0 + max(here, since), x0 + min(begin, until), total, alpha, red_blue, alpha_green)
                here = end
                total = _edges(cells, base + begin, base + min(end, wide + 2), total)
                seen, unseen = max(begin, since), min(end, until)
                _blend(line, x0 + seen, unseen - seen, cells, base + seen, alpha, red_blue, alpha_green)
                for cell in range(np.uint64(base + begin), np.uint64(base + min(end, wide + 2))):
                    cells[cell] = np.float32(0)
        _even(line, x0 + max(here, since), x0 + until, total, alpha, red_blue, alpha_green)


@numba.njit(nogil=True, cache=True, inline="always")
def _even(
    line: NDArray[np.uint32],
    first: int,
    end: int,
    total: np.float32,
    alpha: np.float32,
    red_blue: np.uint32,
    alpha_green: np.uint32,
) -> None:
    """Paint a span of one coverage."""
    if end <= first:
        return
    cover = min(abs(total), np.float32(1)) * alpha
    if cover > _FULL:
        solid = either(red_blue, shl(alpha_green, _BYTE))
        for i in range(np.uint64(first), np.uint64(end)):
            line[i] = solid
    elif cover > _FAINTEST:
        share = np.uint32(np.int32(cover * np.float32(256) + np.float32(0.5)))
        for i in range(np.uint64(first), np.uint64(end)):
            line[i] = _over(line[i], red_blue, alpha_green, share)


@numba.njit(nogil=True, cache=True, inline="always")
def _edges(cells: NDArray[np.float32], first: int, end: int, total: np.float32) -> Any:
    """Add the differences up from cell to cell; the coverage at the end. Four at a time wait for each other once."""
    one, two_on, three_on, four = np.uint64(1), np.uint64(2), np.uint64(3), np.uint64(4)
    k = np.uint64(first)
    for _ in range((end - first) >> 2):
        a, b, c, d = cells[k], cells[k + one], cells[k + two_on], cells[k + three_on]
        two, other = a + b, c + d
        cells[k], cells[k + one], cells[k + two_on] = total + a, total + two, total + (two + c)
        total += two + other
        cells[k + three_on] = total
        k += four
    for i in range(k, np.uint64(end)):
        total += cells[i]
        cells[i] = total
    return total


@numba.njit(nogil=True, cache=True, inline="always")
def _blend(
    line: NDArray[np.uint32],
    first: int,
    count: int,
    cells: NDArray[np.float32],
    covered: int,
    alpha: np.float32,
    red_blue: np.uint32,
    alpha_green: np.uint32,
) -> None:
    """Paint a span through which edges run, each pixel as far as it is covered."""
    if count <= 0:
        return
    pixel, cell = np.uint64(first), np.uint64(covered)
    for i in range(np.uint64(count)):
        cover = min(abs(cells[cell + i]), np.float32(1)) * alpha
        share = np.uint32(np.int32(cover * np.float32(256) + np.float32(0.5)))
        line[pixel + i] = _over(line[pixel + i], red_blue, alpha_green, share)
