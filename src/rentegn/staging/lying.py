"""Who lies: in a bed with the blanket over them, on a sofa, on the ground; who comes to see them stands behind it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from rentegn.acting.marks import FLOOR, PERSON
from rentegn.drawing.people.pose import pose
from rentegn.drawing.people.skeleton import joints
from rentegn.drawing.people.wardrobe import dress
from rentegn.drawing.props.bed import PILLOW, TOP
from rentegn.drawing.props.chair import SEAT
from rentegn.model.storyboard import Format, Placement
from rentegn.staging.deeds import Deed
from rentegn.staging.recasting import Named
from rentegn.staging.standing import person, prop

#: What is done lying; for the first of these there is a bed where none is named.
_IN_BED = frozenset({"sleep", "oversleep", "go_to_bed", "lie_awake", "toss_and_turn", "tuck", "tuck_in"})
_LIES = _IN_BED | {"lie", "lie_down", "rest", "be_ill", "sunbathe", "recover"}
_BEDS = frozenset({"bed", "mattress", "bunk_bed", "stretcher"})
#: How many lie in one bed, units per H, how thick a body is there and how wide a sofa one can lie on, in H.
_MOST, _SIZE, _THICK, _LONG_SOFA = 2, 0.98, 0.38, 5.6
#: Where visitors stand behind a bed, from its middle, and how far apart, in H.
_VISITOR, _APART = 0.5, 1.7
#: Where the pillow end of a sofa is, from its middle, in H.
_SOFA_HEAD = -1.95


def lying(acts: Sequence[Deed], cast: Sequence[Named], format: Format) -> list[Placement] | None:
    """A bed or sofa with whoever lies in it, and the others of the cast behind it; None where nobody lies."""
    deed = next((d for d in acts if _lies(d)), None)
    if deed is None:
        return None
    patients = deed.actors if deed.direction.action not in ("tuck", "tuck_in") else deed.targets
    size = min(_SIZE, (format.units_wide - 1.6) / 6.0)
    bed = deed.prop(*_BEDS, "sofa")
    if bed is None and deed.direction.action in _IN_BED:
        bed = ("bed", "bed")
    kind = "" if bed is None else "sofa" if bed[1] == "sofa" else "bed"
    top = {"bed": TOP, "sofa": SEAT + 0.1, "": 0.0}[kind]
    placed: list[Placement] = []
    if bed is not None:
        stands = prop(bed[0], kind, 0.0, FLOOR - 0.15, size=size)
        placed.append(stands.moved(state={"width": _LONG_SOFA}) if kind == "sofa" else stands)
    others = [named for named in cast if named not in patients]
    visitors = [
        person(e, k, (_VISITOR + _APART * i) * size, size, facing=-1).moved(depth=16.0 - 0.3 * i)
        for i, (e, k) in enumerate(others)
    ]
    head = PILLOW if kind != "sofa" else _SOFA_HEAD
    sleepers = [_laid(named, head, top, size, i) for i, named in enumerate(patients)]
    if kind != "bed":
        visitors = [v.moved(x=v.x + 3.0 * size) for v in visitors] if kind == "" else visitors
    return [*placed, *visitors, *sleepers]


def _lies(deed: Deed) -> bool:
    if deed.direction.action in ("tuck", "tuck_in"):
        return bool(deed.targets) and len(deed.targets) <= _MOST
    return deed.direction.action in _LIES and 0 < len(deed.actors) <= _MOST and _has_a_bed(deed)


def _has_a_bed(deed: Deed) -> bool:
    on_something = deed.prop(*_BEDS, "sofa") is not None
    return on_something or deed.direction.action in _IN_BED or deed.direction.action in ("lie", "lie_down", "sunbathe")


def _laid(named: Named, head: float, top: float, size: float, i: int) -> Placement:
    """Somebody on their back, the head where the pillow is."""
    entity, kind = named
    worn = dress(entity, kind, "")
    high = joints(pose("lying"), worn).head.imag
    x, y = size * (head + high + 0.16 * i), FLOOR - 0.15 + size * (top + _THICK + 0.16 * i)
    lies = person(entity, kind, x, size, pose="lying", y=y)
    return lies.moved(depth=PERSON - 1.6 - 0.2 * i, state={"turn": math.pi / 2})


def laid(named: Named, bed: Placement, i: int = 0) -> Placement:
    """Somebody in a bed that stands somewhere."""
    lies = _laid(named, PILLOW, TOP, bed.size, i)
    return lies.moved(x=lies.x + bed.x, y=lies.y + bed.y - (FLOOR - 0.15), depth=bed.depth + 1.4)


def is_lying(here: Placement) -> bool:
    """Whether somebody lies."""
    return bool(here.state.get("turn")) and here.pose in ("lying", "asleep")
