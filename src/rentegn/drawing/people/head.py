"""A whole head in four cached layers: what lies behind the neck and trunk, the skull, the face, what is over it.

They are apart because a face changes far more often than the hair about it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from rentegn.drawing.people import face, headwear
from rentegn.drawing.people.expressions import expression
from rentegn.drawing.people.hair import hair
from rentegn.drawing.people.hairstyles import HAIRSTYLES
from rentegn.drawing.people.skull import on_ball, outline
from rentegn.drawing.prims import Prim
from rentegn.drawing.shapes import CONTOUR, DETAIL, ellipse, line, shape, smooth

#: The finest differences a head is drawn for, so that a film needs few of them.
_YAW_STEP, _GAZE_STEP, _LID_STEP, _CHIN_STEP = 4.0, 0.25, 0.25, 0.01
#: Yaws of a head, and those at which it is drawn while it has a profile.
_PROFILE_STAYS = ((0.0, 84.0, 122.0), (0.0, 84.0, 96.0))
#: From which yaw on a head is seen from behind, and the least it is then turned.
_FROM_BEHIND, _BACK = 122.0, 172.0


@dataclass(frozen=True, slots=True)
class Head:
    """Everything that shapes a head's drawing, and so its key. `yaw` 0 to 180, `size` its height in H."""

    hair: str
    hair_colour: str
    skin: str
    yaw: float = 28.0
    expression: str = "neutral"
    gaze: complex = 0j
    lid: float = 0.0
    chin: float = 0.0
    glasses: bool = False
    beard: bool = False
    hat: str = ""
    old: bool = False
    size: float = 1.12
    weight: float = 1.0

    def rounded(self) -> Head:
        """The nearest head there is a drawing for."""
        gaze = complex(_stepped(self.gaze.real, _GAZE_STEP), _stepped(self.gaze.imag, _GAZE_STEP))
        return replace(
            self,
            yaw=_stepped(drawn_yaw(self.yaw), _YAW_STEP),
            gaze=gaze,
            lid=_stepped(min(1.0, max(0.0, self.lid)), _LID_STEP),
            chin=_stepped(self.chin, _CHIN_STEP),
            weight=round(self.weight, 2),
        )


def drawn_yaw(yaw: float) -> float:
    """The angle (0 to 180) a head is drawn at: a profile for as long as it has one, then the back of a head.

    Between the two a head would show a cheek and nothing else of its face.
    """
    return float(np.interp(yaw, *_PROFILE_STAYS)) if yaw < _FROM_BEHIND else max(_BACK, min(180.0, yaw))


def _stepped(value: float, step: float) -> float:
    return round(round(value / step) * step, 4)


#: A head's layers back to front; the first lies behind the trunk, the others over it.
BEHIND_TRUNK = "behind"
LAYERS = (BEHIND_TRUNK, "skull", "face", "crown")


def head(spec: Head) -> tuple[tuple[Prim, ...], tuple[Prim, ...]]:
    """Prims behind the trunk and over it, in H, the middle of the skull at 0, facing right."""
    behind, *before = (head_layer(name, told(name, spec)) for name in LAYERS)
    return behind, tuple(prim for prims in before for prim in prims)


@lru_cache(maxsize=2048)
def told(name: str, spec: Head) -> Head:
    """What of a head tells on one of its layers, everything else as nobody has it: two that are equal look alike."""
    if name == "skull":
        return Head("", "", spec.skin, spec.yaw, size=spec.size, weight=spec.weight)
    if name == "face":
        return replace(spec, hair="", hair_colour=spec.hair_colour if spec.beard else "", skin="", hat="")
    without = replace(spec, expression="neutral", gaze=0j, lid=0.0, chin=0.0)
    return replace(without, glasses=False, beard=False, old=False)


@lru_cache(maxsize=2048)
def head_layer(name: str, spec: Head) -> tuple[Prim, ...]:
    """The prims of one layer, drawn from what is `told` of a head."""
    return tuple(_sized(_DRAWN[name](spec), spec))


def _behind(spec: Head) -> list[Prim]:
    return [*_hair(spec)[0], *_ears(spec)[0]]


def _crown(spec: Head) -> list[Prim]:
    skull = Prim(ellipse(0j, 0.46, 0.53), True, kind="construct", name="skull")
    return [skull, *_nape(spec), *_ears(spec)[1], *_hair(spec)[1], *headwear.hat(spec.hat, spec.yaw)]


def _hair(spec: Head) -> tuple[tuple[Prim, ...], tuple[Prim, ...]]:
    if spec.hair == "scarf":
        return headwear.headscarf(spec.hair_colour, spec.yaw)
    return hair(spec.hair, spec.hair_colour, spec.yaw, bool(spec.hat))


def _ears(spec: Head) -> tuple[list[Prim], list[Prim]]:
    """Behind the face, and before it."""
    seen = spec.hair != "scarf" and HAIRSTYLES[spec.hair].ears
    return face.ears(spec.yaw, spec.skin) if seen else ([], [])


def _skull(spec: Head) -> list[Prim]:
    return [shape(outline(spec.yaw), spec.skin, CONTOUR, False, name="head"), *_cross(spec.yaw)]


def _face(spec: Head) -> list[Prim]:
    mood = expression(spec.expression)
    made = face.cheeks(spec.yaw, spec.chin, mood.blush)
    made += face.eyes(mood, spec.yaw, spec.gaze, spec.chin, spec.lid)
    made += face.brows(mood, spec.yaw, spec.chin)
    made += face.nose(spec.yaw, spec.chin)
    if spec.old:
        made += face.wrinkles(spec.yaw)
    if spec.beard:
        made += face.beard(spec.yaw, spec.hair_colour)
    made += face.mouth(mood, spec.yaw, spec.chin, spec.beard)
    if spec.glasses:
        made += face.glasses(spec.yaw, spec.chin)
    if mood.tears:
        made += face.tears(spec.yaw, spec.chin)
    return made


def _cross(yaw: float) -> list[Prim]:
    """The blue pencil's middle and eye line, as far as they run on the side towards us."""
    middle = [on_ball(0, latitude, 0.45, yaw) for latitude in range(-60, 75, 15)]
    eyes = [on_ball(longitude, 2, 0.45, yaw) for longitude in range(-150, 165, 15)]
    lines = ([at for at, facing in places if facing > 0.04] for places in (middle, eyes))
    return [Prim(smooth(seen), kind="construct", name=f"cross{i}") for i, seen in enumerate(lines) if len(seen) > 2]


def _nape(spec: Head) -> list[Prim]:
    """From behind the neck grows up into the hair, before the jaw."""
    if spec.yaw < 118:
        return []
    x = -0.10 * math.sin(math.radians(spec.yaw))
    left, right = x - 0.098, x + 0.098
    low, high = -0.60, -0.24
    skin = [complex(left, low), complex(left, high), complex(right, high), complex(right, low)]
    made = [shape(skin, spec.skin, 0, False, name="nape")]
    for name, side in (("nape-left", left), ("nape-right", right)):
        made.append(line(complex(side, low), complex(side, -0.38), ink=DETAIL * 0.9, taper=(0, 0.5), name=name))
    return made


def _sized(prims: list[Prim], spec: Head) -> list[Prim]:
    return [prim.along(prim.pts * spec.size, spec.weight) for prim in prims]


_DRAWN = dict(zip(LAYERS, (_behind, _skull, _face, _crown), strict=True))
