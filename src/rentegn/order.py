"""What is asked for, and what stands on the way from a storymap to it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from rentegn.model.approval import Override
from rentegn.model.direction import Directions
from rentegn.model.progress import Count
from rentegn.model.scene_file import GeneratedScene
from rentegn.model.sheet import Edition
from rentegn.model.standing import Standing
from rentegn.model.storyboard import WIDE, Format, Storyboard
from rentegn.model.storymap import Storymap
from rentegn.model.timeline import Timeline
from rentegn.model.timing_json import FilmTiming
from rentegn.model.voice import Take

if TYPE_CHECKING:
    from rentegn.picture import Progress
    from rentegn.run import Workforce
    from rentegn.scenegen import SceneFile

FORMATS: Mapping[str, Format] = {WIDE.name: WIDE}
LOOKS = ("ink", "sketch")
LAYOUTS = ("6", "2", "text")


@dataclass(frozen=True, slots=True)
class Order:
    """What film is wanted; `words` is the file of the studio's own words, None the usual one beside the storymap.

    `language` None is the storymap's own, `jobs` scenes or parts of them rendered at once, None one a core.

    A `final` film must be approved, or have an `override`. `record` None is the film's own in `approvals/`. Pictures
    are drawn by `crew` where there is one at work, else by one called in for them. With `verbose`, why a scene is drawn
    is told.
    """

    storymap: Path
    format: Format = WIDE
    language: str | None = None
    look: str = "ink"
    jobs: int | None = None
    final: bool = False
    override: Override | None = None
    record: Path | None = None
    scenes: Path = field(default_factory=lambda: Path("scenes"))
    out: Path = field(default_factory=lambda: Path("out"))
    store: Path | None = None
    crew: Workforce | None = None
    verbose: bool = False
    words: Path | None = None

    def is_default(self, storymap: Storymap) -> bool:
        """Whether this is the film's own language in its own format, of which `timing.json` stands by the scenes."""
        return self.format == WIDE and self.language in (None, storymap.language)

    def folder(self, plan: Plan) -> Path:
        """Where everything that is made of the film stands."""
        return self.out / plan.storyboard.film

    def product(self, plan: Plan, ending: str) -> Path:
        """A file there, named after film, format and language."""
        return self.folder(plan) / f"{plan.storyboard.film}_{self.format.name}_{plan.storyboard.language}{ending}"


@dataclass(frozen=True, slots=True)
class Paper:
    """Which sheets are wanted: their layouts, the scenes on them (none: all), and what edition they say they are.

    All pictures are `drawn` in one look where it is named; else in pencil until their scene is approved.
    """

    layouts: tuple[str, ...] = ("6",)
    scenes: tuple[str, ...] = ()
    drawn: str | None = None
    edition: Edition = field(default_factory=Edition)


class Audience(Protocol):
    """Who is told how the work goes."""

    def hears(self, step: str) -> None:
        """A step begins."""

    def follows(self, step: str) -> AbstractContextManager[Count]:
        """A step begins that takes a while; the count is told how many of its parts are done."""

    def watches(self, frames: Mapping[str, int]) -> AbstractContextManager[Progress]:
        """Scenes with so many frames each are about to be rendered; the progress is told how many are done."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A storymap and how its notes were understood; `stages` are what each scene's picture holds, () if not staged."""

    storymap: Storymap
    directions: Directions
    stages: tuple[tuple[Standing, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything about a film but its picture and sound. `cards` is the storyboard with title card and end card."""

    storymap: Storymap
    storyboard: Storyboard
    cards: Storyboard
    takes: tuple[Take, ...]
    timeline: Timeline
    scenes: tuple[GeneratedScene, ...]
    timing: FilmTiming


@dataclass(frozen=True, slots=True)
class Compiled:
    """A plan with its scenes on the disk."""

    plan: Plan
    files: tuple[SceneFile, ...]
    timing_file: Path


@dataclass(frozen=True, slots=True)
class Stock:
    """What of a film is there before it is made: clips by scene, and whether the film itself stands in its place."""

    plan: Plan
    clips: Mapping[str, Path]
    finished: bool
