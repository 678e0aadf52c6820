"""What things and actions are called in each language, as the lexicon has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from rentegn.direction.lexicons import vocabulary
from rentegn.direction.vocabulary import Pattern
from rentegn.model.storymap import LANGUAGES

#: How many ways to say a thing are told; the lexicon knows more.
_THING_WORDS, _ACTION_WORDS = 4, 3

#: A verb that can ask for more than this share of all actions says little in a phrase.
_SAYS_LITTLE = 1 / 60

#: By language its words, the most usual first.
Words = Mapping[str, tuple[str, ...]]


def words_of(concept: str) -> Words:
    """The nouns for a thing, a person or an idea; () in languages that have none."""
    return {language: _first(_nouns(language).get(concept, ()), _THING_WORDS) for language in LANGUAGES}


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


@cache
def _nouns(language: str) -> Mapping[str, tuple[str, ...]]:
    """The nouns of each concept, in the lexicon's order."""
    found: dict[str, dict[str, None]] = {}
    for senses in vocabulary(language).senses.values():
        for sense in senses:
            if sense.part == "noun" and not sense.first:
                found.setdefault(sense.concept, {})[sense.lemma] = None
    return {concept: tuple(lemmas) for concept, lemmas in found.items()}


@cache
def _asked(language: str) -> Mapping[str, tuple[Pattern, ...]]:
    """The ways to ask for each action."""
    found: dict[str, list[Pattern]] = {}
    for patterns in vocabulary(language).patterns.values():
        for pattern in patterns:
            found.setdefault(pattern.action, []).append(pattern)
    return {action: tuple(patterns) for action, patterns in found.items()}


def _phrases(language: str, action: str) -> Iterator[str]:
    asked = _asked(language).get(action, ())
    for pattern in sorted(asked, key=lambda found: _plainness(language, found)):
        parts = [pattern.verb or "", *pattern.words]
        parts += [_manner(language, manner) for manner in pattern.manners]
        parts += [_noun(language, concept) for concept in pattern.concepts]
        if pattern.verb and all(parts) and not pattern.relations:
            yield " ".join(parts)


def _plainness(language: str, pattern: Pattern) -> tuple[bool, bool]:
    """Ways to say it with a verb of its own come first, those that need a manner or a thing last."""
    little = bool(pattern.words) and _uses(language).get(pattern.verb or "", 0.0) > _SAYS_LITTLE
    return bool(pattern.manners or pattern.concepts), little


@cache
def _uses(language: str) -> Mapping[str, float]:
    """The share of all actions that a verb can ask for."""
    known = vocabulary(language)
    asked = {verb: {pattern.action for pattern in patterns} for verb, patterns in known.patterns.items() if verb}
    return {verb: len(actions) / len(known.frames) for verb, actions in asked.items()}


def _manner(language: str, manner: str) -> str:
    """A word for a manner or an idea; "" where the language has none."""
    return _manners(language).get(manner) or _noun(language, manner)


@cache
def _manners(language: str) -> Mapping[str, str]:
    """The first word for each manner."""
    found: dict[str, str] = {}
    for form, senses in vocabulary(language).senses.items():
        for sense in senses:
            if sense.part == "manner":
                found.setdefault(sense.concept, form)
    return found


def _noun(language: str, concept: str) -> str:
    """The first noun for a concept; "" where the language has none."""
    return next(iter(_nouns(language).get(concept, ())), "")
