"""The small words beside a verb: which of them are its own, and what it means with others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rentegn.direction.helping import lemma_of
from rentegn.direction.phrases import TIMES
from rentegn.direction.seen import Seen
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Pattern, Vocabulary

#: So many words open a clause.
_OPENING = 2
#: So many letters may stand between a small word and what it governs.
_NEXT = 2


#: The lexicon's name for doing what the action before was.
JOINING = "same"
#: What is said with a small word that leads to no noun: `a poster shows a woman in a kitchen` shows nobody in.
_OF_NO_NOUN = frozenset({JOINING, "show_in"})


def near(verb: Word, pattern: Pattern, seen: Seen) -> bool:
    """Whether the pattern's particles are this verb's: no other verb may stand between."""
    if pattern.weight == 1 or (verb.sense is not None and verb.sense.first in pattern.words):
        return True
    words = seen.clause.words
    place = next(index for index, word in enumerate(words) if word is verb)
    if _turned(place, pattern, seen) or not _in_order(pattern, seen) or _of_another(place, pattern, seen):
        return False
    for particle in pattern.words:
        if not any(word.low == particle and _is_its_own(at, place, pattern, seen) for at, word in enumerate(words)):
            return False
    return _together(place, pattern, seen)


def _is_its_own(spot: int, place: int, pattern: Pattern, seen: Seen) -> bool:
    """Whether the word at a spot belongs to the verb at a place, as the pattern asks."""
    words = seen.clause.words
    particle = words[spot].low
    parted = pattern.action == JOINING or (pattern.action in _OF_NO_NOUN and spot > place + 1)
    if (parted or particle in pattern.alone) and _governs(spot, seen):
        return False
    if spot < place and not _may_precede(spot, words[place], seen):
        return False
    if particle in pattern.beside and _across(place, spot, seen):
        return False
    if _excepts(spot, seen) or _tells_when(spot, seen) or _opens_purpose(spot, pattern, seen):
        return False
    if _of_who_does_it(spot, place, seen):
        return False
    if _only_beside(spot, pattern, seen) or _anothers(spot, place, pattern, seen):
        return False
    return _free(words[min(place, spot) + 1 : max(place, spot)], seen)


def _may_precede(spot: int, verb: Word, seen: Seen) -> bool:
    """Whether a word of a saying may stand before its verb.

    `A girl on a bike turns` is no turning on: in English it comes after, or opens the clause. And `smiler og holder en
    bold` is no `holder og venter`.
    """
    word, grammar = seen.clause.words[spot], seen.vocabulary.grammar
    if word.low in grammar.coordinators:
        return False
    if seen.vocabulary.language != "en" or word.low == "not":
        return True
    # `with her eyes closed`
    done = verb.sense is not None and verb.sense.form == "participle"
    return (spot < _OPENING and word.low not in grammar.negations) or (done and word.part("noun"))


def _excepts(spot: int, seen: Seen) -> bool:
    """`alle går utanom leiaren` is no going around: the small word says who does not."""
    relation = seen.vocabulary.grammar.prepositions.get(seen.clause.words[spot].low)
    return relation == "except" and any(phrase.relation == relation for phrase in seen.phrases)


def _tells_when(spot: int, seen: Seen) -> bool:
    """`kommer ut etter ti år` is no coming after: the small word says when."""
    word = seen.clause.words[spot]
    relation = seen.vocabulary.grammar.prepositions.get(word.low) if word.sense is None else None
    return relation == "after" and any(
        phrase.relation == relation and phrase.concept in TIMES and 0 < phrase.words[0].start - word.end <= _NEXT
        for phrase in seen.phrases
    )


def _opens_purpose(spot: int, pattern: Pattern, seen: Seen) -> bool:
    """`bøjer sig for at løfte den` is no `bøje sig for`: the small word opens what it is done for."""
    grammar, after = seen.vocabulary.grammar, seen.clause.words[spot + 1 : spot + 2]
    opens = bool(after) and after[0].low == grammar.infinitive and grammar.infinitive not in pattern.words
    return opens and seen.clause.words[spot].low in grammar.purpose


def _of_who_does_it(spot: int, place: int, seen: Seen) -> bool:
    """`en af kvinderne vinker` is no `vinke af`: a small word within, or after, the naming of who stands before.

    Nor is one that belongs to another verb before.
    """
    if spot >= place or seen.clause.words[spot].sense is not None:
        return False
    word, grammar = seen.clause.words[spot], seen.vocabulary.grammar
    if (_particle(word, seen.vocabulary) or word.low == grammar.reflexive) and any(
        word.part("verb") and lemma_of(word) not in grammar.little | grammar.helping
        for word in seen.clause.words[:spot]
    ):
        # `stopper op for at binde sine sko`: of the verb before it
        return True
    start = seen.clause.words[spot].start
    within = any(phrase.words[0].start < start < phrase.noun.start for phrase in seen.phrases)
    before = seen.clause.words[spot - 1] if spot else None
    named = any(phrase.noun is before and not phrase.relation for phrase in seen.phrases)
    return within or (named and _governs(spot, seen))


def _only_beside(spot: int, pattern: Pattern, seen: Seen) -> bool:
    """`får en seddel med ros` is not `får ros`: a noun of the saying that another small word governs."""
    word = seen.clause.words[spot]
    before = seen.clause.words[spot - 1] if spot else None
    noun = word.sense is not None and word.part("noun", "sign") and " " not in word.low
    governed = before is not None and before.sense is None and before.low in seen.vocabulary.grammar.prepositions
    return (
        noun
        and governed
        and before is not None
        and before.low not in pattern.words
        and bool(_foreign_between(spot, seen))
    )


def _foreign_between(spot: int, seen: Seen) -> bool:
    """Whether what is governed stands right after another noun, which it only describes."""
    words = seen.clause.words
    return spot > 1 and words[spot - 2].part("noun")


def _of_another(place: int, pattern: Pattern, seen: Seen) -> bool:
    """`bliver til et stort træ` is no growing: what the thing that it becomes is like is not what it itself becomes."""
    verb, grammar = seen.clause.words[place], seen.vocabulary.grammar
    if not pattern.manners or pattern.words or lemma_of(verb) not in grammar.becoming:
        return False
    after = [phrase for phrase in seen.phrases if phrase.words[0].start > verb.start]
    described = {id(word) for phrase in after for word in phrase.words}
    saying = [word for word in seen.clause.words[place + 1 :] if word.sense and word.sense.concept in pattern.manners]
    return bool(saying) and all(id(word) in described for word in saying)


def _anothers(spot: int, place: int, pattern: Pattern, seen: Seen) -> bool:
    """`står på hver sin side af en kløft` is no `stå af`: past another preposition one that governs is nobody's own.

    Of who only stands, sits, goes or looks, that is: `hjælper en dame med rollator over vejen` is told by both. And
    `trækker en seddel af automaten` tells whence, beside a verb of many meanings.
    """
    words, grammar = seen.clause.words, seen.vocabulary.grammar
    if spot < place or not _governs(spot, seen):
        return False
    between = words[place + 1 : spot]
    if lemma_of(words[place]) in grammar.fickle and _whence(words[spot], seen.vocabulary):
        return any(_foreign(word, pattern, seen) for word in between) and not _leads_to_said(spot, pattern, seen)
    small = grammar.prepositions
    others = [word for word in between if word.low not in pattern.words]
    parted = any(" " in word.low or (word.sense is None and word.low in small) for word in others)
    plain = seen.vocabulary.language == "en" and not (pattern.concepts or pattern.relations)
    # `is turned into paper on a belt` is no turning on
    return parted and (_at_rest(words[place], seen.vocabulary) or (plain and len(pattern.words) == 1))


def _whence(word: Word, vocabulary: Vocabulary) -> bool:
    return word.low == "off" or vocabulary.grammar.prepositions.get(word.low) == "by"


def _across(place: int, spot: int, seen: Seen) -> bool:
    """`giver tommelfingeren op`, `går ud i haven sammen`: whether more than who does it stands between."""
    words, grammar = seen.clause.words, seen.vocabulary.grammar
    between = words[place + 1 : spot]
    nouns = [word for word in between if word.part("noun")]
    governed = any(word.sense is None and word.low in grammar.prepositions for word in between)
    parted = any(_particle(word, seen.vocabulary) for word in between)
    return governed or parted or any(word is not _doer_after(place, seen) for word in nouns)


def _doer_after(place: int, seen: Seen) -> Word | None:
    """`Så giver lederen op`: who does it stands after the verb where something else opens the clause."""
    words, joins = seen.clause.words, seen.vocabulary.grammar.coordinators
    opened = any(not word.is_mark and word.low not in joins for word in words[:place]) or seen.clause.inverted
    before = any(not phrase.relation and phrase.noun.start < words[place].start for phrase in seen.phrases)
    if before or not opened:
        return None
    after = (phrase.noun for phrase in seen.phrases if phrase.noun.start > words[place].start)
    return next(after, None)


def _at_rest(verb: Word, vocabulary: Vocabulary) -> bool:
    patterns = vocabulary.patterns.get(lemma_of(verb), ())
    plain = any(vocabulary.frames[pattern.action].posture for pattern in patterns if pattern.weight == 1)
    return plain or lemma_of(verb) in vocabulary.grammar.stances


def _leads_to_said(spot: int, pattern: Pattern, seen: Seen) -> bool:
    """`skubber en patient i kørestol`: the small word stands before what the saying itself names."""
    after = seen.clause.words[spot + 1 :]
    noun = next((word for word in after if word.low in pattern.words or word.part("noun", "verb")), None)
    return noun is not None and not noun.part("verb") and not _foreign(noun, pattern, seen)


def _foreign(word: Word, pattern: Pattern, seen: Seen) -> bool:
    """Whether a thing or person stands there that the saying does not name."""
    if not word.part("noun") or word.sense is None or word.low in pattern.words:
        return False
    kinds = {word.sense.concept, *seen.vocabulary.kinds_of(word.sense.concept)}
    return not kinds.intersection(pattern.concepts)


def _together(place: int, pattern: Pattern, seen: Seen) -> bool:
    """`går ud i haven sammen` is no `gå ud sammen`: nothing is named between the small words of one saying."""
    words, small = seen.clause.words, seen.vocabulary.grammar.beside_verbs
    for one, other in pairwise(pattern.words):
        if other not in small:
            continue
        first = [at for at, word in enumerate(words) if word.low == one and at > place]
        then = [at for at, word in enumerate(words) if word.low == other and at > place]
        pairs = [(least, most) for least in first for most in then if least < most]
        if pairs and all(_parted(a, b, pattern, seen) for a, b in pairs):
            return False
    return True


def _parted(first: int, then: int, pattern: Pattern, seen: Seen) -> bool:
    """Whether a thing or person stands between, and not just before what the saying names."""
    foreign = any(_foreign(word, pattern, seen) for word in seen.clause.words[first + 1 : then])
    return foreign and not _leads_to_said(then, pattern, seen)


def _turned(place: int, pattern: Pattern, seen: Seen) -> bool:
    """`takes out the photo` is no taking of photos: beside a verb of many meanings stands the pattern's small word."""
    verb, grammar = seen.clause.words[place], seen.vocabulary.grammar
    if pattern.weight == 1 or lemma_of(verb) not in grammar.fickle:
        return False
    beside = seen.clause.words[place + 1 : place + 2]
    told = pattern.words or not (pattern.concepts and pattern.relations)
    if seen.vocabulary.language == "en" and told and place and seen.clause.words[0].low in grammar.particles:
        # `Off it goes over the hedge` is not `it goes off`
        return True
    named = (*pattern.concepts, *pattern.manners)
    if any(phrase.concept in named and phrase.noun.start < verb.start for phrase in seen.phrases):
        # `Væggene rykker ud`: what moves, and not what somebody moves
        return False
    return any(_particle(word, seen.vocabulary) and word.low not in pattern.words for word in beside)


def _in_order(pattern: Pattern, seen: Seen) -> bool:
    """`tar av seg skoene` is not `tar seg av`, nor `setter seg på benken` `setter på seg`: in the saying's order."""
    reflexive = seen.vocabulary.grammar.reflexive
    if reflexive not in pattern.words or len(pattern.words) == 1:
        return True
    lows = [word.low for word in seen.clause.words]
    mine = pattern.words.index(reflexive)
    if mine and pattern.words[mine - 1] in lows and reflexive in lows[: lows.index(pattern.words[mine - 1])]:
        return False
    for particle in pattern.words[mine + 1 :]:
        if any(pair == (particle, reflexive) for pair in pairwise(lows)):
            return False
    return True


def _governs(place: int, seen: Seen) -> bool:
    """Whether a small word stands before what it governs: `klatrer med os`, but `medarbejderne klatrer med`."""
    after = seen.clause.words[place + 1 : place + 2]
    starts = {phrase.words[0].start for phrase in seen.phrases}
    return any(word.start in starts or word.low == seen.vocabulary.grammar.infinitive for word in after)


def _free(between: Sequence[Word], seen: Seen) -> bool:
    """Whether no verb stands between that says something of its own: `støvet har lagt seg` is told by both."""
    helping = seen.vocabulary.grammar.helping
    return not any(word.part("verb") and lemma_of(word) not in helping for word in between)


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
    return word.sense is None and word.low in vocabulary.grammar.adverbs
