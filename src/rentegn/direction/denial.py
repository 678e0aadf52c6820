"""How a clause says that something does not happen, ceases, or is not there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rentegn.direction.clauses import Clause, undone
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

#: Where nobody sits, nobody is there.
_SITTING = frozenset({"sidde", "sitte", "sitje", "sit", "stå", "stand", "vente", "wait"})


def negated(clause: Clause, vocabulary: Vocabulary) -> list[Word]:
    """The words by which a clause says what does not happen; *uden* denies only the phrase after it."""
    denied = _denying(clause, vocabulary)
    if undone(clause.words, vocabulary):
        denied = [next(word for word in clause.words if not word.is_mark)]
    return denied or ceasing(clause.words, vocabulary)


def _denying(clause: Clause, vocabulary: Vocabulary) -> list[Word]:
    grammar = vocabulary.grammar
    said = vocabulary.remembered("denying", "", lambda: grammar.negations - set(grammar.prepositions))
    return [word for word in clause.words if word.low in said]


def absence(clause: Clause, vocabulary: Vocabulary) -> list[Word]:
    """The words that say that somebody or something is not there: `ingen kø længere`, `er væk`."""
    grammar = vocabulary.grammar
    away = [word for word in clause.words if word.low in grammar.absent and not _lacks(word, clause, vocabulary)]
    denied = _denying(clause, vocabulary)
    if not (denied or away):
        return []
    verbs = [word for word in clause.words if word.part("verb") or word.verbal]
    if any(word.low in grammar.sudden for word in clause.words) or _not_everybody(clause, denied, vocabulary):
        return []
    being = grammar.being
    if any(word.low in grammar.nobody for word in clause.words):
        being = being | _SITTING
    is_there = all(word.sense is not None and word.sense.lemma in being for word in verbs if word not in away)
    if not is_there or not (denied or (away and verbs)):
        return []
    return [*denied, *away, *(word for word in verbs if word not in away)]


def _lacks(word: Word, clause: Clause, vocabulary: Vocabulary) -> bool:
    """`The puzzle is missing a piece`: it is there, and what it lacks is named after."""
    after = clause.words[clause.words.index(word) + 1 :][:1]
    named = bool(after) and (after[0].part("noun") or after[0].low in vocabulary.grammar.one)
    return vocabulary.language == "en" and word.low == "missing" and named


def _not_everybody(clause: Clause, denied: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`Ikke alle er på nett`: some are there."""
    everyone = vocabulary.grammar.everyone
    said = {id(word) for word in denied}
    return any(id(one) in said and other.low in everyone for one, other in pairwise(clause.words))


def ceasing(words: Sequence[Word], vocabulary: Vocabulary) -> list[Word]:
    """`holder op med at græde`, `stops crying`: who ceases to do something is not seen doing it."""
    grammar = vocabulary.grammar
    for place, word in enumerate(words):
        sense = word.sense
        if sense is None or sense.lemma not in grammar.ceasing or sense.part != "verb":
            continue
        after = words[place + 1 : place + 5]
        marked = any(
            one.low == grammar.infinitive and (other.part("verb") or other.lost) for one, other in pairwise(after)
        )
        if sense.lemma == "stop" or any(one.low == "for" for one in after[:2]):
            # `stops to help`, `stopper for å hjelpe`: what is done next
            marked = False
        going = bool(after) and after[0].low.endswith("ing") and after[0].part("verb", "mood", "sign")
        if marked or (going and vocabulary.language == "en"):
            return [word]
    return []
