"""Small pictures for discs, bubbles and cards, drawn within a circle of radius 1 round the origin."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np

from rentegn.drawing.lettering import lettering
from rentegn.drawing.palette import CORAL, CORAL_TINT, INK, PAPER, SKINS, SLATE, SUN, SUN_TINT, TEAL, TEAL_TINT, WHITE
from rentegn.drawing.prims import Points, Prim
from rentegn.drawing.shapes import (
    arc,
    capsule,
    disc,
    ellipse,
    line,
    poly,
    ring,
    rounded,
    shape,
    smooth,
    solid,
    union,
    wash,
)

_INK = 0.052


def heart_outline(at: complex = 0j, size: float = 1.0) -> Points:
    """A heart about two units wide at size 1, a little heavier on its left."""
    t = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    x = 16 * np.sin(t) ** 3 / 16
    y = (13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)) / 16 + 0.1
    outline: Points = at + size * (x * np.where(x < 0, 1.03, 0.98) + 1j * y)
    return outline


def heart() -> list[Prim]:
    """A red heart with its light."""
    shine = arc(-0.42 + 0.42j, 0.22, 1.7, 3.0)
    return [shape(heart_outline(0j, 0.78), CORAL, _INK, name="heart"), Prim(shine, ink=0.05, color=WHITE, name="shine")]


def heart_person() -> list[Prim]:
    """A person who carries the heart: personal leadership."""
    shoulders = smooth(
        [(-0.80, -0.82), (-0.72, -0.22), (-0.34, 0.02), (0, 0.06), (0.34, 0.02), (0.72, -0.22), (0.80, -0.82)]
    )
    bust = np.append(shoulders, [-0.0 - 0.92j])
    hair = smooth(
        [(-0.36, 0.42), (-0.38, 0.78), (-0.05, 0.96), (0.34, 0.82), (0.36, 0.44), (0.20, 0.60), (-0.12, 0.66)], True
    )
    return [
        shape(bust, TEAL, _INK, name="bust"),
        shape([(-0.2, 0.06), (0.0, -0.42), (0.2, 0.06)], WHITE, 0.03, False, name="collar"),
        shape(ellipse(0.43j, 0.34, 0.40), SKINS[0], _INK, False, name="head"),
        shape(hair, "#8A4B2A", 0.04, False, name="hair"),
        solid(ellipse(-0.11 + 0.42j, 0.04, 0.055, 10), INK, "eye-l"),
        solid(ellipse(0.13 + 0.42j, 0.04, 0.055, 10), INK, "eye-r"),
        line((-0.13, 0.25), (0.02, 0.18), (0.17, 0.26), ink=0.038, name="smile"),
        shape(heart_outline(0.32 - 0.42j, 0.27), CORAL, 0.04, name="heart"),
    ]


def compass() -> list[Prim]:
    """A compass whose needle shows the way."""
    needle = np.exp(1j * np.radians(52))
    tip, side = 0.60 * needle, 0.13j * needle
    prims = [
        shape(ellipse(0j, 0.84, n=48), WHITE, _INK, False, name="case"),
        shape(ellipse(0j, 0.70, n=48), SUN_TINT, 0.028, False, name="dial"),
        shape(ellipse(0.96j, 0.13, 0.12), SUN, 0.04, False, name="crown"),
    ]
    for index in range(8):
        way = np.exp(1j * np.pi * index / 4)
        prims.append(
            line(complex(0.66 * way), complex((0.54 if index % 2 == 0 else 0.60) * way), ink=0.03, name=f"tick{index}")
        )
    prims.append(shape([-tip, side, -side], WHITE, 0.036, False, name="needle-s"))
    prims.append(shape([tip, side, -side], CORAL, 0.036, False, name="needle-n"))
    return [*prims, solid(ellipse(0j, 0.06, n=12), INK, "pin")]


def compass_frame() -> list[Prim]:
    """A compass within a frame: direction and a framework."""
    corners = [(-0.95, -0.92), (0.95, -0.90), (0.93, 0.94), (-0.93, 0.92)]
    prims: list[Prim] = []
    for index, (x, y) in enumerate(corners):
        angle = [(x, y - np.sign(y) * 0.52), (x, y), (x - np.sign(x) * 0.52, y)]
        prims.append(line(*angle, ink=0.10, color=TEAL, taper=(0, 0), curve=False, name=f"corner{index}"))
    inner = [replace(p, pts=p.pts * 0.74 - 0.04j, ink=p.ink * 0.9) for p in compass()]
    return prims + inner


def network() -> list[Prim]:
    """Three people who hold on to each other: relations."""
    seats = (
        (0.0, 0.42, SUN, SKINS[2], "#2B2A33"),
        (-0.52, -0.38, TEAL, SKINS[0], "#8A4B2A"),
        (0.52, -0.38, CORAL, SKINS[1], "#6B4630"),
    )
    ties = (
        ((-0.36, 0.16), (-0.62, 0.0), (-0.60, -0.2)),
        ((0.36, 0.16), (0.62, 0.0), (0.60, -0.2)),
        ((-0.18, -0.72), (0.0, -0.80), (0.18, -0.72)),
    )
    prims = [line(*tie, ink=0.075, color=INK, taper=(0.05, 0.05), name=f"tie{i}") for i, tie in enumerate(ties)]
    for index, (x, y, top, skin, hair) in enumerate(seats):
        at = complex(x, y)
        body = smooth(
            [at + complex(*p) for p in ((-0.34, -0.34), (-0.27, -0.02), (0, 0.06), (0.27, -0.02), (0.34, -0.34))]
        )
        cap = smooth(
            [
                at + complex(*p)
                for p in ((-0.185, 0.24), (-0.17, 0.40), (0.0, 0.475), (0.18, 0.40), (0.185, 0.25), (0.04, 0.34))
            ],
            True,
        )
        prims.append(shape(body, top, 0.042, name=f"body{index}"))
        prims.append(shape(ellipse(at + 0.25j, 0.18, 0.205, 24), skin, 0.04, False, name=f"head{index}"))
        prims.append(shape(cap, hair, 0.026, False, name=f"hair{index}"))
        prims += [
            solid(ellipse(at + complex(dx, 0.235), 0.022, 0.03, 8), INK, f"eye{index}{dx}") for dx in (-0.06, 0.07)
        ]
        prims.append(
            line(at + (-0.06 + 0.15j), at + (0.01 + 0.125j), at + (0.08 + 0.155j), ink=0.022, name=f"smile{index}")
        )
    return prims


def star() -> list[Prim]:
    """A star drawn without ruler."""
    angle = np.pi / 2 + np.arange(10) * np.pi / 5 + 0.05
    reach = np.where(np.arange(10) % 2 == 0, 0.9, 0.43) * (1 + 0.04 * np.sin(np.arange(10) * 2.0))
    outline = ring(poly(reach * np.exp(1j * angle)).buffer(0.07).buffer(-0.04))
    return [
        shape(outline, SUN, _INK, name="star"),
        line((-0.28, 0.30), (-0.12, 0.42), ink=0.04, color=WHITE, name="shine"),
    ]


def flame() -> list[Prim]:
    """A flame at rest."""
    return [
        shape(flame_outline(0j, 0.86, 0.0), CORAL, _INK, name="flame"),
        shape(flame_core(0j, 0.86, 0.0), SUN, 0.03, False, name="core"),
    ]


def flame_outline(at: complex, size: float, phase: float) -> Points:
    """A flame about 2 high round its middle; `phase` in radians moves its three tongues."""
    sway, lift = 0.13 * np.sin(phase), 0.11 * np.cos(phase * 1.7 + 0.6)
    knots = [
        (0.0, -0.98),
        (0.44, -0.84),
        (0.62, -0.38),
        (0.50, 0.04),
        (0.46 + sway, 0.38 + 0.5 * lift),
        (0.27, 0.14),
        (0.12 + sway, 0.98 + lift),
        (-0.14 - 0.3 * sway, 0.46),
        (-0.26, 0.10),
        (-0.42 + 0.6 * sway, 0.30 - lift),
        (-0.58, -0.24),
        (-0.46, -0.82),
    ]
    return at + size * smooth(knots, True, 8)


def flame_core(at: complex, size: float, phase: float) -> Points:
    """The bright core within the flame."""
    sway = 0.10 * np.sin(phase + 0.7)
    knots = [
        (0.0, -0.92),
        (0.28, -0.78),
        (0.33, -0.46),
        (0.17, -0.10),
        (0.06 + sway, 0.24),
        (-0.12, -0.14),
        (-0.28, -0.42),
        (-0.26, -0.76),
    ]
    return at + size * smooth(knots, True, 8)


def bulb(lit: float = 1.0) -> list[Prim]:
    """A light bulb."""
    glass = smooth(
        [
            (-0.20, -0.34),
            (-0.30, -0.10),
            (-0.58, 0.22),
            (-0.48, 0.70),
            (0, 0.92),
            (0.48, 0.70),
            (0.58, 0.22),
            (0.30, -0.10),
            (0.20, -0.34),
        ]
    )
    return [
        shape(glass, SUN if lit > 0.5 else WHITE, _INK, name="glass"),
        line(
            (-0.13, -0.30),
            (-0.17, 0.16),
            (-0.05, 0.06),
            (0.04, 0.20),
            (0.15, 0.07),
            (0.18, 0.17),
            (0.13, -0.30),
            ink=0.034,
            name="wire",
        ),
        line((-0.38, 0.44), (-0.26, 0.66), ink=0.05, color=WHITE, name="shine"),
        shape(rounded(-0.24, -0.60, 0.24, -0.32, 0.06), WHITE, 0.04, False, name="socket"),
        line((-0.23, -0.46), (0.23, -0.42), ink=0.03, name="thread"),
        shape(rounded(-0.15, -0.76, 0.15, -0.60, 0.07), SLATE, 0.04, False, name="foot"),
    ]


def hand() -> list[Prim]:
    """An open hand."""
    fingers = ((-0.30, 0.72, 0.115), (-0.06, 0.86, 0.12), (0.19, 0.80, 0.115), (0.42, 0.60, 0.10))
    palm = union([disc(0.04 - 0.18j, 0.42), disc(0.02 - 0.42j, 0.36)])
    parts = [palm, capsule(-0.28 - 0.28j, -0.72 + 0.12j, 0.16, 0.115), capsule(0.02 - 0.6j, 0.02 - 0.95j, 0.27, 0.25)]
    parts += [capsule(complex(x * 0.75, -0.05), complex(x, y), r + 0.02, r) for x, y, r in fingers]
    prims = [shape(ring(union(parts, 0.05)), SKINS[0], _INK, False, name="hand")]
    prims.append(shape(rounded(-0.34, -1.02, 0.38, -0.78, 0.05), TEAL, 0.045, name="cuff"))
    return [*prims, line((-0.22, -0.06), (0.02, -0.2), (0.36, -0.08), ink=0.03, name="palm")]


def sprout() -> list[Prim]:
    """Two leaves on a stem."""
    left = smooth([(0, 0.02), (-0.18, 0.46), (-0.78, 0.56), (-0.62, 0.10)], True)
    right = smooth([(0, 0.10), (0.20, 0.62), (0.80, 0.74), (0.64, 0.22)], True)
    prims = [line((0, -0.82), (0.04, -0.4), (0, 0.08), ink=0.07, color=TEAL, name="stem")]
    prims += [shape(left, TEAL, _INK, name="left"), shape(right, TEAL, _INK, name="right")]
    prims += [line((0, 0.06), (-0.4, 0.34), (-0.62, 0.42), ink=0.03, color=PAPER, name="rib-l")]
    prims += [line((0, 0.14), (0.4, 0.44), (0.64, 0.58), ink=0.03, color=PAPER, name="rib-r")]
    return [*prims, line((-0.5, -0.82), (0, -0.76), (0.5, -0.83), ink=0.05, name="earth")]


def question() -> list[Prim]:
    """A lettered question mark."""
    return [*lettering("?", "title", 2.1, color=CORAL, name="question").prims]


def exclamation() -> list[Prim]:
    """A lettered exclamation mark."""
    return [*lettering("!", "title", 2.1, color=CORAL, name="exclamation").prims]


def tick() -> list[Prim]:
    """A tick."""
    return [line((-0.62, 0.02), (-0.2, -0.46), (0.66, 0.6), ink=0.17, color=TEAL, curve=False, name="tick")]


def sheet() -> list[Prim]:
    """A sheet with writing."""
    outline = [(-0.56, -0.78), (0.58, -0.76), (0.56, 0.48), (0.26, 0.80), (-0.58, 0.78)]
    rows = ((0.40, 0.1), (0.12, 0.36), (-0.16, 0.32), (-0.44, 0.02))
    prims = [
        shape(outline, WHITE, _INK, False, name="sheet"),
        line((0.26, 0.8), (0.27, 0.5), (0.56, 0.48), ink=0.036, curve=False, name="fold"),
    ]
    return prims + [line((-0.36, y), (x, y + 0.02), ink=0.04, color=SLATE, name=f"row{y}") for y, x in rows]


def gear_outline(teeth: int = 8, inner: float = 0.66, outer: float = 0.92, turn: float = 0.0) -> Points:
    """A cog wheel's rim."""
    step = 2 * np.pi / teeth
    profile = ((-0.34, inner), (-0.20, outer), (0.20, outer), (0.34, inner))
    made = [
        radius * np.exp(1j * (turn + step * (tooth + share))) for tooth in range(teeth) for share, radius in profile
    ]
    return ring(poly(np.array(made)).buffer(-0.03).buffer(0.05))


def gear() -> list[Prim]:
    """A cog wheel."""
    return [
        shape(gear_outline(), TEAL_TINT, _INK, name="gear"),
        wash(smooth([(-0.6, 0.2), (-0.3, 0.55), (0.1, 0.62), (-0.1, 0.4), (-0.4, 0.1)], True), WHITE, 0.5, "light"),
        shape(ellipse(0j, 0.28), WHITE, 0.044, False, name="axle"),
    ]


def target() -> list[Prim]:
    """Rings with an arrow in the middle."""
    prims = [
        shape(ellipse(0j, r, n=40), fill, 0.04, False, name=f"ring{r}")
        for r, fill in ((0.86, WHITE), (0.6, CORAL), (0.34, WHITE), (0.13, CORAL))
    ]
    prims.append(line((0.02, 0.02), (0.74, 0.72), ink=0.06, name="shaft"))
    return [*prims, line((0.60, 0.84), (0.62, 0.60), (0.86, 0.60), ink=0.05, color=TEAL, curve=False, name="feather")]


def shield() -> list[Prim]:
    """A shield: safety."""
    outline = smooth(
        [
            (0, 0.86),
            (0.40, 0.66),
            (0.70, 0.62),
            (0.62, -0.16),
            (0, -0.86),
            (-0.62, -0.16),
            (-0.70, 0.62),
            (-0.40, 0.66),
        ],
        True,
    )
    return [
        shape(outline, TEAL_TINT, _INK, name="shield"),
        *(Prim(p.pts * 0.5, ink=0.1, color=TEAL, name="tick") for p in tick()),
    ]


def arrow_up() -> list[Prim]:
    """An arrow that climbs."""
    path = smooth([(-0.7, -0.6), (-0.1, -0.25), (0.55, 0.5)])
    return [
        Prim(path, ink=0.16, color=CORAL, taper=(0.2, 0.0), name="shaft"),
        line((0.06, 0.56), (0.62, 0.6), (0.60, 0.02), ink=0.14, color=CORAL, curve=False, name="head"),
    ]


ICONS: Mapping[str, Callable[[], list[Prim]]] = {
    "arrow": arrow_up,
    "bulb": bulb,
    "check": tick,
    "compass": compass,
    "compass_frame": compass_frame,
    "exclamation": exclamation,
    "flame": flame,
    "gear": gear,
    "hand": hand,
    "heart": heart,
    "heart_person": heart_person,
    "network": network,
    "question": question,
    "sheet": sheet,
    "shield": shield,
    "sprout": sprout,
    "star": star,
    "target": target,
}


def icon(name: str, at: complex = 0j, radius: float = 0.5) -> list[Prim]:
    """The icon within a circle round `at`; KeyError where there is none of that name."""
    return [replace(p, pts=p.pts * radius + at, ink=p.ink * radius, name=f"icon-{p.name}") for p in ICONS[name]()]


TINTS: Mapping[str, str] = {
    "compass": TEAL,
    "compass_frame": TEAL,
    "network": SUN,
    "heart": CORAL,
    "heart_person": CORAL,
    "star": SUN,
    "flame": CORAL,
    "hand": TEAL,
    "sprout": TEAL,
    "shield": TEAL,
    "bulb": SUN,
    "target": CORAL_TINT,
}
