"""What is done where only a small word says it: `på med lokket`, `off with the coats`."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

#: What joins such a clause to what was told before.
_THEN = frozenset({"så", "then", "and", "og", "nå", "nu", "no"})


def opening_particle(words: Sequence[Word], vocabulary: Vocabulary) -> Word | None:
    """The small word right before *with* that a clause without a verb begins with; None of any other clause."""
    if any(word.part("verb") or word.verbal for word in words):
        return None
    spoken = [word for word in words if not (word.is_mark or word.low in _THEN)][:3]
    grammar = vocabulary.grammar
    if len(spoken) < 3 or spoken[0].sense is not None or grammar.prepositions.get(spoken[1].low) != "with":
        return None
    # `rundt om med …` says where, `ud med …` what is done
    return spoken[0] if spoken[0].low in grammar.particles | grammar.prepositions.keys() else None
