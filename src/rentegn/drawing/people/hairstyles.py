"""Haircuts as data: where the hair grows, how far it stands out, what falls from it, and the strands drawn in it.

Places are (longitude from the nose, latitude or height), on the head's own left for positive longitudes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Knots = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Drape:
    """Hair or cloth that falls below the skull: its lowest height, and how it widens, flares and waves."""

    bottom: float
    width: float = 0.06
    flare: float = 0.02
    wave: float = 0.0


@dataclass(frozen=True, slots=True)
class Lock:
    """A pointed strand that leaves the mass: from a root to a free tip, `out` past the skull, `wide` at its middle."""

    root: tuple[float, float]
    tip: tuple[float, float]
    out: float
    wide: float


@dataclass(frozen=True, slots=True)
class Hairstyle:
    """`hairline`: height by longitude, mirrored where no longitude is negative. `growth`: how far the hair stands out
    at crown, side and nape. `fringe`: (from, to, step, depth) of longitudes with a broken edge. `bald_above`: heights
    above which nothing grows. `curl` is the size of the curls it is made of, `bun` (longitude, height, radius, size).
    """

    hairline: Knots
    growth: tuple[float, float, float] = (0.12, 0.06, 0.02)
    drape: Drape | None = None
    locks: tuple[Lock, ...] = ()
    strands: tuple[Knots, ...] = ()
    parting: Knots = ()
    fringe: tuple[float, float, float, float] | None = None
    bald_above: Knots = ()
    curl: float = 0.0
    bun: tuple[float, float, float, float] | None = None
    tail: bool = False
    ears: bool = True


_SHORT = Hairstyle(
    hairline=(
        (-180, -0.36), (-150, -0.30), (-112, -0.20), (-100, 0.02), (-84, 0.03), (-78, -0.06), (-66, -0.04), (-60, 0.20),
        (-38, 0.33), (-10, 0.25), (30, 0.29), (54, 0.24), (62, -0.03), (76, -0.05), (84, 0.03), (100, 0.02),
        (112, -0.20), (150, -0.30), (180, -0.36),
    ),
    fringe=(-30, 52, 26, 0.05),
    parting=((-38, 38), (-40, 58), (-60, 78), (-120, 84)),
    locks=(Lock((-30, 62), (25, 66), 0.13, 0.09), Lock((150, 62), (185, 70), 0.08, 0.06)),
    strands=(
        ((-24, 46), (0, 54), (26, 52)), ((-14, 62), (16, 68), (48, 58)), ((120, 40), (128, 10), (126, -12)),
        ((-130, 44), (-136, 12), (-132, -10)), ((176, 46), (182, 10), (178, -14)),
    ),
)  # fmt: skip

_BOB = Hairstyle(
    hairline=(
        (-180, -0.50), (-120, -0.52), (-72, -0.50), (-60, -0.44), (-53, -0.10), (-44, 0.20), (-18, 0.40), (-8, 0.37),
        (26, 0.27), (46, 0.12), (56, -0.12), (62, -0.44), (74, -0.50), (120, -0.52), (180, -0.50),
    ),
    growth=(0.13, 0.13, 0.13),
    drape=Drape(-0.52, 0.07),
    ears=False,
    parting=((-14, 48), (-16, 66), (-30, 84)),
    strands=(
        ((-34, 44), (-58, 20), (-66, -14)), ((14, 52), (46, 30), (64, -4)), ((-104, 40), (-108, 0), (-104, -34)),
        ((110, 40), (114, 0), (108, -34)), ((166, 44), (170, 0), (166, -36)), ((-162, 36), (-160, -6), (-164, -30)),
    ),
    locks=(Lock((-100, -46), (-80, -58), 0.13, 0.07), Lock((100, -46), (80, -58), 0.13, 0.07)),
)  # fmt: skip

_BUN = Hairstyle(
    hairline=(
        (0, 0.36), (24, 0.35), (48, 0.24), (66, 0.06), (78, -0.02), (88, 0.05), (100, -0.02), (122, -0.20),
        (150, -0.29), (180, -0.37),
    ),
    growth=(0.08, 0.05, 0.0),
    bun=(178, 0.48, 0.38, 0.21),
    locks=(Lock((-70, 2), (-66, -22), 0.04, 0.02), Lock((70, 2), (66, -22), 0.04, 0.02)),
    strands=(
        ((-40, 34), (-70, 48), (-130, 62)), ((0, 48), (4, 66), (60, 84)), ((40, 34), (70, 48), (130, 62)),
        ((-120, -8), (-140, 20), (-160, 46)), ((120, -8), (140, 20), (160, 46)), ((180, -22), (181, 6), (180, 36)),
    ),
)  # fmt: skip

_CURLY = Hairstyle(
    hairline=((0, 0.30), (36, 0.29), (56, 0.10), (70, -0.10), (90, -0.16), (120, -0.34), (180, -0.40)),
    growth=(0.24, 0.20, -0.06),
    curl=0.165,
    ears=False,
)

_LONG = Hairstyle(
    hairline=(
        (-180, -0.98), (-130, -0.94), (-84, -0.80), (-66, -0.62), (-56, -0.20), (-46, 0.16), (-22, 0.37), (-14, 0.40),
        (18, 0.30), (44, 0.12), (56, -0.20), (68, -0.62), (84, -0.80), (130, -0.94), (180, -0.98),
    ),
    growth=(0.13, 0.12, 0.12),
    drape=Drape(-1.02, 0.06, wave=0.035),
    ears=False,
    parting=((-18, 48), (-20, 66), (-40, 84)),
    strands=(
        ((-44, 40), (-62, 10), (-70, -30)), ((20, 50), (50, 26), (66, -14)), ((-108, 44), (-112, 0), (-104, -50)),
        ((112, 44), (108, 0), (114, -50)), ((164, 44), (170, 0), (164, -60)), ((-168, 40), (-162, -10), (-168, -60)),
    ),
    locks=(Lock((40, 34), (64, -6), 0.05, 0.03),),
)  # fmt: skip

_PONY = Hairstyle(
    hairline=(
        (0, 0.33), (20, 0.36), (46, 0.26), (64, 0.06), (78, -0.04), (90, 0.05), (104, -0.04), (124, -0.18),
        (150, -0.27), (180, -0.36),
    ),
    growth=(0.09, 0.05, 0.01),
    tail=True,
    locks=(Lock((-58, 20), (-62, -16), 0.05, 0.03), Lock((8, 40), (40, 22), 0.06, 0.045)),
    strands=(
        ((-36, 36), (-70, 44), (-140, 46)), ((36, 36), (70, 44), (140, 46)), ((-8, 50), (-20, 66), (-120, 78)),
        ((180, -16), (180, 10), (180, 34)),
    ),
)  # fmt: skip

_BALD = Hairstyle(
    hairline=(
        (0, 0.9), (62, 0.9), (70, 0.16), (76, -0.04), (86, 0.04), (98, 0.02), (106, -0.16), (124, -0.25),
        (150, -0.30), (180, -0.35),
    ),
    bald_above=((0, 0.14), (66, 0.12), (84, 0.22), (120, 0.22), (150, 0.17), (180, 0.12)),
    growth=(0.0, 0.05, 0.02),
    strands=(((-112, 18), (-116, 0), (-112, -20)), ((112, 18), (116, 0), (112, -20))),
)  # fmt: skip

_SIDE = Hairstyle(
    hairline=(
        (-180, -0.36), (-150, -0.30), (-112, -0.20), (-100, 0.02), (-84, 0.03), (-78, -0.10), (-66, -0.06), (-60, 0.14),
        (-46, 0.38), (-24, 0.35), (20, 0.18), (48, 0.10), (60, -0.02), (72, -0.10), (84, 0.03), (100, 0.02),
        (112, -0.20), (150, -0.30), (180, -0.36),
    ),
    growth=(0.15, 0.06, 0.02),
    parting=((-46, 40), (-50, 58), (-80, 78), (-140, 82)),
    locks=(
        Lock((-44, 52), (20, 50), 0.10, 0.10), Lock((20, 40), (66, 8), 0.05, 0.06),
        Lock((160, 58), (200, 60), 0.06, 0.06),
    ),
    strands=(
        ((-38, 50), (0, 48), (44, 22)), ((-36, 62), (10, 64), (60, 36)), ((120, 40), (128, 10), (126, -12)),
        ((-130, 44), (-136, 12), (-132, -10)), ((176, 46), (182, 10), (178, -14)),
    ),
)  # fmt: skip

_CROP = Hairstyle(
    hairline=(
        (0, 0.30), (30, 0.33), (50, 0.30), (60, 0.14), (68, -0.02), (80, 0.02), (90, 0.05), (100, 0.02), (114, -0.18),
        (150, -0.29), (180, -0.34),
    ),
    growth=(0.10, 0.03, 0.01),
    fringe=(-48, 48, 16, 0.07),
    locks=(
        Lock((-30, 66), (-10, 84), 0.10, 0.05), Lock((0, 70), (20, 80), 0.09, 0.05),
        Lock((40, 60), (52, 74), 0.09, 0.05), Lock((180, 60), (170, 76), 0.07, 0.05),
        Lock((-100, 66), (-92, 80), 0.08, 0.05),
    ),
    strands=(
        ((-20, 44), (-16, 56)), ((6, 46), (8, 58)), ((30, 44), (32, 54)), ((120, 36), (124, 20)),
        ((-124, 36), (-128, 20)), ((176, 40), (180, 20)), ((150, 0), (152, -12)), ((-150, 0), (-152, -12)),
    ),
)  # fmt: skip

HAIRSTYLES: Mapping[str, Hairstyle] = {
    "short": _SHORT,
    "bob": _BOB,
    "bun": _BUN,
    "curly": _CURLY,
    "long": _LONG,
    "pony": _PONY,
    "bald": _BALD,
    "side": _SIDE,
    "crop": _CROP,
}
