"""What grows and what people build under the sky: trees, houses, clouds, hills, for places and views."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import CORAL, CORAL_TINT, FAR, INK, PAPER, SLATE, TEAL, TEAL_TINT, WHITE
from rentegn.drawing.prims import Points, Prim
from rentegn.drawing.shapes import arc, box, disc, ellipse, line, poly, ring, rounded, shape, smooth, solid, union, wash

HOUSE_WALLS = (WHITE, CORAL_TINT, "#F1E2B8", TEAL_TINT)
_CROWN = ((0.0, 0.86, 0.26), (-0.23, 0.64, 0.21), (0.22, 0.66, 0.22), (-0.06, 0.58, 0.24), (0.14, 0.5, 0.18))
_CLOUD = ((-0.78, 0.14, 0.30), (-0.28, 0.34, 0.44), (0.34, 0.28, 0.40), (0.84, 0.10, 0.28), (0.05, 0.05, 0.34))


def tree(at: complex, size: float = 1.0, leaf: str = TEAL_TINT, ink: float = 0.03, name: str = "tree") -> list[Prim]:
    """A leafy tree about one unit high on its foot."""
    crown = union([disc(at + complex(x, y) * size, r * size) for x, y, r in _CROWN], 0.05 * size)
    shade = crown.difference(union([disc(at + complex(x - 0.09, y + 0.10) * size, r * size) for x, y, r in _CROWN]))
    trunk = [at + complex(x, y) * size for x, y in ((-0.045, 0), (-0.02, 0.5), (0.02, 0.5), (0.05, 0))]
    prims = [shape(trunk, "#9A6B3F", ink * 0.9, False, name=name + "-trunk"), shape(ring(crown), leaf, ink, name=name)]
    prims.append(wash(ring(shade), TEAL, 0.28, name + "-shade"))
    twigs = (((0, 0.3), (0.0, 0.58), (0.08, 0.74)), ((0, 0.42), (-0.10, 0.56)))
    for index, twig in enumerate(twigs):
        prims.append(line(*(at + complex(x, y) * size for x, y in twig), ink=ink * 0.7, name=f"{name}-twig{index}"))
    return prims


def pine(at: complex, size: float = 1.0, leaf: str = TEAL, ink: float = 0.028, name: str = "pine") -> list[Prim]:
    """A spruce of three skirts, about one unit high."""
    prims = [line(at, at + 0.25j * size, ink=ink * 1.6, name=name + "-trunk")]
    for index, (low, high, wide) in enumerate(((0.16, 0.62, 0.30), (0.40, 0.82, 0.23), (0.62, 1.04, 0.16))):
        hem = [
            (-wide, low),
            (-wide * 0.35, low + 0.05),
            (wide * 0.05, low - 0.02),
            (wide * 0.5, low + 0.05),
            (wide, low),
        ]
        outline = [at + complex(x, y) * size for x, y in [*hem, (0.02, high)]]
        prims.append(shape(outline, leaf, ink, name=f"{name}{index}"))
    return prims


def cottage(
    at: complex,
    wide: float = 0.5,
    high: float = 0.38,
    wall: str = WHITE,
    roof: str = CORAL,
    ink: float = 0.026,
    name: str = "house",
) -> list[Prim]:
    """A small gabled house standing on `at`, its middle."""
    left, right = at - wide / 2, at + wide / 2
    gable = [left - 0.06 + 1j * high, at + 1j * (high + wide * 0.62), right + 0.06 + 1j * high]
    chimney = box(
        at.real + wide * 0.16, at.imag + high + wide * 0.28, at.real + wide * 0.30, at.imag + high + wide * 0.66
    )
    door = rounded(at.real - wide * 0.32, at.imag, at.real - wide * 0.10, at.imag + high * 0.55, 0.03)
    pane = box(at.real + wide * 0.10, at.imag + high * 0.34, at.real + wide * 0.34, at.imag + high * 0.70)
    return [
        shape(chimney, roof, ink * 0.8, False, name=name + "-chimney"),
        shape([left, right, right + 1j * high, left + 1j * high], wall, ink, name=name),
        wash([at + wide * 0.1, right, right + 1j * high, at + wide * 0.3 + 1j * high], PAPER, 0.5, name + "-light"),
        shape(gable, roof, ink, name=name + "-roof"),
        solid(door, SLATE, name + "-door"),
        solid(pane, SLATE, name + "-pane"),
    ]


def church(at: complex, size: float = 1.0, ink: float = 0.028, name: str = "church") -> list[Prim]:
    """A white village church with a stepped gable on its tower, as they stand all over Denmark."""

    def scaled(*corners: tuple[float, float]) -> list[complex]:
        return [at + complex(x, y) * size for x, y in corners]

    nave = scaled((0.1, 0), (1.1, 0), (1.1, 0.5), (0.1, 0.5))
    roof = scaled((0.02, 0.5), (1.18, 0.5), (1.02, 0.86), (0.1, 0.86))
    half = [(0.24, 0.0), (0.24, 1.0), (0.17, 1.0), (0.17, 1.12), (0.09, 1.12), (0.09, 1.24), (0.0, 1.24), (0.0, 1.3)]
    steps = [*half, *((-0.08 - x, y) for x, y in reversed(half))]
    prims = [
        shape(nave, WHITE, ink, name=name + "-nave"),
        shape(roof, CORAL, ink, name=name + "-roof"),
        shape(scaled(*steps), WHITE, ink, name=name + "-tower"),
        wash(scaled((0.08, 0), (0.24, 0), (0.24, 1.0), (0.08, 1.0)), FAR, 0.28, name + "-shade"),
    ]
    for index, x in enumerate((0.42, 0.68, 0.94)):
        prims.append(solid(scaled(*_arched(x, 0.14, 0.09, 0.2)), SLATE, f"{name}-pane{index}"))
    return [*prims, solid(scaled(*_arched(-0.04, 0.72, 0.10, 0.2)), SLATE, name + "-bell")]


def turbine(
    at: complex, size: float = 1.0, turn: float = 0.0, ink: float = 0.024, color: str = SLATE, name: str = "mill"
) -> list[Prim]:
    """A wind turbine of height `size`; `turn` is how far its wings have turned, in radians."""
    hub = at + 1j * size
    mast = [at - 0.025 * size, at + 0.025 * size, hub + 0.012 * size, hub - 0.012 * size]
    prims = [shape(mast, WHITE, ink * 0.8, False, name=name, color=color)]
    for wing in range(3):
        way = np.exp(1j * (np.pi / 2 + turn + wing * 2 * np.pi / 3))
        blade = [hub, hub + way * (0.16 + 0.04j) * size, hub + way * 0.52 * size, hub + way * (0.16 - 0.015j) * size]
        prims.append(shape(smooth(blade, True, 4), WHITE, ink * 0.8, False, name=f"{name}-wing{wing}", color=color))
    return [*prims, solid(ellipse(hub, 0.03 * size, n=10), color, name + "-hub")]


def cloud(
    at: complex, size: float = 1.0, ink: float = 0.028, fill: str = WHITE, color: str = FAR, name: str = "cloud"
) -> list[Prim]:
    """A flat-bottomed cloud about two units wide, resting on `at`."""
    lobes = union([disc(at + complex(x, y) * size, r * size) for x, y, r in _CLOUD], 0.04 * size)
    below = poly(box(at.real - 2 * size, at.imag - 2 * size, at.real + 2 * size, at.imag - 0.08 * size))
    outline = ring(lobes.difference(below).buffer(-0.03 * size).buffer(0.03 * size))
    curl = arc(at + complex(-0.30, 0.30) * size, 0.24 * size, 0.7, 2.5)
    return [
        shape(outline, fill, ink, False, name=name, color=color),
        Prim(curl, ink=ink * 0.7, color=color, taper=(0.3, 0.4), name=name + "-curl"),
    ]


def bird(at: complex, size: float = 0.2, color: str = INK, name: str = "bird") -> Prim:
    """A gull far away."""
    wings = [(-1, 0.25), (-0.5, 0.42), (0, 0), (0.5, 0.46), (1, 0.3)]
    return line(*(at + complex(x, y) * size for x, y in wings), ink=0.02, color=color, taper=(0.4, 0.4), name=name)


def hill(path: Points, floor: float, fill: str, opacity: float, color: str, ink: float, name: str) -> list[Prim]:
    """The land under a ridge down to the height `floor`, and the ridge's line."""
    land = np.concatenate([path, [complex(path[-1].real, floor), complex(path[0].real, floor)]])
    return [
        shape(land, PAPER, 0.0, False, name=name + "-paper"),  # hides what lies behind in looks without washes
        wash(land, fill, opacity, name),
        Prim(path, ink=ink, color=color, taper=(0.02, 0.02), name=name + "-ridge"),
    ]


def _arched(x: float, y: float, wide: float, high: float) -> list[tuple[float, float]]:
    top = [(x + wide / 2 * np.cos(a), y + high - wide / 2 + wide / 2 * np.sin(a)) for a in np.linspace(0, np.pi, 7)]
    return [(x - wide / 2, y), (x + wide / 2, y), *top]
