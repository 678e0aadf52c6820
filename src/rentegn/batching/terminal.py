"""A batch as a person at a terminal sees it: the film that is being made, and how far all of them are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from rentegn.batching.report import FilmReport, Forecast, Problem, Result, story
from rentegn.console import Terminal

if TYPE_CHECKING:
    from rentegn.picture import Progress


class BatchTerminal(Terminal):
    """Hears of a whole batch: a bar for the film and one for all, or plain lines where the output goes elsewhere."""

    def __init__(self, out: TextIO | None = None) -> None:
        super().__init__(out)
        self.films = 0
        self.number = -1
        self.total = self.drawn = self.current = 0

    def hears(self, step: str) -> None:
        """A step of the film that is being made."""
        super().hears(f"  {step}")

    def expects(self, forecasts: Sequence[Forecast]) -> None:
        """How much there is to do in all."""
        self.films = len(forecasts)
        lacking = [forecast.frames[scene] for forecast in forecasts if forecast.ok for scene in forecast.lacking]
        self.total = sum(lacking)
        self._say(f"{self.films} films: {len(lacking)} clips ({self.total} frames) to draw")

    def begins(self, number: int, forecast: Forecast) -> None:
        """A film begins."""
        self.number = number
        self.current = sum(forecast.frames[scene] for scene in forecast.lacking) if forecast.ok else 0
        self._say(f"film {number + 1} of {self.films}: {forecast.film}")

    def ends(self, report: FilmReport) -> None:
        """A film is made, or is known not to be: how far that is in all."""
        self.drawn += self.current
        self._say(f"  {report.result}, {self.drawn} of {self.total} frames in all")

    @contextmanager
    def watches(self, frames: Mapping[str, int]) -> Iterator[Progress]:
        """Frames of a film's scenes being drawn."""
        if not self.out.isatty():
            with super().watches(frames) as progress:
                yield progress
            return
        with self._bars(frames) as progress:
            yield progress

    @contextmanager
    def _bars(self, frames: Mapping[str, int]) -> Iterator[Progress]:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bars

        columns = (TextColumn("{task.description:16}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Bars(*columns, console=Console(file=self.out), transient=True) as bars:
            film = bars.add_task(f"film {self.number + 1} of {self.films}", total=sum(frames.values()))
            every = bars.add_task("in all", total=self.total, completed=self.drawn)
            there: int | None = None

            def progress(done: Mapping[str, int]) -> None:
                nonlocal there
                now = sum(done.values())
                there = now if there is None else there  # the first time it hears what needs no drawing
                bars.update(film, completed=now)
                bars.update(every, completed=self.drawn + now - there)

            yield progress

    def _say(self, line: str) -> None:
        print(line, file=self.out, flush=True)


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


def _foretold(forecast: Forecast) -> str:
    """What would be made of a film, and what is there."""
    if not forecast.ok:
        head = f"{'cannot':>8}  {forecast.film}: {forecast.storymap}"
    elif forecast.finished:
        head = f"{'there':>8}  {forecast.film}: the film is there, made from just this"
    else:
        frames = sum(forecast.frames[scene] for scene in forecast.lacking)
        drawn = f"{len(forecast.lacking)} of {len(forecast.frames)} clips ({frames} frames) to draw"
        head = f"{'to make':>8}  {forecast.film}: {drawn}, then to join"
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
