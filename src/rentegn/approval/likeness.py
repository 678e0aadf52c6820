"""Whether two pictures are the same to the eye, whatever their bytes."""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy.ndimage import gaussian_filter

#: Below this a key frame counts as changed; below the other, one that was taken a few frames off, for lines live: in
#: a near picture in pencil, whose hatching is drawn anew, .965 is left.
SAME, SHIFTED = 0.995, 0.95

# Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment" (2004): a Gaussian window of 1.5 pixels, 11 across
_SIGMA, _TRUNCATE = 1.5, 3.5
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2

_Plane = NDArray[np.float64]


def likeness(before: bytes, now: bytes) -> float:
    """The structural similarity (SSIM) of two PNG pictures: 1 where they are equal, 0 where their sizes differ.

    The mean over the picture in the colour channel that differs most, so that a change of hue counts as one of light.
    """
    if before == now:
        return 1.0
    one, other = _channels(before), _channels(now)
    if one.shape != other.shape:
        return 0.0
    return min(_similarity(a, b) for a, b in zip(one, other, strict=True))


def _channels(png: bytes) -> _Plane:
    """(3, height, width), 0 to 255."""
    with Image.open(io.BytesIO(png), formats=["PNG"]) as picture:
        return np.moveaxis(np.asarray(picture.convert("RGB"), dtype=np.float64), -1, 0)


def _similarity(a: _Plane, b: _Plane) -> float:
    mean_a, mean_b = _smooth(a), _smooth(b)
    spread_a = _smooth(a * a) - mean_a**2
    spread_b = _smooth(b * b) - mean_b**2
    shared = _smooth(a * b) - mean_a * mean_b
    light = (2 * mean_a * mean_b + _C1) / (mean_a**2 + mean_b**2 + _C1)
    structure = (2 * shared + _C2) / (spread_a + spread_b + _C2)
    return float(np.mean(light * structure))


def _smooth(plane: _Plane) -> _Plane:
    return np.asarray(gaussian_filter(plane, _SIGMA, truncate=_TRUNCATE), dtype=np.float64)
