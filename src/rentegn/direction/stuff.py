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
_HEADS = frozenset({"hoved", "hode", "hovud", "head"})
_FINGERS = frozenset(
    {"finger", "pegefinger", "pekefinger", "peikefinger", "tommelfinger", "index finger", "forefinger"}
)
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
        elif phrase.noun.lemma in _HEADS and phrase.many and _done_by_people(phrase, phrases, clause, vocabulary):
            # `fire hoder bøyer seg over kartet`
            phrase.concept, phrase.kind = "person", "actor"
        elif phrase.noun.lemma in _FINGERS and phrase.noun.start < verb.start and _alone(phrase, phrases):
            # `en pekefinger trykker på knappen`
            phrase.concept, phrase.kind = "hands", "actor"
        elif phrase.noun.lemma in _EYES and _looks(phrase, phrases, clause, vocabulary):
            # `et par øyne titter ut`: somebody of whom no more is seen
            phrase.concept, phrase.kind, phrase.count, phrase.many = "person", "actor", 1, False


def _done_by_people(phrase: Phrase, phrases: Sequence[Phrase], clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether bare heads, and nobody else, do what people do."""
    frames = doings_of(clause, vocabulary)
    return _alone(phrase, phrases) and bool(frames) and all(frame.people for frame in frames)


def _alone(phrase: Phrase, phrases: Sequence[Phrase]) -> bool:
    """Whether it is nobody's that is named, and stands bare with nobody beside it."""
    others = any(other.kind == "actor" for other in phrases if other is not phrase and not other.relation)
    return not (others or phrase.relation or phrase.owner or phrase.definite)


def _looks(phrase: Phrase, phrases: Sequence[Phrase], clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether bare eyes are who looks, and they are nobody's."""
    owned = phrase.owner or phrase.definite or any(each.owns for each in phrases)
    people = any(
        other.kind == "actor" or other.refers for other in phrases if other is not phrase and not other.relation
    )
    looking = any(frame.action in _SEEING for frame in doings_of(clause, vocabulary))
    return looking and not (phrase.relation or owned or people)
