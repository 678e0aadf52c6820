"""Where those come to stand who do something, and what they do it with, where their action would have it elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rentegn.acting.crossing import LEADS_UP, bridge_in, height_on, top_of
from rentegn.acting.holding import held_by
from rentegn.acting.marks import FLOOR
from rentegn.acting.stance import PEOPLE
from rentegn.drawing.things import things
from rentegn.model.storyboard import Format, Placement, Tableau
from rentegn.staging.deeds import Deed
from rentegn.staging.recasting import ANIMALS
from rentegn.staging.upon import standing_upon

#: How far those go who just go on, and what they keep of the frame's edge, in units.
_ONWARD, _MARGIN = 3.4, 0.8
#: So far away (H) a table may be on which somebody puts something.
_REACH = 4.0
#: How near people go to one another, in H.
_ARM_LENGTH = 1.7


def marks_of(deed: Deed, tableau: Tableau, format: Format) -> Mapping[str, Mapping[str, object]]:
    """Where the staging wants something that the action would have elsewhere."""
    if deed.action == "put_down" and deed.actors:
        return _onto_the_table(deed, tableau)
    if deed.action == "fall" and deed.targets and not deed.actors:
        return _beside_their_support(deed, tableau)
    if deed.action == "walk" and deed.actors and not deed.targets:
        return _onward(
            [tableau[e] for e in (*(a for a, _ in deed.actors), *led_by(deed, tableau)) if e in tableau],
            tableau,
            format,
        )
    if deed.action == "ignite":
        whom = next((tableau[e] for e, _ in (*deed.targets, *deed.actors) if e in tableau), None)
        bulb = deed.prop("lightbulb")
        if whom is not None and bulb is not None:
            up = {"x": whom.x, "y": FLOOR + 5.2 * whom.size, "size": whom.size}
            return {bulb[0]: up}
    return {}


def _onto_the_table(deed: Deed, tableau: Tableau) -> Mapping[str, Mapping[str, object]]:
    """What is put down comes to stand on the table that is there."""
    table = next((p for p in tableau if p.kind == "table"), None)
    what = next((named for named in deed.props if named[0] in tableau and named[1] != "table"), None)
    doer = next((tableau[e] for e, _ in deed.actors if e in tableau), None)
    if table is None or what is None or doer is None or abs(table.x - doer.x) > _REACH * doer.size:
        return {}
    there = next(standing_upon([what], table))
    near = table.x - (table.x - doer.x) * 0.3
    return {what[0]: {"x": near, "y": there.y, "size": there.size, "depth": there.depth}}


def _beside_their_support(deed: Deed, tableau: Tableau) -> Mapping[str, Mapping[str, object]]:
    """What falls off a table lands before one of its ends."""
    table = next((tableau[e] for e, kind in deed.targets if kind == "table" and e in tableau), None)
    if table is None:
        return {}
    half = table.size * float(str({**things()["table"].state, **table.state}["width"])) / 2
    falling = [e for e, _ in deed.props if e in tableau]
    return {e: {"x": table.x + half + (0.55 + 0.8 * i) * table.size} for i, e in enumerate(falling)}


def _onward(walkers: Sequence[Placement], tableau: Tableau, format: Format) -> Mapping[str, Mapping[str, object]]:
    """Those who just go on: to where there is more room, all as far."""
    if not walkers:
        return {}
    edge = format.units_wide / 2 - _MARGIN
    right, left = edge - max(p.x for p in walkers), edge + min(p.x for p in walkers)
    bridge = bridge_in(tableau)
    if bridge is not None and bridge.x > max(p.x for p in walkers):  # to its other bank
        return _moved_by(walkers, _over_it(walkers, bridge, tableau), tableau)
    way = min(_ONWARD, right) if right >= 0.6 * _ONWARD or right >= left else -min(_ONWARD, left)
    return _moved_by(walkers, way, tableau)


def _over_it(walkers: Sequence[Placement], bridge: Placement, tableau: Tableau) -> float:
    """How far it is to the other bank, short of whoever stands there; of stairs to their top."""
    foremost = max(walkers, key=lambda p: p.x)
    if bridge.kind in LEADS_UP:
        return top_of(bridge) - foremost.x
    there = [p.x - _ARM_LENGTH * p.size for p in tableau if p.kind in PEOPLE and p.shown > 0 and p.x > bridge.x]
    return min([2 * bridge.x - foremost.x, *there]) - foremost.x


def _moved_by(walkers: Sequence[Placement], way: float, tableau: Tableau) -> Mapping[str, Mapping[str, object]]:
    facing = 1 if way > 0 else -1
    moved: dict[str, Mapping[str, object]] = {}
    for walker in walkers:
        there = _on_the_way(walker.x + way, tableau)
        moved[walker.entity] = {"x": walker.x + way, "facing": facing, **there}
        up = there.get("y", walker.y) - walker.y
        for what in held_by(walker, tableau) if walker.kind in PEOPLE else ():
            moved[what.entity] = {"x": what.x + way, "y": what.y + up}
    return moved


def _on_the_way(x: float, tableau: Tableau) -> Mapping[str, float]:
    """How high the way is there, where it leads over a bridge."""
    bridge = bridge_in(tableau)
    return {} if bridge is None else {"y": FLOOR + height_on(bridge, x, FLOOR)}


def led_by(deed: Deed, tableau: Tableau) -> tuple[str, ...]:
    """The animals that go along with somebody."""
    return tuple(e for e, kind in deed.props if kind in ANIMALS and e in tableau)
