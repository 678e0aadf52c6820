"""What is left of something that has come down: blocks and shards in a heap. Anchored under it; `width` of the heap."""

from __future__ import annotations

from rentegn.drawing.palette import CORAL_TINT, FAR, SHADE, SUN_TINT, TEAL_TINT, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, line, shape, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 2.0}
_TONES = (WHITE, TEAL_TINT, SUN_TINT, SHADE, CORAL_TINT)
#: Blocks from the back to the front: place, size, turn, in shares of the heap's width.
_BLOCKS = (
    (-0.16, 0.20, 0.13, 0.5),
    (0.12, 0.22, 0.12, -0.4),
    (-0.02, 0.30, 0.11, 0.2),
    (-0.34, 0.10, 0.11, -0.3),
    (0.32, 0.10, 0.12, 0.35),
    (-0.22, 0.07, 0.13, 0.1),
    (0.20, 0.08, 0.13, -0.15),
    (0.0, 0.10, 0.14, 0.4),
    (-0.45, 0.03, 0.07, 0.6),
    (0.46, 0.03, 0.08, -0.5),
    (0.09, 0.02, 0.07, 0.2),
)


def _draw(state: State) -> dict[float, list[Piece]]:
    wide = number(state, STATE, "width")
    pieces: list[Piece] = [wash(ellipse(0j, 0.56 * wide, 0.06 * wide), SHADE, 0.9, "rubble-shadow")]
    for i, (x, y, size, turn) in enumerate(_BLOCKS):
        at, half = wide * complex(x, y + 0.02), wide * size
        slope = complex(1, turn) / abs(complex(1, turn))
        corners = [(-0.62, -0.30), (0.58, -0.36), (0.66, 0.30), (0.10, 0.40), (-0.54, 0.34)]
        outline = [at + half * complex(a, b) * slope for a, b in corners]
        low = min(0.0, min(point.imag for point in outline))
        outline = [point - 1j * low for point in outline]
        pieces.append(shape(outline, _TONES[i % len(_TONES)], 0.036, i % 2 == 0, name=f"block{i}"))
    for i, x in enumerate((-0.56, 0.58)):
        pieces.append(line((x * wide, 0.02), (x * wide + 0.10, 0.05), ink=0.03, color=FAR, name=f"crumb{i}"))
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    wide = number(state, STATE, "width")
    return -0.58 * wide, 0.0, 0.6 * wide, 0.40 * wide


THING = Thing("rubble", _draw, _box, STATE, depth=12.0)
