"""Who makes or lets somebody else do it: `lar de andre bestemme`, `får barna til å le`, `lets the children decide`."""

from __future__ import annotations

from itertools import pairwise

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.helping import GETTING, gets_somebody
from rentegn.direction.roles import Draft, own_role
from rentegn.direction.tag_costs import LETTING
from rentegn.direction.tokens import Word


def set_causer_aside(read: ClauseReading) -> None:
    """Take whoever lets or makes another do it from among those who do it, and the letting from what is done."""
    verb = _causing(read)
    if verb is None:
        return
    people = [pair for pair in read.named if own_role(pair[1], read.vocabulary) == "actors"]
    read.causers = [pair for pair in people if not pair[0].relation and pair[0].noun.start < verb.start]
    read.named = [pair for pair in read.named if pair not in read.causers]
    read.matches = [match for match in read.matches if match.word is not verb]
    for phrase, _ in read.named:
        # `får ham til å le`: he does it
        phrase.oblique = False


def bring_on_causers(read: ClauseReading, made: list[Draft]) -> list[Draft]:
    """Who lets others do it is there meanwhile."""
    if not read.causers or not made:
        return made
    words = [word for phrase, _ in read.causers for word in phrase.words]
    there = Draft("appear", [mention for _, mention in read.causers], words=words, bare=True)
    return [there, *made]


def _causing(read: ClauseReading) -> Word | None:
    """The verb by which somebody lets or gets another, who is named after it, to do what an infinitive tells."""
    verbs = [word for word in read.words if word.part("verb")]
    for verb, done in pairwise(verbs):
        if done.sense is None or done.sense.form != "infinitive" or not _told(read, done):
            continue
        between = [word for word in read.words if verb.end <= word.start < done.start]
        # `får hjælp til at bære`: help is nobody
        within = [phrase for phrase in read.phrases if verb.start < phrase.noun.start < done.start]
        somebody = any(not phrase.relation and phrase.kind != "idea" for phrase in within)
        lets = verb.lemma in LETTING and read.vocabulary.grammar.infinitive not in (word.low for word in between)
        gets = verb.lemma in GETTING and gets_somebody(read.words.index(done), read.words)
        if somebody and (lets or gets):
            return verb
    return None


def _told(read: ClauseReading, verb: Word) -> bool:
    return any(match.word is verb for match in read.matches)
