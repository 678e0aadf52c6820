"""What the film has shown so far: who is on stage, and whom a definite noun or a pronoun points to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rentegn.direction.phrases import GROWN, OF_AGE, Phrase
from rentegn.direction.pointing import ADDRESSED, pointed
from rentegn.direction.shown import Shown
from rentegn.model.direction import Mention

__all__ = ["ADDRESSED", "Memory"]


@dataclass(slots=True)
class Memory(Shown):
    """What the film has shown, which learns from every phrase that names somebody or something."""

    def mention(self, phrase: Phrase, text: str, besides: frozenset[str] = frozenset()) -> Mention | None:
        """The mention that a phrase makes; None where a pronoun points to nobody."""
        return next(iter(self.mentions(phrase, text, besides)), None)

    def mentions(self, phrase: Phrase, text: str, besides: frozenset[str] = frozenset()) -> tuple[Mention, ...]:
        """The mention that a phrase makes; several where *they* are people who were named one by one.

        No pronoun points to `besides`, whom the clause is about.
        """
        if phrase.refers:
            meant = pointed(phrase, self, besides)
            return (
                tuple(replace(one, manner=(*one.manner, *phrase.manner)) for one in meant) if phrase.manner else meant
            )
        self._recall_age(phrase)
        entity = self._entity(phrase)
        found = Mention(
            phrase.concept, entity, phrase.count, phrase.definite, tuple(phrase.manner), self._owner(phrase), text=text
        )
        known = self.known.get(entity)
        if known is not None and phrase.definite and phrase.count is None:
            found = replace(found, count=known.count if phrase.kind != "actor" else None, names=known.names)
        return (self.note(found),)

    def _recall_age(self, phrase: Phrase) -> None:
        """`En gammel mand … Manden …`: he is the old one, where no other man was seen."""
        if not phrase.definite or phrase.concept not in GROWN or phrase.many or phrase.concept in self.known:
            return
        said = phrase.noun.sense.lemma if phrase.noun.sense else phrase.noun.low
        for mention in self.there():
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
