"""What somebody has with them who does something next: `stopper for en dame med rullator som krysser veien`."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.roles import Draft
from rentegn.direction.so_far import SoFar
from rentegn.model.direction import Mention


def had_along(clause: ClauseReading) -> Mention | None:
    """The thing that is with the person a clause names last, where others are who do what it says."""
    pairs = sorted(clause.named, key=lambda pair: pair[0].noun.start)[-2:]
    if len(pairs) < 2:
        return None
    (person, somebody), (phrase, thing) = pairs
    kind = clause.vocabulary.kind
    verb = next((word for word in clause.words if word.part("verb")), None)
    after = verb is not None and person.noun.start > verb.start
    beside = phrase.relation == "with" and not person.refers
    with_them = beside and kind(somebody.concept) == "actor" and kind(thing.concept) == "prop"
    return thing if after and with_them else None


def take_along(so_far: SoFar, found: Sequence[Draft], clause: ClauseReading) -> None:
    """Give a relative clause's first doing what its doer has along, and the clause before no more of it."""
    thing, before = so_far.had_along, so_far.last_draft
    if thing is None or before is None or not found or not clause.relative or not found[0].actors:
        return
    if found[0].props or clause.before is None or found[0].actors[0].entity != clause.before.entity:
        return
    if any(each.entity == thing.entity for each in before.props):
        before.props = [each for each in before.props if each.entity != thing.entity]
        found[0].props.append(thing)
