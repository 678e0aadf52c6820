"""The house colours; their contrast on paper stands in the art direction of the docs."""

from __future__ import annotations

from functools import lru_cache

PAPER, WASH, SHADE, WHITE = "#FBF5E9", "#F3E8D3", "#E7D9BF", "#FFFDF8"
INK, GRAPHITE, SLATE, FAR = "#2B2A33", "#5A5A60", "#56616E", "#B5A88F"
BLUE_PENCIL = "#8FB3CF"
CORAL, CORAL_TINT = "#E2663F", "#F6C9B3"
TEAL, TEAL_TINT = "#2F8582", "#BBDCD6"
SUN, SUN_TINT = "#F2B84B", "#FBE3AE"
HEMP = "#C99A5B"
#: For what must be told apart from all of those, as threads from clothes and from one another, and for fire's edge.
SKY, MINT, PLUM, EMBER = "#6F97BE", "#94C4BE", "#844154", "#A9553A"
SKINS = ("#F8DCC6", "#EBC19B", "#B98058", "#7C5440")


@lru_cache(maxsize=1024)
def rgb(colour: str) -> tuple[float, float, float]:
    """`#RRGGBB` as three numbers from 0 to 1."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


@lru_cache(maxsize=1024)
def mixed(one: str, other: str, share: float) -> str:
    """The colour `share` of the way from one to the other."""
    parts = (round(255 * (a + (b - a) * share)) for a, b in zip(rgb(one), rgb(other), strict=True))
    return "#" + "".join(f"{part:02X}" for part in parts)
