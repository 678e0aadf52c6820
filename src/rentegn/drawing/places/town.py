"""A Danish town by the water: church, gabled houses, a water tower, turbines. Anchored at the floor line's middle.

It stands behind the action, low on the horizon; `width` reaches over the frame, `faint` 0..1 pales it,
`sun` is where the sun stands, as a share of half the width, `clouds` 0 a sky without any.
"""

from __future__ import annotations

from rentegn.drawing.growing import HOUSE_WALLS, bird, church, cloud, cottage, hill, tree, turbine
from rentegn.drawing.light import sun
from rentegn.drawing.palette import CORAL, FAR, PAPER, SHADE, SLATE, TEAL, TEAL_TINT, mixed
from rentegn.drawing.parallax import HILLS, SKY
from rentegn.drawing.places.open_air import AIR, FOOT, air
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import box, line, rounded, shape, smooth, solid, wash
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0, "faint": 0.0, "sun": 0.60, "clouds": 1.0}


def skyline(base: float = 0.62) -> list[Prim]:
    """The houses side by side on a line at height `base`, about 14 units wide round the middle."""
    prims: list[Prim] = []
    prims += turbine(complex(-6.6, base - 0.1), 1.9, 0.4, 0.022) + turbine(
        complex(-5.85, base - 0.1), 1.5, 1.1, 0.02, name="mill2"
    )
    prims += _water_tower(complex(4.55, base)) + church(complex(-2.55, base), 1.25, 0.03)
    for index, (x, wide, high) in enumerate(
        (
            (-4.75, 0.8, 0.62),
            (-3.85, 0.7, 0.5),
            (-0.72, 0.72, 0.5),
            (0.06, 0.78, 0.72),
            (0.92, 0.86, 0.56),
            (3.4, 0.84, 0.54),
            (5.75, 0.8, 0.6),
            (6.65, 0.72, 0.48),
        )
    ):
        prims += cottage(complex(x, base), wide, high, HOUSE_WALLS[index % 4], ink=0.028, name=f"house{index}")
    prims += _gable(complex(1.92, base), "#F1E2B8", "gable-a") + _gable(complex(2.64, base), CORAL, "gable-b")
    for index, (x, size) in enumerate(((-5.4, 0.85), (-1.2, 0.7), (4.0, 0.8), (5.2, 0.7), (7.15, 0.9))):
        prims += tree(complex(x, base - 0.05), size, ink=0.026, name=f"tree{index}")
    return prims


def _gable(at: complex, wall: str, name: str) -> list[Prim]:
    """A narrow merchant's house with a stepped gable towards the street."""
    half = [(0.33, 0), (0.33, 0.86), (0.22, 0.86), (0.22, 1.02), (0.11, 1.02), (0.11, 1.18)]
    outline = [at + complex(x, y) for x, y in half] + [at + complex(-x, y) for x, y in reversed(half)]
    prims = [shape(outline, wall, 0.028, name=name)]
    for row, y in enumerate((0.42, 0.70)):
        for x in (-0.20, 0.08):
            pane = at + complex(x, y)
            prims.append(
                solid(box(pane.real, pane.imag, pane.real + 0.12, pane.imag + 0.16), SLATE, f"{name}-pane{row}{x}")
            )
    door = rounded(at.real - 0.08, at.imag, at.real + 0.09, at.imag + 0.28, 0.05)
    return [*prims, solid(door, SLATE, name + "-door")]


def _water_tower(at: complex) -> list[Prim]:
    """A brick tower with a corbelled head, as it stands over a harbour town."""
    shaft = [(-0.26, 0), (0.26, 0), (0.22, 1.25), (-0.22, 1.25)]
    head = [(-0.22, 1.2), (0.22, 1.2), (0.36, 1.38), (0.36, 1.86), (-0.36, 1.86), (-0.36, 1.38)]
    roof = [(-0.42, 1.86), (0.42, 1.86), (0.2, 2.1), (0.0, 2.34), (-0.2, 2.1)]
    prims = [
        shape([at + complex(x, y) for x, y in outline], fill, 0.03, name=name)
        for outline, fill, name in (
            (shaft, "#E7B08F", "tower"),
            (head, "#E7B08F", "tower-head"),
            (roof, TEAL, "tower-roof"),
        )
    ]
    for index, x in enumerate((-0.2, 0.0, 0.2)):
        pane = at + complex(x, 1.5)
        prims.append(
            solid(
                rounded(pane.real - 0.045, pane.imag, pane.real + 0.045, pane.imag + 0.2, 0.04),
                SLATE,
                f"tower-pane{index}",
            )
        )
    rows = ((-0.1, 0.3), (0.04, 0.55), (-0.08, 0.82), (0.05, 1.02))
    bricks = [
        line(at + complex(x, y), at + complex(x + 0.12, y), ink=0.016, color=FAR, name=f"brick{y}") for x, y in rows
    ]
    return [
        *prims,
        *bricks,
        wash(
            [at + complex(x, y) for x, y in ((0.06, 0), (0.26, 0), (0.22, 1.2), (0.08, 1.2))], SHADE, 0.5, "tower-shade"
        ),
    ]


def _draw(state: State) -> dict[float, list[Piece]]:
    width, faint, sun_at, clouds = numbers(state, STATE, "width", "faint", "sun", "clouds")
    half = width / 2
    hills = smooth([(-half, 0.95), (-half * 0.55, 1.35), (-half * 0.1, 1.0), (half * 0.4, 1.4), (half, 1.0)])
    quay = smooth([(-half, 0.62), (-half * 0.3, 0.64), (half * 0.3, 0.60), (half, 0.63)])
    sky: list[Piece] = [
        air(half),
        *sun(complex(half * sun_at, 4.7), 0.46),
    ]
    if clouds > 0:
        sky += [*cloud(complex(-half * 0.6, 4.6), 0.7), *cloud(complex(half * 0.12, 5.0), 0.5, name="cloud2")]
    sky += [bird(complex(-1.6, 4.2), 0.17, SLATE), bird(complex(-1.1, 4.45), 0.12, SLATE, "bird2")]
    behind: list[Piece] = list(hill(hills, FOOT, TEAL_TINT, 0.95, TEAL, 0.02, "hills"))
    pieces: list[Piece] = list(skyline())
    pieces += hill(quay, FOOT, mixed(TEAL_TINT, PAPER, 0.25), 1.0, TEAL, 0.03, "quay")
    pieces.append(wash(box(-half, FOOT, half, 0.0), "#DFC9A0", 0.95, "square"))
    pieces.append(line((-half, 0), (-1, 0.02), (half * 0.6, -0.02), (half, 0.0), ink=0.034, taper=(0, 0), name="kerb"))
    for index, (x, y) in enumerate(
        ((-0.7, 0.3), (-0.15, 0.24), (0.4, 0.32), (0.8, 0.22), (-0.9, -0.5), (0.1, -0.7), (0.65, -0.45))
    ):
        stone = complex(half * x, y)
        pieces.append(line(stone, stone + 0.42 + 0.01j, ink=0.016, color=FAR, taper=(0.3, 0.3), name=f"stone{index}"))
    if faint > 0:
        pieces.append(wash(box(-half, 0.02, half, 7.0), AIR, 0.75 * min(1.0, faint), "mist"))
    return {SKY: sky, HILLS: behind, 0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    half = numbers(state, STATE, "width")[0] / 2
    return -half, FOOT, half, 5.6


THING = Thing("town", _draw, _box, STATE, depth=0.0)
