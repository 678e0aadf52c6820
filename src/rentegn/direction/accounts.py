"""What each word of a note was read as, in the end."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.roles import Draft
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary


def account_for(words: Sequence[Word], drafts: Sequence[Draft], unread: Sequence[Word], vocabulary: Vocabulary) -> None:
    """Say of every word what it was read as; a word that is unknown or `unread` gets no account."""
    told = {id(word): made.action for made in drafts for word in made.words if not word.part("noun")}
    silent = {id(word) for word in unread}
    played = frozenset(mention.concept for made in drafts for _, known in made.cast_list for mention in known)
    for word in words:
        if not word.is_mark and id(word) not in silent:
            _account(word, told.get(id(word)), vocabulary, played)


def _account(word: Word, action: str | None, vocabulary: Vocabulary, played: frozenset[str]) -> None:
    sense = word.sense
    if sense is None:
        _account_small(word, action, vocabulary)
    elif sense.part == "noun":
        _account_noun(word, vocabulary, played)
    elif sense.part == "manner":
        word.account("manner", sense.concept)
    elif sense.part in ("sign", "mood"):
        word.account("action", sense.concept)
    elif action is not None:
        word.account("action", action)
    else:
        word.account("function", reason="helping verb" if sense.part == "verb" else "set phrase")


def _account_small(word: Word, action: str | None, vocabulary: Vocabulary) -> None:
    usual = word.low in vocabulary.small
    if action is not None and (word.low in vocabulary.grammar.particles or not usual):
        word.account("action", action)
    elif word.small and usual:
        word.account("function")


def _account_noun(word: Word, vocabulary: Vocabulary, played: frozenset[str]) -> None:
    assert word.sense is not None
    kind = vocabulary.kind(word.sense.concept)
    if kind == "idea":
        word.account("prop" if word.sense.concept in played else "manner", word.sense.concept, "an idea")
    else:
        word.account(kind, word.sense.concept, f"a kind of `{word.sense.lemma}`" if word.sense.first else "")
