"""A staging for a scene without a note, from what its text is about. Whatever is proposed says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import yaml

from rentegn.direction.memory import ADDRESSED, Memory
from rentegn.direction.roles import Draft
from rentegn.direction.texts import cue, ideas_in, people_in, questions, said
from rentegn.model.direction import Direction, Mention, Source

_FILE = Path(__file__).with_name("proposals.yaml")
#: Every scalar stays a word, as `no` and `on` are words here.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_SHOWN_BY_PEOPLE = "relation"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A row of `proposals.yaml`: by language the words of a text that it fits, and the note that is proposed."""

    id: str
    about: Mapping[str, tuple[str, ...]]
    notes: Mapping[str, str]

    def hits(self, text: str, language: str) -> tuple[str, ...]:
        """What it finds of its words in a text, as written there, in the text's order."""
        patterns = "|".join(map(_pattern, self.about.get(language, ())))
        found = re.finditer(rf"\b(?:{patterns})\b", text, re.IGNORECASE) if patterns else ()
        return tuple(hit[0] for hit in found)


def _pattern(word: str) -> str:
    return re.escape(word).replace(r"\*", r"[\w-]*").replace("_", r"\s+")


@cache
def proposals() -> tuple[Proposal, ...]:
    """Every row, in the file's order."""
    with _FILE.open(encoding="utf-8") as stream:
        rows = yaml.load(stream, Loader=_LOADER)
    return tuple(
        Proposal(
            row["id"], {code: tuple(words.split()) for code, words in row.get("about", {}).items()}, dict(row["show"])
        )
        for row in rows
    )


def fitting(text: str, language: str) -> Iterator[tuple[Proposal, str]]:
    """The proposals for a text, each with the spoken word that asks for it, the best first; those for any text last."""
    scored = [(_weight(hits), hits[0], each) for each in proposals() if (hits := each.hits(text, language))]
    for _, hit, each in sorted(scored, key=lambda found: -found[0]):
        yield each, max(hit.split(), key=len)
    yield from ((each, "") for each in proposals() if not each.about)


def _weight(hits: Sequence[str]) -> int:
    """How many words were found, each counted once."""
    return sum(len(hit.split()) for hit in {hit.casefold() for hit in hits})


def from_text(text: str, memory: Memory) -> tuple[Direction, ...]:
    """What only the text itself can say: lines drawn to the people whom it relates, or its question; () for neither."""
    people = tuple(_people(text, memory))
    if _SHOWN_BY_PEOPLE in ideas_in(text, memory.vocabulary) and people:
        return tuple(_connected(memory, people))
    if text.rstrip().endswith("?"):
        words = Mention("text", "text", names=questions(text))
        return (Direction("animate_text", props=(memory.note(words),), source=Source.PROPOSED),)
    return ()


def carried(memory: Memory, text: str) -> tuple[Direction, ...]:
    """For a scene whose sentence runs on into the next: whoever is on stage stays, the leader talking to the others."""
    people = [mention for mention in memory.stage if memory.vocabulary.kind(mention.concept) == "actor"]
    leader = next((mention for mention in people if mention.concept == ADDRESSED), None)
    others = [mention for mention in people if mention is not leader]
    if leader is None:
        return ()
    for mention in (leader, *others):
        memory.note(mention)
    on = cue(Draft("talk", actors=[leader]), said(text, memory.vocabulary), memory.vocabulary)
    return (Direction("talk", (leader,), target=next(iter(others), None), source=Source.CARRIED, cue=on),)


def as_proposed(directions: Sequence[Direction], word: str) -> tuple[Direction, ...]:
    """What the note of a proposal asks for, on the spoken `word` that asked for the proposal."""
    cues = [direction.cue for direction in directions]
    first = word or None if not any(cues) else cues[0]
    return tuple(
        replace(direction, source=Source.PROPOSED, words=(), cue=direction.cue if number else first)
        for number, direction in enumerate(directions)
    )


def _people(text: str, memory: Memory) -> Iterator[tuple[Mention, str]]:
    for phrase in people_in(text, memory.vocabulary):
        mention = memory.mention(phrase, phrase.noun.text)
        if mention is not None and mention.entity != ADDRESSED:
            yield mention, phrase.noun.text


def _connected(memory: Memory, people: tuple[tuple[Mention, str], ...]) -> Iterator[Direction]:
    leader = memory.named_person(ADDRESSED)
    for mention, word in people:
        # a cue is one spoken word; of `politiske niveau` the last
        yield Direction("connect", (leader,), target=mention, source=Source.PROPOSED, cue=word.split()[-1])
