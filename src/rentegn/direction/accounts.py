"""What each word of a note was read as, in the end."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.body import OF_SOMEBODY
from rentegn.direction.roles import Draft
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Mention

#: Why a noun that is known is told all the same.
NOT_SHOWN = "nothing that happens has a part for it"


def account_for(
    words: Sequence[Word],
    drafts: Sequence[Draft],
    unread: Sequence[Word],
    denied: Sequence[Word],
    vocabulary: Vocabulary,
) -> None:
    """Say of every word what it was read as; a word that is unknown or `unread` gets no account.

    Nor does a noun that nothing which is shown has a part for, unless its clause only says what is not so.
    """
    told = {id(word): made.action for made in drafts for word in made.words if not word.part("noun")}
    silent = {id(word) for word in unread}
    played = frozenset(mention.concept for made in drafts for mention in _shown(made))
    lost = {id(word) for word in _left_out(words, drafts, denied, vocabulary)} if drafts else set()
    for word in words:
        if id(word) in lost:
            word.reason = NOT_SHOWN
        elif not word.is_mark and id(word) not in silent:
            _account(word, told.get(id(word)), vocabulary, played)


def _shown(made: Draft) -> Sequence[Mention]:
    """Everybody and everything that a draft shows."""
    return [*made.actors, *made.props, *made.places, *made.targets]


def _left_out(
    words: Sequence[Word], drafts: Sequence[Draft], denied: Sequence[Word], vocabulary: Vocabulary
) -> list[Word]:
    """Nouns of people, things and places that no draft shows or stands on, and that nobody shown belongs to."""
    owners = {mention.owner for made in drafts for mention in _shown(made)}
    shown = {mention.concept for made in drafts for mention in _shown(made)}
    used = {id(word) for made in drafts for word in made.words}
    used |= {id(word) for word in denied}
    return [
        word
        for word in words
        if word.sense is not None
        and word.part("noun")
        and not word.kind
        and vocabulary.kind(word.sense.concept) != "idea"
        and word.sense.concept not in OF_SOMEBODY
        and not owners & {word.sense.concept, vocabulary.concepts[word.sense.concept].many}
        and word.sense.concept not in shown
        and id(word) not in used
    ]


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
    if action is not None and word.low in vocabulary.grammar.negations:
        # `rykker sig ikke`: what is seen is that it is not done
        word.account("function", reason="negation")
    elif action is not None and (word.low in vocabulary.grammar.particles or not usual):
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
