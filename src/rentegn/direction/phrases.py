"""The things and people that a clause names: noun, article, number, adjectives, preposition, owner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rentegn.direction.called import is_called
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Sense, Vocabulary

#: Who a grown person is whom an adjective calls old or young: somebody who is drawn so.
GROWN = frozenset({"man", "woman", "person"})
OF_AGE = {"old": "elder", "young": "youth", "demented": "elder"}
#: The same where the noun says more.
_AGED = {("elder", "woman"): "old_woman", ("elder", "man"): "old_man"}
#: Who somebody's man and woman are.
_MARRIED = {"mand": "husband", "mann": "husband", "kone": "wife"}
#: Of whom there are two where no more is said: `the twins`.
_PAIRS = frozenset({"twin"})
#: What a number without its noun refers to.
SOME = "some"
#: What only tells when something is done.
TIMES = frozenset({
    "morning", "day", "week", "minute_of_time", "summer", "winter", "spring_season", "autumn", "night", "evening",
    "night_shift", "summer_holiday", "working_hours", "childhood", "age",
})  # fmt: skip
#: What happens, so that something else is done before or after it; where nothing else is said, it is shown.
EVENTS = frozenset({
    "flood", "storm", "heatwave", "night_shift", "lunch_meal", "dinner", "breakfast", "accident", "war", "earthquake",
    "lesson", "meeting", "wedding", "funeral", "festival", "holiday_celebration", "football_match", "summer_holiday",
})  # fmt: skip
#: How large something is.
_MEASURED = frozenset({"long", "large", "small", "narrow", "wide", "high", "low", "short", "tall"})
#: What only tells when something is done.
TIMES = frozenset({
    "morning", "day", "week", "minute_of_time", "summer", "winter", "spring_season", "autumn", "night", "evening",
    "night_shift", "summer_holiday", "working_hours", "childhood", "age",
})  # fmt: skip
#: What is said of many one by one.
EACH = frozenset({"hver", "hvert", "kvar", "kvart", "each", "every"})


@dataclass(slots=True)
class Phrase:
    """One noun phrase. `relation` is the class of its preposition, "" where it stands bare.

    `count` is None for an unnumbered plural. `moods` are actions that its adjectives name (*glade*: be_happy).
    `refers` is what a pronoun points to: he, she, it, they, everyone, or an entity.
    """

    concept: str
    kind: str
    noun: Word
    words: list[Word]
    relation: str = ""
    count: int | None = 1
    many: bool = False
    definite: bool = False
    another: bool = False
    manner: list[str] = field(default_factory=list)
    moods: list[Word] = field(default_factory=list)
    owner: str = ""
    refers: str = ""
    joined: bool = False
    #: Whether the next phrase is theirs, and whether it cannot be who does it.
    owns: bool = False
    owns_part: bool = False
    oblique: bool = False
    #: Whether it names another than whom the clause before was about: `…, og han drikker det`.
    other: bool = False
    #: people or things, where the verb beside a pronoun asks for that.
    wants: str = ""
    #: Whether a pronoun of the same sex stands beside it for whom it is done to: `ho hjelper henne`.
    rival: bool = False


#: Several heaps of something.
_HEAPS = frozenset({
    "piles", "stacks", "heaps", "bunker", "bunkerne", "bunkene", "bunkane", "stakke", "stakkene", "dynger", "dyngerne",
    "hauger", "haugene", "haugar", "haugane", "stabler", "stablene", "stablar", "stablane",
})  # fmt: skip


def noun_phrase(noun: Word, before: Sequence[Word], vocabulary: Vocabulary) -> Phrase:
    """What a noun names with the words `before` it, which belong to it."""
    assert noun.sense is not None
    grammar, sense = vocabulary.grammar, noun.sense
    phrase = Phrase(sense.concept, vocabulary.kind(sense.concept), noun, [*before, noun], many=sense.many)
    phrase.definite = sense.definite
    for word in before:
        low = word.low
        if word.text.isdecimal():
            word.account("function", reason="number")
        if word.sense is not None and word.part("mood"):
            phrase.moods.append(word)
        elif word.sense is not None and word.sense.concept and not word.part("noun"):
            phrase.manner.append(word.sense.concept)
        elif low in grammar.possessives:
            phrase.definite = True
            phrase.owner = phrase.owner or grammar.possessives[low]
        elif low in grammar.another:
            phrase.another = True
        phrase.definite = phrase.definite or (low in grammar.definite and low not in grammar.one)
    _age(phrase)
    _marry(phrase)
    _count(phrase, before, vocabulary)
    if " " in noun.low:
        # `en lang gang` is one word of the lexicon, and long all the same
        phrase.manner.extend(how for how in _manners(noun.low.split()[0], vocabulary) if how in _MEASURED)
    if sense.first:
        phrase.manner.extend(_called_by(sense, vocabulary) or _manners(sense.first, vocabulary))
    return phrase


def of_that_kind(phrase: Phrase, described: Phrase) -> Phrase:
    """Two phrases of one person as one: by the trade, or by what a man or a woman is called beside it."""
    concept = described.concept if phrase.concept in GROWN else phrase.concept
    return replace(
        described, concept=concept, noun=phrase.noun, words=[*described.words, phrase.noun], owns=phrase.owns
    )


def _age(phrase: Phrase) -> None:
    """`en ældre dame`, `the old man`: an elder, who has grey hair."""
    moods = (word.sense.concept.removeprefix("be_") for word in phrase.moods if word.sense is not None)
    aged = next((OF_AGE[said] for said in (*phrase.manner, *moods) if said in OF_AGE), None)
    if aged is None or phrase.concept not in GROWN or phrase.noun.sense is None:
        return
    aged = _AGED.get((aged, phrase.concept), aged)
    phrase.concept = aged
    phrase.noun.sense = replace(phrase.noun.sense, concept=aged)


def _marry(phrase: Phrase) -> None:
    """`hans kone`, `sin mand`: whom somebody is married to."""
    sense = phrase.noun.sense
    if sense is None or phrase.owner not in ("he", "she", "subject") or sense.lemma not in _MARRIED or phrase.many:
        return
    phrase.concept = _MARRIED[sense.lemma]
    phrase.noun.sense = replace(sense, concept=phrase.concept)


def _count(phrase: Phrase, before: Sequence[Word], vocabulary: Vocabulary) -> None:
    named, measured = _number(before, vocabulary) if before else (None, False)
    concept = vocabulary.concepts[phrase.concept]
    if named is None and phrase.many and phrase.definite and phrase.concept in _PAIRS:
        named = 2
    if named is not None:
        phrase.count, phrase.many = named, named > 1
    elif phrase.many and before and before[-1].low.startswith(("den ", "det ")):
        # `den ene ansatte`
        phrase.count, phrase.many, phrase.definite = 1, False, True
    elif phrase.many or measured or concept.mass or "many" in phrase.manner:
        phrase.many = phrase.many or _in_several(before)
        phrase.count = 1 if concept.mass and not phrase.many else None
        phrase.many = phrase.many or measured or "many" in phrase.manner


def _in_several(before: Sequence[Word]) -> bool:
    """`Piles of paper … they collapse`: stuff that lies in several heaps is several."""
    return any(word.low in _HEAPS and word.sense is None for word in before)


def _number(before: Sequence[Word], vocabulary: Vocabulary) -> tuple[int | None, bool]:
    """What number stands before a noun, None without one; and whether a measure does."""
    grammar = vocabulary.grammar
    numbers = [grammar.numbers[word.low] for word in before if word.low in grammar.numbers]
    digits = [int(word.text) for word in before if word.text.isdecimal() and len(word.text) < 4]
    named = next(iter((*(number for number in numbers if number > 1), *digits)), None)
    # `a half moon` is one
    return named, before[-1].low != "half" and any(word.low in grammar.measures for word in before)


def _called_by(sense: Sense, vocabulary: Vocabulary) -> list[str]:
    """`de blinde`: what those are who are called by an adjective of a mood."""
    moods = vocabulary.senses.get(sense.first, ()) if is_called(sense) else ()
    return [each.concept.removeprefix("be_") for each in moods if each.part == "mood"][:1]


def _manners(first: str, vocabulary: Vocabulary) -> list[str]:
    for form in (first, first.removesuffix("s"), first.removesuffix("e")):
        found = [sense.concept for sense in vocabulary.senses.get(form, ()) if sense.part == "manner"]
        if found:
            return found[:1]
    return []


def pronoun_phrase(word: Word, relation: str, vocabulary: Vocabulary) -> Phrase:
    """Whom a pronoun stands for."""
    refers = vocabulary.grammar.pronouns["I" if word.text == "I" else word.low]
    word.account("function", reason="pronoun")
    return Phrase(
        "",
        "",
        word,
        [word],
        relation,
        definite=True,
        # `den bagerste går op`: which of them it is
        manner=_manners(word.low.split()[-1], vocabulary) if refers == "one" and " " in word.low else [],
        refers=refers,
        many=refers in ("they", "others", "everyone"),
        oblique=word.low in vocabulary.grammar.oblique,
    )
