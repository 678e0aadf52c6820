"""What the film has shown so far: who is on stage, and whom a definite noun or a pronoun points to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rentegn.direction.phrases import GROWN, OF_AGE, Phrase
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Mention

#: Whom the narration speaks to; *you* in a note is the leader.
ADDRESSED = "leader"
#: Who a pronoun of one sex names where nobody was named before, and whom it cannot name.
_OF_SEX = {"he": ("man", "woman"), "she": ("woman", "man")}
#: Who is in a place where everybody does something, and nobody was named.
_INHABITANTS = {
    "meeting": "participants", "meeting_room": "participants", "office": "employees", "school": "students",
    "classroom": "students", "kindergarten": "children", "nursing_home": "patients", "town_hall": "employees",
}  # fmt: skip
#: Parts of people that are no people.
_NOBODY = frozenset({"hands"})


@dataclass(slots=True)
class Memory:
    """The entities of the film, the latest last; `stage` is who the scene before left there."""

    vocabulary: Vocabulary
    known: dict[str, Mention] = field(default_factory=dict)
    stage: tuple[Mention, ...] = ()
    #: Entities that this scene's note has named, in order, and those that it says are not there.
    named: dict[str, Mention] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    #: Whom the clause before was about.
    about: frozenset[str] = frozenset()

    def mention(self, phrase: Phrase, text: str, besides: frozenset[str] = frozenset()) -> Mention | None:
        """The mention that a phrase makes; None where a pronoun points to nobody."""
        if phrase.refers:
            return self._pointed(phrase, besides)
        self._recall_age(phrase)
        entity = self._entity(phrase)
        found = Mention(
            phrase.concept, entity, phrase.count, phrase.definite, tuple(phrase.manner), self._owner(phrase), text=text
        )
        known = self.known.get(entity)
        if known is not None and phrase.definite and phrase.count is None:
            found = replace(found, count=known.count if phrase.kind != "actor" else None, names=known.names)
        return self.note(found)

    def mentions(self, phrase: Phrase, text: str, besides: frozenset[str] = frozenset()) -> tuple[Mention, ...]:
        """The mention that a phrase makes; several where *they* are people who were named one by one.

        No pronoun points to `besides`, whom the clause is about.
        """
        if phrase.refers == "they" and self.latest(("actor",), many=True) is None:
            named = [mention for mention in self.named.values() if self.vocabulary.kind(mention.concept) == "actor"]
            people = named or [mention for mention in self.stage if self.vocabulary.kind(mention.concept) == "actor"]
            if len(people) > 1:
                return tuple(self.note(replace(mention, definite=True)) for mention in people)
        if phrase.refers == "all things":
            there = self.named or {mention.entity: mention for mention in self.stage}
            things = [mention for mention in there.values() if self.vocabulary.kind(mention.concept) == "prop"]
            return tuple(self.note(replace(mention, definite=True)) for mention in things)
        mention = self.mention(phrase, text, besides)
        return () if mention is None else (mention,)

    def note(self, mention: Mention) -> Mention:
        """Remember a mention as the latest."""
        self.known.pop(mention.entity, None)
        self.known[mention.entity] = mention
        self.named[mention.entity] = mention
        return mention

    def latest(self, kinds: Sequence[str], *, many: bool | None = None) -> Mention | None:
        """Whoever of these kinds was named last, in this scene or on the stage before it."""
        for mention in (*reversed(self.named.values()), *reversed(self.stage)):
            several = mention.count != 1
            if self.vocabulary.kind(mention.concept) in kinds and (many is None or several == many):
                return mention
        return None

    def named_thing(self, concept: str) -> Mention | None:
        """The thing or place of a concept that this note named last."""
        return next((mention for mention in reversed(self.named.values()) if mention.concept == concept), None)

    def named_person(self, entity: str) -> Mention:
        """Somebody by entity, known or not."""
        known = self.known.get(entity)
        if known:
            return self.note(replace(known, definite=True))
        several = {concept.many: concept.id for concept in self.vocabulary.concepts.values()}
        count = None if entity in several else 1
        return self.note(Mention(several.get(entity, entity), entity, count, definite=True))

    def _following(self) -> Mention | None:
        """Of a leader alone, *they* are the leader's people."""
        alone = self.latest(("actor",), many=False)
        return self.named_person("employees") if alone is not None and alone.concept == ADDRESSED else None

    def _pointed(self, phrase: Phrase, besides: frozenset[str]) -> Mention | None:
        refers = phrase.refers
        if refers == ADDRESSED:
            return self.named_person(ADDRESSED)
        if refers in ("he", "she"):
            return self._of_sex(refers, besides, subject=not phrase.relation and not phrase.oblique)
        if refers == "some":
            return self._some(phrase)
        if refers == "someone":
            return self.note(Mention("person", "person_2" if "person" in self.known else "person"))
        if refers == "others":
            others = self._others(besides)
            return others or self.named_person("people")
        if refers in ("one", "other"):
            return self._one_of(refers)
        if refers == "they":
            several = self.latest(("actor",), many=True) or self.latest(("prop",), many=True) or self._following()
            return several or self._inhabitants() or self.named_person("people")
        child = self._child() if phrase.noun.low == "det" and not (phrase.relation or besides) else None
        if child is not None:
            return child
        return self.latest(("prop", "place")) or self.latest(("actor",), many=False)

    def _child(self) -> Mention | None:
        """`Nu slipper det hendes hånd`: a child who is called *barn*, where this note has named no thing."""
        if any(self.vocabulary.kind(mention.concept) == "prop" for mention in self.named.values()):
            return None
        return next(
            (
                mention
                for mention in (*reversed(self.named.values()), *reversed(self.stage))
                if mention.count == 1 and "barn" in mention.text.lower()
                if self.vocabulary.kind(mention.concept) == "actor"
            ),
            None,
        )

    def _of_sex(self, refers: str, besides: frozenset[str], *, subject: bool) -> Mention:
        """Whom *he* or *she* names: one whom a word calls a man or a woman, who did the last thing, or was named last.

        No stranger to what is done where a note goes on with its subject: `han` who shook hands puts on the helmet.
        """
        own, other = _OF_SEX[refers]
        for there in (list(self.named.values()), list(self.stage)):
            people = [
                mention
                for mention in reversed(there)
                if self.vocabulary.kind(mention.concept) == "actor" and mention.count == 1
                if mention.concept not in _NOBODY
                if mention.entity not in besides and self._sex(mention) != other
            ]
            plainly = next((mention for mention in people if self._sex(mention) == own), None)
            about = next((mention for mention in people if subject and mention.entity in self.about), None)
            if people:
                return plainly or about or people[0]
        return self.named_person(own)

    def _sex(self, mention: Mention) -> str:
        """man or woman, where the concept or a word of the note says so; else ""."""
        if mention.concept in ("man", "woman"):
            return mention.concept
        grammar = self.vocabulary.grammar
        words = [stem for word in mention.text.lower().split() for stem in _stems(word)]
        if any(word in grammar.male for word in words):
            return "man"
        return "woman" if any(word in grammar.female for word in words) else ""

    def _some(self, phrase: Phrase) -> Mention | None:
        """`To av dem`: so many of those who were named last."""
        several = self.latest(("actor",), many=True) or self.latest(("prop",), many=True) or self.latest(("actor",))
        if several is None:
            return self.named_person("person" if phrase.count == 1 else "people")
        entity = several.concept if phrase.count == 1 else several.entity
        return self.note(Mention(several.concept, entity, phrase.count, definite=True))

    def _others(self, besides: frozenset[str]) -> Mention | None:
        """`De andre nikker`: the people who were named, without whom the clause before was about."""
        apart = besides | self.about
        for mention in (*reversed(self.named.values()), *reversed(self.stage)):
            kind = self.vocabulary.kind(mention.concept)
            if kind == "actor" and mention.count != 1 and mention.entity not in apart:
                return mention
        return None

    def _inhabitants(self) -> Mention | None:
        """`Et mødebord. Alle taler`: those who are usually there, where nobody was named."""
        for mention in (*reversed(self.named.values()), *reversed(self.stage)):
            there = "participants" if _of_meeting(mention) else _INHABITANTS.get(mention.concept)
            if there is not None:
                return self.named_person(there)
        return None

    def _one_of(self, which: str) -> Mention | None:
        """`Den ene græder, den anden ler`: one of several who were named, and another of them."""
        several = self.latest(("actor",), many=True)
        if several is None:
            return None
        entity = several.concept if which == "one" else f"{several.concept}_2"
        return self.note(Mention(several.concept, entity, definite=True))

    def _recall_age(self, phrase: Phrase) -> None:
        """`En gammel mand … Manden …`: he is the old one, where no other man was seen."""
        if not phrase.definite or phrase.concept not in GROWN or phrase.many or phrase.concept in self.known:
            return
        said = phrase.noun.sense.lemma if phrase.noun.sense else phrase.noun.low
        for mention in (*reversed(self.named.values()), *reversed(self.stage)):
            if mention.concept in OF_AGE.values() and mention.count == 1 and said in mention.text.lower():
                phrase.concept = mention.concept
                return

    def _entity(self, phrase: Phrase) -> str:
        concept = self.vocabulary.concepts[phrase.concept]
        if phrase.noun.sense is not None and phrase.noun.sense.entity:
            return phrase.noun.sense.entity
        if phrase.owner == "you" and phrase.concept == ADDRESSED:
            return f"own_{ADDRESSED}"
        if phrase.many or phrase.count is None or (phrase.count or 1) > 1:
            return concept.many
        if phrase.another and concept.id in self.known:
            return f"{concept.id}_{2 + sum(name.startswith(f'{concept.id}_') for name in self.named)}"
        taken = self.named.get(concept.id)
        if taken is not None and not phrase.definite and phrase.kind == "actor" and not taken.definite:
            return f"{concept.id}_2"
        return concept.id

    def _owner(self, phrase: Phrase) -> str | None:
        owner = phrase.owner
        if owner == "you":
            return ADDRESSED
        if owner in ("he", "she", "they", "subject"):
            person = self.latest(("actor",))
            return person.entity if person else None
        return None


def _stems(word: str) -> tuple[str, ...]:
    """A word without the endings of its definite form, genitive and plural, and the last parts of a compound's."""
    bare = word.strip(".,:;!?()").removesuffix("'s").removesuffix("s")
    return (word, bare, *(bare.removesuffix(ending) for ending in ("en", "n", "a", "nen", "ten", "et")))


def _of_meeting(mention: Mention) -> bool:
    text = mention.text.lower()
    return any(word in text for word in ("møde", "møte", "meeting", "conference"))
