"""The film's last picture: the client's name in the evening sun over a hill, with the town lit behind it.

Anchored at the frame's middle. `client` large, `title` above it, `subtitle` below; `drawn` 0..1 as for the title card;
`width`, `height` of the frame; `pen` 1 shows the hand that writes. People may stand on the hill before the town.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from rentegn.drawing.glyphs import Font
from rentegn.drawing.growing import bird, cloud, hill
from rentegn.drawing.lettering import Lettering, lettering, moved, pen_point, pen_rest, written
from rentegn.drawing.light import sun
from rentegn.drawing.palette import CORAL_TINT, GRAPHITE, INK, PAPER, SLATE, SUN, SUN_TINT, TEAL, TEAL_TINT, mixed
from rentegn.drawing.places.town import skyline
from rentegn.drawing.prims import Piece, Prim, place
from rentegn.drawing.props.text import underline
from rentegn.drawing.props.title_card import fitted, measure_of, stacked
from rentegn.drawing.shapes import box, smooth, wash
from rentegn.drawing.state import State, number, numbers, ramp, words
from rentegn.drawing.things import Thing
from rentegn.drawing.writing_hand import WRITER, hand_size, writing_hand

STATE: State = {
    "title": "",
    "subtitle": "",
    "client": "",
    "drawn": 1.0,
    "width": 14.22,
    "height": 8.0,
    "pen": 1.0,
    **WRITER,
}
_GRASS, _EVENING = "#C3DDC0", mixed(SUN_TINT, PAPER, 0.45)
#: The town's scale; it stands behind whoever stands on the hill, and shows to either side of them.
_TOWN = 0.80
#: The middle of the words over the frame's, and the hill's top over its foot, as shares of its height.
_WORDS, _HILL = 0.27, 0.165
#: Where sky and town lie, and the hill; the arm that writes comes from before all, past who stands there.
_GROUND, _HILLSIDE, _ARM = -40.0, -36.0, 1.0
#: The arm is as much larger as it is nearer, and leaves the frame as far aside for each unit down.
_NEARER, _SLANT = 1.18, 0.92
#: When, as shares of `drawn`, the hand has come, the title stands, the client begins and stands, the line under it is
#: drawn, the hand is gone.
_COME, _TITLED, _NEXT, _NAMED, _LINED, _GONE = 0.08, 0.34, 0.38, 0.70, 0.82, 0.90


def hilltop(x: float, width: float, height: float) -> float:
    """How high the hill is at an x, about the frame's middle: where somebody can stand."""
    share = 2 * x / width
    return -height / 2 + _HILL * height - 0.02 * height * share * share


def _sky(width: float, height: float) -> list[Piece]:
    size = fitted(width)
    low = complex(0.385 * width, -0.20 * height)
    pieces: list[Piece] = [
        wash(box(-width / 2 - 0.2, -height / 2, width / 2 + 0.2, height / 2 + 0.2), _EVENING, 1.0, "evening")
    ]
    pieces += [wash(outline, CORAL_TINT, 0.22, f"glow{i}") for i, outline in enumerate(_glow(low, size))]
    pieces += [
        *sun(low, 0.95 * size, 0.038 * size, 1.5),
        *cloud(complex(-0.38 * width, 0.31 * height), 0.6 * size, 0.028 * size),
    ]
    pieces += cloud(complex(0.33 * width, 0.38 * height), 0.45 * size, 0.028 * size, name="cloud2")
    return [
        *pieces,
        bird(complex(-0.27 * width, 0.40 * height), 0.16 * size, SLATE),
        bird(complex(-0.24 * width, 0.425 * height), 0.11 * size, SLATE, "bird2"),
    ]


def _glow(at: complex, size: float) -> list[list[complex]]:
    turns = np.exp(2j * np.pi * np.arange(48) / 48)
    return [[complex(z) for z in at + radius * size * turns] for radius in (3.4, 2.4)]


def _land(width: float, height: float, share: float) -> list[Piece]:
    """The town with light in its windows, and the land behind it."""
    foot, size = -height / 2, fitted(width)
    shares = np.linspace(-0.52, 0.52, 9)
    far = smooth([(width * s, foot + height * (_HILL + 0.04 + 0.028 * np.sin(7 * s + 0.6))) for s in shares])
    base = hilltop(0.0, width, height)
    scale = _TOWN * min(1.0, 0.45 + 0.55 * width / 14.22)
    town = place([_lit(prim) for prim in skyline(0.0)], scale, complex(0, base - 0.03 - 1.2 * scale * (1 - share)))
    return [
        *hill(far, foot, mixed(TEAL_TINT, TEAL, 0.12), 1.0, TEAL, 0.02 * size, "far"),
        *(town if share > 0 else []),
    ]


def _hill(width: float, height: float) -> list[Piece]:
    """What people stand on."""
    near = smooth([(width * s, hilltop(float(width * s), width, height)) for s in np.linspace(-0.52, 0.52, 9)])
    return [*hill(near, -height / 2 - 0.2, _GRASS, 1.0, TEAL, 0.036 * fitted(width), "hill")]


def _lit(prim: Prim) -> Prim:
    """A house's windows with a light behind them."""
    return replace(prim, fill=SUN) if "pane" in prim.name else prim


def _blocks(state: State) -> list[Lettering]:
    width, height = numbers(state, STATE, "width", "height")
    size, wrap = fitted(width), measure_of(width)
    rows: tuple[tuple[str, Font, float, float, str], ...] = (
        ("title", "title", 0.56 * size, 0.16, INK),
        ("client", "title", min(1.14, 0.10 * width), 0.30, INK),
        ("subtitle", "body", 0.42 * size, 0.12, GRAPHITE),
    )
    return [
        lettering(words(state, STATE, key), font, em, width=wrap, height=most * height, color=colour, name=key)
        for key, font, em, most, colour in rows
    ]


def _draw(state: State) -> dict[float, list[Piece]]:
    drawn, width, height = numbers(state, STATE, "drawn", "width", "height")
    size = fitted(width)
    blocks = _blocks(state)
    at = stacked(blocks, _WORDS * height, [0.26 * size, 0.46 * size])
    shares = (ramp(drawn, _COME, _TITLED), ramp(drawn, _NEXT, _NAMED), ramp(drawn, _LINED, 1.0))
    letters: list[Piece] = []
    for block, spot, share in zip(blocks, at, shares, strict=True):
        letters += moved(written(block, share), spot)
    left, bottom, right, _ = blocks[1].box
    if blocks[1].words:
        foot, share = at[1].imag + bottom - 0.22 * size, ramp(drawn, _NAMED, _LINED)
        letters += underline(left * 0.94, right * 0.94, foot, share, 0.095 * size, "client-line")
    layers: dict[float, list[Piece]] = {
        _GROUND: _sky(width, height) + _land(width, height, ramp(drawn, 0.0, 0.3)),
        _HILLSIDE: _hill(width, height),
        0: letters,
    }
    if number(state, STATE, "pen") > 0 and 0 < drawn < _GONE:
        layers[_ARM] = _hand(state, blocks, at)
    return layers


def _hand(state: State, blocks: list[Lettering], at: list[complex]) -> list[Piece]:
    """The hand that writes title and client one after the other, and draws the line under them."""
    drawn = number(state, STATE, "drawn")
    written = [i for i in (0, 1) if blocks[i].words]
    if not written:
        return []
    line = _line_tip(blocks[1], at[1], ramp(drawn, _NAMED, _LINED), fitted(number(state, STATE, "width")))
    ends = {0: (_COME, _TITLED), 1: (_NEXT, _NAMED)}
    which = written[-1] if drawn > _TITLED else written[0]
    share = max(0.002, ramp(drawn, *ends[which]))
    tip, steady = pen_point(blocks[which], share), pen_rest(blocks[which], share)
    if tip is None or steady is None:
        return []
    tip, steady = tip + at[which], steady + at[which]
    over = ramp(drawn, _NAMED, _NAMED + 0.02)  # from the last letter to where the line begins
    tip, steady = tip + (line - tip) * over, steady + (line - steady) * over
    away = max(1 - drawn / _COME, ramp(drawn, _LINED, _GONE))
    source = complex(*numbers(state, STATE, "arm_x", "arm_y"))
    size = _NEARER * hand_size(fitted(number(state, STATE, "width")))
    return writing_hand(tip, steady, source, away, size, _SLANT)


def _line_tip(block: Lettering, at: complex, share: float, size: float) -> complex:
    left, bottom, right, _ = block.box
    return complex(0.94 * (left + (right - left) * share), at.imag + bottom - 0.22 * size)


def _box(state: State) -> tuple[float, float, float, float]:
    width, height = number(state, STATE, "width"), number(state, STATE, "height")
    return -width / 2, -height / 2, width / 2, height / 2


THING = Thing("end_card", _draw, _box, STATE, depth=50.0, writes=True)
