"""Small words that stand for nobody and nothing: `det vokser blomster i hagen`, `it gets dark`, `tell it to her`."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.phrases import Phrase
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

#: How it is around everybody, which no one thing is.
_AROUND = frozenset({
    "quiet", "silent", "dark", "bright", "light", "cold", "warm", "hot", "late", "early", "calm", "noisy", "loud",
    "be_quiet", "fall_silent", "icy", "foggy", "windy", "slippery", "crowded",
})  # fmt: skip
#: Verbs after which *det* is rather a thing that has, shows or becomes what is named.
_OF_A_THING = frozenset({
    "bli", "få", "ha", "gjøre", "gjere", "vise", "syne", "ligne", "likne", "danne", "inneholde", "dekke", "forestille",
    "treffe", "fylle", "bety", "gi", "gje", "gjev",
})  # fmt: skip
_BEING = frozenset({"være", "vere", "be", "bli", "blive", "become", "get", "grow", "fall"})
#: Verbs after which *det* and *it* are what is told, known or believed.
_TELLING = frozenset({
    "fortelle", "fortælle", "fortelje", "si", "sige", "seie", "vite", "vide", "tro", "tru", "huske", "hugse", "tell",
    "know", "believe", "remember", "mene", "meine", "love", "forklare", "explain",
})  # fmt: skip


#: Verbs after which *det* and *it* are nothing: what splashes, drips or smokes is not said.
_OF_ITSELF = frozenset({
    "sprøjte", "sprute", "skvulpe", "skvalpe", "dryppe", "ryge", "ryke", "dampe", "støve", "gnistre", "drysse",
    "splash", "spray", "drip", "smoke", "steam", "skvette", "plaske",
})  # fmt: skip


def goes_by_itself(words: Sequence[Word]) -> bool:
    """`så det sprøjter op på støvlerne`: whether a *det* before its verb stands for nobody who does it."""
    for place, word in enumerate(words[:-1]):
        after = words[place + 1]
        if word.sense is None and word.low in ("det", "it") and _finite(after):
            # English has *it* for any thing: `The pipe has broken. It drips`
            joined = word.low == "det" or (place > 0 and words[place - 1].low in ("so", "that", "and"))
            return joined and after.lemma in _OF_ITSELF
    return False


def without_dummies(phrases: Sequence[Phrase], words: Sequence[Word], vocabulary: Vocabulary) -> list[Phrase]:
    """The phrases of a clause but a *det* or *it* that stands for nobody."""
    return [phrase for phrase in phrases if not _stands_for_nobody(phrase, phrases, words, vocabulary)]


def _stands_for_nobody(
    phrase: Phrase, phrases: Sequence[Phrase], words: Sequence[Word], vocabulary: Vocabulary
) -> bool:
    if phrase.refers != "it" or phrase.relation or phrase.noun.low not in ("det", "it"):
        return False
    if _is_told(phrase.noun, words):
        return True
    verb = _verb_beside(phrase.noun, words)
    if verb is None:
        return False
    if verb.lemma in _OF_ITSELF and verb.start > phrase.noun.start and goes_by_itself(words):
        return True
    others = [other for other in phrases if other is not phrase and not other.relation and other.kind != "idea"]
    if verb.lemma in _BEING and not others and _around(phrase.noun, words):
        return True
    return vocabulary.language in ("nb", "nn") and _brings_on(verb, others, words)


def _is_told(pronoun: Word, words: Sequence[Word]) -> bool:
    """`løper ut for å fortelle det`: what somebody tells is nothing that was named."""
    place = next(at for at, word in enumerate(words) if word is pronoun)
    before = words[place - 1] if place else None
    return before is not None and before.part("verb") and before.lemma in _TELLING


def _verb_beside(dummy: Word, words: Sequence[Word]) -> Word | None:
    """The finite verb right after or right before a word."""
    place = next(at for at, word in enumerate(words) if word is dummy)
    beside = (*words[place + 1 : place + 2], *words[max(0, place - 1) : place])
    return next((word for word in beside if _finite(word)), None)


def _finite(word: Word) -> bool:
    return word.sense is not None and word.part("verb") and word.sense.form in ("finite", "passive")


def _around(dummy: Word, words: Sequence[Word]) -> bool:
    """Whether all that is said is how it is around: `det blir stille i rommet`."""
    said = [word.sense.concept for word in words if word.sense is not None and word.part("manner", "mood", "sign")]
    return any(concept in _AROUND for concept in said) and words[-1] is not dummy


def _brings_on(verb: Word, others: Sequence[Phrase], words: Sequence[Word]) -> bool:
    """`det kommer en hund`, `det settes opp et skilt`: after the verb somebody or something new, who does it."""
    after = [other for other in others if other.noun.start > verb.start]
    if not after or after[0].definite or after[0].refers or len(after) != len(others):
        return False
    participle = any(
        word.sense is not None and word.part("verb") and word.sense.form == "participle" and word.start > verb.start
        for word in words
    )
    passive = verb.sense is not None and verb.sense.form == "passive"
    return passive or (participle and verb.lemma in _BEING) or verb.lemma not in _OF_A_THING
