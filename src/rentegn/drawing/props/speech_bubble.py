"""A speech bubble. Anchored at the tip of its tail; `side` says which way the bubble stands off: "right" or "left".

`text` to letter in it, or `icon` (a name of `drawing.icons`) where there is no text; `width` to wrap at.
"""

from __future__ import annotations

import numpy as np

from rentegn.drawing.icons import icon
from rentegn.drawing.lettering import Lettering, lettering
from rentegn.drawing.palette import SHADE, WHITE
from rentegn.drawing.prims import Piece, Points
from rentegn.drawing.shapes import poly, ring, shape, smooth, wash
from rentegn.drawing.state import State, number, words
from rentegn.drawing.things import Thing

STATE: State = {"text": "", "icon": "question", "side": "right", "width": 2.6}
#: Units that lettering may fill, one line over the other.
_HIGHEST = 2.4


def _speech(state: State) -> Lettering:
    text, width = words(state, STATE, "text"), number(state, STATE, "width")
    return lettering(text, "title", 0.44, width=width, height=_HIGHEST, name="speech")


def _inner(state: State) -> tuple[float, float]:
    text = words(state, STATE, "text")
    if not text:
        return 0.62, 0.52
    left, bottom, right, top = _speech(state).box
    return (right - left) / 2 + 0.34, (top - bottom) / 2 + 0.26


def _middle(state: State) -> complex:
    half, high = _inner(state)
    way = -1 if words(state, STATE, "side") == "left" else 1
    return complex(way * (half * 0.72 + 0.20), high + 0.42)


def _outline(state: State) -> Points:
    half, high = _inner(state)
    middle = _middle(state)
    angle = np.linspace(0, 2 * np.pi, 41)[:-1]
    power = 0.62  # between an ellipse and a box, as bubbles are drawn
    body = half * np.sign(np.cos(angle)) * np.abs(np.cos(angle)) ** power
    rim = middle + body * 1.08 + 1j * high * 1.06 * np.sign(np.sin(angle)) * np.abs(np.sin(angle)) ** power
    way = np.sign(middle.real)
    tail = smooth(
        [
            complex(middle.real - way * half * 0.62, middle.imag - high * 0.80),
            way * 0.10 + 0.24j,
            0j,
            way * 0.34 + 0.30j,
            complex(middle.real - way * half * 0.10, middle.imag - high * 0.90),
        ]
    )
    return ring(poly(rim).union(poly(np.append(tail, middle))))


def _draw(state: State) -> dict[float, list[Piece]]:
    outline, middle = _outline(state), _middle(state)
    pieces: list[Piece] = [
        wash(outline + 0.07 - 0.08j, SHADE, 0.9, "bubble-shadow"),
        shape(outline, WHITE, 0.046, False, name="bubble"),
    ]
    if words(state, STATE, "text"):
        block = _speech(state)
        return {0: [*pieces, *block.at(middle - 1j * (block.box[1] + block.box[3]) / 2)]}
    return {0: [*pieces, *icon(words(state, STATE, "icon"), middle, 0.36)]}


def _box(state: State) -> tuple[float, float, float, float]:
    outline = _outline(state)
    return float(outline.real.min()), 0.0, float(outline.real.max()), float(outline.imag.max())


THING = Thing("speech_bubble", _draw, _box, STATE, depth=40.0)
