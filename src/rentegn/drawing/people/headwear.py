"""What is worn on a head: hats, and the headscarf, which takes the place of hair. Head units, yaw 0 to 180."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from shapely.geometry.base import BaseGeometry

from rentegn.drawing.palette import CORAL, INK, SUN, TEAL, WHITE, mixed
from rentegn.drawing.people.hair import set_back
from rentegn.drawing.people.skull import HALF_WIDTH, on_ball, outline
from rentegn.drawing.prims import Prim
from rentegn.drawing.shapes import (
    CONTOUR,
    DETAIL,
    areas,
    ellipse,
    fillet,
    inside,
    keyholed,
    line,
    poly,
    ring,
    shape,
    smooth,
    union,
)

_INK = DETAIL * 1.3
#: The cloth of a peaked cap.
_CLOTH = "#434C57"


def headscarf(colour: str, yaw: float) -> tuple[tuple[Prim, ...], tuple[Prim, ...]]:
    """The cloth behind the head and the cloth round the face."""
    cloth, opening = _cloth(yaw), _opening(yaw)
    folds = tuple(_folds(colour, yaw, cloth if opening is None else cloth.difference(opening)))
    behind = shape(ring(cloth), colour, _INK, False, name="scarf-behind")
    if opening is None:
        return (), (shape(ring(cloth), colour, _INK, False, name="scarf"), *folds)
    front = cloth.difference(opening)
    whole = max(areas(front), key=lambda piece: piece.area)
    whole = areas(whole.buffer(-0.012).buffer(0.024).buffer(-0.012))[0]
    cover = [shape(keyholed(whole), colour, 0.0, False, name="scarf-cloth")]
    cover.append(Prim(ring(whole), True, ink=_INK, name="scarf-edge"))
    cover += [
        Prim(np.asarray(hole.coords)[:-1] @ np.array([1, 1j]), True, ink=_INK, name="scarf-opening")
        for hole in whole.interiors
    ]
    return (behind,), (*cover, *folds)


def _cloth(yaw: float) -> BaseGeometry:
    skull = outline(yaw)
    turn = float(np.sin(np.radians(yaw)))
    rim = np.abs(skull).clip(max=0.5) * np.exp(1j * np.angle(skull))
    growth = np.full(len(skull), 0.10)
    front = np.clip(1 - np.abs(np.degrees(np.angle(skull)) + 4) / 66, 0, 1) ** 0.5
    flat = float(np.interp(yaw, [26, 48, 118, 126], [0, 1, 1, 0]))  # it does not follow the nose
    close = float(np.interp(yaw, [26, 48, 96, 108], [0, 1, 1, 0]))  # and leaves brow and chin free
    rim = rim * np.minimum(1, (0.40 + 0.16 * (1 - flat * front)) / np.abs(rim))
    growth = growth * (1 - 0.9 * close * front)
    share = np.linspace(0, 1, 9)
    y = 0.1 - 0.80 * share
    half = 0.46 - 0.09 * np.sin(np.pi * share) + 0.03 * share
    before = half - 0.20 * turn * (1 - 0.5 * share)
    fall = np.concatenate([-half + 1j * y, [-0.2 - 0.73j, 0.12 - 0.71j], (before + 1j * y)[::-1]])
    return fillet(union([poly(rim + growth * skull / np.abs(skull)), fillet(poly(fall), 0.06)]), 0.05)


def _opening(yaw: float) -> BaseGeometry | None:
    """The face's opening; from the side it is open to the front, between brow and chin."""
    if yaw > 106:
        return None
    open_to_the_side = yaw >= 58
    first = float(np.arccos(np.clip((90 - yaw) / 60, -1, 1))) if open_to_the_side else 0.0
    t = np.linspace(first, 2 * np.pi - first, 48, endpoint=open_to_the_side)
    longitude, y = 60 * np.cos(t), -0.06 + 0.37 * np.sin(t)
    angle = np.clip(longitude + yaw, -90, 90)
    back = set_back(longitude, yaw) * np.clip((112 - yaw) / 20, 0, 1) * 1.1
    edge = HALF_WIDTH * np.sin(np.radians(angle)) - back + 1j * y
    past = (angle > 86) * np.clip((yaw - 44) / 6, 0, 1)  # there no cloth is seen any more
    edge = edge + past * (0.14 + 0.5j * (y + 0.06))
    if not open_to_the_side:
        return poly(edge).buffer(0.01)
    return fillet(poly(np.concatenate([edge, [1.2 + 1j * y[-1], 1.2 + 1j * y[0]]])).buffer(0.01), 0.02)


def _folds(colour: str, yaw: float, cloth: BaseGeometry) -> list[Prim]:
    rows = (
        ((-58, 30), (-80, 0), (-74, -44)), ((58, 30), (80, 0), (74, -44)), ((170, 30), (190, -10), (172, -60)),
        ((-140, 20), (-130, -20), (-140, -60)),
    )  # fmt: skip
    made = []
    for i, row in enumerate(rows):
        places = [on_ball(longitude, latitude, 0.48, yaw) for longitude, latitude in row]
        if min(towards_us for _, towards_us in places) > 0.05:
            shade = mixed(colour, INK, 0.55)
            made += [
                Prim(path, ink=DETAIL * 0.6, color=shade, taper=(0.2, 0.5), name=f"fold{i}")
                for path in inside(smooth([p for p, _ in places]), cloth.buffer(-0.03))
            ]
    return made


def hat(kind: str, yaw: float) -> list[Prim]:
    """What is worn: a straw hat, a helmet, a firefighter's, a peaked cap, a cook's hat, a cap; [] for a bare head."""
    return _HATS[kind](yaw) if kind else []


def _straw_hat(yaw: float) -> list[Prim]:
    crown = [(0.40, 0.33), (0.34, 0.62), (0.10, 0.74), (-0.18, 0.72), (-0.38, 0.56), (-0.42, 0.30), (0, 0.22)]
    return [
        shape(ellipse(0.27j, 0.76, 0.15), SUN, CONTOUR * 0.9, name="brim"),
        shape(smooth(crown, True), SUN, CONTOUR * 0.9, name="hat-crown"),
        line((-0.41, 0.36), (0, 0.29), (0.40, 0.38), ink=CONTOUR * 1.5, color=CORAL, name="hat-band"),
    ]


def _helmet(yaw: float) -> list[Prim]:
    peak = 0.08 * float(np.sin(np.radians(yaw)))
    knots: list[tuple[float, float]] = [
        (0.46 + peak, 0.20), (0.44, 0.30), (0.38, 0.52), (0.14, 0.68), (-0.14, 0.68), (-0.38, 0.52), (-0.46, 0.26),
        (-0.45, 0.20), (0, 0.16),
    ]  # fmt: skip
    return [shape(smooth(knots, True), SUN, CONTOUR * 0.9, name="helmet")]


def _ahead(yaw: float) -> float:
    """How far to the side a peak over the brow is seen."""
    return float(np.sin(np.radians(yaw)))


def _fire_helmet(yaw: float) -> list[Prim]:
    ahead = 0.12 * _ahead(yaw)
    dome = [(0.42, 0.26), (0.36, 0.56), (0.12, 0.74), (-0.14, 0.74), (-0.38, 0.56), (-0.44, 0.26), (0, 0.20)]
    crest = [(0.05 + ahead, 0.30), (0.06 + ahead, 0.70), (-0.05, 0.80), (-0.20 + ahead, 0.72), (-0.08 + ahead, 0.30)]
    return [
        shape(ellipse(complex(ahead * 0.6, 0.24), 0.62, 0.12), CORAL, CONTOUR * 0.9, name="fire-brim"),
        shape(smooth(dome, True), CORAL, CONTOUR * 0.9, name="fire-helmet"),
        *([shape(smooth(crest, True), SUN, DETAIL, False, name="fire-crest")] if yaw < 110 else []),
    ]


def _peaked_cap(yaw: float) -> list[Prim]:
    ahead = _ahead(yaw)
    crown = [(0.50, 0.56), (0.30, 0.70), (-0.10, 0.72), (-0.46, 0.60), (-0.43, 0.34), (0.0, 0.28), (0.43, 0.34)]
    peak = [
        (-0.30 + 0.34 * ahead, 0.29),
        (0.0 + 0.34 * ahead, 0.24),
        (0.36 + 0.30 * ahead, 0.27),
        (0.10 + 0.36 * ahead, 0.12),
    ]
    made = [shape(smooth(crown, True), _CLOTH, CONTOUR * 0.9, name="cap-crown")]
    if yaw < 110:
        made += [
            shape(smooth(peak, True), INK, DETAIL, False, name="cap-peak"),
            shape(ellipse(complex(0.20 * ahead, 0.47), 0.07, n=16), SUN, DETAIL * 0.8, False, name="cap-badge"),
        ]
    return made


def _toque(yaw: float) -> list[Prim]:
    puff = union(
        [poly(ellipse(complex(x, y), r)) for x, y, r in ((-0.26, 0.72, 0.25), (0.02, 0.84, 0.28), (0.28, 0.72, 0.24))]
    )
    band = [(-0.40, 0.26), (0.0, 0.19), (0.40, 0.28), (0.36, 0.60), (0.0, 0.56), (-0.38, 0.58)]
    return [
        shape(ring(fillet(puff, 0.03)), WHITE, CONTOUR * 0.9, name="toque"),
        shape(smooth(band, True), WHITE, CONTOUR * 0.8, name="toque-band"),
    ]


def _cap(yaw: float) -> list[Prim]:
    ahead = _ahead(yaw)
    crown = [(0.42, 0.28), (0.34, 0.56), (0.06, 0.66), (-0.26, 0.62), (-0.43, 0.40), (-0.43, 0.26), (0, 0.22)]
    peak = [
        (-0.24 + 0.5 * ahead, 0.29),
        (0.36 + 0.32 * ahead, 0.30),
        (0.40 + 0.42 * ahead, 0.22),
        (0.1 + 0.4 * ahead, 0.18),
    ]
    made = [shape(smooth(crown, True), TEAL, CONTOUR * 0.9, name="cap-crown")]
    return [*made, shape(smooth(peak, True), TEAL, CONTOUR * 0.7, False, name="cap-peak")] if yaw < 110 else made


_HATS: Mapping[str, Callable[[float], list[Prim]]] = {
    "straw": _straw_hat,
    "helmet": _helmet,
    "fire": _fire_helmet,
    "peaked": _peaked_cap,
    "toque": _toque,
    "cap": _cap,
}
