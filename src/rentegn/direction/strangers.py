"""Who does something though the word for them is not known: `de fagprofessionelle danner en ring`."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.body import ON_SOMEBODY
from rentegn.direction.clauses import Clause
from rentegn.direction.phrases import Phrase
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

#: How words for the people of an office or a trade end, that few things end in.
_PEOPLE = {
    "da": "inden inder inderne isten ister isterne enterne anterne ørerne ogerne manden mænd mændene kvinden kvinder",
    "nb": "inner innene isten ister istene entene antene ørene mannen menn mennene kvinnen kvinner kvinnene",
    "nn": "inner innene isten istar istane entane antane ørane mannen menn mennene kvinna kvinner kvinnene",
    "en": "ist ists ian ians woman man women men people",
}
#: The endings of what is known to be meant, without an article before it.
_DEFINITE = {"da": ("en", "et", "erne", "ene"), "nb": ("en", "et", "ene"), "nn": ("en", "et", "ane", "ene"), "en": ()}
_SHORTEST = 4
#: Ideas that are parts of somebody, or come from them.
_SOMEBODYS = ON_SOMEBODY | frozenset({
    "heel", "finger", "sweat", "glance", "mood", "eyebrow", "nail", "tooth", "tongue", "chin", "forehead", "lip",
    "brain",
    "beard", "thigh", "toe", "elbow", "wrist", "thumb", "blood", "belly", "breast", "armpit", "collarbone", "eyelid",
    "wrinkle", "skull_crown", "posture", "lower_back", "smile", "skin", "tears_of_joy", "pulse", "voice_sound", "view",
})  # fmt: skip
#: Ideas that are parts of a place, or how much there is of it.
_NO_DOERS = _SOMEBODYS | frozenset(
    {"wall", "corner", "ground", "inside", "middle", "front", "world", "size", "growth", "drive"}
)


def stranger(clause: Clause, vocabulary: Vocabulary) -> Word | None:
    """The unknown noun that stands where the clause says who does it; None where it says that or nothing."""
    grammar = vocabulary.grammar
    found: tuple[int, Word] | None = None
    verb = None
    for place, word in enumerate(clause.words):
        if word.part("verb") or word.verbal:
            verb = word
            break
        said = word.part("noun", "sign") or (word.sense is None and _points(word, vocabulary))
        if said or (word.sense is None and word.low in grammar.prepositions):
            break
        if word.lost and len(word.text) >= _SHORTEST and word.text.isalpha():
            found = place, word
    if found is None or verb is None:
        return None
    place, word = found
    before = clause.words[place - 1].low if place else ""
    return word if before in vocabulary.grammar.articles or _plainly_noun(word, place, vocabulary) else None


def as_phrase(word: Word, clause: Clause, vocabulary: Vocabulary) -> Phrase:
    """The unknown word as one person or several."""
    grammar = vocabulary.grammar
    place = next(at for at, each in enumerate(clause.words) if each is word)
    before = clause.words[place - 1] if place else None
    article = before.low if before is not None and before.low in vocabulary.grammar.articles else ""
    number = grammar.numbers.get(article, 0)
    one = number == 1 or article in grammar.one or word.low.endswith(_DEFINITE[vocabulary.language][:2] or ("'",))
    if vocabulary.language == "en":
        one = number == 1 or article in grammar.one or not word.low.endswith("s")
    several = article in grammar.several or number > 1 or not one
    words = [before, word] if before is not None and article else [word]
    count = number or (None if several else 1)
    return Phrase("person", "actor", word, words, count=count, many=several, definite=article not in grammar.one)


def like_a_person(word: Word, clause: Clause, vocabulary: Vocabulary) -> bool:
    """Whether an unknown noun ends as words for people do, or is an adjective that stands for some: `de …elle`."""
    words = clause.words
    place = next(at for at, each in enumerate(words) if each is word)
    before = words[place - 1].low if place else ""
    adjective = vocabulary.language != "en" and before in ("de", "dei", "den") and word.low.endswith("e")
    return adjective or word.low.endswith(tuple(_PEOPLE[vocabulary.language].split()))


def of_ideas(clause: Clause, phrases: Sequence[Phrase]) -> Phrase | None:
    """`lyset vælter ind`, `trust grows`: the idea that a clause is about, which stands where who does it would.

    What is of somebody (`sveden springer`, `skuldrene falder`) is none: they do it; nor is a part of the room.
    """
    verb = next((word for word in clause.words if word.part("verb")), None)
    bare = [phrase for phrase in phrases if not phrase.relation and verb and phrase.noun.start < verb.start]
    if verb is not None and any(phrase.concept == "light" for phrase in phrases):
        # `der falder lys ud`: after a word that stands for nobody it comes behind the verb
        before = [word for word in clause.words if word.start < verb.start]
        if before and before[-1].low in ("der", "det") and before[-1].sense is None:
            bare = [phrase for phrase in phrases if not phrase.relation and phrase.noun.start > verb.start]
    ideas = bool(bare) and all(phrase.kind == "idea" and phrase.concept not in _NO_DOERS for phrase in bare)
    # `forandringens vind blæser`: what it is that does it comes after whose it is
    owns = ideas and bare[-1].noun.sense is not None and bare[-1].noun.sense.genitive
    return bare[-1] if ideas and not owns else None


def _points(word: Word, vocabulary: Vocabulary) -> bool:
    """Whether it stands for somebody, and is no article."""
    return word.low in vocabulary.grammar.pronouns and word.low not in vocabulary.grammar.articles


def _plainly_noun(word: Word, place: int, vocabulary: Vocabulary) -> bool:
    """`Grumsneren giver`, `psychologists nod`: a noun without an article, by its ending."""
    if vocabulary.language == "en":
        return word.low.endswith(tuple(_PEOPLE["en"].split()))
    capital = word.text.istitle() and place > 0
    return not capital and word.low.endswith(_DEFINITE[vocabulary.language])
