"""What English words say only beside each other: *right past*, *the right one*."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Sense, Vocabulary

#: What says before an English preposition that it is just there, unless it is the right of something.
_DEGREES = frozenset({"right", "straight", "bang", "smack", "halfway", "way", "all"})
#: Of a kind that was said before: `the right one`.
SUCH = "the right one"
_OF = frozenset({"of", "to", "on", "at", "as"})


def without_degrees(
    words: Sequence[Word], options: Sequence[tuple[Sense, ...]], vocabulary: Vocabulary
) -> list[tuple[Sense, ...]]:
    """`right past the cars`, `straight into the wall`: English says before a preposition that it is just there."""
    if vocabulary.language != "en":
        return list(options)
    found = list(options)
    for at, (word, after) in enumerate(pairwise(words)):
        governs = after.low in vocabulary.grammar.prepositions and after.low not in _OF
        if word.low in _DEGREES and governs and not (at and words[at - 1].low in _OF | vocabulary.grammar.definite):
            found[at] = ()
            word.account("function", reason="how near")
    return found


def such_a_one(words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`the right one`, `a new one`: English says *one* for the noun that was said before."""
    if vocabulary.language != "en" or len(words) < 3 or words[2].low != "one":
        return False
    describes = any(sense.part in ("manner", "mood") for sense in vocabulary.senses.get(words[1].low, ()))
    known = " ".join(word.low for word in words) in vocabulary.grammar.pronouns
    return words[0].low in ("the", "a", "an") and describes and not known
