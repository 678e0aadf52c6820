"""Pictures that are things of their own, and whom they show: `henger opp bildet av bestemor`."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.phrases import Phrase
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Sense, Vocabulary

#: What is a picture of somebody or something.
_PICTURES = frozenset({"photo", "portrait", "x_ray", "avatar", "statue"})
#: So many letters stand between a picture and whom it shows: ` av `.
_BESIDE = 4


def handled(
    at: int, start: int, words: Sequence[Word], options: Sequence[tuple[Sense, ...]], known: Vocabulary
) -> bool:
    """Whether a word for the picture of a film is a thing that somebody has to do with.

    `holder opp bildet av en elg`, but `bilde av en leder`, `vi ser et bilde av …`, `vis et bilde af …`.
    """
    grammar = known.grammar
    if words[at].low not in grammar.pictures or at + 1 >= len(words) or at - start < 2:
        return False
    if grammar.prepositions.get(words[at + 1].low) not in ("by", "of") or words[start].low in grammar.viewers:
        return False
    before = options[start + 1 : at]
    told = any(sense.part == "verb" and sense.form == "imperative" for sense in options[start])
    return not told and any(sense.part == "verb" and sense.form == "finite" for each in before for sense in each)


def shows(picture: Phrase, phrase: Phrase, vocabulary: Vocabulary) -> bool:
    """Whether one phrase is a picture and the next says who or what place is in it, and is not there otherwise."""
    kinds = (picture.concept, *vocabulary.kinds_of(picture.concept)) if picture.concept else ()
    beside = 0 <= phrase.words[0].start - picture.noun.end <= _BESIDE
    return (
        phrase.kind in ("actor", "place")
        and phrase.relation in ("by", "of")
        and beside
        and not _PICTURES.isdisjoint(kinds)
    )
