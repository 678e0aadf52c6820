"""A film's readings put into words, scene by scene: what is seen, what was there, what was not understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rentegn.direction import by_hand
from rentegn.direction.accounts import LEFT_OUT, NOT_SHOWN
from rentegn.direction.nouns import nouns
from rentegn.direction.own_words import forms_of
from rentegn.direction.reports import NO_ACTION
from rentegn.model.casting import ROLES
from rentegn.model.direction import Direction, Directions, Mention, Reading, WordRead
from rentegn.model.span import Diagnostic
from rentegn.model.standing import Standing
from rentegn.model.storymap import OwnWord, Storymap, StoryScene
from rentegn.telling import Carried, Narrator, Sentence, Strings, carried, strings

#: Codes of problems that say that a correction names what the scene does not have.
_IN_VAIN = ("unknown-entity", "unknown-beat", "unknown-camera")


@dataclass(frozen=True, slots=True)
class SceneTold:
    """One scene told in the storymap's language.

    `seen` and `unseen` are sentences: what the film will show, and what was understood but is not drawn. `there` says
    who and what comes from a scene before, and from which; `added` what the program puts in the picture of its own
    accord. `stage` is all that the picture holds, () where that is not known. `unknown` tells each word that was not
    understood, `by_hand` each correction with what it does, and `own` what the film's own words stand for.
    """

    scene: StoryScene
    text: str
    reading: Reading
    seen: tuple[Sentence, ...]
    unseen: tuple[Sentence, ...]
    carried: tuple[Carried, ...]
    stage: tuple[Standing, ...]
    there: tuple[str, ...]
    added: tuple[str, ...]
    unknown: tuple[str, ...]
    by_hand: tuple[by_hand.Told, ...]
    own: tuple[str, ...] = ()


def scenes_told(
    storymap: Storymap,
    directions: Directions,
    problems: Sequence[Diagnostic] = (),
    stages: Sequence[Sequence[Standing]] = (),
) -> Iterator[SceneTold]:
    """Every scene of the film; of its `problems` those count that say what is not drawn, or has no effect."""
    words = strings(directions.language)
    teller = _Teller(
        words,
        Narrator(nouns(directions.language, storymap.words), words),
        storymap.words,
        _places(problems, "not-staged"),
        _places(problems, *_IN_VAIN),
    )
    known = stages or [()] * len(storymap.scenes)
    for scene, reading, there, stage in zip(
        storymap.scenes, directions.readings, carried(directions), known, strict=True
    ):
        yield teller.scene(scene, reading, there, tuple(stage))


def cues(sentence: Sentence) -> tuple[str, ...]:
    """The spoken words on which it happens, once each."""
    return tuple(dict.fromkeys(direction.cue for direction in sentence.directions if direction.cue))


@dataclass(frozen=True, slots=True)
class _Teller:
    words: Strings
    narrator: Narrator
    own: tuple[OwnWord, ...]
    unstaged: frozenset[tuple[int, int]]
    in_vain: frozenset[tuple[int, int]]

    def scene(
        self, scene: StoryScene, reading: Reading, there: tuple[Carried, ...], stage: tuple[Standing, ...]
    ) -> SceneTold:
        told = self.narrator.sentences(reading, there)
        unseen = tuple(each for each in told if all(self._is_unstaged(d) for d in each.directions))
        return SceneTold(
            scene=scene,
            text=scene.text[self.words.code].value,
            reading=reading,
            seen=tuple(each for each in told if each not in unseen),
            unseen=unseen,
            carried=there,
            stage=stage,
            there=tuple(self._there(_pictured(there, stage, scene.number))),
            added=tuple(self._names([each.kind for each in stage if _is_added(each, reading, scene.number)])),
            unknown=tuple(self._unknown(word) for word in reading.unknown),
            by_hand=tuple(self._by_hand(scene, reading)),
            own=tuple(self._own(reading)),
        )

    def _is_unstaged(self, direction: Direction) -> bool:
        return bool(direction.words) and _place(direction.words[0]) in self.unstaged

    def _there(self, there: Sequence[Carried]) -> Iterator[str]:
        """`manden og vinduet (scene 1)`, those of one scene together."""
        for scene, together in groupby(sorted(there, key=lambda known: known.scene), key=lambda known: known.scene):
            names = self.words.listed(self.narrator.called(known.mention) for known in together)
            yield self.words["explained.from_scene"].format(names, scene)

    def _names(self, kinds: Sequence[str]) -> Iterator[str]:
        """What there is by name, several of a kind together; what has no name is left out."""
        for kind in dict.fromkeys(kinds):
            if self.narrator.noun(kind) is not None:
                yield self.narrator.called(Mention(kind, kind, None if kinds.count(kind) > 1 else 1))

    def _unknown(self, word: WordRead) -> str:
        known = {"word": self.words.quoted(word.text), "line": word.span.line}
        if word.reason == NO_ACTION:
            return str(self.words["explained.no_action"]).format(**known)
        if word.reason in (NOT_SHOWN, LEFT_OUT):
            return str(self.words["explained.not_shown"]).format(**known)
        if not word.suggestions:
            return str(self.words["explained.unknown"]).format(**known)
        *first, last = map(self.words.quoted, word.suggestions)
        near = f"{', '.join(first)} {self.words['explained.or']} {last}" if first else last
        return str(self.words["explained.unknown_near"]).format(**known, near=near)

    def _own(self, reading: Reading) -> Iterator[str]:
        """The film's own words that the note uses."""
        used = {word.text.lower(): word.text for word in reading.words}
        for own in self.own:
            for form in sorted(used.keys() & forms_of(own, self.words.code)):
                span = own.span
                told = {"word": self.words.quoted(used[form]), "what": self._meant(own)}
                yield self.words["explained.own"].format(file=span.file, line=span.line, **told)

    def _meant(self, own: OwnWord) -> str:
        if own.action is not None:
            return f"`{own.action.value}`"
        noun = self.narrator.noun(own.drawn.value if own.drawn else own.stands_for)
        if noun is None or (own.id and not own.drawn):
            return str(self.words["explained.own_card"]).format(own.called(self.words.code))
        return noun.one

    def _by_hand(self, scene: StoryScene, reading: Reading) -> Iterator[by_hand.Told]:
        for speaker in scene.speakers:
            how = "by_hand.speaker" if speaker.sentence is None else "by_hand.speaker_of"
            yield "speaker", str(self.words[how]).format(name=speaker.name.value, number=speaker.sentence)
        if scene.direction:
            yield "direction", str(self.words["by_hand.direction"])
        yield from by_hand.told(scene.options, self.words, lambda name: self._called(name, reading), self.in_vain)

    def _called(self, entity: str, reading: Reading) -> str:
        """What an entity of a scene is called; its id where nobody has named it."""
        named = (mention for direction in reading.directions for mention in direction.mentions)
        mentions = {mention.entity: mention for mention in (*reading.present, *named)}
        return self.narrator.called(mentions.get(entity, Mention(entity, entity)))


def _pictured(there: Sequence[Carried], stage: Sequence[Standing], number: int) -> list[Carried]:
    """Of what the notes carry on, what the picture holds; and what else it holds of the scenes before but people."""
    if not stage:
        return list(there)
    kinds = {each.kind for each in stage}
    carried = [known for known in there if known.mention.concept in kinds]
    named = {known.mention.concept for known in carried}
    kept = [each for each in stage if each.since < number and each.kind not in named and each.kind not in ROLES]
    return [*carried, *(Carried(Mention(each.kind, each.kind), each.since) for each in kept)]


def _is_added(each: Standing, reading: Reading, number: int) -> bool:
    """Whether something comes into the picture that nobody asked for."""
    named = {mention.concept for direction in reading.directions for mention in direction.mentions}
    named |= {mention.concept for mention in reading.present}
    entities = {mention.entity for direction in reading.directions for mention in direction.mentions}
    return each.since == number and each.kind not in named and each.entity not in entities


def _places(problems: Sequence[Diagnostic], *codes: str) -> frozenset[tuple[int, int]]:
    spans = (problem.span for problem in problems if problem.code in codes)
    return frozenset((span.line, span.column) for span in spans if span)


def _place(word: WordRead) -> tuple[int, int]:
    return word.span.line, word.span.column
