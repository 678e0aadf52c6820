"""A pot plant. Anchored under the pot. `grown` 0..1 lets it sprout from the earth."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import CORAL, INK, PAPER, SHADE, TEAL, mixed
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.shapes import ellipse, line, rounded, shape, smooth, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"grown": 1.0}
_LEAVES = ((-0.98, 0.50), (-0.58, 0.80), (0.92, 0.56), (0.52, 0.86), (-0.20, 1.0), (0.16, 1.06))


def leaf(
    root: complex, tip: complex, fat: float = 0.13, fill: str = TEAL, ink: float = 0.03, name: str = "leaf"
) -> list[Prim]:
    """A pointed leaf with its rib; `fat` is half its width over its length."""
    along, across = tip - root, 1j * (tip - root) * fat
    outline = smooth([root, root + along * 0.3 + across * 0.9, root + along * 0.62 + across, tip], False, 7)
    back = smooth([tip, root + along * 0.55 - across * 0.8, root + along * 0.25 - across * 0.8, root], False, 7)
    rib = line(
        root + along * 0.12,
        root + along * 0.5 + across * 0.12,
        root + along * 0.86,
        ink=ink * 0.55,
        color=PAPER,
        name=name + "-rib",
    )
    return [shape(np.concatenate([outline, back[1:-1]]), fill, ink, name=name), rib]


def potted(at: complex, size: float = 1.0, grown: float = 1.0) -> list[Prim]:
    """The plant in its pot, about 1.4 units high at size 1."""
    if size < 0.02:
        return []
    root = at + 0.36j * size
    prims = [wash(ellipse(at + 0.06 * size, 0.42 * size, 0.06 * size), SHADE, 0.9, "pot-shadow")]
    for index, (lean, reach) in enumerate(_LEAVES):
        if grown > 0.03:
            tip = root + reach * grown * size * complex(np.sin(lean), np.cos(lean))
            colour = mixed(TEAL, INK, 0.22) if index < 4 and index % 2 == 0 else TEAL
            prims += leaf(root, tip, 0.13, colour, 0.03 * size, f"leaf{index}")
    sides = [(-0.24, 0.38), (-0.19, 0.03), (-0.14, 0.0), (0.15, 0.0), (0.19, 0.03), (0.24, 0.38)]
    prims.append(shape([at + complex(x, y) * size for x, y in sides], CORAL, 0.038 * size, name="pot"))
    shade = [(0.05, 0.36), (0.08, 0.02), (0.15, 0.02), (0.22, 0.36)]
    prims.append(wash([at + complex(x, y) * size for x, y in shade], INK, 0.12, "pot-shade"))
    x, y = at.real, at.imag
    rim = rounded(x - 0.30 * size, y + 0.34 * size, x + 0.30 * size, y + 0.46 * size, 0.03 * size)
    return [*prims, shape(rim, CORAL, 0.036 * size, name="rim")]


def _draw(state: State) -> dict[float, list[Piece]]:
    return {0: list(potted(0j, 1.0, number(state, STATE, "grown")))}


def _box(state: State) -> tuple[float, float, float, float]:
    grown = number(state, STATE, "grown")
    return -0.3 - 0.2 * grown, 0.0, 0.3 + 0.2 * grown, 0.46 + 0.98 * grown


THING = Thing("plant", _draw, _box, STATE)
