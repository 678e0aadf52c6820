"""What a note says is not so, not there or not known: it is told, and not shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.clauses import STOPS
from rentegn.direction.not_done import denied_words, nobody
from rentegn.direction.roles import Draft, own_role
from rentegn.direction.so_far import SoFar
from rentegn.direction.tokens import Word

#: What is said to be asked after these is not known, and not done.
_NOT_KNOWING = frozenset({
    "be_confused", "wonder", "ask", "argue", "discuss", "talk", "explain", "think", "explain_to", "debate", "consult",
    "negotiate", "consider", "decide", "vote", "check", "guess", "show", "point", "hesitate",
})  # fmt: skip
#: How something is to the place where it is.
_WITHIN = frozenset({"in", "on", "at"})
#: And after these also where a noun stands between.
_ASKED_AT_ONCE = frozenset({"be_confused", "wonder"})


#: What opens a clause that says where, and what says that it was so at another time.
_WHERE = frozenset({"der", "hvor", "kor", "kvar", "where"})
_ONCE = frozenset({"før", "tidligere", "tidlegare", "engang", "once", "formerly", "previously", "førhen", "used"})
#: How it is said what somebody does on other days, and what tells this day from those.
_USUALLY = frozenset({
    "plejer", "plejede", "pleier", "pleide", "sædvanligvis", "normalt", "vanligvis", "vanlegvis", "usually", "normally",
    "som regel", "brukar", "til daglig", "til dagleg", "ordinarily",
})  # fmt: skip
_BUT = frozenset({"men", "but"})
_NOW = frozenset({"nu", "nå", "no", "now", "today", "i dag", "idag"})
#: What opens a clause of what is not done yet, and who nobody in particular is.
_BEFORE = frozenset({"før", "inden", "innen", "innan", "before"})
_ANYBODY = frozenset({"noen", "nogen", "nokon", "anyone", "anybody", "someone", "somebody"})


def asked(so_far: SoFar, clause: ClauseReading) -> bool:
    """`aner ikke, hvor han skal gå`: what somebody does not know is not done."""
    before = so_far.last_draft if so_far.parted not in STOPS else None
    asks = clause.opening is not None and clause.opening.low in so_far.vocabulary.grammar.questions
    if asks and so_far.only_denied and so_far.parted not in STOPS:
        # `kan ikke huske, hvor hun bor`
        return True
    if not asks or before is None or before.action not in _NOT_KNOWING:
        return False
    last = [word for word in so_far.spoken if not word.is_mark][-1:]
    # `a man who smiles` asks nothing
    return before.action in _ASKED_AT_ONCE or (bool(last) and not last[0].part("noun"))


def was_before(clause: ClauseReading) -> bool:
    """`der det før sto biler`, `where a wall once stood`: what was before, or might have come, is not there."""
    opening = clause.opening
    once = opening is not None and opening.low in _WHERE and any(word.low in _ONCE for word in clause.words)
    return once or _kept_from(clause)


def usual(clause: ClauseReading, following: Sequence[Word]) -> bool:
    """`Han plejer at cykle, men i dag tager han bussen`: what is usually done, and not in this picture."""
    lows = [word.low for word in following if not word.is_mark]
    turns = bool(lows) and (lows[0] in _BUT or lows[0] in _NOW or any(low in _NOW for low in lows[:4]))
    said = {word.low for word in clause.words} | {word.phase for word in clause.words}
    return turns and not _USUALLY.isdisjoint(said)


#: What is done so that something else does not happen to whom or what it is done to.
_SAVING = frozenset({"catch", "rescue", "grab", "hold_back", "save", "hang_on_to"})
_THEMSELVES = frozenset({"it", "they", "he", "she"})


def saved_from(so_far: SoFar, clause: ClauseReading) -> bool:
    """`catches them before they hit the ground`: what does not happen to what is caught."""
    before = so_far.last_draft if so_far.parted not in STOPS else None
    said = [word for word in clause.words if not word.is_mark][:2]
    if before is None or before.action not in _SAVING or len(said) < 2 or said[0].low not in _BEFORE:
        return False
    return so_far.vocabulary.grammar.pronouns.get(said[1].low) in _THEMSELVES


def _kept_from(clause: ClauseReading) -> bool:
    """`rydder kablene før noen snubler`: what nobody yet does when something is done about it."""
    said = [word.low for word in clause.words if not word.is_mark][:2]
    return len(said) > 1 and said[0] in _BEFORE and said[1] in _ANYBODY


def deny(so_far: SoFar, clause: ClauseReading, *, shown: bool, own: bool) -> None:
    """What does not happen is told where nothing else does: `det vaklar, men fell ikkje` says enough.

    A sentence of its own says more than what is done before and after it.
    """
    words = denied_words(clause.clause, so_far.vocabulary)
    if shown:
        _account_as_denied(words)
    else:
        so_far.denials.append((words, own))


def tell_denials(so_far: SoFar) -> None:
    """At the note's end: count as unread what is denied and nothing is shown for."""
    happens = any(not (made.bare or made.beside) for made in so_far.drafts)
    for words, own in so_far.denials:
        if own or not happens:
            so_far.unread.extend(words[:1])
        _account_as_denied(words if happens and not own else words[1:])


def send_off(so_far: SoFar, clause: ClauseReading) -> None:
    """`Bunken er væk`: what a note says is not there is not shown, nor is it shown to go."""
    for word in clause.absent:
        word.account("function", reason="negation")
    if nobody(clause.clause, so_far.vocabulary) and _left_empty(so_far, clause):
        return
    for phrase, mention in clause.named:
        if phrase.relation in _WITHIN and own_role(mention, so_far.vocabulary) == "place":
            # `ingen biler i gata, bare barn som leker`: there is where the others are
            so_far.waiting.named.extend([] if clause.ends in STOPS else [(phrase, mention)])
            continue
        so_far.memory.gone.add(mention.entity)
        so_far.memory.named.pop(mention.entity, None)
        if own_role(mention, so_far.vocabulary) == "props" and mention.count == 1:
            so_far.memory.missing = mention


def _left_empty(so_far: SoFar, clause: ClauseReading) -> bool:
    """`Ingen ved skranken`: the counter stands there, with nobody at it."""
    spots = [(phrase, mention) for phrase, mention in clause.named if phrase.relation and not phrase.refers]
    spots = [pair for pair in spots if own_role(pair[1], so_far.vocabulary) != "actors"]
    if not spots:
        return False
    made = Draft("appear", bare=True, words=[word for word in clause.words if not (word.is_mark or word.lost)])
    for _, mention in spots:
        empty = so_far.memory.note(replace(mention, manner=(*mention.manner, "empty")))
        made.cast(own_role(mention, so_far.vocabulary), empty)
    so_far.drafts.append(made)
    return True


def _account_as_denied(words: Sequence[Word]) -> None:
    for word in words:
        word.account("function", reason="negation")
