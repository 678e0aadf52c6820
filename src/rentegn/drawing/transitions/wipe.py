"""An arm that sweeps the picture away, as one wipes a board: it turns about the elbow, below the frame."""

from __future__ import annotations

import cmath
import math

import numpy as np

from rentegn.drawing.drawlist import Box, DrawList
from rentegn.drawing.looks.inking import inked
from rentegn.drawing.palette import CORAL, FAR, INK, SKINS, WHITE
from rentegn.drawing.people.hands import Hand, hand
from rentegn.drawing.prims import Cel, Piece, Points, place
from rentegn.drawing.shapes import points, shape, stroke, wash
from rentegn.drawing.transitions.clip import Edge, clipped

#: Where the elbow is: shares of the frame's width and height from its middle.
_ELBOW = (0.06, -0.92)
#: The arm's directions when it comes in and when it has gone, in degrees from the right.
_FROM, _TO = 26.0, 160.0
#: Its length to the wrist and half its width, as shares of the frame's height; a hand is so much of it to a unit.
_LENGTH, _HALF, _HAND = 1.08, 0.052, 0.72
_LINE = 0.06
#: What it leaves behind for a moment: strokes of dust, as (share of the length, degrees behind, degrees long).
_DUST = ((0.62, 4.0, 9.0), (0.86, 3.0, 13.0), (1.12, 4.0, 8.0))


def wiped(leaving: DrawList, share: float, frame: Box, look: str) -> DrawList:
    """The picture that leaves as far as it is still there, with the arm over its edge."""
    left, bottom, right, top = frame
    wide, high = right - left, top - bottom
    elbow = complex(left + right, bottom + top) / 2 + complex(_ELBOW[0] * wide, _ELBOW[1] * high)
    angle = math.radians(_FROM + (_TO - _FROM) * share)
    way = cmath.exp(1j * angle)
    there = clipped(leaving, Edge(elbow, -1j * way))
    return DrawList.joined([there, inked(Cel(0.0, tuple(_arm(elbow, way, high))), look)])


def _arm(elbow: complex, way: complex, high: float) -> list[Piece]:
    """Along `way` from the elbow: sleeve, cuff, wrist and a flat hand, its edge to the picture that goes."""
    length, half = _LENGTH * high, _HALF * high

    def put(*corners: tuple[float, float]) -> Points:
        return elbow + way * (points([complex(along * length, across * half) for along, across in corners]))

    sleeve = put((-0.3, 1.9), (0.45, 1.45), (0.80, 1.22), (0.80, -1.22), (0.45, -1.5), (-0.3, -2.0))
    shade = put((-0.3, -2.0), (0.45, -1.5), (0.80, -1.22), (0.80, -0.6), (0.45, -0.75), (-0.3, -1.1))
    wrist = put((0.78, 0.78), (1.02, 0.72), (1.02, -0.72), (0.78, -0.78))
    cuff = put((0.79, 1.3), (0.86, 1.26), (0.86, -1.26), (0.79, -1.3))
    spec = Hand("flat", 1, SKINS[1], _HAND * high, 1.7 * _HAND * high / 8)
    palm = place(hand(spec).under, way, elbow + way * length * 0.985)
    creases = [((0.70, 1.2), (0.66, 0.4)), ((0.60, -1.3), (0.55, -0.4)), ((0.40, 1.4), (0.35, 0.5))]
    return [
        *_dust(elbow, way, length),
        shape(wrist, SKINS[1], _LINE, False, name="wrist"),
        *palm,
        shape(sleeve, CORAL, _LINE, name="sleeve"),
        wash(shade, INK, 0.15, "sleeve-shade"),
        *(stroke(put(*crease), 0.04, INK, (0.2, 0.4), f"crease{k}") for k, crease in enumerate(creases)),
        shape(cuff, WHITE, _LINE * 0.9, False, name="cuff"),
    ]


def _dust(elbow: complex, way: complex, length: float) -> list[Piece]:
    strokes: list[Piece] = []
    for k, (reach, behind, long) in enumerate(_DUST):
        turns = np.exp(-1j * np.radians(np.linspace(behind, behind + long, 9)))
        strokes.append(stroke(elbow + way * turns * length * reach, 0.035, FAR, (0.1, 0.8), f"dust{k}"))
    return strokes
