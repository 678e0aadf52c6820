"""A staging for a scene without a note, from what its text is about. Whatever is proposed says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rentegn.direction.memory import ADDRESSED, Memory
from rentegn.direction.roles import Draft
from rentegn.direction.texts import cue, ideas_in, people_in, questions
from rentegn.model.direction import Direction, Mention, Source

#: What a text is about → the action that shows it; the first that fits.
_METAPHORS = (
    ("relation", "connect"),
    ("oversee", "oversee"),
    ("growth", "rise"),
    ("vision", "point"),
)


def proposed(text: str, memory: Memory) -> tuple[Direction, ...]:
    """Directions by concept metaphor: relations are lines drawn from person to person, growth is a rising arrow."""
    about = ideas_in(text, memory.vocabulary)
    people = tuple(_people(text, memory))
    action = next((action for idea, action in _METAPHORS if idea in about), None)
    if action == "connect" and people:
        return tuple(_connected(memory, text, people))
    if action is None and text.rstrip().endswith("?"):
        words = Mention("text", "text", names=questions(text))
        return (Direction("animate_text", props=(memory.note(words),), source=Source.PROPOSED),)
    if action == "rise":
        return (Direction("rise", props=(memory.note(Mention("arrow", "arrow")),), source=Source.PROPOSED),)
    speaker = memory.named_person(ADDRESSED)
    return (_spoken(action or "talk", speaker, people, text, memory),)


def carried(memory: Memory, text: str) -> tuple[Direction, ...]:
    """For a scene whose sentence runs on into the next: whoever is on stage stays, the leader talking to the others."""
    people = [mention for mention in memory.stage if memory.vocabulary.kind(mention.concept) == "actor"]
    leader = next((mention for mention in people if mention.concept == ADDRESSED), None)
    others = [mention for mention in people if mention is not leader]
    if leader is None:
        return ()
    for mention in (leader, *others):
        memory.note(mention)
    return (replace(_spoken("talk", leader, tuple(others), text, memory), source=Source.CARRIED),)


def _people(text: str, memory: Memory) -> Iterator[tuple[Mention, str]]:
    for phrase in people_in(text, memory.vocabulary):
        mention = memory.mention(phrase, phrase.noun.text)
        if mention is not None and mention.entity != ADDRESSED:
            yield mention, phrase.noun.text


def _connected(memory: Memory, text: str, people: tuple[tuple[Mention, str], ...]) -> Iterator[Direction]:
    leader = memory.named_person(ADDRESSED)
    for mention, word in people:
        # a cue is one spoken word; of `politiske niveau` the last
        yield Direction("connect", (leader,), target=mention, source=Source.PROPOSED, cue=word.split()[-1])


def _spoken(
    action: str, speaker: Mention, people: tuple[tuple[Mention, str] | Mention, ...], text: str, memory: Memory
) -> Direction:
    listeners = [one if isinstance(one, Mention) else one[0] for one in people]
    made = Draft(action, actors=[speaker])
    return Direction(
        action,
        (speaker,),
        target=listeners[0] if listeners else None,
        source=Source.PROPOSED,
        cue=cue(made, text, memory.vocabulary),
    )
