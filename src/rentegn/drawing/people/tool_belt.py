"""A tool belt: a strap about the hips with a buckle and a pouch on either side, a hammer and a rule standing out."""

from __future__ import annotations

from rentegn.drawing.palette import INK, SLATE, SUN, WHITE
from rentegn.drawing.people.trunk import Trunk
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import DETAIL, line, rounded, shape, smooth, stroke

#: How high it is worn (share of the trunk), how wide its strap is (H), its leather, where its pouches hang (degrees).
_HIGH, _WIDE, _LEATHER, _POUCHES = 0.06, 0.13, "#A86F3C", (-38.0, 62.0)


def tool_belt(trunk: Trunk, hem: float, flare: float, weight: float) -> list[Piece]:
    """The belt on a trunk whose cloth hangs down to `hem` and flares there, in H; `weight` of its lines."""
    left, middle, right = trunk.band(_HIGH, hem, flare)
    strap = smooth([left + 0.02, left + (middle - left) * 0.5 - 0.02j, middle, right - 0.02], n=6)
    drawn: list[Piece] = [
        stroke(strap, _WIDE + 1.6 * DETAIL * weight, INK, (0, 0), "belt-line"),
        stroke(strap, _WIDE, _LEATHER, (0, 0), "belt"),
    ]
    if trunk.seen(4.0):
        at = trunk.cloth(4.0, _HIGH, 0.9)
        drawn.append(_box(at, 0.075, 0.085, SUN, weight, "buckle"))
    for index, longitude in enumerate(_POUCHES):
        if trunk.seen(longitude):
            drawn += _pouch(trunk.cloth(longitude, _HIGH, 0.96) - 0.03j, index, weight)
    return drawn


def worn_apart(at: complex, size: float) -> list[Piece]:
    """The belt where nobody wears it: hung over a peg at a point, `size` units per H."""
    strap = smooth([at - 0.34 * size - 0.30j * size, at, at + 0.34 * size - 0.30j * size], n=8)
    made: list[Piece] = [
        stroke(strap, (_WIDE + 0.05) * size, INK, (0, 0), "belt-line"),
        stroke(strap, _WIDE * size, _LEATHER, (0, 0), "belt"),
    ]
    for index, side in enumerate((-1, 1)):
        made += _pouch(at + complex(0.30 * side, -0.26) * size, index, size, size)
    return made


def _pouch(at: complex, which: int, weight: float, size: float = 1.0) -> list[Piece]:
    tool = (
        [
            line(
                at + 0.02 * size,
                at + (0.05 + 0.24j) * size,
                ink=0.05 * size,
                color="#C99A5B",
                taper=(0, 0),
                name="shaft",
            ),
            _box(at + (0.055 + 0.27j) * size, 0.12 * size, 0.05 * size, SLATE, weight, "hammer"),
        ]
        if which
        else [_box(at + 0.13j * size, 0.04 * size, 0.14 * size, SUN, weight, "rule")]
    )
    bag = smooth(
        [
            at + complex(x, y) * size
            for x, y in ((-0.13, 0.05), (0.13, 0.05), (0.12, -0.22), (0.0, -0.27), (-0.12, -0.22))
        ],
        True,
        4,
    )
    flap = [at + complex(x, y) * size for x, y in ((-0.11, -0.04), (0.0, -0.07), (0.11, -0.04))]
    return [
        *tool,
        shape(bag, _LEATHER, DETAIL * weight * 1.1, False, name=f"pouch{which}"),
        line(*flap, ink=DETAIL * 0.7 * weight, color=WHITE, name=f"flap{which}"),
    ]


def _box(at: complex, wide: float, high: float, fill: str, weight: float, name: str) -> Piece:
    x, y = at.real, at.imag
    return shape(rounded(x - wide, y - high, x + wide, y + high, 0.02), fill, DETAIL * weight, False, name=name)
