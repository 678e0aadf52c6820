"""Which words of a clause go together to name somebody or something."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.conjunctions import opens_clause
from rentegn.direction.grammar import Grammar
from rentegn.direction.phrases import EACH, EVENTS, SOME, Phrase, noun_phrase, of_that_kind, pronoun_phrase
from rentegn.direction.standing_for import (
    PIECES,
    belongs,
    excepts,
    free_of_verbs,
    likens,
    names_which,
    of_many,
    stands_for_a_group,
    stands_for_a_pile,
    stands_for_pieces,
    stands_for_some,
    stands_for_somebody,
    tells_which_one,
)
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary

#: Small words that say which way, before where it goes.
_WAYS = frozenset({"up", "down", "ned", "op", "opp", "inn", "ind", "ut", "ud"})
_WHEN = frozenset({"after", "before", "during", "since", "efter", "før", "inden", "siden", "etter", "sidan"})
#: What stands before a quality alone, by which one of several is called.
_THE_ONE = frozenset({"den", "det"})
#: What says who does not, and where somebody goes.
_ROUND = frozenset({"utanom", "utenom"})
_OF_THEM = (SOME, "everyone", "one", "other")


def phrases_of(words: Sequence[Word], vocabulary: Vocabulary, *, broken: bool = False) -> list[Phrase]:
    """The noun phrases of a clause in its order, pronouns among them.

    `broken`: whether something was broken before, of which there are pieces.
    """
    finder = _Finder(words, vocabulary, broken=broken)
    for place in range(len(words)):
        finder.take(place)
    return finder.found


#: What something is called of which there is very much.
_SO_MUCH = frozenset({"couple", "mountain", "sea", "avalanche", "flood", "bjerg", "hav", "fjell", "lavine"})


class _Finder:
    """Gathers articles and adjectives until their noun comes, and keeps the preposition that governs it."""

    def __init__(self, words: Sequence[Word], vocabulary: Vocabulary, *, broken: bool) -> None:
        self.broken = broken
        self.words, self.vocabulary, self.grammar = words, vocabulary, vocabulary.grammar
        self.found: list[Phrase] = []
        self.gathered: list[Word] = []
        self.relation = ""
        #: Whether an *og* or a comma came before, and whether it was more than a comma.
        self.joined = self.listed = False

    def take(self, place: int) -> None:
        """Go on to the next word."""
        word = self.words[place]
        if self._is_so_much(place):
            self.gathered.append(word)
        elif self._comes_to_pieces(word):
            word.sense = None
            word.account("function", reason="how it breaks")
            self._start_over()
        elif stands_for_pieces(place, self.words, self.vocabulary) and not self._known_as_whole(word):
            self._pieces(word)
        elif word.part("noun"):
            self._noun(word)
        elif word.part("verb"):
            self._start_over()
        elif likens(place, self.words, self.vocabulary):
            self._start_over("as")
            word.account("function", reason="preposition")
        elif excepts(place, self.words, self.found):
            self._start_over("except")
            word.account("function", reason="negation")
        elif word.low in self.grammar.relatives and self.found and free_of_verbs(self.words[:place]):
            # `ind på en mand, der kigger ud`: he is the one who looks
            self.found[-1].relation = ""
        elif names_which(place, self.words):
            word.account("function", reason="number")
            self._start_over()
        elif tells_which_one(place, self.words, self.vocabulary):
            word.account("function", reason="pronoun")
            self.gathered.append(word)
        elif stands_for_some(place, self.words, self.vocabulary):
            self._some(word)
        elif not word.kind and stands_for_somebody(place, self.words, self.vocabulary):
            self._pronoun(word, place)
        elif stands_for_a_group(place, self.words, self.vocabulary):
            self.found.append(Phrase("", "", word, [word], self.relation, None, True, True, refers="they"))
            word.account("function", reason="pronoun")
            self._start_over()
        elif stands_for_a_pile(place, self.words, self.vocabulary):
            self.found.append(Phrase("", "", word, [word], self.relation, None, definite=True, refers="pile"))
            word.account("function", reason="pronoun")
            self._start_over()
        elif self._leads_along(place):
            self._start_over("along")
        elif word.low == "as" and word.sense is None and not free_of_verbs(self.words[place:]):
            # `it grows as the carer waters it`
            self._start_over()
        elif self._says_of_whom(place):
            # `hver af dem`, `each of them`: all of them, one after the other
            word.account("function", reason="preposition")
        elif self._says_when(place):
            word.account("function", reason="preposition")
            self._start_over("when")
        elif self._says_of_what(word):
            word.account("function", reason="preposition")
        elif opens_clause(place, self.words, self.vocabulary):
            word.account("function", reason="conjunction")
            self._start_over()
        elif word.low in self.grammar.prepositions and word.sense is None:
            self.relation, self.gathered = self._relation(place), []
            word.account("function", reason="negation" if self.relation == "except" else "preposition")
        elif word.low in self.grammar.coordinators or word.text in "+&,":
            self._join(word)
        elif self._at_its_side(place):
            self.found[-1].manner.append(word.sense.concept if word.sense is not None else "")
            self.found[-1].words.append(word)
            self._start_over()
        elif self._holds(place):
            self.found[-1].manner.append("full_of")
            self.found[-1].words.append(word)
            self._start_over("with")
        elif self._tells_which_one(place):
            self._one_so(word)
        elif word.part("sign"):
            # `slow pan across the hills`: what is said of the picture says nothing of what is seen
            self._start_over()
        elif word.sense is not None or belongs(word, self.vocabulary):
            if self._begins(word):
                # `bøjer forsigtigt en mands ben`: what stands before an article says how it is done
                self.gathered = [each for each in self.gathered if not each.part("manner") or _of_all(each)]
            self.gathered.append(word)

    def _relation(self, place: int) -> str:
        """How what a preposition governs stands to what is done."""
        low = self.words[place].low
        if low in _ROUND and self._leads_past_a_thing(place):
            return "around"
        return "at" if self._is_beside(place) else self.grammar.prepositions[low]

    def _leads_past_a_thing(self, place: int) -> bool:
        """`vegen går utanom treet`: of a thing it says which way, where of people it says who does not."""
        noun = next((word for word in self.words[place + 1 : place + 5] if word.part("noun")), None)
        sense = noun.sense if noun is not None else None
        return sense is not None and self.vocabulary.kind(sense.concept) in ("prop", "place")

    def _is_beside(self, place: int) -> bool:
        """`the woman by the window`: who does it stands after *by* only where it is done to somebody or something."""
        done_to = any(word.part("verb") and word.sense and word.sense.form == "participle" for word in self.words)
        after = self.words[place + 1 : place + 2]
        return self.words[place].low == "by" and not done_to and bool(after) and self._begins(after[0])

    def _says_of_whom(self, place: int) -> bool:
        """`hver af dem`, `each of the employees`, `one of the women`: those whom it names, or so many of them."""
        if place and (of_many(place - 1, self.words, self.grammar) or self._so_many_of(place)):
            return True
        said = self.grammar.prepositions.get(self.words[place].low)
        if not place or said not in ("by", "of") or self.words[place - 1].low not in EACH:
            return False
        after = self.words[place + 1 : place + 2]
        return bool(after) and (self.grammar.pronouns.get(after[0].low) == "they" or self._several(after[0]))

    def _so_many_of(self, place: int) -> bool:
        """`two of the women`, `all of the children`, and not `the last one of the day`."""
        before, after = self.words[place - 1], self.words[place + 1 : place + 2]
        known = (self.grammar.one, self.grammar.numbers, self.grammar.everyone)
        counts = before.sense is None and any(before.low in words for words in known)
        several = next((word for word in self.words[place + 1 : place + 4] if word.part("noun")), None)
        return (
            counts
            and self.grammar.prepositions.get(self.words[place].low) in ("by", "of")
            and bool(after)
            and (self._several(after[0]) or after[0].low in self.grammar.possessives)
            and several is not None
            and several.sense is not None
            and several.sense.many
        )

    def _one_of_many(self, noun: Word) -> bool:
        """`en af kvinderne`: whether it is one of those whom the noun names."""
        first = self.gathered[0] if self.gathered else noun
        one = first.low in self.grammar.one or self.grammar.numbers.get(first.low) == 1
        place = next(at for at, word in enumerate(self.words) if word is first)
        return one and first.low not in EACH and place + 1 < len(self.words) and self._so_many_of(place + 1)

    def _several(self, word: Word) -> bool:
        return (
            word.low in self.grammar.definite
            or word.low in self.grammar.several
            or (word.sense is not None and word.sense.many)
        )

    def _says_when(self, place: int) -> bool:
        """`after the flood`, `under mødet`: beside what happens at a time a preposition says when."""
        if self.words[place].low not in _WHEN or self.words[place].sense is not None:
            return False
        noun = next((word for word in self.words[place + 1 : place + 4] if word.part("noun", "verb")), None)
        return noun is not None and noun.sense is not None and noun.sense.concept in EVENTS

    def _is_so_much(self, place: int) -> bool:
        """`a mountain of paper`, `et bjerg af papir`: only how much there is of it."""
        word = self.words[place]
        if word.lemma not in _SO_MUCH or not word.part("noun") or _owns(word):
            return False
        after = self.words[place + 1 : place + 3]
        of = len(after) > 1 and self.grammar.prepositions.get(after[0].low) in ("of", "by") and after[0].sense is None
        return of and after[1].part("noun", "manner")

    def _says_of_what(self, word: Word) -> bool:
        """`a stack of folders`, `en haug av mapper`: after a measure it says of what, and not whose or where."""
        counted = bool(self.gathered) and (
            self.gathered[-1].low in self.grammar.measures or self.gathered[-1].lemma in _SO_MUCH
        )
        return counted and self.grammar.prepositions.get(word.low) in ("of", "by")

    def _leads_along(self, place: int) -> bool:
        """`carry a box up the stairs`: after what is carried, a small word and a thing more say which way."""
        word, after = self.words[place], self.words[place + 1 : place + 2]
        before = self.found[-1] if self.found else None
        if word.low not in _WAYS or word.sense is not None or before is None or before.relation or not after:
            return False
        verbs = [each for each in self.words[:place] if each.part("verb")]
        named = bool(verbs) and before.noun.start > verbs[-1].start and before.noun is self.words[place - 1]
        definite = after[0].low in self.grammar.definite or (after[0].sense is not None and after[0].sense.definite)
        # `carries a cat down a ladder`
        down = self.vocabulary.language == "en" and word.low in ("up", "down") and after[0].low in ("a", "an")
        return named and (definite or down)

    def _pronoun(self, word: Word, place: int) -> None:
        """A pronoun; of `en af dem` it only says of whom."""
        phrase = pronoun_phrase(word, self.relation, self.vocabulary)
        counted = [each for each in self.gathered if _number(each, self.grammar)] if phrase.refers == "others" else []
        if counted:
            # `to andre`, `the three others`
            phrase.count = self.grammar.numbers.get(counted[-1].low) or int(counted[-1].text)
            phrase.words = [*counted, word]
        before = self.found[-1] if self.found else None
        if before is not None and before.many and not self.relation and (phrase.refers == "everyone" or _both(word)):
            # `they all look up`, `de klapper begge`
            before.words.append(word)
            return
        of_them = phrase.refers == "they" and self.relation in ("by", "of")
        beside = before is not None and any(before.noun is each for each in self.words[max(0, place - 2) : place])
        if before is not None and of_them and beside and before.refers == "someone":
            # `hilser ikke på noen av dem`
            before.refers, before.many = "they", True
        if before is not None and of_them and (before.refers in _OF_THEM or (before.refers == "they" and beside)):
            before.words.append(word)
        else:
            phrase.joined = self.joined
            self.found.append(phrase)
        self._start_over()

    def _some(self, word: Word) -> None:
        """`To bliver nede`: some of those whom the note spoke of."""
        number = int(word.text) if word.text.isdecimal() else self.grammar.numbers.get(word.low, 0)
        several = number != 1
        words = [*self.gathered, word]
        self.found.append(
            Phrase("", "", word, words, self.relation, number or None, several, definite=True, refers=SOME)
        )
        word.account("function", reason="pronoun")
        self._start_over()

    def _tells_which_one(self, place: int) -> bool:
        """`tager den tykkeste`, `det røde vælter`: of several that were named the one that is so."""
        word, before, after = self.words[place], self.gathered[-1:], self.words[place + 1 : place + 2]
        one = bool(before) and before[0].sense is None and before[0].low in _THE_ONE and before[0] is self.gathered[0]
        so = word.part("manner") and word.sense is not None and bool(word.sense.concept) and " " not in word.low
        more = bool(after) and (after[0].part("noun", "manner", "mood", "sign") or after[0].lost)
        more = more or (bool(after) and (after[0].low in self.grammar.measures or after[0].low in self.grammar.numbers))
        return one and so and word.low.endswith(("e", "te", "å")) and not more

    def _one_so(self, word: Word) -> None:
        sense = word.sense
        assert sense is not None
        phrase = Phrase("", "", word, [*self.gathered, word], self.relation, definite=True, refers="one")
        phrase.manner.append(sense.concept)
        phrase.joined = self.joined
        self.found.append(phrase)
        self._start_over()

    def _known_as_whole(self, word: Word) -> bool:
        """`brikkerne`, `the pieces`: whether the word names things of its own, as nothing was broken."""
        return word.sense is not None and not self.broken

    def _comes_to_pieces(self, word: Word) -> bool:
        """`shatters into a thousand pieces`, `cuts it in pieces`: how something breaks, and no thing beside it."""
        return self.vocabulary.language == "en" and self.relation == "in" and word.low in PIECES

    def _pieces(self, word: Word) -> None:
        """`the pieces form a circle`: of what broke, or was cut."""
        self.found.append(
            Phrase("", "", word, [*self.gathered, word], self.relation, None, True, True, refers="pieces")
        )
        word.sense = None
        word.account("function", reason="pronoun")
        self._start_over()

    def _at_its_side(self, place: int) -> bool:
        """`nurse on the left, …`, `en mand til venstre`: on which side of the picture somebody is, said right after."""
        word = self.words[place]
        if word.sense is None or word.sense.concept not in ("left", "right") or not self.found:
            return False
        set_phrase = " " in word.low
        before = place - 1 if set_phrase else place - 2
        joined = set_phrase or self.words[place - 1].low == "til"
        return joined and before >= 0 and self.words[before] is self.found[-1].noun

    def _holds(self, place: int) -> bool:
        """`en rygsæk fuld af sten`: what a thing is full of comes after it, and is only with it."""
        word = self.words[place]
        full = word.sense is not None and word.part("manner") and word.sense.concept == "full_of"
        return full and bool(self.found) and self.found[-1].noun is self.words[place - 1]

    def _takes_no_adjective(self, noun: Word) -> bool:
        """`rækker forsigtigt hånden op`: no adjective stands before the ending of the definite."""
        sense = noun.sense
        if self.vocabulary.language == "en" or sense is None or not sense.definite or sense.entity:
            return False
        if not noun.low.removesuffix("s").endswith(("en", "et", "ne", "na", "a", "ane", "ene")):
            return False
        return not any(self._begins(each) for each in self.gathered)

    def _begins(self, word: Word) -> bool:
        """Whether it is an article or a possessive, with which the naming of somebody or something begins."""
        known = (self.grammar.one, self.grammar.definite, self.grammar.possessives)
        return word.sense is None and any(word.low in words for words in known)

    def _start_over(self, relation: str = "") -> None:
        self.relation, self.gathered = relation, []
        self.joined = self.listed = False

    def _noun(self, word: Word) -> None:
        if self._only_tells_which(word):
            self.gathered.append(word)
            return
        if self._takes_no_adjective(word):
            self.gathered = [each for each in self.gathered if not each.part("manner", "mood") or _of_all(each)]
        phrase = noun_phrase(word, self.gathered, self.vocabulary)
        if self._one_of_many(word):
            phrase.count, phrase.many = 1, False
        phrase.relation, phrase.joined = self.relation, self.joined
        if self.listed and self.found and not self.relation and not _verb_between(self.found[-1], phrase, self.words):
            phrase.relation = self.found[-1].relation
        if self._only_describes(phrase):
            described = self.found.pop()
            phrase = of_that_kind(phrase, described)
        elif self._counts(phrase):
            counted = self.found.pop()
            phrase.relation, phrase.joined = counted.relation, counted.joined
            phrase.definite = phrase.definite or counted.definite
            phrase.words = [*counted.words, *phrase.words]
        self.found.append(phrase)
        self._start_over("of" if _owns(word) else "")

    def _only_tells_which(self, word: Word) -> bool:
        """`the head teacher`, `senior consultant`: of two English nouns the first says what the next is like.

        Somebody does so of somebody else, and of a thing where no verb stands before: `the council truck`.
        """
        if self.vocabulary.language != "en" or word.sense is None or word.sense.genitive:
            return False
        if word.sense.many and word.low != word.sense.lemma:
            return False
        place = next(at for at, each in enumerate(self.words) if each is word)
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        if after is None or after.sense is None or not after.part("noun"):
            return False
        first, then = self.vocabulary.kind(word.sense.concept), self.vocabulary.kind(after.sense.concept)
        done = any(each.part("verb") for each in self.words[:place])
        return (
            first in ("prop", "idea") or first == then == "actor" or (first == "actor" and then == "prop" and not done)
        )

    def _only_describes(self, phrase: Phrase) -> bool:
        """`en ledig tømrer`, `ansat sygeplejerske`: of two people side by side the first says what the second is."""
        before = self.found[-1] if self.found else None
        if before is None or self.vocabulary.language == "en" or not before.kind == phrase.kind == "actor":
            return False
        sense, small = before.noun.sense, {word.low for word in phrase.words[:-1]}
        beside = phrase.words[0] is phrase.noun and before.noun.end + 1 == phrase.noun.start
        plain = sense is not None and not (sense.definite or sense.genitive or sense.entity)
        return beside and plain and not phrase.definite and before.many == phrase.many and not small

    def _counts(self, phrase: Phrase) -> bool:
        """Whether the phrase before says how many: `holdet af medarbejdere` are employees."""
        before = self.found[-1] if self.found else None
        if before is None or not before.many or self.relation not in ("by", "of"):
            return False
        if not before.kind == phrase.kind == "actor":
            return False
        after = self.words[next(place for place, word in enumerate(self.words) if word is before.noun) + 1]
        said = self.grammar.prepositions.get(after.low)
        return said == "by" or (said == "of" and phrase.many and not phrase.definite)

    def _join(self, word: Word) -> None:
        self.joined, self.listed = True, word.text != ","
        # `lederens overblik og medarbejdernes glæde`: what the leader owns is over with
        # `after a while, the woman …`: nor does a preposition go on past what is no noun
        self.relation = "" if self.relation == "of" or word.text == "," else self.relation


def _of_all(word: Word) -> bool:
    return word.sense is not None and word.sense.concept in ("whole", "half", "many", "only", "left", "right")


def _both(word: Word) -> bool:
    return word.low in ("both", "begge")


def _number(word: Word, grammar: Grammar) -> bool:
    return word.sense is None and (word.low in grammar.numbers or word.text.isdecimal())


def _owns(word: Word) -> bool:
    return word.sense is not None and word.sense.genitive


def _verb_between(before: Phrase, after: Phrase, words: Sequence[Word]) -> bool:
    return any(word.part("verb") and before.noun.end <= word.start < after.noun.start for word in words)
