"""A place that a small word says: whoever does something `derhjemme`, `hjemme`, `at home` is in a living room."""

from __future__ import annotations

from itertools import pairwise

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.matching import Match
from rentegn.direction.roles import Draft
from rentegn.model.direction import Mention

_AT_HOME = frozenset({"derhjemme", "hjemme", "hjemmefra", "heime", "heimefrå", "heimanfrå"})
_HOME = "living_room"
#: Doings that say themselves that they are done at home, or that it is left.
_SAID = frozenset({"stay", "move_out", "belong", "go_home", "leave", "call"})


def settle_home(read: ClauseReading, match: Match, made: Draft) -> None:
    """Let what somebody does at home be done in a living room, where no other place is named."""
    if match.by == "mood" or not made.actors or made.places or match.action in _SAID:
        return
    if any(phrase.kind == "place" for phrase in read.phrases):
        return
    told = {id(word) for word in match.words}
    bare = any(word.low in _AT_HOME and word.sense is None and id(word) not in told for word in read.words)
    at_home = any(one.low == "at" and other.low == "home" for one, other in pairwise(read.words))
    if bare or at_home:
        made.cast("place", read.memory.note(Mention(_HOME, _HOME)))
