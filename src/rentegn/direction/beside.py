"""The small words beside a verb: which of them are its own, and what it means with others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rentegn.direction.helping import lemma_of
from rentegn.direction.seen import Seen
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Pattern, Vocabulary

#: So many words open a clause.
_OPENING = 2


#: The lexicon's name for doing what the action before was.
JOINING = "same"


def near(verb: Word, pattern: Pattern, seen: Seen) -> bool:
    """Whether the pattern's particles are this verb's: no other verb may stand between."""
    words = seen.clause.words
    place = next(index for index, word in enumerate(words) if word is verb)
    if verb.sense is not None and verb.sense.first in pattern.words:
        return True
    if _turned(place, pattern, seen) or not _in_order(pattern, seen):
        return False
    for particle in pattern.words:
        spots = [index for index, word in enumerate(words) if word.low == particle]
        if pattern.action == JOINING or particle in pattern.alone:
            spots = [index for index in spots if not _governs(index, seen)]
        if seen.vocabulary.language == "en":
            # `a girl on a bike turns` is no turning on: a saying's small word comes after its verb, or opens the clause
            spots = [index for index in spots if index > place or index < _OPENING]
        if not any(_free(words[min(place, spot) + 1 : max(place, spot)]) for spot in spots):
            return False
    return True


def _turned(place: int, pattern: Pattern, seen: Seen) -> bool:
    """`takes out the photo` is no taking of photos: beside a verb of many meanings stands the pattern's small word."""
    verb, grammar = seen.clause.words[place], seen.vocabulary.grammar
    if pattern.weight == 1 or lemma_of(verb) not in grammar.fickle:
        return False
    beside = seen.clause.words[place + 1 : place + 2]
    if seen.vocabulary.language == "en" and place and seen.clause.words[0].low in grammar.particles:
        # `Off it goes over the hedge` is not `it goes off`
        return True
    named = (*pattern.concepts, *pattern.manners)
    if any(phrase.concept in named and phrase.noun.start < verb.start for phrase in seen.phrases):
        # `Væggene rykker ud`: what moves, and not what somebody moves
        return False
    return any(_particle(word, seen.vocabulary) and word.low not in pattern.words for word in beside)


def _in_order(pattern: Pattern, seen: Seen) -> bool:
    """`tar av seg skoene` is not `tar seg av`: right beside each other, *seg* and a particle stand as in the saying."""
    reflexive = seen.vocabulary.grammar.reflexive
    if reflexive not in pattern.words or len(pattern.words) == 1:
        return True
    lows = [word.low for word in seen.clause.words]
    mine = pattern.words.index(reflexive)
    for particle in pattern.words[mine + 1 :]:
        if any(pair == (particle, reflexive) for pair in pairwise(lows)):
            return False
    return True


def _governs(place: int, seen: Seen) -> bool:
    """Whether a small word stands before what it governs: `klatrer med os`, but `medarbejderne klatrer med`."""
    after = seen.clause.words[place + 1 : place + 2]
    starts = {phrase.words[0].start for phrase in seen.phrases}
    return any(word.start in starts or word.low == seen.vocabulary.grammar.infinitive for word in after)


def _free(between: Sequence[Word]) -> bool:
    return not any(word.part("verb") for word in between)


def means_else(verb: Word, seen: Seen) -> bool:
    """`tager imod`, `goes off`: a verb of many meanings beside a small word that no saying has is not what it is alone.

    What it means is not known, and is not guessed.
    """
    grammar = seen.vocabulary.grammar
    if lemma_of(verb) not in grammar.fickle:
        return False
    words = seen.clause.words
    place = next(index for index, word in enumerate(words) if word is verb)
    reach = words[place + 1 : place + 3]
    particle = next((at for at, word in enumerate(reach, place + 1) if _particle(word, seen.vocabulary)), None)
    return particle is not None and not any(word.part("verb") for word in words[place + 1 : particle])


def _particle(word: Word, vocabulary: Vocabulary) -> bool:
    grammar = vocabulary.grammar
    return word.sense is None and word.low in grammar.particles - set(grammar.prepositions) - set(grammar.pronouns)
