"""Faces: what each expression does to eyes, brows and mouth. Places are head units, seen from the front."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Knots = tuple[tuple[float, float], ...]

_SMILE: Knots = ((-0.125, -0.24), (0.0, -0.296), (0.125, -0.24))


@dataclass(frozen=True, slots=True)
class Expression:
    """`eyes`: dots, soft (half-lidded), wide (larger dots), shut (lashes down), smiling (arcs up) or squeezed.

    `brow_outer` and `brow_inner` raise the brows' ends, `uneven` one brow over the other. `mouth` is a line, unless
    `open_mouth` names a shape: "laugh", "round", "talk" or "teeth".
    """

    eyes: str = "dots"
    brow_outer: float = 0.0
    brow_inner: float = 0.0
    mouth: Knots = _SMILE
    open_mouth: str = ""
    uneven: float = 0.0
    #: Whether tears run, and whether cheeks are red.
    tears: bool = False
    blush: bool = False


EXPRESSIONS: Mapping[str, Expression] = {
    "neutral": Expression(),
    "happy": Expression(brow_outer=0.01, brow_inner=0.02, open_mouth="laugh"),
    "joy": Expression(eyes="smiling", brow_outer=0.03, brow_inner=0.05, open_mouth="laugh"),
    "talking": Expression(open_mouth="talk", brow_inner=0.02),
    "worried": Expression(
        brow_outer=-0.02, brow_inner=0.055, mouth=((-0.10, -0.30), (-0.03, -0.272), (0.04, -0.275), (0.10, -0.305))
    ),
    "sad": Expression(brow_outer=-0.025, brow_inner=0.06, mouth=((-0.095, -0.315), (0.0, -0.272), (0.095, -0.315))),
    "crying": Expression(
        eyes="shut",
        brow_outer=-0.035,
        brow_inner=0.075,
        mouth=((-0.11, -0.325), (-0.04, -0.262), (0.04, -0.262), (0.11, -0.325)),
        tears=True,
    ),
    "blushing": Expression(eyes="soft", brow_outer=0.01, brow_inner=0.03, blush=True),
    "surprised": Expression(eyes="wide", brow_outer=0.085, brow_inner=0.10, open_mouth="round"),
    "determined": Expression(
        brow_outer=0.02, brow_inner=-0.026, mouth=((-0.10, -0.262), (0.0, -0.272), (0.115, -0.240))
    ),
    "proud": Expression(
        eyes="shut",
        brow_outer=0.02,
        brow_inner=0.03,
        mouth=((-0.14, -0.222), (-0.05, -0.285), (0.05, -0.285), (0.14, -0.222)),
    ),
    "calm": Expression(
        eyes="soft", brow_outer=0.005, brow_inner=0.015, mouth=((-0.115, -0.245), (0.0, -0.287), (0.115, -0.245))
    ),
    "strain": Expression(eyes="squeezed", brow_outer=0.0, brow_inner=-0.05, open_mouth="teeth"),
    "thinking": Expression(
        brow_outer=0.02,
        brow_inner=0.0,
        uneven=0.055,
        mouth=((-0.09, -0.272), (0.0, -0.262), (0.05, -0.268), (0.105, -0.240)),
    ),
}


def expression(name: str) -> Expression:
    """The face for a name; "" is neutral; KeyError for a name there is no face for."""
    return EXPRESSIONS[name or "neutral"]
