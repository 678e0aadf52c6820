"""Marks: where people stand by default, in units, so that a stage without a staging still holds together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rentegn.drawing.things import things
from rentegn.model.storyboard import Format, Placement, Tableau

#: The floor line (art direction, Frame).
FLOOR = -2.45
#: Depths of the layers of a stage.
PLACE, PROP, PERSON, EFFECT, LETTERING = 0.0, 10.0, 20.0, 40.0, 50.0
#: Units per H by how many people share the stage (art direction, People).
_SIZES = {1: 1.05, 2: 0.96, 3: 0.90, 4: 0.82, 5: 0.74}
#: Width that one person needs, in H.
ELBOW_ROOM = 1.9
#: What is never nearer than this to the frame's edge, in units.
MARGIN = 0.7


def person_size(count: int) -> float:
    """Units per H for so many people on one stage."""
    return _SIZES.get(count, 0.66)


def row(count: int, size: float, *, middle: float = 0.0, gap: float = ELBOW_ROOM) -> tuple[float, ...]:
    """The x of people side by side about `middle`, `gap` in H."""
    step = gap * size
    return tuple(middle + step * (i - (count - 1) / 2) for i in range(count))


def beside(here: Placement, goal: Placement, frame: Format) -> float:
    """The x at which a person stops on its way to a goal, on the side it comes from, inside the frame."""
    kind = things().get(goal.kind)
    if kind is None:
        reach = 1.5 * goal.size
    else:
        left, _, right, _ = kind.box({**kind.state, **goal.state})
        reach = goal.size * (right - left) / 2 + 0.55 * here.size
    x = goal.x - reach if here.x <= goal.x else goal.x + reach
    edge = frame.units_wide / 2 - MARGIN
    return max(-edge, min(edge, x))


def default_tableau(kinds: Sequence[tuple[str, str]], frame: Format) -> Tableau:
    """A plain stage for `(entity, kind)` pairs: places behind, people in a row, props above and between them."""
    people = [pair for pair in kinds if pair[1] not in things()]
    props = [pair for pair in kinds if pair[1] in things() and things()[pair[1]].depth > PLACE]
    size = person_size(len(people) or 1)
    stands = dict(zip((e for e, _ in people), row(len(people), size, gap=2.4), strict=True))
    hangs = dict(zip((e for e, _ in props), row(len(props), 1.0, gap=3.0), strict=True))
    return Tableau(tuple(_default(entity, kind, stands, hangs, size) for entity, kind in kinds))


def _default(entity: str, kind: str, stands: Mapping[str, float], hangs: Mapping[str, float], size: float) -> Placement:
    if entity in stands:
        return Placement(entity, kind, stands[entity], FLOOR, size, depth=PERSON, pose="relaxed")
    if entity in hangs:
        return Placement(entity, kind, hangs[entity], 1.2, depth=PROP)
    return Placement(entity, kind, 0.0, FLOOR, depth=PLACE)
