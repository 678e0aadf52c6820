"""Haircuts as data: where the hair grows, how far it stands out, what falls from it, and the strands drawn in it.

Places are (longitude from the nose, latitude or height), on the head's own left for positive longitudes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Knots = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Drape:
    """Hair or cloth that falls below the skull: its lowest height, how it widens, flares and waves,
    and in how many tufts it ends.
    """

    bottom: float
    width: float = 0.06
    flare: float = 0.02
    wave: float = 0.0
    tufts: int = 1


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
    at crown, side and nape. `fringe`: (from, to, step, depth) of longitudes with a broken edge, `nape` how broken it
    is behind. `bald_above`: heights above which nothing grows. `curl` is the size of the curls it is made of,
    `bun` (longitude, height, radius, size).
    """

    hairline: Knots
    growth: tuple[float, float, float] = (0.12, 0.06, 0.02)
    drape: Drape | None = None
    locks: tuple[Lock, ...] = ()
    strands: tuple[Knots, ...] = ()
    parting: Knots = ()
    fringe: tuple[float, float, float, float] | None = None
    nape: float = 0.0
    bald_above: Knots = ()
    curl: float = 0.0
    bun: tuple[float, float, float, float] | None = None
    tail: bool = False
    ears: bool = True


_SHORT = Hairstyle(
    hairline=(
        (-180, -0.40), (-150, -0.37), (-124, -0.28), (-110, -0.14), (-101, 0.01), (-86, 0.04), (-78, -0.09),
        (-69, -0.05), (-61, 0.16), (-46, 0.33), (-35, 0.40), (-26, 0.36), (2, 0.27), (30, 0.24), (48, 0.20),
        (60, 0.08), (69, -0.07), (78, -0.09), (86, 0.04), (101, 0.01), (110, -0.14), (124, -0.28), (150, -0.37),
        (180, -0.40),
    ),
    growth=(0.13, 0.05, 0.02),
    fringe=(-26, 56, 20, 0.06),
    nape=0.04,
    parting=((-35, 42), (-40, 58), (-62, 76), (-120, 82)),
    locks=(
        Lock((-34, 58), (8, 68), 0.11, 0.09), Lock((-10, 60), (40, 56), 0.09, 0.08),
        Lock((150, 62), (180, 74), 0.07, 0.05), Lock((-140, 60), (-120, 72), 0.06, 0.05),
    ),
    strands=(
        ((-28, 46), (2, 54), (34, 46)), ((-30, 58), (8, 64), (44, 52)), ((-4, 40), (16, 38), (34, 32)),
        ((112, 44), (124, 12), (122, -14)), ((-116, 44), (-128, 12), (-124, -14)), ((150, 40), (156, 8), (152, -20)),
        ((-152, 46), (-158, 10), (-152, -20)), ((176, 50), (184, 14), (178, -18)),
    ),
)  # fmt: skip

_BOB = Hairstyle(
    hairline=(
        (-180, -1.3), (-72, -1.3), (-60, -0.52), (-54, -0.12), (-45, 0.18), (-20, 0.39), (-14, 0.41), (-6, 0.37),
        (24, 0.27), (44, 0.13), (54, -0.10), (61, -0.52), (74, -1.3), (180, -1.3),
    ),
    growth=(0.13, 0.13, 0.13),
    drape=Drape(-0.54, 0.06, tufts=5),
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
        (-180, -1.4), (-76, -1.4), (-66, -0.62), (-56, -0.20), (-46, 0.16), (-22, 0.37), (-14, 0.41), (-6, 0.37),
        (18, 0.29), (44, 0.12), (56, -0.20), (67, -0.62), (78, -1.4), (180, -1.4),
    ),
    growth=(0.13, 0.12, 0.12),
    drape=Drape(-0.98, 0.05, wave=0.03, tufts=6),
    ears=False,
    parting=((-18, 48), (-20, 66), (-40, 84)),
    strands=(
        ((-44, 40), (-62, 10), (-70, -30)), ((20, 50), (50, 26), (66, -14)), ((-108, 44), (-112, 0), (-104, -50)),
        ((112, 44), (108, 0), (114, -50)), ((164, 44), (170, 0), (164, -60)), ((-168, 40), (-162, -10), (-168, -60)),
    ),
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
        (0, 0.9), (62, 0.9), (70, 0.10), (76, -0.06), (86, 0.04), (98, 0.02), (106, -0.14), (124, -0.26),
        (150, -0.34), (180, -0.37),
    ),
    nape=0.05,
    bald_above=(
        (0, 0.10), (66, 0.08), (80, 0.17), (94, 0.13), (108, 0.16), (122, 0.08), (136, 0.11), (150, 0.03), (165, 0.06),
        (180, 0.0),
    ),
    growth=(0.0, 0.09, 0.03),
    strands=(
        ((-112, 10), (-116, -4), (-112, -22)), ((112, 10), (116, -4), (112, -22)), ((136, 2), (140, -12), (138, -26)),
        ((-136, 2), (-140, -12), (-138, -26)), ((170, -4), (172, -16), (168, -28)),
        ((-172, -6), (-168, -18), (-172, -30)),
    ),
)  # fmt: skip

_SIDE = Hairstyle(
    hairline=(
        (-180, -0.36), (-150, -0.30), (-112, -0.20), (-100, 0.02), (-84, 0.03), (-78, -0.10), (-66, -0.06), (-60, 0.14),
        (-46, 0.38), (-24, 0.35), (20, 0.18), (48, 0.10), (60, -0.02), (72, -0.10), (84, 0.03), (100, 0.02),
        (112, -0.20), (150, -0.30), (180, -0.36),
    ),
    growth=(0.14, 0.05, 0.02),
    nape=0.04,
    fringe=(-10, 62, 24, 0.05),
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
    nape=0.05,
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
