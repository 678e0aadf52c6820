"""A note parted into clauses: what happens one after the other, or together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

#: Marks that end a clause wherever they stand; a note's ! is sharp, which its action is told.
HARD = frozenset(".!?;:…–—-()|•→\n") | {"..."}
STOPS = frozenset(".!?;…") | {"..."}


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of one clause; `ends` is the mark after it, "" where only a comma or a joining word parts it."""

    words: tuple[Word, ...]
    ends: str
    together: bool = False

    @property
    def sharp(self) -> bool:
        """Whether the note shouts it."""
        return self.ends == "!"


def clauses_of(words: Sequence[Word], vocabulary: Vocabulary) -> tuple[Clause, ...]:
    """The clauses of a note in its order; *mens* and *samtidig* make one go together with its neighbour."""
    grammar = vocabulary.grammar
    found: list[Clause] = []
    waiting = False
    for stretch, mark in _stretches(words):
        parts = list(_parts(stretch, vocabulary))
        for number, part in enumerate(parts):
            together = any(word.low in grammar.together for word in part)
            opens = together and bool(part) and part[0].low in grammar.together
            last = number == len(parts) - 1
            found.append(Clause(tuple(part), mark if last else "", (together and bool(found)) or waiting))
            # `Mens lederen taler, skriver medarbejderen`: the clause that follows is the one that goes together
            waiting = opens and not last and number == 0
    return tuple(clause for clause in found if clause.words)


def _stretches(words: Sequence[Word]) -> Iterator[tuple[list[Word], str]]:
    stretch: list[Word] = []
    for word in words:
        if word.text in HARD:
            yield stretch, word.text
            stretch = []
        else:
            stretch.append(word)
    yield stretch, ""


def _parts(stretch: list[Word], vocabulary: Vocabulary) -> Iterator[list[Word]]:
    """A stretch parted at commas and joining words, where there is a predicate on either side."""
    start = 0
    for place in range(len(stretch)):
        if place <= start or not _may_part(place, stretch, vocabulary):
            continue
        left, right = stretch[start:place], _until_next(place, stretch, vocabulary)
        if _predicate(left) and _predicate(right) and not _posture_and(place, left, stretch, vocabulary):
            yield left
            start = place
    yield stretch[start:]


def _may_part(place: int, stretch: Sequence[Word], vocabulary: Vocabulary) -> bool:
    word = stretch[place]
    if word.text == ",":
        return True
    before = stretch[place - 1].text
    if word.low in vocabulary.grammar.relatives and word.sense is None:
        # `til en dame som smiler`: she is the one who smiles
        return stretch[place - 1].part("noun")
    return word.low in vocabulary.grammar.clausal and word.sense is None and before != ","


def _until_next(place: int, stretch: Sequence[Word], vocabulary: Vocabulary) -> Sequence[Word]:
    """From a parting to the next one; an *og* between nouns is none, nor is a joining word right after a comma."""
    for stop in range(place + 2, len(stretch)):
        joins = stretch[stop].low in vocabulary.grammar.coordinators
        if _may_part(stop, stretch, vocabulary) and (not joins or _predicate(stretch[place:stop])):
            return stretch[place:stop]
    return stretch[place:]


def _predicate(words: Sequence[Word]) -> bool:
    return any(word.part("verb") for word in words)


def _posture_and(place: int, left: Sequence[Word], stretch: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`står og kigger` is one doing: the word right before *og* says how somebody stands or sits."""
    sense = left[-1].sense if left else None
    if sense is None or sense.part != "verb" or stretch[place].low not in vocabulary.grammar.coordinators:
        return False
    patterns = vocabulary.patterns.get(sense.lemma, ())
    return sense.lemma in vocabulary.grammar.stances or any(vocabulary.frames[p.action].posture for p in patterns)
