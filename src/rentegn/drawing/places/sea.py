"""The sea from a beach, with sails, a lighthouse and turbines. Anchored at the floor line's middle.

`tick` moves the waves.
"""

from __future__ import annotations

import numpy as np

from rentegn.drawing.growing import turbine
from rentegn.drawing.palette import CORAL, SLATE, TEAL, TEAL_TINT, WHITE
from rentegn.drawing.places.open_air import FOOT, frame_box, sky
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import box, line, shape, smooth, solid, wash
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0, "tick": 0.0}
_HORIZON = 1.55


def _lighthouse(at: complex) -> list[Prim]:
    tower = [(-0.34, 0), (0.34, 0), (0.22, 1.9), (-0.22, 1.9)]
    prims = [shape([at + complex(x, y) for x, y in tower], WHITE, 0.036, False, name="lighthouse")]
    for index, y in enumerate((0.34, 1.06)):
        half = [0.34 - 0.063 * y, 0.34 - 0.063 * (y + 0.36)]
        band = [complex(-half[0], y), complex(half[0], y), complex(half[1], y + 0.36), complex(-half[1], y + 0.36)]
        prims.append(shape([at + z for z in band], CORAL, 0.026, name=f"band{index}"))
    lamp = [(-0.16, 1.9), (0.16, 1.9), (0.16, 2.2), (-0.16, 2.2)]
    roof = [(-0.24, 2.2), (0.24, 2.2), (0, 2.5)]
    prims += [
        shape([at + complex(x, y) for x, y in lamp], "#FBE3AE", 0.03, False, name="lamp"),
        shape([at + complex(x, y) for x, y in roof], SLATE, 0.034, name="cap"),
    ]
    return prims


def _sail(at: complex, size: float, name: str) -> list[Prim]:
    def put(*corners: tuple[float, float]) -> list[complex]:
        return [at + size * complex(x, y) for x, y in corners]

    return [
        shape(put((0.03, 0.12), (0.05, 1.2), (0.72, 0.16)), CORAL, 0.03, name=name + "-main"),
        shape(put((-0.04, 0.14), (-0.02, 1.0), (-0.5, 0.18)), WHITE, 0.03, False, name=name + "-jib"),
        shape(put((-0.6, 0.06), (0.72, 0.06), (0.46, -0.18), (-0.42, -0.18)), SLATE, 0.03, name=name + "-hull"),
    ]


def _draw(state: State) -> dict[float, list[Piece]]:
    width, tick = numbers(state, STATE, "width", "tick")
    half = width / 2
    pieces: list[Piece] = [*sky(half)]
    pieces += [
        prim
        for i, x in enumerate((-0.78, -0.66, -0.55))
        for prim in turbine(complex(half * x, _HORIZON), 0.9 - 0.1 * i, 0.4 * i, 0.018, name=f"mill{i}")
    ]
    pieces += [
        wash(box(-half, FOOT, half, _HORIZON), TEAL_TINT, 0.9, "sea"),
        line((-half, _HORIZON), (half, _HORIZON), ink=0.024, color=TEAL, taper=(0, 0), name="horizon"),
    ]
    for index in range(22):
        y = _HORIZON - 0.14 - 1.0 * ((index * 0.382) % 1.0)
        x = half * (-1 + 2 * ((index * 0.729 + 0.013 * tick) % 1.0))
        long = 0.16 + 0.4 * (_HORIZON - y)
        pieces.append(
            line(
                (x, y),
                (x + long * 0.5, y + 0.035),
                (x + long, y),
                ink=0.022,
                color=TEAL,
                taper=(0.3, 0.3),
                name=f"wave{index}",
            )
        )
    pieces += [
        *_sail(complex(-half * 0.28 + 0.01 * tick, 1.28), 0.9, "sail"),
        *_sail(complex(half * 0.30, 1.42), 0.45, "far-sail"),
    ]
    cape = smooth([(half * 0.52, 0.6), (half * 0.66, 1.24), (half * 0.82, 1.42), (half, 1.5), (half, 0.3)])
    pieces += [
        wash(cape, "#D5E6CF", 1.0, "cape"),
        Prim(cape[:-8], ink=0.03, color=TEAL, name="cape-edge"),
        *_lighthouse(complex(half * 0.82, 1.36)),
    ]
    beach = smooth([(-half, 0.22), (-half * 0.5, 0.34), (0, 0.20), (half * 0.5, 0.32), (half, 0.42)])
    pieces += [
        wash(np.concatenate([beach, [complex(half, FOOT), complex(-half, FOOT)]]), "#F3E3BE", 1.0, "beach"),
        Prim(beach + 0.07j, ink=0.06, color=WHITE, taper=(0, 0), name="foam"),
        Prim(beach, ink=0.024, color=TEAL, taper=(0, 0), name="shore"),
    ]
    pieces += [
        solid(
            [complex(half * x, y), complex(half * x + 0.05, y + 0.03), complex(half * x + 0.1, y)],
            "#B5A88F",
            f"pebble{x}",
        )
        for x, y in ((-0.7, -0.4), (-0.3, -0.9), (0.12, -0.5), (0.44, -1.0), (0.8, -0.5))
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(numbers(state, STATE, "width")[0])


THING = Thing("sea", _draw, _box, STATE, depth=0.0)
