"""Clauses that only add to the doing told before them: its contents, its place, what it is done with."""

from __future__ import annotations

from rentegn.direction.body import SPOTS
from rentegn.direction.clause_drafts import drafts
from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.phrases import Phrase
from rentegn.direction.roles import Draft, own_role
from rentegn.direction.so_far import SoFar
from rentegn.direction.trying import remember_taught
from rentegn.model.direction import Mention


def hand_over(so_far: SoFar, phrase: Phrase, mention: Mention, made: Draft) -> None:
    """Let a draft have somebody or something that another clause named."""
    role = own_role(mention, so_far.vocabulary)
    if mention.concept in so_far.vocabulary.frames[made.action].swallows:
        made.words.extend(phrase.words)
        return
    if role == "actors" and phrase.relation and mention not in so_far.subject:
        made.cast("target", mention)
    elif role == "actors":
        made.actors = [mention, *(known for known in made.actors if known.entity != mention.entity)]
    else:
        made.cast(role, mention)
    made.words.extend(phrase.words)


def lists_only(so_far: SoFar, clause: ClauseReading) -> bool:
    """`… sorteres i fire kasser: pap, glas og metal`: what several things are that a doing has named."""
    doing = bool(so_far.drafts) and not (so_far.drafts[-1].bare or so_far.drafts[-1].filmed)
    things = all(own_role(mention, so_far.vocabulary) == "props" for _, mention in clause.named)
    plain = not (clause.matches or clause.verbal) and all(not phrase.relation for phrase, _ in clause.named)
    return doing and things and plain and len(clause.named) > 1


def tell_contents(so_far: SoFar, clause: ClauseReading) -> None:
    """What somebody shows or tells is not done beside it: only its things are part of the telling."""
    telling = so_far.drafts[-1]
    contents = drafts(clause)
    remember_taught(telling, contents)
    for made in contents:
        telling.words.extend(made.words)
        frame = so_far.vocabulary.frames[made.action]
        brought = frame.brings or frame.implies
        if brought:
            telling.cast("props", so_far.memory.note(Mention(brought, brought)))
    for phrase, mention in clause.named:
        if own_role(mention, so_far.vocabulary) == "props" and mention.concept not in SPOTS:
            hand_over(so_far, phrase, mention, telling)


def add_aside(so_far: SoFar, clause: ClauseReading) -> None:
    """`… måker seg fram (snø til knærne)`: what brackets name beside a doing is part of it."""
    for phrase, mention in clause.named:
        if own_role(mention, so_far.vocabulary) == "props":
            hand_over(so_far, phrase, mention, so_far.drafts[-1])


def only_places(so_far: SoFar, clause: ClauseReading) -> bool:
    """`… løber, gennem en park`: a clause of prepositions only says where what is told before it happens."""
    before = so_far.last_draft
    within = before is not None and not before.bare and not before.places
    return within and bool(clause.named) and all(phrase.relation for phrase, _ in clause.named)
