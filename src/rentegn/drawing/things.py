"""Props and places: one file each in `drawing/props/` or `drawing/places/`, which ends in `THING = …`."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

from rentegn.drawing import places, props
from rentegn.drawing.inked import Inked, box_of, draw_inked, inked
from rentegn.drawing.prims import Piece
from rentegn.model.storyboard import Value

#: Depth offset → pieces, back to front. 0 is the thing's own depth; +15 stands in front of people, -5 behind props.
Layers = Mapping[float, Sequence[Piece]]


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that can stand on a stage.

    `draw(state)` makes its layers in units, anchored at 0, for a size of 1; it must be a pure function of `state`.
    `state` lists every key it understands with its value at rest. `box(state)` is (left, bottom, right, top) about the
    anchor at size 1. `boil` marks things whose line lives. `flickers` frames between changes of `state["tick"]`, 0 for
    none. `writes` marks things that show their state `drawn` themselves, such as lettering; all others are drawn on
    stroke by stroke for them. `icon` is what a thing without a drawing of its own is inked anew from, and `held` says
    that such a thing is small enough for a hand; `ground` is the place where that stands by which another place is
    known, as a church in a town.
    """

    id: str
    draw: Callable[[Mapping[str, Value]], Layers]
    box: Callable[[Mapping[str, Value]], tuple[float, float, float, float]]
    state: Mapping[str, Value] = field(default_factory=dict)
    depth: float = 10.0
    boil: bool = False
    flickers: int = 0
    writes: bool = False
    icon: str = ""
    held: bool = False
    ground: str = ""


@cache
def things() -> Mapping[str, Thing]:
    """Every prop and place there is a file for or an icon, by concept id."""
    found = {concept: _inked(each) for concept, each in inked().items()}
    for room in (props, places):
        for module in pkgutil.iter_modules(room.__path__, room.__name__ + "."):
            thing = getattr(import_module(module.name), "THING", None)
            if thing is not None:
                found[thing.id] = thing
    return found


def _inked(each: Inked) -> Thing:
    return Thing(
        each.concept,
        lambda _: draw_inked(each),
        lambda _: box_of(each),
        icon=each.icon,
        held=each.held,
        ground=each.ground,
    )


def thing(concept: str) -> Thing:
    """The drawing for a concept; KeyError where none is drawn yet."""
    return things()[concept]
