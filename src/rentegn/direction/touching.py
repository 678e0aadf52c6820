"""Whose part of the body something is done to: `lægger en hånd på hendes skulder`, `måler blodtrykket hans`."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.body import ON_SOMEBODY
from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.clauses import Clause
from rentegn.direction.memory import Memory
from rentegn.direction.phrases import Phrase
from rentegn.direction.pointing import pointed, sex_of
from rentegn.direction.tokens import Word
from rentegn.model.direction import Mention

_THEIRS = ON_SOMEBODY | frozenset({
    "finger", "wrist", "forehead", "chin", "belly", "elbow", "thumb", "toe", "blood_pressure", "pulse", "sleeve",
    "nail", "tooth", "tie", "collar", "wound", "skin", "brow",
})  # fmt: skip
#: How something is to somebody's part who need not have been named before: `the battery above his head`.
_BESIDE = frozenset({"over", "around", "behind", "before", "on"})
_SEX = {"he": "man", "she": "woman"}


def touched(read: ClauseReading, subject: tuple[Mention, ...]) -> tuple[Phrase, Mention] | None:
    """The owner of the part that is touched, where that is somebody else than who does it, and is there already.

    `subject` is whom the clause before was about.
    """
    parts = [phrase for phrase in read.phrases if phrase.concept in _THEIRS]
    if not parts:
        return None
    memory, doers = read.memory, (*read.whom_about(), *read.carried(subject))
    for phrase in parts:
        owner, word = _owner(phrase, read.clause, memory)
        if word is None or owner not in _SEX:
            continue
        # `raises her hand`, but `she pats his hand`
        own = memory.vocabulary.language == "en" and not phrase.relation
        if own and not _of_the_other_sex(owner, doers, memory):
            continue
        there = {mention.entity for mention in memory.there()}
        pronoun = Phrase("", "", word, [word], "of", definite=True, refers=owner, oblique=True)
        kept = dict(memory.known), dict(memory.named)
        alone = phrase.relation in _BESIDE and _nobody_else(owner, doers, memory)
        found = pointed(pronoun, memory, frozenset(mention.entity for mention in doers))
        other = (
            len(found) == 1
            and (alone or found[0].entity in there)
            and memory.vocabulary.kind(found[0].concept) == "actor"
        )
        if other and (alone or memory.vocabulary.language != "en" or _plainly(found[0], owner, doers, memory)):
            return pronoun, found[0]
        memory.known, memory.named = kept
    return None


def _owner(phrase: Phrase, clause: Clause, memory: Memory) -> tuple[str, Word | None]:
    """What a possessive before or (in Norwegian) after the noun points to, and that word."""
    possessives = memory.vocabulary.grammar.possessives
    before = [word for word in phrase.words if possessives.get(word.low) and word is not phrase.noun]
    place = next((at for at, word in enumerate(clause.words) if word is phrase.noun), len(clause.words))
    after = clause.words[place + 1 : place + 2] if memory.vocabulary.language in ("nb", "nn") else ()
    words = [*before, *(word for word in after if word.sense is None and possessives.get(word.low))]
    return (possessives[words[0].low], words[0]) if words else ("", None)


def _plainly(found: Mention, owner: str, doers: Sequence[Mention], memory: Memory) -> bool:
    """English says *her* of whoever does it as well: only of somebody who is plainly a woman is it another's."""
    if _of_the_other_sex(owner, doers, memory):
        return True
    own = _SEX[owner]
    return sex_of(found, memory) == own and not any(sex_of(mention, memory) == own for mention in doers)


def _nobody_else(owner: str, doers: Sequence[Mention], memory: Memory) -> bool:
    """Whether nobody was named whom the possessive could mean, nor can it be who does it: somebody new is meant."""
    acting = [mention for mention in doers if memory.vocabulary.kind(mention.concept) == "actor"]
    others = {mention.entity for mention in memory.people()} - {mention.entity for mention in acting}
    return not others and (not acting or _of_the_other_sex(owner, acting, memory))


def _of_the_other_sex(owner: str, doers: Sequence[Mention], memory: Memory) -> bool:
    """Whether all who do it are plainly such as the possessive does not speak of."""
    sexes = [sex_of(mention, memory) for mention in doers]
    return bool(sexes) and all(sex not in ("", _SEX[owner]) for sex in sexes)
