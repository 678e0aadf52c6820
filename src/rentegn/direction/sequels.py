"""What a doing is where it comes after another: whoever receives one who stumbles catches them; so once more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.clauses import STOPS
from rentegn.direction.repeating import one_more_of, says_all_do, says_once_more, says_who_then
from rentegn.direction.roles import Draft, own_role
from rentegn.direction.so_far import SoFar
from rentegn.direction.vocabulary import Frame, Vocabulary
from rentegn.model.direction import Mention

#: What somebody who is received has done, so that they are caught.
_FALLING = frozenset({
    "stumble", "slip", "fall", "lose_balance", "faint", "trip", "jump", "totter", "collapse", "limp", "topple", "throw",
    "throw_oneself", "swing", "jump_down",
})  # fmt: skip
#: What is done with many at the same time, so that one more makes one more of them.
_AT_ONCE = frozenset({"juggle", "carry", "hold", "balance", "stack", "pile_up"})
#: Who holds out a hand, and what another does who takes it.
_OFFERING = frozenset({"offer_hand", "reach_out"})
_TAKING = frozenset({"pick_up", "take", "grab", "catch"})
_TAKEN = "take_hand"
_RECEIVING, _CATCHING = "welcome", "catch"


def caught(drafts: Sequence[Draft]) -> None:
    """`Ansatt snubler; kollegaen tar henne imot`: whoever has just lost their footing is caught."""
    for before, made in pairwise(drafts):
        fell = {mention.entity for mention in (*before.actors, *before.props)}
        received = any(mention.entity in fell for mention in (*made.targets, *made.props))
        if made.action == _RECEIVING and before.action in _FALLING and received:
            made.action = _CATCHING


#: How somebody turns to one to whom they then speak.
_TURNING = frozenset({"lean", "lean_forward", "lean_in", "lean_over", "turn"})
_SPEAKING = frozenset({"talk", "whisper", "ask", "say", "tell", "shout", "point", "smile", "wave", "nod"})


def turned_to(drafts: Sequence[Draft], vocabulary: Vocabulary) -> None:
    """`The interpreter leans in and whispers to the newcomer`: to whom somebody leans who then speaks to them."""
    for before, made in pairwise(drafts):
        kinds = (made.action, *vocabulary.kinds_of_doing(made.action))
        same = bool(made.actors) and made.actors == before.actors and made.follows_on
        alone = not (before.targets or before.props or before.places)
        somebody = bool(made.targets) and vocabulary.kind(made.targets[0].concept) == "actor"
        if before.action in _TURNING and alone and same and somebody and _SPEAKING.intersection(kinds):
            before.targets = list(made.targets[:1])


def played_by_those_after(drafts: list[Draft], kinds: Mapping[str, Frame]) -> None:
    """`Intervju. Leder på den ene siden av bordet, søker på den andre`: a doing that is only called is theirs."""
    for made, after in list(pairwise(drafts)):
        frame = kinds[made.action]
        called = made.empty and made.words and all(word.part("sign") for word in made.words if not word.is_mark)
        of_people = frame.people or frame.object == "actors"
        if not called or not of_people or made.filmed or not (after.bare and after.actors):
            continue
        people = list(after.actors)
        made.actors = people if frame.object == "actors" else people[:1]
        made.targets = [] if frame.object == "actors" else people[1:2]
        made.props, made.places = list(after.props), list(after.places)
        made.manner.extend(after.manner)
        made.words.extend(after.words)
        drafts.remove(after)


def hand_taken(drafts: Sequence[Draft]) -> None:
    """`Han rækker hånden frem, og hun tager den`: what is taken is the hand of whoever holds it out."""
    for place, made in enumerate(drafts):
        if made.action not in _TAKING or made.props or made.passive or not made.actors:
            continue
        offered = next((each for each in reversed(drafts[max(0, place - 2) : place]) if each.action in _OFFERING), None)
        if offered is not None and offered.actors and offered.actors != made.actors:
            made.action, made.targets = _TAKEN, offered.actors[:1]


def once_more(so_far: SoFar, clause: ClauseReading) -> bool:
    """`En dråpe faller, så en til`, `så alle`: tell what was told last with one more, or with all.

    False where it says something else.
    """
    before = so_far.last_draft
    everybody = says_all_do(clause.words)
    if not (everybody or says_once_more(clause.words)) or before is None or before.filmed:
        return False
    if everybody and not any(mention.count == 1 for mention in (*before.actors, *before.props)):
        return False
    said = [word for word in clause.words if not word.is_mark]
    more = replace(before, words=list(said))
    which = one_more_of(clause.words)
    role = _role_of_more(before, which, everybody=everybody)
    if role:
        first = getattr(before, role)[0]
        if everybody:
            again = _all_like(first, so_far)
        elif which and before.action in _AT_ONCE and first.count == which - 1:
            again = so_far.memory.note(replace(first, count=which))
        else:
            again = _another(first, so_far)
        setattr(more, role, [again])
    for word in said:
        word.account("function", reason="once more")
    so_far.drafts.append(more)
    return True


def who_then(so_far: SoFar, clause: ClauseReading) -> bool:
    """`Læreren rejser sig, så en elev`: tell what was told last of others, or of what else it is done to."""
    before = so_far.last_draft
    if before is None or before.bare or before.filmed or so_far.parted in STOPS or not clause.named:
        return False
    if clause.matches or not says_who_then(clause.words, so_far.vocabulary):
        return False
    mentions = [mention for _, mention in clause.named]
    roles = {own_role(mention, so_far.vocabulary) for mention in mentions}
    if roles == {"actors"} and not before.actors:
        return False
    # `clear the cycle path first, then the road`
    where = roles == {"place"} and bool(before.places)
    role = "places" if where else "actors" if roles == {"actors"} else "props"
    if role == "props" and (roles != {"props"} or not before.props):
        return False
    more = replace(before, words=[word for phrase, _ in clause.named for word in phrase.words])
    setattr(more, role, mentions)
    so_far.drafts.append(more)
    return True


def _role_of_more(before: Draft, which: int, *, everybody: bool) -> str:
    """Whether there is one more who does it, or one more thing that it is done to: `lifts a box, then another`."""
    if not (before.actors and before.props) or everybody:
        return "actors" if before.actors else "props" if before.props else ""
    thing, who = before.props[0], before.actors[0]
    if which:
        return "props" if thing.count == which - 1 else "actors"
    new = not thing.definite and (thing.count == 1 or who.count != 1)
    return "props" if new and (who.definite or not _named_by_noun(who)) else "actors"


def _named_by_noun(who: Mention) -> bool:
    """Whether a noun of this note says who it is, and not a pronoun."""
    return bool(who.text) and not who.definite


def _another(first: Mention, so_far: SoFar) -> Mention:
    return so_far.memory.note(replace(first, entity=f"{first.concept}_2", count=1, definite=False))


def _all_like(first: Mention, so_far: SoFar) -> Mention:
    """`En rækker hånden op, så en til, så alle`: all of those of whom the first is one."""
    several = so_far.vocabulary.concepts[first.concept].many
    known = so_far.memory.known.get(several)
    return so_far.memory.note(known or replace(first, entity=several, count=None, definite=True))
