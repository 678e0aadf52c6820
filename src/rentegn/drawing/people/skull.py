"""The head as a solid: its outline at every angle, and where a place on it is seen.

Yaw 0 is the front, 28 three-quarter, 90 profile, 135 three-quarter from behind, 180 the back. Places are (longitude in
degrees from the nose, height in head units), a head being one unit high with its middle at 0.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from rentegn.drawing.prims import Points
from rentegn.drawing.shapes import smooth

Degrees = NDArray[np.float64]

#: Half the skull's width, for projecting what lies on it.
HALF_WIDTH = 0.41
_RAYS = np.linspace(-np.pi, np.pi, 97)[:-1]

_RIGHT_HALF = ((0.19, 0.475), (0.34, 0.36), (0.405, 0.16), (0.41, -0.04), (0.365, -0.24), (0.23, -0.43))
_FRONT = ((0.0, 0.5), *_RIGHT_HALF, (0.0, -0.505), *((-x, y) for x, y in _RIGHT_HALF[::-1]))
_THREE_QUARTER = (
    (0.0, 0.5), (0.25, 0.465), (0.39, 0.29), (0.415, 0.05), (0.40, -0.17), (0.29, -0.40), (0.09, -0.505),
    (-0.16, -0.45), (-0.34, -0.23), (-0.41, 0.05), (-0.39, 0.29), (-0.24, 0.465),
)  # fmt: skip
_PROFILE = (
    (0.02, 0.5), (0.20, 0.465), (0.34, 0.35), (0.40, 0.21), (0.395, 0.11), (0.385, 0.05), (0.435, -0.035),
    (0.475, -0.085), (0.455, -0.125), (0.395, -0.145), (0.40, -0.20), (0.395, -0.25), (0.372, -0.30), (0.378, -0.36),
    (0.345, -0.44), (0.24, -0.485), (0.06, -0.44), (-0.10, -0.34), (-0.22, -0.30), (-0.37, -0.20), (-0.455, 0.02),
    (-0.44, 0.22), (-0.33, 0.39), (-0.16, 0.48),
)  # fmt: skip


def _radii(knots: tuple[tuple[float, float], ...]) -> NDArray[np.float64]:
    """The outline through the knots as a distance for each of the rays from the middle."""
    curve = smooth(knots, True, 12)
    order = np.argsort(np.angle(curve))
    angle = np.angle(curve)[order]
    around = np.concatenate([angle - 2 * np.pi, angle, angle + 2 * np.pi])
    return np.asarray(np.interp(_RAYS, around, np.tile(np.abs(curve)[order], 3)))


_KEY_YAWS = np.array([0.0, 28.0, 62.0, 90.0, 100.0, 135.0, 180.0])
_FRONT_RADII, _THREE_QUARTER_RADII, _PROFILE_RADII = _radii(_FRONT), _radii(_THREE_QUARTER), _radii(_PROFILE)
_KEY_RADII = np.array(
    [
        _FRONT_RADII,
        _THREE_QUARTER_RADII,
        0.55 * _THREE_QUARTER_RADII + 0.45 * _PROFILE_RADII,
        _PROFILE_RADII,
        _PROFILE_RADII,
        0.6 * _THREE_QUARTER_RADII + 0.4 * _FRONT_RADII,
        _FRONT_RADII,
    ]
)


@lru_cache(maxsize=256)
def outline(yaw: float) -> Points:
    """The skull's contour with nose and chin, for a yaw from 0 to 180; shape (96,)."""
    after = min(int(np.searchsorted(_KEY_YAWS, yaw, side="right")), len(_KEY_YAWS) - 1)
    share = (yaw - _KEY_YAWS[after - 1]) / (_KEY_YAWS[after] - _KEY_YAWS[after - 1])
    made: Points = (_KEY_RADII[after - 1] * (1 - share) + _KEY_RADII[after] * share) * np.exp(1j * _RAYS)
    return made


def wrapped(degrees: Degrees | float) -> Degrees:
    """Angles between -180 and 180."""
    return (np.asarray(degrees, float) + 180) % 360 - 180


def on_face(x: float, y: float, yaw: float) -> tuple[complex, float]:
    """A place of the face seen from the front → where it is at this yaw, and how squarely it faces us (1 to -1).

    Eyes lie deeper than the profile's line, so they draw back as the head turns.
    """
    longitude = np.degrees(np.arcsin(np.clip(x / HALF_WIDTH, -0.95, 0.95)))
    angle, turn = np.radians(longitude + yaw), np.sin(np.radians(yaw))
    back = 0.14 * turn * abs(turn) * min(1.0, abs(longitude) / 21)
    return complex(HALF_WIDTH * np.sin(angle) - back, y), float(np.cos(angle))


def on_ball(longitude: float, latitude: float, radius: float, yaw: float) -> tuple[complex, float]:
    """A place on the skull taken as a ball, a little higher than wide → where, and how squarely it faces us."""
    angle, rise = np.radians(longitude + yaw), np.radians(latitude)
    place = complex(radius * np.cos(rise) * np.sin(angle), radius * 1.12 * np.sin(rise))
    return place, float(np.cos(angle) * np.cos(rise))
