"""The lexicon of one language, with every word form looked up in one table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from rentegn.direction.added_words import add_compared, add_listed_manners, add_listed_nouns, add_respelt_nouns
from rentegn.direction.company import company_of
from rentegn.direction.doublets import in_one_spelling
from rentegn.direction.grammar import Grammar, grammar_of
from rentegn.direction.lexicon_files import FILES, SHORT_LISTS, action_rows, doublets_in, rows_of
from rentegn.direction.ready import kept
from rentegn.direction.sayings import frames_of, idioms_of, patterns_of
from rentegn.direction.vocabulary import Concept, Frame, Idiom, Pattern, Sense, Vocabulary
from rentegn.direction.word_senses import (
    action_senses,
    concept_of,
    like_a_noun,
    manner_senses,
    noun_senses,
    respelt_senses,
    verb_senses,
)

#: Of fewer letters a word, or a small one, is near to too many others.
_SHORTEST_SPELLING, _SHORTEST_SMALL = 3, 4
_TABLES = ("senses", "concepts", "patterns", "frames")
_KINDS = (Concept, Frame, Grammar, Idiom, Pattern, Sense, Vocabulary)


@cache
def vocabulary(language: str) -> Vocabulary:
    """The lexicon of da, nb, nn or en."""
    return kept(language, sources(), lambda: _read(language), _KINDS, lazy=_TABLES)


def sources() -> list[Path]:
    """All that a lexicon is made from: its files, and the code that reads them."""
    tables = ("lexicon_files", "company", "word_senses", "added_words", "sayings", "grammar", "vocabulary")
    names = (*tables, "paradigms", "doublets", "comparing", "respelling", "word_lists", "ready")
    code = (Path(__file__).with_name(f"{name}.py") for name in names)
    return [*sorted(FILES.glob("*.yaml")), Path(__file__), *code]


def _read(language: str) -> Vocabulary:
    concepts: dict[str, Concept] = {}
    senses: dict[str, dict[Sense, None]] = {}
    for name in SHORT_LISTS:
        for row in (*rows_of(name), *rows_of("nouns")[name]):
            concept = row.get("is", row["id"])
            concepts.setdefault(concept, concept_of(row, concept, name.removesuffix("s")))
            for form, sense in noun_senses(row, concept, language):
                senses.setdefault(form, {})[sense] = None
    actions = action_rows()
    spelt = doublets_in(actions, language)
    nouns = set(senses)
    # nynorsk `stolen` is a chair, and not what somebody stole
    verbs = (pair for pair in verb_senses(actions, language, spelt) if pair[0] not in nouns or not like_a_noun(*pair))
    for form, sense in (*verbs, *manner_senses(language), *action_senses(actions, language)):
        senses.setdefault(form, {})[sense] = None
    if language == "nn":
        made = {form for form, found in senses.items() if any(each.form == "participle" for each in found)}
        firm = {form for form, found in senses.items() if any(each.part != "verb" for each in found)}.union(
            senses.keys() - made
        )
        for form, sense in list(respelt_senses(actions, firm | grammar_of(language).small)):
            senses.setdefault(form, {})[sense] = None
    idioms = tuple(idioms_of(language, spelt))
    for idiom in idioms:
        form = " ".join(idiom.words)
        if idiom.concept:
            senses[form] = {Sense("noun", form, idiom.concept, idiom.many): None}
        elif not idiom.manner:
            senses[form] = {Sense("filler", form): None}
    grammar = in_one_spelling(grammar_of(language), spelt)
    add_listed_manners(language, senses)
    add_listed_nouns(language, concepts, senses, grammar.small)
    if language == "nn":
        add_respelt_nouns(senses, grammar.small)
    add_compared(language, senses, grammar.small)
    return Vocabulary(
        language,
        {form: tuple(found) for form, found in senses.items()},
        concepts,
        patterns_of(actions, language, senses.keys() | grammar.pronouns.keys(), spelt, grammar.variants),
        frames_of(actions),
        tuple(idiom for idiom in idioms if idiom.manner),
        grammar,
        grammar.small,
        frozenset(rows_of("plain").get(language, "").split()),
        tuple(sorted({*spellings(senses), *(word for word in grammar.small if len(word) >= _SHORTEST_SMALL)})),
        company=company_of(language),
    )


def spellings(senses: Mapping[str, Iterable[Sense]]) -> Iterator[str]:
    """Every form but genitives, which are seldom meant, and those that many others are near to."""
    for form, found in senses.items():
        if len(form) >= _SHORTEST_SPELLING and not all(sense.genitive for sense in found):
            yield form
