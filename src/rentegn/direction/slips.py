"""A Danish verb written without the *r* that nobody hears: `familien sortere affald`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Sense, Vocabulary

#: How the infinitives end whose *r* is lost.
_UNHEARD = "re"
_FINITE = frozenset({"finite", "passive"})


def with_unheard_endings(
    words: Sequence[Word], options: Sequence[tuple[Sense, ...]], vocabulary: Vocabulary
) -> list[tuple[Sense, ...]]:
    """The senses of each word; an infinitive right after somebody or something, in a clause without another verb, is
    what they do."""
    found = list(options)
    if vocabulary.language != "da":
        return found
    for place in range(1, len(words)):
        senses = options[place]
        if not words[place].low.endswith(_UNHEARD) or not _only_infinitive(senses):
            continue
        before = options[place - 1]
        who = any(sense.part == "noun" for sense in before) or words[place - 1].low in _SUBJECTS
        if who and not _does_else(place, words, options):
            found[place] = tuple(replace(sense, form="finite") for sense in senses)
    return found


#: Pronouns that are nobody to whom something is done.
_SUBJECTS = frozenset({"han", "hun", "de", "vi", "jeg", "alle"})


def _only_infinitive(senses: Sequence[Sense]) -> bool:
    return bool(senses) and all(sense.part == "verb" and sense.form == "infinitive" for sense in senses)


def _does_else(place: int, words: Sequence[Word], options: Sequence[tuple[Sense, ...]]) -> bool:
    """Whether a finite verb stands before the word in its clause, of which the infinitive may be part."""
    for at in range(place - 1, -1, -1):
        if words[at].is_mark:
            return False
        if any(sense.part == "verb" and sense.form in _FINITE for sense in options[at]):
            return True
    return False
