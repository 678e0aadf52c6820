"""What is worn on the trunk: each cut draws its collar, opening, pockets and badges on the cloth."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from rentegn.drawing.palette import CORAL, INK, SLATE, SUN, WHITE, mixed
from rentegn.drawing.people.trunk import SHADED, Trunk, in_the_dark, open_contour
from rentegn.drawing.prims import Points, Prim
from rentegn.drawing.shapes import DETAIL, ellipse, line, shape, smooth, solid, wash


@dataclass(frozen=True, slots=True)
class Cloth:
    """The colours a cut is drawn in, the weight of its line, and the side (1 toward facing) that lies in the dark."""

    top: str
    legs: str
    accent: str
    weight: float
    dark: int = 1

    @property
    def detail(self) -> float:
        """The width of a detail's line."""
        return DETAIL * self.weight


Cut = Callable[[Trunk, Cloth], list[Prim]]

#: How high a lanyard's card hangs: over arms that cross the belly.
_CARD = 0.63


def _jumper(trunk: Trunk, cloth: Cloth) -> list[Prim]:
    return [_ribbed_collar(trunk, cloth), _hem_rib(trunk, cloth), *_folds(trunk, cloth)]


def _folds(trunk: Trunk, cloth: Cloth) -> list[Prim]:
    """Soft cloth gathers over the hem: a fold from the back, a shorter one before it."""
    rows = ((-0.97, -0.52, 0.24, 0.165), (0.96, 0.66, 0.33, 0.275))
    return [
        line(
            trunk.at(trunk.half(u) * edge, u),
            trunk.at(trunk.half(u) * (edge + inner) / 2, (u + low) / 2 - 0.012),
            trunk.at(trunk.half(u) * inner, low),
            ink=cloth.detail * 0.62,
            taper=(0, 0.7),
            name=f"fold{i}",
        )
        for i, (edge, inner, u, low) in enumerate(rows)
    ]


def _ribbed_collar(trunk: Trunk, cloth: Cloth) -> Prim:
    dip = 0.035 if trunk.yaw < 110 else 0.01
    middle = 0.03 * trunk.body.sin * trunk.scale
    knots = [trunk.at(-0.13 * trunk.scale, 1.015), trunk.at(middle, 1.0 - dip), trunk.at(0.135 * trunk.scale, 1.015)]
    return line(*knots, ink=cloth.detail, name="collar")


def _hem_rib(trunk: Trunk, cloth: Cloth) -> Prim:
    half = trunk.half(0.03) * 0.94
    knots = [trunk.at(-half, 0.035), trunk.at(0, 0.015), trunk.at(half, 0.035)]
    return line(*knots, ink=cloth.detail * 0.8, name="hem-rib")


def _lanyard(trunk: Trunk, cloth: Cloth) -> list[Prim]:
    drawn = _jumper(trunk, cloth)
    if trunk.yaw > 90:
        back = [trunk.at(-0.10, 1.02), trunk.at(0, 0.95), trunk.at(0.10, 1.02)]
        return [*drawn, line(*back, ink=cloth.detail * 0.8, name="strap-behind")]
    if trunk.body.cos < 0.34:
        return drawn
    card = trunk.cloth(0, _CARD, 0.9)
    hook = trunk.cloth(0, _CARD + 0.06, 0.9)
    for i, (neck, chest) in enumerate(((-26, -10), (28, 12))):
        knots = [trunk.at(0.26 * math.sin(math.radians(neck + trunk.yaw)), 1.0), trunk.cloth(chest, 0.84, 0.85), hook]
        drawn.append(line(*knots, ink=cloth.detail * 0.8, name=f"strap{i}"))
    half = 0.085 * max(0.45, trunk.body.cos)
    _, up = trunk.spine(0.5)
    right = up * -1j

    def corner(x: float, y: float) -> complex:
        return card + right * x * half + up * (y - 0.04)

    frame = [corner(-1, -0.11), corner(1, -0.11), corner(1, 0.11), corner(-1, 0.11)]
    drawn.append(shape(frame, WHITE, cloth.detail * 0.8, False, name="card"))
    drawn.append(line(corner(-0.5, -0.02), corner(0.5, -0.02), ink=cloth.detail * 0.6, curve=False, name="card-line"))
    return drawn


def _blazer(trunk: Trunk, cloth: Cloth) -> list[Prim]:
    if trunk.yaw > 110:
        collar = [trunk.at(-0.13, 1.02), trunk.at(0, 0.965), trunk.at(0.13, 1.02)]
        vent = [trunk.cloth(180, 0.18), trunk.cloth(180, -0.11)]
        return [
            line(*collar, ink=cloth.detail, name="collar"),
            line(*vent, ink=cloth.detail, curve=False, name="vent"),
        ]
    if not trunk.seen(0):
        return []
    close = trunk.cloth(0, 0.63, 0.95)
    left, right = trunk.cloth(-17, 1.02, 0.8), trunk.cloth(17, 1.02, 0.8)
    drawn = [shape([left, close, right], WHITE, cloth.detail, False, name="shirt")]
    for i, (edge, fold) in enumerate(((left, -32), (right, 32))):
        lapel = [edge, trunk.cloth(fold, 0.86, 0.9), trunk.cloth(fold * 0.62, 0.80, 0.9), close]
        leaf = [edge, trunk.cloth(fold, 0.86, 0.9), trunk.cloth(fold * 0.55, 0.83, 0.9), close - (close - edge) * 0.02]
        drawn.append(shape(leaf, mixed(cloth.top, INK, 0.10), 0, False, name=f"lapel-cloth{i}"))
        drawn.append(line(*lapel, ink=cloth.detail * 1.05, curve=False, name=f"lapel{i}"))
        drawn.append(line(edge, close, ink=cloth.detail, curve=False, name=f"lapel-edge{i}"))
    opening = [close, trunk.cloth(2, 0.48), trunk.cloth(5, -0.09)]
    drawn.append(line(*opening, ink=cloth.detail, name="opening"))
    drawn.append(solid(ellipse(trunk.cloth(10, 0.45), 0.026, n=12), name="button"))
    if trunk.seen(-50):
        pocket = [trunk.cloth(-60, 0.17), trunk.cloth(-36, 0.16)]
        drawn.append(line(*pocket, ink=cloth.detail * 0.9, curve=False, name="pocket"))
    return drawn


def _suit(trunk: Trunk, cloth: Cloth) -> list[Prim]:
    drawn = _blazer(trunk, cloth)
    if not trunk.seen(0):
        return drawn
    links = [trunk.cloth(a, u, 0.92) for a, u in ((-38, 0.93), (-24, 0.72), (0, 0.60), (24, 0.72), (38, 0.93))]
    drawn.append(line(*links, ink=cloth.detail * 2.0, color=INK, taper=(0, 0), name="chain-edge"))
    drawn.append(line(*links, ink=cloth.detail * 1.2, color=SUN, taper=(0, 0), name="chain"))
    drawn.append(shape(ellipse(trunk.cloth(0, 0.56, 0.92), 0.07, n=18), SUN, cloth.detail * 0.8, False, name="medal"))
    return drawn


def _coat(trunk: Trunk, cloth: Cloth) -> list[Prim]:
    drawn: list[Prim] = []
    if trunk.seen(0):
        drawn.append(
            line(trunk.cloth(4, 0.92), trunk.cloth(4, 0.5), trunk.cloth(4, -0.36), ink=cloth.detail, name="opening")
        )
        buttons = (
            solid(ellipse(trunk.cloth(13, u), 0.024, n=12), name=f"button{i}") for i, u in enumerate((0.62, 0.36, 0.1))
        )
        drawn.extend(buttons)
    for i, longitude in enumerate((-52, 42)):
        if trunk.seen(longitude):
            pocket = [trunk.cloth(longitude, 0.10), trunk.cloth(longitude + 16, 0.03)]
            drawn.append(line(*pocket, ink=cloth.detail * 0.9, curve=False, name=f"pocket{i}"))
    wrap = [(-0.20, 1.05), (-0.05, 0.92), (0.20, 1.03), (0.19, 1.14), (0.0, 1.08), (-0.19, 1.15)]
    drawn.append(
        shape(
            smooth([trunk.at(x * trunk.scale, u) for x, u in wrap], True),
            cloth.accent,
            cloth.detail * 1.1,
            False,
            name="scarf",
        )
    )
    if trunk.seen(10):
        end = [
            trunk.cloth(6, 0.98, 0.76),
            trunk.cloth(24, 0.96, 0.76),
            trunk.cloth(30, 0.66, 0.86),
            trunk.cloth(8, 0.65, 0.86),
        ]
        drawn.append(shape(smooth(end, True, 5), cloth.accent, cloth.detail * 1.1, False, name="scarf-end"))
    return drawn


def _dungarees(trunk: Trunk, cloth: Cloth) -> list[Prim]:
    hips, waist = trunk.half(0.06), trunk.half(0.44)
    back = trunk.yaw > 100
    upper = (148, -146) if back else (-32, 34)
    left, right = sorted((trunk.cloth(longitude, 0.66) for longitude in upper), key=lambda corner: corner.real)
    bib = [
        left, right, trunk.at(waist * 0.95, 0.46), trunk.at(hips, 0.06),
        trunk.at(hips, -0.05), trunk.at(0, -0.08), trunk.at(-hips, -0.05), trunk.at(-hips, 0.06),
        trunk.at(-waist * 0.9, 0.46),
    ]  # fmt: skip
    drawn = [_ribbed_collar(trunk, cloth)]
    if trunk.seen(0) or back:
        drawn.append(shape(np.array(bib), cloth.legs, cloth.detail * 1.2, False, name="bib"))
    straps = ((-30, -38), (32, 40)) if not back else ((156, -146), (-156, 146))
    for i, (low, high) in enumerate(straps):
        if trunk.seen(low):
            strap = [trunk.cloth(low, 0.66), trunk.cloth(high, 0.95)]
            drawn.append(
                line(*strap, ink=cloth.detail * 3.6, color=INK, taper=(0, 0), curve=False, name=f"strap-edge{i}")
            )
            drawn.append(
                line(*strap, ink=cloth.detail * 2.2, color=cloth.legs, taper=(0, 0), curve=False, name=f"strap{i}")
            )
    if trunk.seen(0):
        pocket = [trunk.cloth(a, u, 0.9) for a, u in ((-16, 0.54), (18, 0.54), (16, 0.36), (-14, 0.36))]
        drawn.append(shape(pocket, mixed(cloth.legs, WHITE, 0.15), cloth.detail * 0.8, False, name="bib-pocket"))
    return drawn


def _cardigan(trunk: Trunk, cloth: Cloth) -> list[Prim]:
    drawn = [_hem_rib(trunk, cloth)]
    if not trunk.seen(0):
        return [*drawn, _ribbed_collar(trunk, cloth)]
    left, right, close = trunk.cloth(-20, 1.02, 0.75), trunk.cloth(20, 1.02, 0.75), trunk.cloth(0, 0.66, 0.95)
    drawn.append(shape([left, close, right], cloth.accent, cloth.detail, False, name="blouse"))
    drawn.append(line(close, trunk.cloth(2, 0.4), trunk.cloth(3, -0.10), ink=cloth.detail, name="opening"))
    for i, u in enumerate((0.54, 0.36, 0.18)):
        drawn.append(solid(ellipse(trunk.cloth(11, u), 0.022, n=12), name=f"button{i}"))
    return drawn


def _tunic(trunk: Trunk, cloth: Cloth) -> list[Prim]:
    drawn = []
    if trunk.seen(0):
        vee = [trunk.cloth(-20, 1.02, 0.75), trunk.cloth(0, 0.82, 0.95), trunk.cloth(20, 1.02, 0.75)]
        drawn.append(line(*vee, ink=cloth.detail * 1.1, curve=False, name="collar"))
    else:
        drawn.append(_ribbed_collar(trunk, cloth))
    if trunk.seen(34):
        pocket = [trunk.cloth(a, u, 0.94) for a, u in ((20, 0.70), (48, 0.70), (46, 0.54), (21, 0.54))]
        drawn.append(shape(pocket, mixed(cloth.top, INK, 0.06), cloth.detail * 0.8, False, name="pocket"))
        pen = [trunk.cloth(34, 0.66, 0.94), trunk.cloth(34, 0.76, 0.94)]
        drawn.append(line(*pen, ink=cloth.detail * 1.6, color=CORAL, curve=False, taper=(0, 0), name="pen"))
    return drawn


def _vest(trunk: Trunk, cloth: Cloth) -> list[Prim]:
    """A high-visibility vest over the jumper: the trunk is the vest, the sleeves are not."""
    drawn = []
    if trunk.seen(0):
        drawn.append(
            line(
                trunk.cloth(-14, 1.02, 0.75),
                trunk.cloth(0, 0.84),
                trunk.cloth(14, 1.02, 0.75),
                ink=cloth.detail,
                curve=False,
                name="collar",
            )
        )
        drawn.append(
            line(trunk.cloth(0, 0.84), trunk.cloth(2, 0.4), trunk.cloth(3, -0.09), ink=cloth.detail, name="zip")
        )
    return [*drawn, *_bands(trunk, cloth, (0.46, 0.16), -0.06, WHITE, 3.0)]


def _stripes(trunk: Trunk, cloth: Cloth) -> list[Prim]:
    rows = (0.10, 0.22, 0.34, 0.46, 0.58, 0.70)
    return [*_bands(trunk, cloth, rows, -0.04, cloth.accent, 1.5), *_jumper(trunk, cloth)]


def _bands(trunk: Trunk, cloth: Cloth, rows: tuple[float, ...], hem: float, colour: str, wide: float) -> list[Prim]:
    return [
        line(*trunk.band(u, hem), ink=cloth.detail * wide, color=colour, taper=(0, 0), name=f"band{i}")
        for i, u in enumerate(rows)
    ]


def _shirt(trunk: Trunk, cloth: Cloth) -> list[Prim]:
    if not trunk.seen(0):
        return [_ribbed_collar(trunk, cloth), _hem_rib(trunk, cloth)]
    throat = trunk.cloth(0, 0.93, 0.9)
    drawn = []
    for i, side in enumerate((-1, 1)):
        wing = [trunk.cloth(side * 22, 1.04, 0.6), throat, trunk.cloth(side * 24, 0.88, 0.9)]
        drawn.append(shape(wing, mixed(cloth.top, WHITE, 0.35), cloth.detail, False, name=f"collar{i}"))
    drawn.append(line(throat, trunk.cloth(1, 0.45), trunk.cloth(2, -0.03), ink=cloth.detail * 0.9, name="placket"))
    for i, u in enumerate((0.74, 0.54, 0.34, 0.14)):
        drawn.append(solid(ellipse(trunk.cloth(6, u), 0.018, n=10), name=f"button{i}"))
    return drawn


def _white_coat(trunk: Trunk, cloth: Cloth) -> list[Prim]:
    """A coat over a shirt in the accent colour, with a stethoscope round the neck."""
    drawn = _blazer(trunk, cloth)
    if not trunk.seen(0):
        return drawn
    drawn = [replace(prim, fill=cloth.accent) if prim.name == "shirt" else prim for prim in drawn]
    for i, (high, low) in enumerate((((-24, 0.98), (-16, 0.66)), ((24, 0.98), (20, 0.72)))):
        tube = [trunk.cloth(high[0], high[1], 0.9), trunk.cloth(low[0] * 1.6, 0.84, 0.94), trunk.cloth(*low, 0.96)]
        drawn.append(line(*tube, ink=cloth.detail * 1.5, color=SLATE, taper=(0, 0), name=f"stethoscope{i}"))
    bell = shape(
        ellipse(trunk.cloth(-16, 0.63, 0.96), 0.055, n=16), WHITE, cloth.detail, False, name="stethoscope-bell"
    )
    return [*drawn, bell]


def _turnout(trunk: Trunk, cloth: Cloth) -> list[Prim]:
    """A firefighter's coat: bands that shine, a collar that stands, clasps."""
    drawn = [_ribbed_collar(trunk, cloth)]
    if trunk.seen(0):
        drawn.append(
            line(trunk.cloth(0, 0.98), trunk.cloth(2, 0.4), trunk.cloth(3, -0.2), ink=cloth.detail, name="zip")
        )
    return [*drawn, *_bands(trunk, cloth, (0.56, 0.10), -0.22, cloth.accent, 3.2)]


def _uniform(trunk: Trunk, cloth: Cloth) -> list[Prim]:
    """A shirt with a tie, a badge on the chest and a belt."""
    drawn = _shirt(trunk, cloth)
    belt = [trunk.at(-trunk.half(0.08), 0.09), trunk.at(0, 0.07), trunk.at(trunk.half(0.08), 0.09)]
    drawn.append(line(*belt, ink=cloth.detail * 3.2, color=INK, taper=(0, 0), name="belt"))
    if trunk.seen(0):
        tie = [trunk.cloth(a, u, 0.9) for a, u in ((-5, 0.94), (5, 0.94), (7, 0.50), (0, 0.42), (-7, 0.50))]
        drawn.append(shape(tie, INK, cloth.detail * 0.6, False, name="tie"))
    if trunk.seen(34):
        drawn.append(
            shape(
                ellipse(trunk.cloth(34, 0.72, 0.94), 0.06, 0.075, 16),
                cloth.accent,
                cloth.detail * 0.8,
                False,
                name="badge",
            )
        )
    return drawn


def _whites(trunk: Trunk, cloth: Cloth) -> list[Prim]:
    """A cook's jacket: two rows of buttons and a scarf."""
    drawn = [_hem_rib(trunk, cloth)]
    if trunk.seen(0):
        drawn += [
            solid(ellipse(trunk.cloth(side, u), 0.024, n=12), name=f"button{side}{u}")
            for side in (-14, 16)
            for u in (0.70, 0.50, 0.30)
        ]
        drawn.append(
            line(trunk.cloth(22, 0.92), trunk.cloth(24, 0.4), trunk.cloth(20, -0.1), ink=cloth.detail, name="lap")
        )
    wrap = [(-0.18, 1.03), (-0.02, 0.94), (0.18, 1.02), (0.17, 1.11), (0.0, 1.06), (-0.17, 1.12)]
    scarf = smooth([trunk.at(x * trunk.scale, u) for x, u in wrap], True)
    return [*drawn, shape(scarf, cloth.accent, cloth.detail, False, name="scarf")]


@dataclass(frozen=True, slots=True)
class Garment:
    """How far down a cut hangs, how it flares there, and what is drawn on it."""

    details: Cut
    hem: float = -0.04
    flare: float = 1.0


GARMENTS: Mapping[str, Garment] = {
    "jumper": Garment(_jumper),
    "lanyard": Garment(_lanyard),
    "blazer": Garment(_blazer, -0.11),
    "suit": Garment(_suit, -0.13),
    "coat": Garment(_coat, -0.36, 1.12),
    "dungarees": Garment(_dungarees),
    "cardigan": Garment(_cardigan, -0.12),
    "tunic": Garment(_tunic, -0.16, 1.06),
    "vest": Garment(_vest, -0.06),
    "stripes": Garment(_stripes),
    "shirt": Garment(_shirt, -0.05),
    "white_coat": Garment(_white_coat, -0.42, 1.10),
    "turnout": Garment(_turnout, -0.22, 1.04),
    "uniform": Garment(_uniform, -0.05),
    "whites": Garment(_whites, -0.12),
}


def outline(trunk: Trunk, cut: str) -> Points:
    """The closed contour of a trunk in a cut."""
    chosen = GARMENTS[cut]
    return trunk.outline(chosen.hem, chosen.flare)


def garment(
    trunk: Trunk, cut: str, cloth: Cloth, contour: Points, joined: Sequence[tuple[Points, float]] = ()
) -> list[Prim]:
    """The trunk dressed in a cut whose `outline` is `contour`; `joined` are the sleeves' roots it is one with, and how
    deep its line is in each.
    """
    return [
        shape(contour, cloth.top, 0, name="trunk"),
        wash(in_the_dark(contour, cloth.dark), INK, SHADED, "trunk-shade"),
        *open_contour(contour, joined, cloth.weight),
        *GARMENTS[cut].details(trunk, cloth),
    ]
