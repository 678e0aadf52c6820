"""What the film has shown so far, the latest last, and how it is looked up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from rentegn.direction.body import OF_SOMEBODY
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Mention

_TAKING = frozenset(
    {"carry", "carry_together", "lift", "hold", "pick_up", "drag", "fetch", "bring", "balance", "take_out"}
)
#: What leaves pieces of a thing.
_BREAKING = frozenset({
    "break_apart", "crumble", "cut", "tear_up", "split", "tear_down", "smash", "shatter", "crush", "slice", "chop",
    "saw", "explode", "burst", "break_in_two", "collapse", "fall_apart", "dissolve", "divide", "cut_up", "chop_wood",
})  # fmt: skip
#: What is done only with a thing that somebody has.
RELEASING = frozenset({"put_down", "drop", "let_go", "throw", "throw_away", "deliver", "hand_over", "tip_out"})


@dataclass(slots=True)
class Shown:
    """The entities of the film, the latest last; `stage` is who the scene before left there."""

    vocabulary: Vocabulary
    known: dict[str, Mention] = field(default_factory=dict)
    stage: tuple[Mention, ...] = ()
    #: Entities that this scene's note has named, in order, and those that it says are not there.
    named: dict[str, Mention] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    #: The thing that was said last to be away, until somebody finds it.
    missing: Mention | None = None
    #: Whom the clause before was about.
    about: frozenset[str] = frozenset()
    #: Who did the last thing of the scene before together.
    together: frozenset[str] = frozenset()
    #: Whom this note has called *he* or *she*: man or woman, by entity.
    called: dict[str, str] = field(default_factory=dict)
    #: Whom the sentence that is being read has named so far.
    just_named: set[str] = field(default_factory=set)
    #: The things that somebody has taken up, the latest last.
    held: list[str] = field(default_factory=list)
    #: What was broken or cut last, of which there are pieces.
    broken: Mention | None = None

    def note(self, mention: Mention) -> Mention:
        """Remember a mention as the latest."""
        self.just_named.add(mention.entity)
        for table in (self.known, self.named):
            table.pop(mention.entity, None)
            table[mention.entity] = mention
        return mention

    def handle(self, mentions: Sequence[Mention]) -> None:
        """Make those the latest whom a clause is about: `lays the map on the table` has handled the map."""
        for mention in mentions:
            if mention.entity in self.named:
                self.named[mention.entity] = self.named.pop(mention.entity)

    def take_up(self, action: str, things: Sequence[Mention]) -> None:
        """Remember what somebody carries and what breaks, and forget what is put down."""
        if things and _BREAKING.intersection((action, *self.vocabulary.kinds_of_doing(action))):
            self.broken = things[0]
        if action in _TAKING:
            self.held.extend(mention.entity for mention in things[-1:] if mention.entity not in self.held)
        elif action in RELEASING:
            gone = {mention.entity for mention in things}
            self.held = [entity for entity in self.held if entity not in gone]

    def taken_up(self) -> Mention | None:
        """What was taken up last and is still there."""
        there = {mention.entity: mention for mention in reversed(list(self.there()))}
        return next((there[entity] for entity in reversed(self.held) if entity in there), None)

    def there(self) -> Iterator[Mention]:
        """All whom this note has named and the scene before has left on stage, from the latest on."""
        yield from reversed(self.named.values())
        yield from reversed(self.stage)

    def latest(
        self, kinds: Sequence[str], *, many: bool | None = None, besides: frozenset[str] = frozenset()
    ) -> Mention | None:
        """Whoever of these kinds was named last, in this scene or on the stage before it, and is none of `besides`.

        A part of somebody (`løfter hånden`) is meant only where nobody else is, or where it did the last thing.
        """
        part = None
        for mention in self.there():
            several = mention.count != 1
            fits = self.vocabulary.kind(mention.concept) in kinds and (many is None or several == many)
            if not fits or mention.entity in besides:
                continue
            if mention.concept not in OF_SOMEBODY or mention.entity in self.about:
                return mention
            part = part or mention
        return part

    def people(self) -> list[Mention]:
        """Everybody whom this note has named, else who is on stage; no parts of them."""
        for there in (self.named.values(), self.stage):
            found = [
                mention
                for mention in there
                if self.vocabulary.kind(mention.concept) == "actor" and mention.concept not in OF_SOMEBODY
            ]
            if found:
                return found
        return []

    def named_thing(self, concept: str) -> Mention | None:
        """The thing or place of a concept that this note named last."""
        return next((mention for mention in reversed(self.named.values()) if mention.concept == concept), None)

    def named_person(self, entity: str) -> Mention:
        """Somebody by entity, known or not."""
        known = self.known.get(entity)
        if known:
            return self.note(replace(known, definite=True))
        several = self.vocabulary.remembered("several", "", self._several)
        count = None if entity in several else 1
        return self.note(Mention(several.get(entity, entity), entity, count, definite=True))

    def _several(self) -> dict[str, str]:
        """Of which concept several are called so."""
        return {concept.many: concept.id for concept in self.vocabulary.concepts.values()}
