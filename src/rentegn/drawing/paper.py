"""The sheet everything is drawn on: off-white with a little grain, darker towards its corners; ruled for a sketch."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from rentegn.drawing.palette import BLUE_PENCIL, PAPER, rgb

#: The frame width (pixels) at which grain is one pixel fine.
_FULL_SIZE = 1280
_FIBRE, _CLOUD = (0.7, 1.6), (6.0, 9.0)
#: How strong the ruled lines are, and the frame width at which they are one pixel thick.
_RULED, _RULED_SIZE = 0.42, 1100


def paper(width: int = 1920, height: int = 1080, look: str = "ink") -> NDArray[np.uint8]:
    """(height, width, 4) opaque RGBA, always the same for a size and look, read only.

    A sketch has the frame's thirds ruled on it in blue pencil.
    """
    return _kept(width, height, look == "sketch")


@lru_cache(maxsize=4)
def _kept(width: int, height: int, ruled: bool) -> NDArray[np.uint8]:
    return _ruled(_kept(width, height, False)) if ruled else fresh(width, height)


def fresh(width: int, height: int) -> NDArray[np.uint8]:
    """`paper` without lines, made anew."""
    random = np.random.default_rng(3)
    grain = sum(
        weight * gaussian_filter(random.normal(0, 1, (height, width)), spread * max(1.0, width / _FULL_SIZE))
        for spread, weight in (_FIBRE, _CLOUD)
    )
    y, x = np.mgrid[-1 : 1 : height * 1j], np.mgrid[-1 : 1 : width * 1j]
    shade = 1 - 0.035 * np.clip(0.7 * (x * x + (y * y)[:, None]) - 0.35, 0, 2)
    made = np.full((height, width, 4), 255, np.uint8)
    lit = np.empty((height, width))
    for channel, level in enumerate(255 * np.array(rgb(PAPER))):
        np.multiply(np.add(grain, level, out=lit), shade, out=lit)
        made[..., channel] = np.clip(lit, 0, 255, out=lit)
    made.setflags(write=False)
    return made


def _ruled(sheet: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The sheet with thin lines at the thirds of both sides, fainter where the pencil skipped the grain."""
    height, width = sheet.shape[:2]
    thick = max(1, round(width / _RULED_SIZE))
    share = np.zeros((height, width))
    skipped = gaussian_filter(np.random.default_rng(7).normal(0, 1, height + width), 6.0) * 3.0
    for third in (1, 2):
        row, column = round(height * third / 3), round(width * third / 3)
        share[row : row + thick] = np.clip(1 + skipped[:width], 0.5, 1)
        share[:, column : column + thick] = np.clip(1 + skipped[width:, None], 0.5, 1)
    blue = 255 * np.array(rgb(BLUE_PENCIL))
    ruled = sheet.copy()
    ruled[..., :3] = sheet[..., :3] + (_RULED * share)[..., None] * (blue - sheet[..., :3])
    ruled.setflags(write=False)
    return ruled
