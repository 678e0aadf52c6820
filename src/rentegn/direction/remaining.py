"""What is left, or there instead, is where that was which has gone: `er væk fra bordet. En mappe ligger tilbage`."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.loose_manners import spots
from rentegn.direction.roles import Draft, own_role
from rentegn.direction.so_far import SoFar

#: How something is to the place that it is gone from.
_FROM = frozenset({"in", "on", "at", "from", "of", "by"})
#: What says that something remains, or takes the place of another.
_LEFT = frozenset({
    "tilbage", "stedet", "i stedet", "istedet", "i stedet for", "isteden", "tilbake", "igjen", "igen", "att", "staden",
    "i staden", "i stad", "left", "remains", "remain", "instead", "behind",
})  # fmt: skip


def leave_from(so_far: SoFar, clause: ClauseReading) -> None:
    """Remember where that was which a clause says is gone."""
    so_far.left_from = [pair for pair in clause.named if pair[0].relation in _FROM]
    so_far.left_spots = spots(clause)


def stay_there(so_far: SoFar, found: Sequence[Draft], clause: ClauseReading) -> None:
    """Let what remains be there, where its clause names no other place."""
    gone, spotted = so_far.left_from, so_far.left_spots
    so_far.left_from, so_far.left_spots = [], []
    if not (gone or spotted) or not any(word.low in _LEFT or word.lemma in _LEFT for word in clause.words):
        return
    made = found[0]
    if made.places or made.targets or any(phrase.relation for phrase, _ in clause.named) or spots(clause):
        return
    made.manner.extend(spotted)
    for _, mention in gone:
        role = own_role(mention, so_far.vocabulary)
        if role != "actors":
            made.cast("target" if role == "props" else role, mention)
