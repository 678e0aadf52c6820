"""A network: dots and the ties between them. Anchored at its middle.

`points` holds the dots as text, "x,y x,y …" in units; `links` the ties as "0-1 1-2 …", or "" for a ring with every
dot tied to the first; `drawn` 0..1 draws them one after the other. ValueError for text that does not read so.
"""

from __future__ import annotations

from rentegn.drawing.arrows import reach
from rentegn.drawing.palette import CORAL, SUN, TEAL, WHITE
from rentegn.drawing.prims import Piece
from rentegn.drawing.shapes import ellipse, shape, start_of, stroke
from rentegn.drawing.state import State, number, ramp, words
from rentegn.drawing.things import Thing

STATE: State = {"points": "0,0 -2.1,0.8 0.1,1.6 2,0.9 2.2,-0.9 0.2,-1.6 -1.8,-1.1", "links": "", "drawn": 1.0}


def dots(state: State) -> list[complex]:
    """Where the dots stand about the anchor."""
    made = []
    for pair in words(state, STATE, "points").split():
        x, _, y = pair.partition(",")
        made.append(complex(float(x), float(y)))
    return made


def _links(state: State, count: int) -> list[tuple[int, int]]:
    text = words(state, STATE, "links")
    if not text:
        rim = [(i, i + 1) for i in range(1, count - 1)] + ([(count - 1, 1)] if count > 3 else [])
        return [(0, i) for i in range(1, count)] + rim
    pairs = [pair.partition("-") for pair in text.split()]
    return [(int(one), int(other)) for one, _, other in pairs]


def _draw(state: State) -> dict[float, list[Piece]]:
    drawn, at = number(state, STATE, "drawn"), dots(state)
    links = _links(state, len(at))
    ties: list[Piece] = []
    for index, (one, other) in enumerate(links):
        share = min(1.0, max(0.0, drawn * (len(links) + 1) - index))
        if share > 0.01:
            path = at[one] + reach(at[other] - at[one], 0.07 if index % 2 else -0.07)
            ties.append(stroke(start_of(path, share), 0.04, CORAL if one == 0 else TEAL, (0.06, 0.06), f"tie{index}"))
    marks: list[Piece] = []
    for index, dot in enumerate(at):
        size = ramp(drawn, 0.6 * index / max(1, len(at)), 0.6 * index / max(1, len(at)) + 0.25)
        if size > 0.02:
            radius = (0.30 if index == 0 else 0.20) * size
            marks.append(
                shape(
                    ellipse(dot, radius, n=28),
                    (CORAL, WHITE, SUN, TEAL)[0 if index == 0 else 1 + index % 3],
                    0.04,
                    name=f"dot{index}",
                )
            )
    return {0: [*ties, *marks]}


def _box(state: State) -> tuple[float, float, float, float]:
    at = dots(state)
    edge = 0.3
    xs, ys = [z.real for z in at], [z.imag for z in at]
    return min(xs) - edge, min(ys) - edge, max(xs) + edge, max(ys) + edge


THING = Thing("network", _draw, _box, STATE, depth=9.0, writes=True)
