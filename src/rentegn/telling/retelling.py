"""How a note was understood, told back in its language, with every part marked by what it was read as."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from rentegn.model.direction import Direction, Directions, Mention, Noun, Reading, Source
from rentegn.model.sheet import Run
from rentegn.telling.stage import Carried, carried
from rentegn.telling.strings import Strings

_PARTS = re.compile(r"\{(\w+)\}|\[([^\]]+)\]|([^\[{]+)")
#: What joins several into one phrase, which names more than the one who is meant.
_JOINS = re.compile(r"[+&]|\b(?:og|and)\b")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is going to be seen, and the directions that it tells: one, or several that differ in their target only."""

    runs: tuple[Run, ...]
    directions: tuple[Direction, ...]

    @property
    def text(self) -> str:
        """The sentence as plain text."""
        return "".join(run.text for run in self.runs)


def sentences(directions: Directions, nouns: Mapping[str, Noun], words: Strings) -> tuple[tuple[Sentence, ...], ...]:
    """For every reading of the film its directions as sentences; () where nothing was understood.

    `nouns` name the vocabulary's concepts in the language of `words`.
    """
    narrator = Narrator(nouns, words)
    pairs = zip(directions.readings, carried(directions), strict=True)
    return tuple(narrator.sentences(reading, there) for reading, there in pairs)


def retold(directions: Directions, nouns: Mapping[str, Noun], words: Strings) -> tuple[tuple[Run, ...], ...]:
    """As `sentences`, those of each reading in one text."""
    return tuple(tuple(_joined(told)) for told in sentences(directions, nouns, words))


@dataclass(frozen=True, slots=True)
class Narrator:
    """Makes sentences of directions, and names of whoever and whatever is on stage."""

    nouns: Mapping[str, Noun]
    words: Strings

    def sentences(self, reading: Reading, there: Sequence[Carried] = ()) -> tuple[Sentence, ...]:
        """One reading as sentences; `there` is what its scene finds on stage."""
        return tuple(
            Sentence(tuple(self._sentence(group[0], targets, _Whence(there))), group)
            for group, targets in _together(reading.directions)
        )

    def noun(self, concept: str) -> Noun | None:
        """What a concept is called; None where the language has no word for it."""
        own = self.words["nouns"].get(concept)
        known = self.nouns.get(concept)
        return Noun(known.kind if known else "prop", *own) if own else known

    def called(self, mention: Mention) -> str:
        """A mention with its article and number: `de tre kerneværdier`, `lederen`."""
        noun = self.noun(mention.entity) or self.noun(mention.concept)
        if noun is None:
            return mention.text or mention.concept.replace("_", " ")
        if mention.count == 1:
            return noun.the_one
        number = self.words["numbers"].get(mention.count)
        if mention.count is None or number is None:
            return noun.the_several
        return str(self.words["counted"]).format(number=number, several=noun.several, the_several=noun.the_several)

    def _sentence(self, direction: Direction, targets: Sequence[Mention], whence: _Whence) -> list[Run]:
        roles = _Roles(direction, targets)
        ways: Sequence[str] = self.words["retold"].get(direction.action, ())
        way = next((way for way in ways if not _lacking(way, roles)), None)
        if way is None:
            way = next((way for way in ways if _lacking(way, roles) == {"who"}), None)
            way = way and way.replace("{who}", self.words["somebody"])
        if way is None:
            return _as_written(direction)
        runs = [run for part in _PARTS.findall(way) for run in self._part(part, roles, direction, whence)]
        runs += [Run(" "), Run(self.words["at_once"], "manner")] if direction.at_once else []
        for manner in direction.manner:
            if said := self.words["manners"].get(manner):
                runs += [Run(" "), Run(said.format(first=self._first(direction)), "manner")]
        return _capitalised([*runs, Run(".")])

    def _first(self, direction: Direction) -> str:
        return self.called(next(iter(direction.mentions))) if direction.mentions else ""

    def _part(self, part: tuple[str, str, str], roles: _Roles, direction: Direction, whence: _Whence) -> Iterator[Run]:
        name, action, plain = part
        if name:
            yield from self._mentions(roles[name], direction, whence)
        elif action:
            one, _, several = action.partition("/")
            yield Run(several if several and roles.several else one, "action")
        else:
            yield Run(plain)

    def _mentions(self, mentions: Sequence[Mention], direction: Direction, whence: _Whence) -> Iterator[Run]:
        for number, mention in enumerate(mentions):
            if number:
                yield Run(f" {self.words['and']} " if number == len(mentions) - 1 else ", ")
            yield Run(self._whole(mention, direction, whence), self._kind(mention))

    def _whole(self, mention: Mention, direction: Direction, whence: _Whence) -> str:
        """A mention with how it is said to be, the names on it, and the scene it comes from."""
        told = "" if mention in whence or direction.source is not Source.NOTE else self._as_said(mention)
        if not told:
            told = self.called(mention)
            if manner := _manner(mention, direction):
                told += f" ({manner})"
        noun = self.noun(mention.concept)
        names = [name for name in mention.names if noun is None or name.lower() != noun.one]
        if names:
            told += " " + self.words.listed(self.words.quoted(name) for name in names)
        if (scene := whence.tell(mention)) is not None:
            told += " " + str(self.words["from_scene"]).format(scene)
        return told

    def _as_said(self, mention: Mention) -> str:
        """The note's own phrase, `et meget trangt, lille rum`, where it reads as well in another sentence; else ""."""
        phrase = mention.text
        if mention.names or not phrase or _JOINS.search(phrase) or not self._stands_alone(mention):
            return ""
        noun = self.noun(mention.concept)
        known = (noun.one, noun.the_one, noun.several, noun.the_several) if noun else ()
        genitive = phrase.endswith("s") and not phrase.endswith(known)
        return "" if genitive else phrase[0].lower() + phrase[1:]

    def _stands_alone(self, mention: Mention) -> bool:
        """Whether a phrase has an article or a number, or needs none."""
        first, _, rest = mention.text.lower().partition(" ")
        articles = (*self.words["articles"], *self.words["numbers"].values())
        many = mention.count is None and not mention.definite
        return (many and not rest) or (bool(rest) and (first in articles or first.isdecimal()))

    def _kind(self, mention: Mention) -> str:
        noun = self.noun(mention.concept)
        return "prop" if noun is None or noun.kind == "idea" else noun.kind


class _Whence:
    """The scenes that whoever a sentence names comes from, each told once."""

    def __init__(self, there: Sequence[Carried]) -> None:
        self._scenes = {known.mention.entity: known.scene for known in there}
        self._told: list[int] = []

    def __contains__(self, mention: Mention) -> bool:
        return mention.entity in self._scenes

    def tell(self, mention: Mention) -> int | None:
        """The scene of a mention, None where it is new or its scene has been told."""
        scene = self._scenes.get(mention.entity)
        if scene is None or scene in self._told:
            return None
        self._told.append(scene)
        return scene


class _Roles:
    """The mentions that a part of a sentence stands for."""

    def __init__(self, direction: Direction, targets: Sequence[Mention]) -> None:
        self._direction = direction
        self._by_name: dict[str, Sequence[Mention]] = {
            "who": direction.actors,
            "what": direction.props or ((direction.place,) if direction.place else ()),
            "thing": direction.props or ((direction.place,) if direction.place else ()),
            "place": (direction.place,) if direction.place else (),
            "target": targets,
        }
        subject = direction.actors or self._by_name["thing"]
        self.several = len(subject) > 1 or any(mention.count != 1 for mention in subject)

    def __getitem__(self, name: str) -> Sequence[Mention]:
        if name in self._by_name:
            return self._by_name[name]
        return tuple(mention for mention in self._direction.mentions if mention.concept == name)


def _together(directions: Sequence[Direction]) -> Iterator[tuple[tuple[Direction, ...], tuple[Mention, ...]]]:
    """Directions that differ in nothing but their target, with all of these."""

    def same(direction: Direction) -> Direction:
        return replace(direction, target=None, cue=None, words=())

    for _, alike in groupby(directions, same):
        group = tuple(alike)
        yield group, tuple(direction.target for direction in group if direction.target is not None)


def _manner(mention: Mention, direction: Direction) -> str:
    """The note's words for how somebody or something is, as they stand there: `meget trangt, lille`."""
    words = [word.text for word in direction.words if word.concept in mention.manner and word.kind == "manner"]
    if not words:
        return ""
    start, end = mention.text.find(words[0]), mention.text.rfind(words[-1])
    return mention.text[start : end + len(words[-1])] if 0 <= start <= end else " ".join(words)


def _lacking(way: str, roles: _Roles) -> set[str]:
    """The parts of a sentence that nobody and nothing plays."""
    return {name for name, _, _ in _PARTS.findall(way) if name and not roles[name]}


def _as_written(direction: Direction) -> list[Run]:
    """An action for which there is no sentence: the note's own words for it."""
    said = [Run(word.text, word.kind if word.kind != "function" else "") for word in direction.words]
    runs = [run for number, word in enumerate(said) for run in ((Run(" "), word) if number else (word,))]
    return _capitalised([*runs, Run(".")]) if runs else []


def _joined(told: Sequence[Sentence]) -> Iterator[Run]:
    for number, sentence in enumerate(told):
        if number:
            yield Run(" ")
        yield from sentence.runs


def _capitalised(runs: Sequence[Run]) -> list[Run]:
    first, *rest = runs
    return [replace(first, text=first.text[:1].upper() + first.text[1:]), *rest]
