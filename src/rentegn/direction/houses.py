"""Whom a house stands for that does what only people do: `skolen jubler`, `vuggestuen går tur i skoven`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rentegn.direction.clauses import Clause
from rentegn.direction.expecting import doings_of, said_of
from rentegn.direction.phrases import Phrase
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

#: Who is meant by the house that they are in, and by what they are part of.
_MEANT = {
    "school": "student", "classroom": "student", "kindergarten": "child", "forest_kindergarten": "child",
    "youth_club": "youth", "nursing_home": "resident", "sheltered_housing": "resident", "hospital": "nurse",
    "hospital_ward": "nurse", "health_centre": "nurse", "town_hall": "employee", "office": "employee",
    "factory": "employee", "workshop": "employee", "library": "librarian", "kitchen": "cook", "restaurant": "waiter",
    "cafe": "waiter", "neighbourhood": "citizen", "village": "citizen", "organisation": "employee",
    "hall": "spectator", "theatre": "spectator", "sports_hall": "spectator", "meeting_room": "participant",
}  # fmt: skip
#: What somebody is who burns for something, how they are called, and who they are then.
_SOUL, _SOULS, _VOLUNTEER = "flame", ("ildsj", "eldsj", "fiery soul", "enthusiast"), "volunteer"
#: What a house does not do, and who is in it does, though others may do it as well.
_GOING = frozenset(
    {"walk", "enter", "run", "travel", "march", "cycle", "dance", "sing", "leave", "hike", "serve", "cook"}
)
#: What those in it do where all of it is said to: `hele kontoret snur seg`.
_OF_ALL = frozenset({"turn", "turn_around", "rise", "stand_up", "look", "move", "stop", "gather"})
#: What is said of a house itself: how it stands there, and what is sold or opened in it.
_OF_HOUSES = frozenset({"stand", "lie", "open", "close", "sell", "stop", "wait", "appear", "show", "sleep"})


def peopled(phrases: list[Phrase], clause: Clause, vocabulary: Vocabulary) -> list[Phrase]:
    """The phrases of a clause, a house among them that does what only people do as those who are meant by it."""
    for phrase in phrases:
        if _is_soul(phrase) and _acts(phrase, phrases, clause, vocabulary) and _human(clause, vocabulary):
            phrase.concept, phrase.kind = _VOLUNTEER, "actor"
    return [
        _those_in_it(phrase) if _means_people(phrase, phrases, clause, vocabulary) else phrase for phrase in phrases
    ]


def _is_soul(phrase: Phrase) -> bool:
    """`En ildsjel sjonglerer med nøkler`: a fiery soul who does what people do is one of those who burn for it."""
    return phrase.concept == _SOUL and phrase.noun.lemma.startswith(_SOULS)


def _means_people(phrase: Phrase, phrases: Sequence[Phrase], clause: Clause, vocabulary: Vocabulary) -> bool:
    if not _acts(phrase, phrases, clause, vocabulary):
        return False
    return phrase.concept in _MEANT and (
        _human(clause, vocabulary)
        or _stand(phrase, clause, vocabulary)
        or _all_in_it(phrase, clause, vocabulary)
        or _beside_people(phrase, phrases)
    )


def _those_in_it(house: Phrase) -> Phrase:
    several = house.count if house.count is not None and house.count > 1 else None
    people = replace(house, concept=_MEANT[house.concept], kind="actor", count=several, many=True)
    people.manner = []
    return people


def _beside_people(phrase: Phrase, phrases: Sequence[Phrase]) -> bool:
    """`Kommunen og borgerne bygger en bro`: an organisation that people are named beside, who do it with it."""
    place = phrases.index(phrase)
    before = phrases[place - 1] if phrase.joined and place else None
    after = phrases[place + 1] if place + 1 < len(phrases) and phrases[place + 1].joined else None
    people = [other for other in (before, after) if other is not None and other.kind == "actor" and not other.relation]
    return phrase.kind == "idea" and bool(people)


def _acts(phrase: Phrase, phrases: Sequence[Phrase], clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether a house stands bare where who does it would: before an active verb, or right after it."""
    if phrase.concept not in (*_MEANT, _SOUL) or phrase.relation or (phrase.noun.sense and phrase.noun.sense.genitive):
        return False
    verb = next((word for word in clause.words if word.part("verb")), None)
    if verb is None or verb.sense is None or verb.sense.form != "finite":
        return False
    if any(_participle(word) for word in clause.words) and _done_to_it(verb, clause, vocabulary):
        return False
    bare = [other for other in phrases if not other.relation and other.noun.start < verb.start]
    return phrase.noun.start < verb.start or (not bare and phrase is _after(verb.start, phrases))


def _done_to_it(verb: Word, clause: Clause, vocabulary: Vocabulary) -> bool:
    """`skolen bliver malet`, `rådhuset er oplyst`: what is done to a house, though `kontoret er samlet`."""
    if verb.lemma in vocabulary.grammar.passives:
        return True
    together = any(frame.action in _OF_ALL for frame in doings_of(clause, vocabulary))
    return verb.lemma in vocabulary.grammar.being and not together


def _participle(word: Word) -> bool:
    return word.sense is not None and word.part("verb") and word.sense.form == "participle"


def _after(start: int, phrases: Sequence[Phrase]) -> Phrase | None:
    return next((phrase for phrase in phrases if phrase.noun.start > start), None)


def _stand(phrase: Phrase, clause: Clause, vocabulary: Vocabulary) -> bool:
    """`To afdelinger står på hver sin side`: of several who are no house, those who are in them stand there."""
    verbs = [word.lemma for word in clause.words if word.part("verb")]
    return phrase.kind == "idea" and phrase.many and len(verbs) == 1 and verbs[0] in vocabulary.grammar.stances


def _all_in_it(phrase: Phrase, clause: Clause, vocabulary: Vocabulary) -> bool:
    """`Hele kontoret snur seg`: of all of a house what those in it do together is said."""
    frames = doings_of(clause, vocabulary)
    return "whole" in phrase.manner and any(frame.action in _OF_ALL for frame in frames)


def _human(clause: Clause, vocabulary: Vocabulary) -> bool:
    frames = doings_of(clause, vocabulary)
    if _OF_HOUSES & said_of(clause, vocabulary):
        # `kirken og skolen dukker opp`
        return False
    return bool(frames) and all(
        (frame.people or frame.action in _GOING) and frame.action not in _OF_HOUSES for frame in frames
    )
