"""Clothes by which people are told apart: nobody new wears what a neighbour wears, or another of their calling."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from rentegn.acting.stance import is_person
from rentegn.drawing.palette import CORAL, CORAL_TINT, SLATE, SUN, TEAL, TEAL_TINT
from rentegn.drawing.people.wardrobe import outfit
from rentegn.model.storyboard import Dress, Placement, Tableau

#: What is chosen from, the first that nobody near wears.
_TOPS = (CORAL, TEAL_TINT, SUN, TEAL, SLATE, CORAL_TINT)


def told_apart(tableau: Tableau, new: Collection[str], people: Mapping[str, Dress]) -> dict[str, Dress]:
    """Other tops for those of the `new` who would wear the same as whoever stands beside them, from left to right.

    Whoever has the same role as another on stage is told from them as well, but for groups, who share their looks.
    """
    row = sorted((p for p in tableau if is_person(p) and p.shown > 0), key=lambda p: (p.x, p.entity))
    changed: dict[str, Dress] = {}
    for i, here in enumerate(row):
        if here.entity not in new:
            continue
        dressed = {**people, **changed}
        worn = {outfit(dressed[other.entity]).top for other in _told_from(i, row, dressed)}
        own = dressed[here.entity]
        if outfit(own).top in worn:
            free = next((top for top in _TOPS if top not in worn), own.top)
            changed[here.entity] = replace(own, top=free)
    return changed


def _told_from(i: int, row: Sequence[Placement], dressed: Mapping[str, Dress]) -> Iterator[Placement]:
    here = row[i]
    for j, other in enumerate(row):
        beside = abs(i - j) == 1
        same = _group(other) != _group(here) and dressed[other.entity].role == dressed[here.entity].role
        if j != i and (beside or same):
            yield other


def _group(here: Placement) -> str:
    """What members of a group have in common: `employee` of `employee-2`."""
    stem, _, number = here.entity.rpartition("-")
    return stem if number.isdigit() else here.entity
