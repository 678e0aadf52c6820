"""A newborn wrapped in a blanket, its head at the right. Anchored at its middle; `awake` 0 or 1 opens its eyes."""

from __future__ import annotations

from rentegn.drawing.palette import CORAL, SUN_TINT, TEAL, TEAL_TINT, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, line, shape, smooth, solid, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"awake": 0.0}
_SKIN = "#F8DCC6"
_HEAD = 0.40 + 0.13j
_WRAP = (
    (-0.74, -0.10), (-0.60, 0.10), (-0.20, 0.22), (0.14, 0.36), (0.36, 0.45), (0.62, 0.40), (0.74, 0.18), (0.68, -0.08),
    (0.44, -0.26), (0.00, -0.34), (-0.48, -0.28),
)  # fmt: skip


def _draw(state: State) -> dict[float, list[Piece]]:
    awake = number(state, STATE, "awake") > 0.5
    wrap = smooth([complex(x, y) for x, y in _WRAP], True)
    pieces: list[Piece] = [
        shape(wrap, TEAL_TINT, 0.040, name="blanket"),
        shape(ellipse(_HEAD, 0.255, 0.245), _SKIN, 0.034, False, name="head"),
        shape(
            smooth([_HEAD + complex(x, y) for x, y in ((-0.25, 0.06), (-0.16, 0.20), (0.06, 0.25), (0.22, 0.14))]),
            SUN_TINT,
            0.030,
            name="cap",
        ),
        wash(ellipse(_HEAD - 0.13 - 0.06j, 0.055, 0.04), CORAL, 0.35, "cheek-a"),
        wash(ellipse(_HEAD + 0.14 - 0.07j, 0.055, 0.04), CORAL, 0.35, "cheek-b"),
        line(_HEAD - 0.05 - 0.115j, _HEAD + 0.01 - 0.135j, _HEAD + 0.07 - 0.115j, ink=0.018, name="mouth"),
    ]
    for name, x in (("eye-a", -0.085), ("eye-b", 0.095)):
        at = _HEAD + x
        if awake:
            pieces.append(solid(ellipse(at, 0.022, 0.03), name=name))
        else:
            pieces.append(line(at - 0.04 + 0.005j, at - 0.02j, at + 0.04 + 0.005j, ink=0.018, name=name))
    hem = [(0.10, 0.32), (0.04, 0.06), (0.20, -0.16), (0.52, -0.20)]
    return {
        0: [
            *pieces,
            shape(smooth([complex(x, y) for x, y in (*hem, (0.44, -0.27), (0.0, -0.33), (-0.10, 0.05))], True), WHITE,
                  0.030, name="hem"),
            line((-0.60, 0.00), (-0.28, 0.06), (-0.06, 0.00), ink=0.022, color=TEAL, name="fold-a"),
            line((-0.52, -0.16), (-0.26, -0.14), (-0.04, -0.20), ink=0.022, color=TEAL, name="fold-b"),
        ]
    }  # fmt: skip


def _box(state: State) -> tuple[float, float, float, float]:
    return -0.76, -0.36, 0.76, 0.47


THING = Thing("baby", _draw, _box, STATE, depth=24.0, held=True)
