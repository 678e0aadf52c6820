"""What a noun of two meanings is beside the words that keep it company: cards that are dealt are no maps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rentegn.direction.lexicon_files import rows_of
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

#: By a noun what it may be, and the words and the concepts beside which it is that.
Company = Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]


def company_of(language: str) -> Company:
    """What `lexicon/company.yaml` lists for a language."""
    rows: Mapping[str, Mapping[str, str]] = rows_of("company").get(language, {})
    return {noun: tuple((meant, tuple(said.split())) for meant, said in row.items()) for noun, row in rows.items()}


def settle_company(words: Sequence[Word], vocabulary: Vocabulary) -> None:
    """Let each noun that the list has mean what it does in this company."""
    listed = [word for word in words if word.sense is not None and word.sense.lemma in vocabulary.company]
    for word in listed:
        if word.sense is None or not word.part("noun") or word.sense.first:
            continue
        beside = frozenset(said for other in words if other is not word for said in _said(other, vocabulary))
        meant = (concept for concept, asked in vocabulary.company[word.sense.lemma] if not beside.isdisjoint(asked))
        concept = next(meant, "")
        if concept:
            word.sense = replace(word.sense, concept=concept)


def _said(word: Word, vocabulary: Vocabulary) -> Iterator[str]:
    """A word as it is written and as the lexicon lists it, and behind `=` what it is and is a kind of."""
    yield word.low
    if word.sense is None:
        return
    yield word.sense.lemma
    if word.part("noun"):
        yield from (f"={each}" for each in (word.sense.concept, *vocabulary.kinds_of(word.sense.concept)))
