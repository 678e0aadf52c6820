"""Small words that are prepositions before a noun, and before whoever does something open a clause."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

#: What tells when or why something is done, by what somebody else does.
_WHEN_OR_WHY = frozenset({
    "inden", "før", "indtil", "fordi", "selvom", "skønt", "innen", "inntil", "siden", "ettersom", "innan", "sidan",
    "til", "before", "after", "until", "because", "since", "though", "although",
})  # fmt: skip
#: What stands after a verb that something is done to.
_IT = frozenset({"det", "den"})


#: What English says before a doing without naming again who does it: `checks it before giving him the tablets`.
_BEFORE_A_DOING = frozenset({"before", "after", "until", "since", "while", "when"})


def opens_clause(place: int, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`inden børnene kommer`, `before the children come`: no preposition, as who does something follows at once.

    `Inden mødet går lederen`: where somebody stands after the verb, the word governs the noun before it.
    """
    word, grammar = words[place], vocabulary.grammar
    if word.sense is not None or word.low not in _WHEN_OR_WHY:
        return False
    after = words[place + 1 :]
    if opens_doing(words[place : place + 2]):
        return True
    if word.low == "til" and _says_whose(place, words):
        return False
    first = next((at for at in range(len(after)) if after[at].part("noun") or _stands_for(at, after, vocabulary)), None)
    if first is None or any(each.part("verb") or each.is_mark for each in after[:first]):
        return False
    verb = after[first + 1] if first + 1 < len(after) else None
    if verb is None or not verb.part("verb") or verb.sense is None or verb.sense.form not in ("finite", "infinitive"):
        return False
    then = after[first + 2] if first + 2 < len(after) else None
    asked = then is not None and then.sense is None and then.low in grammar.pronouns and then.low not in grammar.oblique
    if word.low == "til" and asked and then is not None and then.low not in _IT:
        return False
    doer = then is not None and (then.part("noun") or _pronoun(then, vocabulary) or then.low in grammar.one)
    return vocabulary.language == "en" or place > 0 or not doer


def _says_whose(place: int, words: Sequence[Word]) -> bool:
    """`Sekken til jenta blir båret`: after the thing that begins a clause *til* says whose it is, not until when."""
    sense = words[place - 1].sense if place else None
    named = sense is not None and sense.part == "noun" and sense.definite
    return named and not any(word.part("verb") for word in words[:place])


def opens_doing(words: Sequence[Word]) -> bool:
    """`before giving him the tablets`: whether two words open a clause of those whom the one around it is about."""
    if len(words) < 2 or words[0].low not in _BEFORE_A_DOING or words[0].sense is not None:
        return False
    verb = words[1]
    return verb.part("verb") and verb.sense is not None and verb.sense.form == "present-participle"


def _stands_for(at: int, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`til den får plads`: what is an article before a noun stands for somebody or something right before a verb."""
    word, verb = words[at], words[at + 1] if at + 1 < len(words) else None
    known = (
        word.sense is None and word.low in vocabulary.grammar.pronouns and word.low not in vocabulary.grammar.oblique
    )
    finite = verb is not None and verb.part("verb") and verb.sense is not None and verb.sense.form == "finite"
    return _pronoun(word, vocabulary) or (known and finite)


def _pronoun(word: Word, vocabulary: Vocabulary) -> bool:
    grammar = vocabulary.grammar
    known = word.low in grammar.pronouns and word.low not in grammar.definite | grammar.oblique
    return word.sense is None and known
