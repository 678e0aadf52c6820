"""What the client wrote: a film's scenes with their texts and visual notes, each value with its place in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rentegn.model.casting import CastMember
from rentegn.model.direction import Source
from rentegn.model.span import Span
from rentegn.model.transition import Transition

LANGUAGES = ("da", "nb", "nn", "en")
#: The studio's own words stand in this file beside its storymaps.
WORDS_FILE = "words.yaml"
#: Framings of a scene by name; any other is of an entity.
CAMERAS = ("wide", "close")


@dataclass(frozen=True, slots=True)
class Text:
    """A value as written; `span` is where its first character stands."""

    value: str
    span: Span
    #: For a text that YAML folds or quotes: the (line, column) of every character of `value`, else empty.
    places: tuple[tuple[int, int], ...] = ()

    def span_of(self, start: int, end: int) -> Span:
        """The place of `value[start:end]` in the file."""
        if self.places:
            line, column = self.places[start]
        else:
            line, column = self.span.line, self.span.column + start
        return Span(self.span.file, line, column, max(1, end - start))


@dataclass(frozen=True, slots=True)
class Nudge:
    """Somebody or something moved from where the stage puts it: `x` and `y` in units more, `size` times as large."""

    entity: Text
    x: float = 0.0
    y: float = 0.0
    size: float = 1.0


@dataclass(frozen=True, slots=True)
class Lock:
    """Where somebody or something stands when it comes on, however the stage is set; None leaves that to the stage.

    `x` and `y` in units, `size` as in a placement.
    """

    entity: Text
    x: float | None = None
    y: float | None = None
    size: float | None = None


@dataclass(frozen=True, slots=True)
class BeatLength:
    """How many seconds a beat takes, whatever its actions would like."""

    beat: Text
    seconds: float


@dataclass(frozen=True, slots=True)
class SceneOptions:
    """What a storymap may fix by hand for one scene; lengths in seconds, as people write them.

    `camera` is one of CAMERAS or an entity.
    """

    hold: float | None = None
    pause: float | None = None
    cue: str | None = None
    nudges: tuple[Nudge, ...] = ()
    locks: tuple[Lock, ...] = ()
    lengths: tuple[BeatLength, ...] = ()
    camera: Text | None = None
    transition: Transition | None = None

    @property
    def name_something(self) -> bool:
        """Whether anything here names who or what is on stage, which only the staged film can tell right from wrong."""
        named = self.camera is not None and self.camera.value not in CAMERAS
        return bool(named or self.nudges or self.locks or self.lengths)


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody or something as a storymap casts it by hand; what is left out follows from `entity`.

    `entity` is a name of the film (`employee_2`) or of the vocabulary (`employee`, `employees`). `count` counts only
    where `counted`, and None is then an unnumbered plural.
    """

    entity: Text
    concept: Text | None = None
    count: int | None = None
    counted: bool = False
    definite: bool = False
    manner: tuple[Text, ...] = ()
    owner: Text | None = None
    names: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class HandDirection:
    """One thing that happens, as a storymap says it by hand: the fields that `explain` tells of a direction.

    `source` carried goes on with what the scene before left on stage.
    """

    action: Text
    actors: tuple[Player, ...] = ()
    props: tuple[Player, ...] = ()
    place: Player | None = None
    target: Player | None = None
    manner: tuple[Text, ...] = ()
    cue: str | None = None
    at_once: bool = False
    words: tuple[Text, ...] = ()
    source: Source = Source.NOTE


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says a sentence of a scene's text, counted from 1, or all of it where `sentence` is None: a name or a role of
    the cast.
    """

    name: Text
    sentence: int | None = None


@dataclass(frozen=True, slots=True)
class StoryScene:
    """One scene: `text` by language (at least the film's own), `visual` None where the storymap leaves it open.

    `direction` is what happens where that is said by hand, in place of the note; () leaves it to the note. What
    no `speakers` say the narrator says.
    """

    id: str
    number: int
    text: Mapping[str, Text]
    visual: Text | None
    options: SceneOptions
    span: Span
    id_span: Span
    direction: tuple[HandDirection, ...] = ()
    speakers: tuple[Speaker, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word that a film or a studio adds to the vocabulary, in the forms of its lexicon, by language.

    It is another word for a concept (`concept`) or an action (`action`), or something new: a `kind` (actor, prop or
    place) with an id of its own, that is `drawn` as some concept, or as a card with its name.
    """

    span: Span
    cells: tuple[tuple[str, Text], ...]
    id: str = ""
    concept: Text | None = None
    action: Text | None = None
    kind: str = "prop"
    drawn: Text | None = None
    many: str = ""

    @property
    def stands_for(self) -> str:
        """The id of the concept that it means."""
        return self.concept.value if self.concept else self.id

    def called(self, language: str) -> str:
        """The first of its words in a language, as on a card; its id where it has none."""
        parts = (self.cell(language) or Text(self.id.replace("_", " "), self.span)).value.split(",")[0].split()
        alone = len(parts) if parts[-1].endswith("+") else max(1, len(parts) // 2)
        name = " ".join(parts[:alone] if language == "en" else parts[:1]).split(":")[0].strip("!+")
        return name[:1].upper() + name[1:]

    def cell(self, language: str) -> Text | None:
        """Its words in a language, with their endings."""
        return dict(self.cells).get(language)


@dataclass(frozen=True, slots=True)
class Storymap:
    """A film as the client wrote it; `name` is the file's stem, `version` the format's.

    `words` are those that it may use besides the vocabulary's: the studio's first, then its own, which go before.
    """

    name: str
    version: int
    title: Text
    client: Text
    language: str
    scenes: tuple[StoryScene, ...]
    file: str
    subtitle: Text | None = None
    cast: tuple[CastMember, ...] = ()
    words: tuple[OwnWord, ...] = ()
    spans: Mapping[str, Span] = field(default_factory=dict)
