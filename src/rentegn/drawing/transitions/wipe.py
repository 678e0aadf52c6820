"""An arm that sweeps the picture away, as one wipes a board: wrist and fingers follow the forearm."""

from __future__ import annotations

import cmath
import math

import numpy as np

from rentegn.drawing.drawlist import Box, DrawList
from rentegn.drawing.long_arm import SKIN, arm_from
from rentegn.drawing.looks.inking import inked
from rentegn.drawing.palette import FAR
from rentegn.drawing.people.hands import Hand, hand
from rentegn.drawing.prims import Cel, Piece, place
from rentegn.drawing.shapes import stroke
from rentegn.drawing.transitions.clip import Edge, clipped

#: The point about which the arm sweeps: shares of the frame's width and height from its middle.
_PIVOT = (0.06, -0.92)
#: The arm's directions when it comes in and when it has gone, in degrees from the right.
_FROM, _TO = 26.0, 160.0
#: How far from the pivot the wrist is, as a share of the frame's height; and H of the arm's owner there.
_REACH, _OWNER = 1.10, 0.54
#: How far ahead of the hand the elbow is (radians about the pivot) as the sweep begins and as it ends, and how far out.
_AHEAD, _BEHIND, _ELBOW = 0.10, -0.12, 0.64
#: Where the shoulder is as the sweep begins and as it ends: shares of the frame's width and height from its middle.
_SHOULDER = (0.62 - 1.05j, 0.10 - 1.05j)
#: How far (radians) the hand is bent back by the paper it rubs on, in the middle of the sweep.
_DRAG = 0.42
#: The hand's own unit, in H.
_HAND = 0.26
#: What it leaves behind for a moment: strokes of dust, as (share of the reach, degrees behind, degrees long).
_DUST = ((0.62, 4.0, 9.0), (0.86, 3.0, 13.0), (1.12, 4.0, 8.0))


def wiped(leaving: DrawList, share: float, frame: Box, look: str) -> DrawList:
    """The picture that leaves as far as it is still there, with an arm over its edge."""
    left, bottom, right, top = frame
    wide, high = right - left, top - bottom
    middle = complex(left + right, bottom + top) / 2
    pivot = middle + complex(_PIVOT[0] * wide, _PIVOT[1] * high)
    leans = _SHOULDER[0] + (_SHOULDER[1] - _SHOULDER[0]) * share
    shoulder = middle + complex(leans.real * wide, leans.imag * high)
    way = cmath.exp(1j * math.radians(_FROM + (_TO - _FROM) * share))
    there = clipped(leaving, Edge(pivot, -1j * way))
    arm = _arm(pivot, way, shoulder, share, high)
    return DrawList.joined([there, inked(Cel(0.0, tuple(arm)), look)])


def _arm(pivot: complex, way: complex, shoulder: complex, share: float, high: float) -> list[Piece]:
    """The wrist over the edge, `way` from the pivot; the elbow leads, the hand comes after."""
    wrist = pivot + way * _REACH * high
    elbow = pivot + way * cmath.exp(1j * (_AHEAD + (_BEHIND - _AHEAD) * share)) * _REACH * _ELBOW * high
    size = _OWNER * high
    forearm = (wrist - elbow) / abs(wrist - elbow)
    fingers = forearm * cmath.exp(-1j * _DRAG * math.sin(math.pi * share))
    spec = Hand("flat", 1, SKIN, 1.28, 0.46)
    palm = place(hand(spec).under, size * fingers, wrist + forearm * 0.035 * size)
    return [
        *_dust(pivot, way, _REACH * high),
        *palm,
        *arm_from(wrist + fingers * 0.05 * size, -forearm, shoulder, _HAND * size),
    ]


def _dust(pivot: complex, way: complex, length: float) -> list[Piece]:
    strokes: list[Piece] = []
    for k, (reach, behind, long) in enumerate(_DUST):
        turns = np.exp(-1j * np.radians(np.linspace(behind, behind + long, 9)))
        strokes.append(stroke(pivot + way * turns * length * reach, 0.035, FAR, (0.1, 0.8), f"dust{k}"))
    return strokes
