"""A meeting room: a long table before people, a board on the wall, a lamp. Anchored at the floor line's middle.

The table lies before people; `label` is written on the board.
"""

from __future__ import annotations

from rentegn.drawing.lettering import lettering
from rentegn.drawing.light import glow
from rentegn.drawing.palette import CORAL, FAR, INK, SHADE, TEAL, WHITE
from rentegn.drawing.places.indoors import SAGE, TILES, opening, shell
from rentegn.drawing.places.open_air import frame_box
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.props.plant import potted
from rentegn.drawing.shapes import arc, ellipse, line, rounded, shape, smooth, wash
from rentegn.drawing.state import State, number, words
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0, "label": ""}
_OVER_PEOPLE = 26.0
#: How much higher the table stands than its drawing on the floor would.
_RAISED = 0.46j


def _whiteboard(label: str) -> list[Prim]:
    prims = [
        wash(rounded(-1.62, 2.78, 1.74, 4.62, 0.04), SHADE, 0.8, "board-shadow"),
        shape(rounded(-1.7, 2.86, 1.7, 4.7, 0.05), WHITE, 0.042, False, name="whiteboard"),
    ]
    if label:
        return prims + lettering(label, "title", 0.42, width=3.0, height=1.6, name="board").at(3.8j)
    ways = smooth([(-1.2, 3.2), (-0.6, 3.5), (-0.1, 3.35), (0.6, 3.95), (1.1, 4.2)])
    prims += [
        Prim(ways, ink=0.04, color=CORAL, name="curve"),
        line((-1.35, 4.35), (-0.4, 4.36), ink=0.04, color=TEAL, name="word"),
        line((-1.35, 4.12), (-0.7, 4.12), ink=0.026, color=FAR, name="word2"),
    ]
    return [
        *prims,
        *(
            shape(ellipse(complex(x, y), 0.11, n=20), fill, 0.026, False, name=f"dot{x}")
            for x, y, fill in ((-0.6, 3.5, TEAL), (0.6, 3.95, CORAL))
        ),
    ]


def _leg(at: complex) -> Prim:
    """A trestle under the table top, its foot 0.6 lower."""
    feet = [at + complex(x, y) for x, y in ((-0.16, 0), (0.16, 0), (0.34, -0.60), (-0.34, -0.60))]
    return shape(feet, "#A87B49", 0.038, False, name=f"table-leg{at.real:.1f}")


def _table(half: float) -> list[Prim]:
    wide = half * 0.62
    top = _RAISED + smooth(
        [
            (-wide, -0.72),
            (-wide * 0.86, -0.42),
            (0, -0.34),
            (wide * 0.86, -0.42),
            (wide, -0.72),
            (wide * 0.86, -1.02),
            (0, -1.12),
            (-wide * 0.86, -1.02),
        ],
        True,
    )
    floor = wash(
        smooth([(-wide * 0.8, -1.16), (0, -1.02), (wide * 0.8, -1.16), (0, -1.34)], True), SHADE, 0.9, "table-shadow"
    )
    prims = [
        floor,
        *(_leg(complex(wide * share, -0.62)) for share in (-0.62, 0.62)),
        shape(top - 0.17j, "#B98A55", 0.042, name="table-edge"),
        shape(top, "#DDB77F", 0.044, name="table"),
    ]
    for index, x in enumerate((-0.66, -0.22, 0.24, 0.68)):
        at = _RAISED + complex(wide * x, -0.74 + 0.08 * (index % 2))
        prims.append(
            shape(
                [at + complex(*c) for c in ((-0.34, -0.12), (0.30, -0.12), (0.38, 0.12), (-0.24, 0.12))],
                WHITE,
                0.026,
                False,
                name=f"paper{index}",
            )
        )
        prims += [
            line(at + complex(-0.18, y), at + complex(0.2, y), ink=0.018, color=FAR, name=f"row{index}{y}")
            for y in (-0.03, 0.05)
        ]
        prims.append(
            shape(
                ellipse(at + 0.62 + 0.02j, 0.10, 0.06, 18), (CORAL, TEAL)[index % 2], 0.028, False, name=f"cup{index}"
            )
        )
    return prims


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    low = 5.0j - 0.3
    bell = [*arc(low, 0.5, 0.0, 3.1416, 0.4).tolist(), low - 0.5, low + 0.5]
    pieces: list[Piece] = [
        *shell(half, SAGE, TILES),
        *_whiteboard(words(state, STATE, "label")),
        *opening(complex(-half * 0.6, 3.7), 1.9, 1.7),
        *potted(complex(half * 0.86, 0.02), 1.3),
    ]
    pieces += [
        *glow(low, 1.1, 0.5),
        line(low + 0.4j, low + 1.8j, ink=0.026, color=INK, taper=(0, 0), name="cord"),
        shape(bell, TEAL, 0.036, name="lamp"),
    ]
    return {0: pieces, _OVER_PEOPLE: list(_table(half))}


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(number(state, STATE, "width"))


THING = Thing("meeting", _draw, _box, STATE, depth=0.0)
