"""Clauses without a doing: whom they name waits for one, or is brought on."""

from __future__ import annotations

from rentegn.direction.additions import add_aside, hand_over, only_places
from rentegn.direction.body import OF_SOMEBODY
from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.clauses import STOPS
from rentegn.direction.likening import likened
from rentegn.direction.loose_manners import manners_beside, spots
from rentegn.direction.roles import Draft, own_role
from rentegn.direction.scene_setting import posture_told, set_scene
from rentegn.direction.so_far import SoFar, Waiting
from rentegn.direction.unread import unread

#: So many things must be known beside a word that is not, where nothing is done.
_MOST_OF_TWO = 3
#: What alone only says when the rest of a note happens.
_LOUD = frozenset({"noise", "racket", "uproar"})
_TIMES = frozenset({"night_shift", "heatwave", "lesson", "night", "morning", "evening"})

#: What of these is at night, and how that is told.
_NIGHTS = frozenset({"night_shift", "night"})
_AT_NIGHT = ("at_night",)

#: How it is on the roads: what others do next is done in it, and not by it.
_ON_ROADS = frozenset({"traffic_jam"})


def keep(so_far: SoFar, clause: ClauseReading, last: bool) -> None:
    """A clause without an action: hold on to whom it names, or bring them on."""
    filmed = so_far.last_draft
    if clause.looks_on and not clause.named and filmed is not None and filmed.filmed:
        # `zoomer ud fra byen, til vi ser det hele fra oven`
        filmed.manner.extend(manners_beside(clause))
        return
    so_far.waiting.manner.extend(idiom.manner for idiom in clause.idioms)
    if unread(clause) or clause.unknown_doing:
        _stage_people(so_far, clause)
        return
    if 2 * clause.gaps > len(clause.named) or (clause.gaps and len(clause.named) < _MOST_OF_TWO):
        return
    kinds = {so_far.vocabulary.kind(mention.concept) for _, mention in clause.named}
    posture = posture_told(clause)
    turned = likened(clause)
    if turned is not None:
        so_far.drafts.append(turned)
        return
    goes_on = not last and clause.ends not in STOPS
    if clause.clause.aside and so_far.drafts:
        add_aside(so_far, clause)
    elif (kinds & {"actor", "idea"} and goes_on and not _of_roads(clause)) or clause.idioms:
        so_far.waiting.named.extend(clause.named)
        so_far.waiting.clauses.append(clause)
        so_far.waiting.spots.extend(spots(clause))
    elif posture:
        set_scene(so_far, posture, clause)
    elif only_places(so_far, clause):
        for phrase, mention in clause.named:
            hand_over(so_far, phrase, mention, so_far.drafts[-1])
    elif not last and _only_noise(clause):
        so_far.waiting.manner.append("loud")
        clause.named[0][0].noun.account("manner", "loud", "how it is done")
    elif _only_when(clause) and not (last and not so_far.drafts):
        for phrase in clause.phrases:
            phrase.noun.account("manner", phrase.concept, "when it is done")
        so_far.when.extend(_AT_NIGHT if any(phrase.concept in _NIGHTS for phrase in clause.phrases) else ())
    elif any(not phrase.refers for phrase, _ in clause.named):
        set_scene(so_far, "appear", clause)


def _only_when(clause: ClauseReading) -> bool:
    """`Night shift. …`, `heatwave!!`: a time or weather alone, in which the rest of the note happens."""
    times = bool(clause.phrases) and all(phrase.concept in _TIMES for phrase in clause.phrases)
    return times and not any(word.part("verb") for word in clause.words)


def _of_roads(clause: ClauseReading) -> bool:
    """`Rush hour: cars bumper to bumper, a bus is stuck`: how it is on the roads, and nothing else."""
    return bool(clause.named) and all(mention.concept in _ON_ROADS for _, mention in clause.named)


def _only_noise(clause: ClauseReading) -> bool:
    """`Larm! Telefoner kimer`: of noise alone, so loud is what the rest of the note tells."""
    return len(clause.named) == 1 and clause.named[0][1].concept in _LOUD and not clause.verbal


def _stage_people(so_far: SoFar, clause: ClauseReading) -> None:
    """Whoever does what is not known is at least there."""
    people = [pair for pair in clause.named if own_role(pair[1], so_far.vocabulary) == "actors" and not pair[0].refers]
    if clause.only_denies:
        people = [pair for pair in people if pair[1].concept not in OF_SOMEBODY]
    if people:
        beside = not clause.only_denies or clause.unknown_doing or clause.lost
        made = Draft("appear", [mention for _, mention in people], bare=True, beside=beside)
        made.words = [word for phrase, _ in people for word in phrase.words]
        so_far.drafts.append(made)


def is_about_others(so_far: SoFar, clause: ClauseReading) -> bool:
    """Whether a clause is about others than the people who wait for what they do."""
    waiting = {mention.entity for _, mention in so_far.waiting.named}
    people = any(so_far.vocabulary.kind(mention.concept) == "actor" for _, mention in so_far.waiting.named)
    about = {mention.entity for mention in clause.subject}
    return people and not so_far.waiting.manner and bool(about) and not about & waiting and not clause.subjectless


def set_waiting_scenes(so_far: SoFar) -> None:
    """Show whom the earlier clauses named as they said that these are there."""
    for clause in so_far.waiting.clauses:
        set_scene(so_far, posture_told(clause) or "appear", clause)
    so_far.waiting = Waiting()


def bring_on_who_waits(so_far: SoFar) -> None:
    """Whoever still waits at the note's end appears, or plays in what is told last as they were said to."""
    if not so_far.waiting.named:
        return
    before = so_far.last_draft
    if before is not None and so_far.waiting.manner and (so_far.waiting.all_in(before) or not before.actors):
        made = before
    else:
        made = Draft("walk" if so_far.waiting.manner else "appear")
        so_far.drafts.append(made)
    made.manner.extend(so_far.waiting.manner)
    for phrase, mention in so_far.waiting.named:
        made.cast(own_role(mention, so_far.vocabulary), mention)
        made.words.extend(phrase.words)
