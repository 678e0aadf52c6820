"""Placements that vignettes put up: people on their marks, places, things on the wall."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rentegn.acting.marks import FLOOR, LETTERING, PERSON, PLACE, PROP, row
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Placement, Value


def person(
    entity: str,
    kind: str,
    x: float,
    size: float,
    *,
    facing: int = 1,
    pose: str = "relaxed",
    expression: str = "",
    y: float = FLOOR,
    gaze: str = "",
) -> Placement:
    """Somebody on a mark; who stands lower on the frame stands nearer."""
    depth = PERSON + max(-4.0, min(4.0, FLOOR - y))
    return Placement(entity, kind, x, y, size, facing, depth, pose, expression, gaze)


def group(
    entities: Sequence[str],
    kind: str,
    size: float,
    *,
    middle: float = 0.0,
    gap: float = 2.0,
    pose: str = "relaxed",
    toward: float | None = None,
) -> tuple[Placement, ...]:
    """People side by side; they face `toward` an x where it is given, else the group's middle."""
    aim = middle if toward is None else toward
    return tuple(
        person(entity, kind, x, size, facing=1 if x <= aim else -1, pose=pose)
        for entity, x in zip(entities, row(len(entities), size, middle=middle, gap=gap), strict=True)
    )


def close_to(what: Placement, doer: Placement, reach: float) -> Placement:
    """Somebody turned to something, with the edge that is nearer to them `reach` (H) ahead."""
    left, _, right, _ = thing(what.kind).box({**thing(what.kind).state, **what.state})
    side = 1 if what.x >= doer.x else -1
    edge = what.x + what.size * (left if side > 0 else right)
    return doer.moved(x=edge - side * reach * doer.size, facing=side)


@dataclass(frozen=True, slots=True)
class Mark:
    """Where one of several stands: `near` units before the floor line, behind it where negative."""

    x: float
    near: float
    facing: int
    pose: str = "relaxed"
    expression: str = ""


#: How far over the floor line, on which people stand, a wall or the horizon meets the ground, and how far before that
#: line the front edge of a room seen as a box lies, in units: nobody stands on the line, and nobody over it.
BEHIND_PEOPLE, _BOX_EDGE = 0.52, 0.18
#: How much larger somebody is who stands a unit nearer.
_NEARER = 0.16


def ensemble(entities: Sequence[str], kind: str, size: float, marks: Sequence[Mark]) -> tuple[Placement, ...]:
    """People who stand as people do: nearer and further, turned this way and that, each in an attitude of its own.

    Those for whom there is no mark stand beside the last one.
    """
    spare = max(0, len(entities) - len(marks))
    more = [Mark(marks[-1].x + 1.7 * size * (i + 1), -0.1, -1) for i in range(spare)]
    return tuple(
        person(entity, kind, m.x, at(size, m.near), facing=m.facing, pose=m.pose, y=FLOOR - m.near).moved(
            expression=m.expression
        )
        for entity, m in zip(entities, (*marks, *more), strict=False)
    )


def at(size: float, near: float) -> float:
    """The size of somebody who stands `near` units before the floor line."""
    return round(size * (1 + _NEARER * near), 3)


def place(entity: str, kind: str, x: float = 0.0, y: float | None = None, **state: Value) -> Placement:
    """A place behind everything; where no `y` is given, people on the floor line stand well on its ground."""
    ground = FLOOR - _BOX_EDGE if state.get("depth") else FLOOR + BEHIND_PEOPLE
    return Placement(entity, kind, x, ground if y is None else y, depth=PLACE, state=state)


def prop(
    entity: str,
    kind: str,
    x: float,
    y: float,
    *,
    size: float = 1.0,
    depth: float | None = None,
    shown: float = 1.0,
    facing: int = 1,
    **state: Value,
) -> Placement:
    """A thing; its depth is its drawing's own where none is given."""
    own = thing(kind).depth if depth is None else depth
    return Placement(entity, kind, x, y, size, facing, own, state=state, shown=shown)


def lettering(entity: str, words: str, x: float, y: float, *, size: float, width: float, **state: Value) -> Placement:
    """A text that is not written yet."""
    written: dict[str, Value] = {"words": words, "size": size, "width": width, "drawn": 0.0, **state}
    return Placement(entity, "text", x, y, depth=LETTERING, state=written)


__all__ = ["PROP", "Mark", "at", "ensemble", "group", "lettering", "person", "place", "prop"]
