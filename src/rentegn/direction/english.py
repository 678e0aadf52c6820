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


#: So many words may stand between what opens an absolute and its participle.
_REACH = 6
_GOING = ("present-participle", "participle")


def opens_absolute(words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`with her coat buttoned up`, `, tie flying behind him`: what something is or does beside what is told."""
    if vocabulary.language != "en" or len(words) < 3 or words[0].low not in ("with", ","):
        return False
    grammar = vocabulary.grammar
    named = False
    for word in words[1:_REACH]:
        if word.part("verb"):
            return named and word.sense is not None and word.sense.form in _GOING
        person = word.sense is None and word.low in grammar.pronouns and words[0].low == "with"
        if word.part("noun") or person:
            if words[0].text == "," and word.sense is not None and vocabulary.kind(word.sense.concept) == "actor":
                return False
            named = True
        elif not (word.low in grammar.articles or word.part("manner", "mood") or _lists(word, vocabulary, named=named)):
            return False
    return False


def _lists(word: Word, vocabulary: Vocabulary, *, named: bool) -> bool:
    return named and word.low in vocabulary.grammar.coordinators


def without_moods_of_participles(
    words: Sequence[Word], options: Sequence[tuple[Sense, ...]], vocabulary: Vocabulary
) -> list[tuple[Sense, ...]]:
    """`, crutches left against the wall`, `, tie flying`: nouns and participles right after a comma or *with*."""
    if vocabulary.language != "en":
        return list(options)
    found = list(options)
    for at, after in enumerate([*words[1:], None]):
        nouns = tuple(sense for sense in found[at] if sense.part == "noun")
        if not nouns or after is None or not _stands_alone(at, words, vocabulary):
            continue
        going = tuple(sense for sense in found[at + 1] if sense.part == "verb" and sense.form in _GOING)
        then = words[at + 2] if at + 2 < len(words) else None
        ends = then is None or then.is_mark or then.low in vocabulary.grammar.beside_verbs
        if going and len(going) < len(found[at + 1]) and ends and not (after.low == "left" and then is None):
            found[at + 1] = going
        own = then is not None and (then.low in vocabulary.grammar.possessives or then.low in _BODY)
        if (going and ends) or (after.low in vocabulary.grammar.prepositions and own):
            found[at] = nouns
    return found


#: Where somebody has something, said without an article.
_BODY = frozenset({"hand", "mouth", "shoulder", "back", "head"})


def _stands_alone(at: int, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether only an article or a possessive stands between a comma or *with* and a word."""
    before = at - 1
    while before >= 0 and words[before].low in vocabulary.grammar.articles:
        before -= 1
    return before >= 0 and words[before].low in (",", "with")
