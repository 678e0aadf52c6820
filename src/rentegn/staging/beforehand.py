"""How everything is when the scene opens: what a doing brings is not there yet, what it opens is still closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rentegn.acting.marks import FLOOR
from rentegn.acting.stance import PEOPLE
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Placement
from rentegn.staging.deeds import Deed, label

#: What lies in a pan of the scales, by what it stands for.
_LOADS: Mapping[str, str] = {
    "checklist": "check",
    "compass": "compass",
    "flame": "flame",
    "gear": "gear",
    "heart": "heart",
    "lightbulb": "bulb",
    "paperwork": "sheet",
    "plant": "sprout",
    "target": "target",
}
#: Where a thing comes from that falls out of the air: over the frame, in units.
_OVER_THE_FRAME = 4.7
#: What is higher than this stands on something already, in units.
_LIFTED = FLOOR + 0.6


def as_called(placed: Iterable[Placement], acts: Sequence[Deed]) -> Iterator[Placement]:
    """What an action brings on stage is not there when the scene opens."""
    first: dict[str, Deed] = {}
    for deed in acts:
        for entity, _ in (*deed.actors, *deed.props, *deed.targets):
            first.setdefault(entity, deed)
    every = list(placed)
    seated = {here.entity.removesuffix("-chair") for here in every if here.kind == "chair"}
    for here in every:
        by = first.get(here.entity)
        gathers = by is not None and by.action in ("gather", "gather_around") and here.entity in seated
        yield here if gathers else _before(here, by)


def _before(here: Placement, deed: Deed | None) -> Placement:
    """How something is before the deed it first has a part in."""
    if deed is None:
        return here
    kind = here.kind
    named = (here.entity, kind)
    if deed.action == "transform" and named in deed.targets:
        return here.moved(shown=0.0)
    if kind in PEOPLE:
        comes = deed.action in ("enter", "gather", "gather_around", "appear") and named in deed.actors
        return here.moved(shown=0.0) if comes else here
    here = lettered_with(here, deed)
    state = thing(kind).state
    if deed.action == "throw_away" and "open" in state:
        return here.moved(state={"open": 1.0})
    if deed.action == "balance" and kind == "scales":
        loads = [_LOADS.get(other, "weight") for _, other in deed.props if other != "scales"]
        pans = dict(zip(("left", "right"), loads, strict=False))
        return here.moved(state={"tilt": 1.0, **pans})
    if deed.action == "frame_in" and kind == "frame":
        return here.moved(state={"drawn": 0.0})
    if "halo" in state and deed.action == "ignite":
        return here.moved(shown=0.0, state={"halo": 1.0})
    if deed.action == "open" and "open" in state:
        return here.moved(state={"open": 0.0})
    if deed.action == "close" and "open" in state:
        return here.moved(state={"open": 1.0})
    if deed.action == "build" and "joined" in state:
        return here.moved(state={"joined": 0.0})
    if deed.action == "build" and kind not in ("table", "chair"):
        return here.moved(state={"drawn": 0.0})
    if deed.action == "grow_plant" and kind in ("plant", "tree"):
        return here.moved(shown=0.0) if "grown" not in state else here.moved(state={"grown": 0.0})
    if kind == "lights_out":
        return here.moved(state={"dark": 0.0 if deed.action == "turn_off" else 1.0})
    if deed.action == "fall" and not deed.actors and named in deed.props:
        return here.moved(y=_OVER_THE_FRAME) if here.y < _LIFTED else here
    if deed.action == "walk" and not deed.actors:
        return here.moved(shown=0.0)
    if deed.direction.action == "be_missing" and "pieces" in state:
        return here.moved(shown=0.0, state={"pieces": 3.0})
    if deed.action in ("appear", "ignite", "present", "show") and kind not in ("table", "chair"):
        return here.moved(shown=0.0)
    return here


def lettered_with(here: Placement, deed: Deed) -> Placement:
    """The thing with what the note calls it to be read on it."""
    state = thing(here.kind).state
    names = tuple(n for m in deed.direction.props if m.concept == here.kind for n in m.names)
    if "items" in state and names:
        return here.moved(state={"items": "\n".join(names)})
    name = label(deed.direction, here.entity)
    key = next((k for k in ("label", "text", "label1") if k in state), "")
    return here.moved(state={key: name}) if name and key else here
