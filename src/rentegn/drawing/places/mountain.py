"""A mountain with ledges to climb, its summit to the right of the middle. Anchored at the floor line's middle.

`slope(t)` is the way up, 0 at the foot on the left to 1 on the summit; people stand at the shares in `LEDGES`. `flag`
0..1 raises the flag on the summit, `sun` 0..1 lets the sun come up behind it.
"""

from __future__ import annotations

import numpy as np
from shapely.geometry.base import BaseGeometry

from rentegn.drawing.growing import bird, cloud, hill, pine
from rentegn.drawing.light import sun
from rentegn.drawing.palette import CORAL, FAR, INK, PAPER, SLATE, TEAL, TEAL_TINT, WHITE, mixed
from rentegn.drawing.parallax import HILLS, SKY
from rentegn.drawing.places.open_air import FOOT, air
from rentegn.drawing.prims import Piece, Points, Prim
from rentegn.drawing.shapes import box, inside, line, points, poly, resample, ring, rings, shape, smooth, wash
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"flag": 1.0, "sun": 1.0, "width": 15.0}

# from the foot on the left over four ledges to the summit; units about the floor line's middle
_WAY = (
    (-7.6, -0.28),
    (-5.5, -0.16),
    (-4.72, 0.39),
    (-4.2, 0.8),
    (-3.05, 0.91),
    (-2.72, 1.32),
    (-2.42, 1.69),
    (-1.5, 1.8),
    (-1.2, 2.3),
    (-0.92, 2.68),
    (-0.14, 2.78),
    (0.1, 3.2),
    (0.4, 3.64),
    (3.36, 3.78),
)
_FAR_SIDE = ((3.62, 3.42), (3.98, 3.18), (4.36, 2.37), (4.95, 1.91), (5.5, 0.98), (6.35, 0.58), (7.6, -0.2))
_FLAGPOLE, _POLE = complex(3.12, 3.75), 2.8
#: The rock away from the sun.
_SHADED = mixed("#C9BC9F", TEAL_TINT, 0.45)


def _shares(path: Points) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    along = np.concatenate([[0.0], np.cumsum(np.abs(np.diff(path)))])
    made: np.ndarray[tuple[int], np.dtype[np.float64]] = along / along[-1]
    return made


_SHARES = _shares(points(_WAY))
_X, _Y = zip(*_WAY, strict=True)


def slope(t: float) -> complex:
    """The way up at share `t` of its length, from (-7.6, -.28) to the summit's edge; clipped to 0..1."""
    return complex(np.interp(t, _SHARES, _X), np.interp(t, _SHARES, _Y))


def _ledges() -> tuple[float, ...]:
    """The shares of the way at the middle of each level stretch, lowest first."""
    path, shares = points(_WAY), _SHARES
    flat = [i for i in range(1, len(path) - 1) if abs((path[i + 1] - path[i]).imag) < 0.2]
    return tuple(float((shares[i] + shares[i + 1]) / 2) for i in flat)


LEDGES = _ledges()


def _draw(state: State) -> dict[float, list[Piece]]:
    flag, sunny, width = numbers(state, STATE, "flag", "sun", "width")
    sky: list[Piece] = [air(width / 2)]
    sky += sun(complex(-4.5, 2.6 + 2.5 * sunny), 0.58) if sunny > 0 else []
    if width > 15:
        sky.insert(1, wash(box(-width / 2, FOOT, width / 2, -0.3), "#F1E4CB", 1.0, "plain"))
    return {SKY: sky, HILLS: [*_distance(), *_clouds()], 0: [*_rock(), *_trees(), *_flag(flag)]}


def _distance() -> list[Prim]:
    back = smooth([(-7.6, 0.9), (-6.2, 2.1), (-5.5, 1.7), (-4.3, 3.0), (-2.6, 1.4), (-0.5, 2.2), (2.0, 0.2)])
    front = smooth([(-7.6, 0.3), (-6.4, 0.9), (-5.0, 0.5), (-3.2, 1.3), (-1.0, 0.2)])
    right = smooth([(3.6, 0.4), (5.0, 1.3), (6.0, 2.35), (6.7, 1.9), (7.6, 2.5)])
    prims: list[Prim] = []
    for name, path, opacity in (("back", back, 0.7), ("right", right, 0.7), ("front", front, 1.0)):
        prims += hill(path, -0.4, TEAL_TINT, opacity, TEAL, 0.018, name)
    snow = [(-4.78, 2.55), (-4.3, 3.0), (-3.74, 2.42), (-4.0, 2.5), (-4.2, 2.28), (-4.44, 2.52)]
    return [*prims, wash(snow, WHITE, 0.9, "far-snow")]


def _clouds() -> list[Prim]:
    prims = cloud(-6.3 + 3.7j, 0.5, name="cloud-a") + cloud(5.6 + 4.5j, 0.6, name="cloud-b")
    return [
        *prims,
        bird(-2.9 + 4.5j, 0.17, SLATE, "bird-a"),
        bird(-2.5 + 4.75j, 0.12, SLATE, "bird-b"),
        bird(0.6 + 4.6j, 0.13, SLATE, "bird-c"),
    ]


def _profile() -> Points:
    """The ridge as a hand draws rock: straight runs with small breaks, never off the way by more than .03."""
    ridge = resample(points([*_WAY, *_FAR_SIDE]), 0.12)
    index = np.arange(len(ridge))
    rough = 0.016 * np.sin(index * 2.3) + 0.012 * np.sin(index * 0.9 + 1)
    made: Points = ridge + 1j * rough
    return made


def _rock() -> list[Prim]:
    ridge = _profile()
    mass = np.concatenate([ridge, [7.6 - 1.8j, -7.6 - 1.8j]])
    body = poly(mass)
    prims = [shape(mass, PAPER, 0.0, False, name="rock-paper"), wash(mass, "#E3D6BC", 1.0, "rock")]
    dark = [
        (3.3, 4.0),
        (7.8, 0.0),
        (7.8, -2.0),
        (3.4, -2.0),
        (3.55, -0.7),
        (2.9, 0.28),
        (3.25, 1.12),
        (2.6, 1.95),
        (3.15, 2.7),
        (2.9, 3.26),
    ]
    for index, piece in enumerate(rings(body.intersection(poly(dark)), 0.05)):
        prims.append(wash(piece, _SHADED, 0.9, f"shade{index}"))
    deeper = [
        (4.0, 2.42),
        (4.75, 1.95),
        (5.4, 1.02),
        (6.3, 0.65),
        (6.1, -2),
        (4.5, -2),
        (4.9, -0.3),
        (4.3, 0.47),
        (4.6, 1.21),
    ]
    for index, piece in enumerate(rings(body.intersection(poly(deeper)), 0.05)):
        prims.append(wash(piece, mixed(_SHADED, TEAL, 0.3), 0.55, f"deep{index}"))
    prims += _planes(body) + _snow(body) + _cracks()
    return [*prims, Prim(ridge, ink=0.056, taper=(0.01, 0.01), name="ridge")]


def _planes(body: BaseGeometry) -> list[Prim]:
    """The lit top and shaded foot of each ledge."""
    steps = ((-4.2, 0.8, -3.05, 0.91), (-2.42, 1.69, -1.5, 1.8), (-0.92, 2.68, -0.14, 2.78))
    prims: list[Prim] = []
    for index, (x0, y0, x1, y1) in enumerate(steps):
        face = [
            (x0 - 0.5, y0 - 0.5),
            (x0, y0),
            (x0 + 0.42, y0 - 0.38),
            (x0 + 0.2, y0 - 1.0),
            (x0 - 0.15, y0 - 1.4),
            (x0 - 0.4, y0 - 0.9),
        ]
        top = [(x0, y0), (x1, y1), (x1 + 0.15, y1 - 0.16), (x1 - 0.5, y1 - 0.20), (x0 + 0.25, y0 - 0.15)]
        prims += [wash(piece, _SHADED, 0.7, f"face{index}") for piece in rings(body.intersection(poly(face)), 0.01)]
        prims += [wash(piece, WHITE, 0.75, f"top{index}") for piece in rings(body.intersection(poly(top)), 0.01)]
    return prims


def _snow(body: BaseGeometry) -> list[Prim]:
    """A cap of snow whose lower edge runs down in tongues."""
    edge = [
        (-0.1, 3.02),
        (0.42, 3.16),
        (0.72, 2.81),
        (1.12, 3.16),
        (1.48, 2.66),
        (1.95, 3.12),
        (2.4, 2.72),
        (2.85, 3.06),
        (3.3, 2.74),
        (3.7, 3.02),
        (4.05, 2.86),
    ]
    cap = [*edge, (4.2, 4.19), (-0.2, 4.19)]
    area = body.intersection(poly(cap))
    shadow = area.intersection(poly([(3.2, 4.19), (2.95, 3.26), (3.1, 2.6), (4.3, 2.6), (4.3, 4.19)]))
    prims = [wash(ring(area), WHITE, 1.0, "snow")] + [
        wash(piece, TEAL_TINT, 0.5, "snow-shade") for piece in rings(shadow, 0.01)
    ]
    lines = inside(smooth(edge, n=6), body)
    return prims + [
        Prim(part, ink=0.026, color=FAR, taper=(0.1, 0.09), name=f"snow-edge{i}") for i, part in enumerate(lines)
    ]


def _cracks() -> list[Prim]:
    cracks: tuple[tuple[tuple[float, float], ...], ...] = (
        ((2.72, 2.79), (2.45, 1.95), (3.0, 1.21), (2.8, 0.37), (3.3, -0.4)),
        ((-3.7, 0.67), (-3.4, 0.19), (-3.75, -0.3)),
        ((-4.6, 0.19), (-4.75, -0.15), (-4.5, -0.4)),
        ((-1.75, 1.51), (-1.45, 0.93), (-1.85, 0.33), (-1.6, -0.1)),
        ((0.2, 2.56), (0.5, 1.86), (0.1, 1.21)),
        ((0.1, 1.21), (0.42, 0.88)),
        ((1.5, 2.42), (1.7, 1.77), (1.4, 1.4)),
        ((4.2, 1.95), (4.1, 1.4), (4.5, 0.84), (4.35, 0.37)),
        ((5.4, 0.65), (5.3, 0.09), (5.7, -0.5)),
        ((-0.4, 0.56), (0.0, 0.09), (-0.2, -0.5)),
        ((1.7, 0.47), (1.5, -0.1), (1.9, -0.8)),
    )
    prims = [line(*crack, ink=0.028, color=FAR, taper=(0.08, 0.47), name=f"crack{i}") for i, crack in enumerate(cracks)]
    for index, (x, y) in enumerate(
        ((-2.9, 0.47), (-0.6, 1.4), (1.1, 1.02), (3.4, 1.77), (5.0, 0.19), (0.7, -0.4), (-2.3, -0.3))
    ):
        for stroke in range(3):
            at = complex(x + 0.13 * stroke, y - 0.04 * stroke)
            prims.append(
                line(at, at + 0.16 - 0.22j, ink=0.018, color=FAR, taper=(0.2, 0.47), name=f"hatch{index}{stroke}")
            )
    return prims


def _trees() -> list[Prim]:
    stands = (
        (-6.9, -0.3, 0.95),
        (-6.35, -0.28, 0.7),
        (-7.25, -0.42, 0.62),
        (6.55, 0.35, 0.6),
        (6.95, 0.12, 0.8),
        (7.3, -0.05, 0.55),
    )
    return [prim for i, (x, y, size) in enumerate(stands) for prim in pine(complex(x, y), size, name=f"pine{i}")]


def _flag(raised: float) -> list[Prim]:
    foot = _FLAGPOLE
    if raised <= 0.02:
        return []
    top = foot + 1j * _POLE
    low = foot + 1j * (_POLE - 1.25 + 1.25 * raised) - 0.52j
    cloth = smooth(
        [
            (0, 0.5),
            (0.42, 0.58),
            (0.82, 0.42),
            (1.06, 0.5),
            (0.92, 0.26),
            (1.04, 0.02),
            (0.62, 0.0),
            (0.3, 0.08),
            (0, 0.0),
        ],
        False,
        5,
    )
    fold = smooth([(0.5, 0.5), (0.56, 0.3), (0.48, 0.06)])
    return [
        line(foot - 0.1j, top, ink=0.048, taper=(0, 0), name="pole"),
        shape(low + cloth, CORAL, 0.036, name="cloth"),
        Prim(low + fold, ink=0.022, color=INK, taper=(0.3, 0.4), name="cloth-fold"),
        line(top - 0.03, top + 0.03 + 0.02j, ink=0.07, color=INK, taper=(0, 0), name="knob"),
    ]


def _box(state: State) -> tuple[float, float, float, float]:
    half = numbers(state, STATE, "width")[0] / 2
    return -half, FOOT, half, 5.6


THING = Thing("mountain", _draw, _box, STATE, depth=0.0)
