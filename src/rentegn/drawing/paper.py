"""The sheet everything is drawn on: off-white with a little grain, darker towards its corners."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from rentegn.drawing.palette import PAPER, rgb

#: The frame width (pixels) at which grain is one pixel fine.
_FULL_SIZE = 1280
_FIBRE, _CLOUD = (0.7, 1.6), (6.0, 9.0)


@lru_cache(maxsize=4)
def paper(width: int = 1920, height: int = 1080) -> NDArray[np.uint8]:
    """(height, width, 4) opaque RGBA, always the same for a size, read only."""
    random = np.random.default_rng(3)
    grain = sum(
        weight * gaussian_filter(random.normal(0, 1, (height, width)), spread * max(1.0, width / _FULL_SIZE))
        for spread, weight in (_FIBRE, _CLOUD)
    )
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    shade = 1 - 0.035 * np.clip(0.7 * (x * x + y * y) - 0.35, 0, 2)
    sheet = np.empty((height, width, 4), np.uint8)
    colour = 255 * np.array(rgb(PAPER))
    sheet[..., :3] = np.clip((colour + np.asarray(grain)[..., None]) * shade[..., None], 0, 255)
    sheet[..., 3] = 255
    sheet.setflags(write=False)
    return sheet
