"""One clause with all that was found in it, and what that says of the clause as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from rentegn.direction.body import OF_SOMEBODY
from rentegn.direction.clauses import LOOKING, Clause
from rentegn.direction.conjunctions import opens_doing
from rentegn.direction.denial import absence
from rentegn.direction.expecting import goes_on
from rentegn.direction.matching import Match
from rentegn.direction.memory import Memory
from rentegn.direction.not_done import nobody
from rentegn.direction.phrases import Phrase
from rentegn.direction.roles import is_subject
from rentegn.direction.tag_costs import LETTING
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Idiom, Vocabulary
from rentegn.model.direction import Mention

#: How somebody stands to what they have with them, or are in or on.
_HAVING = frozenset({"with", "in", "on"})
#: Words that may stand for nobody before a verb.
_DUMMIES = frozenset({"der", "det", "there", "it"})


@dataclass(eq=False)
class ClauseReading:
    """A clause with all that was found in it; `clause_passes.read_clause` fills it in."""

    clause: Clause
    memory: Memory
    #: Its set phrases.
    idioms: list[Idiom]
    #: The nouns and pronouns with what belongs to each.
    phrases: list[Phrase]
    #: Whom or what the clause before named last, where this one may go on about them.
    before: Mention | None
    #: Whether it is about the weather, whose *it* is nothing.
    impersonal: bool
    #: What the clause before was about.
    about: frozenset[str]
    #: Whether a call of the note says that somebody goes just now: `puf!`.
    sudden: bool
    #: Whether it says what the camera does.
    filmed: bool
    #: Each phrase with whom or what it mentions.
    named: list[tuple[Phrase, Mention]] = field(default_factory=list)
    #: Whom the clause says that it is not about: `alle undtagen chefen`.
    excepted: list[tuple[Phrase, Mention]] = field(default_factory=list)
    #: Whose hands and the like it names, who is there only as that.
    owners: list[tuple[Phrase, Mention]] = field(default_factory=list)
    #: Who lets or makes another do it.
    causers: list[tuple[Phrase, Mention]] = field(default_factory=list)
    #: Whom somebody has on the lap or the arm meanwhile.
    borne: list[tuple[Phrase, Phrase, Mention]] = field(default_factory=list)
    #: The idea that stands where whoever does it would stand.
    idea: Phrase | None = None
    #: Its doings, in the order of its words.
    matches: list[Match] = field(default_factory=list)
    #: The words by which it says what does not happen, and what it only says is not done.
    denying: list[Word] = field(default_factory=list)
    not_done: list[Match] = field(default_factory=list)
    #: Whether an idea or an unknown word says who does it, so that nobody does who was named before.
    foreign: bool = False
    #: Whose part of the body it names, who is none of those who do it.
    touched: tuple[Phrase, Mention] | None = None
    #: Who or what it is about, for a clause after it that does not say.
    subject: tuple[Mention, ...] = ()

    #: The words that it is read with; its own, marks among them; and the mark after it, as in its `clause`.
    vocabulary: Vocabulary = field(init=False)
    words: tuple[Word, ...] = field(init=False)
    ends: str = field(init=False)
    #: Its first word that is no mark.
    opening: Word | None = field(init=False)
    #: Its first word that neither is a mark nor joins it to the clause before.
    _begun: Word | None = field(init=False)
    #: Whether it begins with *der* or *som* and so speaks of whom the one before named last.
    relative: bool = field(init=False)
    #: Whether it is what somebody tells or shows: `viser, hvordan man børster tænder`.
    contents: bool = field(init=False)

    def __post_init__(self) -> None:
        self.vocabulary, self.words, self.ends = self.memory.vocabulary, self.clause.words, self.clause.ends
        grammar = self.vocabulary.grammar
        said = [word for word in self.words if not word.is_mark]
        self.opening = said[0] if said else None
        then = bool(said) and said[0].low == "then" and self.vocabulary.language == "en"
        passed = said[1:] if then or opens_doing(said[:2]) else said
        self._begun = next((word for word in passed if word.low not in grammar.coordinators), None)
        opening = self.opening.low if self.opening is not None else ""
        small = self.opening is not None and self.opening.sense is None
        self.relative = small and self.before is not None and opening in grammar.relatives
        self.contents = opening in grammar.contents

    @property
    def looks_on(self) -> bool:
        """Whether it only says what is seen: `så vi ser hele byen`."""
        return any(word.reason == LOOKING for word in self.words)

    @property
    def denied(self) -> bool:
        """Whether it says what does not happen."""
        return bool(self.denying)

    @property
    def only_denies(self) -> bool:
        """Whether all that it says is what does not happen."""
        return self.denied and not self.matches and not self.absent

    @cached_property
    def absent(self) -> list[Word]:
        """The words by which it says that those whom it names are not there; [] where it does not."""
        empty = any(phrase.relation and not phrase.refers for phrase, _ in self.named) and nobody(
            self.clause, self.vocabulary
        )
        return [] if self.sudden and not empty else absence(self.clause, self.vocabulary)

    @property
    def unknown_doing(self) -> bool:
        """Whether what is done in it is not known."""
        return any(word.verbal for word in self.words)

    @property
    def verbal(self) -> bool:
        """Whether a word of it says that something is done, be it known or not."""
        return any(word.part("verb") or word.verbal for word in self.words)

    @property
    def lost(self) -> bool:
        """Whether a word of the clause is not known at all."""
        return any(word.lost for word in self.words)

    @property
    def gaps(self) -> int:
        """How many of its words are not known and do not only describe the known one after them."""
        after = [*self.words[1:], None]
        pairs = zip(self.words, after, strict=True)
        return sum(word.lost and not (other is not None and other.part("noun")) for word, other in pairs)

    @property
    def impersonally(self) -> bool:
        """`Der bliver stille`, `it gets dark`: whether a word that stands for nobody opens it."""
        joins = self.vocabulary.grammar.joints
        spoken = [word for word in self.words if not (word.is_mark or word.low in joins)][:2]
        if len(spoken) > 1 and spoken[0].lemma in self.vocabulary.grammar.passives:
            # `så bliver der stille`
            spoken = spoken[1:]
        first = spoken[0] if spoken else None
        return first is not None and first.sense is None and first.low in _DUMMIES and not self.relative

    def whom_about(self) -> tuple[Mention, ...]:
        """Who or what the clause is about, by what is found in it so far."""
        told = self.causers or self.named
        bare = [pair for pair in told if not pair[0].relation and not pair[0].oblique]
        people = [pair for pair in bare if self.vocabulary.kind(pair[1].concept) == "actor"]
        whole = [pair for pair in people if pair[1].concept not in OF_SOMEBODY] or people
        first = [mention for phrase, mention in whole if is_subject(phrase, whole, self.vocabulary)]
        return tuple(first or [mention for _, mention in bare[:1]])

    def carried(self, subject: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Whom the clause before was about, where this one goes on with them."""
        if self.relative and self.before is not None:
            return (self.before,)
        return subject if self.relative or goes_on(self.clause, self.vocabulary) else ()

    @property
    def last_named(self) -> tuple[Mention, ...]:
        """Whom or what a relative clause after it may be about, the last first.

        Of `en dame med en hat` the hat and the lady; a word that nobody knows is some person.
        """
        pairs = sorted((*self.named, *self.excepted), key=lambda pair: pair[0].noun.start, reverse=True)
        last = next((word for word in reversed(self.words) if not word.is_mark), None)
        if last is not None and last.lost and not last.verbal:
            return (Mention("person", "person", text=last.text),)
        beside = [
            mention for phrase, mention in pairs[1:2] if phrase.kind == "actor" and pairs[0][0].relation in _HAVING
        ]
        return (*(mention for _, mention in pairs[:1]), *beside)

    def _asks_who(self) -> bool:
        """Whether whoever does it stands right behind its first word."""
        said = [word for word in self.words if not word.is_mark][1:2]
        pronouns = self.vocabulary.grammar.pronouns
        return bool(said) and (said[0].low in pronouns or said[0].low in self.vocabulary.grammar.articles)

    @property
    def subjectless(self) -> bool:
        """Whether it begins with an active verb: in `… og danner en ramme` the frame is the object."""
        opening = self._begun
        if opening is None or opening.sense is None or not opening.part("verb"):
            return False
        if self.vocabulary.language == "en" and opening.lemma == "do" and self._asks_who():
            # `only when it is shut does she smile`
            return False
        done_to = any(match.word is opening and match.passive for match in self.matches)
        first = self.words[0]
        english = self.vocabulary.language == "en"
        joined = english and (first.text == "," or first.low in self.vocabulary.grammar.coordinators)
        # `and put out the fire`: English has one form for many who do it and for what is to be done
        forms = {"finite", "passive", *(("infinitive",) if joined else ())}
        if opens_doing(self.words[:2]):
            forms = {"present-participle"}
        return opening.sense.form in forms and not done_to and bool(self.matches)

    @property
    def done_to_the_same(self) -> bool:
        """`…, omringet af værdierne`, `og bliver grebet`: done to whom the clause before was about."""
        opening = self._begun
        if opening is None or opening.sense is None:
            return False
        if opening.sense.form == "participle":
            after = self.words[self.words.index(opening) + 1 :]
            if self.vocabulary.language != "en" and after and after[0].part("noun"):
                # `Dæmpet lys.`: only what the light is like
                return False
            return any(match.word is opening and match.passive for match in self.matches)
        helps = opening.lemma in self.vocabulary.grammar.passives
        return helps and any(match.undergone for match in self.matches)

    @property
    def goes_on_with_people(self) -> bool:
        """`og låser hende ind`: whoever the clause before was about does it, so nobody whom it names does."""
        if not self.about or self.relative or self.clause.inverted or not self.subjectless:
            return False
        joined = any(word.low in self.vocabulary.grammar.coordinators for word in self.words[:2])
        joined = joined or opens_doing(self.words[:2])
        # `is shown round by a mentor: meets the cook`: in English nobody stands behind a verb in -s
        opening = self.opening
        joined = joined or (
            self.vocabulary.language == "en"
            and opening is not None
            and opening.part("verb")
            and opening.low[-1:] == "s"
        )
        return joined and not any(word.lemma in LETTING for word in self.words)

    @property
    def carries_on(self) -> bool:
        """Whether it is plain that whom the clause before was about does it, also where a word here is not known."""
        return bool(self.about) and (self.relative or self.subjectless)

    def shows(self, phrase: Phrase) -> bool:
        """Whether a phrase is somebody or something on stage."""
        return any(other is phrase for other, _ in self.named)
