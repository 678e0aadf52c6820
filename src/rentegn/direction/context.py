"""Which of its senses a word has, by the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Sense, Vocabulary

#: Who is let do something, and what, stands after these.
LETTING = frozenset({"lade", "la", "late", "let"})
_HARD = ".!?:;…"


@dataclass(frozen=True, slots=True)
class Context:
    """The word at `place` among its neighbours; `options` are the senses that each of them may have."""

    place: int
    words: Sequence[Word]
    options: Sequence[tuple[Sense, ...]]
    vocabulary: Vocabulary

    def choice(self) -> tuple[Sense | None, bool]:
        """The sense of the word, and whether it is a small word instead."""
        if self.word.low in self.vocabulary.small and not self._small_word_is_content():
            return None, True
        nouns, verbs = self._nouns, self._fitting_verbs()
        if verbs and not self._may_be(self.place + 1, "noun", "manner", "mood"):
            # `et tre plantes`: a genitive without its noun is none
            nouns = [sense for sense in nouns if not sense.genitive]
        if self._disagrees(nouns):
            nouns = []
        if self._only_describes():
            return None, False
        if nouns and verbs:
            return (verbs[0] if self._verb_rather_than_noun() else self._agreeing(nouns)), False
        described = next((verb for verb in verbs if self._attributive(verb)), None)
        if described is not None:
            return Sense("manner", described.lemma), False
        if not nouns and verbs and self._names_something():
            return None, False
        only = nouns or verbs
        return (self._agreeing(only) if only else None), False

    def _attributive(self, verb: Sense) -> bool:
        """`et skrabet knæ`: a participle between an article or the like and a noun says what it is like."""
        if verb.form not in ("participle", "present-participle") or not self._may_be(self.place + 1, "noun", "manner"):
            return False
        return self._determined or (verb.form == "present-participle" and self.vocabulary.language != "en")

    def _disagrees(self, nouns: Sequence[Sense]) -> bool:
        """`det sprøjter`, `det kveldar`, `de danser`: no article of one thing stands before many, nor the other way."""
        if not nouns or " " in self.word.low or any(sense.part != "noun" or sense.definite for sense in nouns):
            return False
        if self._before == "det":
            return self.word.low.endswith(("er", "ar")) and all(sense.many for sense in nouns)
        return self._before in ("de", "dei") and bool(self._verbs) and not any(sense.many for sense in nouns)

    def _only_describes(self) -> bool:
        """`with mixed luck`: after a preposition an English participle only says what an unknown word is like."""
        forms = {sense.form if sense.part == "verb" else "" for sense in self.options[self.place]}
        if self.vocabulary.language != "en" or not forms or not forms <= {"participle", "finite"}:
            return False
        if self.place + 1 >= len(self.words) or self._before not in self.vocabulary.grammar.prepositions:
            return False
        after = self.words[self.place + 1]
        return not (after.is_mark or after.low in self.vocabulary.small or self.options[self.place + 1])

    def _fitting_verbs(self) -> list[Sense]:
        """The senses as a verb, first that which its place asks for: a participle in `gets wiped`, none in `wiped it`.

        English alone has one form for both: without a helping verb it is done to somebody, where nobody follows.
        """
        verbs = self._verbs
        participle = next((verb for verb in verbs if verb.form == "participle"), None)
        if participle is None or self.vocabulary.language != "en" or verbs[0].form != "finite":
            return verbs
        helped = self._helped()
        after = self.words[self.place + 1].low if self.place + 1 < len(self.words) else ""
        grammar = self.vocabulary.grammar
        objects = grammar.one | grammar.definite | grammar.several | {*grammar.possessives, *grammar.oblique, "it"}
        takes = after in objects or self._may_be(self.place + 1, "noun", "manner")
        bare = self._before not in grammar.pronouns and not takes and self._may_be(self.place - 1, "noun")
        return [participle, *(verb for verb in verbs if verb is not participle)] if helped or bare else verbs

    def _helped(self) -> bool:
        """Whether a helping verb stands shortly before, and no other word that says something."""
        grammar = self.vocabulary.grammar
        for at in range(self.place - 1, max(-1, self.place - 4), -1):
            lemmas = {sense.lemma for sense in self.options[at] if sense.part == "verb"}
            if lemmas & (grammar.passives | grammar.perfect):
                return True
            if self.options[at] and not self._may_be(at, "manner", "filler"):
                return False
        return False

    def _names_something(self) -> bool:
        """`skolens tag`, `den anden ende`, `a scale model`: where a noun must stand, no verb of that form is meant."""
        forms = {verb.form for verb in self._verbs}
        if not forms <= {"imperative", "infinitive"}:
            return False
        grammar = self.vocabulary.grammar
        before = self.place - 1
        if forms == {"imperative"} and self.vocabulary.language != "en":
            # `et bjærg`, `på isen`: nobody is told to do something in the midst of a clause
            return self.place > self._bounds[0] and (self._another_verb() or self._verb_between_joints())
        genitive = before >= 0 and any(sense.genitive for sense in self.options[before])
        owned = self._before in grammar.possessives and self._before not in grammar.pronouns
        described = self._may_be(before, "manner", "mood") and before > 0
        article = described and self.words[before - 1].low in grammar.one | grammar.definite | {*grammar.another}
        other = self._before in grammar.another
        modifies = self.vocabulary.language == "en" and self._before in ("a", "an", "the")
        return (genitive and not self._may_be(before, "verb")) or owned or article or other or modifies

    @property
    def _determined(self) -> bool:
        """Whether an article, a number, a possessive or an adjective stands right before."""
        grammar = self.vocabulary.grammar
        known = (grammar.one, grammar.definite, grammar.numbers, grammar.possessives, grammar.several)
        return any(self._before in words for words in known) or self._may_be(self.place - 1, "manner", "mood")

    @property
    def word(self) -> Word:
        """The word itself."""
        return self.words[self.place]

    @property
    def _finite(self) -> tuple[str, ...]:
        """The forms that a clause may stand on; of English verbs the plain form too (`two people shake hands`)."""
        return ("finite", "passive", "infinitive") if self.vocabulary.language == "en" else ("finite", "passive")

    @property
    def _nouns(self) -> list[Sense]:
        return [sense for sense in self.options[self.place] if sense.part != "verb"]

    @property
    def _verbs(self) -> list[Sense]:
        return [sense for sense in self.options[self.place] if sense.part == "verb"]

    @property
    def _before(self) -> str:
        return self.words[self.place - 1].low if self.place else ""

    def _may_be(self, place: int, *parts: str) -> bool:
        return 0 <= place < len(self.words) and any(sense.part in parts for sense in self.options[place])

    def _verb_rather_than_noun(self) -> bool:
        """`at arbejde` is a verb, `et arbejde` a noun; `leder efter` a verb, `leder` at the front a noun."""
        verbs, grammar = self._verbs, self.vocabulary.grammar
        if self._before == grammar.infinitive or self._let():
            return True
        nominal = (grammar.one, grammar.definite, grammar.numbers, grammar.possessives, grammar.prepositions)
        if grammar.pronouns.get(self._before) == "it" and self._set_verb():
            return True
        adverb = " " in self._before and self._may_be(self.place - 1, "manner")
        if any(self._before in words for words in nominal) or (self._may_be(self.place - 1, "manner") and not adverb):
            return False
        if self._listed_noun():
            return False
        if self._takes_object():
            return True
        if self._subject_before() and verbs[0].form in ("finite", "passive"):
            return True
        joined = self._before in grammar.coordinators or self._before == ","
        tensed = any(verb.form in self._finite for verb in verbs)
        if tensed and (joined or self._may_be(self.place - 1, "noun")) and not self._verb_between_joints():
            return True
        if self._set_verb() or (self._may_be(self.place - 1, "noun") and verbs[0].form != "infinitive"):
            return True
        if tensed and self.place and (self._before in grammar.relatives or self._subject_after()):
            return True
        bare = all(verb.form in ("infinitive", "imperative") for verb in verbs)
        return not (bare or self._another_verb() or self.place == 0)

    def _let(self) -> bool:
        """`lèt dei tilsette styre`: what somebody is let do, right after whom it is."""
        bare = any(verb.form == "infinitive" for verb in self._verbs)
        if not bare or not any(sense.part == "noun" for sense in self.options[self.place - 1] if self.place):
            return False
        lemmas = {sense.lemma for at in range(self._bounds[0], self.place) for sense in self.options[at]}
        return bool(lemmas & LETTING)

    def _takes_object(self) -> bool:
        """`Crowds line the street`: between an English noun and an article stands a verb, where there is no other."""
        grammar = self.vocabulary.grammar
        after = self.words[self.place + 1].low if self.place + 1 < len(self.words) else ""
        determined = after in grammar.one | grammar.definite | {*grammar.possessives}
        tensed = any(verb.form in self._finite for verb in self._verbs)
        if self.vocabulary.language != "en" or not (determined and tensed and self._may_be(self.place - 1, "noun")):
            return False
        return not self._another_verb()

    def _listed_noun(self) -> bool:
        """`Porter, trolley, lift.`: a plain English form after nouns of one thing each is a noun like them."""
        if self.vocabulary.language != "en" or self._before != "," or self._verbs[0].form in ("finite", "passive"):
            return False
        hard = [at for at in range(self.place) if self.words[at].text in _HARD]
        before = [at for at in range(max(hard, default=-1) + 1, self.place) if self.words[at].text != ","]
        one = all(any(s.part == "noun" and not s.many for s in self.options[at]) for at in before)
        return one and bool(before) and (self.place + 1 == len(self.words) or self.words[self.place + 1].is_mark)

    def _subject_before(self) -> bool:
        """Whether a pronoun that is no article stands before: `vi møder`."""
        grammar = self.vocabulary.grammar
        stands_for = grammar.pronouns.get(self._before, "")
        return bool(stands_for) and self._before not in grammar.definite | grammar.one | grammar.several

    def _subject_after(self) -> bool:
        """Whether a pronoun that is no article follows, and no other verb is near: `så får han et brev`."""
        grammar = self.vocabulary.grammar
        after = self.words[self.place + 1].low if self.place + 1 < len(self.words) else ""
        stands_for = grammar.pronouns.get(after, "")
        article = after in grammar.definite | grammar.one | grammar.several
        return bool(stands_for) and not article and not self._verb_between_joints()

    def _small_word_is_content(self) -> bool:
        """A small word that is also a noun, mood or verb is that only where nothing else can be."""
        grammar = self.vocabulary.grammar
        if self._may_be(self.place, "noun"):
            # Norwegian `et tre` is a tree, `tre menn` are three
            after = self.options[self.place + 1] if self.place + 1 < len(self.words) else ()
            noun = any(sense.part in ("noun", "manner", "mood") and not sense.genitive for sense in after)
            return self._before in grammar.one and not noun
        if self.word.low in grammar.prepositions:
            return False
        if self._may_be(self.place, "mood", "manner", "sign"):
            return True
        finite = any(verb.form in ("finite", "passive") for verb in self._verbs)
        return finite and self.place > 0 and not self._another_verb()

    @property
    def _bounds(self) -> tuple[int, int]:
        """Where the stretch between commas, joining words and hard marks begins and ends."""
        joins = self.vocabulary.grammar.coordinators | self.vocabulary.grammar.clausal
        parting = [at for at, word in enumerate(self.words) if word.text in _HARD + "," or word.low in joins]
        start = max((at + 1 for at in parting if at < self.place), default=0)
        return start, min((at for at in parting if at > self.place), default=len(self.words))

    def _verb_between_joints(self) -> bool:
        """Whether another word between the nearest commas or joining words may be the verb there."""
        start, stop = self._bounds
        return any(self._may_be(at, "verb") for at in range(start, stop) if at != self.place)

    def _another_verb(self) -> bool:
        """Whether the same stretch between hard marks has a word that can only be a finite verb."""
        marks = [index for index, word in enumerate(self.words) if word.text in _HARD]
        start = max((mark + 1 for mark in marks if mark < self.place), default=0)
        stop = min((mark for mark in marks if mark > self.place), default=len(self.words))
        others = (self.options[index] for index in range(start, stop) if index != self.place)
        return any(
            senses and all(sense.part == "verb" and sense.form in self._finite for sense in senses) for senses in others
        )

    def _set_verb(self) -> bool:
        """Whether the next word makes a set verb of it: `leder efter`."""
        after = self.words[self.place + 1].low if self.place + 1 < len(self.words) else ""
        patterns = self.vocabulary.patterns
        return any(after in pattern.words for verb in self._verbs for pattern in patterns.get(verb.lemma, ()))

    def _agreeing(self, senses: Sequence[Sense]) -> Sense:
        """Of several senses the one that agrees with the article or number before it; else the plainest."""
        described = [sense for sense in senses if sense.part == "manner"]
        rest = [sense for sense in senses if sense.part != "manner"]
        bare = not self._determined and not any(sense.definite or sense.many for sense in rest)
        if described and rest and (self._may_be(self.place + 1, "noun") or bare):
            # `den ældre kvinde`, but `den ældre vinker`
            return described[0]
        senses = [sense for sense in senses if sense.part != "manner"] or senses
        several = self._several()
        if several is None and any(sense.definite and not sense.many for sense in senses):
            # `ansatte` without `den` are several
            several = any(sense.many for sense in senses)
        fitting = (sense for sense in senses if sense.many == several)
        return next(fitting, senses[0])

    def _several(self) -> bool | None:
        """What the article or number that belongs to the word says; None without one."""
        grammar = self.vocabulary.grammar
        for word in reversed(self.words[max(0, self.place - 4) : self.place]):
            if grammar.numbers.get(word.low, 1) > 1 or word.low in grammar.several:
                return True
            if word.low in grammar.one:
                return False
            if word.part("noun", "verb") or word.low in grammar.prepositions:
                return None
        return None
