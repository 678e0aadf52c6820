"""What the vocabulary's actors, things and places are called, for those who retell a reading to its writer."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from rentegn.direction.lexicons import sources, vocabulary
from rentegn.direction.own_words import own_vocabulary
from rentegn.direction.ready import kept
from rentegn.direction.vocabulary import Sense, Vocabulary
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
    lemmas = _first_lemmas(known)
    forms: dict[str, dict[tuple[bool, bool], str]] = {}
    for form, senses in known.senses.items():
        for sense in senses:
            if _names(sense, known) and lemmas[sense.concept] == sense.lemma:
                forms.setdefault(sense.concept, {}).setdefault((sense.many, sense.definite), form)
    article = "the " if known.language == "en" else ""
    return {concept: _noun(known.kind(concept), found, article) for concept, found in forms.items()}


def _first_lemmas(known: Vocabulary) -> Mapping[str, str]:
    """The noun that the lexicon has first for every concept.

    A form may stand early for another noun: *arbejder* is who works as well as several works.
    """
    places = {form: place for place, form in enumerate(known.senses)}
    found: dict[str, tuple[int, str]] = {}
    for form, senses in known.senses.items():
        for sense in senses:
            if _names(sense, known):
                here = (places.get(sense.lemma, places[form]), sense.lemma)
                found[sense.concept] = min(here, found.get(sense.concept, here))
    return {concept: lemma for concept, (_, lemma) in found.items()}


def _names(sense: Sense, known: Vocabulary) -> bool:
    return sense.part == "noun" and not sense.genitive and sense.concept in known.concepts


def _noun(kind: str, forms: Mapping[tuple[bool, bool], str], article: str) -> Noun:
    one = forms.get((False, False)) or next(iter(forms.values()))
    several = forms.get((True, False), one)
    return Noun(kind, one, forms.get((False, True), article + one), several, forms.get((True, True), article + several))
