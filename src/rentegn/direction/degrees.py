"""How far something is what is said of it: `helt stille`, `completely dark`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Sense, Vocabulary

_WHOLLY = frozenset({"very", "completely"})


def only_degrees(words: Sequence[Word], options: Sequence[tuple[Sense, ...]]) -> list[tuple[Sense, ...]]:
    """Right before an adjective a word of degree is that: in `blir helt mørkt` nothing is poured (*helt*)."""
    found = list(options)
    for at, senses in enumerate(options[:-1]):
        if len(senses) == 1:
            continue
        degrees = tuple(sense for sense in senses if sense.part == "manner" and sense.concept in _WHOLLY)
        if degrees and len(degrees) < len(senses) and not words[at + 1].is_mark:
            described = any(sense.part in ("manner", "mood") for sense in options[at + 1])
            found[at] = degrees if described else senses
    return found


def degree_of(said: Sequence[Word], words: Sequence[Word], vocabulary: Vocabulary) -> str:
    """The degree right before an adjective by which a doing is `said`, and no `helt op`; "" where none does."""
    particles = vocabulary.grammar.beside_verbs
    told = {id(word) for word in said if not word.part("verb") and word.low not in particles}
    before = (one for one, other in pairwise(words) if id(other) in told and one.part("manner"))
    return next((one.sense.concept for one in before if one.sense and one.sense.concept in _WHOLLY), "")
