"""All that a way of saying may ask for in one clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rentegn.direction.camera import CAMERA
from rentegn.direction.clauses import Clause
from rentegn.direction.denial import negated
from rentegn.direction.expecting import goes_on
from rentegn.direction.phrases import TIMES, Phrase
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Idiom, Pattern, Vocabulary

#: So near its last word the next of a set phrase stands: `at that very moment`.
_NEAR = 3


@dataclass(eq=False)
class Seen:
    """All that a pattern may ask for in one clause. `concepts` counts what pronouns point to."""

    clause: Clause
    phrases: Sequence[Phrase]
    concepts: frozenset[str]
    vocabulary: Vocabulary
    #: Its set phrases.
    idioms: Sequence[Idiom] = ()
    #: What the clause before was about, where this one does not say.
    about: frozenset[str] = frozenset()
    #: Whether a call of the note says that somebody goes just now: `puf!`.
    sudden: bool = False
    #: Whether it says what the camera does.
    filmed: bool = False

    #: The words by which the clause says what does not happen.
    denied: list[Word] = field(init=False)
    #: The words as they are spelt, and the particles that verbs begin with.
    lows: frozenset[str] = field(init=False)
    #: The relations of the prepositions that stand before something.
    governed: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        words = self.clause.words
        self.denied = negated(self.clause, self.vocabulary)
        firsts = (word.sense.first for word in words if word.sense is not None and word.sense.part == "verb")
        self.lows = frozenset((*(word.low for word in words), *firsts))
        # `stille om morgenen`: when it is, and nothing that somebody is around
        around = (phrase for phrase in self.phrases if not (phrase.relation == "around" and phrase.concept in TIMES))
        self.governed = frozenset(phrase.relation for phrase in around)

    @cached_property
    def manners(self) -> frozenset[str]:
        """The manners and ideas that the clause names anywhere."""
        by_phrase = (manner for phrase in self.phrases for manner in phrase.manner)
        ideas = (phrase.concept for phrase in self.phrases if phrase.kind == "idea")
        loose = (word.sense.concept for word in self.clause.words if word.sense and word.part("manner"))
        idioms = (idiom.manner for idiom in self.idioms)
        return frozenset((*by_phrase, *ideas, *loose, *idioms))

    @cached_property
    def _kinds(self) -> frozenset[str]:
        """What is named, and what it is a kind of; and the camera, where that is who does it."""
        filming = frozenset({CAMERA}) if self.filmed else frozenset()
        # `kurven knækker og peger nedad`: it is the curve that does
        filming = filming | self.about if self.about and goes_on(self.clause, self.vocabulary) else filming
        return filming | self.concepts.union(*(self.vocabulary.kinds_of(concept) for concept in self.concepts))

    @cached_property
    def _relations(self) -> frozenset[str]:
        return self.governed | {self.stranded}

    @cached_property
    def stranded(self) -> str:
        """`medarbejderne kigger på`: the relation of a preposition that ends a clause and governs nothing; or ""."""
        said = [word for word in self.clause.words if not word.is_mark]
        last = said[-1] if said else None
        known = last is not None and last.sense is None and bool(self.about)
        return self.vocabulary.grammar.prepositions.get(last.low, "") if known and last is not None else ""

    def fits(self, pattern: Pattern) -> bool:
        """Whether all that a pattern asks for is there; its verb is not looked at."""
        return (
            (not pattern.words or self.lows.issuperset(pattern.words))
            and (not pattern.concepts or self._have(pattern))
            and (not pattern.relations or self._relations.issuperset(pattern.relations))
            and (not pattern.manners or self.manners.issuperset(pattern.manners))
        )

    def _have(self, pattern: Pattern) -> bool:
        """Whether the clause has what a pattern asks for, and not only as that where something comes from."""
        if not self._kinds.issuperset(pattern.concepts):
            return False
        come = {phrase.concept for phrase in self.phrases if phrase.relation == "from"} if not pattern.relations else ()
        return not any(concept in come for concept in pattern.concepts)

    def told_by(self, pattern: Pattern, verb: Word | None) -> tuple[Word, ...]:
        """The words of the clause that a pattern stands on."""
        return tuple(word for word in self.clause.words if word is verb or word.low in pattern.words)


def idioms_in(clause: Clause, vocabulary: Vocabulary) -> list[Idiom]:
    """The set phrases of a clause, the longest of those that share a word."""
    present = {word.low for word in clause.words} | {word.sense.lemma for word in clause.words if word.sense}
    by_word = vocabulary.remembered("idioms", "", lambda: _idioms_by_word(vocabulary))
    fitting = [
        (-len(idiom.words), place, idiom)
        for word in present
        for place, idiom in by_word.get(word, ())
        if present.issuperset(idiom.words) and _stands_so(idiom, clause, vocabulary)
    ]
    found: list[Idiom] = []
    for _, _, idiom in sorted(fitting, key=lambda found: found[:2]):
        if not any(set(idiom.words) & set(other.words) for other in found):
            found.append(idiom)
    return found


def _stands_so(idiom: Idiom, clause: Clause, vocabulary: Vocabulary) -> bool:
    """`at a time`: a phrase that begins with a small word stands in its order, each word close after the other.

    Of `a heavy door is opened from both sides at the same time` all the words are there, and not the phrase.
    """
    if idiom.words[0] not in vocabulary.small:
        return True
    lows = [word.low for word in clause.words]
    for start in (at for at, low in enumerate(lows) if low == idiom.words[0]):
        at = start
        for said in idiom.words[1:]:
            near = lows[at + 1 : at + _NEAR]
            if said not in near:
                break
            at += 1 + near.index(said)
        else:
            return True
    return False


def _idioms_by_word(vocabulary: Vocabulary) -> dict[str, list[tuple[int, Idiom]]]:
    """The set phrases with their places in the lexicon, by their first word."""
    found: dict[str, list[tuple[int, Idiom]]] = {}
    for place, idiom in enumerate(vocabulary.idioms):
        found.setdefault(idiom.words[0], []).append((place, idiom))
    return found
