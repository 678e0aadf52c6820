"""What turns into heaps is in heaps then, and no papers: `a mountain of rubbish turns into neat piles`."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.roles import Draft
from rentegn.direction.standing_for import PILED
from rentegn.model.direction import Mention

#: What a heap is of where nothing is said of it.
_OF_ITSELF = "paperwork"
_BECOMING = frozenset({"become", "transform", "turn_into"})


def heap_itself(drafts: Sequence[Draft]) -> None:
    """Leave out heaps that something is said to become: how it lies then is told by what they are like."""
    for made in drafts:
        named = [*made.props, *made.targets]
        heaps = [each for each in named if _is_heap(each)] if made.action in _BECOMING else []
        if heaps and len(heaps) < len(named):
            made.props = [each for each in made.props if each not in heaps]
            made.targets = [each for each in made.targets if each not in heaps]
            made.manner.extend(how for each in heaps for how in each.manner if how not in made.manner)


def _is_heap(mention: Mention) -> bool:
    return mention.concept == _OF_ITSELF and any(low.startswith(PILED) for low in mention.text.lower().split())
