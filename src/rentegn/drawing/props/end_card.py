"""The film's last picture: the client's name over the town. Anchored at the frame's middle.

`client` large, `title` above it, `subtitle` below; `drawn` 0..1 as for the title card; `width`, `height` of the frame.
"""

from __future__ import annotations

from rentegn.drawing.glyphs import Font
from rentegn.drawing.lettering import lettering, moved, written
from rentegn.drawing.palette import GRAPHITE, INK
from rentegn.drawing.prims import Piece
from rentegn.drawing.props.text import underline
from rentegn.drawing.props.title_card import fitted, ground, measure_of, sky, stacked
from rentegn.drawing.state import State, number, numbers, ramp, words
from rentegn.drawing.things import Thing

STATE: State = {"title": "", "subtitle": "", "client": "", "drawn": 1.0, "width": 14.22, "height": 8.0}


def _draw(state: State) -> dict[float, list[Piece]]:
    drawn, width, height = numbers(state, STATE, "drawn", "width", "height")
    size, wrap = fitted(width), measure_of(width)
    rows: tuple[tuple[str, Font, float, float, str], ...] = (
        ("title", "title", 0.56 * size, 0.16, INK),
        ("client", "title", min(1.14, 0.10 * width), 0.30, INK),
        ("subtitle", "body", 0.42 * size, 0.12, GRAPHITE),
    )
    blocks = [
        lettering(words(state, STATE, key), font, em, width=wrap, height=most * height, color=colour, name=key)
        for key, font, em, most, colour in rows
    ]
    at = stacked(blocks, 0.115 * height, [0.26 * size, 0.46 * size])
    shares = (ramp(drawn, 0.1, 0.4), ramp(drawn, 0.3, 0.72), ramp(drawn, 0.8, 1.0))
    letters: list[Piece] = []
    for block, spot, share in zip(blocks, at, shares, strict=True):
        letters += moved(written(block, share), spot)
    left, bottom, right, _ = blocks[1].box
    if blocks[1].words:
        letters += underline(
            left * 0.94,
            right * 0.94,
            at[1].imag + bottom - 0.22 * size,
            ramp(drawn, 0.7, 0.86),
            0.095 * size,
            "client-line",
        )
    return {-40.0: sky(width, height) + ground(width, height, drawn / 0.3, 0.86), 0: letters}


def _box(state: State) -> tuple[float, float, float, float]:
    width, height = number(state, STATE, "width"), number(state, STATE, "height")
    return -width / 2, -height / 2, width / 2, height / 2


THING = Thing("end_card", _draw, _box, STATE, depth=50.0, writes=True)
