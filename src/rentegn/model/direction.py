"""What each visual note asks for: who does what, with what, where, and the words that said so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rentegn.model.span import Span


class Source(StrEnum):
    """Where a direction comes from: the note itself, a scene before, or the program's own proposal."""

    NOTE = "note"
    CARRIED = "carried"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class WordRead:
    """One word of the note and how it was read; `kind` is actor, prop, place, action, manner, function or unknown.

    `held` is the direction that holds it, by its number in the reading, and the field: action, actors, manner, ….
    """

    text: str
    span: Span
    kind: str
    concept: str | None = None
    reason: str = ""
    suggestions: tuple[str, ...] = ()
    held: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing or person named in a note, or in the text for a proposal.

    `concept` is an id of the vocabulary. `entity` names who it is in the film ("man", "leader", "employees"): equal
    entities in two scenes are the same person or thing. `count` is 1 for one, n for a number word, None for an
    unnumbered plural. `names` are labels the scene's text gives ("Relationer"), `owner` the entity a possessive names.
    """

    concept: str
    entity: str
    count: int | None = 1
    definite: bool = False
    manner: tuple[str, ...] = ()
    owner: str | None = None
    names: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Noun:
    """What a concept is called: *window, the window, windows, the windows*; `kind` is actor, prop, place or idea."""

    kind: str
    one: str
    the_one: str
    several: str
    the_several: str


@dataclass(frozen=True, slots=True)
class Direction:
    """One thing that happens: an action with its roles.

    `at_once` says that it happens together with the direction before it. `cue` is the word (as written) in the spoken
    text that it belongs to, where a rule has found one.
    """

    action: str
    actors: tuple[Mention, ...] = ()
    props: tuple[Mention, ...] = ()
    place: Mention | None = None
    target: Mention | None = None
    manner: tuple[str, ...] = ()
    words: tuple[WordRead, ...] = ()
    source: Source = Source.NOTE
    at_once: bool = False
    cue: str | None = None

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Everything the direction names: actors, props, place, target, each entity once."""
        every = (*self.actors, *self.props, *(m for m in (self.place, self.target) if m is not None))
        return tuple({m.entity: m for m in every}.values())


@dataclass(frozen=True, slots=True)
class Reading:
    """How one scene was read. `continues` is True where this scene's sentence runs on from the scene before.

    `proposal` is the note that would ask for what is proposed, "" where no note says it.
    """

    scene: str
    directions: tuple[Direction, ...]
    words: tuple[WordRead, ...]
    source: Source
    present: tuple[Mention, ...] = ()
    continues: bool = False
    proposal: str = ""

    @property
    def unknown(self) -> tuple[WordRead, ...]:
        """The words that were not understood."""
        return tuple(w for w in self.words if w.kind == "unknown")


@dataclass(frozen=True, slots=True)
class Directions:
    """The whole film, a reading a scene, in the storymap's order."""

    film: str
    language: str
    readings: tuple[Reading, ...]
