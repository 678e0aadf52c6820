"""A flame burns in somebody's chest, wherever that goes: with breath and weight, a laugh, a step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.skeleton import joints, world
from rentegn.model.storyboard import Dress

KIND = "flame"
#: Where in a trunk it burns: the share of the way from waist to shoulders, and how far (H) toward facing.
_UP, _FORWARD = 0.56, 0.06


def chest(person: Aspect) -> complex:
    """The middle of somebody's chest, in units."""
    body = joints(person.pose, person.dress or Dress()) if person.pose is not None else None
    if body is None:
        raise TypeError(f"`{person.entity}` has no chest")
    within = body.waist + _UP * (body.chest - body.waist) + _FORWARD * body.chest_right
    return world(person.at, person.size, person.facing, within)


def kindled(aspects: Mapping[str, Aspect]) -> dict[str, Aspect]:
    """Everything on stage, with each flame that is somebody's, its `of`, in their chest."""
    found = dict(aspects)
    for flame in aspects.values():
        owner = aspects.get(str(flame.state.get("of", ""))) if flame.kind == KIND else None
        if owner is not None and owner.pose is not None:
            found[flame.entity] = replace(flame, at=chest(owner))
    return found
