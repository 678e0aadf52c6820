"""Which of its senses a word has, by the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rentegn.direction.attributes import described
from rentegn.direction.called import is_called
from rentegn.direction.tag_costs import Tag
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Sense, Vocabulary


@dataclass(slots=True)
class Context:
    """The words of a note; `options` are the senses that each of them may have."""

    words: Sequence[Word]
    options: Sequence[tuple[Sense, ...]]
    vocabulary: Vocabulary
    #: What each of the words is taken for by the clause as a whole.
    tags: Sequence[Tag]

    def choice(self, place: int) -> tuple[Sense | None, bool]:
        """The sense of the word at a place, and whether it is a small word instead."""
        tag = self.tags[place]
        if self.words[place].low in self.vocabulary.small and tag.sense is None:
            return None, True
        if tag.sense is None or self._only_describes(place):
            return None, False
        if tag.name == "A-":
            said = described(tag.sense, self.vocabulary, alive=self._before_somebody(place))
            opens = bool(said.concept) and self._opens_noun(place)
            if opens or self._determined(place) or self.vocabulary.language == "en":
                return said, False
        if tag.verbal:
            return self._doing(place, tag.sense), False
        if tag.name == "A-" or is_called(tag.sense):
            return tag.sense, False
        return self._agreeing(place, [sense for sense in self.options[place] if sense.part != "verb"]), False

    def _doing(self, place: int, sense: Sense) -> Sense:
        """Of verbs that are written alike the one of which most is said: `ber dei om å setje seg` is no carrying."""
        alike = [each for each in self.options[place] if each.part == "verb" and each.form == sense.form]
        if len(alike) < 2:
            return sense
        after: set[str] = set()
        led = False
        for at in range(place + 1, len(self.words)):
            if self.words[at].is_mark or self.tags[at].name in ("V", "VP"):
                break
            after.add(self.words[at].low)
            led = led or (self.tags[at].name == "VI" and self.tags[at - 1].name != "I")
        # `ber borna setje seg` asks them, `ber borna` carries them
        first = sense if led else alike[0]
        return max((first, *alike), key=lambda each: self._said(each.lemma, after))

    def _said(self, lemma: str, after: set[str]) -> int:
        """How many of the words after a verb are of one saying with it."""
        patterns = self.vocabulary.patterns.get(lemma, ())
        return max((len(each.words) for each in patterns if after.issuperset(each.words)), default=0)

    def _only_describes(self, place: int) -> bool:
        """`with mixed luck`: after a preposition an English participle only says what an unknown word is like."""
        forms = {sense.form if sense.part == "verb" else "" for sense in self.options[place]}
        if self.vocabulary.language != "en" or not forms or not forms <= {"participle", "finite"}:
            return False
        if place + 1 >= len(self.words) or self._before(place) not in self.vocabulary.grammar.prepositions:
            return False
        after = self.words[place + 1]
        return not (after.is_mark or after.low in self.vocabulary.small or self.options[place + 1])

    def _determined(self, place: int) -> bool:
        """Whether an article, a number, a possessive or an adjective stands right before."""
        grammar = self.vocabulary.grammar
        return self._before(place) in grammar.articles or self._may_be(place - 1, "manner", "mood")

    def _before(self, place: int) -> str:
        return self.words[place - 1].low if place else ""

    def _opens_noun(self, place: int) -> bool:
        """`med lukkede døre`, `Lukkede butikker`: whether it stands between a preposition, or nothing, and a noun."""
        before = self._before(place)
        opens = not before or not before[-1].isalnum() or before in self.vocabulary.grammar.prepositions
        return opens and self._noun_after(place) is not None

    def _before_somebody(self, place: int) -> bool:
        noun = self._noun_after(place)
        return noun is not None and self.vocabulary.concepts[noun.concept].alive

    def _noun_after(self, place: int) -> Sense | None:
        after = self.options[place + 1] if place + 1 < len(self.options) else ()
        return next((sense for sense in after if sense.part == "noun"), None)

    def _may_be(self, place: int, *parts: str) -> bool:
        return 0 <= place < len(self.words) and any(sense.part in parts for sense in self.options[place])

    def _measures(self, place: int) -> bool:
        return place < len(self.words) and self.words[place].low in self.vocabulary.grammar.measures

    def _agreeing(self, place: int, senses: Sequence[Sense]) -> Sense:
        """Of several senses the one that agrees with the article or number before it; else the plainest."""
        if len(senses) == 1:
            return senses[0]
        described = [sense for sense in senses if sense.part == "manner"]
        rest = [sense for sense in senses if sense.part != "manner"]
        bare = not self._determined(place) and not any(sense.definite or sense.many for sense in rest)
        if described and rest and (self._may_be(place + 1, "noun") or self._measures(place + 1) or bare):
            # `den ældre kvinde`, `en kæmpe stak`, but `den ældre vinker`
            return described[0]
        senses = [sense for sense in senses if sense.part != "manner"] or senses
        several = self._several(place)
        if several is None and any(sense.definite and not sense.many for sense in senses):
            # `ansatte` without `den` are several
            several = any(sense.many for sense in senses)
        fitting = (sense for sense in senses if sense.many == several)
        return next(fitting, senses[0])

    def _several(self, place: int) -> bool | None:
        """What the article or number that belongs to the word says; None without one."""
        grammar = self.vocabulary.grammar
        for word in reversed(self.words[max(0, place - 4) : place]):
            if grammar.numbers.get(word.low, 1) > 1 or word.low in grammar.several:
                return True
            single = word.low in grammar.definite and self.vocabulary.language != "en"
            if word.low in grammar.one or single:
                return False
            if word.part("noun", "verb") or word.low in grammar.prepositions:
                return None
        return None
