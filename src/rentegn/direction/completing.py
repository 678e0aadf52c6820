"""What a clause's doings lack, given from the clauses before it."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.additions import hand_over
from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.doing_meant import settle_of_places
from rentegn.direction.legs import is_leg
from rentegn.direction.likening import BECOMING
from rentegn.direction.roles import BESIDE, Draft, as_meant, own_role
from rentegn.direction.so_far import SoFar, Waiting
from rentegn.direction.tokens import Word
from rentegn.model.direction import Mention

#: What happens to things, and is done by whoever does it: `måler blodtrykket og skriver tallet ned`.
_BY_HAND = frozenset({"animate_text"})


def complete(so_far: SoFar, found: list[Draft], clause: ClauseReading) -> None:
    """Give the first draft what waited for it, and each without anybody the subject of the clause before."""
    first = found[0]
    for phrase, mention in so_far.waiting.named:
        hand_over(so_far, phrase, mention, first)
    first.manner = [*so_far.waiting.manner, *so_far.waiting.spots, *first.manner]
    so_far.waiting = Waiting()
    for made in found:
        frame = so_far.vocabulary.frames[made.action]
        # `krølles sammen og kastes i søpla`: the bin is only where it goes
        bare = {mention.entity for phrase, mention in clause.named if not phrase.relation}
        done = made.passive and any(mention.entity in bare for mention in made.props)
        before = so_far.last_draft
        undergone = made.passive or (before is not None and before.passive and clause.subjectless)
        if undergone and not (clause.subject or made.actors or made.targets or done or made.foreign):
            _go_where(so_far, clause, made)
        on_its_way = is_leg(clause.words)
        if on_its_way:
            _go_where(so_far, clause, made)
        ideal = made.of_ideas and not clause.subjectless
        own = bool(clause.subject) and not (clause.relative and so_far.subject)
        _join_in(so_far, clause, made)
        unsaid = (made.empty and not ideal) or (not made.actors and not done and (clause.subjectless or not own))
        if frame.object == "actors" and clause.goes_on_with_people and made.actors and not made.passive:
            # `… and meets the cook`: both do it
            made.actors = [*(who for who in so_far.subject if who not in made.actors), *made.actors]
        for mention in so_far.subject if unsaid and not (made.weather or made.foreign) else ():
            role = own_role(mention, so_far.vocabulary)
            if frame.default and role != "actors" and not (clause.relative or on_its_way):
                continue
            alive = so_far.vocabulary.concepts[mention.concept].alive
            # `smiler og holder en ball`: what only happens to things is done by whoever has a thing to do it to
            by_hand = not made.passive and (made.action in _BY_HAND or bool(made.props))
            by_itself = frame.things and role == "actors" and not by_hand
            if not by_itself and (alive or not frame.people or made.passive):
                made.cast(role, as_meant(mention, frame))
        settle_of_places(made)
        if clause.done_to_the_same and frame.object == "target" and not made.targets:
            made.targets.extend(mention for mention in so_far.subject[:1] if mention.entity not in made.entities)


def joined_to_its_way(so_far: SoFar, found: list[Draft], clause: ClauseReading) -> list[Draft]:
    """`ruller under bordet og bort til en gutt`: one way of the same doing, which leads where it ends."""
    before = so_far.last_draft
    if not found or before is None or before.action != found[0].action or not is_leg(clause.words):
        return found
    moved = {mention.entity for mention in so_far.subject}
    goal = [each for each in (*found[0].targets, *found[0].places, *found[0].props) if each.entity not in moved]
    if not goal:
        return found
    before.props.extend(mention for mention in before.targets if mention not in before.props)
    before.targets = goal[:1]
    before.words.extend(found[0].words)
    before.manner.extend(manner for manner in found[0].manner if manner not in before.manner)
    return found[1:]


def _go_where(so_far: SoFar, clause: ClauseReading, made: Draft) -> None:
    """`A letter is folded and put in a drawer`: what a small word governs is where, and the letter is put there."""
    where = {mention.entity for phrase, mention in clause.named if phrase.relation in BESIDE}
    things = [mention for mention in so_far.subject if own_role(mention, so_far.vocabulary) == "props"]
    if things and made.props and all(mention.entity in where for mention in made.props):
        made.targets, made.props = made.props[:1], [*things, *made.props[1:]]


def _join_in(so_far: SoFar, clause: ClauseReading, made: Draft) -> None:
    """`… and carries chairs with the others`: whoever the clause before was about does it together with them."""
    with_them = {mention.entity for phrase, mention in clause.named if phrase.relation == "with"}
    people = [each for each in so_far.subject if own_role(each, so_far.vocabulary) == "actors"]
    if clause.subjectless and made.actors and all(each.entity in with_them for each in made.actors):
        made.actors = [*(each for each in people if each.entity not in with_them), *made.actors]


def show_excepted(so_far: SoFar, clause: ClauseReading, found: Sequence[Draft]) -> None:
    """`Everyone leaves except one woman`: she is there, and does not do it."""
    one = _one_excepted(clause)
    several = [mention for made in found for mention in made.actors or made.props if mention.count != 1][:1]
    if one is not None and several:
        # `alle rejser sig undtagen én`: one of them
        alone = Mention(several[0].concept, several[0].concept)
        made = Draft("appear", words=[one], bare=True)
        made.cast(own_role(alone, so_far.vocabulary), so_far.memory.note(alone))
        so_far.drafts.append(made)
        one.account(own_role(alone, so_far.vocabulary).removesuffix("s"), alone.concept)
        so_far.memory.handle(several)
        return
    people = [mention for _, mention in clause.excepted if own_role(mention, so_far.vocabulary) == "actors"]
    if people:
        words = [word for phrase, _ in clause.excepted for word in phrase.words]
        so_far.drafts.append(Draft("appear", people, words=words, bare=True))


def _one_excepted(clause: ClauseReading) -> Word | None:
    """The word by which one of those whom the clause is about does not do it; None where it says who that is."""
    grammar = clause.vocabulary.grammar
    for at, word in enumerate(clause.words):
        after = clause.words[at + 1 : at + 3]
        excepts = word.sense is None and (grammar.prepositions.get(word.low) == "except" or word.low == "but")
        if not (excepts and after and grammar.numbers.get(after[0].low) == 1):
            continue
        if len(after) == 1 or after[1].is_mark or after[1].part("verb"):
            return after[0]
    return None


def become(so_far: SoFar, found: Sequence[Draft]) -> None:
    """`Frøet spirer og bliver til et træ`: what the clause before was about becomes what this one names."""
    about = {mention.entity for mention in so_far.subject}
    for made in found:
        results = [mention for mention in made.props if mention.entity not in about]
        if made.action in BECOMING and results and len(results) < len(made.props):
            made.props = [mention for mention in made.props if mention.entity in about]
            made.actors, made.targets = [*made.actors, *made.targets], results[:1]
