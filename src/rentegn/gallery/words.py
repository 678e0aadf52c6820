"""What things and actions are called in each language, as the lexicon has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rentegn.direction.vocabulary import Vocabulary, vocabulary, ways_to_ask
from rentegn.model.storymap import LANGUAGES

#: How many ways to say a thing are told; the lexicon knows more.
_THING_WORDS, _ACTION_WORDS = 4, 3

#: By language its words, the most usual first.
Words = Mapping[str, tuple[str, ...]]


def words_of(concept: str) -> Words:
    """The nouns for a thing, a person or an idea; () in languages that have none."""
    return {language: _first(_nouns(vocabulary(language), concept), _THING_WORDS) for language in LANGUAGES}


def ways_to_say(action: str) -> Words:
    """Phrases that ask for an action; () where only staging calls for it."""
    return {language: _first(_phrases(language, action), _ACTION_WORDS) for language in LANGUAGES}


def concepts(kind: str) -> tuple[str, ...]:
    """The vocabulary's concepts of a kind: actor, prop, place or idea."""
    known = vocabulary(LANGUAGES[0]).concepts.values()
    return tuple(concept.id for concept in known if concept.kind == kind)


def sayable() -> tuple[str, ...]:
    """Every action that can be asked for in words."""
    return tuple(vocabulary(LANGUAGES[0]).frames)


def _first(found: Iterable[str], most: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))[:most]


def _nouns(known: Vocabulary, concept: str) -> Iterator[str]:
    for senses in known.senses.values():
        for sense in senses:
            if sense.part == "noun" and sense.concept == concept and not sense.first:
                yield sense.lemma


def _phrases(language: str, action: str) -> Iterator[str]:
    known = vocabulary(language)
    asked = ways_to_ask(action, language)
    for pattern in sorted(asked, key=lambda found: bool(found.manners or found.concepts)):  # plain ones first
        parts = [pattern.verb or "", *pattern.words]
        parts += [_manner(known, manner) for manner in pattern.manners]
        parts += [next(_nouns(known, concept), "") for concept in pattern.concepts]
        if pattern.verb and all(parts) and not pattern.relations:
            yield " ".join(parts)


def _manner(known: Vocabulary, manner: str) -> str:
    """A word for a manner or an idea; "" where the language has none."""
    for form, senses in known.senses.items():
        if any(sense.part == "manner" and sense.concept == manner for sense in senses):
            return form
    return next(_nouns(known, manner), "")
