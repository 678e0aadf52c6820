"""What of a clause nothing can be done with."""

from __future__ import annotations

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.helping import purpose
from rentegn.direction.phases import NOT_DONE
from rentegn.direction.tokens import Word


def unread(read: ClauseReading) -> list[Word]:
    """Verbs of doing that no action was found for, and words that say what does not happen."""
    denied = read.denying
    if denied:
        # `ved ikke, hvad brevet betyder`: what is not known is not done
        return [] if read.matches else denied
    used = {id(word) for match in read.matches for word in match.words}
    verbs = [word for word in read.words if word.part("verb") and not word.kind and id(word) not in used]
    leading = _leading(read) if verbs else frozenset()
    return [
        word
        for word in verbs
        if word.lemma not in leading
        and word.phase != NOT_DONE
        and not (_posture(read, word.lemma) and (read.matches or not read.named))
        and not purpose(word, read.words, read.vocabulary)
    ]


def _posture(read: ClauseReading, verb: str) -> bool:
    frames = read.vocabulary.frames
    return any(frames[pattern.action].posture for pattern in read.vocabulary.patterns.get(verb, ()))


def _leading(read: ClauseReading) -> frozenset[str]:
    """The verbs that say little by themselves; `off it goes` says what is not known, where nothing else is done."""
    grammar = read.vocabulary.grammar
    little = grammar.little | grammar.attempting
    if read.matches or read.idioms:
        return little | grammar.going_on
    # `han prøver også`: what it is that somebody tries is not said
    alone = sum(word.part("verb") for word in read.words) == 1
    return little - grammar.attempting if alone else little
