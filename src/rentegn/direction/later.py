"""How long after something it is: `en uge senere`, `two years later`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

#: What time is counted in, by how the words for it begin.
_TIMES = (
    "sekund", "minut", "time", "dag", "døgn", "ug", "uk", "vek", "måned", "månad", "år", "generation",
    "second", "hour", "day", "week", "month", "year", "decade",
)  # fmt: skip
_LONGEST_TIME = 11
_AFTER = frozenset({"senere", "seinere", "seinare", "efter", "etter", "later"})
_FEW = frozenset({"par", "few", "couple", "of", "noen", "nogle", "nokre", "få"})
#: How it is said in one word.
_LATER = {"da": "senere", "nb": "senere", "nn": "seinare", "en": "later"}


def made_one(words: Sequence[Word], text: str, vocabulary: Vocabulary) -> Iterator[Word]:
    """The words, with a number, a time and *later* made into one word."""
    stretches = dict(_stretches(words, vocabulary))
    place = 0
    while place < len(words):
        stop = stretches.get(place, place)
        if stop > place:
            joined = Word(text[words[place].start : words[stop].end], words[place].start, words[stop].end)
            joined.low = _LATER[vocabulary.language]
            yield joined
        else:
            yield words[place]
        place = stop + 1


def _stretches(words: Sequence[Word], vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """Where each stretch begins, and its last word."""
    for place, word in enumerate(words):
        if word.low not in _AFTER or place == 0 or not _is_time(words[place - 1].low):
            continue
        after = words[place + 1 : place + 2]
        if (
            word.low != _LATER[vocabulary.language]
            and after
            and not (after[0].is_mark or _is_verb(after[0], vocabulary))
        ):
            # `en dag efter mødet`
            continue
        first = place - 1
        while first and _counts(words[first - 1], vocabulary):
            first -= 1
        if first < place - 1:
            yield first, place


def _is_time(low: str) -> bool:
    return len(low) <= _LONGEST_TIME and low.startswith(_TIMES)


def _is_verb(word: Word, vocabulary: Vocabulary) -> bool:
    return any(sense.part == "verb" for sense in vocabulary.senses.get(word.low, ()))


def _counts(word: Word, vocabulary: Vocabulary) -> bool:
    grammar = vocabulary.grammar
    known = (grammar.one, grammar.numbers, grammar.several, _FEW)
    return word.text.isdecimal() or any(word.low in words for words in known)
