"""What has run out of something: a pool that spreads from its left end. `wide` 0..1 of it, `tone` water or coffee."""

from __future__ import annotations

from rentegn.drawing.palette import TEAL_TINT, WHITE, mixed
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import line, shape, smooth
from rentegn.drawing.state import State, number, words
from rentegn.drawing.things import Thing

STATE: State = {"wide": 1.0, "tone": "water"}
_TONES = {"water": mixed(TEAL_TINT, "#5FA9C4", 0.35), "coffee": "#8A5A3A"}
_LONG = 1.7


def _draw(state: State) -> dict[float, list[Piece]]:
    wide = _LONG * number(state, STATE, "wide")
    knots = [
        (0.0, 0.02),
        (0.16, 0.09),
        (0.46, 0.07),
        (0.70, 0.12),
        (1.0, 0.03),
        (0.86, -0.07),
        (0.5, -0.05),
        (0.2, -0.08),
    ]
    pool = smooth([complex(x * wide, y * min(1.0, wide)) for x, y in knots], True)
    shine = line((0.24 * wide, 0.03), (0.44 * wide, 0.045), ink=0.024, color=WHITE, name="gleam")
    tone = _TONES.get(words(state, STATE, "tone"), _TONES["water"])
    return {0: [shape(pool, tone, 0.032, False, name="pool"), shine]}


def _box(state: State) -> tuple[float, float, float, float]:
    return 0.0, -0.1, _LONG * number(state, STATE, "wide"), 0.12


THING = Thing("spilt", _draw, _box, STATE, depth=9.0)
