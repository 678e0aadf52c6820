"""Two hands that come in from below and make a frame, thumb and forefinger an L each: one person's.

Anchored at the middle of the rectangle they frame, `width` by `height`. `spread` moves them out along their arms: 0
in place, 1 out of sight. `side` is "both", "left" or "right".
"""

from __future__ import annotations

import cmath
from collections.abc import Callable
from typing import TypeAlias

from shapely import affinity

from rentegn.drawing.palette import CORAL, INK, SHADE, SKINS, TEAL, WHITE, mixed
from rentegn.drawing.prims import Piece, Points, Prim, place
from rentegn.drawing.shapes import (
    Corner,
    capsule,
    ellipse,
    line,
    points,
    poly,
    ring,
    rings,
    rounded,
    shape,
    union,
    wash,
)
from rentegn.drawing.state import State, numbers, words
from rentegn.drawing.things import Thing

_Put: TypeAlias = Callable[[Points | list[Corner]], Points]
STATE: State = {"side": "both", "spread": 0.0, "width": 6.3, "height": 4.4}
_SIZE = 1.12
_SKIN = SKINS[0]
_FOREARM = cmath.exp(-0.87j)  # which way the arm leaves the hand
_WRIST = complex(0.56, -0.62)
_LINE = 0.068
_IN_FRONT = 15.0
_AWAY = 5.2  # how far a hand is pulled back at spread 1
_CORNER = complex(0.10, -0.04)  # where the inner edges of thumb and forefinger meet, in the hand's own units


def _draw(state: State) -> dict[float, list[Piece]]:
    spread, width, height = numbers(state, STATE, "spread", "width", "height")
    side = words(state, STATE, "side")
    pieces: list[Piece] = []
    for name, way in (("left", -1), ("right", 1)):
        if side in ("both", name):
            hand = _hand(complex(width / 2, -height / 2), _SIZE * cmath.exp(0.05j), spread, name)
            pieces += hand if way > 0 else place(hand, mirror=True)
    return {_IN_FRONT: pieces}


def _hand(corner: complex, turn: complex, spread: float, name: str) -> list[Prim]:
    """The hand with its corner put at `corner`, pulled back along its forearm by `spread`."""
    at = corner - turn * _CORNER + turn / abs(turn) * _FOREARM * _AWAY * spread

    def put(path: Points | list[Corner]) -> Points:
        return points(path) * turn + at

    return _palm(put, _SKIN, name) + _folds(put, _SKIN, name) + _sleeve(put, TEAL, name) + _cuff(put, name)


def _outline() -> Points:
    """Palm, forefinger straight up, thumb straight out to the left, three fingers folded in."""
    palm = poly([(0.02, -0.62), (0.64, -0.74), (0.86, -0.30), (0.86, 0.12), (0.52, 0.34), (0.06, 0.30)]).buffer(0.14, 8)
    ball = capsule(0.34 - 0.52j, 0.02 - 0.36j, 0.30, 0.22)
    finger = [capsule(0.28 + 0.16j, 0.28 + 0.74j, 0.20, 0.175), capsule(0.28 + 0.72j, 0.22 + 1.40j, 0.178, 0.142)]
    thumb = [capsule(0.06 - 0.24j, -0.50 - 0.20j, 0.19, 0.155), capsule(-0.46 - 0.205j, -1.0 - 0.13j, 0.158, 0.125)]
    wrist = capsule(_WRIST, _WRIST + 1.0 * _FOREARM, 0.36, 0.33)
    folded = [capsule(0.56 + 0.28j, 0.60 + 0.46j, 0.165), capsule(0.82 + 0.14j, 0.87 + 0.28j, 0.155)]
    folded.append(capsule(1.02 - 0.06j, 1.06 + 0.06j, 0.135))
    return ring(union([palm, ball, *finger, *thumb, wrist, *folded], 0.075))


_OUTLINE = _outline()


def _palm(put: _Put, skin: str, name: str) -> list[Prim]:
    dark = mixed(skin, "#A8562F", 0.30)
    lit = affinity.translate(poly(_OUTLINE), -0.13, 0.10)
    shade = max(rings(poly(_OUTLINE).buffer(-0.02).difference(lit.buffer(0.02)), 0.01), key=len)
    return [
        shape(put(_OUTLINE), skin, _LINE, False, name=f"{name}-hand"),
        wash(put(shade), dark, 0.34, f"{name}-shade"),
        wash(put(ellipse(0.225 + 1.38j, 0.09, 0.11)), CORAL, 0.16, f"{name}-tip"),
        wash(put(ellipse(-1.0 - 0.13j, 0.12, 0.085)), CORAL, 0.16, f"{name}-thumb-tip"),
    ]


def _folds(put: _Put, skin: str, name: str) -> list[Prim]:
    strokes: tuple[tuple[list[Corner], float], ...] = (
        ([(0.42, 0.40), (0.44, 0.14), (0.36, 0.00), (0.42, -0.10)], 0.036),
        ([(0.72, 0.34), (0.74, 0.06), (0.66, -0.08), (0.70, -0.16)], 0.034),
        ([(0.97, 0.14), (0.97, -0.10), (0.90, -0.22)], 0.032),
        ([(0.42, -0.10), (0.54, -0.17), (0.70, -0.16)], 0.032),
        ([(0.70, -0.16), (0.80, -0.26), (0.90, -0.22)], 0.030),
        ([(0.10, -0.10), (0.20, -0.30), (0.40, -0.40)], 0.030),
        ([(0.03, 0.10), (0.10, 0.02)], 0.028),
        ([(0.13, 0.72), (0.22, 0.69), (0.30, 0.71)], 0.024),
        ([(0.16, 0.30), (0.26, 0.27), (0.34, 0.29)], 0.022),
        ([(-0.47, -0.08), (-0.44, -0.18), (-0.46, -0.26)], 0.024),
        ([(0.30, -0.86), (0.52, -0.90), (0.70, -0.86)], 0.022),
    )
    color = mixed(skin, INK, 0.72)
    prims = [
        line(*put(path).tolist(), ink=ink * _SIZE, color=color, taper=(0.25, 0.35), name=f"{name}-fold{index}")
        for index, (path, ink) in enumerate(strokes)
    ]
    nails: tuple[list[Corner], ...] = (
        [(0.13, 1.31), (0.14, 1.44), (0.225, 1.485), (0.31, 1.44), (0.33, 1.32)],
        [(-0.92, -0.02), (-1.06, -0.05), (-1.09, -0.13), (-1.05, -0.21), (-0.92, -0.23)],
    )
    return prims + [
        line(*put(path).tolist(), ink=0.022 * _SIZE, color=color, name=f"{name}-nail{i}")
        for i, path in enumerate(nails)
    ]


def _along_arm(*corners: tuple[float, float]) -> Points:
    """Corners given as (across the arm to its right, along it from the wrist)."""
    return points([_WRIST + _FOREARM * complex(along, across) for across, along in corners])


def _cuff(put: _Put, name: str) -> list[Prim]:
    cuff = _WRIST + _FOREARM * (rounded(0.62, -0.47, 1.02, 0.47, 0.05))
    return [
        shape(put(cuff), WHITE, _LINE * 0.9, False, name=f"{name}-cuff"),
        wash(
            put(_along_arm((-0.46, 0.63), (-0.46, 1.01), (-0.20, 1.01), (-0.26, 0.63))),
            SHADE,
            0.8,
            f"{name}-cuff-shade",
        ),
        shape(put(_WRIST + _FOREARM * ellipse(0.84 + 0.26j, 0.045, n=14)), WHITE, 0.03, False, name=f"{name}-button"),
        line(
            *put(_along_arm((-0.42, 0.70), (0.42, 0.70))).tolist(),
            ink=0.02,
            color=mixed(INK, WHITE, 0.6),
            name=f"{name}-stitch",
        ),
    ]


def _sleeve(put: _Put, colour: str, name: str) -> list[Prim]:
    outline = _along_arm((-0.56, 0.92), (0.56, 0.92), (0.70, 2.2), (0.98, 6.4), (-1.0, 6.4), (-0.72, 2.2))
    shade = _along_arm((-0.55, 0.93), (-0.28, 0.93), (-0.34, 2.2), (-0.5, 6.4), (-1.0, 6.4), (-0.72, 2.2))
    creases = (
        ((0.58, 1.7), (0.22, 1.86), (-0.02, 1.78)),
        ((0.66, 2.3), (0.3, 2.4), (0.05, 2.55)),
        ((-0.60, 1.5), (-0.36, 1.62)),
    )
    prims = [
        shape(put(outline), colour, _LINE, name=f"{name}-sleeve"),
        wash(put(shade), INK, 0.15, f"{name}-sleeve-shade"),
        line(*put(_along_arm((-0.52, 1.02), (0.54, 1.02))).tolist(), ink=0.022, name=f"{name}-hem"),
    ]
    return prims + [
        line(*put(_along_arm(*c)).tolist(), ink=0.042, name=f"{name}-crease{i}") for i, c in enumerate(creases)
    ]


def _box(state: State) -> tuple[float, float, float, float]:
    spread, width, height = numbers(state, STATE, "spread", "width", "height")
    reach = 1.2 * _SIZE + _AWAY * spread
    return -width / 2 - reach, -height / 2 - reach, width / 2 + reach, height / 2 + reach


THING = Thing("hands", _draw, _box, STATE, depth=20.0, boil=True)
