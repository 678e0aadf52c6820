"""A note's end: what is unsaid is filled in, what is said twice is one."""

from __future__ import annotations

from itertools import pairwise

from rentegn.direction.addressing import address, touch
from rentegn.direction.clauses import STOPS
from rentegn.direction.going_to import go_to_them
from rentegn.direction.heaped import heap_itself
from rentegn.direction.lights import blink_themselves
from rentegn.direction.merging import merged, without_postures, without_settings
from rentegn.direction.not_so import tell_denials
from rentegn.direction.roles import Draft, own_role, settle_target
from rentegn.direction.sequels import caught, hand_taken, played_by_those_after, turned_to
from rentegn.direction.so_far import SoFar
from rentegn.direction.unveiling import unveil
from rentegn.direction.vocabulary import Frame
from rentegn.direction.waiting import bring_on_who_waits
from rentegn.model.direction import Mention


def round_off(so_far: SoFar) -> None:
    """At the note's end: whoever still waits comes on, what is unsaid is filled in, what is said twice is one."""
    bring_on_who_waits(so_far)
    if all(made.beside for made in so_far.drafts):
        # nothing of the note was understood: who is named in it would stand there for no reason
        so_far.drafts.clear()
    frames = so_far.vocabulary.frames
    stops = [word.start for word in so_far.words if word.text in STOPS]
    so_far.drafts = merged(without_postures(so_far.drafts, stops), frames)
    _show_what_follows(so_far)
    played_by_those_after(so_far.drafts, frames)
    for made in so_far.drafts:
        _fill_in(so_far, made)
        settle_target(made, frames[made.action])
    address(so_far.drafts, so_far.vocabulary)
    go_to_them(so_far.drafts, so_far.words, so_far.vocabulary)
    touch(so_far.drafts, so_far.vocabulary)
    caught(so_far.drafts)
    hand_taken(so_far.drafts)
    turned_to(so_far.drafts, so_far.vocabulary)
    unveil(so_far.drafts, so_far.vocabulary)
    blink_themselves(so_far.drafts)
    heap_itself(so_far.drafts)
    _refuse_nobodys(so_far)
    _leave_out_cuts(so_far)
    on_stage = frozenset(mention.entity for mention in so_far.memory.stage)
    so_far.drafts = without_settings(merged(so_far.drafts, frames), on_stage)
    _tell_when(so_far)
    tell_denials(so_far)


def _tell_when(so_far: SoFar) -> None:
    """`Night shift. One nurse in a corridor`: when it is, of what is told first."""
    for made in [made for made in so_far.drafts if not made.filmed][:1]:
        made.manner.extend(when for when in so_far.when if when not in made.manner)


def _show_what_follows(so_far: SoFar) -> None:
    """`Nærbilde: en stol er tom`: what is told right after a sign alone is what the camera is near."""
    for made, after in pairwise(so_far.drafts):
        if made.action == "zoom_in" and made.empty and not made.manner and made.words and not after.filmed:
            near = (*after.props, *after.targets) if not after.actors else after.actors
            made.targets = list(near[:1])


def _leave_out_cuts(so_far: SoFar) -> None:
    """`Klip til: nærbillede af en hånd`: what is cut to is told after it, and a cut alone shows nothing."""
    drafts = so_far.drafts
    for made, after in list(pairwise(drafts)):
        if made.action == "cut_to" and made.empty and after.filmed:
            after.words = [*made.words, *after.words]
            drafts.remove(made)


def _refuse_nobodys(so_far: SoFar) -> None:
    """`Avklares`: what nobody does, with nobody on stage or unknown words beside it, may be anything."""
    nobodys = [made for made in so_far.drafts if made.empty and not (made.of_ideas or made.weather)]
    for made in [made for made in nobodys if not made.filmed]:
        verbs = all(word.part("verb") for word in made.words)
        if so_far.lost or (verbs and not so_far.memory.stage):
            so_far.drafts.remove(made)
            so_far.unread.extend(made.words)


def _fill_in(so_far: SoFar, made: Draft) -> None:
    """An action that names nobody gets its default, or what the film showed last; and what it always brings."""
    frame = so_far.vocabulary.frames[made.action]
    if (frame.uses or frame.implies) and not (made.props or made.places) and not so_far.lost:
        _supply(so_far, made, frame)
    if frame.default and not (made.actors or made.props):
        mention = so_far.memory.named_person(frame.default)
        made.cast(own_role(mention, so_far.vocabulary), mention)
    elif made.empty and made.action == "zoom_in":
        # `Nærbillede af øjet`: of whom the film showed last
        latest = so_far.memory.latest(("actor",))
        made.targets = [latest] if latest is not None else []
    elif made.follows_on and made.props and frame.people and not (made.actors or made.passive or made.foreign):
        if any(so_far.vocabulary.concepts[mention.concept].alive for mention in made.props):
            # `a dog sniffs at it and runs off with it`
            return
        # `stopper og tar de siste trinnene`: whoever it was that did what was done before
        doer = so_far.memory.latest(("actor",))
        made.actors.extend([doer] if doer is not None and doer.entity not in made.entities else [])
    elif made.empty and not frame.brings and not (made.weather or made.filmed or made.foreign):
        later = None if made.of_ideas else so_far.memory.latest(("prop", "place") if frame.things else ("actor",))
        latest = made.latest or later
        if latest is not None:
            made.cast(own_role(latest, so_far.vocabulary), latest)
    instead = frame.lone and any(so_far.vocabulary.kind(mention.concept) == "prop" for mention in made.props)
    if frame.brings and not instead and not any(_is_a(so_far, each.concept, frame.brings) for each in made.props):
        made.props.insert(0, so_far.memory.note(Mention(frame.brings, frame.brings)))


def _is_a(so_far: SoFar, concept: str, general: str) -> bool:
    return general in (concept, *so_far.vocabulary.kinds_of(concept))


def _supply(so_far: SoFar, made: Draft, frame: Frame) -> None:
    """`Et lille vindue. En mand titter ud`: it is the window he looks through; whoever climbs has a mountain."""
    used = so_far.memory.named_thing(frame.uses) if frame.uses else None
    used = used or (so_far.memory.named_thing(frame.implies) if frame.implies else None)
    if used is None and frame.implies:
        used = so_far.memory.note(Mention(frame.implies, frame.implies))
    if used is not None:
        made.cast(own_role(used, so_far.vocabulary), used)
