"""What a doing is where it comes after another: whoever receives one who stumbles catches them; so once more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.repeating import says_all_do, says_once_more
from rentegn.direction.roles import Draft
from rentegn.direction.so_far import SoFar
from rentegn.model.direction import Mention

#: What somebody who is received has done, so that they are caught.
_FALLING = frozenset({
    "stumble", "slip", "fall", "lose_balance", "faint", "trip", "jump", "totter", "collapse", "limp", "topple", "throw",
    "throw_oneself", "swing", "jump_down",
})  # fmt: skip
_RECEIVING, _CATCHING = "welcome", "catch"


def caught(drafts: Sequence[Draft]) -> None:
    """`Ansatt snubler; kollegaen tar henne imot`: whoever has just lost their footing is caught."""
    for before, made in pairwise(drafts):
        fell = {mention.entity for mention in (*before.actors, *before.props)}
        received = any(mention.entity in fell for mention in (*made.targets, *made.props))
        if made.action == _RECEIVING and before.action in _FALLING and received:
            made.action = _CATCHING


def once_more(so_far: SoFar, clause: ClauseReading) -> bool:
    """`En dråpe faller, så en til`, `så alle`: tell what was told last with one more, or with all.

    False where it says something else.
    """
    said = [word for word in clause.words if not word.is_mark]
    before = so_far.last_draft
    everybody = says_all_do(clause.words)
    if not (everybody or says_once_more(clause.words)) or before is None or before.filmed:
        return False
    if everybody and not any(mention.count == 1 for mention in (*before.actors, *before.props)):
        return False
    more = replace(before, words=list(said))
    for role, known in before.cast_list:
        if known and role in ("actors", "props"):
            first = known[0]
            setattr(more, role, [_all_like(first, so_far) if everybody else _another(first, so_far)])
            break
    for word in said:
        word.account("function", reason="once more")
    so_far.drafts.append(more)
    return True


def _another(first: Mention, so_far: SoFar) -> Mention:
    return so_far.memory.note(replace(first, entity=f"{first.concept}_2", count=1, definite=False))


def _all_like(first: Mention, so_far: SoFar) -> Mention:
    """`En rækker hånden op, så en til, så alle`: all of those of whom the first is one."""
    several = so_far.vocabulary.concepts[first.concept].many
    known = so_far.memory.known.get(several)
    return so_far.memory.note(known or replace(first, entity=several, count=None, definite=True))
