"""What goes round among those who are there, whom nobody names: `brevet går fra hånd til hånd`."""

from __future__ import annotations

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.matching import PASSING
from rentegn.direction.pointing import following, inhabitants
from rentegn.direction.roles import Draft
from rentegn.direction.so_far import SoFar
from rentegn.model.direction import Mention

#: How it goes that many do one after the other.
FROM_HAND_TO_HAND = "from_hand_to_hand"
_EMPLOYEE = "employee"
#: Ideas of many people, who are those that work there.
_WORKED_IN = frozenset({"organisation", "society_company", "leadership", "profession", "home_care"})


def goes_round(so_far: SoFar, made: Draft, clause: ClauseReading) -> None:
    """Let those who are there hand a thing on where nobody is named who does; or else some people."""
    told = FROM_HAND_TO_HAND in made.manner
    if made.actors or made.foreign or not (told or (made.action == PASSING and not made.targets)):
        return
    made.actors = [_who(so_far, clause)]


def followed_round(so_far: SoFar, made: Draft, seen: Draft) -> None:
    """`Kamera følger brevet fra hånd til hånd`: what the camera sees is that it is handed on."""
    if FROM_HAND_TO_HAND in made.manner and seen.props and not seen.actors:
        seen.action, seen.bare = PASSING, False
        seen.manner.append(FROM_HAND_TO_HAND)
        worked = _WORKED_IN.intersection(made.manner)
        seen.actors = [so_far.memory.named_person(_EMPLOYEE + "s")] if worked else [_anybody(so_far)]


def _who(so_far: SoFar, clause: ClauseReading) -> Mention:
    if any(phrase.concept in _WORKED_IN for phrase in clause.phrases):
        return so_far.memory.named_person(_EMPLOYEE + "s")
    return _anybody(so_far)


def _anybody(so_far: SoFar) -> Mention:
    there = inhabitants(so_far.memory) or so_far.memory.latest(("actor",), many=True) or following(so_far.memory)
    return there or so_far.memory.named_person("people")
