"""Those who are listed before the one of whom more is said: `to biler, en cyklist, der vælter`."""

from __future__ import annotations

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.phrases import Phrase
from rentegn.direction.roles import Draft, own_role
from rentegn.direction.so_far import SoFar
from rentegn.model.direction import Mention

Pair = tuple[Phrase, Mention]


def set_listed_aside(so_far: SoFar, clause: ClauseReading) -> None:
    """Show those who wait and are listed before whom a relative clause is about: what that says is not theirs."""
    waiting = so_far.waiting
    if not clause.relative or clause.before is None or not waiting.clauses or so_far.filmed:
        return
    named = [pair for pair in waiting.clauses[-1].named if pair in waiting.named]
    aside = _before_the_last(named, waiting.clauses[-1], clause.before)
    if not aside:
        return
    waiting.named = [pair for pair in waiting.named if pair not in aside]
    there = Draft("appear", bare=True)
    for phrase, mention in aside:
        there.cast(own_role(mention, so_far.vocabulary), mention)
        there.words.extend(phrase.words)
    so_far.drafts.append(there)


def _before_the_last(named: list[Pair], told: ClauseReading, last: Mention) -> list[Pair]:
    """Those who stand before the last comma that parts two of the names of a clause; [] where *og* joins them."""
    at = next((place for place, (_, mention) in enumerate(named) if mention.entity == last.entity), 0)
    if any(phrase.relation for phrase, _ in named[at : at + 1]):
        return []
    for place in range(at, 0, -1):
        phrase, before = named[place][0], named[place - 1][0]
        between = [word for word in told.words if before.noun.end <= word.start < phrase.noun.start]
        if any(word.low in told.vocabulary.grammar.coordinators for word in between) or phrase.relation:
            continue
        if any(word.text == "," for word in between):
            aside = named[:place]
            return aside if any(not each.relation for each, _ in aside) else []
    return []
