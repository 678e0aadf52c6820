"""A living room in a nursing home: armchair, lamp, pictures, flowers. Anchored at the floor line's middle."""

from __future__ import annotations

from rentegn.drawing.icons import heart_outline
from rentegn.drawing.light import glow
from rentegn.drawing.palette import CORAL, CORAL_TINT, INK, SHADE, SUN_TINT, TEAL, TEAL_TINT, WHITE
from rentegn.drawing.places.indoors import curtain, opening, shell
from rentegn.drawing.places.open_air import frame_box
from rentegn.drawing.prims import Piece, Prim
from rentegn.drawing.props.plant import potted
from rentegn.drawing.shapes import ellipse, line, rounded, shape, smooth, wash
from rentegn.drawing.state import State, number
from rentegn.drawing.things import Thing

STATE: State = {"width": 15.0}


def _armchair(at: complex) -> list[Prim]:
    def put(*corners: tuple[float, float]) -> list[complex]:
        return [at + complex(x, y) for x, y in corners]

    back = smooth(put((-0.8, 0.4), (-0.92, 1.9), (-0.6, 2.25), (0.6, 2.25), (0.92, 1.9), (0.8, 0.4)), n=6)
    return [
        wash(ellipse(at + 0.1, 1.4, 0.12), SHADE, 0.9, "armchair-shadow"),
        shape(back, TEAL, 0.044, name="chair-back"),
        shape(
            rounded(at.real - 0.72, at.imag + 0.62, at.real + 0.72, at.imag + 1.0, 0.12),
            TEAL_TINT,
            0.04,
            name="cushion",
        ),
        *(
            shape(
                rounded(at.real + x, at.imag + 0.12, at.real + x + 0.42, at.imag + 1.28, 0.18),
                TEAL,
                0.042,
                name=f"arm{x}",
            )
            for x in (-1.14, 0.72)
        ),
        shape(rounded(at.real - 0.80, at.imag + 0.12, at.real + 0.80, at.imag + 0.66, 0.06), TEAL, 0.042, name="front"),
        *(line(at + x, at + x + 0.14j, ink=0.09, taper=(0, 0), name=f"foot{x}") for x in (-0.95, 0.95)),
        shape(heart_outline(at + 1.42j, 0.26), CORAL, 0.034, name="pillow"),
    ]


def _lamp(at: complex) -> list[Prim]:
    shade = [at + complex(x, y) for x, y in ((-0.34, 2.2), (0.34, 2.2), (0.52, 1.6), (-0.52, 1.6))]
    return [
        *glow(at + 1.8j, 1.3, 0.6),
        line(at, at + 1.6j, ink=0.05, taper=(0, 0), name="lamp-post"),
        line(at - 0.3, at + 0.3, ink=0.08, taper=(0.1, 0.1), name="lamp-foot"),
        shape(shade, SUN_TINT, 0.04, name="lampshade"),
    ]


def _pictures(left: float) -> list[Prim]:
    prims: list[Prim] = []
    for index, (x, y, wide, high) in enumerate(((0, 3.5, 0.9, 1.1), (1.1, 3.9, 0.7, 0.7), (1.15, 3.05, 0.8, 0.66))):
        frame = rounded(left + x, y, left + x + wide, y + high, 0.03)
        prims.append(shape(frame, WHITE, 0.036, False, name=f"picture{index}"))
        middle = complex(left + x + wide / 2, y + high * 0.42)
        prims.append(shape(ellipse(middle + 0.16j, 0.12, 0.14, 18), CORAL_TINT, 0.024, False, name=f"face{index}"))
        prims.append(
            shape(
                smooth([middle - 0.24 - 0.22j, middle - 0.14 + 0.0j, middle + 0.14 + 0.0j, middle + 0.24 - 0.22j], n=5),
                (TEAL, CORAL, SUN_TINT)[index],
                0.024,
                False,
                name=f"bust{index}",
            )
        )
    return prims


def _draw(state: State) -> dict[float, list[Piece]]:
    half = number(state, STATE, "width") / 2
    x = -half * 0.34
    rug = ellipse(complex(half * 0.5, -0.55), 2.6, 0.36, 44)
    pieces: list[Piece] = [*shell(half, "#F6E6D4"), *opening(complex(x, 3.5), 2.6, 2.0)]
    pieces += [
        line((x - 1.9, 4.78), (x + 1.9, 4.78), ink=0.06, color=INK, taper=(0, 0), name="rod"),
        *curtain(x - 1.8, 4.74, 2.1, 0.7, -1),
        *curtain(x + 1.1, 4.74, 2.1, 0.7, 1),
    ]
    pieces += [*potted(complex(x - 0.7, 2.34), 0.5), *potted(complex(x + 0.8, 2.34), 0.45), *_pictures(half * 0.28)]
    pieces += [
        shape(rug, CORAL_TINT, 0.034, name="rug"),
        *_armchair(complex(half * 0.60, 0.05)),
        *_lamp(complex(half * 0.86, 0.1)),
    ]
    return {0: pieces}


def _box(state: State) -> tuple[float, float, float, float]:
    return frame_box(number(state, STATE, "width"))


THING = Thing("nursing_home", _draw, _box, STATE, depth=0.0)
