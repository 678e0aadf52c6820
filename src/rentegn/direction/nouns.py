"""What the vocabulary's actors, things and places are called, for those who retell a reading to its writer."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from rentegn.direction.lexicons import sources, vocabulary
from rentegn.direction.own_words import own_vocabulary
from rentegn.direction.ready import kept
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Noun
from rentegn.model.storymap import OwnWord


@cache
def nouns(language: str, words: tuple[OwnWord, ...] = ()) -> Mapping[str, Noun]:
    """The first noun of every concept that has one in the language or among a film's own words, by the concept's id."""
    if words:
        return _named(own_vocabulary(language, words))
    made_from = [*sources(), Path(__file__)]
    return kept(f"nouns-{language}", made_from, lambda: _named(vocabulary(language)), (Noun,))


def _named(known: Vocabulary) -> dict[str, Noun]:
    forms: dict[str, dict[tuple[bool, bool], str]] = {}
    lemmas: dict[str, str] = {}
    for form, senses in known.senses.items():
        for sense in senses:
            plain = sense.part == "noun" and not sense.genitive and sense.concept in known.concepts
            if plain and lemmas.setdefault(sense.concept, sense.lemma) == sense.lemma:
                forms.setdefault(sense.concept, {}).setdefault((sense.many, sense.definite), form)
    article = "the " if known.language == "en" else ""
    return {concept: _noun(known.kind(concept), found, article) for concept, found in forms.items()}


def _noun(kind: str, forms: Mapping[tuple[bool, bool], str], article: str) -> Noun:
    one = forms.get((False, False)) or next(iter(forms.values()))
    several = forms.get((True, False), one)
    return Noun(kind, one, forms.get((False, True), article + one), several, forms.get((True, True), article + several))
