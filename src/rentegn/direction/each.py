"""Several of whom each does something with a thing of their own: `hvert barn holder en ballon`, `each with a phone`."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.phrases import EACH, Phrase
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

_OWN = frozenset({"sin", "sit", "sitt", "si", "deres"})


def share_out(words: Sequence[Word], phrases: Sequence[Phrase], vocabulary: Vocabulary) -> None:
    """Make many of *each* person, and of the one thing that each of them has."""
    for place, word in enumerate(words):
        if word.low not in EACH or word.sense is not None:
            continue
        own = next((phrase for phrase in phrases if any(each is word for each in phrase.words)), None)
        somebody = own is not None and own.kind == "actor"
        if not (somebody or _apiece(words[place + 1 :], vocabulary)):
            # `hver dag`: a time
            continue
        if not word.kind:
            word.account("function", reason="number")
        for phrase in phrases:
            one = phrase.count == 1 and not phrase.refers and not (phrase.definite and phrase.owner == "")
            one = one and sum(other.concept == phrase.concept for other in phrases) == 1
            if phrase.noun.start > word.start and (phrase is own or phrase.kind == "prop") and one:
                phrase.count, phrase.many = None, True


def _apiece(after: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether *each* stands for people who were named: `hver sin`, `each with a phone`, `each hold a balloon`."""
    if not after:
        return False
    grammar, word = vocabulary.grammar, after[0]
    with_it = grammar.prepositions.get(word.low) == "with" and word.sense is None
    return word.low in _OWN or with_it or word.part("verb") or word.low in grammar.one
