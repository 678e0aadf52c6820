"""A batch as a person at a terminal sees it: the films that are being made, and how far all of them are."""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from rentegn.batching.report import FilmReport, Forecast, Problem, Result, story
from rentegn.console import Terminal, bars
from rentegn.model.progress import Count
from rentegn.model.span import Severity
from rentegn.order import Audience

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

    from rentegn.picture import Progress


class BatchTerminal:
    """Hears of a whole batch: while it is entered, a bar for each film in the making and one for all.

    Where the output goes elsewhere, plain lines that begin with the film they are about. Any thread may tell it.
    """

    def __init__(self, out: TextIO | None = None) -> None:
        self.out = sys.stderr if out is None else out
        self.films = self.done = self.total = self.drawn = 0
        self._mutex = Lock()
        self._stack = ExitStack()
        self._bars: Bars | None = None
        self._all: TaskID | None = None
        self._begun = 0.0

    def __enter__(self) -> BatchTerminal:
        if Terminal(self.out).live:
            self._bars = self._stack.enter_context(bars(self.out))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()
        self._bars = None

    def expects(self, films: int) -> None:
        """So many films."""
        self.films = films
        if self._bars is not None:
            self._all = self._bars.add_task(f"{_films(films)} in all", total=None)

    def looked_at(self, number: int, forecast: Forecast) -> None:
        """How much there is to do for one more of them."""
        with self._mutex:
            self.total += _to_draw(forecast) if forecast.ok else 0
        self._say(f"{forecast.film}: {_outlook(forecast)}")
        self._show()

    def begins(self, number: int, forecast: Forecast) -> Audience:
        """A film begins."""
        if self._bars is not None:
            return _Bar(self, self._bars, forecast.film)
        self._say(f"{forecast.film}: film {number + 1} of {self.films} begins")
        return _Lines(self, forecast.film)

    def ends(self, number: int, report: FilmReport) -> None:
        """A film is made, or is known not to be: how far that is in all."""
        with self._mutex:
            self.done += 1
        told = f"{report.result}; {self.done} of {_films(self.films)}, {self.drawn} of {self.total} frames"
        self._say(f"{report.forecast.film}: {told}{self._left()}")
        self._show()

    def advance(self, frames: int) -> None:
        """So many more frames of some film are drawn."""
        with self._mutex:
            self._begun = self._begun or time.monotonic()
            self.drawn += frames
        self._show()

    def _show(self) -> None:
        if self._bars is not None and self._all is not None:
            self._bars.update(self._all, completed=self.drawn, total=self.total or None)

    def _left(self) -> str:
        """How long the rest will take, if it goes on as it went."""
        lacking = self.total - self.drawn
        if self.done == self.films or not self.drawn or lacking <= 0:
            return ""
        seconds = (time.monotonic() - self._begun) / self.drawn * lacking
        return f", about {seconds / 60:.0f} min left" if seconds >= 90 else f", about {max(1, seconds):.0f} s left"

    def _say(self, line: str) -> None:
        if self._bars is not None:
            self._bars.console.print(line, markup=False, highlight=False)
        else:
            self.out.write(f"{line}\n")
            self.out.flush()


class _Drawing:
    """Tells a terminal how many frames more there are each time it hears how many there are."""

    def __init__(self, terminal: BatchTerminal) -> None:
        self.terminal = terminal
        self.there: int | None = None

    def __call__(self, done: Mapping[str, int]) -> None:
        now = sum(done.values())
        if self.there is not None:  # the first time it hears what needs no drawing
            self.terminal.advance(now - self.there)
        self.there = now


class _Bar:
    """A film's own bar, there while something of it is going on."""

    def __init__(self, terminal: BatchTerminal, shown: Bars, film: str) -> None:
        self.terminal, self.shown, self.film = terminal, shown, film

    def hears(self, step: str) -> None:
        self.shown.console.print(f"{self.film}: {step}", markup=False, highlight=False)

    @contextmanager
    def follows(self, step: str) -> Iterator[Count]:
        with self._bar(step) as task:
            yield lambda done, of: self.shown.update(task, completed=done, total=of)

    @contextmanager
    def watches(self, frames: Mapping[str, int]) -> Iterator[Progress]:
        drawing = _Drawing(self.terminal)
        with self._bar("drawing", sum(frames.values())) as task:

            def watch(done: Mapping[str, int]) -> None:
                drawing(done)
                self.shown.update(task, completed=sum(done.values()))

            yield watch

    @contextmanager
    def _bar(self, step: str, total: int | None = None) -> Iterator[TaskID]:
        task = self.shown.add_task(f"{self.film}: {step}", total=total)
        try:
            yield task
            self.shown.refresh()  # its last state is seen, however short it was
        finally:
            self.shown.remove_task(task)


class _Lines(Terminal):
    """A film's lines, each with its name before it."""

    def __init__(self, terminal: BatchTerminal, film: str) -> None:
        super().__init__(_Named(terminal.out, film))
        self.terminal = terminal

    @contextmanager
    def watches(self, frames: Mapping[str, int]) -> Iterator[Progress]:
        drawing = _Drawing(self.terminal)
        with super().watches(frames) as progress:

            def watch(done: Mapping[str, int]) -> None:
                drawing(done)
                progress(done)

            yield watch


class _Named(io.StringIO):
    """A stream whose lines go on to another one whole, with a name before each."""

    def __init__(self, out: TextIO, name: str) -> None:
        super().__init__()
        self.out, self.name = out, name

    def write(self, text: str) -> int:
        super().write(text)
        *lines, rest = self.getvalue().split("\n")
        self.seek(0)
        self.truncate()
        super().write(rest)
        for line in lines:
            self.out.write(f"{self.name}: {line.strip()}\n")
        self.out.flush()
        return len(text)

    def isatty(self) -> bool:
        return False


def told(report: FilmReport) -> str:
    """A film's result in a line, and a line or two for each problem: its place, its scene, what it is."""
    if report.result is Result.DONE:
        what = (
            f"{report.path} ({report.approval}), {report.drawn} {_scenes(report.drawn)} drawn, {report.reused} reused"
        )
    else:
        what = str(report.forecast.storymap)
    return "\n".join((f"{report.result:>8}  {report.forecast.film}: {what}", *_problems(report.problems)))


def plan_told(forecasts: Sequence[Forecast]) -> str:
    """What would be made, film by film, and how much that is."""
    can = [forecast for forecast in forecasts if forecast.ok]
    clips = sum(len(forecast.lacking) for forecast in can)
    frames = sum(forecast.frames[scene] for forecast in can for scene in forecast.lacking)
    return "\n".join((*map(_foretold, forecasts), f"{clips} clips ({frames} frames) to draw in all"))


def _films(count: int) -> str:
    return f"{count} film" if count == 1 else f"{count} films"


def _to_draw(forecast: Forecast) -> int:
    """In frames."""
    return sum(forecast.frames[scene] for scene in forecast.lacking)


def _outlook(forecast: Forecast) -> str:
    """What would be made of a film, and what is there."""
    if not forecast.ok:
        errors = sum(problem.severity is Severity.ERROR for problem in forecast.problems)
        return f"cannot be made: {errors} error{'s' * (errors > 1)}"
    if forecast.finished:
        return "the film is there, made from just this"
    if not forecast.lacking:
        return "every clip is there, to be joined"
    drawn = f"{len(forecast.lacking)} of {len(forecast.frames)} clips ({_to_draw(forecast)} frames) to draw"
    return f"{drawn}, then to join"


def _foretold(forecast: Forecast) -> str:
    """What would be made of a film, and what is there."""
    if not forecast.ok:
        head = f"{'cannot':>8}  {forecast.film}: {forecast.storymap}"
    else:
        head = f"{'there' if forecast.finished else 'to make':>8}  {forecast.film}: {_outlook(forecast)}"
    some = forecast.clips and not forecast.finished
    scenes = ", ".join(story(forecast.lacking)) if some else ""
    return "\n".join((head, *([f"{'':10}{scenes}"] if scenes else ()), *_problems(forecast.problems)))


def _scenes(count: int) -> str:
    return "scene" if count == 1 else "scenes"


def _problems(problems: Sequence[Problem]) -> Iterator[str]:
    for problem in problems:
        scene = f" scene {problem.scene}:" if problem.scene else ""
        place = f"{problem.place}:{scene} " if problem.place else ""
        yield f"{'':10}{place}{problem.severity}[{problem.code}]: {problem.message}"
        yield from (f"{'':12}hint: {hint}" for hint in problem.hints)
