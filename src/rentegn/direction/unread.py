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
    leading = _leading(read)
    return [
        word
        for word in read.words
        if word.sense is not None
        and word.part("verb")
        and id(word) not in used
        and word.sense.lemma not in leading
        and not word.kind
        and word.phase != NOT_DONE
        and not (_posture(read, word.sense.lemma) and (read.matches or not read.named))
        and not purpose(word, read.words, read.vocabulary)
    ]


def _posture(read: ClauseReading, verb: str) -> bool:
    frames = read.vocabulary.frames
    return any(frames[pattern.action].posture for pattern in read.vocabulary.patterns.get(verb, ()))


def _leading(read: ClauseReading) -> frozenset[str]:
    """The verbs that say little by themselves; `off it goes` says what is not known, where nothing else is done."""
    grammar = read.vocabulary.grammar
    little = grammar.little | grammar.attempting
    return little | grammar.going_on if read.matches or read.idioms else little
