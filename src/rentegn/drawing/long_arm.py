"""An arm in a sleeve that comes into the picture from outside: it writes, or wipes what is there away.

It is drawn in the proportions of the people, so large that its hand is somebody's who sits before the picture.
"""

from __future__ import annotations

import cmath
from dataclasses import dataclass

import numpy as np

from rentegn.drawing.palette import INK, SHADE, SKINS, TEAL, WHITE, mixed
from rentegn.drawing.people.limbs import Tube, tube
from rentegn.drawing.people.skeleton import Limb
from rentegn.drawing.people.wardrobe import outfit
from rentegn.drawing.prims import Piece, Points, Prim
from rentegn.drawing.shapes import line, rounded, shape, wash
from rentegn.model.storyboard import Dress

#: Half the width (H) of a sleeve at shoulder, elbow and wrist, and how round the elbow is.
_SHOULDER, _ELBOW, _WRIST, _SOFT = 0.235, 0.150, 0.096, 0.10
#: From elbow to wrist, in H.
FOREARM = 0.66
#: Cuts under whose sleeve the cuff of a shirt is seen.
_SHIRTED = frozenset({"blazer", "suit"})
_LINE = 0.0135


@dataclass(frozen=True, slots=True)
class Sleeve:
    """What is seen of whose arm it is: the colours of skin, sleeve and cuff."""

    skin: str = SKINS[0]
    cloth: str = TEAL
    cuff: str = WHITE


def sleeve_of(worn: Dress) -> Sleeve:
    """The arm of somebody so dressed."""
    clothes = outfit(worn)
    cloth = clothes.sleeves or clothes.top
    return Sleeve(SKINS[worn.skin % len(SKINS)], cloth, WHITE if clothes.cut in _SHIRTED else mixed(cloth, INK, 0.16))


def sleeved(sleeve: Sleeve, shoulder: complex, elbow: complex, wrist: complex, size: float) -> list[Piece]:
    """Sleeve and cuff of an arm from outside the picture to a wrist; `size` in units per H."""
    made = tube(Limb(shoulder / size, elbow / size, wrist / size), _SHOULDER, _ELBOW, _WRIST, soft=_SOFT)
    ink = _LINE * size
    return [
        shape(made.outline * size, sleeve.cloth, ink, name="arm-sleeve"),
        wash(_shaded(made) * size, INK, 0.13, "arm-sleeve-shade"),
        *_folds(made, elbow / size, size),
        *_cuff(sleeve, wrist, elbow, size),
    ]


def _lower_side(made: Tube) -> tuple[Points, Points]:
    """The contour that lies lower in the picture, and the one over it."""
    left_is_lower = made.left[-1].imag + made.left[12].imag < made.right[-1].imag + made.right[12].imag
    return (made.left, made.right) if left_is_lower else (made.right, made.left)


def _shaded(made: Tube) -> Points:
    """Along the lower side, a third of the sleeve broad."""
    lower, upper = _lower_side(made)
    return np.concatenate([lower, (lower + (upper - lower) * 0.30)[::-1]])


def _folds(made: Tube, elbow: complex, size: float) -> list[Prim]:
    """Where the sleeve is pressed together inside the elbow, and where it lies loose before the cuff."""
    turn = cmath.phase((made.left[-1] - made.left[16]) / (made.left[7] - made.left[0]))
    inner, outer = (made.left, made.right) if turn > 0 else (made.right, made.left)
    ink = _LINE * 0.62 * size
    spokes = ((9, 0.62, -0.10), (12, 0.80, 0.02), (15, 0.60, 0.12)) if abs(turn) > 0.25 else ((12, 0.5, 0.0),)
    drawn = []
    for k, (at, reach, along) in enumerate(spokes):
        start = inner[at]
        end = start + (elbow - start) * reach + along * made.way * 0.6
        bow = (start + end) / 2 + 0.018 * made.way
        drawn.append(line(*(np.array([start, bow, end]) * size).tolist(), ink=ink, taper=(0.05, 0.6), name=f"fold{k}"))
    for k, (at, reach) in enumerate(((-3, 0.46), (-5, 0.30))):
        start, across = outer[at], inner[at] - outer[at]
        path = np.array([start, start + across * reach * 0.5 - made.way * 0.03, start + across * reach]) * size
        drawn.append(line(*path.tolist(), ink=ink, taper=(0.05, 0.6), name=f"crease{k}"))
    return drawn


def _cuff(sleeve: Sleeve, wrist: complex, elbow: complex, size: float) -> list[Prim]:
    way = (elbow - wrist) / max(abs(elbow - wrist), 1e-6) * size
    band = wrist + way * rounded(-0.028, -_WRIST * 1.02, 0.058, _WRIST * 1.02, 0.014)
    drawn = [shape(band, sleeve.cuff, _LINE * 0.9 * size, False, name="arm-cuff")]
    if sleeve.cuff == WHITE:
        low = 1 if (way * 1j).imag < 0 else -1
        shade = [complex(along, low * across * _WRIST) for along, across in ((-0.02, 0.2), (-0.02, 0.96), (0.05, 0.96))]
        drawn.append(
            wash(wrist + way * np.array([*shade, complex(0.05, low * 0.3 * _WRIST)]), SHADE, 0.8, "cuff-shade")
        )
    return drawn
