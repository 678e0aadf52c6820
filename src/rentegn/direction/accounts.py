"""What each word of a note was read as, in the end; and which words are told because nothing came of them."""

from __future__ import annotations

from rentegn.direction.holding import Account, Told, holding
from rentegn.direction.reasons import Why
from rentegn.direction.so_far import SoFar
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

#: Why a word that is known is told all the same: of people and things, and of what is said of them or how it is done.
NOT_SHOWN = "nothing that happens has a part for it"
LEFT_OUT = "nothing that is shown tells it"
#: What is said of a word that denies where nothing is seen instead.
NOT_SEEN = "negation, for which nothing is shown"


def account_for(so_far: SoFar) -> None:
    """Say of every word what it was read as; one that is unknown, unread or left out gets no account.

    Where a note shows nothing at all, that is told by itself.
    """
    accounts = holding(so_far)
    actions = {id(word): made.action for made in so_far.drafts for word in made.words if not word.part("noun")}
    played = frozenset(mention.concept for made in so_far.drafts for _, known in made.cast_list for mention in known)
    unread = {id(word) for word in so_far.unread}
    if so_far.drafts:
        _tell_denials(so_far)
    for word in so_far.words:
        account = accounts.get(id(word))
        if word.is_mark or id(word) in unread:
            continue
        if isinstance(account, Told) and so_far.drafts:
            _leave_out(word, account, so_far)
        else:
            _account(word, account, actions.get(id(word)), so_far.vocabulary, played)


def _tell_denials(so_far: SoFar) -> None:
    """`uten å se opp`: of a clause that only denies, and that nothing is shown for, tell the word that does so."""
    denying = [clause for clause in so_far.clauses if clause.only_denies]
    shown = {id(word) for made in so_far.drafts for word in made.words} if denying else frozenset()
    for clause in denying:
        if not any(id(word) in shown or word in so_far.unread for word in clause.words):
            for word in clause.denying[:1]:
                word.kind, word.reason = "function", NOT_SEEN


def _leave_out(word: Word, account: Told, so_far: SoFar) -> None:
    word.kind, word.concept = "", None
    if account is Told.DOING:
        so_far.unread.append(word)
    else:
        word.reason = NOT_SHOWN if account is Told.SEEN else LEFT_OUT


def _account(
    word: Word, account: Account | None, action: str | None, vocabulary: Vocabulary, played: frozenset[str]
) -> None:
    sense = word.sense
    word.held = account if isinstance(account, tuple) else None
    why = account.value if isinstance(account, Why) else ""
    if sense is None:
        _account_small(word, action, vocabulary)
    elif sense.part == "noun":
        _account_noun(word, why, vocabulary, played)
    elif sense.part == "manner":
        word.account("manner", sense.concept, why)
    elif sense.part in ("sign", "mood"):
        word.account("action", sense.concept, why)
    elif action is not None:
        word.account("action", action)
    else:
        word.account("function", reason=why or Why.SAYING.value)
    word.reason = word.reason or why


def _account_small(word: Word, action: str | None, vocabulary: Vocabulary) -> None:
    usual = word.low in vocabulary.small
    if action is not None and word.low in vocabulary.grammar.negations:
        # `rykker sig ikke`: what is seen is that it is not done
        word.account("function", reason="negation")
    elif action is not None and (word.low in vocabulary.grammar.particles or not usual):
        word.account("action", action)
    elif word.small and usual:
        word.account("function")


def _account_noun(word: Word, why: str, vocabulary: Vocabulary, played: frozenset[str]) -> None:
    assert word.sense is not None
    kind = vocabulary.kind(word.sense.concept)
    if kind == "idea":
        word.account("prop" if word.sense.concept in played else "manner", word.sense.concept, why or "an idea")
    else:
        kin = f"a kind of `{word.sense.lemma}`" if word.sense.first else ""
        word.account(kind, word.sense.concept, why or kin)
