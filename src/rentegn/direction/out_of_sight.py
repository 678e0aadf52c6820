"""What nobody in particular can see: `til man ikke kan se hende bag bunken` shows her hidden, and no onlooker."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.body import OF_SOMEBODY
from rentegn.direction.clauses import Clause
from rentegn.direction.phrases import Phrase
from rentegn.direction.roles import Draft, Named, own_role
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

#: How a note names whoever sees the picture, and what they do.
_ANYBODY = frozenset({"man", "ein", "en", "you", "one"})
_SEEING = frozenset({"se", "sjå", "see", "skimte", "skelne", "skjelne", "spot", "glimpse"})


def without_onlookers(phrases: list[Phrase], words: Sequence[Word], vocabulary: Vocabulary) -> list[Phrase]:
    """The phrases of a clause but the *man* who does not see what is told."""
    if not any(phrase.noun.low in _ANYBODY for phrase in phrases) or not _not_seen(words, vocabulary):
        return phrases
    return [phrase for phrase in phrases if phrase.noun.low not in _ANYBODY or not phrase.refers]


def unseen_by_anybody(clause: Clause, named: Named, vocabulary: Vocabulary) -> bool:
    """Whether a clause says that *man* does not see what it names."""
    seen = any(word.low in _ANYBODY for word in clause.words) and _not_seen(clause.words, vocabulary)
    return seen and not any(phrase.noun.low in _ANYBODY for phrase, _ in named)


def hidden(named: Named, vocabulary: Vocabulary) -> Draft | None:
    """Somebody behind something; None where nobody is, for a thing that cannot be seen is only there."""
    people = [mention for phrase, mention in named if not phrase.relation and own_role(mention, vocabulary) == "actors"]
    people = [mention for mention in people if mention.concept not in OF_SOMEBODY]
    behind = [mention for phrase, mention in named if phrase.relation == "behind"]
    behind = [mention for mention in behind if own_role(mention, vocabulary) == "props"]
    return Draft("hide", actors=people, props=behind) if people else None


def _not_seen(words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    denied = any(word.low in vocabulary.grammar.negations for word in words)
    return denied and any(word.lemma in _SEEING for word in words if word.part("verb"))
