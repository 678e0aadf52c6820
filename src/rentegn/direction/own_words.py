"""The vocabulary of a film: that of its language, with the words of its own."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import cast

from rentegn.direction.explicit import near
from rentegn.direction.lexicons import spellings, vocabulary
from rentegn.direction.paradigms import noun_forms, verb_forms
from rentegn.direction.vocabulary import Concept, Pattern, Sense, Vocabulary
from rentegn.model.span import Diagnostic, Severity, Span
from rentegn.model.storymap import OwnWord, Text

#: How many parts a noun's entry may have: the word alone, or with its endings.
_PARTS = range(1, 5)
#: Vocabularies of films that are kept ready; a live draft makes a new one whenever the words change.
_KEPT = 16
_FORMS = {
    "en": "one and several, as `solar panel solar panels`",
    "": "the word and its endings, as `solcelle -n -r -rne`: the one, several, the several",
}


@lru_cache(_KEPT)
def own_vocabulary(language: str, words: tuple[OwnWord, ...]) -> Vocabulary:
    """The vocabulary of a language with words of one's own, which go before those it has; the later before the former.

    Words that mean nothing known, or are not well written, are left out: `mistaken` tells of them.
    """
    known = vocabulary(language)
    sound = [word for word in words if not any(_wrong(word, known, language, words))]
    if not sound:
        return known
    concepts, patterns = dict(known.concepts), dict(known.patterns)
    senses: dict[str, tuple[Sense, ...]] = {}
    for word in sound:
        if word.action is None:
            concepts.setdefault(word.stands_for, _concept(word))
    for word in sound:
        own: dict[str, dict[Sense, None]] = {}
        for form, sense in _forms(word, language):
            own.setdefault(form, {})[sense] = None
        for form, found in own.items():
            part = next(iter(found)).part
            senses[form] = (*found, *(sense for sense in known.senses.get(form, ()) if sense.part != part))
        for pattern in _patterns(word, language):
            patterns[pattern.verb] = (pattern, *patterns.get(pattern.verb, ()))
    forms = tuple(sorted({*known.spellings, *spellings(senses)}))
    every = ChainMap(senses, cast("dict[str, tuple[Sense, ...]]", known.senses))  # their rows stay unread
    return replace(known, concepts=concepts, senses=every, patterns=patterns, spellings=forms)


def mistaken(language: str, words: tuple[OwnWord, ...]) -> tuple[Diagnostic, ...]:
    """An error for every word that means nothing in the vocabulary, or whose forms cannot be told from what it says."""
    known = vocabulary(language)
    return tuple(problem for word in words for problem in _wrong(word, known, language, words))


def forms_of(word: OwnWord, language: str) -> frozenset[str]:
    """Every form that a word may have in a note, in small letters."""
    return frozenset(form for form, _ in _forms(word, language))


def _concept(word: OwnWord) -> Concept:
    return Concept(word.id, word.kind, word.many or f"{word.id}s")


def _forms(word: OwnWord, language: str) -> Iterator[tuple[str, Sense]]:
    cell = word.cell(language)
    if cell is None:
        return
    if word.action is not None:
        for entry in cell.value.split(","):
            for verb in verb_forms(entry, language):
                yield verb.form.lower(), Sense("verb", verb.lemma, form=verb.tense)
        return
    for noun in noun_forms(cell.value, language):
        sense = Sense("noun", noun.lemma, word.stands_for, noun.many, noun.definite, noun.genitive, bound=noun.bound)
        yield noun.form.lower(), sense


def _patterns(word: OwnWord, language: str) -> Iterator[Pattern]:
    if word.action is not None:
        for lemma in dict.fromkeys(sense.lemma for _, sense in _forms(word, language)):
            yield Pattern(word.action.value, lemma)


def _wrong(word: OwnWord, known: Vocabulary, language: str, words: tuple[OwnWord, ...]) -> Iterator[Diagnostic]:
    own = {each.id for each in words if each.id}
    for what, said, choices in (
        ("concept", word.concept, known.concepts.keys() | own),
        ("concept", word.drawn, known.concepts.keys()),
        ("action", word.action, known.frames.keys()),
    ):
        if said is not None and said.value not in choices:
            message = f"the {what} `{said.value}` is not in the vocabulary"
            yield _error(f"unknown-{what}", message, said.span, *near(said.value, choices))
    cell = word.cell(language)
    if cell is not None and not _well_written(word, cell, language):
        message = f"the forms of `{cell.value}` cannot be told"
        yield _error("word-forms", message, cell.span, f"write {_FORMS.get(language, _FORMS[''])}")


def _well_written(word: OwnWord, cell: Text, language: str) -> bool:
    entries = [entry.split() for entry in cell.value.split(",")]
    if not all(entries) or (word.action is None and language != "en" and any(len(e) not in _PARTS for e in entries)):
        return False
    try:
        return all(form for form, _ in _forms(word, language))
    except (KeyError, IndexError, ValueError):
        return False


def _error(code: str, message: str, span: Span, *hints: str) -> Diagnostic:
    return Diagnostic(Severity.ERROR, code, message, span, hints)
