"""The people whom a storymap casts by name: `Birgit` in a note is who `cast:` says she is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from rentegn.direction.vocabulary import Sense, Vocabulary
from rentegn.model.casting import CastMember


def with_names(vocabulary: Vocabulary, cast: tuple[CastMember, ...]) -> Vocabulary:
    """The vocabulary with the names of a cast; the first of a role is `employee`, the second `employee_2`."""
    names = dict(_names(vocabulary, cast))
    return replace(vocabulary, names=names) if names else vocabulary


def _names(vocabulary: Vocabulary, cast: tuple[CastMember, ...]) -> Iterator[tuple[str, Sense]]:
    seen: Counter[str] = Counter()
    for member in cast:
        seen[member.role] += 1
        number = seen[member.role]
        if not member.name or member.role not in vocabulary.concepts:
            continue
        entity = member.role if number == 1 else f"{member.role}_{number}"
        sense = Sense("noun", member.name, member.role, definite=True, entity=entity)
        for called in dict.fromkeys((member.name, member.name.split()[0])):
            yield called, sense
            genitive = replace(sense, genitive=True)
            yield from ((called + ending, genitive) for ending in ("s", "'s", "'", "’s"))
