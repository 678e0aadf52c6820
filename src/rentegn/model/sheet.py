"""What the client is asked to approve: the film panel by panel, with pictures, words, and how the notes were read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from rentegn.model.approval import PanelState, Status
from rentegn.model.direction import Source
from rentegn.model.storyboard import Format
from rentegn.model.timeline import FrameRange


class Part(StrEnum):
    """Which moment of a scene a key frame shows; `PICTURE` where one says all."""

    PICTURE = "picture"
    START = "start"
    ACTION = "action"
    END = "end"


@dataclass(frozen=True, slots=True)
class KeyFrame:
    """A frame of a scene that a sheet shows; `frame` counts from the scene's first, `look` is how it is drawn."""

    scene: str
    part: Part
    frame: int
    look: str = "ink"


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text and how it was read.

    `kind` is actor, prop, place, action, manner or unknown, "" for words that only bind. `hint` is a word that an
    unknown one may have been meant for.
    """

    text: str
    kind: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A key frame on its panel: the file, and `alt` says to those who do not see it what it shows."""

    key: KeyFrame
    path: Path
    alt: str


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the change log: a version, its day, which scenes (none: all), what, and who asked for it."""

    version: int
    day: str
    scenes: tuple[int, ...]
    what: str
    by: str


@dataclass(frozen=True, slots=True)
class Panel:
    """One scene for approval.

    `text` is spoken and `note` asked for, both verbatim; `reading` retells in the sheet's language how the note was
    understood, `added` names what the program brings on stage of its own accord. `hero` is the index of the picture to
    show large. `lettering` is readable in the picture, `sounds` are names of effects, `moves` say who moves and which
    way (an arrow). `camera` are its moves in order, each by name (close, in, out, pan) and an arrow, () where it stands
    still on all of the stage. `transition` is the way in from the scene before. `range` counts the film's frames.
    `revised` says what changed since somebody decided, "" for nothing. `digest` covers all that is approved with the
    panel; `standing` is how its approval stands, None where nobody has been asked.
    """

    scene: str
    number: int
    text: str
    note: tuple[Run, ...]
    reading: tuple[Run, ...]
    source: Source
    pictures: tuple[Picture, ...]
    hero: int
    range: FrameRange
    digest: str
    added: tuple[str, ...] = ()
    lettering: tuple[str, ...] = ()
    sounds: tuple[str, ...] = ()
    runs_on: bool = False
    revised: str = ""
    moves: tuple[tuple[str, str], ...] = ()
    camera: tuple[tuple[str, str], ...] = ()
    transition: str = "cut"
    standing: PanelState | None = None

    @property
    def unknown(self) -> tuple[Run, ...]:
        """Words of the note that were not understood."""
        return tuple(run for run in self.note if run.kind == "unknown")


@dataclass(frozen=True, slots=True)
class Edition:
    """Which printing of a sheet this is: its version, the day it was made (ISO), by whom, and who is to answer when."""

    version: int = 1
    day: str = ""
    producer: str = ""
    contact: str = ""
    deadline: str = ""
    signers: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    revised: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole film for approval; `length` in frames with its cards, `rate` frames a second.

    `look` is the film's, `drawn` what its pictures are drawn in here, but for scenes whose approval says else. It is
    `asked` where somebody has been given it to decide on.
    """

    film: str
    title: str
    subtitle: str
    client: str
    language: str
    format: Format
    look: str
    rate: int
    length: int
    panels: tuple[Panel, ...]
    digest: str
    edition: Edition = Edition()
    of: int = 0
    drawn: str = "ink"
    asked: bool = False

    @property
    def whole(self) -> bool:
        """Whether every scene of the film is on it."""
        return len(self.panels) == self.of

    @property
    def decided(self) -> bool:
        """Whether somebody has decided on a panel that is on it."""
        return any(panel.standing is not None and panel.standing.decision is not None for panel in self.panels)

    @property
    def approved(self) -> bool:
        """Whether every panel of the film is."""
        return self.whole and all(p.standing is not None and p.standing.status is Status.APPROVED for p in self.panels)
