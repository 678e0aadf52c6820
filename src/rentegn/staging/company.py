"""Mentions become entities: a group is as many people as it takes, and everybody keeps one name through the film."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.model.direction import Mention

#: How many of an unnumbered plural are shown.
_A_GROUP = 3
#: Concepts that are one drawing however many the note says.
_MASS = frozenset({"paperwork", "hands", "text", "frame", "flame"})


def members(mention: Mention) -> tuple[str, ...]:
    """The entities a mention stands for: `employees` is `employee-1` to `employee-3`, `leader` itself.

    One employee of several is `employee-1`, so that a protagonist is the same person as in the group.
    """
    if mention.concept in _MASS:
        return (mention.entity,)
    if mention.count == 1:
        return (f"{mention.entity}-1",) if mention.concept == "employee" else (mention.entity,)
    count = _A_GROUP if mention.count is None else mention.count
    stem = mention.concept.replace("_", "-")
    return tuple(f"{stem}-{i}" for i in range(1, count + 1))


def everybody(mentions: Sequence[Mention]) -> tuple[tuple[str, str], ...]:
    """`(entity, concept)` of everyone the mentions stand for, each once."""
    return tuple({e: (e, m.concept) for m in mentions for e in members(m)}.values())
