"""What became of each film of a batch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from rentegn.model.scene_file import END, TITLE
from rentegn.model.span import Diagnostic, Severity
from rentegn.model.storymap import Storymap


class Result(StrEnum):
    """Made and checked; not made, with the reason; or not begun when the batch was stopped."""

    DONE = "done"
    FAILED = "failed"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Problem:
    """A diagnostic with the scene it is about, "" where it is about none; `line` and `column` are 0 without a place."""

    severity: Severity
    code: str
    message: str
    scene: str = ""
    file: str = ""
    line: int = 0
    column: int = 0
    excerpt: str = ""
    hints: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """`tillid.yaml:31:14`, or the empty text."""
        return f"{self.file}:{self.line}:{self.column}" if self.file else ""


@dataclass(frozen=True, slots=True)
class Forecast:
    """A film before it is made: its scenes' lengths in frames, the clips that are there, and what stands in its way."""

    storymap: Path
    film: str
    title: str = ""
    client: str = ""
    language: str = ""
    format: str = ""
    frames: Mapping[str, int] = field(default_factory=dict)
    clips: Mapping[str, Path] = field(default_factory=dict)
    finished: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether it can be made."""
        return not any(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def there(self) -> int:
        """How many of the story's scenes need no drawing."""
        return len(story(self.clips))

    @property
    def scenes(self) -> int:
        """How many scenes the story has."""
        return len(story(self.frames))

    @property
    def lacking(self) -> tuple[str, ...]:
        """The scenes that are to be drawn."""
        return tuple(scene for scene in self.frames if scene not in self.clips)

    def as_json(self) -> dict[str, object]:
        """For `--plan --json`."""
        scenes = [{"id": s, "frames": n, "there": s in self.clips} for s, n in self.frames.items()]
        return {
            "film": self.film,
            "storymap": str(self.storymap),
            "ok": self.ok,
            "finished": self.finished,
            "scenes": scenes,
            "problems": [asdict(problem) for problem in self.problems],
        }


@dataclass(frozen=True, slots=True)
class FilmReport:
    """A film after the batch: `drawn` of its scenes were drawn now, `reused` were there, `seconds` is how long it took.

    What is drawn of other films meanwhile counts in `seconds`. Cards are scenes to be drawn like others, but count in
    no number, for they stand in no storymap.
    """

    forecast: Forecast
    result: Result = Result.WAITING
    path: Path | None = None
    frames: int = 0
    drawn: int = 0
    reused: int = 0
    seconds: float = 0.0
    checks: Mapping[str, str] = field(default_factory=dict)
    approval: str = ""
    problems: tuple[Problem, ...] = ()

    def as_json(self) -> dict[str, object]:
        """For `--json`."""
        return {
            "film": self.forecast.film,
            "storymap": str(self.forecast.storymap),
            "result": self.result.value,
            "path": str(self.path) if self.path else None,
            "frames": self.frames,
            "drawn": self.drawn,
            "reused": self.reused,
            "seconds": round(self.seconds, 2),
            "checks": dict(self.checks),
            "approval": self.approval,
            "problems": [asdict(problem) for problem in self.problems],
        }


@dataclass(frozen=True, slots=True)
class Batch:
    """All films, in the order they were named, and how long they have taken so far, side by side."""

    films: tuple[FilmReport, ...]
    jobs: int
    seconds: float = 0.0

    def __iter__(self) -> Iterator[FilmReport]:
        return iter(self.films)

    @property
    def ok(self) -> bool:
        """Whether every film is done."""
        return all(film.result is Result.DONE for film in self.films)

    def with_(self, number: int, report: FilmReport, seconds: float) -> Batch:
        """The batch so many seconds after it began, with one film's report in the place of its old one."""
        return replace(self, films=(*self.films[:number], report, *self.films[number + 1 :]), seconds=seconds)

    def as_json(self) -> dict[str, object]:
        """For `--json`."""
        return {"ok": self.ok, "seconds": round(self.seconds, 2), "films": [film.as_json() for film in self.films]}


def story(scenes: Iterable[str]) -> list[str]:
    """The scenes without the cards."""
    return [scene for scene in scenes if scene not in (TITLE, END)]


def problems(diagnostics: Sequence[Diagnostic], storymap: Storymap | None) -> tuple[Problem, ...]:
    """Errors and warnings; notes are told by the verb that is for them."""
    return tuple(_problem(each, storymap) for each in diagnostics if each.severity is not Severity.NOTE)


def _problem(each: Diagnostic, storymap: Storymap | None) -> Problem:
    problem = Problem(each.severity, each.code, each.message, hints=each.hints)
    if each.span is None:
        return problem
    span = each.span
    scene = _scene_at(span.line, storymap) if storymap and span.file == storymap.file else ""
    return replace(
        problem, scene=scene, file=span.file, line=span.line, column=span.column, excerpt=_line(span.file, span.line)
    )


def _scene_at(line: int, storymap: Storymap) -> str:
    """The scene whose lines a line is one of."""
    begun = [scene.id for scene in storymap.scenes if scene.span.line <= line]
    return begun[-1] if begun else ""


def _line(file: str, number: int) -> str:
    try:
        lines = Path(file).read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return ""
    return lines[number - 1].strip() if 1 <= number <= len(lines) else ""
