"""What a pencil makes of a colour: how dense, how hard and with which crayon it is hatched."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rentegn.drawing.palette import CORAL, GRAPHITE, INK, PAPER, SKINS, SUN, TEAL, mixed, rgb

#: Colours less colourful than this (0 to 1) are drawn in graphite.
_GREY, _COOL = 0.16, 1.6
#: How dark (share of the paper's light) a crayon is at least pressed, and how much a pale colour is deepened at most.
_LEGIBLE, _DEEPENED = 0.30, 2.3
#: Masses more colourful than this have a crayon of their own, with so much graphite in it but for the accents.
VIVID, _LEADEN, _PURE = 0.20, 0.18, frozenset({CORAL, SUN, TEAL})
#: The ways in which masses are hatched (radians): black and coloured ones, dark ones, grey ones; what counts as
#: black (darkness) and as dark (share of the darkest that is hatched).
_MASS, _ASLANT, _UPRIGHT = 0.9, 2.25, 1.42
_BLACK, _DARK = 0.80, 0.75
#: Colours this near to paper are left white.
_WHITE = 0.045
_SKIN_CRAYON = "#8A5A3C"

#: Angles in radians: crayon, graphite on cloth and walls, skin, what lies flat.
CRAYON, CLOTH, SKIN, FLAT = 0.785, 1.08, 0.42, 0.14


@dataclass(frozen=True, slots=True)
class Tone:
    """Hatching that stands for a colour: lengths in units, angle in radians."""

    colour: str
    gap: float
    angle: float
    opacity: float
    width: float


@lru_cache(maxsize=512)
def darkness(colour: str) -> float:
    """How much darker than paper, 0 to 1."""
    return max(0.0, 1.0 - _light(colour) / _light(PAPER))


@lru_cache(maxsize=512)
def tone(colour: str) -> Tone | None:
    """The hatching of a filled shape; None where a pencil leaves the paper white."""
    dark = darkness(colour)
    if colour in SKINS:
        return _skin(SKINS.index(colour))
    if dark < _WHITE and colourful(colour) < _GREY:
        return None
    share = min(1.0, dark / 0.6)
    if colourful(colour) < _GREY:
        return Tone(GRAPHITE, 0.110 - 0.056 * share, CLOTH, 0.34 + 0.36 * share, 0.013 + 0.006 * share)
    return Tone(_crayon(colour, dark), 0.092 - 0.036 * share, CRAYON, 0.66 + 0.08 * share, 0.025)


@lru_cache(maxsize=512)
def solid_tone(colour: str) -> Tone:
    """Hair, fire and other masses: dense, in a crayon near their colour where they have one, else in graphite.

    What is black, dark and grey is told apart by how dense it is and which way it is hatched.
    """
    dark = min(1.0, darkness(colour) / 0.75)
    gap = 0.056 - 0.023 * dark
    if colourful(colour) >= VIVID:
        crayon = _crayon(colour, dark)
        tinted = crayon if colour in _PURE else mixed(crayon, GRAPHITE, _LEADEN)
        return Tone(tinted, gap, _MASS, 0.62 + 0.20 * dark, 0.020)
    angle = _MASS if darkness(colour) > _BLACK else _ASLANT if dark > _DARK else _UPRIGHT
    return Tone(GRAPHITE, gap, angle, 0.46 + 0.38 * dark, 0.015 + 0.005 * dark)


def _skin(index: int) -> Tone | None:
    """Brown skins keep their tone, lightly enough for a face to read."""
    if index == 0:
        return None
    return Tone(_SKIN_CRAYON, 0.085 - 0.014 * index, SKIN, 0.08 + 0.15 * index, 0.015)


def _crayon(colour: str, dark: float) -> str:
    """The colour pressed until it can be seen on paper."""
    times = min(_DEEPENED, max(1.0, _LEGIBLE / max(dark, 1e-3)))
    parts = (paper + (part - paper) * times for part, paper in zip(rgb(colour), rgb(PAPER), strict=True))
    pressed = "#" + "".join(f"{round(255 * min(1.0, max(0.0, part))):02X}" for part in parts)
    return mixed(pressed, INK, 0.06)


def _light(colour: str) -> float:
    red, green, blue = rgb(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=512)
def colourful(colour: str) -> float:
    """How far from grey or from paper's own yellow, 0 to 1: cool colours show sooner on warm paper."""
    red, green, blue = rgb(colour)
    strength = max(red, green, blue) - min(red, green, blue)
    return strength if red >= green and red >= blue else _COOL * strength
