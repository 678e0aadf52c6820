"""What the entities of a shot are called in its generated scene."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rentegn.scenegen.layout import Code, listed

_NUMBERED = re.compile(r"([a-z][a-z0-9_-]*)-(\d+)")
_TAKEN = frozenset({"self", "act", "StoryScene", "number"})
_PLURALS = {"person": "people", "child": "children", "man": "men", "woman": "women"}


@dataclass(frozen=True, slots=True)
class Names:
    """A variable for every entity: its own (`alone`), or a place in a group's list (`groups`: variable → entities)."""

    alone: Mapping[str, str]
    groups: Mapping[str, tuple[str, ...]]

    def one(self, entity: str) -> str:
        """An expression for an entity."""
        if entity in self.alone:
            return self.alone[entity]
        for variable, members in self.groups.items():
            if entity in members:
                return f"{variable}[{members.index(entity)}]"
        raise KeyError(entity)

    def some(self, entities: Sequence[str]) -> Code:
        """An expression for several entities as a role takes them: one by itself, more of them as a list."""
        if len(entities) == 1:
            return self.one(entities[0])
        for variable, members in self.groups.items():
            if tuple(entities) == members:
                return variable
        return listed(self.spread(entities))

    def spread(self, entities: Sequence[str]) -> tuple[str, ...]:
        """Arguments that name every entity, a whole group by its star."""
        left, arguments = list(entities), []
        while left:
            variable, members = next(
                ((v, m) for v, m in self.groups.items() if tuple(left[: len(m)]) == m), ("", (left[0],))
            )
            arguments.append(f"*{variable}" if variable else self.one(left[0]))
            del left[: len(members)]
        return tuple(arguments)


def names(entities: Iterable[str]) -> Names:
    """Names for a shot's entities; those numbered from 1 without a gap (`employee-1`, `employee-2` …) share a list."""
    every = tuple(dict.fromkeys(entities))
    taken: set[str] = set(_TAKEN)
    groups = {_free(_plural(stem), taken): members for stem, members in _numbered(every).items()}
    grouped = {entity for members in groups.values() for entity in members}
    return Names({entity: _free(entity, taken) for entity in every if entity not in grouped}, groups)


def _numbered(entities: Sequence[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for entity in entities:
        if match := _NUMBERED.fullmatch(entity):
            found.setdefault(match.group(1), []).append(entity)
    return {
        stem: tuple(members)
        for stem, members in found.items()
        if len(members) > 1 and members == [f"{stem}-{number}" for number in range(1, len(members) + 1)]
    }


def _plural(stem: str) -> str:
    if stem in _PLURALS:
        return _PLURALS[stem]
    if stem.endswith("s"):
        return stem
    return f"{stem[:-1]}ies" if stem.endswith("y") and stem[-2:-1] not in "aeiou" else f"{stem}s"


def _free(wish: str, taken: set[str]) -> str:
    stem = re.sub(r"\W", "_", wish)
    if not stem.isidentifier() or keyword.iskeyword(stem):
        stem = f"{stem}_" if keyword.iskeyword(stem) else f"entity_{stem}"
    variable, number = stem, 2
    while variable in taken:
        variable, number = f"{stem}_{number}", number + 1
    taken.add(variable)
    return variable
