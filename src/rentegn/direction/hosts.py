"""Who does what an English participle after a verb says: `watches the children playing`, `stand there scratching`."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.body import OF_SOMEBODY
from rentegn.direction.phrases import Phrase
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

_PARTICIPLES = frozenset({"present-participle", "participle"})
#: Pronouns of people.
_SOMEBODY = frozenset({"he", "she", "they", "others", "everyone", "someone", "one", "some"})
#: Verbs after which a participle is of whoever it is about: `goes on singing`.
_BEARING = frozenset({"be", "keep", "go", "come", "start", "stop", "continue", "begin", "spend", "leave", "get"})


def hangs_on(verb: Word, words: Sequence[Word], vocabulary: Vocabulary) -> Word | None:
    """The verb before a participle that only goes along with it; None of any other verb."""
    if vocabulary.language != "en" or verb.sense is None or verb.sense.form not in _PARTICIPLES:
        return None
    before = [word for word in words if word.part("verb") and word.start < verb.start]
    between = [word for word in words if before and before[-1].end <= word.start < verb.start]
    if not before or any(word.is_mark or word.low in vocabulary.grammar.coordinators for word in between):
        return None
    if before[-1].lemma in _BEARING and not any(word.part("noun") for word in between):
        return None
    if verb.sense.form == "participle" and not _said_of_a_noun(verb, before[-1], words, vocabulary):
        return None
    return before[-1]


def _said_of_a_noun(verb: Word, before: Word, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`a bowl carried by the mayor`: whether a participle stands right behind a noun, and tells by whom."""
    place = next(at for at, word in enumerate(words) if word is verb)
    helps = before.lemma in vocabulary.grammar.helping or before.lemma in _BEARING
    by = any(word.low == "by" for word in words[place + 1 : place + 3])
    return by and not helps and place > 0 and words[place - 1].part("noun")


def host(verb: Word, words: Sequence[Word], phrases: Sequence[Phrase], vocabulary: Vocabulary) -> Phrase | None:
    """Who does what a participle right after them says, where they stand after another verb; None where that is not."""
    governing = hangs_on(verb, words, vocabulary)
    place = next(at for at, word in enumerate(words) if word is verb)
    before = words[place - 1] if place else None
    if before is not None and before.part("manner"):
        before = words[place - 2] if place > 1 else None
    beside = next((phrase for phrase in phrases if phrase.noun is before), None)
    if governing is None or beside is None or beside.noun.start < governing.start:
        return None
    if verb.sense is not None and verb.sense.form == "participle":
        return beside
    if beside.refers:
        return beside if beside.refers in _SOMEBODY else None
    if beside.concept in OF_SOMEBODY:
        return None
    done_to = any(phrase.noun.start > verb.start and not phrase.relation for phrase in phrases)
    alone = beside.kind == "prop" and not done_to and _of_things(verb, vocabulary)
    return beside if vocabulary.concepts[beside.concept].alive or alone else None


def _of_things(verb: Word, vocabulary: Vocabulary) -> bool:
    """Whether what a verb says by itself may be so of a thing, as of a queue that grows."""
    patterns = [each for each in vocabulary.patterns.get(verb.lemma, ()) if each.weight == 1]
    return bool(patterns) and not any(vocabulary.frames[each.action].people for each in patterns)
