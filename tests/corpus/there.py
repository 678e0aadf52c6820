"""What is there to be seen without being said again: where the scene is, who is with a thing, who is meant by all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rentegn.direction.lexicons import vocabulary
from rentegn.model.direction import Direction, Mention, Reading
from tests.corpus.ids import things
from tests.corpus.rows import Expected

#: Who somebody is who is there with a thing, and by name is never without it.
_WITH = {"wheelchair_user": "wheelchair", "cyclist": "bicycle"}
#: From where a picture may be seen.
_VIEWS = frozenset({"from_above", "from_below", "from_behind", "from_outside"})
#: How somebody may be somewhere.
_POSTURES = frozenset({"appear", "stand", "sit"})
#: Whom a word names that says nothing of them but that they are people.
_PEOPLE = frozenset({"person", "folk", "crowd"})


@dataclass(frozen=True, slots=True)
class There:
    """Whom and what the scene shows when the note is over: those who were there, and all whom its directions name."""

    mentions: tuple[Mention, ...]
    #: The concepts that words of the note name.
    named: frozenset[str] = frozenset()
    #: The doings that words of the note name.
    said: frozenset[str] = frozenset()
    #: What was set out before the direction that is looked at.
    before: frozenset[str] = frozenset()
    #: From where the scene is seen, which holds for all that is done in it.
    seen_from: frozenset[str] = frozenset()

    @classmethod
    def after(cls, reading: Reading) -> There:
        """Whom and what a reading shows."""
        own = (mention for direction in reading.directions for mention in direction.mentions)
        named = frozenset(word.concept for word in reading.words if word.concept is not None)
        said = frozenset(word.concept for word in reading.words if word.kind == "action" and word.concept is not None)
        shown = (direction for direction in reading.directions if direction.action == "appear")
        seen_from = _VIEWS.intersection(manner for direction in shown for manner in direction.manner)
        return cls((*reading.present, *own), named, said, seen_from=seen_from)

    def with_set_out(self, before: frozenset[str]) -> There:
        """The same for a direction before which these things were set out."""
        return replace(self, before=before)

    def set_out(self, written: str) -> bool:
        """Whether a thing stands there that was set out before anything was done."""
        return not self.before.isdisjoint(things(written))

    def is_there(self, posture: str, action: str) -> bool:
        """Whether somebody is there as a row says, where the note does not say whether they stand or sit."""
        return {posture, action} <= _POSTURES and self.said.isdisjoint(_POSTURES - {"appear"})

    def has_place(self, written: str) -> bool:
        """Whether the scene is in a place: who does something in it is seen to do it there."""
        kind = vocabulary("en").kind
        return self.set_out(written) or any(
            each.concept in things(written) and kind(each.concept) == "place" for each in self.mentions
        )

    def stays_in(self, mention: Mention) -> bool:
        """Whether it is the place where the scene is since before: that is no other thing to be claimed."""
        return vocabulary("en").kind(mention.concept) == "place" and mention.concept in self.before

    def is_with(self, written: str, concept: str) -> bool:
        """`wheelchair_user`: whether somebody is who is there with a thing."""
        thing = _WITH.get(written, "")
        return vocabulary("en").kind(concept) == "actor" and any(each.concept == thing for each in self.mentions)

    def may_be(self, written: str, mention: Mention) -> bool:
        """Whether people whom nothing is said of may be those whom a row means, as no word of the note names those.

        `folk gjesper rundt bordet`: whoever takes part in it.
        """
        people = mention.concept in _PEOPLE and mention.count != 1
        return people and not things(written) & (self.named | {each.concept for each in self.mentions})


def worn_by_name(direction: Direction, written: str) -> bool:
    """`wheelchair` of a wheelchair user: whether who does it is by name never without a thing."""
    return any(_WITH.get(mention.concept) in things(written) for mention in direction.mentions)


def each_other(one: Expected) -> Iterator[str]:
    """Those of a target who are the doers as well: several people who do it with each other."""
    return (name for name in one.roles["target"] if name in one.roles["actors"])
