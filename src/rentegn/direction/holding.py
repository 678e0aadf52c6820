"""What holds each word of a note: a direction and its field, or a reason why it needs none; the rest has to be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from rentegn.direction.body import ON_SOMEBODY, SPOTS
from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.helping import purpose
from rentegn.direction.naming import HOW_MUCH
from rentegn.direction.phrases import OF_AGE, Phrase
from rentegn.direction.reasons import Why
from rentegn.direction.roles import Draft
from rentegn.direction.so_far import SoFar
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Mention


class Told(StrEnum):
    """As what a word is told that nothing holds: somebody or something, a doing, or what is said of these."""

    SEEN = "seen"
    DOING = "doing"
    SAID = "said"


#: The direction that holds a word, by its number in the note, and the field: action, actors, manner and so on.
Held = tuple[int, str]
#: A word's account: what holds it, why nothing needs to, or as what it has to be told.
Account = Held | Why | Told

#: What a room has around it, which looks as it does.
_AROUND = frozenset({"wall", "ground", "corner"})
#: What stands before the number of a set phrase.
_INTO = frozenset({"in", "to"})
#: A number of so many digits counts nothing.
_LONGEST_NUMBER = 6
#: What somebody does who is heard, which is loud where things are high.
_VOICED = {"high": "loud", "short": "quiet"}
#: What only makes more or less of another word.
_DEGREES = frozenset({"very", "little_amount", "more", "much", "most", "only"})
_OUTRIGHT = frozenset({
    "alt", "altfor", "heilt", "helt", "lidt", "litt", "lite", "meget", "mykje", "mye", "mere", "meir", "mer", "ganske",
    "nok", "all", "quite", "too", "completely", "totally", "rather", "most", "close", "right", "even", "lettere",
})  # fmt: skip
#: What a word that was accounted for while its clause was read needs no direction for.
GIVEN = {
    "when it is done": Why.WHEN,
    "what it is like": Why.LIKE,
    "what it shows": Why.LIKE,
    "of which place": Why.WHERE,
    HOW_MUCH: Why.DEGREE,
    "how far a doing is": Why.FAR,
    "how near": Why.FAR,
    "set phrase": Why.SAYING,
    "negation": Why.DENIED,
    "nobody sees it": Why.DENIED,
    "of which kind": Why.LIKE,
    "once more": Why.DEGREE,
    "who looks at the picture": Why.PICTURE,
}


@dataclass(slots=True)
class _Shown:
    """What the directions of a note show, by what may point to it."""

    entities: dict[str, Held] = field(default_factory=dict)
    concepts: dict[str, Held] = field(default_factory=dict)
    owners: dict[str, Held] = field(default_factory=dict)
    manners: dict[str, Held] = field(default_factory=dict)
    actions: dict[str, Held] = field(default_factory=dict)
    swallowed: dict[str, Held] = field(default_factory=dict)
    words: dict[int, int] = field(default_factory=dict)


def holding(so_far: SoFar) -> dict[int, Account]:
    """The account of each content word of a note that is read, by the id of the word."""
    book = _Book(so_far)
    found: dict[int, Account] = {}
    for clause in so_far.clauses:
        for word in clause.words:
            account = book.account(word, clause)
            if account is not None:
                found[id(word)] = account
    return found


class _Book:
    def __init__(self, so_far: SoFar) -> None:
        self.vocabulary: Vocabulary = so_far.vocabulary
        self.grammar = so_far.vocabulary.grammar
        self.drafts = so_far.drafts
        self.stage = {mention.concept for mention in so_far.memory.stage}
        self.contents = {id(clause) for clause in so_far.contents}
        self.denied = {id(word) for word in so_far.denied}
        self.shown = _shown(so_far.drafts, so_far.vocabulary)
        self.phrases: dict[int, Phrase] = {}
        self.mentions: dict[int, list[Mention]] = {}
        for clause in so_far.clauses:
            for phrase in clause.phrases:
                for word in phrase.words:
                    self.phrases[id(word)] = phrase
            for phrase, mention in (*clause.named, *clause.excepted, *clause.owners, *clause.causers):
                self.mentions.setdefault(id(phrase), []).append(mention)
            for one, _, mention in clause.borne:
                self.mentions.setdefault(id(one), []).append(mention)

    def account(self, word: Word, clause: ClauseReading) -> Account | None:
        """What holds a word; None where it is a small word, a mark, or not known."""
        sense = word.sense
        if word.is_mark or word.aside:
            return None
        if word.kind == "manner" and word.reason not in GIVEN:
            return self.shown.manners.get(word.concept or "", Why.SAYING)
        if sense is None:
            return self._small(word, clause)
        if word.reason in GIVEN:
            return GIVEN[word.reason]
        if sense.part == "noun":
            return self._noun(word, clause)
        if sense.part == "verb":
            return self._verb(word, clause)
        if sense.part == "manner":
            return self._manner(word, clause)
        if sense.part in ("mood", "sign"):
            return self._mood(word, clause)
        return Why.FILLER

    def _small(self, word: Word, clause: ClauseReading) -> Account | None:
        """What holds a small word: a number its noun, a particle the doing it is said by, a pronoun whom it means."""
        if (word.low in self.grammar.numbers or word.text.isdecimal()) and self._counts(word):
            return self._number(word, clause)
        number = self.shown.words.get(id(word))
        if number is not None and (word.low in self.grammar.particles or word.low not in self.vocabulary.small):
            return (number, "action")
        phrase = self.phrases.get(id(word)) if word.reason == "pronoun" else None
        for mention in self.mentions.get(id(phrase), ()) if phrase is not None and phrase.noun is word else ():
            if mention.entity in self.shown.entities:
                return self.shown.entities[mention.entity]
        return None

    def _counts(self, word: Word) -> bool:
        number = self.grammar.numbers.get(word.low, 0)
        return number > 1 or (word.text.isdecimal() and len(word.text) < _LONGEST_NUMBER and int(word.text) > 1)

    def _number(self, word: Word, clause: ClauseReading) -> Account:
        number = self.grammar.numbers.get(word.low) or int(word.text)
        phrase = self.phrases.get(id(word))
        if phrase is None:
            before = next((each for each in reversed(clause.words) if each.end <= word.start), None)
            if before is not None and self.grammar.prepositions.get(before.low) in _INTO:
                # `vejen deler sig i to`, `tæller til ti`
                return Why.SAYING
            said = self._of_saying(word, clause) or self._in_another_sense(word)
            return said or (Why.TOGETHER if clause.lost else self._unheld(word, clause, Told.SAID))
        for mention in self.mentions.get(id(phrase), ()):
            held = self.shown.entities.get(mention.entity) or self.shown.concepts.get(mention.concept)
            if held is not None:
                return (held[0], "count") if self._so_many(phrase, number, mention) else Told.SEEN
        return self._with_its_noun(phrase, clause)

    def _in_another_sense(self, word: Word) -> Account | None:
        """`plantar tre`: the tree that a doing is named by, and no number."""
        concepts = {sense.concept for sense in self.vocabulary.senses.get(word.low, ()) if sense.part == "noun"}
        named = (held for name, held in self.shown.actions.items() if concepts.intersection(name.split("_")))
        return next(named, None)

    def _so_many(self, phrase: Phrase, number: int, mention: Mention) -> bool:
        if phrase.refers:
            return True
        counted = mention.count in (number, None) if phrase.many else mention.count == number
        return counted or (number == 2 and phrase.many)

    def _noun(self, word: Word, clause: ClauseReading) -> Account:
        assert word.sense is not None
        concept, shown = word.sense.concept, self.shown
        phrase = self.phrases.get(id(word))
        for mention in self.mentions.get(id(phrase), ()) if phrase is not None else ():
            held = shown.entities.get(mention.entity) or shown.concepts.get(mention.concept)
            if held is not None:
                return held
        held = shown.concepts.get(concept) or shown.owners.get(concept) or shown.manners.get(concept)
        if held is not None:
            return held
        said = self._of_saying(word, clause)
        if said is not None:
            return said
        kin = next((kin for kin in self.vocabulary.kinds_of(concept) if kin in shown.concepts), None)
        if kin is not None:
            return shown.concepts[kin]
        many = self.vocabulary.concepts[concept].many
        if many in shown.owners:
            return shown.owners[many]
        if word.sense.genitive or (phrase is not None and phrase.owns):
            return Why.WHOSE
        if phrase is not None and phrase.relation == "from" and clause.matches:
            return Why.WHERE
        if self._is_of_it(word, clause):
            return Why.LIKE
        number = shown.words.get(id(word))
        if number is not None and not self.drafts[number].bare and clause.named and not clause.matches:
            return Why.LISTED
        if concept in self.stage:
            return Why.THERE
        if phrase is not None and phrase.relation and concept in ON_SOMEBODY:
            return Why.CARRIED
        verb = next((each for each in reversed(clause.words) if each.part("verb") and each.start < word.start), None)
        if verb is not None and purpose(verb, clause.words, self.vocabulary):
            return Why.PURPOSE
        idea = self.vocabulary.kind(concept) == "idea"
        if idea and verb is not None and verb.lemma in self.grammar.showing | self.grammar.revealing:
            return Why.CONTENTS
        if idea and clause.ends == ":" and not clause.verbal:
            return Why.HEADING
        return self._unheld(word, clause, Told.SAID if idea else Told.SEEN)

    def _is_of_it(self, word: Word, clause: ClauseReading) -> bool:
        """`en buket tulipaner`: whether a thing right after another, which is shown, says what that is of."""
        before = next((each.sense for each in reversed(clause.words) if each.end <= word.start), None)
        if word.sense is None or before is None or before.part != "noun" or before.definite or before.genitive:
            return False
        both = {self.vocabulary.kind(word.sense.concept), self.vocabulary.kind(before.concept)}
        return both == {"prop"} and before.concept in self.shown.concepts

    def _of_saying(self, word: Word, clause: ClauseReading) -> Account | None:
        """The doing that a word is said by, or that it is always part of."""
        for match in clause.matches:
            number = self._number_of(match.words)
            if number is None:
                continue
            if word in match.words or (word.sense is not None and word.sense.concept in match.asked):
                return (number, "action")
        if word.sense is not None and word.sense.concept in self.shown.swallowed:
            return self.shown.swallowed[word.sense.concept]
        return None

    def _number_of(self, words: Sequence[Word]) -> int | None:
        return next((self.shown.words[id(word)] for word in words if id(word) in self.shown.words), None)

    def _verb(self, word: Word, clause: ClauseReading) -> Account:
        number = self.shown.words.get(id(word))
        if number is not None:
            return (number, "action")
        if word.reason:
            return Why.PICTURE
        verbs = [each for each in clause.words if each.part("verb") and each is not word]
        if any(id(each) in self.shown.words and each.start > word.start for each in verbs):
            return Why.HELPING
        if purpose(word, clause.words, self.vocabulary):
            return Why.PURPOSE
        if word.lemma in _says_so(self.vocabulary) and self._says_something(word, clause):
            return Why.JOINING
        if any(id(each) in self.shown.words for each in verbs) and word.lemma in self.grammar.little:
            return Why.HELPING
        if word.sense is not None and word.sense.form == "present-participle" and self._brought(word, verbs):
            return Why.STANDING
        if clause.lost:
            return Why.TOGETHER
        return self._unheld(word, clause, Told.DOING)

    def _brought(self, verb: Word, verbs: Sequence[Word]) -> bool:
        """`kommer gående med den`: how somebody comes of whom it is shown what they come with."""
        before = (each for each in verbs if each.start < verb.start and each.lemma in self.grammar.bringing)
        return any(id(each) in self.shown.words for each in before)

    def _says_something(self, verb: Word, clause: ClauseReading) -> bool:
        """Whether anything else stands in a clause, shown or told by itself, that the verb only says to be so."""
        return any(
            (word.sense is not None or id(word) in self.shown.words) and word is not verb and not word.part("filler")
            for word in clause.words
        )

    def _manner(self, word: Word, clause: ClauseReading) -> Account:
        assert word.sense is not None
        concept, shown = word.sense.concept, self.shown
        held = shown.manners.get(concept) or shown.manners.get(_VOICED.get(concept, ""))
        if held is not None:
            return held
        said = self._of_saying(word, clause)
        if said is not None:
            return said
        if concept in _DEGREES or word.low in _OUTRIGHT:
            return Why.DEGREE
        phrase = self.phrases.get(id(word))
        if concept in OF_AGE and phrase is not None:
            return self._noun(phrase.noun, clause)
        if concept == "many" or any(concept in match.manners for match in clause.matches):
            return (0, "action") if self.drafts else Told.SAID
        if phrase is not None and phrase.noun is not word and not self._is_shown(phrase):
            return self._with_its_noun(phrase, clause)
        return self._unheld(word, clause, Told.SAID)

    def _is_shown(self, phrase: Phrase) -> bool:
        """Whether somebody or something that a phrase names plays in a direction."""
        return any(
            mention.entity in self.shown.entities or mention.concept in self.shown.concepts
            for mention in self.mentions.get(id(phrase), ())
        )

    def _with_its_noun(self, phrase: Phrase, clause: ClauseReading) -> Account:
        """What a word has that describes a noun: the noun is told, or what is said of it needs no telling."""
        if phrase.noun.sense is None:
            return Told.SAID
        of = self._noun(phrase.noun, clause)
        if of is Why.DENIED:
            return of
        # `en skælvende finger`: a part of somebody by which it is said where is seen, and how it is would be
        spot = isinstance(of, tuple) and of[1] == "manner" and phrase.concept in SPOTS - _AROUND
        return Told.SAID if spot else Why.UNSEEN

    def _mood(self, word: Word, clause: ClauseReading) -> Account:
        assert word.sense is not None
        concept = word.sense.concept
        held = self.shown.actions.get(concept)
        held = held or self.shown.manners.get(concept.removeprefix("be_").removeprefix("get_"))
        if held is not None:
            return held
        return self._of_saying(word, clause) or self._unheld(word, clause, Told.SAID)

    def _unheld(self, word: Word, clause: ClauseReading, told: Told) -> Account:
        if clause.contents or clause.ends == "?" or id(clause) in self.contents:
            return Why.CONTENTS
        return Why.DENIED if self._denies(word, clause) else told

    def _denies(self, word: Word, clause: ClauseReading) -> bool:
        return id(word) in self.denied or (clause.denied and not clause.matches)


def _says_so(vocabulary: Vocabulary) -> frozenset[str]:
    grammar = vocabulary.grammar
    found: frozenset[str] = vocabulary.remembered(
        "says so",
        "",
        lambda: grammar.little | grammar.linking | grammar.being | grammar.passives | grammar.stances | grammar.perfect,
    )
    return found


def _shown(drafts: Sequence[Draft], vocabulary: Vocabulary) -> _Shown:
    shown = _Shown()
    for number, made in enumerate(drafts):
        frame = vocabulary.frames[made.action]
        action = (number, "action")
        shown.actions.setdefault(made.action, action)
        for name in vocabulary.kinds_of_doing(made.action):
            shown.actions.setdefault(name, action)
        for word in made.words:
            shown.words.setdefault(id(word), number)
        for manner in made.manner:
            shown.manners.setdefault(manner, (number, "manner"))
        for role, known in made.cast_list:
            held = (number, role) if known else action
            for mention in known:
                shown.entities.setdefault(mention.entity, held)
                shown.concepts.setdefault(mention.concept, held)
                if mention.owner:
                    shown.owners.setdefault(mention.owner, (number, "owner"))
                for manner in mention.manner:
                    shown.manners.setdefault(manner, held)
        for concept in frame.swallows:
            shown.swallowed.setdefault(concept, action)
        for concept, meant in frame.means.items():
            if meant in shown.concepts:
                shown.concepts.setdefault(concept, shown.concepts[meant])
        for brought in (frame.brings, frame.implies, frame.uses):
            if brought:
                shown.swallowed.setdefault(brought, action)
    return shown
