"""One visual note, read clause by clause into drafts of directions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rentegn.direction.absolutes import beside
from rentegn.direction.accounts import account_for
from rentegn.direction.additions import lists_only, tell_contents
from rentegn.direction.clause_drafts import drafts, instead
from rentegn.direction.clause_passes import read_clause
from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.clauses import STOPS, clauses_of
from rentegn.direction.completing import become, complete, joined_to_its_way, show_excepted
from rentegn.direction.described import described
from rentegn.direction.going_on_with import go_on_with
from rentegn.direction.left_out import supply
from rentegn.direction.listed import set_listed_aside
from rentegn.direction.loose_manners import only_manners, only_moods
from rentegn.direction.memory import Memory
from rentegn.direction.not_done import nobody
from rentegn.direction.not_so import asked, deny, saved_from, send_off, usual, was_before
from rentegn.direction.remaining import leave_from, stay_there
from rentegn.direction.roles import Draft
from rentegn.direction.rounding_off import round_off
from rentegn.direction.scene_setting import show_filmed
from rentegn.direction.sequels import once_more, who_then
from rentegn.direction.so_far import SoFar
from rentegn.direction.taking_along import had_along, take_along
from rentegn.direction.tokens import Word
from rentegn.direction.trying import tries_it
from rentegn.direction.unnoticed import unnoticed
from rentegn.direction.unread import unread
from rentegn.direction.waiting import is_about_others, keep, set_waiting_scenes
from rentegn.direction.words import words_of
from rentegn.model.direction import Mention


@dataclass(slots=True)
class NoteRead:
    """What a note came to: drafts in its order, every word accounted for, and verbs that nothing can be done with."""

    words: list[Word]
    drafts: list[Draft] = field(default_factory=list)
    unread: list[Word] = field(default_factory=list)
    #: The words of clauses that say what does not happen, or who is not there.
    denied: list[Word] = field(default_factory=list)


#: How it goes of which only a call is said: `ups!`.
_OOPS = "by_accident"
#: Doings that let somebody know what is asked.
_SHOWING = frozenset({"show", "explain", "explain_to", "point", "demonstrate", "teach"})


def read_note(text: str, memory: Memory, names: Sequence[str] = ()) -> NoteRead:
    """A note's actions with their roles; `memory` learns whom it names. `names` are those of the core values."""
    memory.called.clear()
    so_far = SoFar(words_of(text, memory.vocabulary, names), memory)
    clauses = clauses_of([word for word in so_far.words if not word.aside], memory.vocabulary)
    # of one who is not there and was not there before, all that can be shown is how he goes
    sudden = any(word.part("sign") for word in so_far.words) or (len(clauses) == 1 and not memory.stage)
    waiting: list[Draft] = []
    for number, clause in enumerate(clauses, 1):
        told = list(so_far.drafts)
        if so_far.parted in STOPS:
            memory.just_named.clear()
        filmed = so_far.filmed and so_far.parted not in STOPS
        named, about, later = so_far.last_named, so_far.subject, bool(so_far.drafts)
        read = read_clause(clause, memory, text, named, about, sudden=sudden, filmed=filmed, later=later)
        so_far.clauses.append(read)
        after = clauses[number].words if number < len(clauses) else ()
        _take(so_far, read, after)
        so_far.drafts = _told_last(so_far.drafts, waiting)
        waiting = [made for made in so_far.drafts if clause.waits and not _among(made, told)]
        so_far.spoken = clause.words
        so_far.only_denied = read.only_denies
        so_far.first = False
    round_off(so_far)
    account_for(so_far)
    return NoteRead(so_far.words, so_far.drafts, so_far.unread, so_far.denied)


def _told_last(drafts: Sequence[Draft], waiting: Sequence[Draft]) -> list[Draft]:
    """`medicine is not given until two nurses have checked it`: what waits for the next doing is told after that."""
    return [*(made for made in drafts if not _among(made, waiting)), *waiting]


def _among(made: Draft, drafts: Sequence[Draft]) -> bool:
    return any(made is one for one in drafts)


def _take(so_far: SoFar, clause: ClauseReading, following: Sequence[Word]) -> None:
    """Add one clause to what the note came to so far; `following` are the words of the next one."""
    if clause.relative and clause.before is not None:
        so_far.subject = (so_far.memory.note(clause.before),)
    if clause.absent or clause.denied:
        so_far.denied.extend(clause.words)
    if clause.absent:
        send_off(so_far, clause)
        leave_from(so_far, clause)
        return
    if so_far.nobody and clause.subjectless and so_far.parted not in STOPS:
        so_far.denied.extend(clause.words)
        so_far.parted = clause.ends
        return
    so_far.nobody = clause.only_denies and nobody(clause.clause, so_far.vocabulary)
    if clause.contents and so_far.drafts:
        so_far.contents.append(clause)
        tell_contents(so_far, clause)
        return
    if once_more(so_far, clause) or who_then(so_far, clause) or unnoticed(so_far, clause):
        so_far.parted = clause.ends
        return
    if was_before(clause) or saved_from(so_far, clause) or usual(clause, following):
        so_far.denied.extend(clause.words)
        so_far.parted = clause.ends
        _hand_on(so_far, clause)
        return
    if asked(so_far, clause):
        so_far.contents.append(clause)
        if so_far.spoken[-1].low in so_far.vocabulary.grammar.prepositions or _shown_or_told(so_far):
            tell_contents(so_far, clause)
        else:
            so_far.denied.extend(clause.words)
        so_far.parted = clause.ends
        return
    tried = tries_it(so_far, clause)
    found = tried or drafts(clause) or instead(clause)
    if clause.clause.absolute and found:
        if so_far.last_draft is None:
            # `one nurse, a lamp burning`: there is nothing yet that it goes along with
            set_waiting_scenes(so_far)
        found = beside(so_far, clause, found)
        so_far.parted = clause.ends
        so_far.drafts.extend(found)
        return
    manners = only_manners(clause)
    told = manners or (only_moods(clause) if so_far.parted not in STOPS else [])
    parted, so_far.parted = so_far.parted, clause.ends
    if parted == ":" and lists_only(so_far, clause):
        for phrase, _ in clause.named:
            so_far.drafts[-1].words.extend(phrase.words)
        return
    if told and so_far.drafts and (manners or _doing(so_far.drafts[-1])):
        so_far.drafts[-1].manner.extend(told)
        return
    if not found and described(so_far, clause):
        _hand_on(so_far, clause)
        return
    if manners and not so_far.drafts:
        # `Ups! Koppen falder`: so goes what is told next
        so_far.waiting.manner.extend(manner for manner in manners if manner == _OOPS)
    _tell(so_far, clause, found, last=not following)
    if clause.only_denies:
        own = (so_far.first or parted in STOPS) and clause.ends in ("", *STOPS)
        deny(so_far, clause, shown=bool(found), own=own)
    elif not tried:
        so_far.unread.extend(unread(clause))
    _hand_on(so_far, clause)


def _tell(so_far: SoFar, clause: ClauseReading, found: list[Draft], *, last: bool) -> None:
    """What a clause's doings show; or whom it names, where it has none."""
    so_far.filmed = clause.filmed or any(made.filmed for made in found)
    if is_about_others(so_far, clause) or (so_far.filmed and found):
        set_waiting_scenes(so_far)
    if so_far.filmed and found:
        show_filmed(so_far, found)
    elif found:
        set_listed_aside(so_far, clause)
        complete(so_far, found, clause)
        stay_there(so_far, found, clause)
        supply(so_far, found, clause)
        become(so_far, found)
        take_along(so_far, found, clause)
        found = joined_to_its_way(so_far, found, clause)
        for made in found[:1]:
            go_on_with(so_far, made, clause)
        show_excepted(so_far, clause, found)
        so_far.drafts.extend(found)
        for made in found:
            so_far.memory.take_up(made.action, made.props)
    else:
        keep(so_far, clause, last)


def _hand_on(so_far: SoFar, clause: ClauseReading) -> None:
    """Leave for the next clause whom this one was about; what a relative one names is not what the other is about."""
    if clause.foreign:
        so_far.subject = _card_shown(so_far, clause)
    elif not ((clause.subjectless or clause.relative) and so_far.subject):
        so_far.subject = clause.subject or so_far.subject
    so_far.spoken_of = clause.last_named
    so_far.had_along = had_along(clause)
    so_far.memory.about = frozenset(mention.entity for mention in so_far.subject)


def _card_shown(so_far: SoFar, clause: ClauseReading) -> tuple[Mention, ...]:
    """`Tilliden vokser og breder sig`: the idea that a clause is about, where it is there as a card; else nobody."""
    made = so_far.last_draft
    shown = made.props if clause.idea is not None and made is not None else []
    return tuple(mention for mention in shown if clause.idea is not None and mention.concept == clause.idea.concept)


def _doing(made: Draft) -> bool:
    """Whether it is something that can be done in a mood."""
    return not made.bare and not made.posture and bool(made.actors)


def _shown_or_told(so_far: SoFar) -> bool:
    """`shows her where it goes`: whether somebody is let know what is asked."""
    return so_far.last_draft is not None and so_far.last_draft.action in _SHOWING
