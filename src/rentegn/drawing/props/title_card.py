"""The film's title, written by a pen over a town at the frame's foot. Anchored at the frame's middle.

`title`, `subtitle`, `client`; `drawn` 0..1: the ground and the town, the title, its underline, then the rest;
`width`, `height` of the frame; `pen` 1 shows the hand that writes the title.
"""

from __future__ import annotations

import numpy as np

from rentegn.drawing.glyphs import Font
from rentegn.drawing.growing import bird, cloud, hill
from rentegn.drawing.lettering import Lettering, lettering, moved, written
from rentegn.drawing.light import sun
from rentegn.drawing.palette import CORAL, FAR, GRAPHITE, INK, PAPER, SLATE, TEAL, TEAL_TINT, mixed
from rentegn.drawing.places.backdrop import blob_outline
from rentegn.drawing.places.town import skyline
from rentegn.drawing.prims import Piece, place
from rentegn.drawing.props.text import at_work, away_at, underline
from rentegn.drawing.shapes import box, line, smooth, wash
from rentegn.drawing.state import State, number, numbers, ramp, words
from rentegn.drawing.things import Thing
from rentegn.drawing.writing_hand import WRITER, hand_size, hand_writing

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
_MORNING, _GRASS = mixed(TEAL_TINT, PAPER, 0.5), "#C3DDC0"


def fitted(width: float) -> float:
    """The scale of all that does not wrap: 1 in a wide frame, less in a narrow one."""
    return min(1.0, max(0.42, width / 12.0))


def measure_of(width: float) -> float:
    """How wide a line of lettering may be."""
    return (0.74 if width > 10 else 0.84) * width


def ground(width: float, height: float, share: float, tall: float) -> list[Piece]:
    """A town along the foot of the frame, rising out of the ground by `share`; `tall` is its scale."""
    foot = -height / 2 + 0.62
    scale = tall * min(1.0, 0.45 + 0.55 * width / 14.22)
    rise = ramp(share, 0.0, 1.0)
    town = place(skyline(0.0), scale, complex(0, foot - 1.6 * scale * (1 - rise)))
    below: list[Piece] = [
        wash(box(-width / 2 - 0.2, -height / 2 - 0.2, width / 2 + 0.2, foot), _GRASS, 1.0, "card-ground"),
        line(
            (-width / 2 - 0.2, foot),
            (-1, foot + 0.015),
            (width / 2 + 0.2, foot),
            ink=0.034,
            taper=(0, 0),
            name="card-line",
        ),
    ]
    for index, (x, y) in enumerate(((-0.38, -0.2), (-0.12, -0.34), (0.16, -0.18), (0.36, -0.3))):
        stone = complex(width * x, foot + y)
        below.append(
            line(stone, stone + 0.5 + 0.01j, ink=0.016, color=FAR, taper=(0.3, 0.3), name=f"card-stone{index}")
        )
    ridge = smooth(
        [
            (width * x, foot + 0.9 * scale * y)
            for x, y in ((-0.52, 0.8), (-0.3, 1.25), (-0.05, 0.85), (0.25, 1.3), (0.52, 0.9))
        ]
    )
    land = hill(ridge, foot, mixed(TEAL_TINT, TEAL, 0.12), 1.0, TEAL, 0.018, "card-hills")
    return [*land, *town, *below] if share > 0 else below


def sky(width: float, height: float) -> list[Piece]:
    """A morning sky with a cloud of light for the words, a sun clear of it, clouds and gulls."""
    center, size = complex(0, 0.08 * height), fitted(width)
    prims: list[Piece] = [
        wash(box(-width / 2 - 0.2, -height / 2, width / 2 + 0.2, height / 2 + 0.2), _MORNING, 1.0, "card-sky")
    ]
    for which, reach in enumerate((1.0, 0.9)):
        outline = blob_outline(center, 0.37 * reach * width, 0.31 * reach * height, 5.0 + which)
        prims.append(wash(outline, PAPER, 0.6, f"card-light{which}"))
    prims += sun(complex(0.42 * width, 0.35 * height), 0.5 * size, 0.038 * size)
    prims += [
        *cloud(complex(-0.37 * width, 0.30 * height), 0.62 * size, 0.028 * size),
        *cloud(complex(0.22 * width, 0.405 * height), 0.4 * size, 0.028 * size, name="cloud2"),
    ]
    return [
        *prims,
        bird(complex(-0.27 * width, 0.40 * height), 0.16 * size, SLATE),
        bird(complex(-0.24 * width, 0.425 * height), 0.11 * size, SLATE, "bird2"),
    ]


def stacked(blocks: list[Lettering], middle: float, gaps: list[float]) -> list[complex]:
    """Where blocks of text stand one under the other, `gaps` between them, about the height `middle`."""
    highs = [block.box[3] - block.box[1] if block.words else 0.0 for block in blocks]
    top = middle + (sum(highs) + sum(gaps)) / 2
    places = []
    for block, high, gap in zip(blocks, highs, [*gaps, 0.0], strict=True):
        places.append(complex(0, top - block.box[3]))
        top -= high + gap
    return places


def _blocks(state: State) -> list[Lettering]:
    width, height = numbers(state, STATE, "width", "height")
    size, wrap = fitted(width), measure_of(width)
    rows: tuple[tuple[str, Font, float, float, str], ...] = (
        ("title", "title", min(1.22, 0.11 * width), 0.34, INK),
        ("subtitle", "body", 0.46 * size, 0.16, GRAPHITE),
        ("client", "title", 0.46 * size, 0.12, CORAL),
    )
    return [
        lettering(words(state, STATE, key), font, em, width=wrap, height=most * height, color=colour, name=key)
        for key, font, em, most, colour in rows
    ]


def _draw(state: State) -> dict[float, list[Piece]]:
    drawn, width, height = numbers(state, STATE, "drawn", "width", "height")
    blocks = _blocks(state)
    at = stacked(blocks, 0.065 * height, [0.42 * fitted(width), 0.26 * fitted(width)])
    behind = sky(width, height) + ground(width, height, drawn / 0.25, 0.62)
    writing = np.clip((drawn - 0.08) / 0.57, 0.0, 1.0)
    shares = (at_work(float(writing)), ramp(drawn, 0.76, 0.92), ramp(drawn, 0.86, 1.0))
    letters: list[Piece] = []
    for block, spot, share in zip(blocks, at, shares, strict=True):
        letters += moved(written(block, share), spot)
    left, bottom, right, _ = blocks[0].box
    if blocks[0].words:
        foot = at[0].imag + bottom - 0.06
        letters += underline(left * 0.9, right * 0.9, foot, ramp(drawn, 0.65, 0.78), 0.10 * fitted(width), "title-line")
    layers: dict[float, list[Piece]] = {-40.0: behind, 0: letters}
    if number(state, STATE, "pen") > 0 and 0 < drawn < 1:
        size, now = hand_size(fitted(width)), float(writing)
        layers[1.0] = hand_writing(blocks[0], at_work(now), away_at(now), at[0], state, size)
    return layers


def _box(state: State) -> tuple[float, float, float, float]:
    width, height = numbers(state, STATE, "width", "height")
    return -width / 2, -height / 2, width / 2, height / 2


THING = Thing("title_card", _draw, _box, STATE, depth=50.0, writes=True)
