"""What can be shown of what does not happen: that it ends, that people look away, or else who is there and does not.

`Hun holder op med at græde` is seen as calm, `ingen ser hende` as people who look the other way. What else is denied
simply does not happen; whoever was to do it is there.
"""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.body import OF_SOMEBODY
from rentegn.direction.clauses import Clause
from rentegn.direction.denial import ceasing, negated
from rentegn.direction.matching import Match
from rentegn.direction.memory import Memory
from rentegn.direction.out_of_sight import hidden, unseen_by_anybody
from rentegn.direction.pointing import following, inhabitants
from rentegn.direction.roles import Draft, Named, draft, own_role
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Mention

#: What is seen when a doing, or one of its kind, ends.
_ENDS = {
    "let_go": "hold hold_hands hold_each_other hold_steering_wheel hang_on_to hug grab carry steer drag pull",
    "fall_silent": "talk shout sing laugh argue scream ring bark play_music complain scold be_noisy hum beep honk",
    "be_calm": "be_sad be_angry be_worried tremble be_afraid stress shudder rage cry",
    "vanish": "smoke burn rain snow steam hail glow sparkle leak drip",
    "wake_up": "sleep",
    "stand_up": "sit lie",
}
_END_OF = {doing: end for end, doings in _ENDS.items() for doing in doings.split()}
#: What is done to somebody by heeding them; who does not looks away.
_HEEDING = frozenset(
    {"look", "see", "notice", "discover", "watch", "listen", "greet", "glimpse", "help", "look_up", "react"}
)
#: Who does not do this looks away.
_TURNED_FROM = frozenset({"listen", "greet", "watch", "look", "notice"})
#: What is done with the voice.
_SAYING = frozenset({"talk", "answer", "say", "tell", "ask", "shout"})
#: What says how somebody is otherwise: `en mand, der aldrig siger et ord`.
_NEVER = frozenset({"aldrig", "aldri", "never"})
_EYES = frozenset({"look", "look_up", "raise_head"})


def picture(undone: Sequence[Match], clause: Clause, named: Named, memory: Memory) -> Draft | None:
    """What is seen instead of the doings that a clause denies; None where nothing is."""
    vocabulary = memory.vocabulary
    stops = ceasing(clause.words, vocabulary)
    heard = [match for match in undone if not any(word is match.word for word in stops)]
    if not heard:
        return None
    made = None
    if stops or _no_longer(clause, vocabulary):
        made = _ended(heard[-1], named, vocabulary, plainly=bool(stops))
    elif _said(heard[-1], vocabulary) and not any(word.low in _NEVER for word in clause.words):
        made = _unsaid(heard[-1], clause, named, memory)
    elif heard[-1].action in _TURNED_FROM and unseen_by_anybody(clause, named, vocabulary):
        made = hidden(named, vocabulary)
    elif nobody(clause, vocabulary):
        made = None if _suffered(heard[-1]) else _unheeded(heard[-1], named, memory)
    elif heard[-1].action in _TURNED_FROM and (heard[-1].action not in _EYES or _seen_by(named, vocabulary)):
        made = draft(
            Match("look_away", "verb", heard[-1].word, (), 1), named, vocabulary.frames["look_away"], vocabulary
        )
    if made is not None:
        made.words.extend(word for match in heard for word in match.words)
    return made


def _suffered(match: Match) -> bool:
    """`until nobody can be seen`: what nobody has done to them is nothing that somebody fails to heed."""
    sense = match.word.sense if match.word is not None else None
    return sense is not None and sense.form in ("participle", "passive")


def _said(match: Match, vocabulary: Vocabulary) -> bool:
    plain = match.word is None or not match.word.phase
    return plain and bool(_SAYING.intersection((match.action, *vocabulary.kinds_of_doing(match.action))))


def _unsaid(match: Match, clause: Clause, named: Named, memory: Memory) -> Draft | None:
    """`De siger ingenting`, `nobody answers`: those who could say something are silent."""
    subjects = [
        mention
        for phrase, mention in named
        if _is_somebody(mention, memory.vocabulary)
        and ((not phrase.relation and not phrase.oblique) or phrase.relation in ("by", "of"))
    ]
    people = subjects[:1]
    if nobody(clause, memory.vocabulary):
        people = subjects or _others([mention.entity for _, mention in named], memory)
        group = memory.latest(("actor",), many=True)
        if not people and group is not None and match.action == "talk":
            people = [group]
    elif subjects:
        people = subjects
    return Draft("fall_silent", actors=people) if people else None


def _seen_by(named: Named, vocabulary: Vocabulary) -> bool:
    """Whether there is somebody or something to look at: `ser ikke på hende`, and not `ser sig ikke tilbage`."""
    return any(phrase.relation or phrase.oblique for phrase, _ in named) or len(named) > 1


def _no_longer(clause: Clause, vocabulary: Vocabulary) -> bool:
    return any(word.low in vocabulary.grammar.longer for word in clause.words)


def nobody(clause: Clause, vocabulary: Vocabulary) -> bool:
    """`Ingen ser hende`, `neither of them listens`: whether those who do not are nobody; `ingen penge` is no one."""
    for place, word in enumerate(clause.words):
        after = clause.words[place + 1] if place + 1 < len(clause.words) else None
        if word.low == "no" and after is not None and after.low == "one":
            return True
        named = after is not None and after.part("noun", "manner", "mood")
        if word.low in vocabulary.grammar.nobody and not named:
            return True
    return False


def _end_of(action: str, vocabulary: Vocabulary) -> str:
    kinds = (action, *vocabulary.kinds_of_doing(action))
    return next((_END_OF[kind] for kind in kinds if kind in _END_OF), "")


def _ended(match: Match, named: Named, vocabulary: Vocabulary, *, plainly: bool) -> Draft | None:
    """What ends is let go, falls silent, calms down, is gone, or only stops where the note says so."""
    end = _end_of(match.action, vocabulary) or ("stop" if plainly else "")
    if not end:
        return None
    if end != "vanish":
        return draft(Match(end, "verb", match.word, (), 1, match.passive), named, vocabulary.frames[end], vocabulary)
    frame = vocabulary.frames[match.action]
    brought = next((name for name in (frame.brings, match.action, "flame") if name in vocabulary.concepts), "flame")
    own = [mention for _, mention in named if mention.concept == brought]
    return Draft("vanish", props=own or [Mention(brought, brought, definite=True)])


def _unheeded(match: Match, named: Named, memory: Memory) -> Draft | None:
    """Who does not look up goes on looking at what they have; who else heeds nobody looks away."""
    vocabulary = memory.vocabulary
    kinds = {match.action, *vocabulary.kinds_of_doing(match.action)}
    if not kinds & _HEEDING:
        return None
    # `ingen af eleverne`: those who do not are told
    whole = [
        mention for phrase, mention in named if phrase.relation in ("by", "of") and _is_somebody(mention, vocabulary)
    ]
    objects = [mention for _, mention in named if _is_somebody(mention, vocabulary) and mention not in whole]
    people = whole or _others([mention.entity for mention in objects], memory)
    if not people:
        return None
    seen_still = [mention for phrase, mention in named if phrase.relation == "from"]
    if kinds & _EYES and seen_still:
        return Draft("look", actors=people, props=seen_still)
    return Draft("look_away", actors=people, targets=objects[:1])


def _is_somebody(mention: Mention, vocabulary: Vocabulary) -> bool:
    return own_role(mention, vocabulary) == "actors" and mention.concept not in OF_SOMEBODY


def _others(besides: Sequence[str], memory: Memory) -> list[Mention]:
    """The people there, without those whom they do not heed: several, or all who are there one by one."""
    everybody = {mention.entity: mention for mention in (*memory.stage, *memory.named.values())}
    people = [
        mention
        for mention in everybody.values()
        if _is_somebody(mention, memory.vocabulary) and mention.entity not in memory.about.union(besides)
    ]
    several = [mention for mention in people if mention.count != 1]
    if several:
        return several[-1:]
    if people:
        return people
    usual = inhabitants(memory) or following(memory)
    return [usual] if usual is not None else []


def denied_words(clause: Clause, vocabulary: Vocabulary) -> list[Word]:
    """The words by which a clause denies, also those that only strengthen it: *ikke længere*."""
    words = negated(clause, vocabulary)
    return [*words, *(word for word in clause.words if word.low in vocabulary.grammar.longer and word not in words)]
