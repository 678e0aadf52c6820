"""What some words name where they stand for something to be seen: earth that becomes something, eyes that look."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.clauses import Clause
from rentegn.direction.expecting import doings_of
from rentegn.direction.phrases import Phrase
from rentegn.direction.vocabulary import Vocabulary

#: The ground, and what it is made of; how that is called, and the doings that are done to it.
_GROUND, _SOIL = "ground", "soil"
_EARTH = frozenset({"jord", "muld", "mold", "soil", "earth", "dirt", "compost"})
_BECOMING = frozenset({"blive", "bli", "verte", "become", "turn", "forvandle", "forvandles", "omdanne", "lage", "lave"})
#: Eyes that somebody looks with, and what is done with them alone.
_EYES = frozenset({"øje", "øye", "auge", "eye"})
_SEEING = frozenset({"look", "look_out", "peek_out", "stare", "spy", "squint", "glare", "watch", "blink", "wink"})


def as_seen(phrases: Sequence[Phrase], clause: Clause, vocabulary: Vocabulary) -> None:
    """Let phrases name what is there to be seen, where the clause tells that it is."""
    verb = next((word for word in clause.words if word.part("verb")), None)
    if verb is None:
        return
    for phrase in phrases:
        if phrase.concept == _GROUND and phrase.noun.lemma in _EARTH and phrase.relation in ("", "to"):
            becomes = verb.lemma in _BECOMING
            phrase.concept, phrase.kind = (_SOIL, "prop") if becomes else (phrase.concept, phrase.kind)
        elif phrase.noun.lemma in _EYES and _looks(phrase, phrases, clause, vocabulary):
            # `et par øyne titter ut`: somebody of whom no more is seen
            phrase.concept, phrase.kind, phrase.count, phrase.many = "person", "actor", 1, False


def _looks(phrase: Phrase, phrases: Sequence[Phrase], clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether bare eyes are who looks, and they are nobody's."""
    owned = phrase.owner or phrase.definite or any(each.owns for each in phrases)
    people = any(
        other.kind == "actor" or other.refers for other in phrases if other is not phrase and not other.relation
    )
    looking = any(frame.action in _SEEING for frame in doings_of(clause, vocabulary))
    return looking and not (phrase.relation or owned or people)
