"""A garden with furrows and sprouts under a low horizon. Anchored at the floor line's middle; it fills the frame.

`grown` 0..1 lets the sprouts come up, `width` reaches over the frame.
"""

from __future__ import annotations

import numpy as np

from rentegn.drawing.growing import bird, cloud, cottage, hill, tree
from rentegn.drawing.light import sun
from rentegn.drawing.palette import CORAL_TINT, FAR, SLATE, TEAL, TEAL_TINT, WHITE, mixed
from rentegn.drawing.parallax import HILLS, SKY
from rentegn.drawing.places.open_air import FOOT, air
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.props.plant import leaf
from rentegn.drawing.shapes import box, line, shape, smooth, wash
from rentegn.drawing.state import State, numbers
from rentegn.drawing.things import Thing

STATE: State = {"grown": 0.6, "width": 15.0, "sun": 0.16}
_SOIL, _GRASS = "#D9BE90", "#C3DDC0"


def _draw(state: State) -> dict[float, list[Piece]]:
    grown, width, sun_at = numbers(state, STATE, "grown", "width", "sun")
    half = width / 2
    far = smooth(
        [(-half, 1.25), (-half * 0.6, 1.62), (-half * 0.2, 1.30), (half * 0.25, 1.58), (half * 0.65, 1.22), (half, 1.5)]
    )
    near = smooth([(-half, 0.66), (-half * 0.5, 0.80), (0, 0.62), (half * 0.5, 0.82), (half, 0.68)])
    sky: list[Piece] = [air(half), *sun(complex(half * sun_at, 4.75), 0.46), *cloud(complex(-half * 0.62, 4.75), 0.62)]
    sky += [*cloud(complex(half * 0.60, 5.0), 0.46, name="cloud2"), bird(complex(-half * 0.2, 5.0), 0.15, SLATE)]
    pieces: list[Piece] = list(hill(far, FOOT, TEAL_TINT, 1.0, TEAL, 0.022, "far"))
    pieces += cottage(complex(-half * 0.76, 1.30), 0.7, 0.5, CORAL_TINT, ink=0.026)
    for index, (share, size) in enumerate(((-0.60, 0.85), (0.46, 0.7), (0.78, 1.05), (0.90, 0.75))):
        pieces += tree(complex(half * share, 1.16), size, ink=0.024, name=f"tree{index}")
    near_by = _fence(half) + hill(near, FOOT, _GRASS, 1.0, TEAL, 0.03, "near")
    return {SKY: sky, HILLS: pieces, 0: [*near_by, *_bed(half, grown)]}


def _fence(half: float) -> list[Prim]:
    """Pickets along the back of the garden on the right."""
    prims: list[Prim] = []
    for index, x in enumerate(np.arange(half * 0.30, half * 0.98, 0.34)):
        low, high = 0.74, 1.24 + 0.03 * np.sin(3.1 * index)
        picket = [(x, low), (x + 0.15, low), (x + 0.15, high), (x + 0.075, high + 0.10), (x, high)]
        prims.append(shape(picket, WHITE, 0.02, False, name=f"picket{index}", color=FAR))
    return prims + [
        line((half * 0.29, y), (half, y + 0.01), ink=0.03, color=FAR, taper=(0, 0), name=f"rail{y}")
        for y in (0.90, 1.12)
    ]


def _bed(half: float, grown: float) -> list[Prim]:
    """Furrows that run towards the viewer, with sprouts between them."""
    prims: list[Prim] = [wash(box(-half, FOOT, half, -0.02), _SOIL, 0.95, "soil")]
    prims.append(
        line(
            (-half, -0.02),
            (-half * 0.3, 0.02),
            (half * 0.4, -0.03),
            (half, 0.0),
            ink=0.034,
            taper=(0, 0),
            name="bed-edge",
        )
    )
    colour = mixed(_SOIL, FAR, 0.8)
    for index, share in enumerate(np.linspace(-1.3, 1.3, 15)):
        top, foot = complex(half * share * 0.72, -0.16), complex(half * share * 1.15, -1.7)
        bow = (top + foot) / 2 + 0.05 * np.sin(2.0 * index)
        prims.append(line(top, bow, foot, ink=0.020, color=colour, taper=(0.3, 0.1), name=f"furrow{index}"))
    for index, share in enumerate(np.linspace(-0.92, 0.92, 8)):
        at = complex(half * share, -0.42 - 0.22 * (index % 2))
        size = (0.30 + 0.05 * np.sin(index * 1.9)) * grown
        if size > 0.03:
            prims += leaf(at, at + complex(-0.75, 0.8) * size, 0.2, ink=0.022, name=f"sprout-l{index}")
            prims += leaf(at, at + complex(0.8, 0.9) * size, -0.2, ink=0.022, name=f"sprout-r{index}")
    return prims


def _box(state: State) -> tuple[float, float, float, float]:
    half = numbers(state, STATE, "width")[0] / 2
    return -half, FOOT, half, 5.6


THING = Thing("garden", _draw, _box, STATE, depth=0.0)
