"""Whether a small word stands for somebody or something, likens or excepts."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.grammar import Grammar
from rentegn.direction.phrases import Phrase
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

#: How a clause says what something is like.
_LIKENING = frozenset({"som", "ligesom", "liksom", "like"})
#: What stands before several, or for them.
_PLURAL = frozenset({"de", "dei"})
#: What tells which of several it is.
_RANKS = frozenset({
    "siste", "sidste", "første", "fyrste", "neste", "næste", "forrige", "samme", "same", "andre", "rette",
    "øverste", "nederste", "midterste", "bageste", "bakerste", "forreste", "fremste",
})  # fmt: skip
#: What says after an article that it is one of them.
_ONE_OF_THEM = frozenset({"ene", "éne", "eine", "one"})
#: What is left of a thing that broke or was cut.
PIECES = frozenset({
    "stykkerne", "bidderne", "skårene", "stumperne", "resterne", "stykkene", "bitene", "restene", "stykka",
    "bitane", "skåra", "restane", "pieces", "bits", "fragments", "shards", "crumbs", "remains", "halves", "slices",
})  # fmt: skip
#: How words of measure begin that people are not called by: `legger den i bunken`.
_OF_THINGS = (
    "bunk",
    "stak",
    "stabel",
    "haug",
    "dyng",
    "bund",
    "bunt",
    "mængd",
    "mengd",
    "mass",
    "anta",
    "pil",
    "stack",
)
#: How it is said that some are still there.
_LEFT = frozenset({"tilbage", "tilbake", "igjen", "att", "left"})
#: How words begin for what is piled up.
PILED = ("bunk", "stak", "stabel", "haug", "dyng", "pile", "heap", "stack")


#: Nouns that are called so also where nothing broke.
_ALSO_WHOLE = frozenset({"piece", "slice", "crumb", "remains"})


def stands_for_a_group(place: int, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether a word of measure stands for people: `af gruppen`, and not `gruppen af medarbejdere`."""
    word, grammar = words[place], vocabulary.grammar
    if word.sense is not None or word.low not in grammar.measures or word.low.startswith(_OF_THINGS):
        return False
    before = words[place - 1].low if place else ""
    if before in grammar.oblique:
        # `giver ham halvdelen`: of a thing
        return False
    definite = before == "the" if vocabulary.language == "en" else word.low.endswith(("en", "et", "a"))
    after = words[place + 1] if place + 1 < len(words) else None
    return definite and (after is None or after.is_mark or after.part("verb") or after.verbal)


def stands_for_a_pile(place: int, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`bunken vokser`, `haugen på bordet`: whether a word of measure stands for what is piled up."""
    word, grammar = words[place], vocabulary.grammar
    if word.sense is not None or word.low not in grammar.measures or not word.low.startswith(PILED):
        return False
    before = words[place - 1].low if place else ""
    # `bunkerne foran dem`
    endings = ("en", "et", "a", "erne", "ene", "ane")
    definite = before == "the" if vocabulary.language == "en" else word.low.endswith(endings)
    after = words[place + 1] if place + 1 < len(words) else None
    of = after is not None and grammar.prepositions.get(after.low) in ("of", "by") and after.sense is None
    described = (
        after is not None and after.part("manner") and any(word.part("noun") for word in words[place + 2 : place + 4])
    )
    named = described or (after is not None and (after.part("noun") or after.lost) and not after.verbal)
    return definite and not (of or named)


def stands_for_pieces(place: int, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`the pieces form a circle`, `bitene flyr opp`: whether a word stands for what is left of a thing."""
    word, before = words[place], words[place - 1].low if place else ""
    if word.low not in PIECES or (word.sense is not None and word.sense.lemma not in _ALSO_WHOLE):
        return False
    after = words[place + 1] if place + 1 < len(words) else None
    of = after is not None and vocabulary.grammar.prepositions.get(after.low) in ("of", "by") and after.sense is None
    return not of and (vocabulary.language != "en" or before in ("the", "its", "their", "all"))


def stands_for_some(place: int, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether a number stands for people: a verb follows it, or *of them*."""
    word, grammar = words[place], vocabulary.grammar
    if word.sense is not None or word.kind or not (word.low in grammar.numbers or word.text.isdecimal()):
        return False
    if grammar.pronouns.get(word.low) == "they":
        return False
    after = words[place + 1 : place + 3]
    if not after:
        return False
    of_them = len(after) == 2 and grammar.prepositions.get(after[0].low) in ("by", "of")
    if of_them and grammar.pronouns.get(after[1].low) == "they":
        return True
    if after[0].low in _LEFT and place and words[place - 1].lemma in grammar.being | grammar.passives:
        # `til der kun er én tilbage`
        return True
    finite = after[0].sense is not None and after[0].part("verb") and after[0].sense.form in ("finite", "passive")
    return finite or after[0].verbal


def _set_phrase(word: Word, vocabulary: Vocabulary) -> bool:
    """`some on bikes`: how they go, in words that begin with a preposition and describe no noun."""
    first, _, rest = word.low.partition(" ")
    return bool(rest) and word.part("manner") and first in vocabulary.grammar.prepositions


def names_which(place: int, words: Sequence[Word]) -> bool:
    """`bus 42 holder`, `knocks on door 12`: a number after a thing says which of its kind it is, and counts nobody."""
    word, before = words[place], words[place - 1] if place else None
    if not word.text.isdecimal() or before is None or not (before.part("noun") or before.lost):
        return False
    after = words[place + 1] if place + 1 < len(words) else None
    several = before.sense is not None and before.sense.many
    counted = after is not None and after.part("noun", "manner", "mood") and " " not in after.low
    return not several and not counted


def stands_for_somebody(place: int, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether a word stands for somebody; *den* and *de* before a noun or adjective are articles."""
    word, grammar = words[place], vocabulary.grammar
    if word.sense is not None or not grammar.pronouns.get(word.low if word.text != "I" else "I", ""):
        return False
    if word.text == "I" and place == 0:
        return False
    if word.low in _PLURAL and _names_one(words[place + 1 : place + 2]):
        # `så rydder de bordet`: no article of several
        return True
    if word.low in grammar.articles or word.low in grammar.another:
        after = words[place + 1] if place + 1 < len(words) else None
        if of_many(place, words, grammar) or (after is not None and _ranks(place, words)):
            return False
        if after is not None and vocabulary.language == "da" and _plainly_definite(after, vocabulary):
            # `så lægger de stenen`: Danish has no article before the ending that is one
            return True
        if after is not None and after.low in _ONE_OF_THEM and words[place + 2 : place + 3]:
            # `den ene pensionist`, where `den ene` alone is one of several
            described = words[place + 2]
            if described.part("noun") and not described.part("verb"):
                return False
        if after is not None and (
            after.verbal
            or grammar.numbers.get(after.low) == 1
            or after.low in grammar.oblique
            or _last_pronoun(place + 1, words, grammar)
            or _adverb(place + 1, words)
            or _set_phrase(after, vocabulary)
        ):
            return True
        # `ein klem` is a word of a saying, and *ein* its article
        own = after is not None and after.low not in vocabulary.small
        unread = after is not None and after.sense is None and own and not after.is_mark
        return after is None or not (
            unread or after.part("noun", "manner", "mood", "sign") or belongs(after, vocabulary)
        )
    return True


def _names_one(after: Sequence[Word]) -> bool:
    """Whether a noun comes next whose ending says that it is one: `bordet`."""
    sense = after[0].sense if after and after[0].part("noun") else None
    return sense is not None and sense.definite and not sense.many and after[0].low.endswith(("et", "en"))


def tells_which_one(place: int, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`den ene ansatte`, `den andre medarbeideren`: which one it is, right before who that is."""
    word = words[place]
    one = word.sense is None and " " in word.low and vocabulary.grammar.pronouns.get(word.low) in ("one", "other")
    return one and vocabulary.language != "en" and place + 1 < len(words) and words[place + 1].part("noun")


def _plainly_definite(word: Word, vocabulary: Vocabulary) -> bool:
    """`stenen`, and not `de ansatte`: whether the ending of a noun is its article, and it can be no other."""
    senses = vocabulary.senses.get(word.low, ())
    return bool(senses) and all(sense.part == "noun" and sense.definite and not sense.genitive for sense in senses)


def _ranks(place: int, words: Sequence[Word]) -> bool:
    """`de siste trinnene`, `den første kunden`: which of them it is, before the noun."""
    one, other = words[place + 1 : place + 2], words[place + 2 : place + 3]
    return bool(one and other) and one[0].low in _RANKS and other[0].part("noun", "manner", "mood")


def of_many(place: int, words: Sequence[Word], grammar: Grammar) -> bool:
    """`nogle af børnene`, `some of the children`: how many of those who are named after it."""
    low = words[place].low
    if low not in grammar.several or grammar.pronouns.get(low) not in ("they", "everyone"):
        return False
    of = place + 1 < len(words) and grammar.prepositions.get(words[place + 1].low) in ("by", "of")
    return of and any(word.part("noun") for word in words[place + 2 : place + 4])


def likens(place: int, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`flyver som et papirfly`, `like planets`: whether a word says what something is like, and no verb follows."""
    word, after = words[place], words[place + 1 : place + 2]
    if word.sense is not None or word.low not in _LIKENING or not after or after[0].part("verb"):
        return False
    if after[0].part("noun") and word.low in vocabulary.grammar.relatives:
        return True
    return any(each.part("noun") for each in words[place:]) and free_of_verbs(words[place:])


def excepts(place: int, words: Sequence[Word], found: Sequence[Phrase]) -> bool:
    """`everyone but the boss`: English has one word for *but* and *except*."""
    before = found[-1] if found else None
    beside = before is not None and place > 0 and before.noun is words[place - 1]
    return words[place].low == "but" and beside and before is not None and before.refers == "everyone"


def _adverb(place: int, words: Sequence[Word]) -> bool:
    """`slipper det langsomt hendes hånd`, `vasker den ren`: how it is done or becomes, and not what a thing is like.

    What a known thing is like ends in a vowel: `den gamle`, `de små`.
    """
    word, after = words[place], words[place + 1] if place + 1 < len(words) else None
    described = after is None or not (after.part("noun", "manner", "mood") or after.lost)
    said = word.part("manner", "mood") and " " not in word.low
    return said and not word.low.endswith(("e", "å", "a")) and described


def _last_pronoun(place: int, words: Sequence[Word], grammar: Grammar) -> bool:
    """`Så åpner de den.`: a pronoun that nothing follows is no article, nor is the one before it."""
    known = grammar.pronouns.get(words[place].low, "") and words[place].sense is None
    return bool(known) and (place + 1 == len(words) or words[place + 1].is_mark)


def free_of_verbs(words: Sequence[Word]) -> bool:
    """Whether none of the words is a verb."""
    return not any(word.part("verb") for word in words)


def belongs(word: Word, vocabulary: Vocabulary) -> bool:
    """Whether a word belongs before a noun: an article, a number, a possessive, a measure."""
    grammar = vocabulary.grammar
    sets = (grammar.one, grammar.definite, grammar.numbers, grammar.another, grammar.possessives, grammar.measures)
    return word.text.isdecimal() or any(word.low in known for known in sets)
