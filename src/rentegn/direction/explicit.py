"""Directions that a storymap gives by hand: checked against the vocabulary, and as good as those read from a note."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Direction, Mention, WordRead
from rentegn.model.span import Diagnostic, Outcome, Severity
from rentegn.model.storymap import HandDirection, Player, StoryScene, Text

#: What may follow a concept in the name of one of several of a kind: `employee_2`.
_NUMBERED = re.compile(r"_\d+$")
#: The manner of a clause that ends on an exclamation mark.
_SHARP = "sharp"
_NEAR = 60


def directed(
    scene: StoryScene, vocabulary: Vocabulary, words: Sequence[WordRead] = ()
) -> Outcome[tuple[Direction, ...]]:
    """The directions of a scene that has them by hand; `words` are those of its note, which they may name.

    An id that is not in the vocabulary is an error with its place; what it stands in is then left out.
    """
    maker = _Maker(vocabulary, words)
    found = tuple(filter(None, map(maker.direction, scene.direction)))
    return Outcome(found, tuple(maker.problems))


def concept_of(entity: str, vocabulary: Vocabulary) -> tuple[str, int | None] | None:
    """The concept that an entity's name says, and how many: `employees` are several, `employee_2` is one."""
    if entity in vocabulary.concepts:
        known = vocabulary.concepts[entity]
        return entity, None if known.group and known.many == entity else 1
    several = _several(vocabulary).get(entity)
    if several is not None:
        return several, None
    alone = _NUMBERED.sub("", entity)
    return (alone, 1) if alone != entity and alone in vocabulary.concepts else None


def manners(vocabulary: Vocabulary) -> frozenset[str]:
    """How things may be and happen, by id."""
    senses = [sense for found in vocabulary.senses.values() for sense in found]
    named = {sense.concept for sense in senses if sense.part == "manner"}
    moods = {sense.concept.removeprefix("be_").removeprefix("get_") for sense in senses if sense.part == "mood"}
    said = {idiom.manner for idiom in vocabulary.idioms} | {frame.call for frame in vocabulary.frames.values()}
    return frozenset(named | moods | said | {_SHARP}) - {""}


def entities(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Every name that says by itself who or what it is: concepts, and what several of each are called."""
    return tuple(dict.fromkeys((*vocabulary.concepts, *_several(vocabulary))))


def _several(vocabulary: Vocabulary) -> dict[str, str]:
    """The concept that each name of several stands for."""
    return {each.many: each.id for each in reversed([*vocabulary.concepts.values()])}


class _Maker:
    def __init__(self, vocabulary: Vocabulary, words: Sequence[WordRead]) -> None:
        self.vocabulary, self.words = vocabulary, words
        self.several, self.manners = _several(vocabulary), manners(vocabulary) | vocabulary.concepts.keys()
        self.problems: list[Diagnostic] = []

    def direction(self, said: HandDirection) -> Direction | None:
        if not self._is_known("action", said.action, self.vocabulary.frames):
            return None
        place, target = (self._mentions([each] if each else []) for each in (said.place, said.target))
        return Direction(
            said.action.value,
            self._mentions(said.actors),
            self._mentions(said.props),
            next(iter(place), None),
            next(iter(target), None),
            self._manners(said.manner),
            tuple(map(self._word, said.words)),
            said.source,
            at_once=said.at_once,
            cue=said.cue,
        )

    def _mentions(self, players: Sequence[Player]) -> tuple[Mention, ...]:
        return tuple(filter(None, map(self._mention, players)))

    def _mention(self, player: Player) -> Mention | None:
        known = concept_of(player.entity.value, self.vocabulary)
        concept = player.concept or player.entity
        if player.concept is not None or known is None:
            known = (concept.value, 1)
            choices = (*self.vocabulary.concepts, *(() if player.concept else self.several))
            if not self._is_known("concept", concept, choices):
                return None
        return Mention(
            known[0],
            player.entity.value,
            player.count if player.counted else known[1],
            player.definite,
            self._manners(player.manner),
            player.owner.value if player.owner else None,
            player.names,
            player.text,
        )

    def _manners(self, said: Sequence[Text]) -> tuple[str, ...]:
        return tuple(each.value for each in said if self._is_known("manner", each, self.manners))

    def _word(self, said: Text) -> WordRead:
        """The note's own word where the note has it."""
        note = (word for word in self.words if word.text == said.value)
        return next(note, WordRead(said.value, said.span, "action"))

    def _is_known(self, what: str, said: Text, known: Collection[str]) -> bool:
        if said.value in known:
            return True
        message = f"the {what} `{said.value}` is not in the vocabulary"
        hints = tuple(near(said.value, known)) or (f"`rentegn gallery` shows every {what}",)
        self.problems.append(Diagnostic(Severity.ERROR, f"unknown-{what}", message, said.span, hints))
        return False


def near(word: str, known: Collection[str]) -> Iterator[str]:
    """A hint that names the id which a misspelt one is nearest to, if any is near."""
    # only a mistake needs it, and a storymap without one should be read at once
    from rapidfuzz import fuzz, process

    hit = process.extractOne(word, sorted(known), scorer=fuzz.ratio, score_cutoff=_NEAR)
    if hit is not None:
        yield f"did you mean `{hit[0]}`?"
