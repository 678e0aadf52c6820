"""What a word that nobody has listed may be, by its ending and where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

#: How what somebody does now ends.
_ENDINGS = {"da": ("er", "es", "år"), "nb": ("er", "es", "år"), "nn": ("ar", "er", "år"), "en": ("s", "ing", "ed")}
_SHORTEST = 4


def may_be_verb(place: int, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether an unknown word is likely what is done: it ends so, and somebody or something stands before it.

    A clause about a doing that nobody has listed is thereby parted from its neighbours and not read as another doing.
    """
    word = words[place]
    if len(word.text) < _SHORTEST or not word.text.islower():
        return False
    before = _before(place, words, vocabulary)
    if not word.low.endswith(_ENDINGS[vocabulary.language]):
        # `…, og en gutt fargelegg det`
        return before is not None and _somebody_anew(before, place, words, vocabulary)
    if before is None or _verb_near(place, words, vocabulary):
        return False
    after = words[place + 1] if place + 1 < len(words) else None
    if before.part("noun"):
        genitive = before.sense is not None and before.sense.genitive
        return not genitive and not (after is not None and after.part("noun") and not _determined(after))
    if before.low in vocabulary.grammar.pronouns and before.sense is None:
        article = before.low in vocabulary.grammar.definite | vocabulary.grammar.one | vocabulary.grammar.several
        plainly = before.low == "det" and not (after is not None and after.part("noun"))
        return plainly or not article
    joined = before.low in vocabulary.grammar.coordinators or before.text == ","
    done_before = any(other.part("verb") or other.verbal for other in words[:place])
    return joined and done_before and (after is None or not after.part("noun") or _determined(after))


def _somebody_anew(before: Word, place: int, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether somebody alone stands between a joint and the word, after a clause that is whole, and no verb follows."""
    grammar = vocabulary.grammar
    person = before.part("noun") and before.sense is not None and not before.sense.genitive
    if not person or before.sense is None or vocabulary.kind(before.sense.concept) != "actor":
        return False
    at = place - 1
    while at >= 0 and not words[at].is_mark and words[at].low not in grammar.joints:
        if words[at].part("verb") or words[at].low in grammar.prepositions:
            return False
        at -= 1
    done_before = any(word.part("verb") for word in words[: max(at, 0)])
    after = words[place + 1 : place + 2]
    named = bool(after) and (after[0].low in grammar.pronouns or after[0].low in grammar.one or _determined(after[0]))
    return at >= 0 and done_before and named and not _verb_near(place, words, vocabulary)


def _before(place: int, words: Sequence[Word], vocabulary: Vocabulary) -> Word | None:
    """The word before that says something, past small adverbs."""
    passed = vocabulary.grammar.fillers | vocabulary.grammar.only
    return next((word for word in reversed(words[:place]) if word.low not in passed), None)


def _determined(word: Word) -> bool:
    return word.sense is not None and word.sense.definite


def _verb_near(place: int, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether a verb stands in the same stretch between commas, marks and joining words."""
    joins = vocabulary.grammar.joints
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(words) and not words[at].is_mark and words[at].low not in joins:
            if words[at].part("verb") or words[at].verbal:
                return True
            at += step
    return False
