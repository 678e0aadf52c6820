"""Relevance: what gives a task its meaning, a disc with a light and its name below. Anchored at the disc's middle."""

from __future__ import annotations

from rentegn.drawing.prims import Piece
from rentegn.drawing.props import core_value
from rentegn.drawing.state import State
from rentegn.drawing.things import Thing

STATE: State = {"icon": "bulb", "label": "Relevans", "glow": 0.0, "label_side": "below"}


def _draw(state: State) -> dict[float, list[Piece]]:
    layers = core_value.THING.draw({**STATE, **state})
    return {depth: list(pieces) for depth, pieces in layers.items()}


def _box(state: State) -> tuple[float, float, float, float]:
    return core_value.THING.box({**STATE, **state})


THING = Thing("relevance", _draw, _box, STATE, depth=17.0, boil=True)
