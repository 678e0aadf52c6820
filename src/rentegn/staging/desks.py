"""Tables under what is not put on the floor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rentegn.acting.marks import FLOOR
from rentegn.acting.stance import PEOPLE
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Placement
from rentegn.staging.deeds import Deed
from rentegn.staging.in_hands import held, laid_down, small
from rentegn.staging.standing import prop
from rentegn.staging.upon import TOPS, standing_upon, support, upon

#: What is so near to the floor (units) stands on it.
_ON_THE_FLOOR = 0.05
#: What stands on a desk.
ON_A_DESK = frozenset({"bell", "computer", "phone", "trophy", "money"})
#: How high a desk is, in H.
DESK = 1.5


def on_a_desk(what: Placement, size: float) -> Placement:
    """A thing with its lower edge on a desk; `size` is units per H."""
    bottom = thing(what.kind).box({**thing(what.kind).state, **what.state})[1]
    return what.moved(y=FLOOR + DESK * size - what.size * bottom)


def desk(what: Placement, size: float) -> Placement:
    """A small table under what is not put on the floor."""
    return prop(f"{what.entity}-desk", "table", what.x, FLOOR, size=DESK / 1.34 * size, width=2.1, depth=15.0)


def upon_their_tops(acts: Sequence[Deed], placed: Mapping[str, Placement]) -> Iterator[Placement]:
    """What stands on a table or a sill that is there; what is put on one comes there later."""
    for top in [p for p in placed.values() if p.kind in TOPS]:
        laid = [d for d in acts if (by := support(d)) is not None and by[0] == top.entity and not laid_down(d)]
        named = [n for d in laid for n in upon(d) if n[0] not in placed and not held(d, n)]
        if named:
            yield from standing_upon(tuple(dict.fromkeys(named)), top)


def to_put_it_on(acts: Sequence[Deed], placed: Mapping[str, Placement]) -> Iterator[Placement]:
    """A table before somebody who puts down something small, where none is named."""
    tables = any(p.kind in TOPS for p in placed.values())
    for deed in acts:
        doer = next((placed[e] for e, _ in deed.actors if e in placed), None)
        if tables or doer is None or not laid_down(deed) or not any(small(kind) for _, kind in deed.props):
            continue
        x = doer.x + doer.facing * 1.75 * doer.size
        yield desk(doer.moved(x=x), doer.size)


def on_desks(placed: Mapping[str, Placement]) -> Iterator[Placement]:
    """What stands on the floor and belongs on a desk, each on one of its own."""
    size = next((p.size for p in placed.values() if p.kind in PEOPLE), 1.0)
    for what in placed.values():
        if what.kind in ON_A_DESK and what.shown > 0 and abs(what.y - FLOOR) < _ON_THE_FLOOR:
            yield desk(what, size)
            yield what.moved(y=what.y + DESK * size)
