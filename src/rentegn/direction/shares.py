"""Which of a clause's phrases belong to which of its doings, where one leads to another: `hjælper hende med at …`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rentegn.direction.clauses import Clause
from rentegn.direction.grammar import Grammar
from rentegn.direction.hosts import hangs_on, host
from rentegn.direction.matching import Match
from rentegn.direction.phrases import Phrase
from rentegn.direction.roles import Named
from rentegn.direction.tag_costs import LETTING
from rentegn.direction.vocabulary import Vocabulary

#: Doings whose object does what a bare English infinitive after it says.
_HELPING = frozenset({"help", "watch", "see", "hear", "make"}) | LETTING


def marked(match: Match, clause: Clause, grammar: Grammar) -> bool:
    """Whether the infinitive's mark stands before its verb."""
    place = next((at for at, word in enumerate(clause.words) if word is match.word), 0)
    return place > 0 and clause.words[place - 1].low == grammar.infinitive


def led_to(match: Match, matches: Sequence[Match], clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether a doing is what the one before it leads to: its verb is an infinitive after that."""
    if match.by != "verb" or match.word is None:
        return False
    return marked(match, clause, vocabulary.grammar) or helped(match, matches, vocabulary)


#: The same beside an infinitive without its mark elsewhere: `ber henne sette seg`, `hører noen rope`.
_ASKING = frozenset({"be", "bede", "høre", "høyre", "se", "sjå", "kjenne", "føle"})


def helped(match: Match, matches: Sequence[Match], vocabulary: Vocabulary) -> bool:
    """`help her pick it up`, `ber henne sette seg`: an infinitive without its mark, after whom it is."""
    before = [other for other in matches if _starts_before(other, match)]
    if not before or match.word is None or match.word.sense is None:
        return False
    lemma = before[-1].word.sense.lemma if before[-1].word is not None and before[-1].word.sense is not None else ""
    if vocabulary.language != "en":
        return lemma in _ASKING and match.word.sense.form == "infinitive"
    return lemma in _HELPING and match.word.low == match.word.sense.lemma


def share(match: Match, matches: Sequence[Match], named: Named, clause: Clause, vocabulary: Vocabulary) -> Named:
    """The phrases among which a doing's roles are given out: what stands after an infinitive is its own."""
    verbs = [other for other in matches if other.by == "verb" and other.word is not None]
    named = _beside_participles(match, verbs, named, clause, vocabulary)
    leads = [other for other in verbs if led_to(other, verbs, clause, vocabulary)]
    if match not in verbs or not leads or match.word is None:
        return named
    starts = sorted(other.word.start for other in verbs if other.word is not None)
    after = [other for other in leads if other is not match and not _starts_before(other, match)]
    stop = min((other.word.start for other in after if other.word is not None), default=None)
    if match in leads:
        own = match.word.start
        stop = next((start for start in starts if start > own), None)
        return [pair for pair in named if _within(pair[0].noun.start, own, stop) or _does(pair[0], starts[0])]
    return named if stop is None else [pair for pair in named if pair[0].noun.start < stop]


def _beside_participles(
    match: Match, verbs: Sequence[Match], named: Named, clause: Clause, vocabulary: Vocabulary
) -> Named:
    """`run across the yard waving flags`, `sees a woman crying`: what stands after a participle is its own."""
    word = match.word
    if match not in verbs or word is None or vocabulary.language != "en":
        return named
    phrases = [phrase for phrase, _ in named]
    doer = host(word, clause.words, phrases, vocabulary)
    if doer is not None:
        after = [pair for pair in named if pair[0].noun.start > word.start]
        theirs = [(replace(doer, relation="", oblique=False), mention) for each, mention in named if each is doer]
        return [*theirs, *after]
    governing = hangs_on(word, clause.words, vocabulary)
    said = governing is not None and any(other.word is governing for other in verbs)
    if governing is not None and said:
        first = min(each.start for each in clause.words if each.part("verb"))
        return [pair for pair in named if pair[0].noun.start > word.start or _does(pair[0], first)]
    hanging = [
        other.word.start
        for other in verbs
        if other.word is not None and hangs_on(other.word, clause.words, vocabulary) is word
    ]
    stop = min(hanging, default=None)
    return named if stop is None else [pair for pair in named if pair[0].noun.start < stop]


def _does(phrase: Phrase, first: int) -> bool:
    return not phrase.relation and phrase.noun.start < first


def _within(start: int, own: int, stop: int | None) -> bool:
    return start >= own and (stop is None or start < stop)


def _starts_before(one: Match, other: Match) -> bool:
    return one.word is not None and other.word is not None and one.word.start < other.word.start
