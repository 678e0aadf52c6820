"""Who and what stands on stage when a scene opens, and since when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rentegn.model.direction import Directions, Mention


@dataclass(frozen=True, slots=True)
class Carried:
    """Somebody or something that a scene finds on stage; `scene` is the number of the scene that brought it on."""

    mention: Mention
    scene: int


def carried(directions: Directions) -> Iterator[tuple[Carried, ...]]:
    """For every reading of the film what was there before it."""
    since: dict[str, int] = {}
    for number, reading in enumerate(directions.readings, 1):
        there = tuple(Carried(mention, since.get(mention.entity, number - 1)) for mention in reading.present)
        yield there
        since = {known.mention.entity: known.scene for known in there}
        for direction in reading.directions:
            for mention in direction.mentions:
                since.setdefault(mention.entity, number)
