"""A whole film's notes, read in order, so that a definite noun can point back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rentegn.direction import proposals, reports, texts
from rentegn.direction.casting import with_names
from rentegn.direction.explicit import directed
from rentegn.direction.lettered import SIGNS, WRITTEN_ON, lettering
from rentegn.direction.memory import Memory
from rentegn.direction.notes import NoteRead, read_note
from rentegn.direction.nouns import nouns
from rentegn.direction.own_words import mistaken, own_vocabulary
from rentegn.direction.roles import Draft
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Direction, Directions, Mention, Reading, Source, WordRead
from rentegn.model.span import Diagnostic, Outcome
from rentegn.model.storymap import Storymap, StoryScene
from rentegn.telling import Narrator, strings

#: The author's own cue at a note's end: `… @ "ord"`.
_OWN_CUE = re.compile(r"""\s*@\s*["“”«»'](?P<word>[^"“”«»']+)["“”«»']\s*$""")
#: What only says where something is.
_RESTING = frozenset({"appear", "lie", "stand", "hang"})


def understand(storymap: Storymap) -> Outcome[Directions]:
    """What every scene's note asks for, and a warning for each word that was not understood.

    Scenes without a note get a staging proposed from their text, or carried on where their sentence runs on; a note in
    the diagnostics says so. The outcome always has a value.
    """
    film = _Film(storymap)
    readings = tuple(film.read(scene) for scene in storymap.scenes)
    return Outcome(Directions(storymap.name, storymap.language, readings), tuple(film.found))


class _Film:
    def __init__(self, storymap: Storymap) -> None:
        self.language = storymap.language
        self.words = storymap.words
        self.vocabulary: Vocabulary = with_names(own_vocabulary(storymap.language, self.words), storymap.cast)
        self.memory = Memory(self.vocabulary)
        self.found: list[Diagnostic] = [*mistaken(storymap.language, self.words)]
        self.before: StoryScene | None = None
        self.shown: frozenset[tuple[str, frozenset[str]]] = frozenset()

    def read(self, scene: StoryScene) -> Reading:
        text = scene.text[self.language].value
        continues = texts.takes_up(text) or (
            self.before is not None and texts.runs_on(self.before.text[self.language].value)
        )
        self.memory.named, self.memory.gone, self.memory.about = {}, set(), frozenset()
        way = self._directed if scene.direction else self._note if scene.visual else self._open
        reading = way(scene, text, continues)
        self.memory.stage = _left_on_stage(reading)
        self.memory.together = _together(reading)
        self.shown = _shown(reading.directions)
        self.before = scene
        return reading

    def _note(self, scene: StoryScene, text: str, continues: bool) -> Reading:
        assert scene.visual is not None
        visual, own_cue = _without_cue(scene.visual.value)
        note = read_note(visual, self.memory, texts.listed(text, None, self.language))
        words = reports.word_reads(note, scene.visual, self.vocabulary)
        directions = self._asked_for(note, words, text)
        source, proposal = Source.NOTE, ""
        if not directions:
            self.found.append(reports.not_understood(scene))
            source = Source.PROPOSED
            directions, proposal = self._proposed(text)
        directions = _first_cued(directions, own_cue or scene.options.cue)
        goes_on = continues or texts.takes_up(visual)
        present = self._present(directions, goes_on)
        reading = Reading(scene.id, directions, words, source, present, continues, proposal)
        if goes_on:
            self.found.extend(reports.points_to_nothing(scene, mention) for mention in self._missing(reading))
        self.found.extend(reports.unknown_words(reading, self.vocabulary))
        return reading

    def _directed(self, scene: StoryScene, text: str, continues: bool) -> Reading:
        """A scene that says by hand what happens: its note is shown as it is read, and decides nothing."""
        words: tuple[WordRead, ...] = ()
        goes_on = continues
        if scene.visual is not None:
            aside = replace(self.memory, known=dict(self.memory.known), named={})
            visual, _ = _without_cue(scene.visual.value)
            note = read_note(visual, aside, texts.listed(text, None, self.language))
            words = reports.decided_elsewhere(reports.word_reads(note, scene.visual, self.vocabulary))
            goes_on = continues or texts.takes_up(visual)
        made = directed(scene, self.vocabulary, words)
        self.found.extend(made.diagnostics)
        directions = _first_cued(made.value or (), scene.options.cue)
        for mention in (mention for direction in directions for mention in direction.mentions):
            self.memory.note(mention)
        source = _source(directions)
        present = self._present(directions, goes_on or source is Source.CARRIED)
        return Reading(scene.id, directions, words, source, present, continues)

    def _open(self, scene: StoryScene, text: str, continues: bool) -> Reading:
        directions = proposals.carried(self.memory, text) if texts.runs_on(text) or continues else ()
        source, proposal = Source.CARRIED if directions else Source.PROPOSED, ""
        if not directions:
            directions, proposal = self._proposed(text)
        directions = _first_cued(directions, scene.options.cue)
        present = self._present(directions, continues or source is Source.CARRIED)
        reading = Reading(scene.id, directions, (), source, present, continues, proposal)
        self.found.append(reports.open_scene(scene, reading, self._told(reading)))
        return reading

    def _proposed(self, text: str) -> tuple[tuple[Direction, ...], str]:
        """What is proposed for a text, unlike what the scene before shows, and the note that would ask for it."""
        own = proposals.from_text(text, self.memory)
        if own and _shown(own) != self.shown:
            return own, ""
        for proposal, word in proposals.fitting(text, self.language):
            memory = replace(self.memory, known=dict(self.memory.known), named=dict(self.memory.named))
            note = read_note(proposal.notes[self.language], memory)
            directions = proposals.as_proposed(self._asked_for(note, None, text), word)
            if directions and _shown(directions) != self.shown:
                self.memory = memory
                return directions, proposal.notes[self.language]
        return own, ""

    def _told(self, reading: Reading) -> str:
        sentences = Narrator(nouns(self.language, self.words), strings(self.language)).sentences(reading)
        return " ".join(sentence.text for sentence in sentences).removesuffix(".")

    def _present(self, directions: Sequence[Direction], continues: bool) -> tuple[Mention, ...]:
        """Who stands there when the scene opens: all of the stage before where the scene goes on from it or points to a
        thing or a place that is there, else only those whom it names."""
        named = {mention.entity: mention for direction in directions for mention in direction.mentions}
        stage = {mention.entity: mention for mention in self.memory.stage}
        points = any(
            mention.definite and mention.entity in stage and self.vocabulary.kind(mention.concept) in ("prop", "place")
            for mention in named.values()
        )
        back = {entity for entity, mention in named.items() if mention.definite}
        gone = self.memory.gone
        shown = (mention for entity, mention in stage.items() if continues or points or entity in back)
        return tuple(mention for mention in shown if mention.entity not in gone)

    def _missing(self, reading: Reading) -> tuple[Mention, ...]:
        """Things and places that the note speaks of as known, and that the scene before did not leave there."""
        there = {mention.entity for mention in reading.present}
        named = {mention.entity: mention for direction in reading.directions for mention in direction.mentions}
        return tuple(
            mention
            for entity, mention in named.items()
            if mention.definite and mention.text and entity not in there and not mention.names
            if self.vocabulary.kind(mention.concept) in ("prop", "place")
        )

    def _asked_for(self, note: NoteRead, words: Sequence[WordRead] | None, text: str) -> tuple[Direction, ...]:
        """The directions of a note; `words` None where it stands in no file."""
        said = texts.said(text, self.vocabulary) if note.drafts else []
        return tuple(self._direction(made, note, words, text, said) for made in note.drafts)

    def _direction(
        self, made: Draft, note: NoteRead, words: Sequence[WordRead] | None, text: str, said: Sequence[Word]
    ) -> Direction:
        # of several whom something is done to or among, the first is the target: `sidder mellem leder og borger`
        # and of several places the first is where it is
        beside = [mention for mention in (*made.targets[1:], *made.places[1:]) if mention not in made.props]
        made.props = [self._named(mention, made, note, text) for mention in (*made.props, *beside)]
        return Direction(
            made.action,
            tuple(made.actors),
            tuple(made.props),
            made.places[0] if made.places else None,
            made.targets[0] if made.targets else None,
            tuple(dict.fromkeys(made.manner)),
            () if words is None else _told_by(made, note, words),
            at_once=made.at_once,
            cue=texts.cue(made, said, self.vocabulary),
        )

    def _named(self, mention: Mention, made: Draft, note: NoteRead, text: str) -> Mention:
        """A prop with the names that the film gives it: a list in the text, the words to write, a diagram's labels."""
        if mention.names or self.vocabulary.kind(mention.concept) != "prop":
            return mention
        names: tuple[str, ...] = ()
        if mention.concept in WRITTEN_ON:
            names = lettering(note.words, mention.concept, self.vocabulary)
        if made.action == "animate_text" and mention.concept in SIGNS:
            names = names or texts.questions(text)
        elif mention.concept == "diagram":
            names = _labels(note)
        elif mention.count != 1 and not names:
            names = texts.listed(text, mention.count, self.language)
        known = self.memory.known.get(mention.entity)
        names = names or (known.names if known else ())
        count = len(names) if mention.count is None and names and mention.concept not in SIGNS else mention.count
        return self.memory.note(replace(mention, names=names, count=count))


def _shown(directions: Sequence[Direction]) -> frozenset[tuple[str, frozenset[str]]]:
    """What is to be seen: what happens, and with what; alike for scenes that would look alike."""
    kinds = ((direction.action, frozenset(each.concept for each in direction.mentions)) for direction in directions)
    return frozenset(kinds)


def _source(directions: Sequence[Direction]) -> Source:
    """Directions that all go on from the scene before make a scene that does."""
    sources = {direction.source for direction in directions}
    return Source.CARRIED if sources == {Source.CARRIED} else Source.NOTE


def _without_cue(visual: str) -> tuple[str, str | None]:
    hit = _OWN_CUE.search(visual)
    return (visual[: hit.start()], hit["word"]) if hit else (visual, None)


def _first_cued(directions: tuple[Direction, ...], cue: str | None) -> tuple[Direction, ...]:
    if cue is None or not directions:
        return directions
    return (replace(directions[0], cue=cue), *directions[1:])


def _labels(note: NoteRead) -> tuple[str, ...]:
    """What a diagram's note calls its parts: overview, growth, drive."""
    named = [
        word for word in note.words if word.part("sign") or (word.sense and word.sense.concept in ("growth", "drive"))
    ]
    labels = (word.sense.lemma for word in named if word.sense)
    return tuple(dict.fromkeys(label.capitalize() for label in labels))


def _told_by(made: Draft, note: NoteRead, words: Sequence[WordRead]) -> tuple[WordRead, ...]:
    shown = [word for word in note.words if not word.is_mark or word.text in "+&"]
    used = {id(word) for word in made.words}
    return tuple(read for word, read in zip(shown, words, strict=True) if id(word) in used)


def _together(reading: Reading) -> frozenset[str]:
    """Who does the last thing of a scene together."""
    last = reading.directions[-1] if reading.directions else None
    return frozenset(mention.entity for mention in last.actors) if last is not None else frozenset()


def _left_on_stage(reading: Reading) -> tuple[Mention, ...]:
    """Who is there when the scene is over: whoever was, and whoever came, without those who vanished or left."""
    there = {mention.entity: mention for mention in reading.present}
    for direction in reading.directions:
        # what something is in, on or at is there before it: `et brev på bordet` leaves the letter as the latest
        rests = bool(direction.props) and direction.action in _RESTING
        where = (direction.place, direction.target) if rests else ()
        for mention in (*filter(None, where), *direction.mentions):
            there.setdefault(mention.entity, mention)
        if direction.action in ("vanish", "leave"):
            for mention in (*direction.actors, *direction.props):
                there.pop(mention.entity, None)
    return tuple(there.values())
